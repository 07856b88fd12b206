//! The page without the app: the catalogue and its comparison as plain HTML, in every language. Host only, layer 5 beside `ui`.
//!
//! It is what one reads where scripts or WebAssembly are refused, and at the same time the store of the catalogue's words: the app
//! reads them from here and carries no second copy (`catalogue::built`). So the markup is as lean as HTML allows: end tags that a
//! parser adds by itself are left out, values without spaces bear no quotes, and elements say what they are without classes.

pub mod comparison;
pub mod entry;
pub mod markup;
pub mod place;
pub mod questions;
pub mod section;
#[cfg(feature = "prerender")]
pub mod shell;
pub mod sources;
pub mod words;

use crate::catalogue::language::Language;
use crate::catalogue::texts::Texts;
use crate::domain::catalogue::Catalogue;
use crate::i18n::voice::Voice;
use crate::i18n::words::compiled_in;

/// What the app needs to start: the section of the first language and the app's own sentences in it, which nobody reads but the app (for an
/// office those of its pages too), then the sources, which are the same for all.
#[must_use]
pub fn catalogue(catalogue: &Catalogue, texts: &Texts, office: bool) -> String {
    let first = parts(catalogue, texts, office).next().unwrap_or_default();
    first + &sources::section(catalogue)
}

/// The same in the other languages, without the sources.
#[must_use]
pub fn languages(catalogue: &Catalogue, texts: &Texts, office: bool) -> String {
    parts(catalogue, texts, office).skip(1).collect()
}

fn parts(catalogue: &Catalogue, texts: &Texts, office: bool) -> impl Iterator<Item = String> {
    Language::ALL.into_iter().zip(compiled_in()).map(move |(language, [visitors, officers])| {
        let words = if office { [visitors, officers].concat() } else { visitors.to_owned() };
        section::section(Voice { catalogue, texts, language, side: None }) + &sentences(language, &words)
    })
}

/// The app's sentences in one language, in an element that no browser shows or runs.
fn sentences(language: Language, words: &str) -> String {
    format!("\n<script type=text/plain id=\"say={}\" data-check={}>{words}</script>", language.code(), markup::check(words))
}
