//! The document around the app: title, language, focus.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::address::is_framed;

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says which language the page is in.
pub fn set_language(code: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // An attribute that cannot be set leaves the old language: nothing better can be done.
        let _ = root.set_attribute("lang", code);
    }
}

/// The languages the visitor prefers, as the browser says.
#[must_use]
pub fn preferred_language() -> Option<String> {
    web_sys::window()?.navigator().language()
}

/// Moves the focus to the first element of this selector, and the page to its top.
///
/// Focus alone would scroll, and from inside a frame it would scroll the host page: here that happens only where the element is
/// nowhere in sight.
pub fn focus(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    if is_framed() {
        super::host::tell("follow", selector);
    } else if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Keeps the state on the root element, where a copy saved from the running page takes it along.
pub fn mirror_state(state: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-state", state);
    }
}

/// The state a saved copy was saved in.
#[must_use]
pub fn mirrored_state() -> Option<String> {
    document()?.document_element()?.get_attribute("data-state")
}

/// What the page's head states under a name, in a `meta` element.
#[must_use]
pub fn stated(name: &str) -> Option<String> {
    let found = document()?.query_selector(&format!("meta[name=\"{name}\"]")).ok().flatten()?;
    found.get_attribute("content").filter(|content| !content.is_empty())
}

/// The strings that a script left in a list under this name in the window, before the app; they are taken from there.
#[must_use]
pub fn take_strings(name: &str) -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(list) = window.get(name).and_then(|found| found.dyn_into::<web_sys::js_sys::Array>().ok()) else { return Vec::new() };
    let strings = list.iter().filter_map(|item| item.as_string()).collect();
    list.set_length(0);
    strings
}

/// Calls back when more words have come. Ends when dropped.
#[must_use]
pub fn on_words(came: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "advisorwords", move |_| came()))
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
