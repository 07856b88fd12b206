//! What a link that is made for somebody else says, while it is being made.

use super::answering::opposite;
use super::model::Model;
use crate::catalogue::language::Language;
use crate::link::shared::{Made, Note, Role};
use crate::link::state::{Compared, Page, State};

/// What was chosen for the link so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// What it is for; `None` until it is chosen.
    pub role: Option<Role>,
    /// The message as it was typed.
    pub note: String,
    /// The language of the page it opens; `None` for that of this page.
    pub language: Option<Language>,
    /// What became of copying: copied, or refused.
    pub copied: Option<bool>,
}

/// What the link is for: what was chosen; else whoever was asked answers back.
#[must_use]
pub fn role(model: &Model) -> Role {
    let asked = if model.role == Role::Invitation { Role::Reply } else { Role::Share };
    model.sharing.role.unwrap_or(asked)
}

/// What it can be for: nobody answers back who received nothing.
#[must_use]
pub fn roles(model: &Model) -> &'static [Role] {
    if model.others.is_some() { &Role::ALL } else { &[Role::Share, Role::Invitation] }
}

/// The page that the link opens: the comparison for whoever came from there, else the advice; what came with an invitation is
/// looked at first, and a reply beside what it answers to.
#[must_use]
pub fn opens(model: &Model, role: Role) -> Page {
    match role {
        Role::Reply => Page::Both,
        Role::Invitation => Page::Check,
        Role::Share => match model.trail.last() {
            Some(Page::Compare) if model.compared.schemes().len() > 1 => Page::Compare,
            _ => Page::Advice,
        },
    }
}

/// What the link carries. `made` is what it records of this moment; the advice on a reply is that of two sides, so it names no first
/// suggestion.
#[must_use]
pub fn carried(model: &Model, language: Language, made: Made) -> State {
    let role = role(model);
    let page = opens(model, role);
    let mut state = model.state_at(page);
    state.made = Some(if role == Role::Reply { Made { first: None, ..made } } else { made });
    state.role = role;
    state.note = Note::cleaned(&model.sharing.note);
    state.language = Some(model.sharing.language.unwrap_or(language));
    // Whoever is shown a result may be on either side; whoever is asked is on the other one.
    state.side = (role != Role::Share).then(|| opposite(model.side));
    state.others = model.others.clone().filter(|_| role == Role::Reply);
    if page != Page::Compare {
        state.compared = Compared::default();
    }
    state
}

/// What a link to the advice carries that shows the result, whatever was chosen for another one.
#[must_use]
pub fn shown(model: &Model, language: Language, made: Made) -> State {
    let state = model.state_at(Page::Advice);
    let (made, language) = (Some(made), Some(language));
    State { made, language, role: Role::Share, note: None, side: None, others: None, compared: Compared::default(), ..state }
}

/// Whether the link can be made: who asks and who answers back must be told apart, so their side must be known.
#[must_use]
pub fn is_ready(model: &Model) -> bool {
    role(model) == Role::Share || model.side.is_some()
}
