//! Every question but the one that names an agreement changes a verdict or a place.

use super::first::First;
use super::space::{Axis, Leaves, Space};
use super::{Proof, Shortening, Steps, counted, pairs, question_id, scheme_id, whole, word};
use crate::domain::advice::ranked;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::judgement::Verdict;

/// How many sets of answers are tried for one question beside the witnesses of the proof before.
const SAMPLES: u64 = 200;
/// Sets far from each other: a prime, so that every answer of every question comes round.
const STRIDE: u64 = 1_000_003;

/// Which questions change something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matters {
    /// Those that do, each with two sets of answers that differ only in it.
    pub changes: Vec<Difference>,
    /// Those for which no such sets were found.
    pub never: Vec<Idle>,
}

/// Two sets of answers that differ in one question, and what it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The question.
    pub question: QuestionId,
    /// What both sets say.
    pub others: Answers,
    /// What one set answers to it.
    pub one: ChoiceSet,
    /// What the other answers.
    pub other: ChoiceSet,
    /// The scheme it moves.
    pub scheme: SchemeId,
    /// Its verdict and place under the one.
    pub from: (Verdict, usize),
    /// Its verdict and place under the other.
    pub to: (Verdict, usize),
}

/// A question that changed nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idle {
    /// The question.
    pub question: QuestionId,
    /// No rule of any scheme tells two of its answers apart.
    pub unread: bool,
    /// How many sets of answers were tried.
    pub tried: usize,
}

/// Looks, for every question, for two sets of answers that differ in it and lead to another verdict, or else to another place.
#[must_use]
pub fn every_question_matters(catalogue: &Catalogue, known: &[First]) -> Matters {
    whole(Run::new(catalogue, known))
}

/// The proof in steps, an answer tried each.
pub struct Run<'c> {
    catalogue: &'c Catalogue,
    /// Every question with its classes of answers.
    questions: Vec<(QuestionId, Vec<ChoiceSet>)>,
    space: Space,
    /// Sets that are tried before all others.
    known: Vec<Answers>,
    trial: Option<Trial>,
    found: Matters,
}

/// One question on trial.
#[derive(Default)]
struct Trial {
    /// The set its answers are tried with, and how many of them were.
    base: u64,
    class: usize,
    /// Where the schemes stand with its first answer.
    before: Vec<Standing>,
    /// What was found of this set, and of all of them.
    here: Option<Difference>,
    anywhere: Option<Difference>,
    shorter: Option<(Difference, Shortening)>,
}

/// A scheme with its verdict and its place.
type Standing = (SchemeId, (Verdict, usize));

impl<'c> Run<'c> {
    /// Nothing tried yet; with these before all others.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue, known: &[First]) -> Run<'c> {
        let leaves = Leaves::of(catalogue);
        let classes = leaves.every_class(catalogue);
        let space = Space::new(classes.iter().map(|(id, sets)| Axis::new(*id, sets)).collect());
        Run {
            catalogue,
            questions: classes.into_iter().filter(|(id, _)| *id != catalogue.roles.agreement).collect(),
            space,
            known: known.iter().map(|first| first.full.clone()).collect(),
            trial: None,
            found: Matters::default(),
        }
    }

    fn done(&self) -> usize {
        self.found.changes.len() + self.found.never.len()
    }

    /// Tries one more answer; what became of the question, once that is known.
    fn tried(&self, trial: &mut Trial, question: QuestionId, classes: &[ChoiceSet]) -> Option<Result<Difference, Idle>> {
        let catalogue = self.catalogue;
        if let Some((difference, shorter)) = &mut trial.shorter {
            let more = shorter.step(|others| difference.with(catalogue, others).is_some());
            return if more { None } else { Some(Ok(difference.with(catalogue, &shorter.kept).unwrap_or_else(|| difference.clone()))) };
        }
        let samples = self.known.len() as u64;
        let tried = || usize::try_from(trial.base).unwrap_or(0) * classes.len();
        let base = match self.known.get(usize::try_from(trial.base).unwrap_or(usize::MAX)) {
            Some(known) => known.clone(),
            None if trial.base < samples + SAMPLES => self.space.at((trial.base - samples).wrapping_mul(STRIDE)),
            None => {
                let idle = Idle { question, unread: classes.len() < 2, tried: tried() };
                let Some(difference) = trial.anywhere.take() else { return Some(Err(idle)) };
                trial.shortens(difference);
                return None;
            }
        };
        if let Some(set) = classes.get(trial.class) {
            let after = standings(catalogue, &base.clone().with(question, Answer::Chosen(*set)));
            if trial.class == 0 {
                trial.before = after;
            } else if let Some(one) = classes.first() {
                for ((scheme, from), (_, to)) in paired(&trial.before, &after).filter(|((_, from), (_, to))| from != to) {
                    let others = base.clone().without(question);
                    let difference = Difference { question, others, one: *one, other: *set, scheme, from, to };
                    if trial.here.as_ref().is_none_or(|here| !here.is_of_verdict() && difference.is_of_verdict()) {
                        trial.here = Some(difference);
                    }
                }
            }
            trial.class += 1;
            return None;
        }
        trial.base += 1;
        trial.class = 0;
        // What no requirement reads changes places only: the first change found is as good as any.
        let decides = || {
            self.catalogue.schemes.iter().any(|scheme| scheme.requires.iter().any(|rule| rule.condition.questions().contains(&question)))
        };
        match trial.here.take() {
            Some(here) if here.is_of_verdict() || !decides() => trial.shortens(here),
            Some(here) => {
                trial.anywhere.get_or_insert(here);
            }
            None => {}
        }
        None
    }
}

impl Steps for Run<'_> {
    type Found = Matters;

    fn step(&mut self) -> bool {
        let Some((question, classes)) = self.questions.get(self.done()) else { return false };
        let mut trial = self.trial.take().unwrap_or_default();
        match self.tried(&mut trial, *question, classes) {
            None => self.trial = Some(trial),
            Some(Ok(change)) => self.found.changes.push(change),
            Some(Err(idle)) => self.found.never.push(idle),
        }
        true
    }

    fn progress(&self) -> (u64, u64) {
        (self.done() as u64, self.questions.len() as u64)
    }

    fn found(&self) -> &Matters {
        &self.found
    }
}

impl Trial {
    fn shortens(&mut self, difference: Difference) {
        let shorter = Shortening::new(&difference.others);
        self.shorter = Some((difference, shorter));
    }
}

fn standings(catalogue: &Catalogue, answers: &Answers) -> Vec<Standing> {
    ranked(catalogue, answers).into_iter().map(|ranked| (ranked.judgement.scheme, (ranked.judgement.verdict, ranked.rank))).collect()
}

/// The same schemes under two sets of answers.
fn paired(before: &[Standing], after: &[Standing]) -> impl Iterator<Item = (Standing, Standing)> {
    before.iter().filter_map(|one| Some((*one, *after.iter().find(|other| other.0 == one.0)?)))
}

impl Difference {
    /// Whether the verdict changes, and not only the place.
    #[must_use]
    pub fn is_of_verdict(&self) -> bool {
        self.from.0 != self.to.0
    }

    /// The same with other answers to the rest, if that still makes it.
    fn with(&self, catalogue: &Catalogue, others: &Answers) -> Option<Difference> {
        let of = |set: ChoiceSet| {
            let standings = standings(catalogue, &others.clone().with(self.question, Answer::Chosen(set)));
            standings.into_iter().find(|(scheme, _)| *scheme == self.scheme).map(|(_, standing)| standing)
        };
        let (from, to) = (of(self.one)?, of(self.other)?);
        let still = if self.is_of_verdict() { from.0 != to.0 } else { from != to };
        still.then(|| Difference { others: others.clone(), from, to, ..*self })
    }
}

impl Proof for Matters {
    fn holds(&self) -> bool {
        self.never.is_empty()
    }

    fn statement(&self, catalogue: &Catalogue) -> String {
        format!(
            "Every question but `{}` changes a verdict or a place: {} of {}.",
            question_id(catalogue, catalogue.roles.agreement),
            self.changes.len(),
            self.changes.len() + self.never.len()
        )
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let changes = self.changes.iter().map(|change| {
            let said = |set: ChoiceSet| pairs(catalogue, &Answers::new().with(change.question, Answer::Chosen(set)));
            let (from, to) = if change.is_of_verdict() {
                (word(change.from.0).to_owned(), word(change.to.0).to_owned())
            } else {
                (format!("is number {}", change.from.1), format!("is number {}", change.to.1))
            };
            let scheme = scheme_id(catalogue, change.scheme);
            let others = if change.others.is_empty() { "nothing else answered".to_owned() } else { pairs(catalogue, &change.others) };
            format!("{}, or {}: {scheme} {from}, or {to}; with {others}", said(change.one), said(change.other))
        });
        let never = self.never.iter().map(|idle| {
            let id = question_id(catalogue, idle.question);
            let why =
                if idle.unread { "no rule tells its answers apart".to_owned() } else { format!("in {} sets tried", counted(idle.tried)) };
            format!("`{id}` changes nothing: {why}")
        });
        changes.chain(never).collect()
    }
}
