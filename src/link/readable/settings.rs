//! The pairs that are no answers.

use super::shortened;
use crate::domain::catalogue::Catalogue;
use crate::domain::question::Side;
use crate::domain::scheme::StatusKind;
use crate::domain::source::Date;
use crate::link::problem::LinkProblem;
use crate::link::shared::Made;
use crate::link::state::{Compared, Filter, Page};

/// The longest text that is looked for, in characters.
pub const LONGEST_SEARCH: usize = 60;

pub(super) fn compared(catalogue: &Catalogue, said: Option<&str>, problems: &mut Vec<LinkProblem>) -> Compared {
    let mut compared = Compared::default();
    for said in said.into_iter().flat_map(|all| all.split(',')).map(str::trim).filter(|said| !said.is_empty()) {
        match catalogue.scheme_named(said) {
            Some(scheme) if !compared.is_full() || compared.schemes().contains(&scheme) => compared = compared.with(scheme),
            Some(_) | None => problems.push(unknown("compare", said)),
        }
    }
    compared
}

pub(super) fn filter<'a>(catalogue: &Catalogue, setting: &impl Fn(&str) -> Option<&'a str>, problems: &mut Vec<LinkProblem>) -> Filter {
    let aims = catalogue.question(catalogue.roles.aim);
    let status = |said: &str| StatusKind::ALL.into_iter().find(|kind| kind.word() == said);
    // Part of what was looked for would be another search.
    let search = |said: &str| (said.chars().count() <= LONGEST_SEARCH).then(|| said.to_owned());
    Filter {
        aim: known(setting("for"), "for", |said| aims.and_then(|question| question.choice(said)), problems),
        status: known(setting("status"), "status", status, problems),
        search: known(setting("search"), "search", search, problems).unwrap_or_default(),
    }
}

/// When a link was made: its edition, and with it perhaps the day and the scheme that came first.
pub(super) fn made<'a>(catalogue: &Catalogue, setting: &impl Fn(&str) -> Option<&'a str>, problems: &mut Vec<LinkProblem>) -> Option<Made> {
    let edition = |said: &str| catalogue.registry.editions.iter().find(|edition| edition.id == said).map(|edition| edition.number);
    Some(Made {
        edition: known(setting("edition"), "edition", edition, problems)?,
        day: known(setting("made"), "made", day, problems),
        first: known(setting("first"), "first", |said| catalogue.scheme_named(said), problems),
    })
}

/// A day as in "2026-05-03".
fn day(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let is_day = (2020..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_day.then_some(Date { year, month: Some(month), day: Some(day) })
}

pub(super) fn page<'a>(catalogue: &Catalogue, setting: &impl Fn(&str) -> Option<&'a str>, problems: &mut Vec<LinkProblem>) -> Option<Page> {
    let [question, scheme, compare] = ["question", "scheme", "compare"].map(setting);
    // Whoever names a scheme or a question wants to see it, whether or not the page is named too.
    let named = setting("page").or(scheme.and(Some("scheme"))).or(question.and(Some("question")));
    let narrowed = ["for", "status", "search"].into_iter().find_map(setting);
    let name = named.or(compare.and(Some("compare"))).or(narrowed.and(Some("schemes")))?;
    let unused = [("scheme", scheme), ("question", question)]
        .into_iter()
        .filter(|(key, said)| said.is_some() && *key != if name == "path" { "scheme" } else { name });
    problems.extend(unused.map(|(key, _)| LinkProblem::UnknownKey { key: key.to_owned() }));
    match name {
        "question" => {
            let said = question.unwrap_or_default();
            let found = catalogue.question_named(said).map(Page::Question);
            if found.is_none() {
                problems.push(unknown("question", said));
            }
            found
        }
        "scheme" | "path" => {
            let said = scheme.unwrap_or_default();
            let found = catalogue.scheme_named(said).map(if name == "path" { Page::Path } else { Page::Scheme });
            if found.is_none() {
                problems.push(unknown("scheme", said));
            }
            // The visitor wanted to see a scheme: all of them is nearer to that than the start.
            Some(found.unwrap_or(Page::Schemes))
        }
        other => {
            let found = Page::PLAIN.into_iter().find(|page| page.name() == other);
            if found.is_none() {
                problems.push(unknown("page", other));
            }
            found
        }
    }
}

fn unknown(key: &str, said: &str) -> LinkProblem {
    LinkProblem::UnknownValue { key: key.to_owned(), said: shortened(said) }
}

pub(super) fn known<T>(value: Option<&str>, key: &str, read: impl Fn(&str) -> Option<T>, problems: &mut Vec<LinkProblem>) -> Option<T> {
    let said = value?;
    let found = read(said);
    if found.is_none() {
        problems.push(unknown(key, said));
    }
    found
}

pub(super) fn side(name: &str) -> Option<Side> {
    match name {
        "cnrs" => Some(Side::Cnrs),
        "partner" => Some(Side::Partner),
        _ => None,
    }
}
