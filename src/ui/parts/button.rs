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

/// Never `submit`: a frame without the right to submit forms would never hear of it.
#[inline(never)]
fn button(view: View<'_>, class: &'static str, action: &'static str, label: Message<'_>, msg: Msg) -> Element {
    el("button").class(class).attr(At::Type, "button").attr(At::DataAction, action).says(view, label).tells(view, On::Click, msg)
}
