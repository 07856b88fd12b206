//! What no address says and a reload shall not take: which answers came with a link, and what is being written for another one.
//!
//! The browser keeps it with the entry of its history, as a code.

use super::model::Model;
use super::opening::came_back;
use super::sharing::Sharing;
use crate::domain::catalogue::Catalogue;
use crate::link::shared::{Note, Role};
use crate::link::state::State;
use crate::link::{decode, encode};

/// It, as a code.
#[must_use]
pub fn kept(catalogue: &Catalogue, model: &Model) -> String {
    let Sharing { role, note, .. } = &model.sharing;
    let state = State { answers: model.came.clone(), role: role.unwrap_or_default(), note: Note::cleaned(note), ..State::default() };
    encode(catalogue, &state)
}

/// An address of this very visit was loaded again, with what was kept beside it.
pub(super) fn reloaded(catalogue: &Catalogue, model: &mut Model, fragment: &str, kept: &str) {
    let State { answers: came, role, note, .. } = decode(catalogue, kept).0;
    model.came = came;
    model.sharing.note = note.map(|note| note.text().to_owned()).unwrap_or_default();
    // To show a result is what a link is for as long as nothing else was chosen.
    model.sharing.role = Some(role).filter(|role| *role != Role::Share);
    came_back(catalogue, model, fragment);
}
