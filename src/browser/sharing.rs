//! What the visitor may ask the browser to do with a text: copy it, hand it to another program, print it. Browsers refuse each of them
//! somewhere, in frames above all; a refusal is a value.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Date, Function, Object, Promise, Reflect};
use web_sys::{FocusOptions, HtmlInputElement};

/// Puts the text on the clipboard, from within a click. `done` hears whether it is there.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let done: Rc<dyn Fn(bool)> = Rc::new(done);
    // Where the page came by plain `http:` there is no clipboard.
    let asked = navigator().and_then(|navigator| Reflect::get(&navigator, &"clipboard".into()).ok());
    match asked.and_then(|clipboard| call(&clipboard, "writeText", &text.into())) {
        Some(promise) => settled(&promise, move |_, written| done(written)),
        None => done(false),
    }
}

/// Whether the system has a sheet for sharing.
#[must_use]
pub fn has_sheet() -> bool {
    navigator().is_some_and(|navigator| Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function()))
}

/// Opens the system's sheet with an address, from within a click. `refused` hears if the browser does not let it; not if the visitor
/// closes it.
pub fn open_sheet(title: &str, address: &str, refused: impl Fn() + 'static) {
    let data = Object::new();
    // A new object takes any property.
    let _ = Reflect::set(&data, &"title".into(), &title.into());
    let _ = Reflect::set(&data, &"url".into(), &address.into());
    match navigator().and_then(|navigator| call(&navigator, "share", &data)) {
        Some(promise) => settled(&promise, move |error, shared| {
            let closed = Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError");
            if !shared && !closed {
                refused();
            }
        }),
        None => refused(),
    }
}

/// Opens the dialogue for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Where a frame may not, nothing happens.
        let _ = window.print();
    }
}

/// Marks what stands in a field, so that the visitor can copy it.
pub fn select(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(field) = found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = field.focus_with_options(&options);
        field.select();
    }
}

/// The day by the visitor's clock: year, month from 1, day.
#[must_use]
pub fn today() -> (u32, u32, u32) {
    let now = Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}

fn navigator() -> Option<JsValue> {
    Some(web_sys::window()?.navigator().into())
}

/// Calls what may not be there and may throw.
fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<Promise> {
    let method = Reflect::get(object, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

/// Tells how a promise ends: with what, and whether it was kept.
fn settled(promise: &Promise, told: impl Fn(&JsValue, bool) + 'static) {
    let told = Rc::new(told);
    let again = Rc::clone(&told);
    let kept = Closure::once_into_js(move |value: JsValue| told(&value, true));
    let broken = Closure::once_into_js(move |error: JsValue| again(&error, false));
    let then = Reflect::get(promise, &"then".into()).ok().and_then(|then| then.dyn_into::<Function>().ok());
    // A promise always has it.
    let _ = then.map(|then| then.call2(promise, &kept, &broken));
}
