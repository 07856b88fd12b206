//! Opening a link: what it brings, what was there before it, and what to tell about it.

use super::answering::{brings_others, received};
use super::model::Model;
use super::update::{at, confirmed, went};
use crate::domain::answers::Answers;
use crate::domain::catalogue::Catalogue;
use crate::domain::truth::Truth;
use crate::link::decode;
use crate::link::problem::LinkProblem;
use crate::link::shared::Role;
use crate::link::state::{Page, State};

/// Somebody's link is opened. Answers that were there are kept for the visit.
pub(super) fn opened(catalogue: &Catalogue, model: &mut Model, fragment: &str) {
    let (state, mut problems) = read(catalogue, fragment);
    if problems.is_empty() && state == model.state() {
        return;
    }
    // What cannot be read takes nothing away.
    if problems.iter().any(LinkProblem::is_of_the_whole) {
        model.problems = problems;
        return;
    }
    problems.extend(beside_the_point(catalogue, &state.answers));
    let answers = std::mem::take(&mut model.answers);
    let before = if answers.is_empty() || answers == state.answers { model.before.take() } else { Some(answers) };
    let kept = Model { came: state.answers.clone(), before, ..Model::default() };
    arrived(model, kept, state, problems);
}

/// The page was loaded: what counts is its address or, where that says nothing that can be read, what the file was saved with.
pub(super) fn loaded(catalogue: &Catalogue, model: &mut Model, fragment: &str, saved: &str) {
    let said = decode(catalogue, fragment).0;
    if said != State::default() || saved.is_empty() {
        return opened(catalogue, model, fragment);
    }
    opened(catalogue, model, fragment);
    let damaged = std::mem::take(model).problems;
    // What the visitor answered before saving is no link of somebody's.
    came_back(catalogue, model, saved);
    model.problems.extend(damaged);
    model.saved = !model.answers.is_empty();
}

/// An address of this very visit is there again. What came with a link is still that.
pub(super) fn came_back(catalogue: &Catalogue, model: &mut Model, fragment: &str) {
    let (state, problems) = read(catalogue, fragment);
    if problems.is_empty() && state == model.state() {
        return;
    }
    let came = std::mem::take(&mut model.came);
    let kept = Model { came, before: model.before.take(), sharing: std::mem::take(&mut model.sharing), ..Model::default() };
    arrived(model, kept, state, problems);
}

/// A pasted link is opened as a page of its own: "Back" leads to where it was pasted. What cannot be used changes nothing but what is
/// told.
pub(super) fn pasted(catalogue: &Catalogue, model: &mut Model, text: &str) {
    let (state, problems) = read(catalogue, text);
    if state == State::default() {
        model.problems = problems;
        return;
    }
    confirmed(model);
    let mut trail = std::mem::take(&mut model.trail);
    trail.push(model.page);
    opened(catalogue, model, text);
    model.trail = trail;
}

/// The answers from before the link in place of its own, and the other way round: nothing is lost by looking.
pub(super) fn restored(model: &mut Model) {
    let Some(before) = model.before.take() else { return };
    confirmed(model);
    model.before = Some(std::mem::replace(&mut model.answers, before));
    if model.page == Page::Check { at(model, Page::Check) } else { went(model, Page::Check) }
}

fn read(catalogue: &Catalogue, text: &str) -> (State, Vec<LinkProblem>) {
    let (state, problems) = decode(catalogue, text);
    (received(state), problems)
}

/// What a link says, over what is kept of the model.
fn arrived(model: &mut Model, kept: Model, state: State, problems: Vec<LinkProblem>) {
    // Answers that somebody else may have given are looked at before the advice that follows from them.
    let page = state.page.unwrap_or(if state.answers.is_empty() { Page::Start } else { Page::Check });
    // Whoever changes what a link brought still answers to what it brought.
    let brought = brings_others(state.role, state.made).then(|| state.answers.clone());
    let others = state.others.or(brought);
    let (language, side) = (state.language.or(model.language), state.side.or(model.side));
    *model = kept;
    // Loaded again: what is recorded is of the answers as they came, and an invitation still knows what it brought.
    if model.came.is_empty() {
        if state.made.is_some() {
            model.came = state.answers.clone();
        } else if state.role == Role::Invitation {
            model.came = others.clone().unwrap_or_default();
        }
    }
    model.answers = state.answers;
    model.language = language;
    model.side = side;
    model.shown = state.shown;
    model.compared = state.compared;
    model.only_differences = state.only_differences;
    model.filter = state.filter;
    model.problems = problems;
    model.made = state.made;
    model.role = state.role;
    model.note = state.note;
    model.others = others;
    model.supposed = state.supposed;
    at(model, page);
}

/// Answers of a link that its other answers make pointless, and answers that hardly go together. They are kept, and told.
fn beside_the_point(catalogue: &Catalogue, answers: &Answers) -> Vec<LinkProblem> {
    let mut told = Vec::new();
    for (id, _) in answers.iter() {
        let asked_if = catalogue.question(id).and_then(|question| question.asked_if.as_ref());
        if asked_if.is_some_and(|when| when.truth(answers) == Truth::False) {
            told.push(LinkProblem::NotAsked { question: id });
        }
    }
    for clash in catalogue.clashes.iter().filter(|clash| clash.condition.truth(answers) == Truth::True) {
        told.push(LinkProblem::Clash { says: clash.says });
    }
    told
}
