//! What was not understood in a link.

use crate::domain::id::{QuestionId, TextId};
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;

/// One thing that was not understood. Nothing is dropped in silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// A key that is neither a question nor a setting.
    UnknownKey {
        /// As it stood there.
        key: String,
    },
    /// A question's value that is none of its choices.
    UnknownChoice {
        /// The question.
        question: QuestionId,
        /// As it stood there.
        said: String,
    },
    /// Several values for a question that takes one.
    TooMany {
        /// The question.
        question: QuestionId,
    },
    /// A key that stood there before; the first one counts.
    Twice {
        /// As it stood there.
        key: String,
    },
    /// A setting's value that is not known.
    UnknownValue {
        /// The setting.
        key: String,
        /// As it stood there.
        said: String,
    },
    /// More text than any link of ours has; nothing of it was read.
    TooLong,
    /// Not whole, or mistyped, or no link at all: nothing of it was used.
    Damaged {
        /// As it stood there, its beginning.
        text: String,
    },
    /// Made with a newer version, whose form is not known here: nothing of it was used.
    Newer,
    /// Something of a newer edition of the catalogue, which is not known here; the rest was used.
    NotKnownYet,
    /// A choice of a newer edition, which is not known here.
    ChoiceNotKnownYet {
        /// The question.
        question: QuestionId,
    },
    /// Something that is no longer in the catalogue.
    Retired {
        /// What it was called.
        label: TextId,
    },
    /// An id that has another name today. What it says was used.
    Renamed {
        /// The id as it stood there.
        from: String,
        /// The id today.
        to: String,
    },
    /// An answer to a question that is not asked with the other answers.
    NotAsked {
        /// The question.
        question: QuestionId,
    },
    /// Answers that hardly go together.
    Clash {
        /// What is said of them.
        says: TextId,
    },
}

impl LinkProblem {
    /// Whether nothing of the link was used.
    #[must_use]
    pub fn is_of_the_whole(&self) -> bool {
        matches!(self, LinkProblem::TooLong | LinkProblem::Damaged { .. } | LinkProblem::Newer)
    }

    /// It in words.
    #[must_use]
    pub fn words(&self, voice: Voice<'_>) -> String {
        match self {
            LinkProblem::UnknownKey { key } => voice.say(Message::LinkUnknownKey { key }),
            LinkProblem::UnknownChoice { question, said } => {
                voice.say(Message::LinkUnknownChoice { question: voice.question(*question), said })
            }
            LinkProblem::TooMany { question } => voice.say(Message::LinkTooMany { question: voice.question(*question) }),
            LinkProblem::Twice { key } => voice.say(Message::LinkTwice { key }),
            LinkProblem::UnknownValue { key, said } => voice.say(Message::LinkUnknownValue { key, said }),
            LinkProblem::TooLong => voice.say(Message::LinkTooLong),
            LinkProblem::Damaged { text } => voice.say(Message::LinkDamaged { text }),
            LinkProblem::Newer => voice.say(Message::LinkNewer),
            LinkProblem::NotKnownYet => voice.say(Message::LinkNotKnownYet),
            LinkProblem::ChoiceNotKnownYet { question } => {
                voice.say(Message::LinkChoiceNotKnownYet { question: voice.question(*question) })
            }
            LinkProblem::Retired { label } => voice.say(Message::LinkRetired { label: voice.text(*label) }),
            LinkProblem::Renamed { from, to } => voice.say(Message::LinkRenamed { from, to }),
            LinkProblem::NotAsked { question } => voice.say(Message::LinkNotAsked { question: voice.short(*question) }),
            LinkProblem::Clash { says } => voice.text(*says).to_owned(),
        }
    }
}
