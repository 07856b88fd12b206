//! What takes longer than an advice, thought through step by step beside the page: what is certain already, and what would change it.

use crate::domain::advice::Advice;
use crate::domain::answers::Answers;
use crate::domain::catalogue::Catalogue;
use crate::domain::certainty::{Certainty, Search};
use crate::domain::change::{Changes, EveryChange, every_change};
use crate::domain::id::SchemeId;

/// What was found so far for one set of answers.
pub struct Thought<'c> {
    answers: Answers,
    search: Search<'c>,
    ahead: EveryChange<'c>,
    certainty: Option<Certainty>,
    changes: Vec<Changes>,
    done: bool,
}

impl<'c> Thought<'c> {
    /// Nothing found yet. `advice` is that for these answers.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue, answers: &Answers, advice: &Advice) -> Thought<'c> {
        Thought {
            answers: answers.clone(),
            search: Search::new(catalogue, answers),
            ahead: every_change(catalogue, answers, &advice.ranking),
            certainty: None,
            changes: Vec::new(),
            done: false,
        }
    }

    /// Whether all was found.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Whether it is about these answers.
    #[must_use]
    pub fn is_about(&self, answers: &Answers) -> bool {
        self.answers == *answers
    }

    /// Goes a step on; `false` where nothing is left to do.
    pub fn step(&mut self) -> bool {
        if self.certainty.is_none() {
            self.certainty = self.search.step().cloned();
            return true;
        }
        let found = self.ahead.next();
        self.done = found.is_none();
        self.changes.extend(found.flatten());
        !self.done
    }

    /// What is certain already; `None` while that is not known.
    #[must_use]
    pub fn certainty(&self) -> Option<&Certainty> {
        self.certainty.as_ref()
    }

    /// What would change a scheme's standing; `None` for the first, and while that is not known.
    #[must_use]
    pub fn changes(&self, scheme: SchemeId) -> Option<&Changes> {
        self.changes.iter().find(|changes| changes.scheme == scheme)
    }
}
