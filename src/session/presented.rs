//! Schemes as the document that presents them does: its own sentences, in its own order.

use crate::domain::catalogue::{Catalogue, Presented};
use crate::domain::id::SentenceId;
use crate::domain::scheme::{Evidence, Scheme};
use crate::link::state::Shown;

/// The documents that present what is shown.
#[must_use]
pub fn documents(catalogue: &Catalogue, shown: Shown) -> Vec<&Presented> {
    catalogue.presented.iter().filter(|presented| Shown::Table(presented.generation) == shown).collect()
}

/// The sentences of a document that say something of a scheme, and not of other schemes of its table too.
#[must_use]
pub fn sentences(catalogue: &Catalogue, scheme: &Scheme, presented: &Presented) -> Vec<SentenceId> {
    let of_document = (0..).map(SentenceId).zip(&catalogue.sentences).filter(|(_, sentence)| sentence.source == presented.source);
    let beside = |other: &Scheme| other.generations.contains(&presented.generation) && other.id != scheme.id;
    let its_own = |id: &SentenceId| cites(scheme, *id) && !catalogue.schemes.iter().any(|other| beside(other) && cites(other, *id));
    of_document.map(|(id, _)| id).filter(its_own).collect()
}

fn cites(scheme: &Scheme, sentence: SentenceId) -> bool {
    evidence(scheme).any(|evidence| evidence.sentences.contains(&sentence))
}

/// Everything that something said of a scheme rests on, but its aims: documents name those of many tools in one sentence.
fn evidence(scheme: &Scheme) -> impl Iterator<Item = &Evidence> {
    let whole = [&scheme.summary_evidence, &scheme.standing_evidence];
    let rules = scheme.requires.iter().map(|rule| &rule.evidence).chain(scheme.notes.iter().map(|note| &note.evidence));
    let preferences = scheme.favours.iter().chain(&scheme.against).map(|rule| &rule.evidence);
    let stated = scheme.facts.iter().map(|fact| &fact.evidence);
    let steps = scheme.steps.iter().chain(&scheme.differences).map(|step| &step.evidence);
    whole.into_iter().chain(rules).chain(preferences).chain(stated).chain(steps)
}
