//! Every question but the one that names an agreement changes a verdict or a place.

use super::first::First;
use super::space::{Axis, Leaves, Space};
use super::{Proof, counted, pairs, question_id, ranking, scheme_id, shortened, word};
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
    let leaves = Leaves::of(catalogue);
    let axes = catalogue.questions().map(|(id, question)| Axis::new(id, leaves.classes(id, question)));
    let space = Space::new(axes.collect());
    let mut found = Matters::default();
    for (id, question) in catalogue.questions().filter(|(id, _)| *id != catalogue.roles.agreement) {
        let classes = leaves.classes(id, question);
        let mut tried = 0;
        let samples = (0..SAMPLES).map(|sample| space.at(sample.wrapping_mul(STRIDE)));
        let bases: Vec<Answers> = known.iter().map(|first| first.full.clone()).chain(samples).collect();
        let mut differences = bases.iter().filter_map(|base| {
            tried += classes.len();
            difference(catalogue, id, &classes, base)
        });
        // What no requirement reads changes places only: the first change found is as good as any.
        let decides = catalogue.schemes.iter().any(|scheme| scheme.requires.iter().any(|rule| rule.condition.questions().contains(&id)));
        let first = differences.next();
        let is_enough = !decides || first.as_ref().is_none_or(Difference::is_of_verdict);
        match if is_enough { first } else { differences.find(Difference::is_of_verdict).or(first) } {
            Some(difference) => found.changes.push(difference.shortened(catalogue)),
            None => found.never.push(Idle { question: id, unread: classes.len() < 2, tried }),
        }
    }
    found
}

/// Two answers to a question that, with these others, move a scheme; a verdict rather than a place.
fn difference(catalogue: &Catalogue, question: QuestionId, classes: &[ChoiceSet], base: &Answers) -> Option<Difference> {
    let with = |set: ChoiceSet| standings(catalogue, &base.clone().with(question, Answer::Chosen(set)));
    let others = base.clone().without(question);
    let (one, rest) = classes.split_first()?;
    let before = with(*one);
    let moved = rest.iter().flat_map(|other| {
        let after = with(*other);
        let pairs = before.iter().filter_map(|(scheme, from)| {
            let (_, to) = after.iter().find(|(known, to)| known == scheme && to != from)?;
            Some(Difference { question, others: others.clone(), one: *one, other: *other, scheme: *scheme, from: *from, to: *to })
        });
        pairs.collect::<Vec<_>>()
    });
    let moved: Vec<Difference> = moved.collect();
    moved.iter().find(|moved| moved.is_of_verdict()).or(moved.first()).cloned()
}

fn standings(catalogue: &Catalogue, answers: &Answers) -> Vec<(SchemeId, (Verdict, usize))> {
    let ranking = ranking(catalogue, answers);
    ranking.into_iter().map(|ranked| (ranked.judgement.scheme, (ranked.judgement.verdict, ranked.rank))).collect()
}

impl Difference {
    /// Whether the verdict changes, and not only the place.
    #[must_use]
    pub fn is_of_verdict(&self) -> bool {
        self.from.0 != self.to.0
    }

    fn shortened(self, catalogue: &Catalogue) -> Difference {
        let of = |answers: &Answers| standings(catalogue, answers).into_iter().find(|(scheme, _)| *scheme == self.scheme);
        let both = |others: &Answers| {
            let one = of(&others.clone().with(self.question, Answer::Chosen(self.one)));
            one.zip(of(&others.clone().with(self.question, Answer::Chosen(self.other))))
        };
        let differs = |others: &Answers| {
            both(others).is_some_and(|((_, from), (_, to))| if self.is_of_verdict() { from.0 != to.0 } else { from != to })
        };
        let others = shortened(&self.others, differs);
        match both(&others) {
            Some(((_, from), (_, to))) => Difference { others, from, to, ..self },
            None => self,
        }
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
