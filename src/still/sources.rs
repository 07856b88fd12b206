//! The documents that are cited, and the seeds in their own words: the same for every language.

use super::markup::{check, escaped};
use super::words::{Word, word};
use crate::catalogue::language::Language;
use crate::catalogue::wire::{Wire, Writer};
use crate::domain::catalogue::Catalogue;
use crate::domain::source::{Date, Dating, Source};

/// The section. Its words stand on lines of their own as the texts of the languages do; an address is that of a link.
#[must_use]
pub fn section(catalogue: &Catalogue) -> String {
    let mut written = Writer::default();
    catalogue.write(&mut written);
    let items: String = catalogue.sources.iter().map(item).collect();
    let quoted: String = catalogue.sentences.iter().map(|sentence| format!("<li>\n{}\n", escaped(&sentence.words))).collect();
    let named = catalogue.schemes.iter().filter(|scheme| !scheme.acronym.is_empty() && !scheme.also.is_empty());
    let names: String = named.map(|scheme| format!("<dt>{}<dd>{}", escaped(&scheme.acronym), escaped(&scheme.also.join(", ")))).collect();
    let check = check(&[written.shown, written.links].concat().join("\n"));
    format!(
        "\n<section id=shown data-check={check}><h2>{}</h2>{}<ol>{items}</ol><h3>{}</h3><ul lang=en>{quoted}</ul><h3>{}</h3><dl>{names}</dl></section>",
        in_each(Word::Sources, "b", " · "),
        in_each(Word::Legend, "p", ""),
        in_each(Word::Seeds, "b", " · "),
        in_each(Word::Names, "b", " · "),
    )
}

/// The words in each language, one after the other.
fn in_each(words: Word, element: &str, between: &str) -> String {
    let all = Language::ALL.map(|language| format!("<{element} lang={}>{}</{element}>", language.code(), escaped(word(words, language))));
    all.join(between)
}

fn item(source: &Source) -> String {
    let (by, title) = (escaped(&source.by), escaped(&source.title));
    let link = source.url.as_ref().map(|url| format!("<a href=\"{}\" rel=noopener>↗</a> ", escaped(url))).unwrap_or_default();
    format!("<li>\n{by}\n–\n{title}\n{link}{}", dating(&source.dating))
}

/// When it is from, in signs that are explained above the list: they are the same in every language.
#[must_use]
pub fn dating(dating: &Dating) -> String {
    let from = match dating {
        Dating { dated: Some(dated), .. } => date(*dated),
        Dating { about: Some(years), .. } => format!("[{}]", years.replace('-', "–")),
        Dating { before: Some(year), .. } => format!("[…–{}]", year.saturating_sub(1)),
        Dating { after: Some(year), .. } => format!("[{year}–…]"),
        Dating { .. } => "[?]".to_owned(),
    };
    dating.figures.map_or(from.clone(), |year| format!("{from} ({year})"))
}

/// A day, month or year, in signs.
#[must_use]
pub fn date(date: Date) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", date.year),
        (Some(month), None) => format!("{}-{month:02}", date.year),
        (None, _) => date.year.to_string(),
    }
}
