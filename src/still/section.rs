//! The section of one language: what this is, the comparison, every scheme, what is said beside them, what would be asked.

use super::markup::{Markup, check, escaped, jumps};
use super::words::{Word, word};
use super::{comparison, entry, questions};
use crate::catalogue::language::Language;
use crate::domain::catalogue::Outcome;
use crate::domain::id::AttributeId;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::readable::encode;
use crate::link::state::{Page, State};

/// The section.
#[must_use]
pub fn section(voice: Voice<'_>) -> String {
    let mut out = Markup::new(voice);
    opening(&mut out);
    comparison::table(&mut out);
    changes(&mut out);
    schemes(&mut out);
    out.tag("<h2>").words(word(Word::Questions, voice.language)).tag("</h2>");
    questions::list(&mut out);
    questions::terms(&mut out);
    out.tag("<h2>").say(Message::AlsoConsider).tag("</h2>");
    for told in &voice.catalogue.outcomes {
        outcome(&mut out, told);
    }
    leftovers(&mut out);
    let (code, check) = (voice.language.code(), check(&voice.texts.lines(voice.language)));
    let (html, order) = out.finished();
    format!("\n<section id=\"lang={code}\" lang={code} data-check={check} data-jumps=\"{}\">{html}</section>", jumps(&order))
}

fn opening(out: &mut Markup<'_>) {
    let language = out.voice.language;
    out.tag("<p>");
    for other in Language::ALL.into_iter().filter(|other| *other != language) {
        let code = other.code();
        out.tag(&format!("<a href=\"#lang={code}\" lang={code}>")).words(word(Word::Language, other)).tag("</a> ");
    }
    out.tag("<h1>").say(Message::AppName).tag("</h1><p>").words(word(Word::Needs, language));
    out.tag("<p>").say(Message::SchemesLead).tag(" ").say(Message::NotOfficial);
    let edition = out.voice.catalogue.edition.id.clone();
    out.tag(" ").say(Message::Edition { edition: &edition }).tag(".");
}

/// What is new in the edition.
fn changes(out: &mut Markup<'_>) {
    let voice = out.voice;
    if voice.catalogue.edition.log.is_empty() {
        return;
    }
    out.tag("<h2>").words(word(Word::Changes, voice.language)).tag("</h2><dl>");
    for logged in &voice.catalogue.edition.log {
        out.tag("<dt>").words(&logged.edition).tag("<dd>").text(logged.says);
    }
    out.tag("</dl>");
}

fn schemes(out: &mut Markup<'_>) {
    let voice = out.voice;
    let schemes =
        escaped(&encode(voice.catalogue, &State { page: Some(Page::Schemes), language: Some(voice.language), ..State::default() }));
    out.tag(&format!("<h2 id=\"{schemes}\">")).say(Message::SchemesTitle).tag("</h2><p>").say(Message::LightestFirst);
    out.tag(" ").words(word(Word::Numbers, voice.language));
    out.tag("<p>").words(word(Word::Attributes, voice.language));
    for presented in &voice.catalogue.presented {
        out.tag("<p>").text(presented.says).tag(&format!(" [{}]", presented.source.index() + 1));
    }
    for (place, attribute) in (0..).map(AttributeId).zip(&voice.catalogue.attributes) {
        out.tag(if place.0 == 0 { " " } else { " · " }).text(attribute.label);
    }
    for (id, scheme) in voice.catalogue.schemes() {
        entry::entry(out, id, scheme);
    }
}

fn outcome(out: &mut Markup<'_>, outcome: &Outcome) {
    out.tag("<h3>").text(outcome.title).tag("</h3>");
    for saying in &outcome.says {
        out.tag("<p>").text(saying.says).cite(&saying.evidence);
    }
}

/// Answers that hardly go together, and whatever else has no place of its own.
fn leftovers(out: &mut Markup<'_>) {
    let voice = out.voice;
    if !voice.catalogue.clashes.is_empty() {
        out.tag("<h3>").words(word(Word::Clashes, voice.language)).tag("</h3><ul>");
        for clash in &voice.catalogue.clashes {
            out.tag("<li>").text(clash.says);
        }
        out.tag("</ul>");
    }
    out.tag("<p hidden>").rest();
}
