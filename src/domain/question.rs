//! Questions and choices.

use super::answers::ChoiceSet;
use super::condition::Condition;
use super::figure::Months;
use super::id::{AttributeId, ChoiceId, List, Name, TermId, TextId};

/// What is asked. Every question can also be answered "I don't know yet"; that is no choice, see
/// [`Answer`](super::answers::Answer).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable id.
    pub id: Name,
    /// Ids it had before a rename; links may still carry them.
    pub aliases: List<Name>,
    /// Who can answer it.
    pub side: Side,
    /// In whose hands a change of the answer lies; `None` where a change is never proposed.
    pub hands: Option<Hands>,
    /// How many choices one may take, and whether they are ordered.
    pub kind: Kind,
    /// Place among the questions asked before all others, if it is one of them.
    pub gate: Option<u16>,
    /// It is only asked where this holds.
    pub asked_if: Option<Condition>,
    /// The question itself.
    pub asks: Wording,
    /// A sentence that explains it.
    pub help: Option<Wording>,
    /// Why it is asked.
    pub why: TextId,
    /// Two or three words for lists of answers.
    pub short: TextId,
    /// Words in it that not every visitor knows.
    pub terms: List<TermId>,
    /// The row of the comparison that its answers speak to.
    pub row: Option<AttributeId>,
    /// What can be said, at most 64.
    pub choices: List<Choice>,
}

impl Question {
    /// The position of a choice by its id or one of its aliases.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<ChoiceId> {
        let found = self.choices.iter().position(|choice| choice.id == id || choice.aliases.iter().any(|alias| alias == id))?;
        u16::try_from(found).ok().map(ChoiceId)
    }

    /// All choices together.
    #[must_use]
    pub fn every_choice(&self) -> ChoiceSet {
        (0..self.choices.len()).filter_map(|index| u16::try_from(index).ok()).map(ChoiceId).collect()
    }

    /// Every answer that can be given: one choice each, or for a several-choice question every non-empty set.
    ///
    /// A several-choice question with n choices has 2^n - 1 of them; the catalogue's questions have at most seven choices.
    pub fn completions(&self) -> impl Iterator<Item = ChoiceSet> + '_ {
        let count = self.choices.len();
        let last: u64 = match self.kind {
            Kind::Several => (1u64 << count.min(63)) - 1,
            Kind::One | Kind::Ordered => count as u64,
        };
        (1..=last).map(move |n| match self.kind {
            Kind::Several => ChoiceSet::from_bits(n),
            Kind::One | Kind::Ordered => ChoiceSet::from_bits(1 << (n - 1)),
        })
    }
}

/// One thing that can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stable id within its question.
    pub id: Name,
    /// Ids it had before.
    pub aliases: List<Name>,
    /// What it says.
    pub label: Wording,
    /// A line that explains it.
    pub hint: Option<Wording>,
    /// The length of time it stands for, if it is one.
    pub months: Option<Months>,
}

/// A text for whoever answers: the two sides may need different words for the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// For somebody in a CNRS unit, and for whoever has not said.
    pub cnrs: TextId,
    /// For the partner abroad.
    pub partner: TextId,
}

impl Wording {
    /// The words for one side.
    #[must_use]
    pub fn of(self, side: Option<Side>) -> TextId {
        match side {
            Some(Side::Partner) => self.partner,
            Some(Side::Cnrs | Side::Both) | None => self.cnrs,
        }
    }
}

/// Who can answer a question; also who is answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Somebody in a CNRS unit.
    Cnrs,
    /// The partner abroad.
    Partner,
    /// Either.
    Both,
}

impl Side {
    /// Whether somebody on this side can answer a question meant for `asked`.
    #[must_use]
    pub fn can_answer(self, asked: Side) -> bool {
        self == Side::Both || asked == Side::Both || self == asked
    }
}

/// In whose hands it lies that an answer becomes another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hands {
    /// The visitor can change it: add a second country.
    Yours,
    /// Time changes it: publish together first.
    Time,
    /// Nobody changes it: where the partner is.
    Given,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One choice.
    One,
    /// One choice out of an order, least first.
    Ordered,
    /// One choice or more.
    Several,
}
