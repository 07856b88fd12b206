//! What the visitor may ask the browser to do with a text: copy it, hand it to another program, print it. Browsers refuse each of them
//! somewhere, in frames above all; a refusal is a value.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Date, Function, Object, Reflect};
use web_sys::{FocusOptions, HtmlTextAreaElement};

/// Hears whether something was done, or refused.
pub type Done = Rc<dyn Fn(bool)>;

/// Puts the text on the clipboard, from within a click.
pub fn copy(text: &str, done: Done) {
    // Where the page came by plain `http:` there is no clipboard.
    let clipboard = navigator().and_then(|navigator| Reflect::get(&navigator, &"clipboard".into()).ok()).unwrap_or_default();
    let told = Rc::clone(&done);
    ask(&clipboard, "writeText", &text.into(), Box::new(move || told(true)), done);
}

/// Whether the system has a sheet for sharing.
#[must_use]
pub fn has_sheet() -> bool {
    navigator().is_some_and(|navigator| Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function()))
}

/// Opens the system's sheet with an address, from within a click. `done` hears only that the browser does not let it: what the visitor
/// does there is not ours to know.
pub fn open_sheet(address: &str, done: Done) {
    let data = Object::new();
    // A new object takes any property.
    let _ = Reflect::set(&data, &"url".into(), &address.into());
    ask(&navigator().unwrap_or_default(), "share", &data, Box::new(|| {}), done);
}

/// Opens the dialogue for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Where a frame may not, nothing happens.
        let _ = window.print();
    }
}

/// Marks what stands in a field, or in any other element, so that the visitor can copy it.
pub fn select(selector: &str) {
    let Some(window) = web_sys::window() else { return };
    let document = window.document();
    let Some(found) = document.and_then(|document| document.query_selector(selector).ok().flatten()) else { return };
    if let Some(field) = found.dyn_ref::<HtmlTextAreaElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = field.focus_with_options(&options);
        field.select();
    } else if let Some(selection) = method(&window, "getSelection").and_then(|method| method.call0(&window).ok()) {
        let _ = method(&selection, "selectAllChildren").and_then(|method| method.call1(&selection, &found).ok());
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

/// Calls what may not be there, may throw, and promises. What the visitor breaks off is not refused.
fn ask(object: &JsValue, name: &str, argument: &JsValue, kept: Box<dyn Fn()>, done: Done) {
    let refused = Rc::clone(&done);
    let broken = move |error: JsValue| {
        if Reflect::get(&error, &"name".into()).is_ok_and(|name| name != "AbortError") {
            refused(false);
        }
    };
    let (kept, broken) = (Closure::once_into_js(move |_: JsValue| kept()), Closure::once_into_js(broken));
    let promise = method(object, name).and_then(|method| method.call1(object, argument).ok());
    let then = promise.and_then(|promise| method(&promise, "then")?.call2(&promise, &kept, &broken).ok());
    if then.is_none() {
        done(false);
    }
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}
