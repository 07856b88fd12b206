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

/// The model with somebody's link opened. Answers that were there are kept for the visit.
pub(super) fn opened(catalogue: &Catalogue, model: Model, fragment: &str) -> Model {
    let (state, mut problems) = read(catalogue, fragment);
    if problems.is_empty() && state == model.state() {
        return model;
    }
    // What cannot be read takes nothing away.
    if problems.iter().any(LinkProblem::is_of_the_whole) {
        return Model { problems, ..model };
    }
    problems.extend(beside_the_point(catalogue, &state.answers));
    let before =
        if model.answers.is_empty() || model.answers == state.answers { model.before.clone() } else { Some(model.answers.clone()) };
    let came = state.answers.clone();
    arrived(Model { came, before, ..Model::default() }, &model, state, problems)
}

/// The model as the page was loaded: by its address, or where that says nothing that can be read, as the file was saved.
pub(super) fn loaded(catalogue: &Catalogue, model: Model, fragment: &str, saved: &str) -> Model {
    let said = decode(catalogue, fragment).0;
    if said != State::default() || saved.is_empty() {
        return opened(catalogue, model, fragment);
    }
    let damaged = opened(catalogue, model, fragment).problems;
    // What the visitor answered before saving is no link of somebody's.
    let mut restored = came_back(catalogue, Model::default(), saved);
    restored.problems.extend(damaged);
    restored.saved = !restored.answers.is_empty();
    restored
}

/// The model as an address of this very visit says. What came with a link is still that.
pub(super) fn came_back(catalogue: &Catalogue, model: Model, fragment: &str) -> Model {
    let (state, problems) = read(catalogue, fragment);
    if problems.is_empty() && state == model.state() {
        return model;
    }
    arrived(
        Model { came: model.came.clone(), before: model.before.clone(), sharing: model.sharing.clone(), ..Model::default() },
        &model,
        state,
        problems,
    )
}

/// The model with a pasted link opened as a page of its own: "Back" leads to where it was pasted. What cannot be used changes
/// nothing but what is told.
pub(super) fn pasted(catalogue: &Catalogue, model: Model, text: &str) -> Model {
    let (state, problems) = read(catalogue, text);
    if state == State::default() {
        return Model { problems, ..model };
    }
    let model = confirmed(model);
    let (page, mut trail) = (model.page, model.trail.clone());
    let next = opened(catalogue, model, text);
    trail.push(page);
    Model { trail, ..next }
}

/// The answers from before the link in place of its own, and the other way round: nothing is lost by looking.
pub(super) fn restored(model: Model) -> Model {
    let Some(before) = model.before.clone() else { return model };
    let model = confirmed(model);
    let restored = Model { before: Some(model.answers.clone()), answers: before, ..model };
    if restored.page == Page::Check { at(restored, Page::Check) } else { went(restored, Page::Check) }
}

fn read(catalogue: &Catalogue, text: &str) -> (State, Vec<LinkProblem>) {
    let (state, problems) = decode(catalogue, text);
    (received(state), problems)
}

fn arrived(kept: Model, from: &Model, state: State, problems: Vec<LinkProblem>) -> Model {
    // Answers that somebody else may have given are looked at before the advice that follows from them.
    let page = state.page.unwrap_or(if state.answers.is_empty() { Page::Start } else { Page::Check });
    // Whoever changes what a link brought still answers to what it brought.
    let brought = brings_others(state.role, state.made).then(|| state.answers.clone());
    let others = state.others.or(brought);
    // Loaded again: what is recorded is of the answers as they came, and an invitation still knows what it brought.
    let came = match kept.came.is_empty() {
        true if state.made.is_some() => state.answers.clone(),
        true if state.role == Role::Invitation => others.clone().unwrap_or_default(),
        _ => kept.came.clone(),
    };
    let arrived = Model {
        came,
        answers: state.answers,
        language: state.language.or(from.language),
        side: state.side.or(from.side),
        shown: state.shown,
        compared: state.compared,
        only_differences: state.only_differences,
        filter: state.filter,
        problems,
        made: state.made,
        role: state.role,
        note: state.note,
        others,
        ..kept
    };
    at(arrived, page)
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
