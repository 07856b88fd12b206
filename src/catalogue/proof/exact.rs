//! A verdict says what holds in every completion of the open answers.

use super::space::{Axis, Leaves, Space};
use super::{Proof, Steps, counted, judged, pairs, scheme_id, whole, word};
use crate::domain::answers::{Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::judgement::{Verdict, verdict};
use crate::domain::scheme::Scheme;

/// The most answers to one question that are tried one by one; of a question with more, one of each class the scheme can tell apart.
const MOST_ANSWERS: usize = 127;

/// Whether the evaluation of a scheme's requirements together agrees with what holds over all completions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exact {
    /// How many schemes were judged.
    pub schemes: usize,
    /// How many sets of answers, each with some questions open.
    pub partial: u64,
    /// How many completions of them.
    pub completions: u64,
    /// The same scheme by scheme: its sets and their completions.
    pub each: Vec<(SchemeId, u64, u64)>,
    /// Schemes for which both differ, each with the first such set.
    pub differs: Vec<Differs>,
}

/// Answers for which the verdict is not what holds over all completions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// The scheme.
    pub scheme: SchemeId,
    /// What is answered; the scheme's other questions are open.
    pub answers: Answers,
    /// What the engine says.
    pub said: Verdict,
    /// What holds in every completion.
    pub holds: Verdict,
}

/// Compares, for every scheme and every set of answers to the questions it reads, the verdict with what holds over the completions.
///
/// Kleene's logic looks at each part alone. `place = no or place != no` holds whatever is answered, and Kleene calls it unknown while
/// nothing is: such a formula would leave a scheme possible that suits. A catalogue with one is refused.
#[must_use]
pub fn every_verdict_is_exact(catalogue: &Catalogue) -> Exact {
    whole(Run::new(catalogue))
}

/// The proof in steps, a set of answers each.
pub struct Run<'c> {
    schemes: Vec<Read<'c>>,
    /// The scheme that is looked at, and the number of its next set.
    at: (usize, u64),
    found: Exact,
}

/// A scheme with all that its requirements can be asked.
struct Read<'c> {
    id: SchemeId,
    scheme: &'c Scheme,
    questions: Vec<(QuestionId, Vec<ChoiceSet>)>,
    /// Its questions answered or open.
    partial: Space,
}

impl<'c> Run<'c> {
    /// Nothing compared yet.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue) -> Run<'c> {
        let read = |(id, scheme)| {
            let questions = answers_of(catalogue, scheme);
            let open = questions.iter().map(|(question, sets)| Axis::new(*question, sets).or_open());
            Read { id, scheme, partial: Space::new(open.collect()), questions }
        };
        Run { schemes: judged(catalogue).into_iter().map(read).collect(), at: (0, 0), found: Exact::default() }
    }
}

impl Steps for Run<'_> {
    type Found = Exact;

    fn step(&mut self) -> bool {
        let (place, number) = self.at;
        let Some(Read { id, scheme, questions, partial }) = self.schemes.get(place) else { return false };
        let found = &mut self.found;
        if number == partial.size() {
            let (sets, completions) = found.each.iter().fold((0, 0), |sum, (_, sets, completions)| (sum.0 + sets, sum.1 + completions));
            found.each.push((*id, found.partial - sets, found.completions - completions));
            found.schemes += 1;
            self.at = (place + 1, 0);
            return true;
        }
        let answers = partial.at(number);
        let (holds, completions) = over_completions(scheme, questions, &answers);
        found.partial += 1;
        found.completions += completions;
        let said = verdict(scheme, &answers);
        // The first set of a scheme tells as much as all of them.
        if said != holds && found.differs.last().is_none_or(|known| known.scheme != *id) {
            found.differs.push(Differs { scheme: *id, answers, said, holds });
        }
        self.at = (place, number + 1);
        true
    }

    fn progress(&self) -> (u64, u64) {
        (self.found.partial, self.schemes.iter().map(|read| read.partial.size()).sum())
    }

    fn found(&self) -> &Exact {
        &self.found
    }
}

/// The questions a scheme's requirements read, each with its answers.
fn answers_of(catalogue: &Catalogue, scheme: &Scheme) -> Vec<(QuestionId, Vec<ChoiceSet>)> {
    let leaves = Leaves::of_requirements(scheme);
    let answers = |id: QuestionId| {
        let question = catalogue.question(id)?;
        let every: Vec<ChoiceSet> = question.completions().take(MOST_ANSWERS + 1).collect();
        Some((id, if every.len() > MOST_ANSWERS { leaves.classes(id, question) } else { every }))
    };
    leaves.questions().into_iter().filter_map(answers).collect()
}

/// What holds in every completion, and how many there are.
fn over_completions(scheme: &Scheme, questions: &[(QuestionId, Vec<ChoiceSet>)], answers: &Answers) -> (Verdict, u64) {
    let open = questions.iter().filter(|(question, _)| answers.chosen(*question).is_none());
    let space = Space::new(open.map(|(question, sets)| Axis::new(*question, sets)).collect());
    let verdicts = space.sets(answers).map(|answers| verdict(scheme, &answers));
    let all = verdicts.reduce(|one, other| if one == other { one } else { Verdict::Possible });
    (all.unwrap_or(Verdict::Possible), space.size())
}

impl Proof for Exact {
    fn holds(&self) -> bool {
        self.differs.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        format!(
            "Every verdict says what holds in every completion: {} of {} schemes, {} sets of answers, {} completions.",
            self.schemes - self.differs.len(),
            self.schemes,
            counted(self.partial),
            counted(self.completions)
        )
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let line = |differs: &Differs| {
            let (scheme, answers) = (scheme_id(catalogue, differs.scheme), pairs(catalogue, &differs.answers));
            format!("{scheme} {}, the engine says; over all completions it {}: {answers}", word(differs.said), word(differs.holds))
        };
        self.differs.iter().map(line).collect()
    }
}
