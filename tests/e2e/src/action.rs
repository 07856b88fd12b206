//! Every gesture: what a hand does on a mouse or a keyboard. Scripts only look; they never act for the hand.

use std::time::Instant;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;

use crate::engine::Engine;
use crate::find;
use crate::tab::{PATIENCE, Tab, done};

/// Clicks what the selector finds first. The driver refuses where something else lies over it.
pub async fn click(tab: &Tab, selector: &str) {
    let from = Instant::now();
    if tab.engine != Engine::Chromium {
        comes_to_rest(tab).await;
    }
    loop {
        let clicked = element(tab, selector).await.click().await;
        // On a busy machine a frame may not be laid out yet where the page is: a hand would wait.
        let early = clicked.as_ref().is_err_and(|error| error.to_string().contains("not interactable"));
        if !early || from.elapsed() > PATIENCE {
            return done(&format!("clicking on `{selector}`"), clicked);
        }
    }
}

/// Waits until the page grows no more: what is thought through beside it comes a moment later, and some drivers press where a thing has been.
async fn comes_to_rest(tab: &Tab) {
    let script = "const done = arguments[0]; let before = 0;
        const look = () => { const now = document.documentElement.scrollHeight; now === before ? done(null) : (before = now, setTimeout(look, 50)); }; look()";
    tab.ask_later(script, vec![]).await;
}

/// Clicks the label of a choice of the question on screen.
pub async fn choose(tab: &Tab, choice: &str) {
    click_label(tab, &find::choice(choice), choice).await;
}

/// Clicks the label of something else to tick.
pub async fn tick(tab: &Tab, choice: &str) {
    click_label(tab, &find::tick(choice), choice).await;
}

async fn click_label(tab: &Tab, selector: &str, choice: &str) {
    let control = element(tab, selector).await;
    let id = done("reading an id", control.attr("id").await).unwrap_or_else(|| panic!("the control of `{choice}` should have an id"));
    click(tab, &format!("label[for=\"{id}\"]")).await;
}

/// Clicks on one of what the selector finds, by its place from 0.
pub async fn click_nth(tab: &Tab, selector: &str, place: usize) {
    let elements = done(&format!("finding `{selector}`"), tab.client.find_all(Locator::Css(selector)).await);
    let element = elements.get(place).unwrap_or_else(|| panic!("there should be a `{selector}` at place {place}"));
    done(&format!("clicking on `{selector}` at place {place}"), element.click().await);
}

/// Folds out what bears this title.
pub async fn unfold(tab: &Tab, title: &str) {
    let place = "return [...document.querySelectorAll('main summary')].findIndex(summary => summary.textContent === arguments[0])";
    let place = tab.ask_with(place, vec![title.into()]).await;
    let place = place.as_u64().unwrap_or_else(|| panic!("“{title}” should be there to be folded out"));
    click_nth(tab, "main summary", usize::try_from(place).unwrap_or_default()).await;
}

/// Presses the mouse in the middle of an element, whatever lies there.
pub async fn press_the_middle_of(tab: &Tab, selector: &str) {
    let element = element(tab, selector).await;
    tab.ask(&format!("document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})")).await;
    let mouse = MouseActions::new("mouse".to_owned())
        .then(PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    done("pressing the mouse", tab.client.perform_actions(mouse).await);
}

/// Presses a key where the focus is.
pub async fn press(tab: &Tab, key: Key) {
    keys(tab, &[], key).await;
}

/// Presses a key while Shift is held.
pub async fn press_with_shift(tab: &Tab, key: Key) {
    keys(tab, &[Key::Shift], key).await;
}

async fn keys(tab: &Tab, held: &[Key], key: Key) {
    let value = |key: &Key| char::from(*key);
    let mut keys = KeyActions::new("keys".to_owned());
    for key in held {
        keys = keys.then(KeyAction::Down { value: value(key) });
    }
    keys = keys.then(KeyAction::Down { value: value(&key) }).then(KeyAction::Up { value: value(&key) });
    for key in held {
        keys = keys.then(KeyAction::Up { value: value(key) });
    }
    done("pressing a key", tab.client.perform_actions(keys).await);
}

/// Types where the focus is, a key after the other.
pub async fn write(tab: &Tab, text: &str) {
    let keys = text
        .chars()
        .fold(KeyActions::new("keys".to_owned()), |keys, value| keys.then(KeyAction::Down { value }).then(KeyAction::Up { value }));
    done("typing", tab.client.perform_actions(keys).await);
}

/// Chooses an option of a list by its place, from 0.
pub async fn pick_option(tab: &Tab, selector: &str, place: usize) {
    let list = element(tab, selector).await;
    done(&format!("choosing option {place} of `{selector}`"), list.select_by_index(place).await);
}

/// The browser's own "back".
pub async fn browser_back(tab: &Tab) {
    done("going back", tab.client.back().await);
}

/// The browser's own "forward".
pub async fn browser_forward(tab: &Tab) {
    done("going forward", tab.client.forward().await);
}

/// Puts another fragment into the address. By a script, the one act that is: what a driver opens is lost where the page writes its own address
/// at that very moment, which no hand can hit.
pub async fn edit_address(tab: &Tab, fragment: &str) {
    tab.ask_with("location.hash = arguments[0]", vec![fragment.into()]).await;
}

/// Loads the page again.
pub async fn reload(tab: &Tab) {
    done("reloading", tab.client.refresh().await);
    tab.wait_until("the app is there again", find::APP_IS_THERE).await;
}

async fn element(tab: &Tab, selector: &str) -> Element {
    done(&format!("finding `{selector}`"), tab.client.find(Locator::Css(selector)).await)
}
