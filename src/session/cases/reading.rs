//! From the cells of one row to a case. Half of an answer would be another answer: a row in which one was not understood is no case.

use super::columns::{Column, is_called};
use super::near::near;
use super::problem::Trouble;
use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::id::{ChoiceId, SchemeId};
use crate::domain::judgement::Verdict;
use crate::domain::question::{Kind, Question};
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::i18n::voice::Voice;
use crate::link::decode;
use crate::link::problem::LinkProblem;
use crate::link::readable::{NOT_YET, shortened};
use crate::session::search::called;

/// What a file says stands there where no scheme comes first.
pub const NONE_FIRST: &str = "none";

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

/// The case of a row, unless one of its answers was not understood, and what was not, by the places of the cells.
#[must_use]
pub fn case(voice: Voice<'_>, columns: &[Column], cells: &[String]) -> (Option<Case>, Vec<(usize, Trouble)>) {
    let mut reading = Reading { voice, case: Case::default(), whole: true, problems: Vec::new() };
    let filled = || cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let column = |place: usize| columns.get(place).copied();
    // A question's own column says more than the link, wherever it stands.
    for (place, said) in filled().filter(|(place, _)| column(*place) == Some(Column::Link)) {
        reading.link(place, said);
    }
    for (place, said) in filled() {
        match column(place) {
            Some(column) => reading.cell(place, column, said),
            None => reading.fails(place, Trouble::Headless),
        }
    }
    (reading.whole.then_some(reading.case), reading.problems)
}

struct Reading<'a> {
    voice: Voice<'a>,
    case: Case,
    whole: bool,
    problems: Vec<(usize, Trouble)>,
}

impl Reading<'_> {
    /// Without what stands in this cell the case would be another.
    fn fails(&mut self, place: usize, what: Trouble) {
        self.whole = false;
        self.problems.push((place, what));
    }

    fn cell(&mut self, place: usize, column: Column, said: &str) {
        let catalogue = self.voice.catalogue;
        let expected = &mut self.case.expected;
        match column {
            Column::Name => self.case.name = said.to_owned(),
            Column::Question(id) => {
                let Some(question) = catalogue.question(id) else { return };
                match answer(self.voice, question, said) {
                    Ok(answer) => self.case.answers = std::mem::take(&mut self.case.answers).with(id, answer),
                    Err(what) => self.fails(place, what),
                }
            }
            Column::Edition => {
                let editions = catalogue.registry.editions.iter().map(|edition| &*edition.id);
                if !editions.clone().any(|known| known == said) {
                    self.problems.push((place, unknown(said, editions)));
                }
                expected.edition = Some(said.to_owned());
            }
            Column::First if said == NONE_FIRST => expected.first = Some(None),
            Column::First => match called(catalogue, said) {
                Some(scheme) => expected.first = Some(Some(scheme)),
                None => {
                    let judged = catalogue.schemes.iter().filter(|scheme| scheme.is_judged()).map(|scheme| &*scheme.id);
                    self.problems.push((place, unknown(said, judged.chain([NONE_FIRST]))));
                }
            },
            Column::Scheme(id) => match VERDICTS.into_iter().find(|known| is_verdict(self.voice, *known, said)) {
                Some(verdict) => expected.verdicts.push((id, verdict)),
                None => self.problems.push((place, unknown(said, VERDICTS.into_iter().map(Verdict::word)))),
            },
            Column::Link | Column::Other => {}
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

/// Every verdict.
pub const VERDICTS: [Verdict; 3] = [Verdict::Suits, Verdict::Possible, Verdict::RuledOut];

fn is_verdict(voice: Voice<'_>, verdict: Verdict, said: &str) -> bool {
    let words = |language| report::verdict(Voice { language, ..voice }, verdict);
    verdict.word().eq_ignore_ascii_case(said) || Language::ALL.into_iter().any(|language| words(language).eq_ignore_ascii_case(said))
}

/// The answer in a cell: ids of choices with spaces or bars between them, or the words of choices with bars.
fn answer(voice: Voice<'_>, question: &Question, said: &str) -> Result<Answer, Trouble> {
    let not_yet = |language| Message::DontKnowYet.text(language).eq_ignore_ascii_case(said);
    if said.eq_ignore_ascii_case(NOT_YET) || Language::ALL.into_iter().any(not_yet) {
        return Ok(Answer::NotYet);
    }
    let mut set = ChoiceSet::NONE;
    let words = choice(voice, question, said).is_some() || said.contains('|');
    let between: &[char] = if words { &['|'] } else { &[' ', ',', ';'] };
    for part in said.split(between).map(str::trim).filter(|part| !part.is_empty()) {
        match choice(voice, question, part) {
            Some(choice) => set = set.either(ChoiceSet::one(choice)),
            None => return Err(unknown(part, question.choices.iter().map(|choice| &*choice.id).chain([NOT_YET]))),
        }
    }
    if set.len() > 1 && question.kind != Kind::Several {
        return Err(Trouble::Several);
    }
    Ok(Answer::Chosen(set))
}

fn choice(voice: Voice<'_>, question: &Question, said: &str) -> Option<ChoiceId> {
    question.choice(&said.to_ascii_lowercase()).or_else(|| {
        let found = question.choices.iter().position(|choice| {
            let label = choice.label;
            is_called(voice, label.cnrs, said) || is_called(voice, label.partner, said)
        });
        found.and_then(|place| u16::try_from(place).ok()).map(ChoiceId)
    })
}

fn unknown<'a>(said: &str, known: impl Iterator<Item = &'a str> + Clone) -> Trouble {
    unknown_of(said, &known.collect::<Vec<_>>())
}

fn unknown_of(said: &str, known: &[&str]) -> Trouble {
    let near = near(said, &mut known.iter().copied()).map(str::to_owned);
    // What was not understood is shown as it stood, but never more of it than fits a line.
    Trouble::Unknown { said: shortened(said), known: known.join(", "), near }
}
