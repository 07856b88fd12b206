//! The catalogue's frame, and all files put together.

use super::beside::{outcomes, terms};
use super::document::{Document, Table};
use super::formula::formula;
use super::index::Index;
use super::problem::Problem;
use super::rules::requirement;
use super::schemes::generation;
use super::sources::{day, sources};
use super::words::Words;
use super::{FRAME, OUTCOMES, QUESTIONS, REGISTRY, SCHEMES, SEEDS, SOURCES, TERMS, questions, registry, schemes};
use crate::domain::catalogue::{Attribute, Catalogue, Clash, Edition, Logged, Presented, Roles, Sentence};
use crate::domain::id::{ChoiceId, QuestionId, SourceId};
use crate::domain::registry::Registry;
use crate::domain::scheme::{Generation, Requirement};
use crate::domain::source::Date;

/// Everything the files hold, in one catalogue.
pub fn catalogue(documents: &[Document<'_>], index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Catalogue {
    let named = |name: &str| documents.iter().find(|document| document.name() == name);
    let frame = named(FRAME).map(Document::root);
    if let Some(frame) = &frame {
        const KEYS: [&str; 9] = ["edition", "date", "schemes", "roles", "requires", "attributes", "clashes", "presented", "log"];
        frame.only(&KEYS, problems);
    }
    let tables = |key: &str, problems: &mut Vec<Problem>| frame.map(|frame| frame.tables(key, problems)).unwrap_or_default();
    let shared: Vec<Requirement> = tables("requires", problems).iter().map(|table| requirement(table, index, words, problems)).collect();
    let aim = frame.and_then(|frame| frame.table("roles", problems)).map(|roles| roles.string("aim", problems)).unwrap_or_default();
    let schemes: Vec<_> = index
        .schemes()
        .iter()
        .filter_map(|id| Some((id, named(&format!("{SCHEMES}{id}.toml"))?)))
        .map(|(id, document)| schemes::scheme(id, document, &shared, &aim, index, words, problems))
        .collect();
    let questions = named(QUESTIONS).map(|document| questions::questions(document, &schemes, index, words, problems)).unwrap_or_default();
    let catalogue = Catalogue {
        edition: edition(frame.as_ref(), index, words, problems),
        questions,
        sources: named(SOURCES).map(|document| sources(document, problems)).unwrap_or_default(),
        attributes: attributes(frame.as_ref(), words, problems),
        roles: roles(frame.as_ref(), index, problems),
        clashes: tables("clashes", problems).iter().map(|table| clash(table, index, words, problems)).collect(),
        outcomes: named(OUTCOMES).map(|document| outcomes(document, index, words, problems)).unwrap_or_default(),
        terms: named(TERMS).map(|document| terms(document, index, words, problems)).unwrap_or_default(),
        presented: presented(&tables("presented", problems), index, words, problems),
        sentences: named(SEEDS).map(|document| sentences(document, index, problems)).unwrap_or_default(),
        schemes,
        registry: Registry::default(),
    };
    match named(REGISTRY) {
        Some(document) => registry::registered(document, catalogue, words, problems),
        None => {
            problems.push(Problem { file: REGISTRY.to_owned(), line: 1, expected: "this file".to_owned(), found: "none".to_owned() });
            catalogue
        }
    }
}

fn edition(frame: Option<&Table<'_>>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Edition {
    let nothing = Date { year: 0, month: None, day: None };
    let Some(frame) = frame else { return Edition { id: "".into(), date: nothing, log: Vec::new() } };
    Edition {
        id: frame.string("edition", problems),
        date: frame.required("date", problems).and_then(|value| day(&value, problems)).unwrap_or(nothing),
        log: frame.tables("log", problems).iter().map(|table| logged(table, index, words, problems)).collect(),
    }
}

fn logged(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Logged {
    table.only(&["edition", "schemes", "en", "fr", "es"], problems);
    let mut touched = Vec::new();
    for (name, value) in table.strings("schemes", problems) {
        match index.scheme(&name) {
            Some(scheme) => touched.push(scheme),
            None => problems.push(value.problem("a scheme of the catalogue", format!("`{name}`"))),
        }
    }
    Logged { edition: table.string("edition", problems), schemes: touched, says: words.text(table, problems) }
}

fn roles(frame: Option<&Table<'_>>, index: &Index, problems: &mut Vec<Problem>) -> Roles {
    let table = frame.and_then(|frame| frame.required("roles", problems)).and_then(|value| value.table(problems));
    if let Some(table) = &table {
        table.only(&["matter", "existing", "reading", "agreement", "carrier", "nobody", "aim", "institutions"], problems);
    }
    let mut question = |key: &str| -> QuestionId {
        let Some(table) = &table else { return QuestionId(0) };
        let name = table.string(key, problems);
        let found = index.question(&name).map(|asked| asked.id);
        if found.is_none() {
            problems.push(table.problem(format!("`{key}`: a question ({})", index.question_names()), format!("`{name}`")));
        }
        found.unwrap_or(QuestionId(0))
    };
    let (matter, agreement, carrier, aim) = (question("matter"), question("agreement"), question("carrier"), question("aim"));
    let mut choice = |of: &str, key: &str| -> ChoiceId {
        let Some(table) = &table else { return ChoiceId(0) };
        let (of, name) = (table.string(of, problems), table.string(key, problems));
        let found = index.question(&of).and_then(|asked| asked.choice(&name));
        if found.is_none() {
            problems.push(table.problem(format!("`{key}`: a choice of `{of}`"), format!("`{name}`")));
        }
        found.unwrap_or(ChoiceId(0))
    };
    Roles {
        matter,
        existing: choice("matter", "existing"),
        reading: choice("matter", "reading"),
        agreement,
        carrier,
        nobody: choice("carrier", "nobody"),
        aim,
        institutions: choice("aim", "institutions"),
    }
}

fn attributes(frame: Option<&Table<'_>>, words: &mut Words, problems: &mut Vec<Problem>) -> Vec<Attribute> {
    let Some(frame) = frame else { return Vec::new() };
    let tables = frame.tables("attributes", problems);
    let attributes: Vec<Attribute> = tables.iter().map(|table| attribute(table, words, problems)).collect();
    if !attributes.is_empty() && !attributes.iter().any(|attribute| attribute.key) {
        problems.push(frame.problem("at least one of `[[attributes]]` with `key = true`", "none"));
    }
    attributes
}

fn attribute(table: &Table<'_>, words: &mut Words, problems: &mut Vec<Problem>) -> Attribute {
    table.only(&["id", "compared", "key", "en", "fr", "es"], problems);
    let before = problems.len();
    let (compared, key) = (table.flag("compared", problems), table.flag("key", problems));
    if key && !compared && problems.len() == before {
        problems.push(table.problem("`compared = true`, as it has `key = true`", "none"));
    }
    Attribute { id: table.string("id", problems), compared, key, label: words.text(table, problems) }
}

/// How documents present generations: each of them once.
fn presented(tables: &[Table<'_>], index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Vec<Presented> {
    let mut all: Vec<Presented> = Vec::new();
    for table in tables {
        table.only(&["generation", "source", "en", "fr", "es"], problems);
        let found = table.required("generation", problems).and_then(|value| generation(&value, problems));
        let name = table.string("source", problems);
        let source = index.source(&name);
        if source.is_none() {
            problems.push(table.problem(format!("`source`: one of {SOURCES}"), format!("`{name}`")));
        }
        if found.is_some_and(|found| all.iter().any(|known| known.generation == found)) {
            problems.push(table.problem("a generation of its own", "one that is presented above"));
        }
        all.push(Presented {
            generation: found.unwrap_or(Generation::Today),
            source: source.unwrap_or(SourceId(0)),
            says: words.text(table, problems),
        });
    }
    all
}

fn clash(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Clash {
    table.only(&["id", "when", "en", "fr", "es"], problems);
    let condition = table.required("when", problems).map(|value| formula(&value, index, problems));
    Clash {
        id: table.string("id", problems),
        condition: condition.unwrap_or(crate::domain::condition::Condition::Any(Vec::new())),
        says: words.text(table, problems),
    }
}

fn sentences(document: &Document<'_>, index: &Index, problems: &mut Vec<Problem>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (_, value) in document.root().entries() {
        let Some(seed) = value.table(problems) else { continue };
        seed.only(&["source", "sentences"], problems);
        let name = seed.string("source", problems);
        let source = index.source(&name);
        if source.is_none() {
            problems.push(seed.problem(format!("`source`: one of {SOURCES}"), format!("`{name}`")));
        }
        for (id, words) in seed.table("sentences", problems).iter().flat_map(Table::entries) {
            sentences.push(Sentence {
                id: id.to_owned(),
                source: source.unwrap_or(SourceId(0)),
                words: words.string(problems).unwrap_or_default(),
            });
        }
    }
    sentences
}
