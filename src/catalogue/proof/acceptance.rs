//! Every choice stands in a full set of answers under which some scheme is not ruled out.

use super::space::{Axis, Leaves, Space};
use super::{Proof, Steps, counted, judged, pairs, whole};
use crate::domain::advice::{advise, ranked};
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::headline::Headline;
use crate::domain::id::{ChoiceId, QuestionId, SchemeId};
use crate::domain::judgement::{Verdict, verdict};
use crate::domain::question::Question;
use crate::domain::ranking::Ranked;
use crate::domain::scheme::Scheme;

/// Which choices some scheme accepts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acceptance {
    /// Choices with a full set of answers and a scheme that it does not rule out.
    pub accepted: Vec<Accepted>,
    /// Choices that rule out every scheme whatever else is answered, and have an advice of their own: nobody carries it, so find a
    /// partner first.
    pub answered_otherwise: Vec<(QuestionId, ChoiceId)>,
    /// Choices that rule out every scheme, and nothing is said of it.
    pub refused: Vec<(QuestionId, ChoiceId)>,
}

/// A choice, and what shows that it is no dead end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The question.
    pub question: QuestionId,
    /// The choice.
    pub choice: ChoiceId,
    /// An answer to every question, this choice among them.
    pub answers: Answers,
    /// A scheme that is not ruled out by them.
    pub scheme: SchemeId,
}

/// Completes every choice to a full set of answers that some scheme accepts.
///
/// It goes through all that a scheme's requirements can tell apart: where it finds nothing, there is nothing.
#[must_use]
pub fn every_choice_is_accepted(catalogue: &Catalogue) -> Acceptance {
    whole(Run::new(catalogue))
}

/// The proof in steps, a choice each.
pub struct Run<'c> {
    catalogue: &'c Catalogue,
    choices: Vec<(QuestionId, ChoiceId)>,
    next: usize,
    found: Acceptance,
}

impl<'c> Run<'c> {
    /// Nothing completed yet.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue) -> Run<'c> {
        let every = |(id, question): (QuestionId, &Question)| question.every_choice().iter().map(move |choice| (id, choice));
        Run { catalogue, choices: catalogue.questions().flat_map(every).collect(), next: 0, found: Acceptance::default() }
    }
}

impl Steps for Run<'_> {
    type Found = Acceptance;

    fn step(&mut self) -> bool {
        let Some((question, choice)) = self.choices.get(self.next).copied() else { return false };
        self.next += 1;
        let (catalogue, found) = (self.catalogue, &mut self.found);
        let chosen = Answers::new().with(question, Answer::Chosen(ChoiceSet::one(choice)));
        let mut completed = judged(catalogue).into_iter().filter_map(|(scheme, data)| Some((scheme, completed(catalogue, data, &chosen)?)));
        match completed.find(|(scheme, answers)| is_accepted(catalogue, *scheme, answers)) {
            Some((scheme, answers)) => found.accepted.push(Accepted { question, choice, answers, scheme }),
            None if advise(catalogue, &chosen).headline == Headline::FindPartner => found.answered_otherwise.push((question, choice)),
            None => found.refused.push((question, choice)),
        }
        true
    }

    fn progress(&self) -> (u64, u64) {
        (self.next as u64, self.choices.len() as u64)
    }

    fn found(&self) -> &Acceptance {
        &self.found
    }
}

/// What the engine says: the scheme is not ruled out.
fn is_accepted(catalogue: &Catalogue, scheme: SchemeId, answers: &Answers) -> bool {
    let accepts = |ranked: &Ranked| ranked.judgement.scheme == scheme && ranked.judgement.verdict != Verdict::RuledOut;
    ranked(catalogue, answers).iter().any(accepts)
}

/// A full set of answers with `chosen` among them that does not rule the scheme out.
fn completed(catalogue: &Catalogue, scheme: &Scheme, chosen: &Answers) -> Option<Answers> {
    let leaves = Leaves::of_requirements(scheme);
    let open = leaves.every_class(catalogue).into_iter().filter(|(id, _)| chosen.get(*id).is_none());
    let space = Space::new(open.map(|(id, sets)| Axis::new(id, &sets)).collect());
    space.sets(chosen).find(|answers| verdict(scheme, answers) != Verdict::RuledOut)
}

impl Proof for Acceptance {
    fn holds(&self) -> bool {
        self.refused.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        let all = self.accepted.len() + self.answered_otherwise.len() + self.refused.len();
        let otherwise = match self.answered_otherwise.len() {
            0 => String::new(),
            count => format!(", and {count} with an advice of its own"),
        };
        format!("Every choice leaves a scheme that is not ruled out: {} of {}{otherwise}.", self.accepted.len(), counted(all))
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let said = |(question, choice): (QuestionId, ChoiceId)| {
            pairs(catalogue, &Answers::new().with(question, Answer::Chosen(ChoiceSet::one(choice))))
        };
        let otherwise = self.answered_otherwise.iter();
        let otherwise =
            otherwise.map(|choice| format!("{} rules out every scheme, by definition, and leads to: find a partner first", said(*choice)));
        let refused = self.refused.iter().map(|choice| format!("{} rules out every scheme, whatever else is answered", said(*choice)));
        otherwise.chain(refused).collect()
    }
}
