//! The page's address: its fragment, and the browser's history.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

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

/// What is still to be written.
struct Pending {
    address: String,
    state: String,
    entry: Entry,
    tries: u8,
}

thread_local! {
    static PENDING: RefCell<Option<Pending>> = const { RefCell::new(None) };
    /// Something was written a moment ago.
    static RESTING: Cell<bool> = const { Cell::new(false) };
    /// The fragment that was last told or written. Another one is news that is still on its way to us, and not ours to overwrite.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// How long after one write the next may come, in milliseconds. Browsers ignore writes in silence when there are many: 200 in a few
/// seconds are too many for one of them.
const REST: i32 = 300;

/// How often a write that was refused or ignored is tried again.
const MOST_TRIES: u8 = 40;

/// Writes the fragment, at once or, after another one, in a moment; then only what was asked for last. Inside a frame never as a new
/// entry: the host page's history is not ours. `kept` goes along with the entry, unseen, and is there again after a reload.
///
/// Browsers refuse some writes, by an exception or in silence; then the address stays behind, is written later, and the page goes on.
pub fn write(fragment: &str, kept: &str, mut entry: Entry) {
    PENDING.with_borrow_mut(|pending| {
        match pending.take() {
            // A place that nobody stayed at for a moment needs no entry of its own.
            Some(before) if before.entry == Entry::New => entry = Entry::New,
            // The entry that is left says what was true when it was left.
            Some(before) if entry == Entry::New && is_known() => {
                put(&before);
            }
            _ => {}
        }
        *pending = Some(Pending { address: ["#", fragment].concat(), state: [OWN, kept].concat(), entry, tries: 0 });
    });
    if !RESTING.get() {
        turn();
    }
}

/// Forgets what was still to be written: the address has moved on.
pub fn forget() {
    PENDING.take();
}

fn turn() {
    RESTING.set(false);
    let Some(mut pending) = PENDING.take().filter(|_| is_known()) else { return };
    if !put(&pending) && pending.tries < MOST_TRIES {
        pending.tries += 1;
        PENDING.set(Some(pending));
    }
    let Some(window) = web_sys::window() else { return };
    let later = Closure::once_into_js(turn);
    RESTING.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(later.unchecked_ref(), REST).is_ok());
}

/// Whether the address bears it now.
fn put(pending: &Pending) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(history) = window.history() else { return false };
    let own = JsValue::from_str(&pending.state);
    let written = match pending.entry {
        Entry::New if !is_framed() => history.push_state_with_url(&own, "", Some(&pending.address)),
        Entry::New | Entry::Same => history.replace_state_with_url(&own, "", Some(&pending.address)),
    };
    know();
    written.is_ok() && fragment() == pending.address
}

fn is_known() -> bool {
    KNOWN.with_borrow(|known| *known == fragment())
}

/// Takes the fragment that stands there now for the one that is known.
fn know() {
    KNOWN.set(fragment());
}

/// What the mark of an entry of the history begins with that the page wrote itself; the rest is what it kept with it.
const OWN: &str = "own";

/// How the present entry of the history came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is new here: a link, or the address bar.
    Foreign,
    /// It was new when the page was loaded with it.
    Loaded,
    /// The page wrote it.
    Own,
}

/// How the present entry of the history came about.
#[must_use]
pub fn origin() -> Origin {
    match mark() {
        None => Origin::Foreign,
        Some(mark) if mark.starts_with(OWN) => Origin::Own,
        Some(_) => Origin::Loaded,
    }
}

/// What was kept with the present entry, where the page wrote it.
#[must_use]
pub fn kept() -> String {
    mark().as_deref().and_then(|mark| mark.strip_prefix(OWN)).unwrap_or_default().to_owned()
}

fn mark() -> Option<String> {
    web_sys::window()?.history().ok()?.state().ok()?.as_string()
}

/// Marks the present entry as one that is known here.
pub fn settle() {
    know();
    if origin() == Origin::Foreign
        && let Some(history) = web_sys::window().and_then(|window| window.history().ok())
    {
        // Without the mark "back" to it counts as opening it again: answers are kept either way.
        let _ = history.replace_state(&JsValue::from_str("link"), "");
    }
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
    let changed = std::rc::Rc::new(move || {
        // What waited to be written is of the address before.
        forget();
        know();
        changed();
    });
    let again = std::rc::Rc::clone(&changed);
    Some([EventListener::new(&window, "hashchange", move |_| changed()), EventListener::new(&window, "popstate", move |_| again())])
}
