//! From text files to a catalogue. Host only: it runs when the project is built, and in the catalogue's own tools.
//!
//! Reading never fails: it returns what it understood together with every problem, each with file, line, what was expected and what
//! was found. A build goes on only without problems.

pub mod beside;
pub mod check;
pub mod document;
pub mod evidence;
pub mod figures;
pub mod folder;
pub mod formula;
pub mod frame;
pub mod index;
pub mod names;
pub mod order;
pub mod problem;
pub mod questions;
pub mod registry;
pub mod rules;
pub mod schemes;
pub mod sources;
pub mod words;

use self::document::Document;
use self::folder::File;
use self::index::Index;
use self::problem::Problem;
use self::words::Words;
use super::texts::Texts;
use crate::domain::catalogue::Catalogue;

/// The file that holds the catalogue's frame.
pub const FRAME: &str = "catalogue.toml";
/// The file that holds the questions.
pub const QUESTIONS: &str = "questions.toml";
/// The file that lists the cited documents.
pub const SOURCES: &str = "sources.toml";
/// The file that holds the seeds, sentence by sentence.
pub const SEEDS: &str = "seeds.toml";
/// The file that holds what is said beside schemes.
pub const OUTCOMES: &str = "outcomes.toml";
/// The file that holds the words that are explained.
pub const TERMS: &str = "terms.toml";
/// The file that gives everything that links speak of its number.
pub const REGISTRY: &str = "registry.toml";
/// The folder in which each file is a scheme.
pub const SCHEMES: &str = "schemes/";

/// The catalogue that these files hold, its texts, and everything that is wrong with them.
#[must_use]
pub fn read(files: &[File]) -> (Catalogue, Texts, Vec<Problem>) {
    let mut problems = Vec::new();
    let documents: Vec<Document> = files.iter().map(|file| Document::parse(file, &mut problems)).collect();
    let mut words = Words::default();
    let index = Index::gather(&documents, &mut problems);
    let catalogue = frame::catalogue(&documents, &index, &mut words, &mut problems);
    check::cited(&documents, &index, &mut problems);
    names::named(&documents, &index, &mut problems);
    problems.sort_by(|a, b| (&a.file, a.line, &a.found).cmp(&(&b.file, b.line, &b.found)));
    problems.dedup();
    let (catalogue, texts) = order::renumbered(&catalogue, &words.into_texts());
    (catalogue, texts, problems)
}
