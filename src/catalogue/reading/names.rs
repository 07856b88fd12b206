//! Names: what an id may look like, and that none stands for two things.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, Table, Value};
use super::index::Index;
use super::problem::Problem;
use super::{FRAME, SCHEMES, SEEDS, SOURCES};

/// What a link says for "I don't know yet": a choice of this name could not be told from it.
pub(super) const NOT_YET: [&str; 1] = ["unknown"];

/// What a link says besides answers, in this edition and those to come: a question of this name could not be told from it.
pub(super) const SETTINGS: [&str; 33] = [
    "unknown",
    "case",
    "link",
    "lang",
    "side",
    "page",
    "question",
    "scheme",
    "compare",
    "differences",
    "generation",
    "for",
    "status",
    "search",
    "role",
    "note",
    "made",
    "edition",
    "first",
    "other",
    "v1",
    "v2",
    "theme",
    "accent",
    "radius",
    "font",
    "schemes",
    "lock",
    "contact",
    "compact",
    "base",
    "text",
    "url",
];

/// Every id has the form that links and hooks rely on, and is the id of one thing.
pub fn named(documents: &[Document<'_>], index: &Index, problems: &mut Vec<Problem>) {
    records_are_their_own(documents, problems);
    rules_are_their_own(documents, problems);
    names_are_free(documents, index, problems);
    names_of_files(documents, problems);
}

/// A fact's id is its own in the whole catalogue.
fn records_are_their_own(documents: &[Document<'_>], problems: &mut Vec<Problem>) {
    let mut facts: BTreeMap<String, String> = BTreeMap::new();
    for document in documents {
        for table in document.root().tables("facts", &mut Vec::new()) {
            let Some((id, value)) = id(&table) else { continue };
            if !is_record(&id) {
                problems.push(value.problem("an id of letters, digits, `-` and `_`", format!("`{id}`")));
            }
            if let Some(other) = facts.insert(id.clone(), document.name().to_owned()) {
                problems.push(table.problem("an id of its own", format!("`{id}`, which stands in {other} too")));
            }
        }
    }
}

/// A rule's id is its own within its file. Those of attributes and terms are compared where they are gathered.
fn rules_are_their_own(documents: &[Document<'_>], problems: &mut Vec<Problem>) {
    for document in documents {
        let root = document.root();
        let mut rules: Vec<String> = Vec::new();
        for list in ["requires", "favours", "against", "notes", "clashes", "attributes", "terms"] {
            for table in root.tables(list, &mut Vec::new()) {
                let Some((id, value)) = id(&table) else { continue };
                well_formed(&id, &value, problems);
                let gathered = ["attributes", "terms"].contains(&list);
                if !gathered && rules.contains(&id) {
                    problems.push(table.problem("an id of its own", format!("`{id}` again")));
                }
                rules.extend((!gathered).then_some(id));
            }
        }
    }
}

/// An id is that of one thing. That it was never another's is for the registry to know.
fn names_are_free(documents: &[Document<'_>], index: &Index, problems: &mut Vec<Problem>) {
    let quiet = &mut Vec::new();
    let mut schemes = Names::but(&NOT_YET);
    for document in documents {
        let root = document.root();
        schemes.known.extend(listed(document, index).map(str::to_owned));
        let mut questions = Names::but(&SETTINGS);
        for question in root.tables("questions", quiet) {
            questions.take(&question, problems);
            let mut choices = Names::but(&NOT_YET);
            if question.get("choices").is_some_and(|choices| choices.string(&mut Vec::new()).is_none()) {
                question.tables("choices", quiet).iter().for_each(|choice| choices.take(choice, problems));
            }
        }
        let mut outcomes = Names::but(&[]);
        root.tables("outcomes", quiet).iter().for_each(|outcome| outcomes.take(outcome, problems));
    }
    // A file that is listed nowhere is told as that, and takes no name away from others.
    for document in documents.iter().filter(|document| listed(document, index).is_some()) {
        schemes.take(&document.root(), problems);
    }
}

/// Names that stand for a file or a table: schemes, the edition, documents, sentences.
fn names_of_files(documents: &[Document<'_>], problems: &mut Vec<Problem>) {
    let quiet = &mut Vec::new();
    for document in documents {
        let root = document.root();
        match document.name() {
            FRAME => {
                for (name, value) in root.strings("schemes", quiet) {
                    well_formed(&name, &value, problems);
                    free(&name, &value, &NOT_YET, problems);
                }
                if let Some((edition, value)) = text(&root, "edition") {
                    well_formed(&edition, &value, problems);
                }
            }
            SOURCES => {
                for (name, value) in root.entries().into_iter().filter(|(name, _)| !is_record(name)) {
                    problems.push(value.problem("an id of letters, digits, `-` and `_`", format!("`{name}`")));
                }
            }
            SEEDS => {
                for (_, seed) in root.entries() {
                    let sentences = seed.table(quiet).and_then(|seed| seed.table("sentences", quiet));
                    sentences.iter().flat_map(Table::entries).for_each(|(name, value)| well_formed(name, &value, problems));
                }
            }
            _ => {}
        }
    }
}

/// The id of the scheme that a file holds, if the catalogue lists it.
fn listed<'d>(document: &'d Document<'_>, index: &Index) -> Option<&'d str> {
    let id = document.name().strip_prefix(SCHEMES)?.strip_suffix(".toml")?;
    index.scheme(id).map(|_| id)
}

/// The ids met so far.
struct Names {
    known: BTreeSet<String>,
    taken: &'static [&'static str],
}

impl Names {
    /// None yet; these are never free.
    fn but(taken: &'static [&'static str]) -> Names {
        Names { known: BTreeSet::new(), taken }
    }

    /// Takes the id of a table; one that was taken before is told where it stands again.
    fn take(&mut self, table: &Table<'_>, problems: &mut Vec<Problem>) {
        if let Some((name, value)) = id(table) {
            well_formed(&name, &value, problems);
            free(&name, &value, self.taken, problems);
            if !self.known.insert(name.clone()) {
                problems.push(value.problem("an id of its own", format!("`{name}` again")));
            }
        }
    }
}

/// The id of a table. One that is missing or no text is told where it is read.
fn id<'d>(table: &Table<'d>) -> Option<(String, Value<'d>)> {
    text(table, "id")
}

fn text<'d>(table: &Table<'d>, key: &str) -> Option<(String, Value<'d>)> {
    let value = table.get(key)?;
    Some((value.string(&mut Vec::new())?, value))
}

/// Ids stand in addresses, hooks and file names, where a space, a capital or an accent would not survive.
pub(super) fn well_formed(name: &str, value: &Value<'_>, problems: &mut Vec<Problem>) {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !name.split('-').all(word) {
        problems.push(value.problem("an id of lower-case words and digits, joined by hyphens", format!("`{name}`")));
    }
}

pub(super) fn free(name: &str, value: &Value<'_>, taken: &[&str], problems: &mut Vec<Problem>) {
    if taken.contains(&name) {
        problems.push(value.problem("a name that links do not use themselves", format!("`{name}`")));
    }
}

/// Facts and documents keep the names they bear in the record they come from.
fn is_record(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
