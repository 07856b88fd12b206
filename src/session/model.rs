//! The state of a visit.

use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, Answers};
use crate::domain::question::Side;
use crate::link::problem::LinkProblem;
use crate::link::state::{Page, State};

/// Everything the page must remember. What follows from it, advice above all, is computed, never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// What was said, as far as it was confirmed with "Continue".
    pub answers: Answers,
    /// What is on screen.
    pub page: Page,
    /// The language that was chosen or came with the link; `None` leaves it to the browser.
    pub language: Option<Language>,
    /// The visitor's side, if it was said.
    pub side: Option<Side>,
    /// What is marked on the question on screen and not confirmed yet.
    pub draft: Option<Answer>,
    /// "Continue" was pressed with nothing marked.
    pub nothing_chosen: bool,
    /// The question on screen was opened from the advice: "Continue" leads back there.
    pub returning: bool,
    /// The pages "Back" leads to, the nearest last.
    pub trail: Vec<Page>,
    /// What was not understood in the link that was opened.
    pub problems: Vec<LinkProblem>,
}

impl Model {
    /// What a link to this very page carries.
    #[must_use]
    pub fn state(&self) -> State {
        self.state_at(self.page)
    }

    /// What a link to another page with the same answers carries.
    #[must_use]
    pub fn state_at(&self, page: Page) -> State {
        State { answers: self.answers.clone(), page: Some(page), language: self.language, side: self.side }
    }
}
