//! A data file as a tree in which every value knows its line.
//!
//! It reads by asking for what is expected: each question either gets its value or leaves a problem, so that one run names all that
//! is wrong.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::folder::File;
use super::problem::Problem;

/// A parsed file.
#[derive(Debug)]
pub struct Document<'f> {
    file: &'f File,
    root: Spanned<DeValue<'f>>,
}

/// A table of a file.
#[derive(Clone, Copy, Debug)]
pub struct Table<'d> {
    document: &'d Document<'d>,
    table: &'d DeTable<'d>,
    start: usize,
}

/// A value of a file.
#[derive(Clone, Copy, Debug)]
pub struct Value<'d> {
    document: &'d Document<'d>,
    value: &'d Spanned<DeValue<'d>>,
}

impl<'f> Document<'f> {
    /// Reads what can be read; what is no TOML becomes a problem.
    #[must_use]
    pub fn parse(file: &'f File, problems: &mut Vec<Problem>) -> Document<'f> {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        for error in errors {
            problems.push(Problem {
                file: file.name.clone(),
                line: line_of(&file.text, error.span().map_or(0, |span| span.start)),
                expected: "TOML".to_owned(),
                found: error.message().to_owned(),
            });
        }
        let span = table.span();
        Document { file, root: Spanned::new(span, DeValue::Table(table.into_inner())) }
    }

    /// Its name below the data folder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.file.name
    }

    /// The whole file as a table.
    #[must_use]
    pub fn root(&'f self) -> Table<'f> {
        static EMPTY: std::sync::LazyLock<DeTable<'static>> = std::sync::LazyLock::new(DeTable::new);
        Table { document: self, table: self.root.get_ref().as_table().unwrap_or(&EMPTY), start: 0 }
    }
}

impl<'d> Table<'d> {
    /// A problem with the table as a whole.
    #[must_use]
    pub fn problem(&self, expected: impl Into<String>, found: impl Into<String>) -> Problem {
        self.document.problem(self.start, expected, found)
    }

    /// Leaves a problem for every key that is not among `known`.
    pub fn only(&self, known: &[&str], problems: &mut Vec<Problem>) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let expected = format!("one of {}", known.join(", "));
                problems.push(self.document.problem(key.span().start, expected, format!("`{name}`")));
            }
        }
    }

    /// The value of a key, if it is there.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Value<'d>> {
        self.table.get(key).map(|value| Value { document: self.document, value })
    }

    /// The value of a key that must be there.
    pub fn required(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Value<'d>> {
        let value = self.get(key);
        if value.is_none() {
            problems.push(self.problem(format!("`{key}`"), "none"));
        }
        value
    }

    /// Every key with its value, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> Vec<(&'d str, Value<'d>)> {
        let mut entries: Vec<_> = self.table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries.into_iter().map(|(key, value)| (&**key.get_ref(), Value { document: self.document, value })).collect()
    }

    /// A text that must be there; empty where it is not.
    pub fn string(&self, key: &str, problems: &mut Vec<Problem>) -> String {
        self.required(key, problems).and_then(|value| value.string(problems)).unwrap_or_default()
    }

    /// Texts under a key, with their places; none where the key is not there.
    pub fn strings(&self, key: &str, problems: &mut Vec<Problem>) -> Vec<(String, Value<'d>)> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let items = value.items(problems);
        items.into_iter().filter_map(|item| item.string(problems).map(|text| (text, item))).collect()
    }

    /// A yes or no; no where the key is not there.
    pub fn flag(&self, key: &str, problems: &mut Vec<Problem>) -> bool {
        let Some(value) = self.get(key) else { return false };
        match value.value.get_ref() {
            DeValue::Boolean(flag) => *flag,
            other => {
                problems.push(value.problem("true or false", other.type_str()));
                false
            }
        }
    }

    /// A table under a key, if it is there.
    pub fn table(&self, key: &str, problems: &mut Vec<Problem>) -> Option<Table<'d>> {
        self.get(key)?.table(problems)
    }

    /// The tables of a list (`[[key]]`); none where the key is not there.
    pub fn tables(&self, key: &str, problems: &mut Vec<Problem>) -> Vec<Table<'d>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        value.items(problems).into_iter().filter_map(|item| item.table(problems)).collect()
    }
}

impl<'d> Value<'d> {
    /// A problem with this value.
    #[must_use]
    pub fn problem(&self, expected: impl Into<String>, found: impl Into<String>) -> Problem {
        self.document.problem(self.value.span().start, expected, found)
    }

    /// A text.
    pub fn string(&self, problems: &mut Vec<Problem>) -> Option<String> {
        let text = self.value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            problems.push(self.problem("a text in quotes", self.value.get_ref().type_str()));
        }
        text
    }

    /// A whole number.
    pub fn integer(&self, problems: &mut Vec<Problem>) -> Option<u16> {
        let number = self.value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        if number.is_none() {
            problems.push(self.problem("a whole number up to 65535", self.value.get_ref().type_str()));
        }
        number
    }

    /// The text of a date or of a text in quotes: `2026-05-15`, `"2018-07"`, `"06"`.
    pub fn date_text(&self, problems: &mut Vec<Problem>) -> Option<String> {
        match self.value.get_ref() {
            DeValue::Datetime(date) => Some(date.to_string()),
            _ => self.string(problems),
        }
    }

    /// The items of a list.
    pub fn items(&self, problems: &mut Vec<Problem>) -> Vec<Value<'d>> {
        match self.value.get_ref().as_array() {
            Some(array) => array.iter().map(|value| Value { document: self.document, value }).collect(),
            None => {
                problems.push(self.problem("a list in square brackets", self.value.get_ref().type_str()));
                Vec::new()
            }
        }
    }

    /// A table.
    pub fn table(&self, problems: &mut Vec<Problem>) -> Option<Table<'d>> {
        let table = self.value.get_ref().as_table();
        if table.is_none() {
            problems.push(self.problem("a table", self.value.get_ref().type_str()));
        }
        table.map(|table| Table { document: self.document, table, start: self.span().start })
    }

    fn span(&self) -> Range<usize> {
        self.value.span()
    }
}

impl Document<'_> {
    fn problem(&self, at: usize, expected: impl Into<String>, found: impl Into<String>) -> Problem {
        Problem { file: self.file.name.clone(), line: line_of(&self.file.text, at), expected: expected.into(), found: found.into() }
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
