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
use crate::domain::judgement::{Bearing, Reason, Verdict};
use crate::domain::ranking::Ranked;
use crate::domain::scheme::{Evidence, Scheme, Window};
use crate::domain::source::Date;
use crate::i18n::dating::date;
use crate::i18n::message::Message;
use crate::i18n::path;
use crate::i18n::report;
use crate::i18n::voice::Voice;

/// Lines under a title. The first part of a sheet has the advice in one sentence for its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
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
    let first = featured(advice).filter(|first| model.given.shows(first.judgement.scheme));
    let calls = windows(voice, model, advice, today).into_iter().map(|(id, known)| Line {
        name: voice.acronym(id).to_owned(),
        text: path::window(voice, known, today),
        evidence: known.evidence.clone(),
        ..Line::default()
    });
    let made = Message::SheetMade { date: &date(voice, today), edition: &voice.catalogue.edition.id };
    let mut parts = vec![Part { title: report::headline(voice, &advice.headline), lines: lead(voice, model, advice) }];
    let mut part = |title: String, lines: Vec<Line>| {
        if !lines.is_empty() {
            parts.push(Part { title, lines });
        }
    };
    if let Some((ranked, scheme)) = first.and_then(|ranked| Some((ranked, voice.catalogue.scheme(ranked.judgement.scheme)?))) {
        let title = voice.labelled(&voice.say(Message::Why), voice.acronym(ranked.judgement.scheme));
        part(title, ranked.judgement.reasons.iter().map(|reason| because(voice, scheme, reason)).collect());
    }
    part(voice.say(Message::NextStep), next(voice, model, advice));
    part(voice.say(Message::AskTitle), asks(voice, model, advice, certainty));
    part(voice.say(Message::PathCalls), calls.collect());
    let others = others(voice, model, advice, first);
    part(voice.say(if first.is_some() { Message::TheOthers } else { Message::HowTheyStand }), others);
    part(voice.say(Message::SheetFrom), [made, Message::NotOfficial].map(|message| plain(voice.say(message))).to_vec());
    parts
}

/// The scheme the headline is about, where it is judged.
#[must_use]
pub fn featured(advice: &Advice) -> Option<&Ranked> {
    let mut headline = &advice.headline;
    while let Headline::Existing { then, .. } = headline {
        headline = then;
    }
    let scheme = match headline {
        Headline::Suits { scheme } | Headline::SuitsIf { scheme, .. } => Some(*scheme),
        Headline::Institutions { scheme } => *scheme,
        Headline::NothingMeets { instead, .. } => *instead,
        Headline::Existing { .. } | Headline::Reading { .. } | Headline::FindPartner | Headline::TooEarly => None,
    };
    advice.of(scheme?)
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

fn plain(text: String) -> Line {
    Line { text, ..Line::default() }
}

fn sourced(text: &str, evidence: &Evidence) -> Line {
    Line { text: text.to_owned(), evidence: evidence.clone(), ..Line::default() }
}

fn because(voice: Voice<'_>, scheme: &Scheme, reason: &Reason) -> Line {
    let told = report::reason(voice, scheme, reason);
    Line { because: told.because(), text: told.statement, bearing: Some(told.bearing), evidence: told.evidence, name: String::new() }
}

/// What the headline says beyond its sentence.
fn lead(voice: Voice<'_>, model: &Model, advice: &Advice) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut headline = &advice.headline;
    if let Headline::Existing { agreement, then } = headline {
        lines.extend(agreement.into_iter().flat_map(|id| entry(voice, *id)));
        lines.push(Line { name: voice.say(Message::WhatCanFollow), ..plain(report::headline(voice, then)) });
        headline = then;
    }
    match headline {
        Headline::Suits { scheme } | Headline::SuitsIf { scheme, .. } => lines.extend(entry(voice, *scheme)),
        Headline::Reading { name, .. } => lines.extend(name.into_iter().flat_map(|id| entry(voice, *id))),
        Headline::TooEarly => lines.push(plain(voice.say(Message::TooEarlyLead))),
        Headline::Institutions { .. } => lines.push(plain(voice.say(Message::InstitutionsLead))),
        Headline::NothingMeets { made_for, blocked_by, instead, .. } => {
            if let Some((id, scheme)) = made_for.and_then(|id| Some((id, voice.catalogue.scheme(id)?))) {
                lines.push(plain(voice.say(Message::MadeForItBlocked { acronym: voice.acronym(id) })));
                let rules = blocked_by.iter().filter_map(|place| scheme.requires.get(*place));
                lines.extend(rules.map(|rule| sourced(voice.text(rule.states), &rule.evidence)));
            }
            let instead = instead.map(|id| Message::WouldDoInstead { acronym: voice.acronym(id), name: voice.name(id) });
            lines.extend(instead.map(|message| plain(voice.say(message))));
        }
        Headline::Existing { .. } | Headline::FindPartner => {}
    }
    let hidden = featured(advice).map(|first| first.judgement.scheme).filter(|id| !model.given.shows(*id));
    lines.extend(hidden.map(|id| plain(voice.say(Message::FirstNotShown { acronym: voice.acronym(id) }))));
    let clashes = advice.clashes.iter().filter_map(|place| voice.catalogue.clashes.get(*place));
    lines.extend(clashes.map(|clash| Line { name: voice.say(Message::Notices), ..plain(voice.text(clash.says).to_owned()) }));
    lines
}

/// What a scheme is, and how it stands where one cannot simply apply.
fn entry(voice: Voice<'_>, id: SchemeId) -> Vec<Line> {
    let Some(scheme) = voice.catalogue.scheme(id) else { return Vec::new() };
    let mut lines = vec![sourced(voice.text(scheme.summary), &scheme.summary_evidence)];
    if !scheme.is_open() {
        let more = scheme.standing.map(|text| voice.text(text)).unwrap_or_default();
        lines.push(Line { name: report::status(voice, &scheme.status), ..sourced(more, &scheme.standing_evidence) });
    }
    lines
}

/// What to do next, step by step, and whom to write to.
fn next(voice: Voice<'_>, model: &Model, advice: &Advice) -> Vec<Line> {
    let step = &advice.next_step;
    let way_in = match (step, &advice.headline) {
        (NextStep::Enter(id) | NextStep::JointCalls(id) | NextStep::Settle { scheme: id, .. }, _) => Some(*id),
        (NextStep::Change { .. }, Headline::NothingMeets { instead, .. }) => *instead,
        _ => None,
    };
    // The steps of a scheme say it themselves, with their sources.
    let said = (!matches!(step, NextStep::Enter(_))).then(|| plain(report::next_step(voice, step)));
    let mut lines: Vec<Line> = said.into_iter().collect();
    let steps = way_in.and_then(|id| voice.catalogue.scheme(id)).map(|scheme| &scheme.steps);
    lines.extend(steps.into_iter().flatten().map(|step| sourced(voice.text(step.says), &step.evidence)));
    let answers = model.effective();
    for outcome in voice.catalogue.outcomes.iter().filter(|outcome| outcome.occasion == Occasion::WriteTo && way_in.is_some()) {
        for saying in outcome.says.iter().filter(|saying| saying.when.is_some() && saying.is_for(&answers)) {
            let name = voice.text(outcome.title).to_owned();
            lines.push(Line { name, ..sourced(voice.text(saying.says), &saying.evidence) });
        }
    }
    lines
}

fn asks(voice: Voice<'_>, model: &Model, advice: &Advice, certainty: Option<&Certainty>) -> Vec<Line> {
    let groups = certainty.map(|certainty| grouped(voice, model, &ask_list(voice.catalogue, advice, certainty)));
    let lines = groups.into_iter().flatten().flat_map(|(title, asks)| {
        asks.into_iter().map(move |ask| Line { name: voice.say(title), ..plain(ask.words.to_owned()) })
    });
    lines.collect()
}

/// Every other scheme that is shown, in a line: how it stands, and what decides that.
fn others(voice: Voice<'_>, model: &Model, advice: &Advice, first: Option<&Ranked>) -> Vec<Line> {
    let families = shelf::shown(voice.catalogue, model.shown, &model.given);
    let is_shown = |ranked: &&Ranked| families.iter().any(|family| family.scheme == ranked.judgement.scheme);
    let others = advice.ranking.iter().filter(is_shown).filter(|ranked| first.is_none_or(|first| first.rank != ranked.rank));
    let line = |ranked: &Ranked| {
        let judgement = &ranked.judgement;
        let scheme = voice.catalogue.scheme(judgement.scheme)?;
        let deciding = judgement.reasons.first().map(|reason| report::reason(voice, scheme, reason));
        let (because, evidence) = deciding.map(|told| (told.statement, told.evidence)).unwrap_or_default();
        let verdict = report::verdict(voice, judgement.verdict);
        let status = if scheme.is_open() { String::new() } else { [" · ", &report::status(voice, &scheme.status)].concat() };
        Some(Line { bearing: None, name: voice.acronym(judgement.scheme).to_owned(), text: verdict + &status, because, evidence })
    };
    others.filter_map(line).collect()
}
