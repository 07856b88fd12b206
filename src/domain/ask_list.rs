//! What to find out, and from whom: the open questions that still decide something, and what the sources leave to check.

use super::advice::Advice;
use super::catalogue::Catalogue;
use super::certainty::Certainty;
use super::id::{QuestionId, SchemeId, TextId};
use super::judgement::Rule;
use super::question::Side;

/// Questions and checks, each with the schemes that hang on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskList {
    /// In the order in which the advice asks them; those answered "I don't know yet" among them.
    pub questions: Vec<ToAsk>,
    /// In the order of the ranking, then as the scheme's file lists them.
    pub checks: Vec<ToCheck>,
}

/// A question that still decides something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToAsk {
    /// The question.
    pub question: QuestionId,
    /// Who can answer it.
    pub side: Side,
    /// The schemes whose verdict hangs on it, in catalogue order.
    pub verdicts: Vec<SchemeId>,
    /// Schemes between which it can decide who comes first; there may be more. `None`: that none does, all being ruled out.
    pub first: Vec<Option<SchemeId>>,
}

/// Something that no question of ours settles, since the sources do not decide it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCheck {
    /// The scheme, which can still come first.
    pub scheme: SchemeId,
    /// Its requirement, by its place.
    pub requirement: usize,
    /// What to check, and with whom.
    pub check: TextId,
}

/// The list that goes with an advice and what is certain for the same answers.
#[must_use]
pub fn ask_list(catalogue: &Catalogue, advice: &Advice, certainty: &Certainty) -> AskList {
    let to_ask = |id: QuestionId| {
        let (question, deciding) = (catalogue.question(id)?, certainty.of(id)?);
        Some(ToAsk { question: id, side: question.side, verdicts: deciding.verdicts.clone(), first: deciding.first.clone() })
    };
    let standing = advice.ranking.iter().map(|ranked| &ranked.judgement).filter(|judged| certainty.first.contains(&Some(judged.scheme)));
    let mut checks = Vec::new();
    for judged in standing {
        let Some(scheme) = catalogue.scheme(judged.scheme) else { continue };
        for (requirement, rule) in scheme.requires.iter().enumerate() {
            let undecided =
                judged.reasons.iter().any(|reason| reason.rule == Rule::Requires(requirement) && reason.derivation.undecided_by_sources());
            checks.extend(rule.check.filter(|_| undecided).map(|check| ToCheck { scheme: judged.scheme, requirement, check }));
        }
    }
    AskList { questions: advice.questions.iter().filter_map(|open| to_ask(open.question)).collect(), checks }
}
