//! Which ids exist. Gathered first, so that everything else can be read in any order.

use std::collections::BTreeSet;

use super::document::{Document, Table};
use super::problem::Problem;
use super::{FRAME, OUTCOMES, QUESTIONS, SCHEMES, SEEDS, SOURCES, TERMS};
use crate::domain::id::{AttributeId, ChoiceId, QuestionId, SchemeId, SentenceId, SourceId, TermId};
use crate::domain::question::Kind;

/// Every id of the catalogue, by its place.
#[derive(Debug, Default)]
pub struct Index {
    questions: Vec<Asked>,
    schemes: Vec<String>,
    sources: Vec<String>,
    attributes: Vec<String>,
    rows: Vec<String>,
    sentences: Vec<String>,
    terms: Vec<String>,
}

/// What a formula needs to know of a question.
#[derive(Debug)]
pub struct Asked {
    /// Its place.
    pub id: QuestionId,
    /// Its id.
    pub name: String,
    /// How it is answered.
    pub kind: Kind,
    /// The ids of its choices.
    pub choices: Vec<String>,
}

impl Asked {
    /// A choice by its id.
    #[must_use]
    pub fn choice(&self, name: &str) -> Option<ChoiceId> {
        place(&self.choices, name).map(ChoiceId)
    }
}

impl Index {
    /// Gathers the ids of all files.
    #[must_use]
    pub fn gather(documents: &[Document<'_>], problems: &mut Vec<Problem>) -> Index {
        let mut index = Index::default();
        let root = |name: &str, problems: &mut Vec<Problem>| {
            let found = documents.iter().find(|document| document.name() == name).map(Document::root);
            if found.is_none() {
                problems.push(Problem { file: name.to_owned(), line: 1, expected: "this file".to_owned(), found: "none".to_owned() });
            }
            found
        };
        root(OUTCOMES, problems);
        if let Some(frame) = root(FRAME, problems) {
            index.schemes = frame.strings("schemes", problems).into_iter().map(|(id, _)| id).collect();
            let attributes = frame.tables("attributes", problems);
            index.attributes = ids(&attributes, problems);
            let rows = attributes.iter().filter(|table| is_row(table));
            index.rows = rows.map(|table| table.string("id", &mut Vec::new())).collect();
            index.compare_files(documents, &frame, problems);
        }
        if let Some(sources) = root(SOURCES, problems) {
            index.sources = sources.entries().into_iter().map(|(id, _)| id.to_owned()).collect();
        }
        if let Some(seeds) = root(SEEDS, problems) {
            for (_, seed) in seeds.entries() {
                let sentences = seed.table(problems).and_then(|seed| seed.table("sentences", problems));
                index.sentences.extend(sentences.iter().flat_map(Table::entries).map(|(id, _)| id.to_owned()));
            }
        }
        if let Some(terms) = root(TERMS, problems) {
            index.terms = ids(&terms.tables("terms", problems), problems);
        }
        if let Some(questions) = root(QUESTIONS, problems) {
            for (place, table) in (0..).zip(questions.tables("questions", problems)) {
                index.questions.push(Asked {
                    id: QuestionId(place),
                    name: table.string("id", problems),
                    kind: kind(&table, problems),
                    choices: match table.get("choices") {
                        Some(value) if value.string(&mut Vec::new()).as_deref() == Some("schemes") => index.schemes.clone(),
                        Some(_) => ids(&table.tables("choices", problems), problems),
                        None => Vec::new(),
                    },
                });
            }
        }
        index
    }

    /// A question by its id.
    #[must_use]
    pub fn question(&self, name: &str) -> Option<&Asked> {
        self.questions.iter().find(|asked| asked.name == name)
    }

    /// The ids of all questions, for messages.
    #[must_use]
    pub fn question_names(&self) -> String {
        self.questions.iter().map(|asked| asked.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// A scheme by its id.
    #[must_use]
    pub fn scheme(&self, name: &str) -> Option<SchemeId> {
        place(&self.schemes, name).map(SchemeId)
    }

    /// The ids of all schemes in catalogue order.
    #[must_use]
    pub fn schemes(&self) -> &[String] {
        &self.schemes
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, name: &str) -> Option<SourceId> {
        place(&self.sources, name).map(SourceId)
    }

    /// An attribute by its id.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<AttributeId> {
        place(&self.attributes, name).map(AttributeId)
    }

    /// The ids of all attributes, for messages.
    #[must_use]
    pub fn attribute_names(&self) -> String {
        self.attributes.join(", ")
    }

    /// An attribute that is a row of the comparison by its id.
    #[must_use]
    pub fn row(&self, name: &str) -> Option<AttributeId> {
        self.attribute(name).filter(|_| self.rows.iter().any(|row| row == name))
    }

    /// The ids of all rows of the comparison, for messages.
    #[must_use]
    pub fn row_names(&self) -> String {
        self.rows.join(", ")
    }

    /// A word that is explained by its id.
    #[must_use]
    pub fn term(&self, name: &str) -> Option<TermId> {
        place(&self.terms, name).map(TermId)
    }

    /// A sentence of the seeds by its id.
    #[must_use]
    pub fn sentence(&self, name: &str) -> Option<SentenceId> {
        place(&self.sentences, name).map(SentenceId)
    }

    /// Every file in the folder of schemes is a listed scheme, and every listed scheme has its file.
    fn compare_files(&self, documents: &[Document<'_>], frame: &Table<'_>, problems: &mut Vec<Problem>) {
        let listed: BTreeSet<String> = self.schemes.iter().map(|id| format!("{SCHEMES}{id}.toml")).collect();
        let found: BTreeSet<String> =
            documents.iter().map(|document| document.name().to_owned()).filter(|name| name.starts_with(SCHEMES)).collect();
        for name in listed.difference(&found) {
            problems.push(frame.problem(format!("a file `{name}` for the scheme listed in `schemes`"), "none"));
        }
        for name in found.difference(&listed) {
            let file = name.clone();
            problems.push(Problem { file, line: 1, expected: format!("its id among `schemes` of {FRAME}"), found: "none".to_owned() });
        }
    }
}

/// Whether an attribute is a row of the comparison. One whose `compared` cannot be read is told as that, not wherever it is named.
fn is_row(attribute: &Table<'_>) -> bool {
    let wrong = &mut Vec::new();
    attribute.flag("compared", wrong) || !wrong.is_empty()
}

/// How a question is answered, by its `kind`.
pub fn kind(table: &Table<'_>, problems: &mut Vec<Problem>) -> Kind {
    let name = table.string("kind", problems);
    match name.as_str() {
        "one" => Kind::One,
        "ordered" => Kind::Ordered,
        "several" => Kind::Several,
        _ => {
            problems.push(table.problem("kind = one, ordered or several", format!("`{name}`")));
            Kind::One
        }
    }
}

/// The `id` of each table; one given twice is a problem.
fn ids(tables: &[Table<'_>], problems: &mut Vec<Problem>) -> Vec<String> {
    let mut ids = Vec::new();
    for table in tables {
        let id = table.string("id", problems);
        if ids.contains(&id) {
            problems.push(table.problem("an id of its own", format!("`{id}` again")));
        }
        ids.push(id);
    }
    ids
}

fn place(names: &[String], name: &str) -> Option<u16> {
    names.iter().position(|known| known == name).and_then(|place| u16::try_from(place).ok())
}
