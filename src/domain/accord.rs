//! Two sides' answers to the same questions: where they agree, and what both of them stand by.

use super::answers::{Answer, Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::id::QuestionId;
use super::question::Side;

/// How two answers to one question go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Accord {
    /// Both chose the same.
    Same,
    /// Both chose, and not the same. For what both stand by, the question is open.
    Differs,
    /// One side chose; the other said nothing, or that it does not know yet.
    OneSide,
    /// Neither chose.
    Open,
}

impl Accord {
    /// Every way, in the order in which they are told.
    pub const ALL: [Accord; 4] = [Accord::Same, Accord::Differs, Accord::OneSide, Accord::Open];

    /// Its stable word, as in hooks.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Accord::Same => "same",
            Accord::Differs => "differs",
            Accord::OneSide => "one-side",
            Accord::Open => "open",
        }
    }
}

/// What both sides said to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The question.
    pub question: QuestionId,
    /// What the CNRS side said.
    pub cnrs: Option<Answer>,
    /// What the partner's side said.
    pub partner: Option<Answer>,
    /// How that goes together.
    pub accord: Accord,
}

/// Every question that either side said something to, in the catalogue's order.
#[must_use]
pub fn pairs(catalogue: &Catalogue, cnrs: &Answers, partner: &Answers) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (question, _) in catalogue.questions() {
        let pair = Pair {
            question,
            cnrs: cnrs.get(question),
            partner: partner.get(question),
            accord: accord(cnrs.chosen(question), partner.chosen(question)),
        };
        if pair.cnrs.is_some() || pair.partner.is_some() {
            pairs.push(pair);
        }
    }
    pairs
}

fn accord(one: Option<ChoiceSet>, other: Option<ChoiceSet>) -> Accord {
    match (one, other) {
        (Some(one), Some(other)) if one == other => Accord::Same,
        (Some(_), Some(_)) => Accord::Differs,
        (None, None) => Accord::Open,
        _ => Accord::OneSide,
    }
}

/// What both sides stand by: what both chose alike, and what one side chose that only this side can know.
///
/// A disagreement is left out, which keeps the question open, and so is what one side said to a question for both: silence is no
/// consent. What neither knows stays seen and open.
#[must_use]
pub fn agreed(catalogue: &Catalogue, cnrs: &Answers, partner: &Answers) -> Answers {
    let mut agreed = Answers::new();
    for pair in pairs(catalogue, cnrs, partner) {
        let asked = catalogue.question(pair.question).map(|question| question.side);
        let stands = match pair.accord {
            Accord::Same => pair.cnrs,
            Accord::Open => pair.cnrs.and(pair.partner),
            Accord::OneSide if asked == Some(Side::Cnrs) => chosen(pair.cnrs),
            Accord::OneSide if asked == Some(Side::Partner) => chosen(pair.partner),
            Accord::OneSide | Accord::Differs => None,
        };
        if let Some(answer) = stands {
            agreed = agreed.with(pair.question, answer);
        }
    }
    agreed
}

/// "I don't know yet" stands for nothing.
fn chosen(answer: Option<Answer>) -> Option<Answer> {
    answer.filter(|answer| *answer != Answer::NotYet)
}
