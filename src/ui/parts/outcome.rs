//! What is said beside schemes: stay informal, find a partner first, another organisation's ladder, whom to write to.

use super::{link, steps};
use crate::domain::catalogue::{Occasion, Outcome};
use crate::domain::condition::Condition;
use crate::domain::headline::{Headline, NextStep};
use crate::domain::id::QuestionId;
use crate::domain::question::Side;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// Those for an occasion, folded.
pub fn folded(view: View<'_>, occasion: Occasion) -> Vec<Element> {
    let folded = |outcome: &Outcome| {
        el("details")
            .class("adv-outcome")
            .key(&outcome.id)
            .attr(At::DataOutcome, &outcome.id)
            .child(el("summary").text(view.voice.text(outcome.title)))
            .children(paragraphs("p", view, outcome))
    };
    on(view, occasion).map(folded).collect()
}

/// Those that are the advice itself, in full.
pub fn told(view: View<'_>, occasion: Occasion) -> Vec<Element> {
    let told = |outcome: &Outcome| {
        el("div").class("adv-stack").key(&outcome.id).attr(At::DataOutcome, &outcome.id).children(paragraphs("p", view, outcome))
    };
    on(view, occasion).map(told).collect()
}

/// Those of an occasion as a list under their title.
pub fn listed(view: View<'_>, occasion: Occasion) -> Vec<Element> {
    let listed = |outcome: &Outcome| {
        let asked = asks(view, outcome).into_iter().map(|question| {
            let label = view.say(Message::ToKnowMore { question: view.voice.question(question) });
            el("p").child(link::page(view, Page::Question(question), "question", label))
        });
        el("div")
            .key(&outcome.id)
            .attr(At::DataOutcome, &outcome.id)
            .child(el("h3").text(view.voice.text(outcome.title)))
            .child(el("ul").class("adv-list").children(paragraphs("li", view, outcome)))
            .children(asked)
    };
    on(view, occasion).map(listed).collect()
}

/// The occasion of this advice that something beside schemes answers, if there is one.
#[must_use]
pub fn occasion(view: View<'_>) -> Option<Occasion> {
    let found = |headline: &Headline| *headline == Headline::FindPartner;
    match &view.advice.headline {
        Headline::Existing { then, .. } if found(then) => Some(Occasion::FindPartner),
        headline if found(headline) => Some(Occasion::FindPartner),
        _ => (view.advice.next_step == NextStep::StayInformal).then_some(Occasion::StayInformal),
    }
}

fn on(view: View<'_>, occasion: Occasion) -> impl Iterator<Item = &'static Outcome> {
    view.voice.catalogue.outcomes.iter().filter(move |outcome| outcome.occasion == occasion)
}

/// The questions not answered yet that choose among its paragraphs.
fn asks(view: View<'_>, outcome: &Outcome) -> Vec<QuestionId> {
    // Who has nobody at CNRS yet cannot know what only somebody there knows.
    let side = if view.advice.next_step == NextStep::FindPartner { Some(Side::Partner) } else { view.model.side };
    let can_answer = |question| {
        let asked = view.voice.catalogue.question(question).map(|question| question.side);
        side.zip(asked).is_none_or(|(side, asked)| side.can_answer(asked))
    };
    let (answers, mut asks) = (view.model.effective(), Vec::new());
    for question in outcome.says.iter().filter_map(|saying| saying.when.as_ref()).flat_map(Condition::questions) {
        if answers.get(question).is_none() && !asks.contains(&question) && can_answer(question) {
            asks.push(question);
        }
    }
    asks
}

/// What holds for these answers, then what is said whatever the answers.
fn paragraphs(tag: &'static str, view: View<'_>, outcome: &Outcome) -> Vec<Element> {
    let answers = &view.model.effective();
    let for_all = |all: bool| outcome.says.iter().filter(move |saying| saying.when.is_none() == all && saying.is_for(answers));
    for_all(false).chain(for_all(true)).map(|saying| steps::said(tag, view, saying.says, &saying.evidence)).collect()
}
