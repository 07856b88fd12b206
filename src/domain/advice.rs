//! The one door up: everything the advisor says, for one catalogue and one set of answers.

use super::answers::Answers;
use super::catalogue::Catalogue;
use super::headline::{Headline, NextStep, headline, next_step};
use super::id::{QuestionId, SchemeId};
use super::judgement::judge;
use super::question::Side;
use super::ranking::{Ranked, rank};
use super::relevance::{OpenQuestion, next_question, open_questions};
use super::truth::Truth;

/// The advice. Plain data; the words come later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Every judged scheme with verdict, reasons and place.
    pub ranking: Vec<Ranked>,
    /// The advice in one sentence.
    pub headline: Headline,
    /// What to do next.
    pub next_step: NextStep,
    /// The open questions that still matter, the most useful first.
    pub questions: Vec<OpenQuestion>,
    /// Clashes among the answers, by their places in the catalogue.
    pub clashes: Vec<usize>,
}

impl Advice {
    /// The next question for somebody on `side`; `None` when no question not yet seen matters any more.
    #[must_use]
    pub fn next_question(&self, catalogue: &Catalogue, side: Option<Side>) -> Option<QuestionId> {
        next_question(catalogue, &self.questions, side)
    }

    /// What was found of one scheme; `None` for one that is not judged.
    #[must_use]
    pub fn of(&self, scheme: SchemeId) -> Option<&Ranked> {
        self.ranking.iter().find(|ranked| ranked.judgement.scheme == scheme)
    }

    /// The scheme the headline is about, where it is judged.
    #[must_use]
    pub fn featured(&self) -> Option<&Ranked> {
        let mut headline = &self.headline;
        while let Headline::Existing { then, .. } = headline {
            headline = then;
        }
        let scheme = match headline {
            Headline::Suits { scheme } | Headline::SuitsIf { scheme, .. } => Some(*scheme),
            Headline::Institutions { scheme } => *scheme,
            Headline::NothingMeets { instead, .. } => *instead,
            Headline::Existing { .. } | Headline::Reading { .. } | Headline::FindPartner | Headline::TooEarly => None,
        };
        self.of(scheme?)
    }

    /// The scheme whose way in comes next: the one to enter or, where nothing meets the aim, the one that would do instead.
    #[must_use]
    pub fn way_in(&self) -> Option<SchemeId> {
        match (&self.next_step, &self.headline) {
            (NextStep::Enter(scheme) | NextStep::JointCalls(scheme) | NextStep::Settle { scheme, .. }, _) => Some(*scheme),
            (NextStep::Change { .. }, Headline::NothingMeets { instead, .. }) => *instead,
            _ => None,
        }
    }
}

/// Judges every scheme and says what follows. Pure, total and deterministic: the same answers give the same advice, byte for byte.
///
/// It is linear in schemes times rules, besides the sorting. Answers to questions of another catalogue are ignored.
#[must_use]
pub fn advise(catalogue: &Catalogue, answers: &Answers) -> Advice {
    let ranking = ranked(catalogue, answers);
    let questions = open_questions(catalogue, answers, &ranking);
    let headline = headline(catalogue, answers, &ranking);
    let next_step = next_step(catalogue, answers, &headline, &ranking, next_question(catalogue, &questions, None));
    let clashes = catalogue.clashes.iter().enumerate();
    Advice {
        clashes: clashes.filter(|(_, clash)| clash.condition.truth(answers) == Truth::True).map(|(place, _)| place).collect(),
        ranking,
        headline,
        next_step,
        questions,
    }
}

/// Every judged scheme with verdict, reasons and place, and nothing that follows from them: what an advice begins with.
#[must_use]
pub fn ranked(catalogue: &Catalogue, answers: &Answers) -> Vec<Ranked> {
    let roles = &catalogue.roles;
    let judgements = catalogue
        .schemes()
        .filter(|(_, scheme)| scheme.is_judged())
        .map(|(id, scheme)| judge(id, scheme, &catalogue.questions, roles.aim, answers))
        .collect();
    rank(judgements, &catalogue.schemes, answers.said(roles.matter, roles.reading))
}
