//! Every judged scheme can stand first.

use super::space::Leaves;
use super::{Proof, counted, judged, pairs, ranking, scheme_id, shortened, word};
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{ChoiceId, QuestionId, SchemeId};
use crate::domain::judgement::{Verdict, judge};
use crate::domain::ranking::Criterion;
use crate::domain::scheme::Scheme;
use crate::domain::truth::Truth;

/// Which schemes can stand first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CanBeFirst {
    /// Those that can, each with answers under which it does.
    pub witnesses: Vec<First>,
    /// Those for which no such answers were found.
    pub never: Vec<Never>,
}

/// A scheme that stands first, made for the aim and not ruled out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// The scheme.
    pub scheme: SchemeId,
    /// What is found of it under both sets of answers.
    pub verdict: Verdict,
    /// An answer to every question.
    pub full: Answers,
    /// As few of them as still put it first, with the same verdict.
    pub short: Answers,
}

/// A scheme that no answers tried put first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Never {
    /// The scheme.
    pub scheme: SchemeId,
    /// How many sets of answers were tried.
    pub tried: usize,
    /// The set in which it stood highest.
    pub answers: Answers,
    /// What is found of it there.
    pub verdict: Verdict,
    /// Its place there.
    pub rank: usize,
    /// What stood just before it there, and why.
    pub behind: Option<(SchemeId, Criterion)>,
}

/// Looks for answers that put each judged scheme first.
///
/// The search starts from a full set of answers made of what satisfies and favours the scheme, and changes one answer, then two at a
/// time, while the scheme rises. What it finds is certain, the engine says it; what it does not find may still exist.
#[must_use]
pub fn every_scheme_can_be_first(catalogue: &Catalogue) -> CanBeFirst {
    let leaves = Leaves::of(catalogue);
    let tries: Vec<(QuestionId, Vec<ChoiceSet>)> = catalogue.questions().map(|(id, question)| (id, leaves.classes(id, question))).collect();
    let mut found = CanBeFirst::default();
    for (id, scheme) in judged(catalogue) {
        let mut search = Search { catalogue, scheme: id, tries: &tries, tried: 0 };
        let full = search.highest(start(catalogue, id, scheme, &tries));
        let place = search.place(&full);
        if place == FIRST {
            let verdict = search.verdict(&full);
            let short = shortened(&full, |fewer| search.place(fewer) == place && search.verdict(fewer) == verdict);
            found.witnesses.push(First { scheme: id, verdict, full, short });
        } else {
            found.never.push(search.never(full));
        }
    }
    found
}

/// A full set of answers made, question by question, of what satisfies the scheme's requirements, meets its aims and favours it.
fn start(catalogue: &Catalogue, id: SchemeId, scheme: &Scheme, tries: &[(QuestionId, Vec<ChoiceSet>)]) -> Answers {
    let roles = &catalogue.roles;
    tries.iter().fold(Answers::new(), |answers, (question, sets)| {
        // A replaced scheme stands behind every other one, except for those who read about names.
        let reads = *question == roles.matter && scheme.successor().is_some();
        let reading = ChoiceSet::one(roles.reading);
        let merit = |set: &ChoiceSet| {
            let judgement = judge(id, scheme, &catalogue.questions, roles.aim, &answers.clone().with(*question, Answer::Chosen(*set)));
            let fails = judgement.verdict == Verdict::RuledOut;
            (reads && *set != reading, fails, judgement.aim_met != Truth::True, judgement.open_requirements, -judgement.balance)
        };
        let best = sets.iter().min_by_key(|set| merit(set)).copied().unwrap_or(ChoiceSet::one(ChoiceId(0)));
        answers.with(*question, Answer::Chosen(best))
    })
}

/// Whether the scheme is ruled out or not made for the aim, and its place: less is better.
type Place = (bool, usize);

const FIRST: Place = (false, 1);

struct Search<'c> {
    catalogue: &'c Catalogue,
    scheme: SchemeId,
    tries: &'c [(QuestionId, Vec<ChoiceSet>)],
    tried: usize,
}

impl Search<'_> {
    /// The set of answers, near this one, under which the scheme stands highest.
    fn highest(&mut self, start: Answers) -> Answers {
        let mut best = (self.place(&start), start);
        while best.0 != FIRST {
            let Some(better) = self.better(&best.1, best.0, self.tries, 2) else { break };
            best = better;
        }
        best.1
    }

    /// The first set, among those that differ in up to `changes` answers, under which it stands higher; fewer changes first.
    fn better(
        &mut self,
        answers: &Answers,
        place: Place,
        tries: &[(QuestionId, Vec<ChoiceSet>)],
        changes: usize,
    ) -> Option<(Place, Answers)> {
        let others: Vec<(usize, Answers)> = tries
            .iter()
            .enumerate()
            .flat_map(|(position, (question, sets))| {
                let others = sets.iter().filter(|set| answers.chosen(*question) != Some(**set));
                others.map(move |set| (position, answers.clone().with(*question, Answer::Chosen(*set))))
            })
            .collect();
        for (_, other) in &others {
            self.tried += 1;
            let reached = self.place(other);
            if reached < place {
                return Some((reached, other.clone()));
            }
        }
        if changes > 1 {
            for (position, other) in &others {
                let rest = tries.get(position + 1..).unwrap_or_default();
                if let Some(found) = self.better(other, place, rest, changes - 1) {
                    return Some(found);
                }
            }
        }
        None
    }

    fn place(&self, answers: &Answers) -> Place {
        let ranking = ranking(self.catalogue, answers);
        let own = ranking.iter().find(|ranked| ranked.judgement.scheme == self.scheme);
        own.map_or((true, usize::MAX), |own| (own.judgement.verdict == Verdict::RuledOut || own.judgement.aim_met != Truth::True, own.rank))
    }

    fn verdict(&self, answers: &Answers) -> Verdict {
        self.catalogue.scheme(self.scheme).map_or(Verdict::RuledOut, |scheme| crate::domain::judgement::verdict(scheme, answers))
    }

    fn never(&self, answers: Answers) -> Never {
        let ranking = ranking(self.catalogue, &answers);
        let before = ranking.iter().zip(ranking.iter().skip(1)).find(|(_, own)| own.judgement.scheme == self.scheme);
        Never {
            scheme: self.scheme,
            tried: self.tried + 1,
            verdict: self.verdict(&answers),
            rank: self.place(&answers).1,
            behind: before.and_then(|(before, _)| Some((before.judgement.scheme, before.before_next?))),
            answers,
        }
    }
}

impl Proof for CanBeFirst {
    fn holds(&self) -> bool {
        self.never.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        let all = self.witnesses.len() + self.never.len();
        format!("Every judged scheme can stand first, made for the aim and not ruled out: {} of {all}.", self.witnesses.len())
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let id = |scheme| scheme_id(catalogue, scheme);
        let witnesses = self
            .witnesses
            .iter()
            .map(|first| format!("{} {} and is first: {}", id(first.scheme), word(first.verdict), pairs(catalogue, &first.short)));
        let never = self.never.iter().map(|never| {
            let behind = never.behind.map_or_else(String::new, |(scheme, why)| format!(", behind {} by {}", id(scheme), criterion(why)));
            format!(
                "{} is never first in {} sets tried: at best it {} and is number {}{behind}: {}",
                id(never.scheme),
                counted(never.tried),
                word(never.verdict),
                never.rank,
                pairs(catalogue, &never.answers)
            )
        });
        witnesses.chain(never).collect()
    }
}

fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::NotRuledOut => "its verdict, ruled out",
        Criterion::NotReplaced => "its status, replaced",
        Criterion::Aim => "its aims",
        Criterion::Suits => "its verdict, not suited",
        Criterion::Balance => "what favours it",
        Criterion::OpenRequirements => "what it leaves open",
        Criterion::CatalogueOrder => "the catalogue's order alone",
    }
}
