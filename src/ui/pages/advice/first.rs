//! The first scheme: what it is, the facts that matter, and why.

use super::others;
use crate::domain::id::{AttributeId, SchemeId};
use crate::domain::judgement::Verdict;
use crate::domain::pathway::{Pathway, pathway};
use crate::domain::ranking::Ranked;
use crate::domain::scheme::{Fact, Scheme, WindowKind};
use crate::domain::truth::Truth;
use crate::i18n::dating;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{cite, link, reasons, standing, steps};
use crate::ui::view::View;

/// It, in a frame.
pub(super) fn first(view: View<'_>, ranked: &Ranked) -> Option<Element> {
    let judgement = &ranked.judgement;
    let scheme = view.scheme(judgement.scheme)?;
    let framed = standing::about("section", "adv-first adv-stack", scheme, Some(ranked))
        .child(standing::tags(view, Some(judgement.verdict), scheme))
        .child(el("h2").text(view.voice.title(judgement.scheme)))
        .child(steps::said("p", view, scheme.summary, &scheme.summary_evidence))
        .child(el("dl").class("adv-glance").attr(At::AriaLabel, view.say(Message::AtAGlance)).children(glance(view, scheme)))
        .maybe(past(view, scheme))
        .child(el("h3").says(view, Message::Why))
        .child(reasons::list(view, scheme, &judgement.reasons))
        .child(links(view, ranked))
        .maybe(others::folded(view, judgement.scheme));
    Some(framed)
}

/// The facts that matter; of several, the one for the visitor's answers, else the first, which is the one that rules.
fn glance(view: View<'_>, scheme: &'static Scheme) -> impl Iterator<Item = Element> {
    let key = (0..).map(AttributeId).zip(view.voice.catalogue.attributes.iter()).filter(|(_, attribute)| attribute.key);
    let answers = view.model.effective();
    key.map(move |(id, attribute)| {
        let stated = || scheme.facts.iter().filter(move |fact| fact.attribute == id);
        let about = |fact: &&Fact| fact.about.as_ref().is_some_and(|about| about.truth(&answers) == Truth::True);
        let fact = stated().find(about).or_else(|| stated().next());
        let value = match fact {
            Some(fact) => el("dd").text(view.voice.text(fact.value)).text(" ").child(cite::list(view, &fact.evidence)),
            None => el("dd").class("adv-soft").says(view, Message::NotStated),
        };
        el("div").attr(At::DataAttribute, &attribute.id).child(el("dt").text(view.voice.text(attribute.label))).child(value)
    })
}

/// Where every date known lies before this edition: nobody shall wait for it.
fn past(view: View<'_>, scheme: &Scheme) -> Option<Element> {
    let last = scheme.windows.iter().map(|window| if window.kind == WindowKind::Dated { window.closes } else { None }).max()??;
    let only_dated = scheme.windows.iter().all(|window| window.kind == WindowKind::Dated);
    let date = dating::date(view.voice, last);
    (only_dated && last < view.voice.catalogue.edition.date)
        .then(|| el("p").class("adv-soft").says(view, Message::WindowPast { date: &date }))
}

fn links(view: View<'_>, ranked: &Ranked) -> Element {
    let id = ranked.judgement.scheme;
    let all = link::page(view, Page::Scheme(id), "scheme", view.say(Message::SeeScheme { acronym: view.voice.acronym(id) }));
    let open = |other: &&Ranked| {
        let judgement = &other.judgement;
        let may = judgement.verdict != Verdict::RuledOut && judgement.scheme != id;
        may && view.scheme(judgement.scheme).is_some_and(Scheme::is_open)
    };
    // What suits is worth comparing before what may still be ruled out.
    let suits = |other: &&Ranked| other.judgement.verdict == Verdict::Suits;
    let others = || view.advice.ranking.iter().filter(open);
    let second: Option<SchemeId> = others().find(suits).or_else(|| others().next()).map(|other| other.judgement.scheme);
    let compare = second.map(|second| {
        let label = view.say(Message::CompareWith { acronym: view.voice.acronym(second) });
        link::compare(view, vec![id, second], label)
    });
    // What suits alone, whatever might come before, needs no way.
    let path = (ranked.judgement.verdict != Verdict::Suits || is_long(view, id)).then(|| link::path(view, id));
    el("p").class("adv-actions").child(all).maybe(path).maybe(compare)
}

/// Whether something comes before it, there already or worth having.
fn is_long(view: View<'_>, id: SchemeId) -> bool {
    let way = pathway(view.voice.catalogue, &view.model.effective(), id);
    matches!(way, Pathway::Open { safest, .. } if safest.stages.len() > 1)
}
