//! What sources state: facts, and the documents cited. Counts, and what is missing.

use super::record::evidence;
use super::{Proof, counted, scheme_id};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{AttributeId, SchemeId, SourceId};
use crate::domain::source::Dating;

/// Facts, scheme by scheme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Each scheme with the number of its facts and the rows of the comparison of which no source states anything.
    pub schemes: Vec<(SchemeId, usize, Vec<AttributeId>)>,
    /// Facts without a source.
    pub unstated: Vec<String>,
}

/// Cited documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Listed and cited by nothing.
    pub uncited: Vec<SourceId>,
    /// When they are from, as far as they say.
    pub dates: Dates,
}

/// When cited documents are from, and how old their addresses are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// How many are listed.
    pub listed: usize,
    /// Without a date of their own: their years are read from their text.
    pub placed: usize,
    /// Without any date at all.
    pub undated: Vec<SourceId>,
    /// With an address of the time before encryption, shown as it was.
    pub old: Vec<SourceId>,
}

/// Counts facts, and what no source states.
#[must_use]
pub fn facts(catalogue: &Catalogue) -> Facts {
    let mut found = Facts::default();
    for (id, scheme) in catalogue.schemes() {
        let rows = (0..).map(AttributeId).zip(catalogue.attributes.iter()).filter(|(_, row)| row.compared);
        let missing = rows.map(|(row, _)| row).filter(|row| !scheme.facts.iter().any(|fact| fact.attribute == *row));
        found.schemes.push((id, scheme.facts.len(), missing.collect()));
        found.unstated.extend(scheme.facts.iter().filter(|fact| fact.evidence.sources.is_empty()).map(|fact| fact.id.clone()));
    }
    found
}

/// Counts sources, those cited and those with a date.
#[must_use]
pub fn sources(catalogue: &Catalogue) -> Sources {
    let mut cited = vec![false; catalogue.sources.len()];
    let quoted = catalogue.sentences.iter().map(|sentence| sentence.source);
    for id in evidence(catalogue).flat_map(|evidence| evidence.sources.iter().copied()).chain(quoted) {
        cited.get_mut(id.index()).into_iter().for_each(|cited| *cited = true);
    }
    let uncited = (0..).map(SourceId).zip(cited).filter(|(_, cited)| !cited).map(|(id, _)| id);
    Sources { uncited: uncited.collect(), dates: dates(catalogue) }
}

/// Counts sources with and without a date, and those whose address may no longer answer.
#[must_use]
pub fn dates(catalogue: &Catalogue) -> Dates {
    let mut found = Dates { listed: catalogue.sources.len(), ..Dates::default() };
    for (id, source) in (0..).map(SourceId).zip(&catalogue.sources) {
        if source.dating == Dating::default() {
            found.undated.push(id);
        } else if source.dating.dated.is_none() {
            found.placed += 1;
        }
        if source.has_old_address() {
            found.old.push(id);
        }
    }
    found
}

impl Proof for Facts {
    fn holds(&self) -> bool {
        self.unstated.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        let facts: usize = self.schemes.iter().map(|(_, facts, _)| facts).sum();
        format!("Every fact is stated by a source: {} facts of {} schemes.", counted(facts), self.schemes.len())
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let rows = |rows: &[AttributeId]| {
            let names: Vec<&str> = rows.iter().filter_map(|row| catalogue.attribute(*row)).map(|row| &*row.id).collect();
            if names.is_empty() { String::new() } else { format!("; not stated: {}", names.join(", ")) }
        };
        let line = |(scheme, facts, missing): &(SchemeId, usize, Vec<AttributeId>)| {
            format!("{}: {facts} facts{}", scheme_id(catalogue, *scheme), rows(missing))
        };
        self.schemes.iter().map(line).chain(self.unstated.iter().map(|fact| format!("`{fact}` has no source"))).collect()
    }
}

impl Proof for Sources {
    fn holds(&self) -> bool {
        true
    }

    fn statement(&self, _: &Catalogue) -> String {
        format!(
            "Sources: {} listed, {} cited; {} bear no date, of which {} are placed by their text.",
            self.dates.listed,
            self.dates.listed - self.uncited.len(),
            self.dates.placed + self.dates.undated.len(),
            self.dates.placed
        )
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let named =
            |ids: &[SourceId]| ids.iter().filter_map(|id| catalogue.source(*id)).map(|source| &*source.id).collect::<Vec<_>>().join(", ");
        let lines = [
            ("cited by nothing", &self.uncited),
            ("undated, and not placed", &self.dates.undated),
            ("with an old address", &self.dates.old),
        ];
        lines.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(what, ids)| format!("{what}: {}", named(ids))).collect()
    }
}
