//! The page's address: its fragment, and the browser's history.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The fragment, with its `#`; empty if there is none.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page without query and fragment: the one its head declares, else its own.
#[must_use]
pub fn base() -> String {
    let Some(window) = web_sys::window() else { return String::new() };
    let declared = window.document().and_then(|document| document.query_selector("link[rel=canonical]").ok().flatten());
    let declared = declared.and_then(|link| link.get_attribute("href"));
    let whole = declared.or_else(|| window.location().href().ok()).unwrap_or_default();
    whole.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// The address of this page without query and fragment, if the page came from the web: elsewhere nobody else could open it.
#[must_use]
pub fn published() -> Option<String> {
    let location = web_sys::window()?.location();
    let address = location.href().ok().filter(|address| address.starts_with("http"))?;
    address.split(['?', '#']).next().map(str::to_owned)
}

/// Whether the browser treats the page as a stranger to every other, as in a sandbox: it may then open no window.
#[must_use]
pub fn is_opaque() -> bool {
    web_sys::window().is_some_and(|window| window.origin() == "null")
}

/// How a new fragment enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// As a place of its own: "back" leads here.
    New,
    /// In place of the present one.
    Same,
}

/// Writes the fragment. Inside a frame never as a new entry: the host page's history is not ours.
///
/// Browsers refuse some writes, by an exception or in silence when there are many; then the address stays behind and the page goes
/// on. Returns whether the address bears the fragment now.
pub fn write(fragment: &str, entry: Entry) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(history) = window.history() else { return false };
    let address = format!("#{fragment}");
    let written = match entry {
        Entry::New if !is_framed() => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Entry::New | Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
    written.is_ok() && self::fragment() == address
}

/// Whether the page stands in a frame of another page.
#[must_use]
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Unknown counts as framed: the careful side.
    !window.top().is_ok_and(|top| top.is_some_and(|top| top == window))
}

/// Calls back when the fragment changes by hand, by a link, or by back and forward. Ends when dropped.
#[must_use]
pub fn on_change(changed: impl Fn() + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let changed = std::rc::Rc::new(changed);
    let again = std::rc::Rc::clone(&changed);
    Some([EventListener::new(&window, "hashchange", move |_| changed()), EventListener::new(&window, "popstate", move |_| again())])
}
