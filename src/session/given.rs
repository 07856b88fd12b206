//! What the page around the advisor gave: questions that it has answered for its visitors, and which schemes are shown.
//!
//! It holds after everything that can happen, a link opened inside included, and is in no link that is made inside.

use super::model::Model;
use crate::domain::answers::Answer;
use crate::domain::id::{QuestionId, SchemeId};
use crate::link::state::Page;

/// What was given; nothing on a page that stands by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Questions that are not asked, with the answers that stand for them.
    pub locked: Vec<(QuestionId, Answer)>,
    /// The schemes shown; empty for all. Every scheme is judged all the same.
    pub only: Vec<SchemeId>,
}

impl Given {
    /// What a host asks for with the answers that its frame was loaded with. A question without an answer cannot be locked: it is asked.
    #[must_use]
    pub fn new(model: &Model, lock: &[QuestionId], only: Vec<SchemeId>) -> Given {
        Given { locked: lock.iter().filter_map(|id| Some((*id, model.answers.get(*id)?))).collect(), only }
    }

    /// Whether the question is answered for good.
    #[must_use]
    pub fn is_locked(&self, question: QuestionId) -> bool {
        self.locked.iter().any(|(id, _)| *id == question)
    }

    /// Whether the scheme is among those shown.
    #[must_use]
    pub fn shows(&self, scheme: SchemeId) -> bool {
        self.only.is_empty() || self.only.contains(&scheme)
    }

    /// Holds the model to it: locked answers as they were given, and no locked question on screen.
    pub(super) fn keep(&self, model: &mut Model) {
        for (question, answer) in &self.locked {
            if model.answers.get(*question) != Some(*answer) {
                model.answers = std::mem::take(&mut model.answers).with(*question, *answer);
            }
        }
        if matches!(model.page, Page::Question(question) if self.is_locked(question)) {
            model.page = Page::Check;
            model.draft = None;
        }
    }
}
