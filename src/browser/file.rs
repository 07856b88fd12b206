//! The file the page came in: what its head says, where it stands, and copies of it. And files that the visitor gives.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;
use web_sys::js_sys::{Array, Date, Function, Reflect, Uint8Array};

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
    call("advisorSave", &[state])
}

/// Hands a table, with commas between its cells, to the browser's downloads.
pub fn save_table(table: &str) {
    // Spreadsheets know by the mark at the beginning what its letters are.
    save_text(&["\u{feff}", table].concat(), "csv", "text/csv");
}

/// Hands any text to the browser's downloads: what its file ends with after the full stop, and what type of media it is.
pub fn save_text(text: &str, ending: &str, kind: &str) {
    // A browser that does not take it says nothing either.
    let _ = call("advisorHand", &[text, ending, kind]);
}

fn call(name: &str, said: &[&str]) -> bool {
    let said: Array = said.iter().map(|text| JsValue::from_str(text)).collect();
    script(name).is_some_and(|script| script.apply(&JsValue::NULL, &said).is_ok())
}

fn script(name: &str) -> Option<Function> {
    web_sys::window()?.get(name)?.dyn_into().ok()
}

/// Hears the bytes of a file, none where the browser does not give them.
pub type Read = Box<dyn Fn(Vec<u8>)>;

/// Reads the file that was chosen in the field an event comes from, or dropped where it happened: so many bytes at most. Where there is none
/// nothing happens, and the event is the browser's.
pub fn read(event: &Event, most: usize, done: Read) {
    let heard = Closure::once_into_js(move |bytes: JsValue| done(Uint8Array::new(&bytes).to_vec()));
    if let Some(script) = script("advisorRead") {
        // A script of ours, which throws nothing.
        let _ = script.call3(&JsValue::NULL, event, &(most as f64).into(), &heard);
    }
}

/// Lets go what was chosen in the field an event comes from: the same file, changed meanwhile, can then be chosen again.
pub fn let_go(event: &Event) {
    if let Some(field) = event.target() {
        // Where it stays, the same file cannot be chosen twice, and nothing else is lost.
        let _ = Reflect::set(&field, &"value".into(), &"".into());
    }
}
