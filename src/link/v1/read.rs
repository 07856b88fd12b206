//! From symbols to a state. What this edition does not know is told, and the rest is kept.

use super::symbols::Symbols;
use super::text;
use super::write::{COMPARED, DIFFERENCES, EXTRAS, FILTER, FIRST_YEAR, MADE, NOTE, OTHERS, ROLE, SHOWN, SUPPOSED};
use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::question::{Kind, Side};
use crate::domain::registry::Was;
use crate::domain::scheme::StatusKind;
use crate::domain::source::Date;
use crate::link::problem::LinkProblem;
use crate::link::readable::LONGEST_SEARCH;
use crate::link::shared::{Made, Note, Role};
use crate::link::state::{Filter, Page, Shown, State};

/// The state that symbols say, whose check was right.
pub(super) fn state(catalogue: &Catalogue, symbols: &[u8]) -> (State, Vec<LinkProblem>) {
    let mut reading = Reading { catalogue, from: Symbols(symbols), problems: Vec::new() };
    let state = reading.state();
    match state {
        Some(state) => (state, reading.problems),
        None => (State::default(), vec![LinkProblem::Newer]),
    }
}

struct Reading<'a> {
    catalogue: &'a Catalogue,
    from: Symbols<'a>,
    problems: Vec<LinkProblem>,
}

impl Reading<'_> {
    /// `None` where something follows whose length is not known.
    fn state(&mut self) -> Option<State> {
        let head = self.from.one();
        let mut state = State {
            language: Language::ALL.into_iter().nth(usize::from(head & 3).wrapping_sub(1)),
            side: [None, Some(Side::Cnrs), Some(Side::Partner), None].into_iter().nth(usize::from(head >> 2 & 3)).flatten(),
            page: self.page(),
            ..State::default()
        };
        if head & 16 != 0 {
            let flags = self.from.number();
            if flags & !EXTRAS != 0 {
                return None;
            }
            self.extras(flags, &mut state);
        }
        state.answers = self.answers(u64::MAX);
        Some(state)
    }

    fn page(&mut self) -> Option<Page> {
        match self.from.one() {
            0 => None,
            2 => {
                let number = self.from.id();
                let found = self.catalogue.registry.question(number);
                if found.is_none() {
                    self.gone(Was::Question, 0, number);
                }
                found.map(Page::Question)
            }
            6 => {
                // The visitor wanted to see a scheme: all of them is nearer to that than the start.
                Some(self.scheme().map_or(Page::Schemes, Page::Scheme))
            }
            12 => Some(self.scheme().map_or(Page::Schemes, Page::Path)),
            other => {
                let found = Page::PLAIN.into_iter().find(|page| page.number() + 1 == u16::from(other));
                if found.is_none() {
                    self.problems.push(LinkProblem::NotKnownYet);
                }
                found
            }
        }
    }

    fn extras(&mut self, flags: u64, state: &mut State) {
        if flags & MADE != 0 {
            state.made = Some(self.made());
        }
        if flags & ROLE != 0 {
            state.role = if self.from.one() == 2 { Role::Reply } else { Role::Invitation };
        }
        if flags & NOTE != 0 {
            state.note = Note::cleaned(&text::read(&mut self.from, Note::LONGEST));
        }
        if flags & OTHERS != 0 {
            let count = self.from.number();
            state.others = Some(self.answers(count));
        }
        if flags & SHOWN != 0 {
            let place = self.from.one();
            state.shown = self.known(Shown::ALL.into_iter().nth(place.into())).unwrap_or_default();
        }
        if flags & COMPARED != 0 {
            for _ in 0..self.from.number().min(self.from.0.len() as u64) {
                if let Some(scheme) = self.scheme() {
                    state.compared = std::mem::take(&mut state.compared).with(scheme);
                }
            }
        }
        state.only_differences = flags & DIFFERENCES != 0;
        if flags & FILTER != 0 {
            state.filter = self.filter();
        }
        if flags & SUPPOSED != 0 {
            let count = self.from.number();
            state.supposed = self.answers(count);
        }
    }

    fn filter(&mut self) -> Filter {
        let (aim, status) = (self.from.id(), self.from.one());
        let aims = self.catalogue.roles.aim;
        Filter {
            aim: if aim == 0 { None } else { self.known(self.catalogue.registry.choice(aims, aim)) },
            status: if status == 0 { None } else { self.known(StatusKind::ALL.into_iter().nth(usize::from(status) - 1)) },
            search: text::read(&mut self.from, LONGEST_SEARCH),
        }
    }

    fn made(&mut self) -> Made {
        let head = self.from.number();
        let mut day = None;
        if head & 2 != 0 {
            let year = u16::try_from(self.from.number()).unwrap_or(0).saturating_add(FIRST_YEAR);
            let (month, date) = (self.from.one(), self.from.one());
            // What is no day of a calendar is not said to be one.
            let is_day = year <= 9999 && (1..=12).contains(&month) && (1..=31).contains(&date);
            day = is_day.then_some(Date { year, month: Some(month), day: Some(date) });
        }
        let first = if head & 1 != 0 { self.scheme() } else { None };
        Made { edition: u16::try_from(head >> 2).unwrap_or(0), day, first }
    }

    fn scheme(&mut self) -> Option<SchemeId> {
        let number = self.from.id();
        let found = self.catalogue.registry.scheme(number);
        if found.is_none() {
            self.gone(Was::Scheme, 0, number);
        }
        found
    }

    /// So many answers, or all that follow.
    fn answers(&mut self, count: u64) -> Answers {
        let mut answers = Answers::new();
        let (mut asked, mut taken) = (0u16, 0);
        while taken < count && !self.from.0.is_empty() {
            let (distance, said) = (self.from.number(), self.from.number());
            asked = asked.saturating_add(u16::try_from(distance >> 1).unwrap_or(u16::MAX)).saturating_add(1);
            match self.catalogue.registry.question(asked) {
                None => self.gone(Was::Question, 0, asked),
                Some(id) => {
                    if let Some(answer) = self.answer(id, asked, distance & 1 != 0, said) {
                        answers = answers.with(id, answer);
                    }
                }
            }
            taken += 1;
        }
        answers
    }

    fn answer(&mut self, id: QuestionId, asked: u16, several: bool, said: u64) -> Option<Answer> {
        if said == 0 {
            return Some(Answer::NotYet);
        }
        let mut set = ChoiceSet::NONE;
        let mut whole = true;
        let mut take = |number: u16| match self.catalogue.registry.choice(id, number) {
            Some(choice) => set = set.either(ChoiceSet::one(choice)),
            None => {
                whole = false;
                self.problems.push(match self.catalogue.registry.retired(Was::Choice, asked, number) {
                    Some(label) => LinkProblem::Retired { label },
                    None => LinkProblem::ChoiceNotKnownYet { question: id },
                });
            }
        };
        if several {
            for place in 0..64 {
                if said >> place & 1 != 0 {
                    take(place + 1);
                }
            }
        } else {
            take(u16::try_from(said).unwrap_or(0));
        }
        // Half of an answer would be another answer.
        if whole && set.len() > 1 && self.catalogue.question(id).is_none_or(|question| question.kind != Kind::Several) {
            self.problems.push(LinkProblem::TooMany { question: id });
            whole = false;
        }
        whole.then_some(Answer::Chosen(set))
    }

    fn known<T>(&mut self, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.problems.push(LinkProblem::NotKnownYet);
        }
        found
    }

    /// Tells what a number stood for, or that it is not known yet.
    fn gone(&mut self, was: Was, within: u16, number: u16) {
        self.problems.push(match self.catalogue.registry.retired(was, within, number) {
            Some(label) => LinkProblem::Retired { label },
            None => LinkProblem::NotKnownYet,
        });
    }
}
