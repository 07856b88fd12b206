//! Every set of answers has an honest headline and a next step.
//!
//! That there is one is certain by its type. What can fail is what it claims; `claims` checks that, and this module says for which
//! sets of answers.

mod claims;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use self::claims::Checks;
use super::space::{Axis, Leaves, Space};
use super::{Proof, counted, judged, pairs};
use crate::catalogue::texts::Texts;
use crate::domain::advice::advise;
use crate::domain::answers::{Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::headline::{Headline, NextStep, headline, next_step};
use crate::domain::id::QuestionId;
use crate::domain::judgement::judge;
use crate::domain::ranking::{Ranked, rank};

pub use self::words::{Claim, Kind};

/// The most sets of answers gone through in one part: beyond that, sets far from each other are taken.
const MOST: u64 = 400_000;
/// How often each answer to the questions that decide alone is tried with other answers to the rest.
const ROUNDS: u64 = 4;
/// Every how many projects the whole advice is held against its parts.
const WHOLE: u64 = 61;
/// Primes: steps that come round to every set of a space before they repeat one.
const STRIDES: [u64; 2] = [1_000_003, 7_368_787];
/// How many counterexamples are kept.
const KEPT: usize = 5;

/// What was found of headlines and next steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headlines {
    /// Sets of answers of a project: somebody carries it, and it has an aim. Verdicts decide the headline.
    pub projects: u64,
    /// How many classes of them there are, as far as the headline's claims can tell them apart.
    pub project_classes: u64,
    /// Sets of answers in which the matter, the agreement, the carrier or the aim decides the headline alone, or might.
    pub gates: u64,
    /// How many sets there are in all that any rule can tell apart.
    pub all: u64,
    /// How often each kind of headline came, as far as it was looked.
    pub kinds: BTreeMap<Kind, u64>,
    /// Sets of answers with a headline or a next step that is not what it claims.
    pub broken: Vec<(Answers, Claim)>,
}

/// Checks the headline and the next step of every set of answers whose classes the headline's claims can tell apart.
///
/// For projects, these are all classes of the questions read by what open schemes require and are for; what only ranks, and the
/// finer classes it needs, take turns through them. Where a question decides the headline alone, all its answers are tried, each
/// with several answers to the rest.
#[must_use]
pub fn every_headline_is_honest(catalogue: &Catalogue, texts: &Texts) -> Headlines {
    let parts = Parts::of(catalogue);
    let mut found = Headlines { project_classes: parts.deciding.size(), all: parts.all.size(), ..Headlines::default() };
    let projects = parts.deciding.size().min(MOST);
    let [near, far] = STRIDES;
    // Taken one after the other where all are tried, and far apart where not.
    let step = if projects < parts.deciding.size() { far } else { 1 };
    let set = |number: u64| {
        let turn = number.wrapping_mul(near);
        parts.deciding.on(parts.ranking.at(turn), number.wrapping_mul(step), turn)
    };
    let check = |number: u64, answers: &Answers| {
        let project = of_project(catalogue, answers);
        if number.is_multiple_of(WHOLE) && project != of_whole(catalogue, answers) {
            return Err(Claim::Whole);
        }
        checked(catalogue, texts, answers, &project)
    };
    found.projects = projects;
    found.go_through(projects, &set, &check);
    let set = |number: u64| parts.gates.on(parts.rest.at(number.wrapping_mul(near)), number / ROUNDS, 0);
    found.gates = parts.gates.size().saturating_mul(ROUNDS);
    found.go_through(found.gates, &set, &|_, answers| checked(catalogue, texts, answers, &of_whole(catalogue, answers)));
    found
}

/// What is checked of an advice: the schemes in order, the headline, the next step.
pub type Advised = (Vec<Ranked>, Headline, NextStep);

fn of_whole(catalogue: &Catalogue, answers: &Answers) -> Advised {
    let advice = advise(catalogue, answers);
    (advice.ranking, advice.headline, advice.next_step)
}

/// The same for a project, made as the whole advice makes it, but without the next question: none of its headlines reads it, and
/// finding it costs more than all the rest.
fn of_project(catalogue: &Catalogue, answers: &Answers) -> Advised {
    let roles = &catalogue.roles;
    let judgements = judged(catalogue).map(|(id, scheme)| judge(id, scheme, &catalogue.questions, roles.aim, answers));
    let ranking = rank(judgements.collect(), &catalogue.schemes, answers.said(roles.matter, roles.reading));
    let headline = headline(catalogue, answers, &ranking);
    let next_step = next_step(catalogue, answers, &headline, &ranking, None);
    (ranking, headline, next_step)
}

/// The kind of an advice's headline, or the first claim of its headline or next step that does not hold under these answers.
///
/// # Errors
///
/// That claim.
pub fn checked(catalogue: &Catalogue, texts: &Texts, answers: &Answers, (ranking, headline, next_step): &Advised) -> Result<Kind, Claim> {
    Checks { catalogue, texts, answers, ranking }.of(headline, next_step)
}

/// The spaces that are gone through.
struct Parts {
    /// Projects, as far as open schemes' requirements and aims tell them apart.
    deciding: Space,
    /// What takes turns with them.
    ranking: Space,
    /// The questions that can decide alone.
    gates: Space,
    /// What takes turns with those.
    rest: Space,
    /// Everything.
    all: Space,
}

impl Parts {
    fn of(catalogue: &Catalogue) -> Parts {
        let roles = &catalogue.roles;
        let (leaves, deciding) = (Leaves::of(catalogue), Leaves::of_headlines(catalogue));
        let alone = [roles.matter, roles.agreement, roles.carrier, roles.aim];
        let classes: Vec<(QuestionId, Vec<ChoiceSet>)> =
            catalogue.questions().map(|(id, question)| (id, leaves.classes(id, question))).collect();
        let in_project = |question: QuestionId, set: ChoiceSet| {
            let ends = [(roles.matter, roles.reading), (roles.carrier, roles.nobody), (roles.aim, roles.institutions)];
            !ends.iter().any(|(role, choice)| *role == question && set.contains(*choice))
        };
        let mut parts: [Vec<Axis>; 5] = Default::default();
        let [projects, ranking, gates, rest, all] = &mut parts;
        let decisive = deciding.questions();
        for (id, sets) in &classes {
            let each = Axis::new(*id, sets.iter().copied()).or_open();
            let project = sets.iter().copied().filter(|set| in_project(*id, *set));
            if *id == roles.aim {
                projects.push(Axis::gathered(*id, project, &deciding));
            } else if decisive.contains(id) && *id != roles.matter {
                projects.push(Axis::gathered(*id, project, &deciding).or_open());
            } else {
                ranking.push(Axis::new(*id, project).or_open());
            }
            if alone.contains(id) {
                gates.push(each.clone());
            } else {
                rest.push(each.clone());
            }
            all.push(each);
        }
        let [deciding, ranking, gates, rest, all] = parts.map(Space::new);
        Parts { deciding, ranking, gates, rest, all }
    }
}

impl Headlines {
    /// Checks so many sets, on every processor there is; counterexamples do not depend on how many there are.
    fn go_through(
        &mut self,
        count: u64,
        set: &(impl Fn(u64) -> Answers + Sync),
        check: &(impl Fn(u64, &Answers) -> Result<Kind, Claim> + Sync),
    ) {
        let workers = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
        let share = count.div_ceil(workers);
        let parts: Vec<Headlines> = std::thread::scope(|scope| {
            let part = |worker: u64| (worker * share).min(count)..((worker + 1) * share).min(count);
            let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || Headlines::part(part(worker), set, check))).collect();
            running.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
        });
        for part in parts {
            for (kind, count) in part.kinds {
                *self.kinds.entry(kind).or_default() += count;
            }
            self.broken.extend(part.broken);
        }
        self.broken.truncate(KEPT);
    }

    fn part(numbers: Range<u64>, set: &impl Fn(u64) -> Answers, check: &impl Fn(u64, &Answers) -> Result<Kind, Claim>) -> Headlines {
        let mut found = Headlines::default();
        for number in numbers {
            let answers = set(number);
            match check(number, &answers) {
                Ok(kind) => *found.kinds.entry(kind).or_default() += 1,
                Err(claim) => found.broken.push((answers, claim)),
            }
            // A few counterexamples tell as much as thousands.
            if found.broken.len() == KEPT {
                break;
            }
        }
        found
    }
}

impl Proof for Headlines {
    fn holds(&self) -> bool {
        self.broken.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        let tried = self.projects + self.gates;
        format!("Every headline is what it claims, and names a next step that has words: {} sets of answers.", counted(tried))
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let extent = if self.projects < self.project_classes { "far from each other, of" } else { "all of" };
        let mut lines = vec![
            format!(
                "projects: {} sets, {extent} the {} that requirements and aims of open schemes tell apart; what only ranks takes turns",
                counted(self.projects),
                counted(self.project_classes)
            ),
            format!("matter, agreement, carrier and aim, which can decide alone: {} sets, all their answers", counted(self.gates)),
            format!("with all that ranks told apart there are {} sets: too many to go through", counted(self.all)),
        ];
        let kinds: Vec<String> = self.kinds.iter().map(|(kind, count)| format!("{}: {}", kind.words(), counted(*count))).collect();
        lines.push(format!("headlines: {}", kinds.join("; ")));
        lines.extend(self.broken.iter().map(|(answers, claim)| format!("{}: {}", claim.words(), pairs(catalogue, answers))));
        lines
    }
}
