//! A file of cases: somebody's answers in each row, and what is expected to follow from them. It is read and judged row by row, so that
//! whoever has a page to keep alive can do so in between. The page and `cargo xtask cases` read, judge and write with the same code.
//!
//! The file is text with a row of heads; `README.md` words the format. Reading never fails: what was not understood is told with line and
//! column, and the rest goes on.

pub mod columns;
pub mod near;
pub mod problem;
pub mod reading;
pub mod text;
pub mod verdicts;
pub mod writing;

use std::sync::Arc;

use self::columns::{Column, columns};
use self::problem::{Problem, Trouble};
use self::reading::{Case, Reading};
use self::text::{Form, decoded};
use self::verdicts::{Found, found};
use super::table::{lines, row, separator};
use crate::i18n::voice::Voice;

/// The most cases that are read of one file.
pub const MOST: usize = 10_000;

/// The bytes of a file that the visitor gave.
pub type Given = Option<Arc<[u8]>>;

/// What a visit remembers of a file of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// The file.
    pub file: Given,
    /// How often more of its cases were asked for.
    pub more: usize,
}

/// A file of cases, as far as it was read and judged.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    given: Given,
    text: String,
    /// How much of the text was read, in bytes and lines.
    at: usize,
    line: usize,
    separator: char,
    /// What stands at the heads of its columns.
    pub heads: Vec<String>,
    columns: Vec<Column>,
    /// Every row but those in which nothing stands.
    pub entries: Vec<Entry>,
    /// What was not understood, in the order of the file.
    pub problems: Vec<Problem>,
    done: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line of the file it begins in, from 1.
    pub line: usize,
    /// What stands in it.
    pub cells: Vec<String>,
    /// The case, and what follows from it; `None` where it was not understood.
    pub judged: Option<(Case, Found)>,
}

impl Cases {
    /// Nothing read yet but the heads.
    #[must_use]
    pub fn new(voice: Voice<'_>, given: Given) -> Cases {
        let mut cases = Cases { given, line: 1, done: true, ..Cases::default() };
        let Some(bytes) = cases.given.clone() else { return cases };
        let (text, form) = decoded(&bytes);
        match form {
            Form::TooLarge => cases.tells(0, Trouble::TooLarge),
            Form::None => cases.tells(0, Trouble::NoText),
            Form::Windows(line) => cases.tells(line, Trouble::Windows),
            Form::Utf8 => {}
        }
        if matches!(form, Form::Utf8 | Form::Windows(_)) {
            cases.text = text;
            cases.heads(voice);
        }
        cases
    }

    /// Whether it is about this file.
    #[must_use]
    pub fn is_about(&self, given: &Given) -> bool {
        self.given == *given
    }

    /// Whether there is a file at all.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.given.is_some()
    }

    /// Whether all of it was read and judged.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// How much of it was read, in parts of a hundred.
    #[must_use]
    pub fn percent(&self) -> usize {
        self.at * 100 / self.text.len().max(1)
    }

    /// Reads and judges the next row; `false` where there is none.
    pub fn step(&mut self, voice: Voice<'_>) -> bool {
        let line = self.line;
        let rest = self.text.get(self.at..).unwrap_or_default();
        let row = row(rest, self.separator);
        let blank = is_blank(&row.cells);
        self.done |= rest.is_empty();
        if self.done {
            return false;
        }
        if self.entries.len() == MOST && !blank {
            self.tells(line, Trouble::TooMany);
            self.done = true;
            return false;
        }
        self.at += row.length;
        self.line += row.lines;
        if blank {
            return true;
        }
        let (heads, problems) = (&self.heads, &mut self.problems);
        let mut reading = Reading { voice, line, heads, problems, case: Case::default(), whole: true };
        reading.cells(&self.columns, &row.cells);
        if let Some(place) = row.torn {
            reading.fails(place, Trouble::Torn);
        }
        let Reading { case, mut whole, .. } = reading;
        // Spreadsheets leave out empty cells at the end of a row; a file that was cut leaves out the end of its last row too.
        if !row.ended && row.cells.len() < self.heads.len() {
            self.tells(line, Trouble::Cut);
            whole = false;
        }
        let judged = whole.then(|| found(voice.catalogue, case));
        self.entries.push(Entry { line, cells: row.cells, judged });
        true
    }

    /// Those that were judged, in the order of the file.
    pub fn judged(&self) -> impl Iterator<Item = (&Entry, &Case, &Found)> {
        self.entries.iter().filter_map(|entry| entry.judged.as_ref().map(|(case, found)| (entry, case, found)))
    }

    /// How many are judged, how many of these the file expects something of, and how many of those have moved.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        self.judged().fold((0, 0, 0), |(judged, expected, moved), (_, case, found)| {
            (judged + 1, expected + usize::from(case.expected.is_something()), moved + usize::from(!found.moved.is_empty()))
        })
    }

    /// Finds the heads: the first row in which something stands.
    fn heads(&mut self, voice: Voice<'_>) {
        let rest = self.text.trim_start();
        if rest.is_empty() {
            return self.tells(0, Trouble::Empty);
        }
        self.separator = separator(rest);
        let row = row(rest, self.separator);
        let blank = self.text.len() - rest.len();
        let line = lines(self.text.get(..blank).unwrap_or_default()) + 1;
        (self.at, self.line) = (blank + row.length, line + row.lines);
        self.heads = row.cells;
        let (columns, problems) = columns(voice, line, &self.heads);
        self.done = !columns.iter().any(|column| matches!(column, Column::Link | Column::Question(_)));
        if self.done {
            self.tells(line, Trouble::NoHeads);
        } else {
            self.columns = columns;
            self.problems.extend(problems);
        }
    }

    fn tells(&mut self, line: usize, what: Trouble) {
        self.problems.push(Problem { line, column: None, what });
    }
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(String::is_empty)
}
