//! The catalogue as it was compiled in.
//!
//! Its words are kept apart. Programs on the host have them compiled in too; the page has them once, in its static catalogue, and
//! provides them from there before it starts.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::texts::Texts;
use super::wire::{Reader, Wire};
use crate::domain::catalogue::Catalogue;

/// The words: texts in the order of their numbers, and what sources and seeds say in the order of the data; one a
/// line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Store {
    /// The texts of each language, in the order of [`Language::ALL`](super::language::Language::ALL).
    pub texts: [&'static str; 3],
    /// What is the same in every language.
    pub shown: &'static str,
    /// Addresses.
    pub links: &'static str,
    /// Ids of single rules, facts, sources and sentences. Where one is not given it is a number that no other has.
    pub records: &'static str,
}

/// The ids that the page has: all but those of facts, which nothing it says names.
pub const NAMED: &str = include_str!(concat!(env!("OUT_DIR"), "/named"));

static BUILT: OnceLock<(Catalogue, Texts)> = OnceLock::new();
/// The words of all languages, where only one was there at first.
static ALL: OnceLock<Texts> = OnceLock::new();

/// Everything the advisor knows.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    &built().0
}

/// The words for it.
#[must_use]
pub fn texts() -> &'static Texts {
    ALL.get().unwrap_or_else(|| &built().1)
}

/// Provides the words, where they are not compiled in: before anything was asked, and once more when those languages are there that were
/// not. Instead of those the first one that is there is spoken.
///
/// That they are the right ones is for the caller to know: here nothing could be said about it but their number.
pub fn provide(store: Store) {
    if BUILT.get().is_some() {
        ALL.get_or_init(|| read_texts(store.texts));
    } else {
        BUILT.get_or_init(|| read(store));
    }
}

/// Each, or in place of an empty one the first that is not.
#[must_use]
pub fn or_first(words: [&'static str; 3]) -> [&'static str; 3] {
    let first = words.into_iter().find(|words| !words.is_empty()).unwrap_or_default();
    words.map(|words| if words.is_empty() { first } else { words })
}

fn built() -> &'static (Catalogue, Texts) {
    BUILT.get_or_init(|| read(compiled_in()))
}

fn read(store: Store) -> (Catalogue, Texts) {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));
    (Catalogue::read(&mut Reader::new(bytes, store.shown, store.links, store.records)), read_texts(store.texts))
}

fn read_texts(texts: [&'static str; 3]) -> Texts {
    let [english, french, spanish] = or_first(texts).map(|all| all.split('\n').map(Cow::Borrowed));
    Texts { all: english.zip(french).zip(spanish).map(|((english, french), spanish)| [english, french, spanish]).collect() }
}

#[cfg(not(target_arch = "wasm32"))]
fn compiled_in() -> Store {
    Store {
        texts: [
            include_str!(concat!(env!("OUT_DIR"), "/texts.en")),
            include_str!(concat!(env!("OUT_DIR"), "/texts.fr")),
            include_str!(concat!(env!("OUT_DIR"), "/texts.es")),
        ],
        shown: include_str!(concat!(env!("OUT_DIR"), "/shown")),
        links: include_str!(concat!(env!("OUT_DIR"), "/links")),
        records: include_str!(concat!(env!("OUT_DIR"), "/records")),
    }
}

#[cfg(target_arch = "wasm32")]
fn compiled_in() -> Store {
    Store::default()
}
