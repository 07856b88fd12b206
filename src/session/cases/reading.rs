//! From the cells of one row to a case. Half of an answer would be another answer: a row in which one was not understood is no case.

use super::columns::{Column, is_called};
use super::near::near;
use super::problem::{Problem, Trouble};
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::id::{ChoiceId, SchemeId};
use crate::domain::judgement::Verdict;
use crate::domain::question::{Kind, Question};
use crate::i18n::voice::Voice;
use crate::link::decode;
use crate::link::problem::LinkProblem;
use crate::link::readable::{NOT_YET, shortened};
use crate::session::search::called;

/// What a file says stands there where no scheme comes first.
pub const NONE_FIRST: &str = "none";

/// Every verdict.
pub const VERDICTS: [Verdict; 3] = [Verdict::Suits, Verdict::Possible, Verdict::RuledOut];

/// Somebody's answers, and what the file expects to follow from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// What it is called; empty where the file does not say.
    pub name: String,
    /// The answers.
    pub answers: Answers,
    /// What is expected.
    pub expected: Expected,
}

/// What a file expects of a case, as far as it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    /// The edition with which it was found.
    pub edition: Option<String>,
    /// The scheme that comes first, or that none does.
    pub first: Option<Option<SchemeId>>,
    /// Verdicts.
    pub verdicts: Vec<(SchemeId, Verdict)>,
}

impl Expected {
    /// Whether anything is.
    #[must_use]
    pub fn is_something(&self) -> bool {
        self.first.is_some() || !self.verdicts.is_empty()
    }
}

/// A row that is read.
pub(super) struct Reading<'a> {
    /// Who speaks, about which catalogue.
    pub(super) voice: Voice<'a>,
    /// The line it begins in.
    pub(super) line: usize,
    /// What stands at the heads.
    pub(super) heads: &'a [String],
    /// Where to tell what was not understood.
    pub(super) problems: &'a mut Vec<Problem>,
    /// The case, as far as it was read.
    pub(super) case: Case,
    /// All that makes it this case was understood.
    pub(super) whole: bool,
}

impl Reading<'_> {
    /// Reads the cells under these columns.
    pub(super) fn cells(&mut self, columns: &[Column], cells: &[String]) {
        // A question's own column says more than the link, wherever it stands.
        for links in [true, false] {
            for (place, said) in cells.iter().enumerate() {
                let column = columns.get(place).copied();
                if !said.is_empty() && (column == Some(Column::Link)) == links {
                    self.cell(place, column, said);
                }
            }
        }
    }

    /// Without what stands in this cell the case would be another.
    pub(super) fn fails(&mut self, place: usize, what: Trouble) {
        self.whole = false;
        self.tells(place, what);
    }

    #[inline(never)]
    fn tells(&mut self, place: usize, what: Trouble) {
        self.problems.push(Problem::of_a_cell(self.line, place, self.heads, what));
    }

    fn cell(&mut self, place: usize, column: Option<Column>, said: &str) {
        let catalogue = self.voice.catalogue;
        let Some(column) = column else { return self.fails(place, Trouble::Headless) };
        match column {
            Column::Name => self.case.name = said.to_owned(),
            Column::Link => self.link(place, said),
            Column::Question(id) => {
                let Some(question) = catalogue.question(id) else { return };
                match answer(self.voice, question, said) {
                    Ok(answer) => self.case.answers = std::mem::take(&mut self.case.answers).with(id, answer),
                    Err(what) => self.fails(place, what),
                }
            }
            Column::Edition => self.case.expected.edition = Some(said.to_owned()),
            Column::First => match called(catalogue, said) {
                Some(scheme) => self.case.expected.first = Some(Some(scheme)),
                None if said == NONE_FIRST => self.case.expected.first = Some(None),
                None => {
                    let mut known = vec![NONE_FIRST];
                    known.extend(catalogue.schemes.iter().filter(|scheme| scheme.is_judged()).map(|scheme| &*scheme.id));
                    self.tells(place, unknown(said, &known));
                }
            },
            Column::Scheme(id) => match VERDICTS.into_iter().find(|known| known.word().eq_ignore_ascii_case(said)) {
                Some(verdict) => self.case.expected.verdicts.push((id, verdict)),
                None => self.tells(place, unknown(said, &VERDICTS.map(Verdict::word))),
            },
            Column::Other => {}
        }
    }

    fn link(&mut self, place: usize, said: &str) {
        let (state, problems) = decode(self.voice.catalogue, said);
        for problem in problems {
            match problem {
                // What was renamed is understood.
                LinkProblem::Renamed { .. } => {}
                whole if whole.is_of_the_whole() => self.fails(place, Trouble::NoLink { said: shortened(said) }),
                problem => self.fails(place, Trouble::Link(problem)),
            }
        }
        self.case.answers = state.answers;
        // A link that somebody sent records what came first; a column of its own says it later, if there is one.
        if let Some(made) = state.made {
            self.case.expected.edition = self.voice.catalogue.registry.published(made.edition).map(|edition| edition.id.clone());
            self.case.expected.first = made.first.map(Some);
        }
    }
}

/// The answer in a cell: ids of choices with spaces between them, or the words of one, or of several with bars between them.
fn answer(voice: Voice<'_>, question: &Question, said: &str) -> Result<Answer, Trouble> {
    if said.eq_ignore_ascii_case(NOT_YET) {
        return Ok(Answer::NotYet);
    }
    let mut set = ChoiceSet::NONE;
    let words = choice(voice, question, said).is_some() || said.contains('|');
    for part in said.split(|letter| if words { letter == '|' } else { matches!(letter, ' ' | ',' | ';') }).map(str::trim) {
        match choice(voice, question, part) {
            Some(choice) => set = set.either(ChoiceSet::one(choice)),
            None if part.is_empty() => {}
            None => {
                let mut known = vec![NOT_YET];
                known.extend(question.choices.iter().map(|choice| &*choice.id));
                return Err(unknown(part, &known));
            }
        }
    }
    if set.len() > 1 && question.kind != Kind::Several { Err(Trouble::Several) } else { Ok(Answer::Chosen(set)) }
}

/// A choice by its id or, since people write what they read, by its words in any language.
#[inline(never)]
fn choice(voice: Voice<'_>, question: &Question, said: &str) -> Option<ChoiceId> {
    question.choice(&said.to_ascii_lowercase()).or_else(|| {
        let found = question.choices.iter().position(|choice| is_called(voice, choice.label.of(voice.side), said));
        found.and_then(|place| u16::try_from(place).ok()).map(ChoiceId)
    })
}

#[inline(never)]
fn unknown(said: &str, known: &[&str]) -> Trouble {
    Trouble::Unknown { said: shortened(said), known: known.join(", "), near: near(said, known) }
}
