//! The smallest change of answers given that brings a ruled-out scheme back.
//!
//! Answering an open question is no change: what would settle a scheme is told by its open reasons. What the visitor is asking about
//! (`matter`, `agreement`) and every question whose answer lies in nobody's hands to change is left alone.

use super::answers::{Answer, Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::condition::Condition;
use super::id::{QuestionId, SchemeId};
use super::judgement::{Verdict, verdict};
use super::question::{Hands, Question};

/// Answers that would be given instead, as few as possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Each question once, with what would be answered instead.
    pub instead: Vec<(QuestionId, ChoiceSet)>,
}

/// The smallest change, of up to three answers, after which the scheme is no longer ruled out. Among changes of one size the one
/// most in the visitor's hands, then the first in the catalogue. `keep` are questions whose answers stay.
#[must_use]
pub fn smallest_change(catalogue: &Catalogue, answers: &Answers, scheme: SchemeId, keep: &[QuestionId]) -> Option<Change> {
    let scheme = catalogue.scheme(scheme)?;
    let everything = Condition::All(scheme.requires.iter().map(|rule| rule.condition.clone()).collect());
    let read = everything.questions();
    let in_hands = |hands: Hands| {
        let read = read.iter().copied().filter(|id| !keep.contains(id));
        read.filter_map(move |id| {
            let question = catalogue.question(id).filter(|question| question.hands == Some(hands))?;
            Some((id, alternatives(question, answers.chosen(id)?)))
        })
    };
    let open_to_change: Vec<(QuestionId, Vec<ChoiceSet>)> =
        [Hands::Yours, Hands::Time, Hands::Given].into_iter().flat_map(in_hands).collect();
    (1..=3).find_map(|size| search(&open_to_change, size, answers, &mut Vec::new(), &|tried| verdict(scheme, tried) != Verdict::RuledOut))
}

/// Everything that could be said instead, what differs least from what was said first.
fn alternatives(question: &Question, chosen: ChoiceSet) -> Vec<ChoiceSet> {
    let differing = |count: u32| question.completions().filter(move |set| ChoiceSet::from_bits(set.bits() ^ chosen.bits()).len() == count);
    (1..=64).flat_map(differing).collect()
}

fn search(
    open: &[(QuestionId, Vec<ChoiceSet>)],
    size: usize,
    answers: &Answers,
    instead: &mut Vec<(QuestionId, ChoiceSet)>,
    serves: &impl Fn(&Answers) -> bool,
) -> Option<Change> {
    if size == 0 {
        return serves(answers).then(|| Change { instead: instead.clone() });
    }
    for (position, (id, sets)) in open.iter().enumerate() {
        for set in sets {
            instead.push((*id, *set));
            let tried = answers.clone().with(*id, Answer::Chosen(*set));
            let found = search(open.get(position + 1..).unwrap_or(&[]), size - 1, &tried, instead, serves);
            if found.is_some() {
                return found;
            }
            instead.pop();
        }
    }
    None
}
