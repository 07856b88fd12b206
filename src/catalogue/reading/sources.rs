//! Cited documents, and dates.

use super::document::{Document, Table, Value};
use super::problem::Problem;
use crate::domain::id::Name;
use crate::domain::source::{Date, Dating, Source};

/// The documents a file lists.
pub fn sources(document: &Document<'_>, problems: &mut Vec<Problem>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for (id, value) in document.root().entries() {
        let Some(table) = value.table(problems) else { continue };
        let source = source(id, &table, problems);
        // The label is all that a reader sees on a line: two documents must not look like one.
        if let Some(other) = sources.iter().find(|other| other.by == source.by) {
            problems.push(table.problem("a `by` of its own", format!("`{}`, which is {}'s too", source.by, other.id)));
        }
        sources.push(source);
    }
    sources
}

fn source(id: &str, table: &Table<'_>, problems: &mut Vec<Problem>) -> Source {
    table.only(&["by", "title", "lang", "url", "dated", "about", "before", "after", "figures"], problems);
    let title = table.string("title", problems);
    if title.is_empty() {
        problems.push(table.problem("a title", "an empty one"));
    }
    let url = table.get("url").and_then(|value| {
        let url = value.string(problems)?;
        if !(url.starts_with("https://") || url.starts_with("http://")) || url.contains(|c: char| c.is_whitespace() || c == '"') {
            problems.push(value.problem("an address that begins with https:// or http://", format!("`{url}`")));
            return None;
        }
        Some(Name::from(url))
    });
    let mut year = |key: &str| table.get(key).and_then(|value| value.integer(problems));
    let (before, after, figures) = (year("before"), year("after"), year("figures"));
    Source {
        id: id.to_owned(),
        by: table.string("by", problems),
        title,
        lang: table.get("lang").and_then(|value| lang(&value, problems)),
        url,
        dating: Dating {
            dated: table.get("dated").and_then(|value| date(&value, problems)),
            about: table.get("about").and_then(|value| value.string(problems)),
            before,
            after,
            figures,
        },
    }
}

/// The code of a language, as pages bear it.
fn lang(value: &Value<'_>, problems: &mut Vec<Problem>) -> Option<Name> {
    let code = value.string(problems)?;
    if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(code);
    }
    problems.push(value.problem("a language of two letters, like \"fr\"", format!("`{code}`")));
    None
}

/// A day, month or year: `2026-05-15`, `"2018-07"`, `"2018"`; a month of any year: `"06"`, which has the year 0.
pub fn date(value: &Value<'_>, problems: &mut Vec<Problem>) -> Option<Date> {
    let text = value.date_text(problems)?;
    let parts: Vec<&str> = text.split('-').collect();
    let number =
        |text: &str, width: usize, most: u8| text.parse::<u8>().ok().filter(|number| text.len() == width && (1..=most).contains(number));
    let year = |text: &str| text.parse::<u16>().ok().filter(|year| (1900..=2199).contains(year));
    let date = match parts.as_slice() {
        [month] if month.len() == 2 => number(month, 2, 12).map(|month| Date { year: 0, month: Some(month), day: None }),
        [only] => year(only).map(|year| Date { year, month: None, day: None }),
        [first, month] => year(first).zip(number(month, 2, 12)).map(|(year, month)| Date { year, month: Some(month), day: None }),
        [first, month, day] => year(first).zip(number(month, 2, 12).zip(number(day, 2, 31))).map(|(year, (month, day))| Date {
            year,
            month: Some(month),
            day: Some(day),
        }),
        _ => None,
    };
    if date.is_none() {
        problems.push(value.problem("a date like 2026-05-15, \"2026-05\" or \"2026\"", format!("`{text}`")));
    }
    date
}

/// A full day.
pub fn day(value: &Value<'_>, problems: &mut Vec<Problem>) -> Option<Date> {
    let date = date(value, problems)?;
    if date.day.is_none() {
        problems.push(value.problem("a full day like 2026-05-15", "less"));
    }
    Some(date)
}
