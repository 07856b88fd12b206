//! What holds between files: nothing is cited in vain, nothing that must be cited is forgotten, no id stands twice.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, Table};
use super::index::Index;
use super::problem::Problem;
use super::{QUESTIONS, SCHEMES, SEEDS, SOURCES, TERMS};

/// Every sentence of the seeds is cited by an entry, ids of facts and rules are their own, and so are ids and aliases of schemes.
pub fn cited(documents: &[Document<'_>], index: &Index, problems: &mut Vec<Problem>) {
    every_sentence_is_cited(documents, index, problems);
    every_source_is_cited(documents, problems);
    every_term_is_used(documents, problems);
    ids_are_their_own(documents, problems);
    names_are_free(documents, index, problems);
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

/// An id that was once given to one thing is never another's: neither as its id nor as one of its aliases.
fn names_are_free(documents: &[Document<'_>], index: &Index, problems: &mut Vec<Problem>) {
    let quiet = &mut Vec::new();
    let mut schemes = Names::default();
    for document in documents {
        let root = document.root();
        schemes.known.extend(listed(document, index).map(str::to_owned));
        let mut questions = Names::default();
        for question in root.tables("questions", quiet) {
            questions.take(&question, problems);
            let mut choices = Names::default();
            if question.get("choices").is_some_and(|choices| choices.string(&mut Vec::new()).is_none()) {
                question.tables("choices", quiet).iter().for_each(|choice| choices.take(choice, problems));
            }
        }
        let mut outcomes = Names::default();
        root.tables("outcomes", quiet).iter().for_each(|outcome| outcomes.take(outcome, problems));
    }
    // A file that is listed nowhere is told as that, and takes no name away from others.
    for document in documents.iter().filter(|document| listed(document, index).is_some()) {
        schemes.take(&document.root(), problems);
    }
}

/// The id of the scheme that a file holds, if the catalogue lists it.
fn listed<'d>(document: &'d Document<'_>, index: &Index) -> Option<&'d str> {
    let id = document.name().strip_prefix(SCHEMES)?.strip_suffix(".toml")?;
    index.scheme(id).map(|_| id)
}

/// The ids and aliases met so far.
#[derive(Default)]
struct Names {
    known: BTreeSet<String>,
}

impl Names {
    /// Takes the id and the aliases of a table; one that was taken before is told where it stands again.
    fn take(&mut self, table: &Table<'_>, problems: &mut Vec<Problem>) {
        let id = table.get("id").and_then(|value| Some((value.string(&mut Vec::new())?, value)));
        for (name, value) in id.into_iter().chain(table.strings("aliases", &mut Vec::new())) {
            if !self.known.insert(name.clone()) {
                problems.push(value.problem("an id or alias of its own", format!("`{name}` again")));
            }
        }
    }
}
