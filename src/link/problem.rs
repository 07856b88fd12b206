//! What was not understood in a link.

use crate::domain::id::QuestionId;
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
}

impl LinkProblem {
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
        }
    }
}
