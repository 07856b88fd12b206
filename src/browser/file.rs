//! The file the page came in: what its head says, where it stands, and copies of it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Date, Function};

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

fn call(script: &str, said: &[&str]) -> bool {
    let Some(script) = web_sys::window().and_then(|window| window.get(script)) else { return false };
    let said: Array = said.iter().map(|text| JsValue::from_str(text)).collect();
    script.dyn_ref::<Function>().is_some_and(|script| script.apply(&JsValue::NULL, &said).is_ok())
}
