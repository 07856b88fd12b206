//! Formulas over answers, and their evaluation to truth alone.

use super::answers::{Answers, ChoiceSet};
use super::id::{List, QuestionId};
use super::truth::Truth;

/// A formula over answers.
///
/// Ordered comparisons ("at least publications") are sets of choices by the time they get here, so there is one kind of leaf. What
/// it is not: it does not say what follows (that is the rule's matter) and it has no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// One of these choices was made; of a several-choice question, any of those chosen is one of them.
    Is {
        /// The question it reads.
        question: QuestionId,
        /// The choices that make it hold.
        choices: ChoiceSet,
    },
    /// All of these hold; of none, it holds.
    All(List<Condition>),
    /// At least one of these holds; of none, it does not.
    Any(List<Condition>),
    /// None of these holds.
    Neither(List<Condition>),
    /// Where all of these hold, the sources do not decide; where one does not, it does not hold. Of none: never decided.
    Undecided(List<Condition>),
}

impl Condition {
    /// Its truth under these answers, in Kleene logic. A question that was not answered, or not yet known, is unknown.
    ///
    /// [`derive`](super::derivation::derive) finds the same truth together with its causes; the laws hold one against the other.
    #[must_use]
    pub fn truth(&self, answers: &Answers) -> Truth {
        self.truth_under(&|question| answers.chosen(question))
    }

    /// Its truth where `chosen` says what was chosen: for "what if", without copying answers.
    #[must_use]
    pub fn truth_under(&self, chosen: &impl Fn(QuestionId) -> Option<ChoiceSet>) -> Truth {
        match self {
            Condition::Is { question, choices } => match chosen(*question) {
                None => Truth::Unknown,
                Some(chosen) => Truth::from(!chosen.both(*choices).is_empty()),
            },
            Condition::All(parts) => Truth::all(parts.iter().map(|part| part.truth_under(chosen))),
            Condition::Any(parts) => Truth::any(parts.iter().map(|part| part.truth_under(chosen))),
            Condition::Neither(parts) => !Truth::any(parts.iter().map(|part| part.truth_under(chosen))),
            Condition::Undecided(parts) => Truth::all(parts.iter().map(|part| part.truth_under(chosen))).and(Truth::Unknown),
        }
    }

    /// Calls `visit` with every leaf: the question it reads and the choices that make it hold.
    pub fn leaves(&self, visit: &mut impl FnMut(QuestionId, ChoiceSet)) {
        match self {
            Condition::Is { question, choices } => visit(*question, *choices),
            Condition::All(parts) | Condition::Any(parts) | Condition::Neither(parts) | Condition::Undecided(parts) => {
                for part in parts.iter() {
                    part.leaves(visit);
                }
            }
        }
    }

    /// The questions it reads, each once, in catalogue order.
    #[must_use]
    pub fn questions(&self) -> Vec<QuestionId> {
        let mut questions = Vec::new();
        self.leaves(&mut |question, _| {
            if let Err(place) = questions.binary_search(&question) {
                questions.insert(place, question);
            }
        });
        questions
    }
}
