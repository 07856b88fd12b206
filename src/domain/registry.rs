//! The numbers by which links call things. They are given once and never to another thing; positions change from edition to edition,
//! numbers do not.

use super::id::{ChoiceId, List, Name, QuestionId, SchemeId, TextId};
use super::source::Date;

/// The numbers of everything that links speak of. All begin at 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registry {
    /// Every edition so far, the present one last.
    pub editions: List<Published>,
    /// Of each question.
    pub questions: List<u16>,
    /// Of each question's choices.
    pub choices: List<List<u16>>,
    /// Of each scheme.
    pub schemes: List<u16>,
    /// What is no longer in the catalogue.
    pub retired: List<Retired>,
}

/// An edition that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its number.
    pub number: u16,
    /// Its id.
    pub id: Name,
    /// Its date.
    pub date: Date,
}

/// Something that old links still speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retired {
    /// What kind of thing it was.
    pub was: Was,
    /// The number of its question, for a choice; else 0.
    pub within: u16,
    /// Its number.
    pub number: u16,
    /// Its id.
    pub id: Name,
    /// What it was called.
    pub label: TextId,
}

/// What kind of thing it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    /// A question.
    Question,
    /// A choice of a question.
    Choice,
    /// A scheme.
    Scheme,
}

impl Registry {
    /// The number of the present edition.
    #[must_use]
    pub fn edition(&self) -> u16 {
        self.editions.last().map_or(0, |edition| edition.number)
    }

    /// A published edition by its number.
    #[must_use]
    pub fn published(&self, number: u16) -> Option<&Published> {
        self.editions.iter().find(|edition| edition.number == number)
    }

    /// A question by its number.
    #[must_use]
    pub fn question(&self, number: u16) -> Option<QuestionId> {
        position(&self.questions, number).map(QuestionId)
    }

    /// A choice by its number.
    #[must_use]
    pub fn choice(&self, question: QuestionId, number: u16) -> Option<ChoiceId> {
        position(self.choices.get(question.index())?, number).map(ChoiceId)
    }

    /// The number of a choice; 0 for a choice of another catalogue.
    #[must_use]
    pub fn number_of_choice(&self, question: QuestionId, choice: ChoiceId) -> u16 {
        self.choices.get(question.index()).and_then(|choices| choices.get(choice.index())).copied().unwrap_or(0)
    }

    /// A scheme by its number.
    #[must_use]
    pub fn scheme(&self, number: u16) -> Option<SchemeId> {
        position(&self.schemes, number).map(SchemeId)
    }

    /// The number of a scheme; 0 for one of another catalogue.
    #[must_use]
    pub fn number_of_scheme(&self, scheme: SchemeId) -> u16 {
        self.schemes.get(scheme.index()).copied().unwrap_or(0)
    }

    /// What something retired was called.
    #[must_use]
    pub fn retired(&self, was: Was, within: u16, number: u16) -> Option<TextId> {
        let it = |retired: &&Retired| retired.was == was && retired.within == within && retired.number == number;
        self.retired.iter().find(it).map(|retired| retired.label)
    }
}

fn position(numbers: &[u16], number: u16) -> Option<u16> {
    numbers.iter().position(|known| *known == number).and_then(|place| u16::try_from(place).ok())
}
