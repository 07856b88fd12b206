//! The ladder: where every scheme stands, from the lightest commitment to the heaviest.

use super::{aside, standing};
use crate::domain::advice::Advice;
use crate::domain::id::{QuestionId, SchemeId};
use crate::i18n::message::Message;
use crate::i18n::{ladder, report};
use crate::session::screen::moved_on_the_ladder;
use crate::session::shelf::shown;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The ladder for what is marked on the question on screen.
pub fn ladder(view: View<'_>) -> Element {
    let families = shown(view.voice.catalogue, view.model.shown, &view.model.given);
    let rungs = families.iter().filter_map(|family| rung(view, view.marked, family.scheme));
    let body = el("div")
        .class("adv-ladder")
        .child(el("p").class("adv-soft adv-ladder__note").says(view, Message::LightestFirst))
        .child(el("ol").class("adv-ladder__rungs").children(rungs));
    aside::aside(view, "ladder", Message::WhereTheyStand, body)
}

fn rung(view: View<'_>, advice: &Advice, id: SchemeId) -> Option<Element> {
    let ranked = advice.of(id)?;
    let verdict = ranked.judgement.verdict;
    // Before the first answer everything is open: that would be a dozen times the same line.
    let said = view.has_answers() || view.model.draft.is_some();
    let why = if said { ladder::rung(view.voice, advice, ranked) } else { String::new() };
    let name = el("span")
        .class("adv-rung__name")
        .child(el("span").class("adv-rung__acronym").text(view.voice.acronym(id)))
        .child(el("span").class("adv-hidden").text(", ").text(report::verdict(view.voice, verdict)));
    let first = ladder::is_first(ranked);
    let class = if first { "adv-rung adv-rung--first" } else { "adv-rung" };
    let rung = standing::about("li", class, view.scheme(id)?, Some(ranked))
        .child(el("span").class("adv-rung__mark").attr(At::AriaHidden, "true").text(standing::mark(verdict)))
        .child(name)
        .child(el("span").class("adv-rung__why").text(why));
    Some(rung)
}

/// What the answer marked on the question moves: shown, and announced once.
pub fn moved(view: View<'_>, question: QuestionId) -> Element {
    // An answer that was given already moves nothing: only what is marked anew is told.
    let draft = view.model.draft.filter(|draft| view.model.answers.get(question) != Some(*draft));
    let told = draft.map(|draft| {
        ladder::moved(view.voice, question, draft, &moved_on_the_ladder(view.voice.catalogue, view.model, view.advice, view.marked))
    });
    el("p").class("adv-moved").attr(At::Role, "status").attr(At::DataNotice, "moved").text(told.unwrap_or_default())
}
