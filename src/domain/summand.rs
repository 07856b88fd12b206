//! The rules of a scheme, as far as they give it its place: each comes to a [`Sum`] under what was said.

use super::answers::{Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::condition::Condition;
use super::id::QuestionId;
use super::scheme::{Preference, Scheme};
use super::sum::Sum;
use super::truth::Truth;

/// How much of a scheme is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What it requires.
    Verdict,
    /// Everything that gives it its place.
    Place,
}

/// What was said, by question; nothing where the question is open.
pub(super) struct Said(Vec<ChoiceSet>);

impl Said {
    /// What these answers say.
    pub(super) fn of(catalogue: &Catalogue, answers: &Answers) -> Said {
        Said(catalogue.questions().map(|(id, _)| answers.chosen(id).unwrap_or_default()).collect())
    }

    /// From now on this is said; nothing, where the set is empty.
    pub(super) fn set(&mut self, id: QuestionId, answer: ChoiceSet) {
        if let Some(said) = self.0.get_mut(id.index()) {
            *said = answer;
        }
    }

    fn chosen(&self, id: QuestionId) -> Option<ChoiceSet> {
        self.0.get(id.index()).copied().filter(|set| !set.is_empty())
    }

    fn truth(&self, condition: &Condition) -> Truth {
        condition.truth_under(&|id| self.chosen(id))
    }
}

/// A rule of a scheme, as far as it gives the scheme its place.
#[derive(Clone, Copy)]
pub(super) enum Summand<'c> {
    Requires(&'c Condition),
    /// With the cost of each choice that counts.
    Prefers(&'c Preference, i32),
    Aim(QuestionId, ChoiceSet),
    /// The question of the matter, and what lets replaced schemes stand among the others.
    Replaced(QuestionId, ChoiceSet),
}

/// What gives a scheme its place, as deep as asked.
pub(super) fn summands<'c>(catalogue: &'c Catalogue, scheme: &'c Scheme, depth: Depth) -> Vec<Summand<'c>> {
    let roles = &catalogue.roles;
    let mut summands: Vec<Summand<'c>> = scheme.requires.iter().map(|rule| Summand::Requires(&rule.condition)).collect();
    if depth == Depth::Place {
        summands.push(Summand::Aim(roles.aim, scheme.aims));
        if scheme.successor().is_some() {
            summands.push(Summand::Replaced(roles.matter, ChoiceSet::one(roles.reading)));
        }
        summands.extend(scheme.favours.iter().map(|rule| Summand::Prefers(rule, -1)));
        summands.extend(scheme.against.iter().map(|rule| Summand::Prefers(rule, 1)));
    }
    summands
}

impl Summand<'_> {
    /// Calls `visit` with every leaf: the question it reads and the choices it looks for.
    pub(super) fn leaves(&self, visit: &mut dyn FnMut(QuestionId, ChoiceSet)) {
        let mut each = |id: QuestionId, choices: ChoiceSet| visit(id, choices);
        match self {
            Summand::Requires(condition) => condition.leaves(&mut each),
            Summand::Prefers(rule, _) => {
                each(rule.question, rule.choices);
                rule.given.iter().for_each(|given| given.leaves(&mut each));
            }
            Summand::Aim(id, choices) | Summand::Replaced(id, choices) => each(*id, *choices),
        }
    }

    /// Whether it reads the question.
    pub(super) fn reads(&self, id: QuestionId) -> bool {
        let mut reads = false;
        self.leaves(&mut |read, _| reads |= read == id);
        reads
    }

    /// What it comes to under what was said.
    pub(super) fn sum(&self, said: &Said) -> Sum {
        let meets = |id: QuestionId, choices: ChoiceSet| said.chosen(id).map(|chosen| !chosen.both(choices).is_empty());
        match self {
            Summand::Requires(condition) => match said.truth(condition) {
                Truth::True => Sum::default(),
                Truth::Unknown => Sum { open: 1, ..Sum::default() },
                Truth::False => Sum { fails: 1, ..Sum::default() },
            },
            Summand::Prefers(rule, cost) => {
                let holds = rule.given.as_ref().is_none_or(|given| said.truth(given) == Truth::True);
                let counted = said.chosen(rule.question).filter(|_| holds).map_or(0, |chosen| chosen.both(rule.choices).len());
                Sum { cost: cost * i32::try_from(counted).unwrap_or(0), ..Sum::default() }
            }
            Summand::Aim(id, aims) => Sum { aim: meets(*id, *aims).map_or(1, |met| if met { 0 } else { 2 }), ..Sum::default() },
            Summand::Replaced(id, reading) => Sum { replaced: i32::from(meets(*id, *reading) != Some(true)), ..Sum::default() },
        }
    }
}
