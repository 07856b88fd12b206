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

/// The model of an address of this very visit that was loaded again, with what was kept beside it.
pub(super) fn reloaded(catalogue: &Catalogue, model: Model, fragment: &str, kept: &str) -> Model {
    let State { answers: came, role, note, .. } = decode(catalogue, kept).0;
    let note = note.map(|note| note.text().to_owned()).unwrap_or_default();
    // To show a result is what a link is for as long as nothing else was chosen.
    let sharing = Sharing { role: Some(role).filter(|role| *role != Role::Share), note, ..Sharing::default() };
    came_back(catalogue, Model { came, sharing, ..model }, fragment)
}
