//! Answering somebody's link, and what comes back: whose answers are whose, and with which of them the visit goes on.

use super::model::Model;
use super::update::{onward, went};
use crate::domain::accord::agreed;
use crate::domain::advice::Advice;
use crate::domain::answers::Answers;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::SchemeId;
use crate::domain::question::Side;
use crate::domain::scheme::Scheme;
use crate::link::shared::{Made, Role};
use crate::link::state::{Page, State};

/// Whose answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// The CNRS side's.
    Cnrs,
    /// The partner's side's.
    Partner,
    /// What both stand by.
    Both,
}

impl Whose {
    /// All three, in the order in which they are shown.
    pub const ALL: [Whose; 3] = [Whose::Cnrs, Whose::Partner, Whose::Both];

    /// Its stable word, as in hooks.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Whose::Cnrs => "cnrs",
            Whose::Partner => "partner",
            Whose::Both => "both",
        }
    }
}

/// The other one of two sides. Whoever has not said is taken for the CNRS side, as everywhere.
#[must_use]
pub fn opposite(side: Option<Side>) -> Side {
    if side == Some(Side::Partner) { Side::Cnrs } else { Side::Partner }
}

/// A reply as whoever was asked for it sees it: during a visit `answers` are always those of whoever sits before the page, `others`
/// those of the other side.
#[must_use]
pub(super) fn received(mut state: State) -> State {
    if let (Role::Reply, Some(others)) = (state.role, &mut state.others) {
        std::mem::swap(&mut state.answers, others);
        state.role = Role::Share;
        state.page = state.page.or(Some(Page::Both));
    }
    state
}

/// Whether the answers of a link are those of somebody else, who may be answered: an invitation's, and those of a link that says when it
/// was made, as every link made for somebody does.
#[must_use]
pub(super) fn brings_others(role: Role, made: Option<Made>) -> bool {
    role == Role::Invitation || made.is_some()
}

/// The answers of the CNRS side and of the partner's; `None` where only one side's are known.
#[must_use]
pub fn sides(model: &Model) -> Option<(&Answers, &Answers)> {
    let others = model.others.as_ref()?;
    Some(if model.side == Some(Side::Partner) { (others, &model.answers) } else { (&model.answers, others) })
}

/// The answers of one side, or what both stand by; the visit's own where no other side's are known.
#[must_use]
pub fn answers_of(catalogue: &Catalogue, model: &Model, whose: Whose) -> Answers {
    match (sides(model), whose) {
        (None, _) => model.answers.clone(),
        (Some((cnrs, _)), Whose::Cnrs) => cnrs.clone(),
        (Some((_, partner)), Whose::Partner) => partner.clone(),
        (Some((cnrs, partner)), Whose::Both) => agreed(catalogue, cnrs, partner),
    }
}

/// The schemes worth showing for several advices: the best open ones of each, each once.
#[must_use]
pub fn best(catalogue: &Catalogue, advices: &[&Advice]) -> Vec<SchemeId> {
    const OF_EACH: usize = 3;
    let mut best = Vec::new();
    for advice in advices {
        let ids = advice.ranking.iter().map(|ranked| ranked.judgement.scheme);
        for id in ids.filter(|id| catalogue.scheme(*id).is_some_and(Scheme::is_open)).take(OF_EACH) {
            if !best.contains(&id) {
                best.push(id);
            }
        }
    }
    best
}

/// The visit goes on with these answers, at the first question that is open with them, or at the advice.
pub(super) fn went_on(catalogue: &Catalogue, model: &mut Model, whose: Whose) {
    model.answers = answers_of(catalogue, model, whose);
    went(model, onward(catalogue, model));
}
