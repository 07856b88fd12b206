//! The questions as a graph: which of them an answer opens or settles, and how many schemes each tells apart.
//!
//! Arrows are taken from what the engine asks: one stands where an answer, given alone, makes another question matter that did not, or
//! the other way round. What only several answers together do is no arrow; that two questions stand in one rule is a line.

use super::advice::{Advice, advise};
use super::answers::{Answer, Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::id::{ChoiceId, QuestionId};
use super::scheme::Scheme;
use super::separation::{Separated, separated};

/// Questions, and what their answers do to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// Every question; those that matter before anything is answered come first, in the order in which they are asked.
    pub nodes: Vec<Node>,
    /// What answers do to other questions.
    pub edges: Vec<Edge>,
}

/// A question, and the schemes it tells apart while nothing is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The question.
    pub question: QuestionId,
    /// How many schemes' requirements hang on it.
    pub verdicts: usize,
    /// How many others only change places by it.
    pub places: usize,
}

/// What one question has to do with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The question answered; of two in one rule, the one listed first.
    pub from: QuestionId,
    /// The other one.
    pub to: QuestionId,
    /// What it has to do with it.
    pub kind: Kind,
    /// The choices that do it, each alone; none for what stands in one rule.
    pub choices: ChoiceSet,
    /// How many schemes have a rule that reads both.
    pub schemes: usize,
}

/// What an answer does to another question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is asked by it, and not without it.
    Opens,
    /// It is not asked any more.
    Settles,
    /// One rule reads both: an answer to one can make the other idle for a scheme.
    Together,
}

/// The search for it, a choice a step.
pub struct Search<'c> {
    catalogue: &'c Catalogue,
    start: Advice,
    choices: Vec<(QuestionId, ChoiceId)>,
    next: usize,
    graph: Graph,
}

impl<'c> Search<'c> {
    /// Nothing found yet.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue) -> Search<'c> {
        let start = advise(catalogue, &Answers::new());
        let mut order: Vec<QuestionId> = start.questions.iter().map(|open| open.question).collect();
        order.extend(catalogue.questions().map(|(id, _)| id).filter(|id| !asked(&start, *id)));
        let choices = order.iter().filter_map(|id| Some((*id, catalogue.question(*id)?.every_choice())));
        let choices = choices.flat_map(|(id, every)| every.iter().map(move |choice| (id, choice))).collect();
        let nodes = order.into_iter().map(|question| Node { question, verdicts: 0, places: 0 }).collect();
        let mut graph = Graph { nodes, edges: Vec::new() };
        for (place, node) in graph.nodes.iter().enumerate() {
            for other in graph.nodes.iter().skip(place + 1) {
                let (from, to) = (node.question, other.question);
                let schemes = catalogue.schemes.iter().filter(|scheme| read_together(scheme, from, to)).count();
                if schemes > 0 {
                    graph.edges.push(Edge { from, to, kind: Kind::Together, choices: ChoiceSet::NONE, schemes });
                }
            }
        }
        Search { catalogue, start, choices, next: 0, graph }
    }

    /// Goes a step on; the graph once it is whole.
    pub fn step(&mut self) -> Option<&Graph> {
        let Some((from, choice)) = self.choices.get(self.next).copied() else { return Some(&self.graph) };
        self.next += 1;
        let chosen = ChoiceSet::one(choice);
        let advice = advise(self.catalogue, &Answers::new().with(from, Answer::Chosen(chosen)));
        let graph = &mut self.graph;
        for node in &mut graph.nodes {
            let to = node.question;
            if to == from {
                if choice == ChoiceId(0) {
                    let separated = separated(self.catalogue, &Answers::new(), &self.start.ranking, from);
                    node.verdicts = separated.iter().filter(|scheme| Separated::by_requirements(scheme)).count();
                    node.places = separated.len() - node.verdicts;
                }
                continue;
            }
            let (before, after) = (asked(&self.start, to), asked(&advice, to));
            if before == after {
                continue;
            }
            let kind = if after { Kind::Opens } else { Kind::Settles };
            match graph.edges.iter_mut().find(|edge| (edge.from, edge.to, edge.kind) == (from, to, kind)) {
                Some(edge) => edge.choices = edge.choices.either(chosen),
                None => graph.edges.push(Edge { from, to, kind, choices: chosen, schemes: 0 }),
            }
        }
        None
    }
}

fn asked(advice: &Advice, question: QuestionId) -> bool {
    advice.questions.iter().any(|open| open.question == question)
}

/// Whether some rule of the scheme reads both questions.
fn read_together(scheme: &Scheme, one: QuestionId, other: QuestionId) -> bool {
    let both = |questions: Vec<QuestionId>| questions.contains(&one) && questions.contains(&other);
    let limited = scheme.favours.iter().chain(&scheme.against).any(|rule| {
        let limit = rule.given.as_ref().map(|given| given.questions()).unwrap_or_default();
        both(limit.into_iter().chain([rule.question]).collect())
    });
    limited || scheme.requires.iter().any(|rule| both(rule.condition.questions()))
}
