//! Every set of answers has an honest headline and a next step.
//!
//! That there is one is certain by its type. What can fail is what it claims; `claims` checks that, and this module says for which
//! sets of answers.

mod claims;
mod words;

use self::claims::Checks;
use super::space::{Axis, Leaves, Space};
use super::{Proof, Steps, counted, pairs};
use crate::catalogue::texts::Texts;
use crate::domain::advice::{advise, ranked};
use crate::domain::answers::{Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::headline::{Headline, NextStep, headline, next_step};
use crate::domain::id::QuestionId;
use crate::domain::ranking::Ranked;

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
    /// How often each kind of headline came, as far as it was looked, in the order of [`Kind::ALL`].
    pub kinds: [u64; Kind::ALL.len()],
    /// Sets of answers with a headline or a next step that is not what it claims.
    pub broken: Vec<(Answers, Claim)>,
}

/// Checks the headline and the next step of every set of answers whose classes the headline's claims can tell apart.
///
/// For projects, these are all classes of the questions read by what open schemes require and are for; what only ranks, and the
/// finer classes it needs, take turns through them. Where a question decides the headline alone, all its answers are tried, each
/// with several answers to the rest.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn every_headline_is_honest(catalogue: &Catalogue, texts: &Texts) -> Headlines {
    let tried = Tried::new(catalogue, texts);
    let mut found = tried.nothing_found();
    // Counterexamples do not depend on how many processors there are.
    let workers = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let share = tried.count().div_ceil(workers);
    let parts: Vec<Headlines> = std::thread::scope(|scope| {
        let part = |worker: u64| (worker * share).min(tried.count())..((worker + 1) * share).min(tried.count());
        let tried = &tried;
        let running: Vec<_> = (0..workers)
            .map(|worker| {
                scope.spawn(move || {
                    let mut found = Headlines::default();
                    let _ = part(worker).all(|number| found.tells(tried, number));
                    found
                })
            })
            .collect();
        running.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    for part in parts {
        found.kinds.iter_mut().zip(part.kinds).for_each(|(known, count)| *known += count);
        found.broken.extend(part.broken);
    }
    found.broken.truncate(KEPT);
    found
}

/// The proof in steps, a set of answers each.
pub struct Run<'c> {
    tried: Tried<'c>,
    next: u64,
    found: Headlines,
}

impl<'c> Run<'c> {
    /// Nothing tried yet.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue, texts: &'c Texts) -> Run<'c> {
        let tried = Tried::new(catalogue, texts);
        Run { found: tried.nothing_found(), tried, next: 0 }
    }
}

impl Steps for Run<'_> {
    type Found = Headlines;

    fn step(&mut self) -> bool {
        let more = self.next < self.tried.count() && self.found.tells(&self.tried, self.next);
        self.next += u64::from(more);
        more
    }

    fn progress(&self) -> (u64, u64) {
        (self.next, self.tried.count())
    }

    fn found(&self) -> &Headlines {
        &self.found
    }
}

/// All that is tried, by numbers: projects first, then what can decide alone.
struct Tried<'c> {
    catalogue: &'c Catalogue,
    texts: &'c Texts,
    parts: Parts,
    projects: u64,
    gates: u64,
}

impl<'c> Tried<'c> {
    fn new(catalogue: &'c Catalogue, texts: &'c Texts) -> Tried<'c> {
        let parts = Parts::of(catalogue);
        let (projects, gates) = (parts.deciding.size().min(MOST), parts.gates.size().saturating_mul(ROUNDS));
        Tried { catalogue, texts, parts, projects, gates }
    }

    fn count(&self) -> u64 {
        self.projects.saturating_add(self.gates)
    }

    fn nothing_found(&self) -> Headlines {
        Headlines {
            projects: self.projects,
            project_classes: self.parts.deciding.size(),
            gates: self.gates,
            all: self.parts.all.size(),
            ..Headlines::default()
        }
    }

    /// The set of this number, and the kind of its headline or the claim that does not hold.
    fn check(&self, number: u64) -> (Answers, Result<Kind, Claim>) {
        let [near, far] = STRIDES;
        let (catalogue, parts) = (self.catalogue, &self.parts);
        let told = |answers: Answers, advised: &Advised| {
            let checked = checked(catalogue, self.texts, &answers, advised);
            (answers, checked)
        };
        if let Some(number) = number.checked_sub(self.projects) {
            let answers = parts.gates.on(parts.rest.at(number.wrapping_mul(near)), number / ROUNDS, 0);
            let advised = of_whole(catalogue, &answers);
            return told(answers, &advised);
        }
        let turn = number.wrapping_mul(near);
        // Taken one after the other where all are tried, and far apart where not.
        let step = if self.projects < parts.deciding.size() { far } else { 1 };
        let answers = parts.deciding.on(parts.ranking.at(turn), number.wrapping_mul(step), turn);
        let project = of_project(catalogue, &answers);
        if number.is_multiple_of(WHOLE) && project != of_whole(catalogue, &answers) {
            return (answers, Err(Claim::Whole));
        }
        told(answers, &project)
    }
}

impl Headlines {
    /// Tells what came of the set of this number; `false` where that is enough: a few counterexamples say as much as thousands.
    fn tells(&mut self, tried: &Tried<'_>, number: u64) -> bool {
        match tried.check(number) {
            (_, Ok(kind)) => self.kinds.iter_mut().zip(Kind::ALL).filter(|(_, known)| *known == kind).for_each(|(count, _)| *count += 1),
            (answers, Err(claim)) => self.broken.push((answers, claim)),
        }
        self.broken.len() < KEPT
    }
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
    let ranking = ranked(catalogue, answers);
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
        let classes = leaves.every_class(catalogue);
        let in_project = |question: QuestionId, set: ChoiceSet| {
            let ends = [(roles.matter, roles.reading), (roles.carrier, roles.nobody), (roles.aim, roles.institutions)];
            !ends.iter().any(|(role, choice)| *role == question && set.contains(*choice))
        };
        let mut parts: [Vec<Axis>; 5] = Default::default();
        let [projects, ranking, gates, rest, all] = &mut parts;
        let decisive = deciding.questions();
        for (id, sets) in &classes {
            let each = Axis::new(*id, sets).or_open();
            let project: Vec<ChoiceSet> = sets.iter().copied().filter(|set| in_project(*id, *set)).collect();
            if *id == roles.aim {
                projects.push(Axis::gathered(*id, &project, &deciding));
            } else if decisive.contains(id) && *id != roles.matter {
                projects.push(Axis::gathered(*id, &project, &deciding).or_open());
            } else {
                ranking.push(Axis::new(*id, &project).or_open());
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
        let kinds: Vec<String> = Kind::ALL
            .iter()
            .zip(self.kinds)
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| format!("{}: {}", kind.words(), counted(count)))
            .collect();
        lines.push(format!("headlines: {}", kinds.join("; ")));
        lines.extend(self.broken.iter().map(|(answers, claim)| format!("{}: {}", claim.words(), pairs(catalogue, answers))));
        lines
    }
}
