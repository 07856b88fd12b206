//! The page around the page, and the few things a script of the page does for the app: `xtask/src/host.js`.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Function;

/// What stands in the address between `?` and `#`, with its `?`.
#[must_use]
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Tells the script something: `warn`, `theme`, `style`, `step`, `result`, `follow`. What it does not know it leaves alone.
pub fn tell(what: &str, text: &str) {
    let told = web_sys::window().and_then(|window| window.get("advisorTell")).and_then(|found| found.dyn_into::<Function>().ok());
    if let Some(told) = told {
        // Whatever it could not do, the page goes on without.
        let _ = told.call2(&JsValue::NULL, &what.into(), &text.into());
    }
}

/// Calls back when the page around asked for something; `advisorHeard` holds it. Ends when dropped.
#[must_use]
pub fn on_word(heard: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "advisorheard", move |_| heard()))
}
