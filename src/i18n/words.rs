//! From a sentence to its words: the template of a language, with the data put in.
//!
//! Programs on the host have the words compiled in. The page has them once, as text beside the static catalogue, where the server's
//! compression sees that both speak of the same, and provides them from there before it starts.

use std::sync::OnceLock;

use super::message::Message;
use super::sentence::Datum;
use crate::catalogue::built::or_first;
use crate::catalogue::language::Language;

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

static SENTENCES: OnceLock<[Vec<&'static str>; 3]> = OnceLock::new();
/// Those of all languages, where only one was there at first.
static ALL: OnceLock<[Vec<&'static str>; 3]> = OnceLock::new();

/// Provides the words of each language, in the order of [`Language::ALL`], where they are not compiled in: before anything was said, and once
/// more when those languages are there that were not. Instead of those the first one that is there is spoken. That they are the right ones is for
/// the caller to know.
pub fn provide(words: [&'static str; 3]) {
    let kept = if SENTENCES.get().is_some() { &ALL } else { &SENTENCES };
    kept.get_or_init(|| split(or_first(words).map(|words| [words, ""])));
}

fn split(words: [[&'static str; 2]; 3]) -> [Vec<&'static str>; 3] {
    words.map(|words| words.into_iter().flat_map(str::lines).collect())
}

fn lines(language: Language) -> &'static [&'static str] {
    let place = match language {
        Language::English => 0,
        Language::French => 1,
        Language::Spanish => 2,
    };
    ALL.get().unwrap_or_else(|| SENTENCES.get_or_init(|| split(compiled_in()))).get(place).map_or(&[], Vec::as_slice)
}

/// The words of each language, a line a sentence: those of every page, then those of the officers' page.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn compiled_in() -> [[&'static str; 2]; 3] {
    use super::{english, french, office, spanish};
    [[english::WORDS, office::english::WORDS], [french::WORDS, office::french::WORDS], [spanish::WORDS, office::spanish::WORDS]]
}

#[cfg(target_arch = "wasm32")]
fn compiled_in() -> [[&'static str; 2]; 3] {
    [[""; 2]; 3]
}
