//! Which open questions can still change a truth: exactly, by going through what could be answered.
//!
//! A formula can mention an open question that no longer matters (`prior` decides before `institute` is even asked). Reading the
//! formula would call it open; trying its answers out does not. Choices that no leaf tells apart are tried once, so a formula over
//! four questions costs a few dozen evaluations, not thousands.

use super::answers::{Answers, ChoiceSet};
use super::condition::Condition;
use super::id::QuestionId;
use super::question::{Kind, Question};
use super::truth::Truth;

/// What a condition can still come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The best it can come to.
    pub highest: Truth,
    /// The open questions it depends on, each with the lower of two truths the question can move it between.
    pub depends_on: Vec<(QuestionId, Truth)>,
}

/// What `condition` can still come to, over every completion of the open questions it reads.
#[must_use]
pub fn settle(condition: &Condition, questions: &[Question], answers: &Answers) -> Settlement {
    let open: Vec<(QuestionId, Vec<ChoiceSet>)> = condition
        .questions()
        .into_iter()
        .filter(|question| answers.chosen(*question).is_none())
        .filter_map(|question| Some((question, representatives(condition, question, questions.get(question.index())?))))
        .collect();
    let mut highest = Truth::False;
    let mut depends_on: Vec<(QuestionId, Truth)> = Vec::new();
    for (position, (question, own)) in open.iter().enumerate() {
        let others: Vec<&(QuestionId, Vec<ChoiceSet>)> =
            open.iter().enumerate().filter(|(other, _)| *other != position).map(|(_, entry)| entry).collect();
        let mut lower: Option<Truth> = None;
        each_assignment(&others, &mut Vec::new(), &mut |assigned| {
            let truths = own.iter().map(|choice| {
                condition.truth_under(&|asked| {
                    if asked == *question {
                        return Some(*choice);
                    }
                    assigned.iter().find(|(other, _)| *other == asked).map(|(_, set)| *set).or_else(|| answers.chosen(asked))
                })
            });
            let (low, high) = truths.fold((Truth::True, Truth::False), |(low, high), truth| (low.min(truth), high.max(truth)));
            highest = highest.max(high);
            if low < high {
                lower = Some(lower.map_or(low, |known| known.min(low)));
            }
        });
        if let Some(lower) = lower {
            depends_on.push((*question, lower));
        }
    }
    if open.is_empty() {
        highest = condition.truth(answers);
    }
    Settlement { highest, depends_on }
}

/// The open questions that can still change a conjunction none of whose parts is false: those that show through.
///
/// A question that only lifts its own part from unknown to true shows only if every other part can become true as well; otherwise
/// the conjunction stays unknown either way. It is exact where no question is read by two parts, which the catalogue's check asks.
#[must_use]
pub fn open_questions(parts: &[Settlement]) -> Vec<QuestionId> {
    let mut open = Vec::new();
    for (position, part) in parts.iter().enumerate() {
        let rest = Truth::all(parts.iter().enumerate().filter(|(other, _)| *other != position).map(|(_, other)| other.highest));
        for (question, lower) in &part.depends_on {
            if *lower < rest && !open.contains(question) {
                open.push(*question);
            }
        }
    }
    open
}

/// One answer for each way in which the condition's leaves can tell answers to this question apart.
#[must_use]
pub fn representatives(condition: &Condition, id: QuestionId, question: &Question) -> Vec<ChoiceSet> {
    let mut leaves = Vec::new();
    condition.leaves(&mut |asked, choices| {
        if asked == id {
            leaves.push(choices);
        }
    });
    let signature = |chosen: ChoiceSet| -> Vec<bool> { leaves.iter().map(|leaf| !leaf.both(chosen).is_empty()).collect() };
    let mut found: Vec<(Vec<bool>, ChoiceSet)> = Vec::new();
    let add = |found: &mut Vec<(Vec<bool>, ChoiceSet)>, set: ChoiceSet| {
        let signature = signature(set);
        if !found.iter().any(|(known, _)| *known == signature) {
            found.push((signature, set));
        }
    };
    for choice in question.every_choice().iter() {
        add(&mut found, ChoiceSet::one(choice));
    }
    if question.kind == Kind::Several {
        // A set of choices meets the leaves its members meet: unions of members reach every signature.
        let mut done = 0;
        while done < found.len() {
            let sets: Vec<ChoiceSet> = found.iter().map(|(_, set)| *set).collect();
            if let Some(next) = sets.get(done) {
                for other in &sets {
                    add(&mut found, next.either(*other));
                }
            }
            done += 1;
        }
    }
    found.into_iter().map(|(_, set)| set).collect()
}

fn each_assignment(
    open: &[&(QuestionId, Vec<ChoiceSet>)],
    assigned: &mut Vec<(QuestionId, ChoiceSet)>,
    visit: &mut impl FnMut(&[(QuestionId, ChoiceSet)]),
) {
    match open.split_first() {
        None => visit(assigned),
        Some(((question, sets), rest)) => {
            for set in sets {
                assigned.push((*question, *set));
                each_assignment(rest, assigned, visit);
                assigned.pop();
            }
        }
    }
}
