//! What is to be found out, and from whom: the open questions that still decide something, and what the sources leave to be checked.

use crate::domain::advice::Advice;
use crate::domain::catalogue::Catalogue;
use crate::domain::certainty::Certainty;
use crate::domain::id::{QuestionId, SchemeId, TextId};
use crate::domain::judgement::{Bearing, Rule, Verdict};
use crate::domain::question::Side;

/// Something to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What.
    pub what: What,
    /// What hangs on it.
    pub schemes: Vec<SchemeId>,
}

/// What is to be found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The answer to a question.
    Question(QuestionId),
    /// What a source leaves open and no question asks.
    Check(TextId),
}

/// Whom to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// A side that alone can know.
    Side(Side),
    /// CNRS itself.
    Cnrs,
}

/// All there is to find out, by whom to ask: those who can know first, then what both decide, then what CNRS has to be asked.
#[must_use]
pub fn asks(catalogue: &Catalogue, advice: &Advice, certainty: &Certainty) -> Vec<(Whom, Vec<Ask>)> {
    let of_side = |side| {
        let asked = certainty
            .questions
            .iter()
            .filter(move |deciding| catalogue.question(deciding.question).is_some_and(|asked| asked.side == side));
        let asks = asked.map(|deciding| {
            let mut schemes = deciding.verdicts.clone();
            schemes.extend(deciding.first.iter().flatten().filter(|id| !deciding.verdicts.contains(id)));
            Ask { what: What::Question(deciding.question), schemes }
        });
        (Whom::Side(side), asks.collect::<Vec<Ask>>())
    };
    let mut all: Vec<(Whom, Vec<Ask>)> = [Side::Partner, Side::Cnrs, Side::Both].map(of_side).into();
    all.push((Whom::Cnrs, checks(catalogue, advice, certainty)));
    all.retain(|(_, asks)| !asks.is_empty());
    all
}

/// What the sources leave open for the schemes that can still come first.
fn checks(catalogue: &Catalogue, advice: &Advice, certainty: &Certainty) -> Vec<Ask> {
    let mut checks: Vec<Ask> = Vec::new();
    let candidates = advice.ranking.iter().map(|ranked| &ranked.judgement);
    for judgement in
        candidates.filter(|judgement| judgement.verdict == Verdict::Possible && certainty.first.contains(&Some(judgement.scheme)))
    {
        let Some(scheme) = catalogue.scheme(judgement.scheme) else { continue };
        let open = judgement.reasons.iter().filter(|reason| reason.bearing == Bearing::Open && reason.derivation.undecided_by_sources());
        let texts = open.filter_map(|reason| match reason.rule {
            Rule::Requires(place) => scheme.requires.get(place).and_then(|rule| rule.check),
            _ => None,
        });
        for text in texts {
            match checks.iter_mut().find(|ask| ask.what == What::Check(text)) {
                Some(known) => known.schemes.push(judgement.scheme),
                None => checks.push(Ask { what: What::Check(text), schemes: vec![judgement.scheme] }),
            }
        }
    }
    checks
}
