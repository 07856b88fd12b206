//! The file the page came in: what its head says, where it stands, and copies of it. And files that the visitor gives.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;
use web_sys::js_sys::{Date, Function, Reflect, Uint8Array};

use super::sharing::method;

/// Where the page is published, if its head says so.
#[must_use]
pub fn published() -> Option<String> {
    let found = web_sys::window()?.document()?.query_selector("link[rel=canonical]").ok().flatten()?;
    found.get_attribute("href")
}

/// Where the page stands, without query and fragment.
#[must_use]
pub fn address() -> String {
    let whole = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// The days since a day such as `2026-11-20`, by the visitor's clock.
#[must_use]
pub fn days_since(day: &str) -> Option<i32> {
    let days = ((Date::now() - Date::parse(day)) / 86_400_000.0).floor();
    // What is no day is no number either.
    (days.abs() < 1e6).then_some(days as i32)
}

/// Hands a copy of the page to the browser's downloads, with this state in it. Whether the browser takes it is nothing it tells: only
/// that it could be made.
#[must_use]
pub fn save(state: &str) -> bool {
    hand("advisorSave", state)
}

/// Hands a table, with commas between its cells, to the browser's downloads.
pub fn save_table(table: &str) {
    // A browser that does not take it says nothing either.
    let _ = hand("advisorTable", table);
}

fn hand(script: &str, text: &str) -> bool {
    let Some(script) = web_sys::window().and_then(|window| window.get(script)) else { return false };
    script.dyn_ref::<Function>().is_some_and(|script| script.call1(&JsValue::NULL, &text.into()).is_ok())
}

/// Hears the bytes of a file, or nothing where the browser does not give them.
pub type Read = Box<dyn Fn(Option<Vec<u8>>)>;

/// Reads the file that was chosen in the field an event comes from, or dropped where it happened: so many bytes at most. `false` where there
/// is none.
pub fn read(event: &Event, most: f64, done: Read) -> bool {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    // What is dropped comes with the event, whatever it is dropped on.
    let dropped = get(event, "dataTransfer").filter(JsValue::is_object);
    let from = dropped.or_else(|| event.target().map(JsValue::from)).unwrap_or_default();
    let file = get(&from, "files").and_then(|files| Reflect::get_u32(&files, 0).ok()).filter(JsValue::is_object);
    let Some(file) = file else { return false };
    let part = method(&file, "slice").and_then(|slice| slice.call2(&file, &0.into(), &most.into()).ok()).unwrap_or_default();
    let done = Rc::new(done);
    let refused = Rc::clone(&done);
    let read = move |buffer: JsValue| done(Some(Uint8Array::new(&buffer).to_vec()));
    let (read, refused) = (Closure::once_into_js(read), Closure::once_into_js(move |_: JsValue| refused(None)));
    let promise = method(&part, "arrayBuffer").and_then(|method| method.call0(&part).ok());
    let _ = promise.and_then(|promise| method(&promise, "then")?.call2(&promise, &read, &refused).ok());
    true
}

/// Lets go what was chosen in the field an event comes from: the same file, changed meanwhile, can then be chosen again.
pub fn let_go(event: &Event) {
    if let Some(field) = event.target() {
        // Where it stays, the same file cannot be chosen twice, and nothing else is lost.
        let _ = Reflect::set(&field, &"value".into(), &"".into());
    }
}
