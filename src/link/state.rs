//! What a link can carry: everything the visitor would miss after a reload.

use crate::catalogue::language::Language;
use crate::domain::answers::Answers;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::question::Side;

/// The state a link carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What was said.
    pub answers: Answers,
    /// What is on screen, if the link says.
    pub page: Option<Page>,
    /// The language, if the link says.
    pub language: Option<Language>,
    /// The visitor's side, if it was said.
    pub side: Option<Side>,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The first page.
    #[default]
    Start,
    /// One question.
    Question(QuestionId),
    /// The advice.
    Advice,
    /// All schemes.
    Schemes,
    /// One scheme.
    Scheme(SchemeId),
}

impl Page {
    /// Its name, as in links and in the hook `data-page`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Page::Start => "start",
            Page::Question(_) => "question",
            Page::Advice => "advice",
            Page::Schemes => "schemes",
            Page::Scheme(_) => "scheme",
        }
    }
}
