//! What holds between files: nothing is cited in vain, nothing that must be cited is forgotten, no id stands twice.

use std::collections::{BTreeMap, BTreeSet};

use super::{SEEDS, SOURCES};
use super::document::{Document, Table};
use super::index::Index;
use super::problem::Problem;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{List, Name};

/// Every sentence of the seeds is cited by an entry, ids of facts and rules are their own, and so are ids and aliases of schemes.
pub fn cited(documents: &[Document<'_>], index: &Index, catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    every_sentence_is_cited(documents, index, problems);
    every_source_is_cited(documents, problems);
    ids_are_their_own(documents, problems);
    aliases_are_free(documents, catalogue, problems);
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
        citations(&document.root(), "sources", &mut |name| {
            cited.insert(name.to_owned());
        });
        for (_, seed) in document.root().entries().into_iter().filter(|_| document.name() == SEEDS) {
            cited.extend(seed.table(&mut Vec::new()).map(|seed| seed.string("source", &mut Vec::new())));
        }
    }
    let Some(sources) = documents.iter().find(|document| document.name() == SOURCES) else { return };
    for (name, value) in sources.root().entries() {
        if !cited.contains(name) {
            problems.push(value.problem(format!("an entry that cites `{name}`"), "none"));
        }
    }
}

/// Visits every name in a list under this key, at any depth.
fn citations(table: &Table<'_>, list: &str, visit: &mut impl FnMut(&str)) {
    for (key, value) in table.entries() {
        let quiet = &mut Vec::new();
        if key == list {
            for (name, _) in table.strings(key, quiet) {
                visit(&name);
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

/// A rule's id is its own within its file; a fact's in the whole catalogue.
fn ids_are_their_own(documents: &[Document<'_>], problems: &mut Vec<Problem>) {
    let mut facts: BTreeMap<String, String> = BTreeMap::new();
    for document in documents {
        let root = document.root();
        let mut rules: Vec<String> = Vec::new();
        for list in ["requires", "favours", "against", "notes", "clashes"] {
            for table in root.tables(list, &mut Vec::new()) {
                let id = table.string("id", &mut Vec::new());
                if rules.contains(&id) {
                    problems.push(table.problem("an id of its own", format!("`{id}` again")));
                }
                rules.push(id);
            }
        }
        for table in root.tables("facts", &mut Vec::new()) {
            let id = table.string("id", &mut Vec::new());
            if let Some(other) = facts.insert(id.clone(), document.name().to_owned()) {
                problems.push(table.problem("an id of its own", format!("`{id}`, which stands in {other} too")));
            }
        }
    }
}

/// An id that was once given to one thing is never another's.
fn aliases_are_free(documents: &[Document<'_>], catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let named = |id: &Name, aliases: &List<Name>| -> Vec<Name> { [id].into_iter().chain(aliases.iter()).cloned().collect() };
    let schemes: Vec<Vec<Name>> = catalogue.schemes.iter().map(|scheme| named(&scheme.id, &scheme.aliases)).collect();
    let questions: Vec<Vec<Name>> = catalogue.questions.iter().map(|question| named(&question.id, &question.aliases)).collect();
    let choices = catalogue
        .questions
        .iter()
        .map(|question| question.choices.iter().map(|choice| named(&choice.id, &choice.aliases)).collect::<Vec<_>>());
    for names in [schemes, questions].into_iter().chain(choices) {
        let mut all: Vec<Name> = names.into_iter().flatten().collect();
        all.sort();
        for name in all.iter().zip(all.iter().skip(1)).filter(|(name, next)| name == next).map(|(name, _)| name) {
            let file = documents.first().map(|document| document.name().to_owned()).unwrap_or_default();
            problems.push(Problem { file, line: 1, expected: "ids and aliases that never repeat".into(), found: format!("`{name}` twice") });
        }
    }
}
