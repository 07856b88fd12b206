//! The keyboard alone.

use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::{Visit, takes_several};
use e2e::{action, check, find};
use fantoccini::key::Key;

use crate::pages::{KINDS, every_kind};

const FOCUS: &str = include_str!("src/js/focus.js");
const STOPS: &str = include_str!("src/js/stops.js");

/// More stops than any page has.
const MANY: usize = 300;

#[tokio::test]
async fn a_whole_visit_needs_no_mouse() {
    run(Window::WIDE, |tab| async move {
        let mut visit = Visit::opened("#lang=en");
        tab.open("#lang=en").await;
        tab_to(&tab, "choice", "cnrs").await;
        action::press(&tab, Key::Down).await;
        visit.happened(Msg::ChoseSide { side: Side::Partner });
        check::shows(&tab, &visit).await;
        tab_to(&tab, "action", "start").await;
        action::press(&tab, Key::Enter).await;
        visit.happened(Msg::Began);
        check::shows(&tab, &visit).await;
        check::focus_is_on_the_heading(&tab).await;

        let mut asked = 0;
        while visit.question().is_some() {
            answer(&tab, &mut visit, asked).await;
            asked += 1;
            assert!(asked < 20, "the questions should come to an end");
        }
        assert_eq!(visit.model.page, Page::Advice, "the questions should end with the advice");

        // Reasons fold out, and an answer can be changed and left as it is.
        tab_to(&tab, "name", "summary").await;
        action::press(&tab, Key::Enter).await;
        check::is_visible(&tab, "main details[open] li").await;
        tab_to(&tab, "action", "change").await;
        action::press(&tab, Key::Enter).await;
        tab.wait_until("a question is shown", "document.querySelector('main[data-page=question]')").await;
        check::focus_is_on_the_heading(&tab).await;
    })
    .await;
}

/// Answers what is asked, each time by other keys: Space or arrows, then Enter in place or on "Continue".
async fn answer(tab: &Tab, visit: &mut Visit, turn: usize) {
    let question = visit.question().expect("a question should be on screen");
    let choices: Vec<String> = question.choices.iter().map(|choice| choice.id.to_string()).chain(["unknown".to_owned()]).collect();
    if takes_several(question) {
        for choice in [&choices[0], &choices[1]] {
            tab_to(tab, "choice", choice).await;
            action::press(tab, Key::Space).await;
            visit.marked(choice);
            check::shows(tab, visit).await;
        }
    } else {
        tab_to(tab, "choice", &choices[0]).await;
        action::press(tab, Key::Space).await;
        visit.marked(&choices[0]);
        check::shows(tab, visit).await;
        // "I don't know yet" is the last, where an arrow up from the first leads.
        let key = if turn % 3 == 2 { Key::Up } else { Key::Down };
        let choice = if turn % 3 == 2 { choices.last() } else { choices.get(1) };
        if turn > 1 {
            action::press(tab, key).await;
            visit.marked(choice.expect("there should be two choices"));
            check::shows(tab, visit).await;
        }
    }
    if turn.is_multiple_of(2) {
        tab_to(tab, "action", "next").await;
    }
    action::press(tab, if turn % 4 == 2 { Key::Space } else { Key::Enter }).await;
    visit.happened(Msg::Continued);
    check::shows(tab, visit).await;
    check::focus_is_on_the_heading(tab).await;
}

#[tokio::test]
async fn continue_with_nothing_chosen_says_so_and_keeps_the_page() {
    run(Window::WIDE, |tab| async move {
        for code in ["en", "fr", "es"] {
            let link = format!("#aim=coordinate&page=question&question=prior&lang={code}");
            let mut visit = Visit::opened(&link);
            tab.open(&link).await;
            check::is_hidden(&tab, find::ERROR).await;
            tab_to(&tab, "action", "next").await;
            action::press(&tab, Key::Enter).await;
            visit.happened(Msg::Continued);
            check::shows(&tab, &visit).await;
            check::says(&tab, find::ERROR, &visit.say(Message::NothingChosen)).await;
            let focused = format!("document.activeElement?.closest({:?})", find::ERROR);
            tab.wait_until("the error has the focus", &focused).await;
            tab_to(&tab, "choice", "none").await;
            action::press(&tab, Key::Space).await;
            visit.marked("none");
            check::shows(&tab, &visit).await;
        }
    })
    .await;
}

#[tokio::test]
async fn every_stop_can_be_seen_and_left_in_both_directions() {
    run(Window::WIDE, |tab| async move {
        let others = [
            "#lang=en",
            "#page=question&question=pays&aim=begin&lang=es",
            "#page=scheme&scheme=lia&lang=es",
            "#aim=begin&nonsense=1&lang=en",
        ];
        for link in every_kind().iter().map(String::as_str).chain(others) {
            tab.open(link).await;
            walk_all_stops(&tab, link).await;
        }
    })
    .await;
}

#[tokio::test]
async fn on_a_telephone_with_keys_every_stop_can_be_seen_too() {
    run(Window::NARROW, |tab| async move {
        for link in [KINDS[1], KINDS[3], KINDS[6]] {
            tab.open(&format!("#{link}&lang=fr")).await;
            walk_all_stops(&tab, link).await;
        }
    })
    .await;
}

/// Tab from the first stop to the last, then back again: as many stops as there are things to focus, all visible, nothing changed.
async fn walk_all_stops(tab: &Tab, link: &str) {
    let address = tab.address().await;
    let expected = tab.ask(STOPS).await.as_u64().unwrap_or_default() as usize;
    let mut forth = Vec::new();
    loop {
        action::press(tab, Key::Tab).await;
        let Some(stop) = stop(tab).await else { break };
        forth.push(stop);
        assert!(forth.len() <= expected, "Tab should leave {link} after {expected} stops, but goes on to {}", forth[expected]);
    }
    assert_eq!(forth.len(), expected, "Tab should stop at all there is to focus at {link}; it did at: {}", forth.join(" | "));
    let mut back = Vec::new();
    for _ in 0..expected {
        action::press_with_shift(tab, Key::Tab).await;
        back.extend(stop(tab).await);
    }
    back.reverse();
    assert_eq!(back, forth, "Shift and Tab should go the same way back at {link}");
    action::press_with_shift(tab, Key::Tab).await;
    // A browser without a window of its own has nothing beyond the page: it begins again with the last stop.
    let beyond = stop(tab).await;
    assert!(
        beyond.is_none() || beyond == forth.last().cloned(),
        "Shift and Tab should leave {link} before its first stop, but lead to {beyond:?}"
    );
    assert_eq!(tab.address().await, address, "Tab alone should change nothing at {link}");
}

/// The stop the focus is at, which one must see; `None` where the focus has left the page.
async fn stop(tab: &Tab) -> Option<String> {
    let focus = tab.ask(FOCUS).await;
    if focus.is_null() {
        return None;
    }
    let name = format!("{} “{}”", focus["name"].as_str().unwrap_or_default(), focus["text"].as_str().unwrap_or_default());
    assert!(
        focus["outline"].as_f64() >= Some(2.0),
        "the focus should have an outline of 2 px or more at {name}, but has {}",
        focus["outline"]
    );
    assert_eq!(focus["inView"], true, "what has the focus should be in view: {name}");
    assert_eq!(focus["covered"], false, "nothing should cover what has the focus: {name}, at {}", focus["at"]);
    Some(name)
}

/// Presses Tab until the focus is where it is wanted, each stop on the way being visible.
pub(crate) async fn tab_to(tab: &Tab, what: &str, value: &str) {
    for _ in 0..MANY {
        action::press(tab, Key::Tab).await;
        if stop(tab).await.is_some() && tab.ask(FOCUS).await[what] == value {
            return;
        }
    }
    panic!("Tab should lead to the {what} `{value}`");
}

#[tokio::test]
async fn the_first_stop_leads_past_the_bar_and_leaves_the_address_alone() {
    run(Window::WIDE, |tab| async move {
        tab.open("#aim=coordinate&lang=en").await;
        let address = tab.address().await;
        action::press(&tab, Key::Tab).await;
        let first = stop(&tab).await.unwrap_or_default();
        assert!(
            first.contains(&Visit::opened("#lang=en").say(Message::SkipToContent)),
            "the first stop should be the way past the bar: {first}"
        );
        action::press(&tab, Key::Enter).await;
        tab.wait_until("the focus is in the page's main element", "document.activeElement?.matches('main, main *')").await;
        action::press(&tab, Key::Tab).await;
        tab.wait_until("the next stop is in the page's main element", "document.activeElement?.matches('main *')").await;
        assert_eq!(tab.address().await, address, "the address is the memory: the way past the bar should not touch it");
    })
    .await;
}
