//! The advice: the sentence first, then the first scheme with its reasons, what to do next, the others, and what is open.

mod first;
mod lead;
mod others;

use crate::domain::catalogue::Occasion;
use crate::domain::headline::{Headline, NextStep};
use crate::domain::id::SchemeId;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::session::screen::next_question;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{answers, button, certain, link, outcome, sender, steps};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let first = view.advice.featured();
    // What comes first comes first, shown here or not: the heading says it, and this says where it can be read.
    let hidden = first.filter(|first| !view.model.given.shows(first.judgement.scheme)).map(|first| {
        let acronym = view.voice.acronym(first.judgement.scheme);
        el("p").class("adv-notice").attr(At::DataNotice, "not-shown").says(view, Message::FirstNotShown { acronym })
    });
    let first = first.filter(|_| hidden.is_none());
    let occasion = outcome::occasion(view);
    let beside = [Occasion::FindPartner, Occasion::StayInformal, Occasion::Always].into_iter().filter(|beside| Some(*beside) != occasion);
    let beside = el("section")
        .child(el("h2").says(view, Message::AlsoConsider))
        .children(beside.flat_map(|occasion| outcome::folded(view, occasion)));
    let body = el("div")
        .class("adv-columns__body adv-stack")
        .children(clashes(view))
        .children(lead::lead(view, &view.advice.headline))
        .children(occasion.map(|occasion| outcome::told(view, occasion)).unwrap_or_default())
        .maybe(hidden)
        .maybe(first.and_then(|ranked| first::first(view, ranked)))
        .child(next(view, first.is_some()))
        .maybe(certain::to_ask(view))
        .child(others::others(view, first.map(|ranked| ranked.judgement.scheme)))
        .child(beside);
    el("div").class("adv-columns").key("advice").child(head(view)).child(answers::beside(view)).child(body)
}

fn head(view: View<'_>) -> Element {
    let open = &view.advice.questions;
    // Whoever reads about a name, or needs a partner first, has nothing to wait for from other questions.
    let found = outcome::occasion(view) == Some(Occasion::FindPartner) || matches!(view.advice.headline, Headline::Reading { .. });
    let rest = match open.len() {
        _ if found => None,
        0 => Some(view.say(Message::SettledFirst)),
        count => Some(view.say(Message::OpenCount { count })),
    };
    let goes_on = next_question(view.voice.catalogue, view.model, view.advice).is_some();
    let go_on = goes_on.then(|| button::linklike(view, "start", Message::GoOn, Msg::Began));
    let from = el("p")
        .class("adv-soft")
        .says(view, Message::FromAnswers { count: view.model.answers.count() })
        .text(" ")
        .maybe(rest.map(|rest| el("span").text(rest)))
        .text(" ")
        .maybe(go_on);
    let actions = view.has_answers().then(|| {
        let take = button::quiet(view, "sheet", Message::TakeAlong, Msg::Went { page: Page::Sheet });
        el("p").class("adv-actions").child(sender::share(view)).child(take).maybe(sender::both(view))
    });
    el("div")
        .class("adv-columns__head adv-stack--tight")
        .child(el("h1").attr(At::Tabindex, "-1").text(report::headline(view.voice, &view.advice.headline)))
        .child(from)
        .maybe(actions)
}

fn clashes(view: View<'_>) -> impl Iterator<Item = Element> {
    let clashes = view.advice.clashes.iter().filter_map(move |place| view.voice.catalogue.clashes.get(*place));
    clashes.map(move |clash| {
        el("p")
            .class("adv-notice")
            .key(&clash.id)
            .attr(At::DataNotice, &clash.id)
            .child(el("b").text(view.voice.labelled(&view.say(Message::Notices), "")))
            .text(view.voice.text(clash.says))
    })
}

/// What to do next, and whom to write to as far as the sources say.
fn next(view: View<'_>, has_first: bool) -> Element {
    let step = &view.advice.next_step;
    let entry =
        |id: SchemeId| link::page(view, Page::Scheme(id), "scheme", view.say(Message::SeeScheme { acronym: view.voice.acronym(id) }));
    let more = match step {
        NextStep::Answer(question) => Some(link::page(view, Page::Question(*question), "question", view.say(Message::GoOn))),
        NextStep::Read(scheme) => Some(entry(*scheme)),
        _ => view.advice.way_in().map(|id| way_in(view, id)),
    };
    // The steps of a scheme say it themselves, with their sources.
    let said = !matches!(step, NextStep::Enter(_));
    let writes = has_first || matches!(step, NextStep::JointCalls(_) | NextStep::FindPartner);
    let write_to = if writes { outcome::listed(view, Occasion::WriteTo) } else { Vec::new() };
    el("section")
        .class("adv-next")
        .child(el("h2").says(view, Message::NextStep))
        .maybe(said.then(|| el("p").text(report::next_step(view.voice, step))))
        .maybe(more)
        .children(write_to)
}

/// The steps of a scheme. What would do instead of the one that was said to be next is named.
fn way_in(view: View<'_>, id: SchemeId) -> Element {
    let steps = steps::list(view, view.scheme(id).map(|scheme| &*scheme.steps).unwrap_or_default(), true);
    if !matches!(view.advice.next_step, NextStep::Change { .. }) {
        return steps;
    }
    let title = view.voice.labelled(view.voice.acronym(id), &view.say(Message::WayIn));
    el("div").child(el("h3").text(title)).child(steps)
}
