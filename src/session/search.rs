//! Finding schemes by what people type: any acronym or name, old or new, in any language, with or without accents.

use crate::catalogue::language::Language;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::SchemeId;
use crate::domain::scheme::Scheme;
use crate::i18n::voice::Voice;

/// The scheme that bears exactly this acronym, name met in documents, id or former id.
#[must_use]
pub fn called(catalogue: &Catalogue, text: &str) -> Option<SchemeId> {
    let sought = folded(text.trim());
    let is_it = |name: &str| !sought.is_empty() && folded(name.trim()) == sought;
    // One acronym may stand for several: "USR / SOR / UAR". They are known together, as the page prints them, and each alone.
    let bears = |scheme: &Scheme| {
        scheme.acronym.split('/').chain([&*scheme.acronym, &*scheme.id]).any(is_it)
            || scheme.also.iter().chain(&scheme.aliases).any(|name| is_it(name))
    };
    // An acronym of its own comes before a name that several have been met under.
    let first = catalogue.schemes().find(|(_, scheme)| scheme.acronym.split('/').any(is_it));
    first.or_else(|| catalogue.schemes().find(|(_, scheme)| bears(scheme))).map(|(id, _)| id)
}

/// Whether every word typed stands in the scheme's names or its summary, in any language.
#[must_use]
pub fn finds(voice: Voice<'_>, scheme: &Scheme, text: &str) -> bool {
    let mut everything = format!("{} {}", scheme.acronym, scheme.id);
    let names = scheme.also.iter().chain(&scheme.aliases).map(|name| &**name);
    let texts = Language::ALL.into_iter().flat_map(|language| [scheme.name, scheme.summary].map(|text| voice.texts.get(text, language)));
    for text in names.chain(texts) {
        everything.push(' ');
        everything.push_str(text);
    }
    let everything = folded(&everything);
    // A year is no part of a name: "GDRI 2013" is the GDRI.
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|letter| letter.is_ascii_digit());
    folded(text).split_whitespace().filter(|word| !is_year(word)).all(|word| contains(&everything, word))
}

/// Whether the text holds these words. The standard library's search is made for long texts, and 2.5 KB larger.
fn contains(text: &str, words: &str) -> bool {
    words.is_empty() || text.as_bytes().windows(words.len()).any(|part| part == words.as_bytes())
}

/// Lower case without accents, for the letters of our languages. The standard library's tables would cost 11 KB in the page.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        // An accent of its own after its letter, as some systems copy names; and the dots of "G.D.R.I.".
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter) && *letter != '.')
        .map(|letter| match letter {
            'à'..='å' | 'À'..='Å' => 'a',
            'ç' | 'Ç' => 'c',
            'è'..='ë' | 'È'..='Ë' => 'e',
            'ì'..='ï' | 'Ì'..='Ï' => 'i',
            'ñ' | 'Ñ' => 'n',
            'ò'..='ö' | 'Ò'..='Ö' => 'o',
            'ù'..='ü' | 'Ù'..='Ü' => 'u',
            'ý' | 'ÿ' | 'Ý' => 'y',
            '’' => '\'',
            '-' | '\u{a0}' | '\u{202f}' => ' ',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}
