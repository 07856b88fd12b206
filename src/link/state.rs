//! What a link can carry: everything the visitor would miss after a reload.

use super::shared::{Made, Note, Role};
use crate::catalogue::language::Language;
use crate::domain::answers::Answers;
use crate::domain::id::{ChoiceId, QuestionId, SchemeId};
use crate::domain::question::Side;
use crate::domain::scheme::{Generation, StatusKind};

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
    /// Which generations are shown.
    pub shown: Shown,
    /// The schemes side by side, each once.
    pub compared: Compared,
    /// Of the comparison only the rows in which the schemes differ.
    pub only_differences: bool,
    /// What the list of schemes is narrowed to.
    pub filter: Filter,
    /// When it was made; the page's own address says nothing of it.
    pub made: Option<Made>,
    /// What it is for.
    pub role: Role,
    /// The sender's own words.
    pub note: Option<Note>,
    /// What the other side had said, which `answers` answer to. In a reply `answers` are those of whoever sends it, `others` those they
    /// were sent. In the address of a page that was opened with an invitation `others` are the inviting side's, as they came.
    pub others: Option<Answers>,
    /// What would be answered instead of some of the answers, to see what would follow. Nothing supposed is nothing.
    pub supposed: Answers,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The first page.
    #[default]
    Start,
    /// One question.
    Question(QuestionId),
    /// The answers that came with a link, to be looked at before the advice.
    Check,
    /// The advice.
    Advice,
    /// All schemes.
    Schemes,
    /// One scheme.
    Scheme(SchemeId),
    /// How to get to a scheme.
    Path(SchemeId),
    /// Some schemes side by side.
    Compare,
    /// What goes along with a link, and ways to send it.
    Share,
    /// Both sides' answers, side by side.
    Both,
    /// The advisor on a page of one's own: options, and the code for them.
    Embed,
    /// This file: its version, and how to save it.
    About,
    /// The advice on one sheet, to be printed and taken along.
    Sheet,
    /// The catalogue's own checks, made before the visitor's eyes.
    Proof,
    /// A file of cases, all judged at once.
    Cases,
}

impl Page {
    /// Its name, as in links and in the hook `data-page`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Page::Start => "start",
            Page::Question(_) => "question",
            Page::Check => "check",
            Page::Advice => "advice",
            Page::Schemes => "schemes",
            Page::Scheme(_) => "scheme",
            Page::Path(_) => "path",
            Page::Compare => "compare",
            Page::Share => "share",
            Page::Both => "both",
            Page::Embed => "embed",
            Page::About => "about",
            Page::Sheet => "sheet",
            Page::Proof => "proof",
            Page::Cases => "cases",
        }
    }

    /// Its number in links. It is never another's.
    #[must_use]
    pub fn number(self) -> u16 {
        match self {
            Page::Start => 0,
            Page::Question(_) => 1,
            Page::Check => 2,
            Page::Advice => 3,
            Page::Schemes => 4,
            Page::Scheme(_) => 5,
            Page::Compare => 6,
            Page::Share => 7,
            Page::Both => 8,
            Page::Embed => 9,
            Page::About => 10,
            Page::Path(_) => 11,
            Page::Sheet => 12,
            Page::Proof => 13,
            Page::Cases => 14,
        }
    }

    /// The pages that a name or a number alone says.
    pub const PLAIN: [Page; 12] = [
        Page::Start,
        Page::Check,
        Page::Advice,
        Page::Schemes,
        Page::Compare,
        Page::Share,
        Page::Both,
        Page::Embed,
        Page::About,
        Page::Sheet,
        Page::Proof,
        Page::Cases,
    ];
}

/// Which generations of schemes are shown. Not to be confused with the catalogue's edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Today's, each with those it replaced folded under it.
    #[default]
    Today,
    /// Those of one table, as they stand in it.
    Table(Generation),
    /// Every scheme in a line of its own.
    All,
}

impl Shown {
    /// Every view, the one without a word in links first.
    pub const ALL: [Shown; 4] = [Shown::Today, Shown::Table(Generation::ToolKit), Shown::Table(Generation::Year2020), Shown::All];

    /// Its word in links.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Shown::Today => Generation::Today.word(),
            Shown::Table(generation) => generation.word(),
            Shown::All => "all",
        }
    }

    /// The view with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Shown> {
        Shown::ALL.into_iter().find(|shown| shown.word() == word)
    }
}

/// The schemes side by side, in the order in which they were chosen, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared(Vec<SchemeId>);

impl Compared {
    /// As many as can still be read side by side.
    pub const MOST: usize = 4;

    /// Those that are there, in order.
    #[must_use]
    pub fn schemes(&self) -> &[SchemeId] {
        &self.0
    }

    /// Whether no more fits.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.0.len() >= Compared::MOST
    }

    /// With one more; unchanged where it is there already or no more fits.
    #[must_use]
    pub fn with(mut self, scheme: SchemeId) -> Compared {
        if !self.is_full() && !self.0.contains(&scheme) {
            self.0.push(scheme);
        }
        self
    }

    /// Without one.
    #[must_use]
    pub fn without(mut self, scheme: SchemeId) -> Compared {
        self.0.retain(|known| *known != scheme);
        self
    }
}

impl FromIterator<SchemeId> for Compared {
    fn from_iter<I: IntoIterator<Item = SchemeId>>(schemes: I) -> Compared {
        schemes.into_iter().fold(Compared::default(), Compared::with)
    }
}

/// What the list of schemes is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A choice of the aim question: schemes made for it.
    pub aim: Option<ChoiceId>,
    /// A status.
    pub status: Option<StatusKind>,
    /// Words looked for in names and summaries, as they were typed.
    pub search: String,
}
