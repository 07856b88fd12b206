//! The search for answers that put one scheme first, a set of answers a step.

use super::{First, Never};
use crate::catalogue::proof::Shortening;
use crate::catalogue::proof::space::Leaves;
use crate::domain::advice::ranked;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{ChoiceId, QuestionId, SchemeId};
use crate::domain::judgement::{Verdict, judge, verdict};
use crate::domain::truth::Truth;

/// What every search goes through.
pub(super) struct About<'c> {
    catalogue: &'c Catalogue,
    /// Every question with one answer for each class that the catalogue can tell apart.
    tries: Vec<(QuestionId, Vec<ChoiceSet>)>,
}

/// The search for one scheme.
pub(super) struct Search {
    scheme: SchemeId,
    tried: usize,
    stage: Stage,
}

enum Stage {
    /// A full set is put together; so many questions are answered.
    Beginning(Answers, usize),
    /// The set in which the scheme stood highest, and what lies near it.
    Rising(Place, Answers, Near),
    /// It is first, with this verdict; now with fewer answers.
    Shortening(Answers, Verdict, Shortening),
}

/// Whether the scheme is ruled out or not made for the aim, and its place: less is better.
type Place = (bool, usize);

const FIRST: Place = (false, 1);

impl<'c> About<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> About<'c> {
        About { catalogue, tries: Leaves::of(catalogue).every_class(catalogue) }
    }

    fn place(&self, scheme: SchemeId, answers: &Answers) -> Place {
        let ranking = ranked(self.catalogue, answers);
        let own = ranking.iter().find(|ranked| ranked.judgement.scheme == scheme);
        own.map_or((true, usize::MAX), |own| (own.judgement.verdict == Verdict::RuledOut || own.judgement.aim_met != Truth::True, own.rank))
    }

    fn verdict(&self, scheme: SchemeId, answers: &Answers) -> Verdict {
        self.catalogue.scheme(scheme).map_or(Verdict::RuledOut, |scheme| verdict(scheme, answers))
    }

    /// Of a question's answers the one that satisfies the scheme's requirements, meets its aims and favours it most.
    fn best(&self, id: SchemeId, answers: &Answers, question: QuestionId, sets: &[ChoiceSet]) -> ChoiceSet {
        let roles = &self.catalogue.roles;
        let first = ChoiceSet::one(ChoiceId(0));
        let Some(scheme) = self.catalogue.scheme(id) else { return first };
        // A replaced scheme stands behind every other one, except for those who read about names.
        let reads = question == roles.matter && scheme.successor().is_some();
        let reading = ChoiceSet::one(roles.reading);
        let merit = |set: &ChoiceSet| {
            let answers = answers.clone().with(question, Answer::Chosen(*set));
            let judgement = judge(id, scheme, &self.catalogue.questions, roles.aim, &answers);
            let fails = judgement.verdict == Verdict::RuledOut;
            (reads && *set != reading, fails, judgement.aim_met != Truth::True, judgement.open_requirements, -judgement.balance)
        };
        sets.iter().min_by_key(|set| merit(set)).copied().unwrap_or(first)
    }

    /// Why a scheme is not first under the answers under which it stands highest.
    fn never(&self, scheme: SchemeId, answers: Answers, rank: usize, tried: usize) -> Never {
        let ranking = ranked(self.catalogue, &answers);
        let before = ranking.iter().zip(ranking.iter().skip(1)).find(|(_, own)| own.judgement.scheme == scheme);
        Never {
            scheme,
            tried,
            verdict: self.verdict(scheme, &answers),
            rank,
            behind: before.and_then(|(before, _)| Some((before.judgement.scheme, before.before_next?))),
            answers,
        }
    }
}

impl Search {
    pub(super) fn new(scheme: SchemeId) -> Search {
        Search { scheme, tried: 0, stage: Stage::Beginning(Answers::new(), 0) }
    }

    /// Goes a step on; answers that put the scheme first, or that none were found, once that is known.
    pub(super) fn step(&mut self, about: &About<'_>) -> Option<Result<First, Never>> {
        let scheme = self.scheme;
        match &mut self.stage {
            Stage::Beginning(answers, next) => match about.tries.get(*next) {
                Some((question, sets)) => {
                    let best = about.best(scheme, answers, *question, sets);
                    *answers = std::mem::take(answers).with(*question, Answer::Chosen(best));
                    *next += 1;
                }
                None => {
                    let answers = std::mem::take(answers);
                    self.stands(about, about.place(scheme, &answers), answers);
                }
            },
            Stage::Rising(place, best, near) => {
                let Some(other) = near.next(best) else {
                    let (answers, rank) = (std::mem::take(best), place.1);
                    return Some(Err(about.never(scheme, answers, rank, self.tried + 1)));
                };
                self.tried += 1;
                let reached = about.place(scheme, &other);
                if reached < *place {
                    self.stands(about, reached, other);
                }
            }
            Stage::Shortening(full, verdict, shorter) => {
                let (full, verdict) = (&*full, *verdict);
                let still = |fewer: &Answers| about.place(scheme, fewer) == FIRST && about.verdict(scheme, fewer) == verdict;
                if !shorter.step(still) {
                    return Some(Ok(First { scheme, verdict, full: full.clone(), short: shorter.kept.clone() }));
                }
            }
        }
        None
    }

    /// Goes on from answers under which the scheme stands higher than under any before.
    fn stands(&mut self, about: &About<'_>, place: Place, answers: Answers) {
        self.stage = if place == FIRST {
            let shorter = Shortening::new(&answers);
            Stage::Shortening(answers.clone(), about.verdict(self.scheme, &answers), shorter)
        } else {
            let near = Near::of(&answers, &about.tries);
            Stage::Rising(place, answers, near)
        };
    }
}

/// The sets that differ from one in one answer, then in two.
struct Near {
    others: Vec<(QuestionId, ChoiceSet)>,
    /// The one of them that is taken already, and how many were tried beside it.
    taken: Option<usize>,
    next: usize,
}

impl Near {
    fn of(answers: &Answers, tries: &[(QuestionId, Vec<ChoiceSet>)]) -> Near {
        let others = tries.iter().flat_map(|(question, sets)| {
            let given = answers.chosen(*question);
            sets.iter().filter(move |set| given != Some(**set)).map(|set| (*question, *set))
        });
        Near { others: others.collect(), taken: None, next: 0 }
    }

    fn next(&mut self, answers: &Answers) -> Option<Answers> {
        loop {
            let taken = match self.taken {
                None => None,
                // Nothing is left to be taken.
                Some(place) => Some(*self.others.get(place)?),
            };
            if let Some((question, set)) = self.others.get(self.next).copied() {
                self.next += 1;
                if taken.is_some_and(|(taken, _)| taken == question) {
                    continue;
                }
                let answers =
                    taken.into_iter().fold(answers.clone(), |answers, (question, set)| answers.with(question, Answer::Chosen(set)));
                return Some(answers.with(question, Answer::Chosen(set)));
            }
            let place = self.taken.map_or(0, |place| place + 1);
            self.taken = Some(place);
            self.next = place + 1;
        }
    }
}
