//! From a sentence to its words: the template of a language, with the data put in.
//!
//! A language's words are one text, a line a sentence: that is a third of the size of a match over all sentences. What could go
//! wrong with lines is checked by the compiler: the names stand in the order of the sentences, none missing, none twice.

use std::sync::OnceLock;

use super::message::{Datum, Message};
use super::{english, french, spanish};
use crate::catalogue::language::Language;

/// A language's words, with `{name}` where a datum goes. Where the form depends on a number, the forms stand side by side with `|`:
/// for one and for several, for the first day of a month and others, or the months.
macro_rules! words {
    ($($name:ident: $words:literal,)*) => {
        pub(super) const WORDS: &str = concat!($($words, "\n"),*);
        /// It does not compile where the names differ from those of the sentences, in whatever way.
        const _: [(); 1] = [(); crate::i18n::words::same(&[$(stringify!($name)),*], crate::i18n::message::NAMES) as usize];
    };
}
pub(super) use words;

impl Message<'_> {
    /// The words, in one language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        let template = self.template(language);
        let mut text = String::with_capacity(template.len());
        let mut rest = template;
        // Data are put in as they are: a brace in one of them is no place for another.
        while let Some((before, (name, after))) = rest.split_once('{').and_then(|(before, open)| Some((before, open.split_once('}')?))) {
            text.push_str(before);
            self.data(&mut |known, datum| match datum {
                _ if known != name => {}
                Datum::Text(words) => text.push_str(words),
                Datum::Number(number) => text.push_str(&number.to_string()),
            });
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// The words before the data are put in, in the form that the number asks for.
    fn template(self, language: Language) -> &'static str {
        let forms = lines(language).get(self.place()).copied().unwrap_or_default();
        let mut form = 0;
        self.data(&mut |name, datum| match (name, datum) {
            ("month", Datum::Number(month)) => form = month.saturating_sub(1),
            // "1er mars", and no other day so.
            ("day", Datum::Number(day)) => form = usize::from(day != 1),
            // French says "0 réponse", as it says "1 réponse".
            ("count", Datum::Number(count)) => form = usize::from(count != 1 && (count != 0 || language != Language::French)),
            _ => {}
        });
        let mut each = forms.split('|');
        let first = each.next().unwrap_or_default();
        if form == 0 { first } else { each.nth(form - 1).unwrap_or(first) }
    }
}

fn lines(language: Language) -> &'static [&'static str] {
    static LINES: [OnceLock<Vec<&'static str>>; 3] = [const { OnceLock::new() }; 3];
    let (place, words) = match language {
        Language::English => (0, english::WORDS),
        Language::French => (1, french::WORDS),
        Language::Spanish => (2, spanish::WORDS),
    };
    LINES.get(place).map_or(&[], |known| known.get_or_init(|| words.lines().collect()))
}

/// Whether two lists of names are the same.
pub(super) const fn same(mut one: &[&str], mut other: &[&str]) -> bool {
    while let ([first, after @ ..], [second, beyond @ ..]) = (one, other) {
        if !alike(first.as_bytes(), second.as_bytes()) {
            return false;
        }
        (one, other) = (after, beyond);
    }
    one.is_empty() && other.is_empty()
}

const fn alike(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, after @ ..], [second, beyond @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        (one, other) = (after, beyond);
    }
    one.is_empty() && other.is_empty()
}
