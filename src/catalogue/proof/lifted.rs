//! What a scheme yields never stands in another's way: pathways are judged by the least that is certain, and that is exact only then.

use super::space::{Axis, Leaves, Space};
use super::{Proof, counted, judged, pairs, scheme_id};
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::judgement::verdict;

/// Whether lifting an answer to a question that schemes yield ever makes a verdict worse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lifted {
    /// How many questions some scheme yields an answer to.
    pub questions: usize,
    /// How many schemes have requirements that read one of them.
    pub schemes: usize,
    /// How many pairs of answers were compared.
    pub pairs: u64,
    /// Schemes that a better answer makes worse, with the answers before it.
    pub worse: Vec<(SchemeId, Answers)>,
}

/// Compares, for every scheme that reads such a question, each answer to it with the next better one, whatever else is answered.
#[must_use]
pub fn nothing_gained_stands_in_the_way(catalogue: &Catalogue) -> Lifted {
    let mut yielded: Vec<QuestionId> = catalogue.schemes.iter().flat_map(|scheme| scheme.yields.iter()).map(|gain| gain.question).collect();
    yielded.sort_unstable();
    yielded.dedup();
    let mut found = Lifted { questions: yielded.len(), ..Lifted::default() };
    for id in yielded {
        let every: Vec<ChoiceSet> = catalogue.question(id).map(|question| question.completions().collect()).unwrap_or_default();
        for (scheme, entry) in judged(catalogue) {
            let leaves = Leaves::of_requirements(entry);
            if !leaves.questions().contains(&id) {
                continue;
            }
            found.schemes += 1;
            let others = leaves.questions().into_iter().filter(|other| *other != id);
            let axes = others.filter_map(|other| Some(Axis::new(other, &leaves.classes(other, catalogue.question(other)?)).or_open()));
            for answers in Space::new(axes.collect()).sets(&Answers::new()) {
                for (lower, higher) in every.iter().zip(every.iter().skip(1)) {
                    found.pairs += 1;
                    let before = answers.clone().with(id, Answer::Chosen(*lower));
                    let after = answers.clone().with(id, Answer::Chosen(*higher));
                    let known = found.worse.iter().any(|(worse, _)| *worse == scheme);
                    if !known && verdict(entry, &after) as u8 > verdict(entry, &before) as u8 {
                        found.worse.push((scheme, before));
                    }
                }
            }
        }
    }
    found
}

impl Proof for Lifted {
    fn holds(&self) -> bool {
        self.worse.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        format!(
            "Nothing that a scheme yields stands in another's way: {} pairs of answers to {} of the questions, {} schemes that read them.",
            counted(self.pairs),
            self.questions,
            self.schemes
        )
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let line = |(scheme, answers): &(SchemeId, Answers)| {
            format!("{} gets worse by a better answer than in {}", scheme_id(catalogue, *scheme), pairs(catalogue, answers))
        };
        self.worse.iter().map(line).collect()
    }
}
