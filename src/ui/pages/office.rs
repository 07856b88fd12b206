//! What stands in the officers' page, seen from the visitors': where it is.

use crate::i18n::message::Message;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::link;
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let page = view.model.page;
    el("div")
        .class("adv-stack adv-prose")
        .key("office")
        .child(el("h1").attr(At::Tabindex, "-1").text(super::title_of(view, page)))
        .child(el("p").class("adv-lead").says(view, Message::OfficeLead))
        .child(el("p").child(link::office(view, page, "office", view.say(Message::OfficeOpen))))
}
