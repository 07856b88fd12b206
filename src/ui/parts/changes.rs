//! What would change a scheme's standing, each change with a way to see what would follow.

use super::{button, link};
use crate::domain::change::Proposed;
use crate::domain::ranking::Ranked;
use crate::i18n::change::proposed;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// How many of a kind are shown at once: those most in the visitor's hands.
const SHOWN: usize = 3;

/// The changes for a scheme that is not first; nothing while they are not known.
pub fn changes(view: View<'_>, ranked: &Ranked) -> Option<Element> {
    let judgement = &ranked.judgement;
    let found = view.thought?.changes(judgement.scheme)?;
    let acronym = view.voice.acronym(judgement.scheme);
    let title = el("summary").says(view, Message::WhatChanges).child(el("span").class("adv-hidden").text(format!(", {acronym}")));
    let kinds = [(Message::WouldSuit, &found.suits), (Message::WouldBePossible, &found.possible), (Message::WouldBeFirst, &found.first)];
    // What the page around set is no visitor's to change, and nobody wants a scheme to come first because the others fall.
    let free = |change: &&Proposed| change.rises && !change.change.instead.iter().any(|(id, _)| view.model.given.is_locked(*id));
    let kinds = kinds.map(|(kind, all)| (kind, all.iter().filter(free).collect::<Vec<_>>()));
    let none = kinds.iter().all(|(_, all)| all.is_empty());
    let lists = kinds.iter().filter(|(_, all)| !all.is_empty()).map(|(kind, all)| list(view, *kind, all));
    let settles = (!judgement.open_questions.is_empty()).then(|| settles(view, ranked));
    let none = (none && settles.is_none()).then(|| el("p").class("adv-soft").says(view, Message::NoChange));
    let body = el("div").class("adv-stack--tight").maybe(settles).children(lists).maybe(none);
    Some(el("details").class("adv-why").attr(At::DataMore, "changes").child(title).child(body))
}

/// The open questions that can still change its verdict, each a way to answer it.
fn settles(view: View<'_>, ranked: &Ranked) -> Element {
    let questions = ranked.judgement.open_questions.iter();
    let links = questions.map(|id| el("span").child(link::page(view, Page::Question(*id), "question", view.voice.short(*id))).text(" "));
    el("p").says(view, Message::WouldSettle).text(" ").children(links)
}

fn list(view: View<'_>, kind: Message<'_>, all: &[&Proposed]) -> Element {
    let (shown, rest) = all.split_at(all.len().min(SHOWN));
    let items = |some: &[&Proposed]| some.iter().map(|change| item(view, change)).collect::<Vec<_>>();
    let rest = (!rest.is_empty()).then(|| {
        let count = el("summary").says(view, Message::MoreChanges { count: rest.len() });
        el("details").child(count).child(el("ul").class("adv-list").children(items(rest)))
    });
    el("div").child(el("p").says(view, kind)).child(el("ul").class("adv-list").children(items(shown))).maybe(rest)
}

fn item(view: View<'_>, change: &Proposed) -> Element {
    let words = proposed(view.voice, change);
    let label = view.voice.labelled(&view.say(Message::SeeIf), &words);
    let see = button::linklike(view, "suppose", Message::SeeIf, Msg::Supposed { instead: change.change.instead.clone() });
    el("li").text(&words).text(" ").child(see.attr(At::AriaLabel, label))
}
