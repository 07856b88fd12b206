//! What was said.

use super::id::{ChoiceId, QuestionId};

/// What was said, question by question.
///
/// It knows nothing of a catalogue and is always valid in itself; that a choice exists is settled where answers are read. There is
/// no default: a question that is not in here was not answered, and that is never a no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Sorted by question, each once. A visit has a dozen: looking one up in a row beats a tree.
    given: Vec<(QuestionId, Answer)>,
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// "I don't know yet": the question was seen and stays open.
    NotYet,
    /// These choices, never none.
    Chosen(ChoiceSet),
}

impl Answers {
    /// Nothing said.
    #[must_use]
    pub fn new() -> Answers {
        Answers::default()
    }

    /// These answers with one more, or with another one in its place. An empty set of choices takes the answer away.
    #[must_use]
    pub fn with(self, question: QuestionId, answer: Answer) -> Answers {
        let mut answers = self.without(question);
        if answer != Answer::Chosen(ChoiceSet::NONE) {
            let place = answers.given.partition_point(|(known, _)| *known < question);
            answers.given.insert(place, (question, answer));
        }
        answers
    }

    /// These answers without one.
    #[must_use]
    pub fn without(mut self, question: QuestionId) -> Answers {
        self.given.retain(|(known, _)| *known != question);
        self
    }

    /// What was answered, if anything.
    #[must_use]
    pub fn get(&self, question: QuestionId) -> Option<Answer> {
        self.given.iter().find(|(known, _)| *known == question).map(|(_, answer)| *answer)
    }

    /// The choices made, if any: `None` where the question is open, because it was not answered or not known yet.
    #[must_use]
    pub fn chosen(&self, question: QuestionId) -> Option<ChoiceSet> {
        match self.get(question) {
            Some(Answer::Chosen(set)) => Some(set),
            Some(Answer::NotYet) | None => None,
        }
    }

    /// Whether exactly this choice was made, among others or alone.
    #[must_use]
    pub fn said(&self, question: QuestionId, choice: ChoiceId) -> bool {
        self.chosen(question).is_some_and(|set| set.contains(choice))
    }

    /// Every answer, in the questions' order.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, Answer)> + '_ {
        self.given.iter().copied()
    }

    /// How many questions were answered with a choice.
    #[must_use]
    pub fn count(&self) -> usize {
        self.given.iter().filter(|(_, answer)| matches!(answer, Answer::Chosen(_))).count()
    }

    /// Whether nothing was said at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }
}

/// Some choices of one question, as bits: a question has at most 64.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceSet(u64);

impl ChoiceSet {
    /// No choice at all.
    pub const NONE: ChoiceSet = ChoiceSet(0);

    /// The choices whose bits are set; bit 0 is the first choice.
    #[must_use]
    pub const fn from_bits(bits: u64) -> ChoiceSet {
        ChoiceSet(bits)
    }

    /// One bit a choice, the first choice in bit 0.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// One choice alone.
    #[must_use]
    pub fn one(choice: ChoiceId) -> ChoiceSet {
        ChoiceSet(1u64.checked_shl(u32::from(choice.0)).unwrap_or(0))
    }

    /// Whether no choice is in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many choices are in it.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether the choice is in it.
    #[must_use]
    pub fn contains(self, choice: ChoiceId) -> bool {
        !self.both(ChoiceSet::one(choice)).is_empty()
    }

    /// What is in both.
    #[must_use]
    pub fn both(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 & other.0)
    }

    /// What is in either.
    #[must_use]
    pub fn either(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 | other.0)
    }

    /// Its choices, first to last.
    pub fn iter(self) -> impl Iterator<Item = ChoiceId> {
        (0..64u16).map(ChoiceId).filter(move |choice| self.contains(*choice))
    }
}

impl FromIterator<ChoiceId> for ChoiceSet {
    fn from_iter<I: IntoIterator<Item = ChoiceId>>(choices: I) -> ChoiceSet {
        choices.into_iter().fold(ChoiceSet::NONE, |set, choice| set.either(ChoiceSet::one(choice)))
    }
}
