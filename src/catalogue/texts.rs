//! The store of the catalogue's texts. The structure knows only their numbers.

use std::borrow::Cow;

use super::language::Language;
use crate::domain::id::TextId;

/// A text in every language, in the order of [`Language::ALL`].
pub type Translated = [Cow<'static, str>; 3];

/// Every text of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// By their numbers.
    pub all: Vec<Translated>,
}

impl Texts {
    /// A text in one language; empty for a number of another catalogue.
    #[must_use]
    pub fn get(&self, id: TextId, language: Language) -> &str {
        let Some([english, french, spanish]) = self.all.get(id.index()) else { return "" };
        match language {
            Language::English => english,
            Language::French => french,
            Language::Spanish => spanish,
        }
    }

    /// All texts of one language, one a line: no text has a line break.
    #[must_use]
    pub fn lines(&self, language: Language) -> String {
        let texts = (0..).map(TextId).take(self.all.len()).map(|id| self.get(id, language));
        texts.collect::<Vec<_>>().join("\n")
    }
}
