//! What an entry rests on.

use super::document::Table;
use super::index::Index;
use super::problem::Problem;
use crate::domain::scheme::Evidence;

/// The keys this reads.
pub const KEYS: [&str; 3] = ["sources", "sentences", "reading"];

/// The evidence of an entry. Without a source it must be marked as our reading.
pub fn evidence(table: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> Evidence {
    let reading = table.flag("reading", problems);
    let mut sources = Vec::new();
    for (name, value) in table.strings("sources", problems) {
        match index.source(&name) {
            Some(source) => sources.push(source),
            None => problems.push(value.problem(format!("a source listed in {}", super::SOURCES), format!("`{name}`"))),
        }
    }
    let mut sentences = Vec::new();
    for (name, value) in table.strings("sentences", problems) {
        match index.sentence(&name) {
            Some(sentence) => sentences.push(sentence),
            None => problems.push(value.problem(format!("a sentence of {}", super::SEEDS), format!("`{name}`"))),
        }
    }
    if sources.is_empty() && !reading {
        problems.push(table.problem("a source, or `reading = true`", "neither"));
    }
    Evidence { sources, sentences, reading }
}

/// Leaves a problem for every key that neither this nor the caller reads.
pub fn only(table: &Table<'_>, known: &[&str], problems: &mut Vec<Problem>) {
    let all: Vec<&str> = known.iter().copied().chain(["en", "fr", "es"]).chain(KEYS).collect();
    table.only(&all, problems);
}
