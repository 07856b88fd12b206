//! What holds between files: nothing is cited in vain, nothing that must be cited is forgotten.

use std::collections::BTreeSet;

use super::document::{Document, Table};
use super::index::Index;
use super::problem::Problem;
use super::{QUESTIONS, SEEDS, SOURCES, TERMS};

/// Every sentence of the seeds and every document is cited by an entry, and every word explained is used by a question.
pub fn cited(documents: &[Document<'_>], index: &Index, problems: &mut Vec<Problem>) {
    every_sentence_is_cited(documents, index, problems);
    every_source_is_cited(documents, problems);
    every_term_is_used(documents, problems);
}

fn every_sentence_is_cited(documents: &[Document<'_>], index: &Index, problems: &mut Vec<Problem>) {
    let mut cited = BTreeSet::new();
    for document in documents.iter().filter(|document| document.name() != SEEDS) {
        citations(&document.root(), "sentences", &mut |name| {
            cited.extend(index.sentence(name));
        });
    }
    let Some(seeds) = documents.iter().find(|document| document.name() == SEEDS) else { return };
    for (_, seed) in seeds.root().entries() {
        let sentences = seed.table(&mut Vec::new()).and_then(|seed| seed.table("sentences", &mut Vec::new()));
        for (name, value) in sentences.iter().flat_map(Table::entries) {
            if !index.sentence(name).is_some_and(|sentence| cited.contains(&sentence)) {
                problems.push(value.problem(format!("an entry that cites `{name}`"), "none"));
            }
        }
    }
}

/// A document nobody cites proves nothing, and every visitor would load it.
fn every_source_is_cited(documents: &[Document<'_>], problems: &mut Vec<Problem>) {
    let mut cited = BTreeSet::new();
    for document in documents {
        for key in ["sources", "source"] {
            citations(&document.root(), key, &mut |name| {
                cited.insert(name.to_owned());
            });
        }
    }
    let Some(sources) = documents.iter().find(|document| document.name() == SOURCES) else { return };
    for (name, value) in sources.root().entries() {
        if !cited.contains(name) {
            problems.push(value.problem(format!("an entry that cites `{name}`"), "none"));
        }
    }
}

/// A word that no question uses would be explained to nobody.
fn every_term_is_used(documents: &[Document<'_>], problems: &mut Vec<Problem>) {
    let quiet = &mut Vec::new();
    let named = |name: &str| documents.iter().find(|document| document.name() == name).map(Document::root);
    let (Some(questions), Some(terms)) = (named(QUESTIONS), named(TERMS)) else { return };
    let mut used = BTreeSet::new();
    for question in questions.tables("questions", quiet) {
        used.extend(question.strings("terms", quiet).into_iter().map(|(name, _)| name));
    }
    for term in terms.tables("terms", quiet) {
        let id = term.string("id", quiet);
        if !used.contains(&id) {
            problems.push(term.problem(format!("a question with `{id}` among its `terms`"), "none"));
        }
    }
}

/// Visits every name under this key, alone or in a list, at any depth.
fn citations(table: &Table<'_>, list: &str, visit: &mut impl FnMut(&str)) {
    for (key, value) in table.entries() {
        let quiet = &mut Vec::new();
        if key == list {
            match value.string(quiet) {
                Some(name) => visit(&name),
                None => table.strings(key, quiet).iter().for_each(|(name, _)| visit(name)),
            }
        } else if let Some(inner) = value.table(quiet) {
            citations(&inner, list, visit);
        } else {
            for inner in value.items(quiet).iter().filter_map(|item| item.table(&mut Vec::new())) {
                citations(&inner, list, visit);
            }
        }
    }
}
