//! What keeps requirements apart: no question is read by two of them, and a rule of a scheme's own that takes the place of one that
//! every scheme has is no weaker.

use super::space::{Axis, Space};
use super::{Proof, judged, pairs, question_id, scheme_id};
use crate::catalogue::reading::FRAME;
use crate::catalogue::reading::document::Document;
use crate::catalogue::reading::folder::File;
use crate::catalogue::reading::index::Index;
use crate::catalogue::reading::rules::requirement;
use crate::catalogue::reading::words::Words;
use crate::domain::answers::Answers;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::scheme::{Requirement, Scheme};
use crate::domain::truth::Truth;

/// Whether every question is read by one requirement of a scheme at most: what would settle a scheme is only then told exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// How many schemes were looked at.
    pub schemes: usize,
    /// How many requirements they have.
    pub requirements: usize,
    /// Questions that two requirements of a scheme read.
    pub twice: Vec<Twice>,
}

/// A question that two requirements of one scheme read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The scheme.
    pub scheme: SchemeId,
    /// The question.
    pub question: QuestionId,
    /// The ids of both requirements.
    pub requirements: (String, String),
}

/// Whether the rules of schemes that stand in for one every scheme has are false wherever that one is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandIns {
    /// How many requirements every scheme has.
    pub shared: usize,
    /// How many schemes have a rule of their own instead of one of them.
    pub own: usize,
    /// Those whose own rule is weaker.
    pub weaker: Vec<Weaker>,
}

/// A scheme's own rule that lets through what every scheme refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weaker {
    /// The scheme.
    pub scheme: SchemeId,
    /// The id of the shared requirement.
    pub shared: String,
    /// Answers under which that one is false and the scheme's own are not.
    pub answers: Answers,
}

/// Compares the questions of every two requirements of a scheme.
#[must_use]
pub fn no_question_is_read_twice(catalogue: &Catalogue) -> Apart {
    let mut found = Apart::default();
    for (id, scheme) in judged(catalogue) {
        found.schemes += 1;
        found.requirements += scheme.requires.len();
        for (place, one) in scheme.requires.iter().enumerate() {
            let questions = one.condition.questions();
            for other in scheme.requires.iter().skip(place + 1) {
                let both = other.condition.questions().into_iter().filter(|question| questions.contains(question));
                let requirements = (one.id.clone(), other.id.clone());
                found.twice.extend(both.map(|question| Twice { scheme: id, question, requirements: requirements.clone() }));
            }
        }
    }
    found
}

/// The requirements that every scheme has, as the catalogue's frame lists them. A catalogue only holds them scheme by scheme.
#[must_use]
pub fn shared_requirements(files: &[File]) -> Vec<Requirement> {
    // What is wrong with the files is told where they are read.
    let quiet = &mut Vec::new();
    let documents: Vec<Document<'_>> = files.iter().map(|file| Document::parse(file, quiet)).collect();
    let index = Index::gather(&documents, quiet);
    let Some(frame) = documents.iter().find(|document| document.name() == FRAME) else { return Vec::new() };
    frame.root().tables("requires", quiet).iter().map(|table| requirement(table, &index, &mut Words::default(), quiet)).collect()
}

/// Tries every set of answers to the questions that a shared requirement and a scheme's own ones in its place read.
#[must_use]
pub fn own_rules_stand_in(catalogue: &Catalogue, shared: &[Requirement]) -> StandIns {
    let mut found = StandIns { shared: shared.len(), ..StandIns::default() };
    for rule in shared {
        for (id, scheme) in judged(catalogue) {
            let own = in_its_place(scheme, rule);
            if own.is_empty() {
                continue;
            }
            found.own += 1;
            let weaker = let_through(catalogue, rule, &own).map(|answers| Weaker { scheme: id, shared: rule.id.clone(), answers });
            found.weaker.extend(weaker);
        }
    }
    found
}

/// The scheme's own requirements that read what the shared one reads; none where the scheme has the shared one itself.
fn in_its_place<'s>(scheme: &'s Scheme, shared: &Requirement) -> Vec<&'s Requirement> {
    if scheme.requires.iter().any(|own| own.id == shared.id && own.condition == shared.condition) {
        return Vec::new();
    }
    let questions = shared.condition.questions();
    scheme.requires.iter().filter(|own| own.condition.questions().iter().any(|question| questions.contains(question))).collect()
}

fn let_through(catalogue: &Catalogue, shared: &Requirement, own: &[&Requirement]) -> Option<Answers> {
    let mut questions: Vec<QuestionId> = own.iter().flat_map(|own| own.condition.questions()).chain(shared.condition.questions()).collect();
    questions.sort_unstable();
    questions.dedup();
    let mut leaves = super::space::Leaves::default();
    own.iter().copied().chain([shared]).for_each(|rule| leaves.condition(&rule.condition));
    let axes = questions.into_iter().filter_map(|id| Some(Axis::new(id, &leaves.classes(id, catalogue.question(id)?)).or_open()));
    let refused = |rule: &Requirement, answers: &Answers| rule.condition.truth(answers) == Truth::False;
    let space = Space::new(axes.collect());
    space.sets(&Answers::new()).find(|answers| refused(shared, answers) && !own.iter().any(|own| refused(own, answers)))
}

impl Proof for Apart {
    fn holds(&self) -> bool {
        self.twice.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        format!("No question is read by two requirements of a scheme: {} requirements of {} schemes.", self.requirements, self.schemes)
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let line = |twice: &Twice| {
            let (one, other) = &twice.requirements;
            format!("{}: `{one}` and `{other}` both read `{}`", scheme_id(catalogue, twice.scheme), question_id(catalogue, twice.question))
        };
        self.twice.iter().map(line).collect()
    }
}

impl Proof for StandIns {
    fn holds(&self) -> bool {
        self.weaker.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        let right = self.own - self.weaker.len();
        let shared = if self.shared == 1 { "the requirement" } else { "a requirement" };
        format!("A scheme's own rule refuses whatever {shared} shared by all refuses: {right} of {} that stand in for it.", self.own)
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let line = |weaker: &Weaker| {
            let (scheme, answers) = (scheme_id(catalogue, weaker.scheme), pairs(catalogue, &weaker.answers));
            format!("{scheme} lets through what `{}` refuses: {answers}", weaker.shared)
        };
        self.weaker.iter().map(line).collect()
    }
}
