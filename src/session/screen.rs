//! Plain data for what is on screen.

use super::model::Model;
use super::shelf;
use crate::domain::advice::Advice;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::QuestionId;
use crate::domain::movement::{Moved, Movement, movements};
use crate::domain::question::Side;
use crate::i18n::ladder::is_first;
use crate::link::shared::Role;

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

/// The question to ask next. Whoever was asked for their side of it is asked nothing that only the other side knows.
#[must_use]
pub fn next_question(catalogue: &Catalogue, model: &Model, advice: &Advice) -> Option<QuestionId> {
    let next = advice.next_question(catalogue, model.side);
    next.filter(|id| model.role != Role::Invitation || !is_for_the_other_side(catalogue, model, *id))
}

/// Whether the question is one the other side usually knows best.
#[must_use]
pub fn is_for_the_other_side(catalogue: &Catalogue, model: &Model, question: QuestionId) -> bool {
    let asked = catalogue.question(question).map(|question| question.side);
    model.side.zip(asked).is_some_and(|(side, asked): (Side, Side)| !side.can_answer(asked))
}

/// What the answer marked on the question moves, of the schemes on the ladder. `marked` is the advice with that answer.
#[must_use]
pub fn moved_on_the_ladder(catalogue: &Catalogue, model: &Model, advice: &Advice, marked: &Advice) -> Vec<Movement> {
    let shown = shelf::shown(catalogue, model.shown, &model.given);
    let says_first = marked.ranking.first().is_some_and(is_first);
    let mut moved = movements(&advice.ranking, &marked.ranking);
    moved.retain(|movement| shown.iter().any(|family| family.scheme == movement.scheme) && (says_first || movement.to != Moved::First));
    moved
}
