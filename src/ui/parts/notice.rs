//! What was not understood in the link that was opened.

use super::button;
use crate::i18n::message::Message;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The notice; a stable, empty region where there is nothing to say, so that what appears in it is announced.
pub fn link(view: View<'_>) -> Element {
    let problems = &view.model.problems;
    let notice = || {
        el("div")
            .class("adv-notice")
            .attr(At::DataNotice, "link")
            .child(el("p").child(el("b").says(view, Message::LinkNotice)))
            .child(el("ul").class("adv-list").children(problems.iter().map(|problem| el("li").text(problem.words(view.voice)))))
            .child(el("p").says(view, Message::LinkKept { count: view.model.answers.count() }))
            .child(button::linklike(view, "close", Message::Dismiss, Msg::ClosedNotice))
    };
    el("div").attr(At::Role, "status").maybe((!problems.is_empty()).then(notice))
}
