//! Buttons: the main one of a page, quiet ones beside it, and those that read like links.

use crate::i18n::message::Message;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::view::View;

/// The one main button of a page.
pub fn main(view: View<'_>, action: &'static str, label: Message<'_>, msg: Msg) -> Element {
    button(view, "adv-button", action, label, msg)
}

/// A quiet one.
pub fn quiet(view: View<'_>, action: &'static str, label: Message<'_>, msg: Msg) -> Element {
    button(view, "adv-button adv-button--quiet", action, label, msg)
}

/// One that reads like a link, for what leads nowhere else.
pub fn linklike(view: View<'_>, action: &'static str, label: Message<'_>, msg: Msg) -> Element {
    button(view, "adv-linklike", action, label, msg)
}

/// One that does something outside the page, in the class of the main one or of a quiet one.
pub fn does(view: View<'_>, class: &'static str, action: &'static str, label: Message<'_>, done: impl Fn() + 'static) -> Element {
    bare(view, class, action, label).hears(view, On::Click, move |_| {
        done();
        None
    })
}

/// Never `submit`: a frame without the right to submit forms would never hear of it.
#[inline(never)]
fn button(view: View<'_>, class: &'static str, action: &'static str, label: Message<'_>, msg: Msg) -> Element {
    bare(view, class, action, label).tells(view, On::Click, msg)
}

/// One for whatever is done when it is pressed.
#[inline(never)]
pub fn bare(view: View<'_>, class: &'static str, action: &'static str, label: Message<'_>) -> Element {
    el("button").class(class).attr(At::Type, "button").attr(At::DataAction, action).says(view, label)
}
