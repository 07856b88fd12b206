//! A link as a picture that a phone reads.

use crate::i18n::message::Message;
use crate::link::qr;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The code, with the link itself for paper; where the link is too long for one, that.
pub fn picture(view: View<'_>, link: &str) -> Element {
    let Some(code) = qr::code(link) else { return el("p").class("adv-soft").attr(At::DataNotice, "qr").says(view, Message::QrTooLong) };
    let picture = el("svg")
        .class("adv-qr__code")
        .attr(At::Role, "img")
        .attr(At::ViewBox, code.view_box())
        .child(el("title").says(view, Message::QrTitle))
        .child(el("path").attr(At::D, code.path()));
    el("figure").class("adv-qr").child(picture).child(el("figcaption").class("adv-qr__link").text(link))
}
