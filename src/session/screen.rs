//! Plain data for what is on screen.

use super::model::Model;
use crate::domain::advice::Advice;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::QuestionId;
use crate::domain::question::Side;

/// Where the visitor is among the questions. The total is a guess: what is asked depends on what is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// This is the how-many-eth question, from 1.
    pub number: usize,
    /// About how many there will be.
    pub about: usize,
}

/// Where the visitor is when `question` is on screen.
#[must_use]
pub fn progress(model: &Model, advice: &Advice, question: QuestionId) -> Progress {
    let place = model.answers.iter().position(|(id, _)| id == question);
    let seen = model.answers.iter().filter(|(id, _)| *id != question).count();
    let coming = advice.questions.iter().filter(|open| !open.seen && open.question != question).count();
    let number = place.unwrap_or(seen) + 1;
    Progress { number, about: (seen + 1 + coming).max(number) }
}

/// Whether the question is one the other side usually knows best.
#[must_use]
pub fn is_for_the_other_side(catalogue: &Catalogue, model: &Model, question: QuestionId) -> bool {
    let asked = catalogue.question(question).map(|question| question.side);
    model.side.zip(asked).is_some_and(|(side, asked): (Side, Side)| !side.can_answer(asked))
}
