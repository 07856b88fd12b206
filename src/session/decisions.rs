//! The rules as one decision table: a row a rule, conditions against what follows from them.

use super::export::cited;
use crate::catalogue::formula::written;
use crate::domain::condition::Condition;
use crate::domain::id::SchemeId;
use crate::domain::scheme::{Evidence, Preference};
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;

/// A rule.
pub struct Row<'c> {
    /// The scheme whose rule it is.
    pub scheme: SchemeId,
    /// What follows where it holds.
    pub does: Message<'static>,
    /// What is stated.
    pub states: String,
    /// When it holds, by the ids that links use.
    pub when: String,
    /// What it rests on.
    pub evidence: &'c Evidence,
}

/// What the columns are called.
pub const HEADS: [Message<'static>; 5] =
    [Message::Scheme, Message::ProofDoes, Message::ProofStates, Message::ProofWhen, Message::ProofSources];

/// Every rule of every judged scheme, in the catalogue's order.
#[must_use]
pub fn rows(voice: Voice<'_>) -> Vec<Row<'_>> {
    let catalogue = voice.catalogue;
    let mut rows = Vec::new();
    for (id, scheme) in catalogue.schemes().filter(|(_, scheme)| scheme.is_judged()) {
        let mut add = |does, states, condition: &Condition, evidence| {
            rows.push(Row { scheme: id, does, states, when: written(catalogue, condition), evidence });
        };
        for rule in &scheme.requires {
            add(Message::ProofRequires, voice.text(rule.states).to_owned(), &rule.condition, &rule.evidence);
        }
        let aim = Condition::Is { question: catalogue.roles.aim, choices: scheme.aims };
        add(Message::ProofMadeFor, voice.aims(scheme.aims), &aim, &scheme.aims_evidence);
        for (does, rules) in [(Message::For, &scheme.favours), (Message::Against, &scheme.against)] {
            for rule in rules {
                add(does, voice.text(rule.states).to_owned(), &condition(rule), &rule.evidence);
            }
        }
    }
    rows
}

/// When a preference counts.
fn condition(rule: &Preference) -> Condition {
    let own = Condition::Is { question: rule.question, choices: rule.choices };
    match &rule.given {
        Some(given) => Condition::All(vec![own, given.clone()]),
        None => own,
    }
}

/// The same as a table of texts, its heads first.
#[must_use]
pub fn table(voice: Voice<'_>, rows: &[Row<'_>]) -> Vec<Vec<String>> {
    let line = |row: &Row<'_>| {
        let mut sources = cited(voice, row.evidence);
        if row.evidence.reading {
            sources = voice.listed(&[voice.say(Message::OurReading), sources]);
        }
        vec![voice.acronym(row.scheme).to_owned(), voice.say(row.does), row.states.clone(), row.when.clone(), sources]
    };
    let mut table = vec![HEADS.map(|head| voice.say(head)).to_vec()];
    table.extend(rows.iter().map(line));
    table
}
