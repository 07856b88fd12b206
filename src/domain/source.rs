//! The documents that are cited.

use super::id::Name;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable id.
    pub id: Name,
    /// Who says it, in a few words.
    pub by: Name,
    /// Its title, in its own language.
    pub title: Name,
    /// The code of that language, so that a screen reader pronounces it; `None` where the title is in none, or in two.
    pub lang: Option<Name>,
    /// Where it was found; old `http:` addresses are kept as they were and may no longer answer.
    pub url: Option<Name>,
    /// When it is from.
    pub dating: Dating,
}

impl Source {
    /// Whether its address is from the time before encryption: it is shown as it was, and may no longer answer.
    #[must_use]
    pub fn has_old_address(&self) -> bool {
        self.url.as_ref().is_some_and(|url| url.starts_with("http:"))
    }
}

/// When a document is from, as far as it says or shows. A document may bear no date at all: then it is "undated".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dating {
    /// The day, month or year it bears.
    pub dated: Option<Date>,
    /// Undated: the years it must come from, as its text shows.
    pub about: Option<Name>,
    /// Undated: from before this year.
    pub before: Option<u16>,
    /// Undated: from this year or later.
    pub after: Option<u16>,
    /// The year its figures are for.
    pub figures: Option<u16>,
}

/// A calendar day, month or year. No clock: dates are data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12, where known.
    pub month: Option<u8>,
    /// The day, 1 to 31, where known.
    pub day: Option<u8>,
}
