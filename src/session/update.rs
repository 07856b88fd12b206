//! The one update: what happened turns a state into the next.

use super::answering::went_on;
use super::kept::reloaded;
use super::model::Model;
use super::msg::Msg;
use super::opening::{came_back, loaded, opened, pasted, restored};
use super::screen::next_question;
use super::search::called;
use super::sharing::Sharing;
use crate::domain::advice::advise;
use crate::domain::answers::{Answer, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::headline::Headline;
use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::question::Kind;
use crate::link::pasted::is_link;
use crate::link::readable::LONGEST_SEARCH;
use crate::link::state::{Filter, Page, Shown};

/// The state after what happened. Pure and total: a message that makes no sense where it arrives changes nothing.
#[must_use]
pub fn update(catalogue: &Catalogue, mut model: Model, msg: Msg) -> Model {
    let given = std::mem::take(&mut model.given);
    let embedding = std::mem::take(&mut model.embedding);
    if let Msg::Embedded { option, value } = msg {
        let others = embedding.into_iter().filter(|(known, _)| *known != option);
        let embedding = others.chain((!value.is_empty()).then_some((option, value))).collect();
        return Model { given, embedding, ..model };
    }
    given.kept(Model { embedding, ..happened(catalogue, model, msg) })
}

fn happened(catalogue: &Catalogue, model: Model, msg: Msg) -> Model {
    match msg {
        Msg::OpenedLink { fragment } => opened(catalogue, model, &fragment),
        Msg::Loaded { fragment, saved } => loaded(catalogue, model, &fragment, &saved),
        Msg::SavedCopy { made } => Model { copied: Some(made), ..model },
        Msg::CameBack { fragment } => came_back(catalogue, model, &fragment),
        Msg::Reloaded { fragment, kept } => reloaded(catalogue, model, &fragment, &kept),
        Msg::Pasted { text } => pasted(catalogue, model, &text),
        Msg::Restored => restored(model),
        Msg::Went { page } if exists(catalogue, page) => went(confirmed(model), page),
        Msg::Went { .. } => model,
        Msg::Began => {
            let model = confirmed(model);
            let page = onward(catalogue, &model);
            // The questions go on until the advice; only who changes one answer comes back from it.
            Model { returning: None, ..went(model, page) }
        }
        Msg::ChoseSide { side } => Model { side: Some(side), ..model },
        Msg::Marked { choice, marked } => mark(catalogue, model, choice, marked),
        Msg::MarkedNotYet if on_screen(&model).is_none() => model,
        Msg::MarkedNotYet => Model { draft: Some(Answer::NotYet), nothing_chosen: false, ..model },
        Msg::Continued => continued(catalogue, model),
        Msg::WentBack => back(catalogue, model),
        Msg::ChoseLanguage { language } => Model { language: Some(language), ..model },
        Msg::StartedOver => Model { language: model.language, side: model.side, ..Model::default() },
        Msg::ClosedNotice => Model { problems: Vec::new(), made: None, before: None, saved: false, ..model },
        Msg::ChoseShown { shown } => Model { shown, ..model },
        Msg::FilteredAim { aim: Some(aim) } if !is_aim(catalogue, aim) => model,
        Msg::FilteredAim { aim } => Model { filter: Filter { aim, ..model.filter }, ..model },
        Msg::FilteredStatus { status } => Model { filter: Filter { status, ..model.filter }, ..model },
        Msg::Searched { text } => Model { filter: Filter { search: searched(&text), ..model.filter }, ..model },
        Msg::ShowedAll => Model { filter: Filter::default(), shown: Shown::default(), ..model },
        Msg::LookedUp { text } => looked_up(catalogue, model, &text),
        Msg::Picked { scheme, .. } if catalogue.scheme(scheme).is_none() => model,
        Msg::Picked { scheme, picked: true } => Model { compared: model.compared.with(scheme), picking: true, ..model },
        Msg::Picked { scheme, picked: false } => Model { compared: model.compared.without(scheme), picking: true, ..model },
        Msg::Compared { schemes } => {
            let compared = schemes.into_iter().filter(|scheme| catalogue.scheme(*scheme).is_some()).collect();
            went(Model { compared, ..confirmed(model) }, Page::Compare)
        }
        Msg::ShowedDifferences { only } => Model { only_differences: only, ..model },
        Msg::ToggledBeside => Model { beside_open: !model.beside_open, ..model },
        Msg::Embedded { .. } => model,
        Msg::ChoseRole { role } => prepared(model, |sharing| sharing.role = Some(role)),
        Msg::WroteNote { text } => prepared(model, |sharing| sharing.note = text),
        Msg::ChoseLinkLanguage { language } => prepared(model, |sharing| sharing.language = Some(language)),
        Msg::Copied { done } => prepared(model, |sharing| sharing.copied = Some(done)),
        Msg::WentOnWith { whose } => went_on(catalogue, model, whose),
    }
}

/// The page to go on to: the next question that matters, or the advice.
#[must_use]
pub fn onward(catalogue: &Catalogue, model: &Model) -> Page {
    let advice = advise(catalogue, &model.answers);
    // Whoever reads about a name wants to know what it is, not to be asked eight questions first.
    if matches!(advice.headline, Headline::Reading { name: Some(_), .. }) {
        return Page::Advice;
    }
    next_question(catalogue, model, &advice).map_or(Page::Advice, Page::Question)
}

/// What was chosen for the link, changed. What was said of copying it holds no longer.
fn prepared(mut model: Model, change: impl FnOnce(&mut Sharing)) -> Model {
    model.sharing.copied = None;
    change(&mut model.sharing);
    model
}

/// A link is opened, a scheme known by exactly this name is shown; anything else is looked for.
fn looked_up(catalogue: &Catalogue, model: Model, text: &str) -> Model {
    if is_link(text) {
        return pasted(catalogue, model, text);
    }
    let model = confirmed(model);
    if let Some(scheme) = called(catalogue, text) {
        return went(model, Page::Scheme(scheme));
    }
    let filter = Filter { search: searched(text.trim()), ..Filter::default() };
    went(Model { filter, ..model }, Page::Schemes)
}

fn searched(text: &str) -> String {
    text.chars().take(LONGEST_SEARCH).collect()
}

/// What is marked counts as answered, however the question is left: only "Back" gives it up.
pub(super) fn confirmed(model: Model) -> Model {
    match (model.page, model.draft) {
        (Page::Question(question), Some(answer)) => Model { answers: model.answers.with(question, answer), ..model },
        _ => model,
    }
}

pub(super) fn went(model: Model, page: Page) -> Model {
    if model.page == page {
        return model;
    }
    let from = model.page;
    let to_question = matches!(page, Page::Question(_)) && !matches!(from, Page::Start | Page::Question(_));
    let returning = to_question.then_some(from);
    let mut model = at(model, page);
    model.returning = returning;
    model.trail.push(from);
    model
}

/// The model with this page on screen, marked as it was answered before.
pub(super) fn at(mut model: Model, page: Page) -> Model {
    model.draft = match page {
        Page::Question(question) => model.answers.get(question),
        _ => None,
    };
    model.page = page;
    model.nothing_chosen = false;
    model.copied = None;
    model.returning = None;
    model.beside_open = false;
    model.picking = false;
    model.sharing.copied = None;
    model
}

fn mark(catalogue: &Catalogue, model: Model, choice: ChoiceId, marked: bool) -> Model {
    let Some(question) = on_screen(&model).and_then(|id| catalogue.question(id)) else { return model };
    if question.choices.get(choice.index()).is_none() {
        return model;
    }
    let before = match model.draft {
        Some(Answer::Chosen(set)) if question.kind == Kind::Several => set,
        Some(Answer::Chosen(_) | Answer::NotYet) | None => ChoiceSet::NONE,
    };
    let set: ChoiceSet =
        if marked { before.either(ChoiceSet::one(choice)) } else { before.iter().filter(|known| *known != choice).collect() };
    Model { draft: (!set.is_empty()).then_some(Answer::Chosen(set)), nothing_chosen: false, ..model }
}

fn continued(catalogue: &Catalogue, model: Model) -> Model {
    if on_screen(&model).is_none() {
        return model;
    }
    if model.draft.is_none() {
        return Model { nothing_chosen: true, ..model };
    }
    let model = confirmed(model);
    let page = model.returning.unwrap_or_else(|| onward(catalogue, &model));
    went(model, page)
}

/// Back along the trail; after a reload, when there is none, to the answered question before this one, or to the start.
fn back(catalogue: &Catalogue, mut model: Model) -> Model {
    if let Some(page) = model.trail.pop() {
        return at(model, page);
    }
    let before = |id: &QuestionId| on_screen(&model).is_none_or(|current| *id < current);
    let answered = model.answers.iter().map(|(id, _)| id).filter(before).last();
    let page = answered.filter(|id| catalogue.question(*id).is_some()).map_or(Page::Start, Page::Question);
    at(model, page)
}

fn exists(catalogue: &Catalogue, page: Page) -> bool {
    match page {
        Page::Question(question) => catalogue.question(question).is_some(),
        Page::Scheme(scheme) => catalogue.scheme(scheme).is_some(),
        _ => true,
    }
}

fn is_aim(catalogue: &Catalogue, choice: ChoiceId) -> bool {
    catalogue.question(catalogue.roles.aim).is_some_and(|aims| aims.choices.get(choice.index()).is_some())
}

fn on_screen(model: &Model) -> Option<QuestionId> {
    match model.page {
        Page::Question(question) => Some(question),
        _ => None,
    }
}
