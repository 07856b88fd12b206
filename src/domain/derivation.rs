//! Why a condition has the truth it has: the tree of causes.

use super::answers::{Answers, ChoiceSet};
use super::condition::Condition;
use super::id::QuestionId;
use super::truth::Truth;

/// The truth of a condition together with its causes. The one place verdicts, reasons and sentences come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// What it comes to.
    pub truth: Truth,
    /// What it comes from.
    pub cause: Cause,
}

/// What a truth comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// An answer.
    Said {
        /// The question.
        question: QuestionId,
        /// What was chosen.
        chosen: ChoiceSet,
        /// What would make it hold.
        wanted: ChoiceSet,
    },
    /// A question that is open.
    Open {
        /// The question.
        question: QuestionId,
        /// What would make it hold.
        wanted: ChoiceSet,
    },
    /// Other truths, all of which must hold.
    All(Vec<Derivation>),
    /// Other truths, one of which must hold.
    Any(Vec<Derivation>),
    /// Other truths, none of which may hold.
    Neither(Vec<Derivation>),
    /// Other truths, under which the sources do not decide.
    Undecided(Vec<Derivation>),
}

/// The truth of a condition under these answers, with its causes.
#[must_use]
pub fn derive(condition: &Condition, answers: &Answers) -> Derivation {
    let parts = |list: &[Condition]| -> Vec<Derivation> { list.iter().map(|part| derive(part, answers)).collect() };
    let all = |parts: &[Derivation]| Truth::all(parts.iter().map(|part| part.truth));
    let any = |parts: &[Derivation]| Truth::any(parts.iter().map(|part| part.truth));
    match condition {
        Condition::Is { question, choices } => match answers.chosen(*question) {
            None => Derivation { truth: Truth::Unknown, cause: Cause::Open { question: *question, wanted: *choices } },
            Some(chosen) => Derivation {
                truth: Truth::from(!chosen.both(*choices).is_empty()),
                cause: Cause::Said { question: *question, chosen, wanted: *choices },
            },
        },
        Condition::All(list) => {
            let parts = parts(list);
            Derivation { truth: all(&parts), cause: Cause::All(parts) }
        }
        Condition::Any(list) => {
            let parts = parts(list);
            Derivation { truth: any(&parts), cause: Cause::Any(parts) }
        }
        Condition::Neither(list) => {
            let parts = parts(list);
            Derivation { truth: !any(&parts), cause: Cause::Neither(parts) }
        }
        Condition::Undecided(list) => {
            let parts = parts(list);
            Derivation { truth: all(&parts).and(Truth::Unknown), cause: Cause::Undecided(parts) }
        }
    }
}

impl Derivation {
    /// The answers that decide it: those whose change could change it. Each question once, in the order met.
    #[must_use]
    pub fn said(&self) -> Vec<(QuestionId, ChoiceSet)> {
        let mut said = Vec::new();
        self.deciding(&mut |leaf| {
            if let Cause::Said { question, chosen, .. } = leaf
                && !said.contains(&(*question, *chosen))
            {
                said.push((*question, *chosen));
            }
        });
        said
    }

    /// The open questions among what decides it. Each once, in the order met.
    ///
    /// It is a reading of the formula: [`settlement`](super::settlement) says exactly which of them can still change the truth.
    #[must_use]
    pub fn open(&self) -> Vec<QuestionId> {
        let mut open = Vec::new();
        self.deciding(&mut |leaf| {
            if let Cause::Open { question, .. } = leaf
                && !open.contains(question)
            {
                open.push(*question);
            }
        });
        open
    }

    /// Whether the sources leave it undecided: it is unknown, and some part is so whatever would be answered.
    #[must_use]
    pub fn undecided_by_sources(&self) -> bool {
        self.truth == Truth::Unknown
            && match &self.cause {
                Cause::Undecided(parts) => {
                    Truth::all(parts.iter().map(|part| part.truth)) == Truth::True || parts.iter().any(Derivation::undecided_by_sources)
                }
                Cause::All(parts) | Cause::Any(parts) | Cause::Neither(parts) => parts.iter().any(Derivation::undecided_by_sources),
                Cause::Said { .. } | Cause::Open { .. } => false,
            }
    }

    /// Visits the leaves that decide the truth: under a conjunction that fails the failing parts, under one that holds all, and so on.
    fn deciding(&self, visit: &mut impl FnMut(&Cause)) {
        let (parts, decisive) = match &self.cause {
            leaf @ (Cause::Said { .. } | Cause::Open { .. }) => return visit(leaf),
            Cause::All(parts) | Cause::Any(parts) => (parts, self.truth),
            Cause::Neither(parts) => (parts, !self.truth),
            // Parts that all hold make the sources undecided; one that is open makes it open; one that fails makes it false.
            Cause::Undecided(parts) => (parts, Truth::all(parts.iter().map(|part| part.truth))),
        };
        for part in parts.iter().filter(|part| part.truth == decisive) {
            part.deciding(visit);
        }
    }
}
