//! Questions and choices.

use std::borrow::Cow;

use super::TERMS;
use super::document::{Document, Table};
use super::figures::months;
use super::formula::formula;
use super::index::{Index, kind};
use super::problem::Problem;
use super::words::Words;
use crate::domain::id::{AttributeId, List, TermId, TextId};
use crate::domain::question::{Choice, Hands, Question, Side, Wording};
use crate::domain::scheme::Scheme;

/// The most choices a question may have: a set of them is kept in 64 bits.
const MOST_CHOICES: usize = 64;

/// The questions a file holds. `schemes` are the choices of a question with `choices = "schemes"`.
pub fn questions(
    document: &Document<'_>,
    schemes: &[Scheme],
    index: &Index,
    words: &mut Words,
    problems: &mut Vec<Problem>,
) -> Vec<Question> {
    let root = document.root();
    root.only(&["questions"], problems);
    root.tables("questions", problems).iter().map(|table| question(table, schemes, index, words, problems)).collect()
}

fn question(table: &Table<'_>, schemes: &[Scheme], index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Question {
    const KEYS: [&str; 13] = ["id", "side", "kind", "gate", "hands", "asked-if", "terms", "row", "choices", "asks", "help", "why", "short"];
    table.only(&KEYS, problems);
    let from_schemes = table.get("choices").is_some_and(|value| value.string(&mut Vec::new()).as_deref() == Some("schemes"));
    let choices: Vec<Choice> = if from_schemes {
        schemes.iter().map(|scheme| choice_of_scheme(scheme, words)).collect()
    } else {
        table.tables("choices", problems).iter().map(|choice| self::choice(choice, words, problems)).collect()
    };
    if choices.len() < 2 || choices.len() > MOST_CHOICES {
        problems.push(table.problem(format!("2 to {MOST_CHOICES} choices"), choices.len().to_string()));
    }
    Question {
        id: table.string("id", problems),
        aliases: Vec::new(),
        side: side(table, problems),
        hands: hands(table, problems),
        kind: kind(table, &mut Vec::new()),
        gate: table.get("gate").and_then(|value| value.integer(problems)),
        asked_if: table.get("asked-if").map(|value| formula(&value, index, problems)),
        asks: wording(table, "asks", words, problems).unwrap_or(Wording { cnrs: TextId(0), partner: TextId(0) }),
        help: table.get("help").and_then(|_| wording(table, "help", words, problems)),
        why: words.under(table, "why", problems),
        short: words.under(table, "short", problems),
        terms: terms(table, index, problems),
        row: row(table, index, problems),
        choices,
    }
}

fn choice(table: &Table<'_>, words: &mut Words, problems: &mut Vec<Problem>) -> Choice {
    table.only(&["id", "en", "fr", "es", "partner", "hint", "months"], problems);
    Choice {
        id: table.string("id", problems),
        aliases: Vec::new(),
        label: sided(table, words, problems),
        hint: table.get("hint").and_then(|_| wording(table, "hint", words, problems)),
        months: table.get("months").and_then(|value| months(&value, problems)),
    }
}

fn choice_of_scheme(scheme: &Scheme, words: &mut Words) -> Choice {
    let label = words
        .of(scheme.name)
        .map(|name| Cow::Owned(if scheme.acronym.is_empty() { name.into_owned() } else { format!("{}, {name}", scheme.acronym) }));
    let label = words.keep(label);
    Choice {
        id: scheme.id.clone(),
        aliases: scheme.aliases.clone(),
        label: Wording { cnrs: label, partner: label },
        hint: None,
        months: None,
    }
}

fn wording(table: &Table<'_>, key: &str, words: &mut Words, problems: &mut Vec<Problem>) -> Option<Wording> {
    let inner = table.required(key, problems)?.table(problems)?;
    inner.only(&["en", "fr", "es", "partner"], problems);
    Some(sided(&inner, words, problems))
}

/// The words of a table, and those of its `partner` for the partner's side, if it has any.
fn sided(table: &Table<'_>, words: &mut Words, problems: &mut Vec<Problem>) -> Wording {
    let cnrs = words.text(table, problems);
    let partner = table.table("partner", problems).map_or(cnrs, |partner| words.text(&partner, problems));
    Wording { cnrs, partner }
}

fn side(table: &Table<'_>, problems: &mut Vec<Problem>) -> Side {
    let name = table.string("side", problems);
    match name.as_str() {
        "cnrs" => Side::Cnrs,
        "partner" => Side::Partner,
        "both" => Side::Both,
        other => {
            problems.push(table.problem("side = cnrs, partner or both", format!("`{other}`")));
            Side::Both
        }
    }
}

fn hands(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Hands> {
    let value = table.get("hands")?;
    let name = value.string(problems)?;
    match name.as_str() {
        "yours" => Some(Hands::Yours),
        "time" => Some(Hands::Time),
        "given" => Some(Hands::Given),
        other => {
            problems.push(value.problem("yours, time or given", format!("`{other}`")));
            None
        }
    }
}

fn terms(table: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> List<TermId> {
    let mut terms = Vec::new();
    for (name, value) in table.strings("terms", problems) {
        match index.term(&name) {
            Some(term) => terms.push(term),
            None => problems.push(value.problem(format!("a word explained in {TERMS}"), format!("`{name}`"))),
        }
    }
    terms
}

/// The row of the comparison under `row`, if there is one.
pub fn row(table: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> Option<AttributeId> {
    let value = table.get("row")?;
    let name = value.string(problems)?;
    let row = index.row(&name);
    if row.is_none() {
        problems.push(value.problem(format!("an attribute that is compared ({})", index.row_names()), format!("`{name}`")));
    }
    row
}
