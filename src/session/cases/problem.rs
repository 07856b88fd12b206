//! What was not understood in a file of cases, and where.

use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::problem::LinkProblem;

/// One thing that was not understood. What it concerns is not used; the rest of the file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1; 0 where it is the whole file.
    pub line: usize,
    /// The column, from 1, and what stands at its head; `None` where it is the whole row.
    pub column: Option<(usize, String)>,
    /// What it is.
    pub what: Trouble,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file is no text.
    NoText,
    /// Its letters are not those of today; they were read as those of Windows.
    Windows,
    /// The file is larger than what is read.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// None of its heads says anything of a case.
    NoHeads,
    /// More cases than are read.
    TooMany,
    /// A head that is not known; perhaps it means another one.
    Head {
        /// As it stood there.
        said: String,
        /// The head that is nearest to it.
        near: Option<String>,
    },
    /// A head that stood there before; the first one counts.
    Twice {
        /// As it stood there.
        said: String,
    },
    /// It is none of what can stand there.
    Unknown {
        /// As it stood there.
        said: String,
        /// All that can.
        known: String,
        /// What is nearest to it.
        near: Option<String>,
    },
    /// Several choices for a question that takes one.
    Several,
    /// Something stands in a column without a head.
    Headless,
    /// Quotation marks do not match.
    Torn,
    /// The file ends in the middle of a row.
    Cut,
    /// A link of which nothing can be read.
    NoLink {
        /// As it stood there.
        said: String,
    },
    /// What was not understood in a link.
    Link(LinkProblem),
}

impl Problem {
    /// Of the cell in this place, from 0, of a row.
    #[must_use]
    pub fn of_a_cell(line: usize, place: usize, heads: &[String], what: Trouble) -> Problem {
        Problem { line, column: Some((place + 1, heads.get(place).cloned().unwrap_or_default())), what }
    }

    /// It in words.
    #[must_use]
    pub fn words(&self, voice: Voice<'_>) -> String {
        let place = match &self.column {
            _ if self.line == 0 => return self.what.words(voice),
            None => voice.say(Message::CaseLine { line: self.line }),
            Some((column, head)) if head.is_empty() => voice.say(Message::CaseCell { line: self.line, column: *column, head: "–" }),
            Some((column, head)) => voice.say(Message::CaseCell { line: self.line, column: *column, head }),
        };
        voice.labelled(&place, &self.what.words(voice))
    }
}

impl Trouble {
    fn words(&self, voice: Voice<'_>) -> String {
        let near = |said: String, near: &Option<String>| match near {
            Some(near) => [said, voice.say(Message::CaseNear { near })].join(" "),
            None => said,
        };
        match self {
            Trouble::NoText => voice.say(Message::CaseNoText),
            Trouble::Windows => voice.say(Message::CaseWindows),
            Trouble::TooLarge => voice.say(Message::CaseTooLarge),
            Trouble::Empty => voice.say(Message::CaseEmpty),
            Trouble::NoHeads => voice.say(Message::CaseNoHeads),
            Trouble::TooMany => voice.say(Message::CaseTooMany),
            Trouble::Head { said, near: found } => near(voice.say(Message::CaseHead { said }), found),
            Trouble::Twice { said } => voice.say(Message::LinkTwice { key: said }),
            Trouble::Unknown { said, known, near: found } => near(voice.say(Message::CaseUnknown { said, known }), found),
            Trouble::Several => voice.say(Message::CaseSeveral),
            Trouble::Headless => voice.say(Message::CaseHeadless),
            Trouble::Torn => voice.say(Message::CaseTorn),
            Trouble::Cut => voice.say(Message::CaseCut),
            Trouble::NoLink { said } => voice.say(Message::CaseBadLink { said }),
            Trouble::Link(problem) => problem.words(voice),
        }
    }
}
