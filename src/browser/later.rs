//! Doing something once what is on screen has been painted, a little at a time.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How long may be worked on at a time, in milliseconds: a press that comes meanwhile waits no longer.
const A_WHILE: f64 = 6.0;

/// Calls back in a moment.
pub fn soon(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        // Refused only where the page is gone.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), 0);
    }
}

/// Goes on with the steps for a while; `false` where one said that nothing is left.
pub fn for_a_while(mut step: impl FnMut() -> bool) -> bool {
    let now = || web_sys::js_sys::Date::now();
    let from = now();
    while now() - from < A_WHILE {
        if !step() {
            return false;
        }
    }
    true
}
