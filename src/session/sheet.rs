//! The advice on one sheet, as plain data: what the page shows and prints, and what is copied as text, are made from it.
//!
//! The same advice has the same parts and lines in each language, so that two languages stand side by side.

use super::asks::grouped;
use super::model::Model;
use super::shelf;
use crate::domain::advice::Advice;
use crate::domain::ask_list::ask_list;
use crate::domain::catalogue::Occasion;
use crate::domain::certainty::Certainty;
use crate::domain::headline::{Headline, NextStep};
use crate::domain::id::SchemeId;
use crate::domain::judgement::{Bearing, Verdict};
use crate::domain::ranking::Ranked;
use crate::domain::scheme::{Evidence, Window};
use crate::domain::source::Date;
use crate::i18n::dating::date;
use crate::i18n::message::Message;
use crate::i18n::path;
use crate::i18n::report;
use crate::i18n::voice::Voice;

/// What a part of the sheet is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The advice in one sentence, which is its title, and what goes with it.
    Advice,
    /// Why the first scheme.
    Why,
    /// What to do next.
    Next,
    /// What to find out, and from whom.
    Asks,
    /// When to apply.
    Calls,
    /// The other schemes.
    Others,
    /// The day, the edition, and what this is not.
    From,
}

/// Lines under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub subject: Subject,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub lines: Vec<Line>,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Which way it bears, where it is a reason.
    pub bearing: Option<Bearing>,
    /// What it is about; empty where its part says so.
    pub name: String,
    /// What it says.
    pub text: String,
    /// What is behind it; empty where nothing is.
    pub because: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// The sheet. What is not thought through yet is not on it; `today` is the caller's.
#[must_use]
pub fn sheet(voice: Voice<'_>, model: &Model, advice: &Advice, certainty: Option<&Certainty>, today: Date) -> Vec<Part> {
    let first = advice.featured().filter(|first| model.given.shows(first.judgement.scheme));
    let others_title = if first.is_some() { Message::TheOthers } else { Message::HowTheyStand };
    let mut from = Vec::new();
    say(&mut from, voice, Message::SheetMade { date: &date(voice, today), edition: &voice.catalogue.edition.id });
    say(&mut from, voice, Message::NotOfficial);
    let part = |subject, title, lines| Part { subject, title: voice.say(title), lines };
    let mut parts =
        vec![Part { subject: Subject::Advice, title: report::headline(voice, &advice.headline), lines: lead(voice, model, advice) }];
    let rest = [
        part(Subject::Why, Message::Why, why(voice, first)),
        part(Subject::Next, Message::NextStep, next(voice, model, advice)),
        part(Subject::Asks, Message::AskTitle, asks(voice, model, advice, certainty)),
        part(Subject::Calls, Message::PathCalls, calls(voice, model, advice, today)),
        part(Subject::Others, others_title, others(voice, model, advice, first)),
        part(Subject::From, Message::SheetFrom, from),
    ];
    parts.extend(rest.into_iter().filter(|part| !part.lines.is_empty()));
    parts
}

/// When one can apply for schemes that are open and not ruled out. What has gone by stands there only where nothing else is known.
#[must_use]
pub fn windows<'a>(voice: Voice<'a>, model: &Model, advice: &Advice, today: Date) -> Vec<(SchemeId, &'a Window)> {
    let mut found = Vec::new();
    for judgement in advice.ranking.iter().map(|ranked| &ranked.judgement) {
        let Some(scheme) = voice.catalogue.scheme(judgement.scheme) else { continue };
        if judgement.verdict == Verdict::RuledOut || !scheme.is_open() || !model.given.shows(judgement.scheme) {
            continue;
        }
        let coming = scheme.windows.iter().filter(|window| !window.is_past(today));
        let before = found.len();
        found.extend(coming.map(|window| (judgement.scheme, window)));
        if found.len() == before {
            found.extend(scheme.windows.iter().max_by_key(|window| window.closes.or(window.opens)).map(|last| (judgement.scheme, last)));
        }
    }
    found
}

#[inline(never)]
fn put(lines: &mut Vec<Line>, name: String, text: &str, evidence: Option<&Evidence>) {
    let evidence = evidence.cloned().unwrap_or_default();
    lines.push(Line { name, text: text.to_owned(), evidence, ..Line::default() });
}

/// A sentence that rests on nothing but what stands around it.
#[inline(never)]
fn say(lines: &mut Vec<Line>, voice: Voice<'_>, message: Message<'_>) {
    put(lines, String::new(), &voice.say(message), None);
}

fn why(voice: Voice<'_>, first: Option<&Ranked>) -> Vec<Line> {
    let mut lines = Vec::new();
    let Some(judgement) = first.map(|first| &first.judgement) else { return lines };
    let Some(scheme) = voice.catalogue.scheme(judgement.scheme) else { return lines };
    for reason in &judgement.reasons {
        let told = report::reason(voice, scheme, reason);
        let because = told.because();
        lines.push(Line { bearing: Some(told.bearing), name: String::new(), text: told.statement, because, evidence: told.evidence });
    }
    lines
}

fn calls(voice: Voice<'_>, model: &Model, advice: &Advice, today: Date) -> Vec<Line> {
    let mut lines = Vec::new();
    for (id, known) in windows(voice, model, advice, today) {
        put(&mut lines, voice.acronym(id).to_owned(), &path::window(voice, known, today), Some(&known.evidence));
    }
    lines
}

/// What the headline says beyond its sentence.
fn lead(voice: Voice<'_>, model: &Model, advice: &Advice) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut headline = &advice.headline;
    if let Headline::Existing { agreement, then } = headline {
        entry(voice, *agreement, &mut lines);
        put(&mut lines, voice.say(Message::WhatCanFollow), &report::headline(voice, then), None);
        headline = then;
    }
    match headline {
        Headline::Suits { scheme } | Headline::SuitsIf { scheme, .. } => entry(voice, Some(*scheme), &mut lines),
        Headline::Reading { name, .. } => entry(voice, *name, &mut lines),
        Headline::TooEarly => say(&mut lines, voice, Message::TooEarlyLead),
        Headline::Institutions { .. } => say(&mut lines, voice, Message::InstitutionsLead),
        Headline::NothingMeets { made_for, blocked_by, instead, .. } => {
            if let Some((id, scheme)) = made_for.and_then(|id| Some((id, voice.catalogue.scheme(id)?))) {
                say(&mut lines, voice, Message::MadeForItBlocked { acronym: voice.acronym(id) });
                for rule in blocked_by.iter().filter_map(|place| scheme.requires.get(*place)) {
                    put(&mut lines, String::new(), voice.text(rule.states), Some(&rule.evidence));
                }
            }
            if let Some(id) = *instead {
                say(&mut lines, voice, Message::WouldDoInstead { acronym: voice.acronym(id), name: voice.name(id) });
            }
        }
        Headline::Existing { .. } | Headline::FindPartner => {}
    }
    if let Some(id) = advice.featured().map(|first| first.judgement.scheme).filter(|id| !model.given.shows(*id)) {
        say(&mut lines, voice, Message::FirstNotShown { acronym: voice.acronym(id) });
    }
    for clash in advice.clashes.iter().filter_map(|place| voice.catalogue.clashes.get(*place)) {
        put(&mut lines, voice.say(Message::Notices), voice.text(clash.says), None);
    }
    lines
}

/// What a scheme is, and how it stands where one cannot simply apply.
fn entry(voice: Voice<'_>, id: Option<SchemeId>, lines: &mut Vec<Line>) {
    let Some(scheme) = id.and_then(|id| voice.catalogue.scheme(id)) else { return };
    put(lines, String::new(), voice.text(scheme.summary), Some(&scheme.summary_evidence));
    if !scheme.is_open() {
        let more = scheme.standing.map(|text| voice.text(text)).unwrap_or_default();
        put(lines, report::status(voice, &scheme.status), more, Some(&scheme.standing_evidence));
    }
}

/// What to do next, step by step, and whom to write to.
fn next(voice: Voice<'_>, model: &Model, advice: &Advice) -> Vec<Line> {
    let step = &advice.next_step;
    let way_in = advice.way_in();
    // The steps of a scheme say it themselves, with their sources.
    let mut lines = Vec::new();
    if !matches!(step, NextStep::Enter(_)) {
        put(&mut lines, String::new(), &report::next_step(voice, step), None);
    }
    for step in way_in.and_then(|id| voice.catalogue.scheme(id)).map(|scheme| &*scheme.steps).unwrap_or_default() {
        put(&mut lines, String::new(), voice.text(step.says), Some(&step.evidence));
    }
    let answers = model.effective();
    for outcome in voice.catalogue.outcomes.iter().filter(|outcome| outcome.occasion == Occasion::WriteTo && way_in.is_some()) {
        for saying in outcome.says.iter().filter(|saying| saying.when.is_some() && saying.is_for(&answers)) {
            put(&mut lines, voice.text(outcome.title).to_owned(), voice.text(saying.says), Some(&saying.evidence));
        }
    }
    lines
}

fn asks(voice: Voice<'_>, model: &Model, advice: &Advice, certainty: Option<&Certainty>) -> Vec<Line> {
    let mut lines = Vec::new();
    let Some(certainty) = certainty else { return lines };
    for (title, asks) in grouped(voice, model, &ask_list(voice.catalogue, advice, certainty)) {
        let words: Vec<&str> = asks.iter().map(|ask| ask.words).collect();
        put(&mut lines, voice.say(title), &words.join(" "), None);
    }
    lines
}

/// Every other scheme that is shown, in a line: how it stands, and what decides that, with the source that rules.
fn others(voice: Voice<'_>, model: &Model, advice: &Advice, first: Option<&Ranked>) -> Vec<Line> {
    let families = shelf::shown(voice.catalogue, model.shown, &model.given);
    let mut lines = Vec::new();
    for judgement in advice.ranking.iter().map(|ranked| &ranked.judgement) {
        let id = judgement.scheme;
        let is_first = first.is_some_and(|first| first.judgement.scheme == id);
        let Some(scheme) = voice.catalogue.scheme(id) else { continue };
        if is_first || !families.iter().any(|family| family.scheme == id) {
            continue;
        }
        let mut text = report::verdict(voice, judgement.verdict);
        if !scheme.is_open() {
            text += " · ";
            text += &report::status(voice, &scheme.status);
        }
        let told = judgement.reasons.first().map(|reason| report::reason(voice, scheme, reason));
        let (because, mut evidence) = told.map(|told| (told.statement, told.evidence)).unwrap_or_default();
        evidence.sources.truncate(1);
        lines.push(Line { bearing: None, name: voice.acronym(id).to_owned(), text, because, evidence });
    }
    lines
}
