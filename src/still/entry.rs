//! One scheme: what it is, what it requires, what its sources state, how to get in.

use super::markup::Markup;
use super::place::{address, link};
use super::sources::date;
use super::words::{Word, word};
use crate::domain::id::{AttributeId, SchemeId, TextId};
use crate::domain::scheme::{Evidence, Fact, Generation, Scheme, Step};
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::i18n::voice::Voice;
use crate::link::state::Page;

/// The entry.
pub fn entry(out: &mut Markup<'_>, id: SchemeId, scheme: &Scheme) {
    let voice = out.voice;
    out.tag(&format!("<h3 id=\"{}\">", address(voice, Some(Page::Scheme(id)))));
    if !scheme.acronym.is_empty() {
        out.words(&scheme.acronym).tag(", ");
    }
    out.text(scheme.name).tag("</h3><p>").words(&about(voice, scheme));
    out.tag("<p>").text(scheme.summary).cite(&scheme.summary_evidence);
    if let Some(standing) = scheme.standing {
        out.tag("<p>").text(standing).cite(&scheme.standing_evidence);
    }
    out.tag("<dl>");
    if !scheme.aims.is_empty() {
        out.tag("<dt>").words(word(Word::MadeFor, voice.language)).tag("<dd>").words(&voice.aims(scheme.aims)).cite(&scheme.aims_evidence);
    }
    rules(out, scheme);
    facts(out, scheme);
    steps(out, &voice.say(Message::WayIn), &scheme.steps);
    if let Some(successor) = scheme.next() {
        out.tag("<dt>").say(Message::Successor).tag("<dd>");
        link(out, successor);
        steps(
            out,
            &voice.say(Message::WhatDiffers { replaced: &scheme.acronym, successor: voice.acronym(successor) }),
            &scheme.differences,
        );
    }
    out.tag("</dl>");
}

/// Status, the tables it stands in, when a person last compared it with its sources: one line.
fn about(voice: Voice<'_>, scheme: &Scheme) -> String {
    let mut parts = vec![report::status(voice, &scheme.status)];
    parts.extend(scheme.generations.iter().map(|generation| {
        voice.say(match generation {
            Generation::ToolKit => Message::GenerationToolKit,
            Generation::Year2020 => Message::Generation2020,
            Generation::Today => Message::GenerationToday,
        })
    }));
    if scheme.ours.iter().any(|code| code == voice.language.code()) {
        parts.push(voice.say(Message::NameIsOurs));
    }
    parts.push(format!("{} {}", word(Word::Checked, voice.language), date(scheme.checked)));
    parts.join(" · ")
}

/// What can rule it out, what speaks for it and against it, what is worth knowing.
fn rules(out: &mut Markup<'_>, scheme: &Scheme) {
    let voice = out.voice;
    if !scheme.requires.is_empty() {
        out.tag("<dt>").words(word(Word::Requires, voice.language));
    }
    for rule in &scheme.requires {
        out.tag("<dd>").text(rule.states).cite(&rule.evidence);
        if let Some(check) = rule.check {
            out.tag(" ").text(check);
        }
    }
    let lines = |rules: &[crate::domain::scheme::Preference]| -> Vec<(TextId, Evidence)> {
        rules.iter().map(|rule| (rule.states, rule.evidence.clone())).collect()
    };
    group(out, &voice.say(Message::For), &lines(&scheme.favours));
    group(out, &voice.say(Message::Against), &lines(&scheme.against));
    group(out, &voice.say(Message::Notes), &scheme.notes.iter().map(|note| (note.states, note.evidence.clone())).collect::<Vec<_>>());
}

/// What the sources state, attribute by attribute. Above all entries it is said that what one does not name is not stated.
fn facts(out: &mut Markup<'_>, scheme: &Scheme) {
    let voice = out.voice;
    for (id, attribute) in (0..).map(AttributeId).zip(&voice.catalogue.attributes) {
        let facts: Vec<&Fact> = scheme.facts.iter().filter(|fact| fact.attribute == id).collect();
        if !facts.is_empty() {
            out.tag("<dt>").text(attribute.label);
        }
        for fact in facts {
            out.tag("<dd>").text(fact.value).cite(&fact.evidence);
            if fact.differs {
                out.tag(" · ").say(Message::WordedOtherwise);
            }
        }
    }
}

fn steps(out: &mut Markup<'_>, label: &str, steps: &[Step]) {
    group(out, label, &steps.iter().map(|step| (step.says, step.evidence.clone())).collect::<Vec<_>>());
}

fn group(out: &mut Markup<'_>, label: &str, lines: &[(TextId, Evidence)]) {
    if !lines.is_empty() {
        out.tag("<dt>").words(label);
    }
    for (text, evidence) in lines {
        out.tag("<dd>").text(*text).cite(evidence);
    }
}
