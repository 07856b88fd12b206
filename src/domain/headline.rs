//! What is said first, and what to do next. The first clause that applies is taken; there is always one.

use super::answers::Answers;
use super::catalogue::Catalogue;
use super::change::{Change, smallest_change};
use super::id::{QuestionId, SchemeId};
use super::judgement::{Bearing, Judgement, Rule, Verdict};
use super::ranking::Ranked;
use super::scheme::Status;
use super::truth::Truth;

/// The advice in one sentence, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Headline {
    /// The matter is a name met in a document: what it is, and its successor.
    Reading {
        /// The name, once said.
        name: Option<SchemeId>,
        /// What takes its place, if anything does.
        successor: Option<SchemeId>,
    },
    /// The matter is an agreement that exists: what it is, then what can follow it.
    Existing {
        /// The agreement, once said.
        agreement: Option<SchemeId>,
        /// The advice for what can follow, never `Reading` or `Existing` again.
        then: Box<Headline>,
    },
    /// Nobody in a CNRS unit carries it yet: find a partner there first.
    FindPartner,
    /// No aim is said: too early.
    TooEarly,
    /// Institutions decide this; the scheme between them, if the catalogue has one.
    Institutions {
        /// The first scheme between institutions.
        scheme: Option<SchemeId>,
    },
    /// A scheme suits and meets the aim.
    Suits {
        /// Which.
        scheme: SchemeId,
    },
    /// A scheme meets the aim and suits if what is open turns out well.
    SuitsIf {
        /// Which.
        scheme: SchemeId,
        /// Its requirements that are open, by their places.
        open: Vec<usize>,
    },
    /// Nothing that is open meets the aim as it stands.
    NothingMeets {
        /// The first open scheme made for the aim, ruled out.
        made_for: Option<SchemeId>,
        /// Its requirements that fail, by their places.
        blocked_by: Vec<usize>,
        /// What would bring it back.
        change: Option<Change>,
        /// The first open scheme that would do instead.
        instead: Option<SchemeId>,
    },
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Answer this question.
    Answer(QuestionId),
    /// Read the entry of this scheme.
    Read(SchemeId),
    /// Find a partner in a CNRS unit.
    FindPartner,
    /// Look for the joint calls under this scheme.
    JointCalls(SchemeId),
    /// Take the way into this scheme.
    Enter(SchemeId),
    /// Settle what this scheme requires and is open.
    Settle {
        /// Which scheme.
        scheme: SchemeId,
        /// The first of its open requirements, by its place.
        requirement: usize,
    },
    /// Change these answers, if they can be changed, and this scheme is back.
    Change {
        /// Which scheme.
        scheme: SchemeId,
        /// What would be answered instead.
        change: Change,
    },
    /// Not everything needs an instrument.
    StayInformal,
}

/// The headline for a ranking.
#[must_use]
pub fn headline(catalogue: &Catalogue, answers: &Answers, ranking: &[Ranked]) -> Headline {
    let roles = &catalogue.roles;
    if answers.said(roles.matter, roles.reading) {
        let name = named(catalogue, answers);
        let successor = name.and_then(|name| catalogue.scheme(name)).and_then(|scheme| scheme.successor());
        return Headline::Reading { name, successor };
    }
    let then = advice_for_a_project(catalogue, answers, ranking);
    if answers.said(roles.matter, roles.existing) {
        return Headline::Existing { agreement: named(catalogue, answers), then: Box::new(then) };
    }
    then
}

/// The next step that goes with a headline. `next` is the next question, if one still matters.
#[must_use]
pub fn next_step(catalogue: &Catalogue, answers: &Answers, headline: &Headline, ranking: &[Ranked], next: Option<QuestionId>) -> NextStep {
    match headline {
        Headline::Reading { name: None, .. } | Headline::Existing { agreement: None, .. } => NextStep::Answer(catalogue.roles.agreement),
        Headline::Reading { name: Some(name), successor } => NextStep::Read(successor.unwrap_or(*name)),
        Headline::Existing { agreement: Some(_), then } => next_step(catalogue, answers, then, ranking, next),
        Headline::FindPartner => NextStep::FindPartner,
        Headline::TooEarly => NextStep::Answer(next.unwrap_or(catalogue.roles.aim)),
        Headline::Institutions { scheme } => scheme.map_or(NextStep::StayInformal, NextStep::JointCalls),
        Headline::Suits { scheme } => NextStep::Enter(*scheme),
        Headline::SuitsIf { scheme, open } => {
            let judged = ranking.iter().map(|ranked| &ranked.judgement).find(|judgement| judgement.scheme == *scheme);
            // What a question can settle is answered here; the rest has to be found out elsewhere.
            let unseen = judged.and_then(|judged| judged.open_questions.iter().find(|id| answers.get(**id).is_none()));
            match (unseen, open.first()) {
                (Some(question), _) => NextStep::Answer(*question),
                (None, Some(requirement)) => NextStep::Settle { scheme: *scheme, requirement: *requirement },
                (None, None) => NextStep::Enter(*scheme),
            }
        }
        Headline::NothingMeets { made_for: Some(scheme), change: Some(change), .. } => {
            NextStep::Change { scheme: *scheme, change: change.clone() }
        }
        Headline::NothingMeets { instead: Some(scheme), .. } => NextStep::Enter(*scheme),
        Headline::NothingMeets { .. } => NextStep::StayInformal,
    }
}

fn advice_for_a_project(catalogue: &Catalogue, answers: &Answers, ranking: &[Ranked]) -> Headline {
    let roles = &catalogue.roles;
    if answers.said(roles.carrier, roles.nobody) {
        return Headline::FindPartner;
    }
    if answers.chosen(roles.aim).is_none() {
        return Headline::TooEarly;
    }
    if answers.said(roles.aim, roles.institutions) {
        let between = |ranked: &&Ranked| {
            let judgement = &ranked.judgement;
            judgement.aim_met == Truth::True
                && catalogue.scheme(judgement.scheme).is_some_and(|scheme| scheme.status == Status::BetweenInstitutions)
        };
        return Headline::Institutions { scheme: ranking.iter().find(between).map(|ranked| ranked.judgement.scheme) };
    }
    let open: Vec<&Judgement> = ranking
        .iter()
        .map(|ranked| &ranked.judgement)
        .filter(|judgement| catalogue.scheme(judgement.scheme).is_some_and(|scheme| scheme.is_open()))
        .collect();
    let made_for = || open.iter().filter(|judgement| judgement.aim_met == Truth::True);
    if let Some(best) = made_for().find(|judgement| judgement.verdict != Verdict::RuledOut) {
        let scheme = best.scheme;
        return match best.verdict {
            Verdict::Suits => Headline::Suits { scheme },
            Verdict::Possible | Verdict::RuledOut => Headline::SuitsIf { scheme, open: requirements(best, Bearing::Open) },
        };
    }
    let blocked = made_for().next();
    Headline::NothingMeets {
        made_for: blocked.map(|judgement| judgement.scheme),
        blocked_by: blocked.map(|judgement| requirements(judgement, Bearing::Against)).unwrap_or_default(),
        change: blocked.and_then(|judgement| smallest_change(catalogue, answers, judgement.scheme, &[roles.aim])),
        instead: open.iter().find(|judgement| judgement.verdict != Verdict::RuledOut).map(|judgement| judgement.scheme),
    }
}

/// The agreement or the name that is said.
pub(super) fn named(catalogue: &Catalogue, answers: &Answers) -> Option<SchemeId> {
    let choice = answers.chosen(catalogue.roles.agreement)?.iter().next()?;
    catalogue.scheme_of_choice(choice)
}

fn requirements(judgement: &Judgement, bearing: Bearing) -> Vec<usize> {
    let of = judgement.reasons.iter().filter(|reason| reason.bearing == bearing);
    of.filter_map(|reason| if let Rule::Requires(index) = reason.rule { Some(index) } else { None }).collect()
}
