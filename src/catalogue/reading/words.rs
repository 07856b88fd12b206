//! Texts in three languages, gathered into the store.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::document::Table;
use super::problem::Problem;
use crate::catalogue::language::Language;
use crate::catalogue::texts::{Texts, Translated};
use crate::domain::id::TextId;

/// The texts met so far. The same text in all languages is kept once.
#[derive(Debug, Default)]
pub struct Words {
    all: Vec<Translated>,
    known: BTreeMap<Translated, TextId>,
}

impl Words {
    /// The text that stands in a table as `en`, `fr`, `es`; each that is missing or empty is a problem.
    pub fn text(&mut self, table: &Table<'_>, problems: &mut Vec<Problem>) -> TextId {
        let translated = Language::ALL.map(|language| {
            let text = table.string(language.code(), problems);
            if table.get(language.code()).is_some() && text.trim().is_empty() {
                problems.push(table.problem(format!("a text for `{}`", language.code()), "an empty one"));
            }
            Cow::Owned(typeset(&text, language))
        });
        self.keep(translated)
    }

    /// A text that stands in a table of its own under a key that must be there.
    pub fn under(&mut self, table: &Table<'_>, key: &str, problems: &mut Vec<Problem>) -> TextId {
        match table.required(key, problems).and_then(|value| value.table(problems)) {
            Some(inner) => {
                inner.only(&["en", "fr", "es"], problems);
                self.text(&inner, problems)
            }
            None => TextId(0),
        }
    }

    /// Keeps a text.
    pub fn keep(&mut self, translated: Translated) -> TextId {
        if let Some(id) = self.known.get(&translated) {
            return *id;
        }
        let id = TextId(u16::try_from(self.all.len()).unwrap_or(u16::MAX));
        self.all.push(translated.clone());
        self.known.insert(translated, id);
        id
    }

    /// The words of a text kept before.
    #[must_use]
    pub fn of(&self, id: TextId) -> Translated {
        self.all.get(id.index()).cloned().unwrap_or_default()
    }

    /// The store.
    #[must_use]
    pub fn into_texts(self) -> Texts {
        Texts { all: self.all }
    }
}

/// Writes French as French is set: no line may begin with `: ; ? ! %`, nor break inside « ».
///
/// Officers type ordinary spaces; a no-break space looks like any other and would be lost at the first edit.
#[must_use]
pub fn typeset(text: &str, language: Language) -> String {
    const NO_BREAK: char = '\u{a0}';
    // A text is one line: lines of a file are no lines of a page.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut set = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut before = None;
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let high_mark = matches!(next, Some(':' | ';' | '?' | '!' | '%' | '»'));
        let number = before.is_some_and(|before: char| before.is_ascii_digit()) && next.is_some_and(|next| next.is_ascii_digit());
        let french = language == Language::French && (high_mark || before == Some('«'));
        // "10 000" is one number in French and Spanish.
        let binds = character == ' ' && (french || (language != Language::English && number));
        set.push(if binds { NO_BREAK } else { character });
        before = Some(character);
    }
    set
}
