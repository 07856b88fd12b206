//! The state of a visit.

use super::answering::brings_others;
use super::cases::Dropped;
use super::given::Given;
use super::sharing::Sharing;
use super::taken::Taking;
use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, Answers};
use crate::domain::question::Side;
use crate::link::problem::LinkProblem;
use crate::link::shared::{Made, Note, Role};
use crate::link::state::{Compared, Filter, Page, Shown, State};

/// Everything the page must remember. What follows from it, advice above all, is computed, never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// What was said.
    pub answers: Answers,
    /// What is on screen.
    pub page: Page,
    /// The language that was chosen or came with the link; `None` leaves it to the browser.
    pub language: Option<Language>,
    /// The visitor's side, if it was said.
    pub side: Option<Side>,
    /// Which generations are shown.
    pub shown: Shown,
    /// The schemes side by side.
    pub compared: Compared,
    /// Of the comparison only the rows in which the schemes differ.
    pub only_differences: bool,
    /// What the list of schemes is narrowed to.
    pub filter: Filter,
    /// What is marked on the question on screen and not confirmed yet.
    pub draft: Option<Answer>,
    /// "Continue" was pressed with nothing marked.
    pub nothing_chosen: bool,
    /// Where "Continue" leads back to, if the question on screen was opened from somewhere to change an answer.
    pub returning: Option<Page>,
    /// On narrow screens what stands beside the page, the ladder or the answers, is open.
    pub beside_open: bool,
    /// Schemes are being picked for the comparison: what they are picked from stays open, however many there are.
    pub picking: bool,
    /// The pages "Back" leads to, the nearest last.
    pub trail: Vec<Page>,
    /// What was not understood in the link that was opened.
    pub problems: Vec<LinkProblem>,
    /// What the link that was opened records of the moment it was made.
    pub made: Option<Made>,
    /// What the link that was opened is for. An invitation stays one until all is given up: the page asks for the reply.
    pub role: Role,
    /// The sender's own words.
    pub note: Option<Note>,
    /// The other side's answers: what an invitation came with, or what a reply answers to.
    pub others: Option<Answers>,
    /// The answers were restored from a saved copy, and nothing else was opened since.
    pub saved: bool,
    /// A copy of the page was asked for on the page on screen, and could be made, or not.
    pub copied: Option<bool>,
    /// The answers as they came with a link. Those that still stand are marked as such.
    pub came: Answers,
    /// The answers that were there before the link was opened, if there were others: one click brings them back.
    pub before: Option<Answers>,
    /// What the page around the advisor gave.
    pub given: Given,
    /// What was chosen on the page that makes the code for other pages, by the options' names; those chosen nothing for are not there.
    pub embedding: Vec<(&'static str, String)>,
    /// What was chosen for the link on the page that makes links.
    pub sharing: Sharing,
    /// What was chosen on the page with the sheet.
    pub taking: Taking,
    /// What would be answered instead of some of the answers: what is on screen shows what would follow, until it is kept or dropped.
    pub supposed: Answers,
    /// The catalogue's checks are running. Leaving their page stops them.
    pub proving: bool,
    /// The file of cases. It is in no state: no link and no address carries any of it.
    pub cases: Dropped,
}

impl Model {
    /// What a link to this very page carries.
    #[must_use]
    pub fn state(&self) -> State {
        self.state_at(self.page)
    }

    /// What a link to another page with the same answers carries.
    #[must_use]
    pub fn state_at(&self, page: Page) -> State {
        // What was recorded is true of the answers that came, and of no others.
        let made = self.made.filter(|_| self.answers == self.came);
        State {
            answers: self.answers.clone(),
            page: Some(page),
            language: self.language,
            side: self.side,
            shown: self.shown,
            compared: self.compared.clone(),
            // What no other page shows stays off its address.
            only_differences: self.only_differences && page == Page::Compare,
            filter: if page == Page::Schemes { self.filter.clone() } else { Filter::default() },
            made,
            role: self.role,
            note: self.note.clone(),
            // What came with a link stands in its answers until one of them is changed.
            others: self.others.clone().filter(|others| !(brings_others(self.role, made) && *others == self.answers)),
            supposed: self.supposed.clone(),
        }
    }

    /// The answers with what is supposed instead of some of them: what the page advises on.
    #[must_use]
    pub fn effective(&self) -> Answers {
        self.supposed.iter().fold(self.answers.clone(), |answers, (question, answer)| answers.with(question, answer))
    }

    /// These, with what is marked on the question on screen.
    #[must_use]
    pub fn marked(&self) -> Answers {
        let answers = self.effective();
        match (self.page, self.draft) {
            (Page::Question(question), Some(answer)) => answers.with(question, answer),
            (Page::Question(question), None) => answers.without(question),
            _ => answers,
        }
    }
}
