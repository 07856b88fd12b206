//! The catalogue's own proofs, made step by step while somebody looks on, and the graph of its questions.
//!
//! They are the very proofs that `cargo xtask catalogue check` makes: stopping and going on changes nothing of what is found.

use crate::catalogue::proof::acceptance::{self, Acceptance};
use crate::catalogue::proof::exact::{self, Exact};
use crate::catalogue::proof::first::{self, CanBeFirst};
use crate::catalogue::proof::headlines::{self, Headlines};
use crate::catalogue::proof::matters::{self, Matters};
use crate::catalogue::proof::{Proof, Steps};
use crate::catalogue::texts::Texts;
use crate::domain::catalogue::Catalogue;
use crate::domain::graph::{self, Graph};

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Every judged scheme can come first.
    First,
    /// Every question changes something.
    Matters,
    /// No choice leaves nothing.
    Choices,
    /// A verdict says what holds in every completion.
    Exact,
    /// Every set of answers has an honest headline and a next step.
    Headlines,
}

impl Check {
    /// Every check, in the order in which they are made: the one that takes longest comes last.
    pub const ALL: [Check; 5] = [Check::First, Check::Matters, Check::Choices, Check::Exact, Check::Headlines];

    /// Its name, as in hooks.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Check::First => "first",
            Check::Matters => "matters",
            Check::Choices => "choices",
            Check::Exact => "exact",
            Check::Headlines => "headlines",
        }
    }
}

/// All proofs under way. Each is begun when the one before it is through.
pub struct Proving<'c> {
    catalogue: &'c Catalogue,
    texts: &'c Texts,
    questions: graph::Search<'c>,
    graph: Option<Graph>,
    first: Option<first::Run<'c>>,
    matters: Option<matters::Run<'c>>,
    choices: Option<acceptance::Run<'c>>,
    exact: Option<exact::Run<'c>>,
    headlines: Option<headlines::Run<'c>>,
    /// How many are through.
    through: usize,
}

impl<'c> Proving<'c> {
    /// Nothing proved yet.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue, texts: &'c Texts) -> Proving<'c> {
        Proving {
            catalogue,
            texts,
            questions: graph::Search::new(catalogue),
            graph: None,
            first: None,
            matters: None,
            choices: None,
            exact: None,
            headlines: None,
            through: 0,
        }
    }

    /// Goes a step on: first with the graph, which needs no asking, then with the checks, if they are asked for. `false` where nothing is
    /// left to do.
    pub fn step(&mut self, checks: bool) -> bool {
        if self.graph.is_none() {
            self.graph = self.questions.step().cloned();
            return true;
        }
        let Some(check) = Check::ALL.get(self.through).copied().filter(|_| checks) else { return false };
        if !self.goes_on(check) {
            self.through += 1;
        }
        true
    }

    fn goes_on(&mut self, check: Check) -> bool {
        let (catalogue, texts) = (self.catalogue, self.texts);
        match check {
            Check::First => self.first.get_or_insert_with(|| first::Run::new(catalogue)).step(),
            Check::Matters => {
                let known = self.first.as_ref().map(|first| first.found().witnesses.as_slice()).unwrap_or_default();
                self.matters.get_or_insert_with(|| matters::Run::new(catalogue, known)).step()
            }
            Check::Choices => self.choices.get_or_insert_with(|| acceptance::Run::new(catalogue)).step(),
            Check::Exact => self.exact.get_or_insert_with(|| exact::Run::new(catalogue)).step(),
            Check::Headlines => self.headlines.get_or_insert_with(|| headlines::Run::new(catalogue, texts)).step(),
        }
    }

    /// Whether every check is through.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.through == Check::ALL.len()
    }

    /// How much of a check is done, and how much there is in all; `None` for one that has not begun.
    #[must_use]
    pub fn progress(&self, check: Check) -> Option<(u64, u64)> {
        match check {
            Check::First => self.first.as_ref().map(Steps::progress),
            Check::Matters => self.matters.as_ref().map(Steps::progress),
            Check::Choices => self.choices.as_ref().map(Steps::progress),
            Check::Exact => self.exact.as_ref().map(Steps::progress),
            Check::Headlines => self.headlines.as_ref().map(Steps::progress),
        }
    }

    /// Whether what a check states holds; `None` while it is not through.
    #[must_use]
    pub fn holds(&self, check: Check) -> Option<bool> {
        if Check::ALL.iter().take(self.through).all(|known| *known != check) {
            return None;
        }
        match check {
            Check::First => self.first().map(Proof::holds),
            Check::Matters => self.matters().map(Proof::holds),
            Check::Choices => self.choices().map(Proof::holds),
            Check::Exact => self.exact().map(Proof::holds),
            Check::Headlines => self.headlines().map(Proof::holds),
        }
    }

    /// The questions as a graph, once it is known.
    #[must_use]
    pub fn graph(&self) -> Option<&Graph> {
        self.graph.as_ref()
    }

    /// Which schemes can come first, so far.
    #[must_use]
    pub fn first(&self) -> Option<&CanBeFirst> {
        self.first.as_ref().map(Steps::found)
    }

    /// Which questions change something, so far.
    #[must_use]
    pub fn matters(&self) -> Option<&Matters> {
        self.matters.as_ref().map(Steps::found)
    }

    /// Which choices some scheme accepts, so far.
    #[must_use]
    pub fn choices(&self) -> Option<&Acceptance> {
        self.choices.as_ref().map(Steps::found)
    }

    /// How verdicts compare with completions, so far.
    #[must_use]
    pub fn exact(&self) -> Option<&Exact> {
        self.exact.as_ref().map(Steps::found)
    }

    /// What was found of headlines, so far.
    #[must_use]
    pub fn headlines(&self) -> Option<&Headlines> {
        self.headlines.as_ref().map(Steps::found)
    }
}
