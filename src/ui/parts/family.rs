//! A scheme in time: what came before it, what takes its place, since when, and what really differs from one to the next.

use super::{cite, generations, link, steps};
use crate::domain::id::SchemeId;
use crate::domain::lineage::{self, Member};
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// Its family, the oldest first; nothing for one without relatives.
pub fn family(view: View<'_>, id: SchemeId) -> Option<Element> {
    let family = lineage::family(view.voice.catalogue, id);
    let title = el("h2").says(view, Message::InTime);
    let members = family.iter().map(|known| member(view, known, id));
    (family.len() > 1).then(|| el("section").child(title).child(el("ol").class("adv-time").attr(At::DataMore, "family").children(members)))
}

fn member(view: View<'_>, member: &Member<'_>, present: SchemeId) -> Element {
    let Member { scheme: id, entry, since, .. } = *member;
    let name = view.voice.title(id);
    let name =
        if id == present { el("b").attr(At::AriaCurrent, "true").text(name) } else { link::page(view, Page::Scheme(id), "scheme", name) };
    let stated = |words: String, evidence| el("span").text(words).text(" ").child(cite::list(view, evidence));
    let tables = Some(generations::of(view, entry)).filter(|tables| !tables.is_empty()).map(|tables| el("span").text(tables));
    let since = since.map(|(year, fact)| stated(view.say(Message::Since { year: year.into() }), &fact.evidence));
    let status = (!entry.is_open()).then(|| stated(report::status(view.voice, &entry.status), &entry.standing_evidence));
    let when = el("p").class("adv-soft").children([tables, since, status].into_iter().flatten());
    el("li").key(&entry.id).child(el("p").child(name)).child(when).maybe(entry.next().map(|next| differs(view, member, next)))
}

/// From this one to the next: what differs, row by row, and both side by side.
fn differs(view: View<'_>, member: &Member<'_>, next: SchemeId) -> Element {
    let (replaced, successor) = (view.voice.acronym(member.scheme), view.voice.acronym(next));
    let side_by_side = view.voice.labelled(&view.say(Message::Compare), &[replaced, ", ", successor].concat());
    let told = el("details")
        .class("adv-why")
        .child(el("summary").says(view, Message::WhatDiffers { replaced, successor }))
        .child(steps::list(view, &member.entry.differences, false));
    el("div").class("adv-other__more").child(told).child(link::compare(view, vec![member.scheme, next], side_by_side))
}
