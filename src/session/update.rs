//! The one update: what happened turns a state into the next.

use super::answering::went_on;
use super::cases::Dropped;
use super::kept::reloaded;
use super::model::Model;
use super::msg::Msg;
use super::opening::{came_back, loaded, opened, pasted, restored};
use super::screen::next_question;
use super::search::called;
use crate::domain::advice::advise;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::headline::Headline;
use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::question::Kind;
use crate::link::pasted::is_link;
use crate::link::readable::LONGEST_SEARCH;
use crate::link::shared::Role;
use crate::link::state::{Filter, Page, Shown};

/// The state after what happened. Pure and total: a message that makes no sense where it arrives changes nothing.
///
/// Inside, what happens changes the model in place: handing it on from one function to the next would move its forty fields each time.
#[must_use]
pub fn update(catalogue: &Catalogue, mut model: Model, msg: Msg) -> Model {
    // What the page around gave, what was chosen for other pages and a file of cases outlive links that are opened and answers that are
    // given up.
    let given = std::mem::take(&mut model.given);
    let mut embedding = std::mem::take(&mut model.embedding);
    let mut cases = std::mem::take(&mut model.cases);
    match msg {
        Msg::Embedded { option, value } => {
            embedding.retain(|(known, _)| *known != option);
            if !value.is_empty() {
                embedding.push((option, value));
            }
        }
        Msg::GaveCases { file } => cases = Dropped { file, more: 0 },
        Msg::ShowedMoreCases => cases.more += 1,
        msg => happened(catalogue, &mut model, msg),
    }
    model.embedding = embedding;
    model.cases = cases;
    given.keep(&mut model);
    model.given = given;
    model
}

fn happened(catalogue: &Catalogue, model: &mut Model, msg: Msg) {
    // What was said of copying was said of the page as it was.
    model.sharing.copied = None;
    match msg {
        Msg::OpenedLink { fragment } => opened(catalogue, model, &fragment),
        Msg::Loaded { fragment, saved } => loaded(catalogue, model, &fragment, &saved),
        Msg::SavedCopy { made } => model.copied = Some(made),
        Msg::CameBack { fragment } => came_back(catalogue, model, &fragment),
        Msg::Reloaded { fragment, kept } => reloaded(catalogue, model, &fragment, &kept),
        Msg::Pasted { text } => pasted(catalogue, model, &text),
        Msg::Restored => restored(model),
        Msg::Went { page } if exists(catalogue, page) => went(confirmed(model), page),
        Msg::Began => {
            let page = onward(catalogue, confirmed(model));
            went(model, page);
            // The questions go on until the advice; only who changes one answer comes back from it.
            model.returning = None;
        }
        Msg::ChoseSide { side } => model.side = Some(side),
        Msg::Marked { choice, marked } => mark(catalogue, model, choice, marked),
        Msg::MarkedNotYet if on_screen(model).is_some() => drafted(model, Some(Answer::NotYet)),
        Msg::Continued => continued(catalogue, model),
        Msg::WentBack => back(catalogue, model),
        Msg::ChoseLanguage { language } => model.language = Some(language),
        Msg::StartedOver => *model = Model { language: model.language, side: model.side, ..Model::default() },
        Msg::ClosedNotice => {
            model.problems = Vec::new();
            model.made = None;
            model.before = None;
            model.saved = false;
        }
        Msg::ChoseShown { shown } => model.shown = shown,
        Msg::FilteredAim { aim } if aim.is_none_or(|aim| is_aim(catalogue, aim)) => model.filter.aim = aim,
        Msg::FilteredStatus { status } => model.filter.status = status,
        Msg::Searched { text } => model.filter.search = searched(&text),
        Msg::ShowedAll => {
            model.filter = Filter::default();
            model.shown = Shown::default();
        }
        Msg::LookedUp { text } => looked_up(catalogue, model, &text),
        Msg::Picked { scheme, picked } if catalogue.scheme(scheme).is_some() => {
            let compared = std::mem::take(&mut model.compared);
            model.compared = if picked { compared.with(scheme) } else { compared.without(scheme) };
            model.picking = true;
        }
        Msg::Compared { schemes } => {
            model.compared = schemes.into_iter().filter(|scheme| catalogue.scheme(*scheme).is_some()).collect();
            went(confirmed(model), Page::Compare);
        }
        Msg::ShowedDifferences { only } => model.only_differences = only,
        Msg::ToggledBeside => model.beside_open = !model.beside_open,
        Msg::ChoseRole { role } => model.sharing.role = Some(role),
        Msg::WroteNote { text } => model.sharing.note = text,
        Msg::ChoseLinkLanguage { language } => model.sharing.language = Some(language),
        Msg::Copied { done } => model.sharing.copied = Some(done),
        Msg::ChoseTaking { taking } => model.taking = taking,
        Msg::WentOnWith { whose } => went_on(catalogue, model, whose),
        Msg::AskedForTheRest => {
            model.sharing.role = Some(Role::Invitation);
            went(confirmed(model), Page::Share);
        }
        Msg::Supposed { instead } => {
            confirmed(model);
            model.supposed = instead.into_iter().fold(Answers::new(), |all, (id, set)| all.with(id, Answer::Chosen(set)));
            went(model, Page::Advice);
        }
        Msg::KeptSupposed => {
            model.answers = model.effective();
            model.supposed = Answers::new();
        }
        Msg::DroppedSupposed => model.supposed = Answers::new(),
        Msg::RanChecks => model.proving = model.page == Page::Proof,
        Msg::StoppedChecks => model.proving = false,
        Msg::Embedded { .. }
        | Msg::GaveCases { .. }
        | Msg::ShowedMoreCases
        | Msg::Went { .. }
        | Msg::MarkedNotYet
        | Msg::FilteredAim { .. }
        | Msg::Picked { .. } => {}
    }
}

/// The page to go on to: the next question that matters, or the advice.
#[must_use]
pub fn onward(catalogue: &Catalogue, model: &Model) -> Page {
    let advice = advise(catalogue, &model.effective());
    // Whoever reads about a name wants to know what it is, not to be asked eight questions first.
    if matches!(advice.headline, Headline::Reading { name: Some(_), .. }) {
        return Page::Advice;
    }
    next_question(catalogue, model, &advice).map_or(Page::Advice, Page::Question)
}

/// A link is opened, a scheme known by exactly this name is shown; anything else is looked for.
fn looked_up(catalogue: &Catalogue, model: &mut Model, text: &str) {
    if is_link(text) {
        return pasted(catalogue, model, text);
    }
    confirmed(model);
    if let Some(scheme) = called(catalogue, text) {
        return went(model, Page::Scheme(scheme));
    }
    model.filter = Filter { search: searched(text.trim()), ..Filter::default() };
    went(model, Page::Schemes);
}

fn searched(text: &str) -> String {
    text.chars().take(LONGEST_SEARCH).collect()
}

/// What is marked counts as answered, however the question is left: only "Back" gives it up.
pub(super) fn confirmed(model: &mut Model) -> &mut Model {
    if let (Page::Question(question), Some(answer)) = (model.page, model.draft) {
        model.answers = std::mem::take(&mut model.answers).with(question, answer);
        // Whoever answers a question no longer supposes another answer to it.
        model.supposed = std::mem::take(&mut model.supposed).without(question);
    }
    model
}

pub(super) fn went(model: &mut Model, page: Page) {
    let from = model.page;
    if from == page {
        return;
    }
    let to_question = matches!(page, Page::Question(_)) && !matches!(from, Page::Start | Page::Question(_));
    at(model, page);
    model.returning = to_question.then_some(from);
    model.trail.push(from);
}

/// With this page on screen, marked as it was answered before.
pub(super) fn at(model: &mut Model, page: Page) {
    let before = match page {
        Page::Question(question) => model.answers.get(question),
        _ => None,
    };
    drafted(model, before);
    model.page = page;
    model.copied = None;
    model.returning = None;
    model.beside_open = false;
    model.picking = false;
    model.proving = false;
}

fn drafted(model: &mut Model, draft: Option<Answer>) {
    model.draft = draft;
    model.nothing_chosen = false;
}

fn mark(catalogue: &Catalogue, model: &mut Model, choice: ChoiceId, marked: bool) {
    let Some(question) = on_screen(model).and_then(|id| catalogue.question(id)) else { return };
    if question.choices.get(choice.index()).is_none() {
        return;
    }
    let before = match model.draft {
        Some(Answer::Chosen(set)) if question.kind == Kind::Several => set,
        Some(Answer::Chosen(_) | Answer::NotYet) | None => ChoiceSet::NONE,
    };
    let set: ChoiceSet =
        if marked { before.either(ChoiceSet::one(choice)) } else { before.iter().filter(|known| *known != choice).collect() };
    drafted(model, (!set.is_empty()).then_some(Answer::Chosen(set)));
}

fn continued(catalogue: &Catalogue, model: &mut Model) {
    if on_screen(model).is_none() {
        return;
    }
    if model.draft.is_none() {
        model.nothing_chosen = true;
        return;
    }
    let page = confirmed(model).returning.unwrap_or_else(|| onward(catalogue, model));
    went(model, page);
}

/// Back along the trail; after a reload, when there is none, to the answered question before this one, or to the start.
fn back(catalogue: &Catalogue, model: &mut Model) {
    let page = model.trail.pop().unwrap_or_else(|| {
        let before = |id: &QuestionId| on_screen(model).is_none_or(|current| *id < current);
        let answered = model.answers.iter().map(|(id, _)| id).filter(before).last();
        answered.filter(|id| catalogue.question(*id).is_some()).map_or(Page::Start, Page::Question)
    });
    at(model, page);
}

fn exists(catalogue: &Catalogue, page: Page) -> bool {
    match page {
        Page::Question(question) => catalogue.question(question).is_some(),
        Page::Scheme(scheme) | Page::Path(scheme) => catalogue.scheme(scheme).is_some(),
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
