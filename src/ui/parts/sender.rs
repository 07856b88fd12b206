//! What somebody who sent a link says with it, and the ways to send one.

use super::{button, link};
use crate::browser::address;
use crate::i18n::message::Message;
use crate::link::shared::Role;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::session::screen::next_question;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// What is said where a link is opened: what its sender asks for, and the sender's own words. In no live region: what others wrote
/// is read when the visitor comes to it.
pub fn said(view: View<'_>) -> Vec<Element> {
    let (model, page) = (view.model, view.model.page);
    let mut said = Vec::new();
    if model.role == Role::Invitation && matches!(page, Page::Check | Page::Start) {
        said.push(el("p").class("adv-notice").key("invitation").attr(At::DataNotice, "invitation").says(view, Message::Invited));
    }
    // On somebody's institutional page nobody's words shall look like the institution's.
    let result = model.role == Role::Share && matches!(page, Page::Advice | Page::Compare);
    let note = model.note.as_ref().filter(|_| result || matches!(page, Page::Start | Page::Check | Page::Both));
    if let Some(note) = note.filter(|_| !address::is_framed()) {
        said.push(quoted(view, note.text()));
    }
    said
}

/// Somebody's own words, never taken for CNRS's: text, whatever stands in it.
pub fn quoted(view: View<'_>, words: &str) -> Element {
    el("figure")
        .class("adv-note")
        .key("note")
        .attr(At::DataNotice, "note")
        .child(el("figcaption").says(view, Message::NoteFrom))
        .child(el("blockquote").text(words))
}

/// The way to the page that makes links. Whoever was asked by somebody sends the answers back.
pub fn share(view: View<'_>) -> Element {
    let label = if view.model.role == Role::Invitation { Message::SendBack } else { Message::Share };
    let share = button::quiet(view, "share", label, Msg::Went { page: Page::Share });
    // Once nothing is left to ask, sending is what is left to do.
    if is_done(view) { share.class("adv-button") } else { share }
}

/// Whether the visitor was asked for answers and has given them.
#[must_use]
pub fn is_done(view: View<'_>) -> bool {
    view.model.role == Role::Invitation && next_question(view.voice.catalogue, view.model, view.advice).is_none()
}

/// The way to both sides' answers, where the other side's are others.
pub fn both(view: View<'_>) -> Option<Element> {
    let differ = view.model.others.as_ref().is_some_and(|others| *others != view.model.answers);
    differ.then(|| link::page(view, Page::Both, "both", view.say(Message::BothTitle)))
}
