//! From a state to symbols.

use super::symbols::number;
use super::text;
use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, Answers};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::order::ordered;
use crate::domain::question::Side;
use crate::domain::scheme::StatusKind;

use crate::link::shared::{Made, Role};
use crate::link::state::{Page, Shown, State};

/// The extras, as bits. Their order is that of what they say; the first four cost one character, the others a second one.
pub(super) const MADE: u64 = 1;
pub(super) const ROLE: u64 = 2;
pub(super) const NOTE: u64 = 4;
pub(super) const OTHERS: u64 = 8;
pub(super) const SHOWN: u64 = 16;
pub(super) const COMPARED: u64 = 32;
pub(super) const DIFFERENCES: u64 = 64;
pub(super) const FILTER: u64 = 128;
pub(super) const SUPPOSED: u64 = 256;
/// All of them. A link with another one was made with a newer version.
pub(super) const EXTRAS: u64 = 511;
/// The year of a day is counted from here.
pub(super) const FIRST_YEAR: u16 = 2020;

/// All of a state.
pub(super) fn state(catalogue: &Catalogue, state: &State) -> Vec<u8> {
    let mut to = Vec::with_capacity(64);
    let language = match state.language {
        None => 0,
        Some(Language::English) => 1,
        Some(Language::French) => 2,
        Some(Language::Spanish) => 3,
    };
    let side = match state.side {
        None | Some(Side::Both) => 0,
        Some(Side::Cnrs) => 1,
        Some(Side::Partner) => 2,
    };
    let flags = flags(state);
    to.push(language | side << 2 | if flags == 0 { 0 } else { 16 });
    to.push(state.page.map_or(0, |page| page.number() as u8 + 1));
    match state.page {
        Some(Page::Question(id)) => number(number_of(catalogue, id).into(), &mut to),
        Some(Page::Scheme(id) | Page::Path(id)) => scheme(catalogue, id, &mut to),
        _ => {}
    }
    if flags != 0 {
        number(flags, &mut to);
        extras(catalogue, state, &mut to);
    }
    answers(catalogue, &state.answers, &mut to);
    to
}

fn flags(state: &State) -> u64 {
    let mut flags = 0;
    let mut flag = |is: bool, bit: u64| flags |= if is { bit } else { 0 };
    flag(state.made.is_some(), MADE);
    flag(state.role != Role::Share, ROLE);
    flag(state.note.is_some(), NOTE);
    flag(state.others.is_some(), OTHERS);
    flag(state.shown != Shown::Today, SHOWN);
    flag(!state.compared.schemes().is_empty(), COMPARED);
    flag(state.only_differences, DIFFERENCES);
    flag(state.filter.aim.is_some() || state.filter.status.is_some() || !state.filter.search.is_empty(), FILTER);
    flag(!state.supposed.is_empty(), SUPPOSED);
    flags
}

fn extras(catalogue: &Catalogue, state: &State, to: &mut Vec<u8>) {
    if let Some(made) = state.made {
        self::made(catalogue, made, to);
    }
    if state.role != Role::Share {
        to.push(if state.role == Role::Reply { 2 } else { 1 });
    }
    if let Some(note) = &state.note {
        text::write(note.text(), to);
    }
    if let Some(others) = &state.others {
        counted(catalogue, others, to);
    }
    if let Some(place) = Shown::ALL.iter().position(|shown| *shown == state.shown).filter(|place| *place > 0) {
        to.push(place as u8);
    }
    let compared = state.compared.schemes();
    if !compared.is_empty() {
        number(compared.len() as u64, to);
        for id in compared {
            scheme(catalogue, *id, to);
        }
    }
    filter(catalogue, state, to);
    if !state.supposed.is_empty() {
        counted(catalogue, &state.supposed, to);
    }
}

/// Answers that something follows.
fn counted(catalogue: &Catalogue, counted: &Answers, to: &mut Vec<u8>) {
    number(counted.iter().count() as u64, to);
    answers(catalogue, counted, to);
}

fn filter(catalogue: &Catalogue, state: &State, to: &mut Vec<u8>) {
    let filter = &state.filter;
    if filter.aim.is_none() && filter.status.is_none() && filter.search.is_empty() {
        return;
    }
    number(filter.aim.map_or(0, |aim| catalogue.registry.number_of_choice(catalogue.roles.aim, aim)).into(), to);
    to.push(StatusKind::ALL.into_iter().position(|kind| Some(kind) == filter.status).map_or(0, |place| place as u8 + 1));
    text::write(&filter.search, to);
}

/// The edition, whether a day and a scheme follow, and these.
fn made(catalogue: &Catalogue, made: Made, to: &mut Vec<u8>) {
    let day = made.day.and_then(|date| Some((date.year.checked_sub(FIRST_YEAR)?, date.month?, date.day?)));
    number(u64::from(made.edition) << 2 | u64::from(day.is_some()) << 1 | u64::from(made.first.is_some()), to);
    if let Some((year, month, day)) = day {
        number(year.into(), to);
        to.push(month & 31);
        to.push(day & 31);
    }
    if let Some(first) = made.first {
        scheme(catalogue, first, to);
    }
}

fn scheme(catalogue: &Catalogue, id: SchemeId, to: &mut Vec<u8>) {
    number(catalogue.registry.number_of_scheme(id).into(), to);
}

/// By their questions' numbers, each as the distance from the one before, twice, and one more where a set of choices follows.
fn answers(catalogue: &Catalogue, answers: &Answers, to: &mut Vec<u8>) {
    let given = ordered(answers.iter().collect(), &|(one, _), (other, _)| number_of(catalogue, *one).cmp(&number_of(catalogue, *other)));
    let mut before = 0;
    for (id, answer) in given {
        let distance = u64::from(number_of(catalogue, id).saturating_sub(before).saturating_sub(1));
        before = number_of(catalogue, id);
        let mut single = 0;
        let mut set = 0;
        if let Answer::Chosen(choices) = answer {
            for choice in choices.iter() {
                single = catalogue.registry.number_of_choice(id, choice);
                set |= 1u64.checked_shl(u32::from(single.saturating_sub(1))).unwrap_or(0);
            }
        }
        let several = set.count_ones() > 1;
        number(distance << 1 | u64::from(several), to);
        number(if several { set } else { single.into() }, to);
    }
}

fn number_of(catalogue: &Catalogue, question: QuestionId) -> u16 {
    catalogue.registry.questions.get(question.index()).copied().unwrap_or(0)
}
