//! What there is to say about the link that was opened: what of it was not understood, when it was made, what was there before it.

use super::{button, paste};
use crate::i18n::change;
use crate::i18n::message::Message;
use crate::link::problem::LinkProblem;
use crate::session::msg::Msg;
use crate::session::since;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The notices; a stable, empty region where there is nothing to say, so that what appears in it is announced.
pub fn link(view: View<'_>) -> Element {
    let region = el("div").attr(At::Role, "status").maybe(supposed(view));
    let all = [saved(view), problems(view), made(view), before(view)];
    if all.iter().all(Option::is_none) {
        return region;
    }
    let close = el("p").child(button::linklike(view, "close", Message::Dismiss, Msg::ClosedNotice));
    region.child(el("div").class("adv-notice adv-stack").children(all.into_iter().flatten()).child(close))
}

/// What is supposed instead of some answers, as long as it is neither kept nor dropped.
fn supposed(view: View<'_>) -> Option<Element> {
    let supposed = &view.model.supposed;
    if supposed.is_empty() {
        return None;
    }
    let changes = change::supposed(view.voice, &view.model.answers, supposed);
    let actions = el("p")
        .class("adv-actions")
        .child(button::quiet(view, "keep", Message::IfKeep, Msg::KeptSupposed))
        .child(button::linklike(view, "drop", Message::IfDrop, Msg::DroppedSupposed));
    Some(
        notice("supposed")
            .class("adv-notice adv-stack--tight")
            .child(el("p").child(el("b").says(view, Message::IfSo { changes: &changes })))
            .child(el("p").says(view, Message::IfLead))
            .child(actions),
    )
}

fn notice(name: &'static str) -> Element {
    el("div").key(name).attr(At::DataNotice, name)
}

fn problems(view: View<'_>) -> Option<Element> {
    let problems = &view.model.problems;
    if problems.is_empty() {
        return None;
    }
    // Of what was not read nothing was kept, and there is nothing to count.
    let unread = problems.iter().any(LinkProblem::is_of_the_whole);
    let rest = if unread {
        paste::line(view, "paste", Message::LinkPaste, "paste", Message::LinkOpen, |text| Msg::Pasted { text })
    } else {
        el("p").says(view, Message::LinkKept { count: view.model.answers.count() })
    };
    Some(
        notice("link")
            .child(el("p").child(el("b").says(view, Message::LinkNotice)))
            .child(el("ul").class("adv-list").children(problems.iter().map(|problem| el("li").text(problem.words(view.voice)))))
            .child(rest),
    )
}

/// What has changed since it was made, as long as its answers are as they came.
fn made(view: View<'_>) -> Option<Element> {
    let made = view.model.state().made?;
    let told = since::told(view.voice, made, view.advice);
    Some(
        notice("made")
            .child(el("p").child(el("b").says(view, Message::LinkMadeTitle)))
            .child(el("ul").class("adv-list").children(told.into_iter().map(|told| el("li").text(told)))),
    )
}

/// Whose answers they are, in a copy that was saved with them.
fn saved(view: View<'_>) -> Option<Element> {
    let words = view.model.saved.then(|| el("p").says(view, Message::SavedAnswers).text(" "))?;
    Some(notice("saved").child(words.child(button::linklike(view, "restart", Message::StartOver, Msg::StartedOver))))
}

fn before(view: View<'_>) -> Option<Element> {
    let count = view.model.before.as_ref()?.count();
    let words = el("p").says(view, Message::LinkBefore { count }).text(" ");
    Some(notice("before").child(words.child(button::linklike(view, "restore", Message::LinkRestore, Msg::Restored))))
}
