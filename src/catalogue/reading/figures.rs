//! Numbers beside the words that state them: a length of time, how often, how many, since when.

use super::document::{Table, Value};
use super::problem::Problem;
use crate::catalogue::language::Language;
use crate::domain::figure::{Figure, Months};

const KEYS: [&str; 4] = ["months", "renewals", "count", "since"];

/// The number of a fact, if it gives one. A count says its year, and both stand in the words: there are no two numbers for one thing.
pub fn figure(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Figure> {
    let given: Vec<&str> = KEYS.into_iter().filter(|key| table.get(key).is_some()).collect();
    if given.len() > 1 {
        problems.push(table.problem(format!("one of {}", KEYS.join(", ")), given.join(", ")));
        return None;
    }
    let mut number = |key: &str| table.get(key).and_then(|value| value.integer(problems));
    let (renewals, count, year, since) = (number("renewals"), number("count"), number("year"), number("since"));
    match (table.get("count").is_some(), table.get("year").is_some()) {
        (true, false) => problems.push(table.problem("`year`: the year of the count", "none")),
        (false, true) => problems.push(table.problem("`count`, as there is a `year`", "none")),
        _ => {}
    }
    for said in [count, year, since].into_iter().flatten() {
        in_words(table, said, problems);
    }
    let months = table.get("months").and_then(|value| months(&value, problems)).map(Figure::Months);
    let count = count.zip(year).map(|(number, year)| Figure::Count { year, number });
    months.or(renewals.map(Figure::Renewals)).or(count).or(since.map(Figure::Since))
}

/// A length of time from `[least, most]`, or `[least]` where it has no end.
pub fn months(value: &Value<'_>, problems: &mut Vec<Problem>) -> Option<Months> {
    let before = problems.len();
    let numbers: Vec<u16> = value.items(problems).iter().filter_map(|item| item.integer(problems)).collect();
    let months = match numbers.as_slice() {
        [least] => Some(Months { least: *least, most: None }),
        [least, most] if least <= most => Some(Months { least: *least, most: Some(*most) }),
        _ => None,
    };
    if months.is_none() && problems.len() == before {
        let found = numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        problems.push(value.problem("`[least, most]` or `[least]` in months", format!("[{found}]")));
    }
    months
}

/// The number stands by itself in the words of every language.
fn in_words(table: &Table<'_>, number: u16, problems: &mut Vec<Problem>) {
    let number = number.to_string();
    for language in Language::ALL {
        let words = table.get(language.code()).and_then(|value| value.string(&mut Vec::new()));
        let says = |words: &String| words.split(|letter: char| !letter.is_ascii_digit()).any(|said| said == number);
        if words.is_some_and(|words| !says(&words)) {
            problems.push(table.problem(format!("{number} in the words of `{}`", language.code()), "none"));
        }
    }
}
