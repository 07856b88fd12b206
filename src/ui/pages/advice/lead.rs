//! What a headline says beyond its sentence.

use crate::domain::headline::Headline;
use crate::domain::id::SchemeId;
use crate::domain::scheme::Scheme;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::ui::element::{Element, el};
use crate::ui::parts::{cite, link, steps};
use crate::ui::view::View;

/// It, paragraph by paragraph; nothing where there is no more to say.
pub(super) fn lead(view: View<'_>, headline: &Headline) -> Vec<Element> {
    match headline {
        Headline::Suits { .. } | Headline::SuitsIf { .. } | Headline::FindPartner => Vec::new(),
        Headline::TooEarly => vec![el("p").says(view, Message::TooEarlyLead)],
        Headline::Institutions { scheme } => {
            let told = scheme.and_then(|id| view.scheme(id)).map(|scheme| status(view, scheme));
            [el("p").says(view, Message::InstitutionsLead)].into_iter().chain(told).collect()
        }
        Headline::Reading { name, successor } => name.map(|id| entry(view, id, *successor)).unwrap_or_default(),
        Headline::Existing { agreement, then } => {
            let agreed = agreement.map(|id| entry(view, id, view.scheme(id).and_then(Scheme::successor))).unwrap_or_default();
            let follows = [el("h2").says(view, Message::WhatCanFollow), el("p").class("adv-lead").text(report::headline(view.voice, then))];
            agreed.into_iter().chain(follows).chain(lead(view, then)).collect()
        }
        Headline::NothingMeets { made_for, blocked_by, instead, .. } => {
            let blocked = made_for.map(|id| blocked(view, id, blocked_by)).unwrap_or_default();
            let instead = instead.map(|id| Message::WouldDoInstead { acronym: view.voice.acronym(id), name: view.voice.name(id) });
            blocked.into_iter().chain(instead.map(|message| el("p").text(view.say(message)))).collect()
        }
    }
}

/// What a scheme is, how it stands, and what really differs from the one that takes its place.
fn entry(view: View<'_>, id: SchemeId, successor: Option<SchemeId>) -> Vec<Element> {
    let Some(scheme) = view.scheme(id) else { return Vec::new() };
    let all = view.say(Message::SeeScheme { acronym: view.voice.acronym(id) });
    let compare = successor.map(|successor| {
        let label = view.say(Message::CompareWith { acronym: view.voice.acronym(successor) });
        link::compare(view, vec![id, successor], label)
    });
    let told = [steps::said("p", view, scheme.summary, &scheme.summary_evidence), status(view, scheme)];
    let links = el("p").class("adv-actions").child(link::page(view, Page::Scheme(id), "scheme", all)).maybe(compare);
    told.into_iter().chain(successor.and_then(|successor| differences(view, scheme, successor))).chain([links]).collect()
}

/// A scheme's status, and what is to be known of it.
fn status(view: View<'_>, scheme: &Scheme) -> Element {
    let more = scheme.standing.map(|text| view.voice.text(text)).unwrap_or_default();
    el("p")
        .child(el("b").text(report::status(view.voice, &scheme.status)).text("."))
        .text(" ")
        .text(more)
        .text(" ")
        .child(cite::list(view, &scheme.standing_evidence))
}

fn differences(view: View<'_>, scheme: &Scheme, successor: SchemeId) -> Option<Element> {
    let (replaced, successor) = (&scheme.acronym, view.voice.acronym(successor));
    let title = el("h2").says(view, Message::WhatDiffers { replaced, successor });
    (!scheme.differences.is_empty()).then(|| el("section").child(title).child(steps::list(view, &scheme.differences, false)))
}

fn blocked(view: View<'_>, id: SchemeId, by: &[usize]) -> Vec<Element> {
    let Some(scheme) = view.scheme(id) else { return Vec::new() };
    let rules = steps::required(view, scheme, by);
    vec![el("p").says(view, Message::MadeForItBlocked { acronym: view.voice.acronym(id) }), el("ul").class("adv-list").children(rules)]
}
