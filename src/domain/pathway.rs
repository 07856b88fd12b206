//! Schemes in time, each opening the next: how to get to a scheme aimed at from today's answers.
//!
//! A path is a sequence of open schemes, none twice, at most [`MOST_STAGES`], the last of which is the one aimed at. Each is judged under
//! the answers as they stand after what those before it yield, and none of them is ruled out there. One that is only possible may stand
//! in a path: unknown is never no. An agreement that exists already comes first and takes no time.
//!
//! A yield lifts the answer to an ordered question, never lowers it. Where the question is open, what is yielded is the least that is
//! certain then; a scheme that this alone would rule out is judged with the question open. The catalogue's check proves that no
//! requirement fails because an answer is lifted, so that judging by the least is exact. One scheme begins when the one before it has
//! lasted its least term: how long a decision takes, no source states.
//!
//! *Shortest* has the fewest months, by least terms; one that no source states counts as longer than any other. *Safest* has the best
//! standing: the fewest schemes that are only possible, then the fewest requirements that are open, then the most that favours the scheme
//! aimed at (less what counts against it): what only ranks may lead over one more rung, but never into doubt. Each takes the other's
//! measure where its own says nothing, then the fewest stages, then catalogue order; so no stage stands in a path for nothing.

use super::answers::{Answer, Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::headline::{Headline, named};
use super::id::SchemeId;
use super::judgement::{Judgement, Verdict, balance, judge, matched, verdict};
use super::question::Kind;
use super::scheme::Scheme;
use super::truth::Truth;

/// So many schemes, what exists already not counted, and no more: beyond that nobody plans.
pub const MOST_STAGES: usize = 4;

/// How to get to a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pathway {
    /// It takes no new projects.
    Closed {
        /// What takes its place, if anything does.
        successor: Option<SchemeId>,
    },
    /// No sequence leads there.
    Blocked {
        /// Its requirements that fail whatever comes before, by their places.
        by: Vec<usize>,
    },
    /// There are ways.
    Open {
        /// The one that takes the least time.
        shortest: Path,
        /// The one that stands best; often the same.
        safest: Path,
    },
}

/// A sequence of schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// One after the other; the last is the one aimed at.
    pub stages: Vec<Stage>,
    /// How long all of it takes at least; `None` where no source states how long one of them lasts.
    pub months: Option<u16>,
}

/// One scheme of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Which.
    pub scheme: SchemeId,
    /// It is what it is under the answers as they stand then; `None` for an agreement that exists already.
    pub judgement: Option<Judgement>,
    /// Months from today until it begins; 0 is today. `None` where no source states how long one before it lasts.
    pub from: Option<u16>,
    /// Months from today until it ends, by its least term.
    pub to: Option<u16>,
    /// Its requirements that stay to be settled, by their places.
    pub open: Vec<usize>,
    /// What of its yields lifts an answer, by their places: what must be achieved on the way.
    pub gains: Vec<usize>,
    /// Requirements of the next scheme that become true by that, by their places there.
    pub opens: Vec<usize>,
    /// What favours the next scheme by that and did not before, by its places there.
    pub favours: Vec<usize>,
}

/// The scheme that advice aims at, to begin with: the one it names first, or the one made for the aim that is ruled out as it stands.
#[must_use]
pub fn aimed_at(headline: &Headline) -> Option<SchemeId> {
    match headline {
        Headline::Suits { scheme } | Headline::SuitsIf { scheme, .. } => Some(*scheme),
        Headline::NothingMeets { made_for, .. } => *made_for,
        Headline::Existing { then, .. } => aimed_at(then),
        Headline::Reading { successor, .. } => *successor,
        Headline::FindPartner | Headline::TooEarly | Headline::Institutions { .. } => None,
    }
}

/// The ways to a scheme.
#[must_use]
pub fn pathway(catalogue: &Catalogue, answers: &Answers, target: SchemeId) -> Pathway {
    let Some(scheme) = catalogue.scheme(target) else { return Pathway::Closed { successor: None } };
    let roles = &catalogue.roles;
    let held = if answers.said(roles.matter, roles.existing) { named(catalogue, answers) } else { None };
    if held == Some(target) {
        let path = path(catalogue, answers, &[target], true);
        return Pathway::Open { shortest: path.clone(), safest: path };
    }
    if !scheme.is_open() {
        return Pathway::Closed { successor: scheme.successor() };
    }
    let mut search = Search { catalogue, answers, target, scheme, begun: usize::from(held.is_some()), found: [None, None], failing: None };
    search.from(&mut held.into_iter().collect(), [0; 3]);
    let [shortest, safest] = search.found.map(|found| found.map(|found| path(catalogue, answers, &found.sequence, held.is_some())));
    match shortest.zip(safest) {
        Some((shortest, safest)) => Pathway::Open { shortest, safest },
        None => Pathway::Blocked { by: search.failing.unwrap_or_default() },
    }
}

/// A sequence, and what it measures: less is better, the first difference decides.
struct Found {
    measure: [i64; 5],
    sequence: Vec<SchemeId>,
}

struct Search<'a> {
    catalogue: &'a Catalogue,
    answers: &'a Answers,
    target: SchemeId,
    scheme: &'a Scheme,
    /// How many stand in the sequence already: 1 for an agreement that exists.
    begun: usize,
    found: [Option<Found>; 2],
    failing: Option<Vec<usize>>,
}

/// More months than any catalogue states.
const UNSTATED: i64 = 1 << 32;

impl Search<'_> {
    /// Everything that can follow this sequence, in catalogue order. `so_far` are its months, its schemes that are only possible, and its
    /// open requirements.
    fn from(&mut self, sequence: &mut Vec<SchemeId>, so_far: [i64; 3]) {
        self.arrive(sequence, so_far);
        if sequence.len() + 1 >= MOST_STAGES + self.begun {
            return;
        }
        let (catalogue, answers) = (self.catalogue, self.answers);
        let before = after(catalogue, answers, sequence, true);
        for (id, scheme) in catalogue.schemes() {
            if id == self.target || !scheme.is_open() || sequence.contains(&id) {
                continue;
            }
            let Some(measured) = measured(catalogue, answers, sequence, scheme, so_far) else { continue };
            sequence.push(id);
            // One that lifts nothing would stand there for nothing.
            if after(catalogue, answers, sequence, true) != before {
                self.from(sequence, measured);
            }
            sequence.pop();
        }
    }

    /// The scheme aimed at, after this sequence.
    fn arrive(&mut self, sequence: &[SchemeId], so_far: [i64; 3]) {
        let stands = standing(self.catalogue, self.answers, sequence, self.scheme);
        let Some([months, possible, open]) = measured(self.catalogue, self.answers, sequence, self.scheme, so_far) else {
            let fails = |place: &usize| self.scheme.requires.get(*place).is_some_and(|rule| rule.condition.truth(&stands) == Truth::False);
            let known: Vec<usize> = self.failing.take().unwrap_or_else(|| (0..self.scheme.requires.len()).collect());
            self.failing = Some(known.into_iter().filter(fails).collect());
            return;
        };
        let favoured = -i64::from(balance(self.scheme, &stands));
        let stages = i64::try_from(sequence.len()).unwrap_or(i64::MAX);
        let measures = [[months, possible, open, favoured, stages], [possible, open, favoured, months, stages]];
        for (found, measure) in self.found.iter_mut().zip(measures) {
            if found.as_ref().is_none_or(|found| measure < found.measure) {
                let sequence = sequence.iter().copied().chain([self.target]).collect();
                *found = Some(Found { measure, sequence });
            }
        }
    }
}

/// What a scheme after this sequence adds to its measures; `None` where it is ruled out there.
fn measured(catalogue: &Catalogue, answers: &Answers, sequence: &[SchemeId], scheme: &Scheme, so_far: [i64; 3]) -> Option<[i64; 3]> {
    let stands = standing(catalogue, answers, sequence, scheme);
    let possible = match verdict(scheme, &stands) {
        Verdict::RuledOut => return None,
        Verdict::Possible => 1,
        Verdict::Suits => 0,
    };
    let [months, others, open] = so_far;
    let own = scheme.term().map_or(UNSTATED, |(term, _)| i64::from(term.least));
    Some([months + own, others + possible, open + i64::try_from(unsettled(scheme, &stands).len()).unwrap_or(i64::MAX)])
}

/// The answers a scheme is judged under after this sequence.
fn standing(catalogue: &Catalogue, answers: &Answers, sequence: &[SchemeId], scheme: &Scheme) -> Answers {
    let least = after(catalogue, answers, sequence, true);
    if verdict(scheme, &least) == Verdict::RuledOut { after(catalogue, answers, sequence, false) } else { least }
}

/// The answers after what these schemes yield; with `open`, also to questions that are open.
#[must_use]
pub fn after(catalogue: &Catalogue, answers: &Answers, sequence: &[SchemeId], open: bool) -> Answers {
    let mut answers = answers.clone();
    for scheme in sequence.iter().filter_map(|id| catalogue.scheme(*id)) {
        for gain in &scheme.yields {
            let to = ChoiceSet::one(gain.choice);
            let ordered = catalogue.question(gain.question).is_some_and(|question| question.kind == Kind::Ordered);
            // Of an ordered question one choice is made, and later choices have higher bits.
            let lifts = answers.chosen(gain.question).map_or(open, |said| said < to);
            if ordered && lifts {
                answers = answers.with(gain.question, Answer::Chosen(to));
            }
        }
    }
    answers
}

fn unsettled(scheme: &Scheme, answers: &Answers) -> Vec<usize> {
    let truths = scheme.requires.iter().map(|rule| rule.condition.truth(answers)).enumerate();
    truths.filter(|(_, truth)| *truth == Truth::Unknown).map(|(place, _)| place).collect()
}

/// A sequence with all that is to be known of it. `held`: its first scheme exists already.
fn path(catalogue: &Catalogue, answers: &Answers, sequence: &[SchemeId], held: bool) -> Path {
    let mut stages = Vec::new();
    let mut now = Some(0u16);
    for (place, (id, scheme)) in sequence.iter().filter_map(|id| Some((*id, catalogue.scheme(*id)?))).enumerate() {
        let (before, own) = (sequence.get(..place).unwrap_or_default(), sequence.get(..=place).unwrap_or_default());
        let there = held && place == 0;
        let stands = standing(catalogue, answers, before, scheme);
        let from = now;
        if !there {
            now = now.zip(scheme.term()).map(|(now, (term, _))| now.saturating_add(term.least));
        }
        let had = after(catalogue, answers, before, true);
        let has = after(catalogue, answers, own, true);
        let lifts = |place: &usize| {
            scheme
                .yields
                .get(*place)
                .is_some_and(|gain| had.chosen(gain.question) != has.chosen(gain.question) && has.said(gain.question, gain.choice))
        };
        let (mut opens, mut favours) = (Vec::new(), Vec::new());
        if let Some(next) = sequence.get(place + 1).and_then(|next| catalogue.scheme(*next)) {
            let (without, with) = (standing(catalogue, answers, before, next), standing(catalogue, answers, own, next));
            for (place, rule) in next.requires.iter().enumerate() {
                if rule.condition.truth(&without) != Truth::True && rule.condition.truth(&with) == Truth::True {
                    opens.push(place);
                }
            }
            for (place, rule) in next.favours.iter().enumerate() {
                if matched(rule, &without).is_empty() && !matched(rule, &with).is_empty() {
                    favours.push(place);
                }
            }
        }
        stages.push(Stage {
            scheme: id,
            judgement: (!there).then(|| judge(id, scheme, &catalogue.questions, catalogue.roles.aim, &stands)),
            from,
            to: now,
            open: if there { Vec::new() } else { unsettled(scheme, &stands) },
            gains: (0..scheme.yields.len()).filter(lifts).collect(),
            opens,
            favours,
        });
    }
    Path { stages, months: now }
}
