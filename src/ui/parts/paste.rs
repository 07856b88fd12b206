//! A line to type or paste into, and the button that takes it; Enter takes it too.

use wasm_bindgen::JsCast;

use super::{button, field};
use crate::i18n::message::Message;
use crate::session::msg::Msg;
use crate::ui::element::{Element, On, el};
use crate::ui::view::View;

/// The line. `id` is the field's, `action` the button's.
pub fn line(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    action: &'static str,
    button: Message<'_>,
    taken: fn(String) -> Msg,
) -> Element {
    // What is typed stays the field's own until it is taken: nothing else on the page depends on it.
    let field = field::text(view, id, label, None, |_| None).hears(view, On::KeyDown, move |event| {
        let enter = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|key| key.key() == "Enter");
        enter.then(|| field::written(&event)).flatten().map(taken)
    });
    beside(view, field, action, button, taken)
}

/// Several lines to paste into, and the button that takes them.
pub fn lines(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    action: &'static str,
    button: Message<'_>,
    taken: fn(String) -> Msg,
) -> Element {
    beside(view, field::area(view, id, label), action, button, taken)
}

#[inline(never)]
fn beside(view: View<'_>, field: Element, action: &'static str, button: Message<'_>, taken: fn(String) -> Msg) -> Element {
    let pressed = move |event: yew::Event| {
        let button = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let field = button.closest(".adv-look-up__line").ok().flatten()?.query_selector(".adv-field__control").ok().flatten()?;
        Some(taken(field::value(&field)?))
    };
    let button = button::bare(view, "adv-button adv-button--quiet", action, button).hears(view, On::Click, pressed);
    el("div").class("adv-look-up__line").child(field).child(button)
}
