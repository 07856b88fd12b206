//! Sets of answers, as many as the catalogue can tell apart.
//!
//! Two answers to a question that stand in the same leaves of every condition give the same advice, so one of each class stands for
//! all. A [`Space`] is the product of such classes; its sets are numbered, so that it can be gone through, parted or sampled.

use super::judged;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::condition::Condition;
use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::question::{Kind, Question};
use crate::domain::scheme::Scheme;
use crate::domain::settlement::representatives;

/// What is read of answers: choices that are looked for together, each under its question.
#[derive(Clone, Debug, Default)]
pub struct Leaves {
    all: Vec<(QuestionId, ChoiceSet)>,
}

impl Leaves {
    /// Everything that verdicts, places, headlines and next questions read.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Leaves {
        let mut leaves = Leaves::of_roles(catalogue);
        for (_, scheme) in judged(catalogue) {
            leaves.requirements(scheme);
            leaves.add(catalogue.roles.aim, scheme.aims);
            for rule in scheme.favours.iter().chain(scheme.against.iter()) {
                rule.given.iter().for_each(|given| leaves.condition(given));
                // Of a several-choice question each member counts, so each is told apart.
                match catalogue.question(rule.question).map(|question| question.kind) {
                    Some(Kind::Several) => rule.choices.iter().for_each(|choice| leaves.add(rule.question, ChoiceSet::one(choice))),
                    Some(Kind::One | Kind::Ordered) | None => leaves.add(rule.question, rule.choices),
                }
            }
        }
        let roles = &catalogue.roles;
        let agreements = catalogue.question(roles.agreement).map(Question::every_choice).unwrap_or_default();
        agreements.iter().for_each(|choice| leaves.add(roles.agreement, ChoiceSet::one(choice)));
        catalogue.questions.iter().filter_map(|question| question.asked_if.as_ref()).for_each(|when| leaves.condition(when));
        leaves
    }

    /// What the headline's claims rest on: the parts questions play, and what the schemes open to new projects require and are for.
    #[must_use]
    pub fn of_headlines(catalogue: &Catalogue) -> Leaves {
        let mut leaves = Leaves::of_roles(catalogue);
        for (_, scheme) in catalogue.schemes().filter(|(_, scheme)| scheme.is_open()) {
            leaves.requirements(scheme);
            leaves.add(catalogue.roles.aim, scheme.aims);
        }
        leaves
    }

    /// What one scheme requires.
    #[must_use]
    pub fn of_requirements(scheme: &Scheme) -> Leaves {
        let mut leaves = Leaves::default();
        leaves.requirements(scheme);
        leaves
    }

    /// Adds every leaf of a condition.
    pub fn condition(&mut self, condition: &Condition) {
        condition.leaves(&mut |question, choices| self.add(question, choices));
    }

    /// The questions read, each once, in catalogue order.
    #[must_use]
    pub fn questions(&self) -> Vec<QuestionId> {
        let mut questions: Vec<QuestionId> = self.all.iter().map(|(question, _)| *question).collect();
        questions.sort_unstable();
        questions.dedup();
        questions
    }

    /// One answer for each class of answers to a question.
    #[must_use]
    pub fn classes(&self, id: QuestionId, question: &Question) -> Vec<ChoiceSet> {
        let all: Vec<Condition> =
            self.all.iter().map(|(question, choices)| Condition::Is { question: *question, choices: *choices }).collect();
        representatives(&Condition::All(all), id, question)
    }

    /// Every question with one answer for each class of its answers.
    #[must_use]
    #[inline(never)]
    pub fn every_class(&self, catalogue: &Catalogue) -> Vec<(QuestionId, Vec<ChoiceSet>)> {
        catalogue.questions().map(|(id, question)| (id, self.classes(id, question))).collect()
    }

    /// Which leaves a choice stands in.
    #[must_use]
    pub fn met(&self, id: QuestionId, set: ChoiceSet) -> Vec<bool> {
        self.all.iter().filter(|(question, _)| *question == id).map(|(_, leaf)| !leaf.both(set).is_empty()).collect()
    }

    fn of_roles(catalogue: &Catalogue) -> Leaves {
        let roles = &catalogue.roles;
        let mut leaves = Leaves::default();
        let mut role = |question: QuestionId, choice: ChoiceId| leaves.add(question, ChoiceSet::one(choice));
        role(roles.matter, roles.existing);
        role(roles.matter, roles.reading);
        role(roles.carrier, roles.nobody);
        role(roles.aim, roles.institutions);
        leaves
    }

    #[inline(never)]
    fn requirements(&mut self, scheme: &Scheme) {
        for rule in &scheme.requires {
            self.condition(&rule.condition);
            rule.given.iter().for_each(|given| self.condition(given));
        }
    }

    fn add(&mut self, question: QuestionId, choices: ChoiceSet) {
        if !self.all.contains(&(question, choices)) {
            self.all.push((question, choices));
        }
    }
}

/// What is tried for one question: classes of answers, each with one answer or more; a class without any leaves the question open.
#[derive(Clone, Debug)]
pub struct Axis {
    question: QuestionId,
    classes: Vec<Vec<ChoiceSet>>,
}

impl Axis {
    /// Each answer on its own.
    #[must_use]
    pub fn new(question: QuestionId, answers: &[ChoiceSet]) -> Axis {
        Axis { question, classes: answers.iter().map(|answer| vec![*answer]).collect() }
    }

    /// Answers gathered into the classes that `leaves` tell apart.
    #[must_use]
    pub fn gathered(question: QuestionId, answers: &[ChoiceSet], leaves: &Leaves) -> Axis {
        let mut classes: Vec<(Vec<bool>, Vec<ChoiceSet>)> = Vec::new();
        for answer in answers {
            let met = leaves.met(question, *answer);
            match classes.iter_mut().find(|(known, _)| *known == met) {
                Some((_, members)) => members.push(*answer),
                None => classes.push((met, vec![*answer])),
            }
        }
        Axis { question, classes: classes.into_iter().map(|(_, members)| members).collect() }
    }

    /// With one class more: the question stays open.
    #[must_use]
    pub fn or_open(mut self) -> Axis {
        self.classes.push(Vec::new());
        self
    }
}

/// A product of classes of answers.
#[derive(Clone, Debug, Default)]
pub struct Space {
    axes: Vec<Axis>,
}

impl Space {
    /// The product of these.
    #[must_use]
    pub fn new(axes: Vec<Axis>) -> Space {
        Space { axes }
    }

    /// How many sets of answers it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.axes.iter().fold(1, |size: u64, axis| size.saturating_mul(axis.classes.len() as u64))
    }

    /// Its set number `index`, counted round.
    #[must_use]
    pub fn at(&self, index: u64) -> Answers {
        self.on(Answers::new(), index, 0)
    }

    /// These answers with those of its set number `index`, counted round; `turn` picks one answer out of each class.
    #[must_use]
    pub fn on(&self, answers: Answers, index: u64, turn: u64) -> Answers {
        let (mut answers, mut index, mut turn) = (answers, index, turn);
        for axis in &self.axes {
            let Some(class) = nth(&axis.classes, &mut index) else { continue };
            if let Some(set) = nth(class, &mut turn) {
                answers = answers.with(axis.question, Answer::Chosen(*set));
            }
        }
        answers
    }

    /// Every set of answers with these among them, taking the first of each class.
    pub fn sets(&self, answers: &Answers) -> impl Iterator<Item = Answers> {
        (0..self.size()).map(|index| self.on(answers.clone(), index, 0))
    }
}

/// One of these by the last digit of a number whose digits count so many; the number loses that digit.
fn nth<'a, T>(of: &'a [T], number: &mut u64) -> Option<&'a T> {
    let count = (of.len() as u64).max(1);
    let digit = usize::try_from(*number % count).ok()?;
    *number /= count;
    of.get(digit)
}
