//! What is said beside schemes, and words that are explained.

use super::document::{Document, Table};
use super::evidence::{KEYS, evidence, only};
use super::formula::formula;
use super::index::Index;
use super::problem::Problem;
use super::words::Words;
use crate::domain::catalogue::{Occasion, Outcome, Saying, Term};

/// What a file says beside schemes.
pub fn outcomes(document: &Document<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Vec<Outcome> {
    let root = document.root();
    root.only(&["outcomes"], problems);
    root.tables("outcomes", problems).iter().map(|table| outcome(table, index, words, problems)).collect()
}

fn outcome(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Outcome {
    table.only(&["id", "occasion", "title", "says"], problems);
    let title = words.under(table, "title", problems);
    let says: Vec<Saying> = table.tables("says", problems).iter().map(|table| saying(table, index, words, problems)).collect();
    // A heading with nothing below it would be all that some visitors see.
    if says.iter().all(|saying| saying.when.is_some()) {
        problems.push(table.problem("at least one of `[[outcomes.says]]` without `when`", "none"));
    }
    Outcome { id: table.string("id", problems), occasion: occasion(table, problems), title, says }
}

fn saying(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Saying {
    only(table, &["when"], problems);
    Saying {
        when: table.get("when").map(|value| formula(&value, index, problems)),
        says: words.text(table, problems),
        evidence: evidence(table, index, problems),
    }
}

fn occasion(table: &Table<'_>, problems: &mut Vec<Problem>) -> Occasion {
    let name = table.string("occasion", problems);
    match name.as_str() {
        "start" => Occasion::Start,
        "find-partner" => Occasion::FindPartner,
        "stay-informal" => Occasion::StayInformal,
        "write-to" => Occasion::WriteTo,
        "always" => Occasion::Always,
        other => {
            let expected = "occasion = start, find-partner, stay-informal, write-to or always";
            problems.push(table.problem(expected, format!("`{other}`")));
            Occasion::Always
        }
    }
}

/// The words that a file explains.
pub fn terms(document: &Document<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Vec<Term> {
    let root = document.root();
    root.only(&["terms"], problems);
    root.tables("terms", problems).iter().map(|table| term(table, index, words, problems)).collect()
}

fn term(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Term {
    table.only(&["id", "term", "says"].into_iter().chain(KEYS).collect::<Vec<_>>(), problems);
    Term {
        id: table.string("id", problems),
        term: words.under(table, "term", problems),
        says: words.under(table, "says", problems),
        evidence: evidence(table, index, problems),
    }
}
