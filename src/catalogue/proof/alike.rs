//! Choices that no rule reads. They decide nothing among themselves; some of them choose which facts or paragraphs are shown.

use super::space::Leaves;
use super::{Proof, question_id};
use crate::domain::answers::ChoiceSet;
use crate::domain::catalogue::Catalogue;
use crate::domain::condition::Condition;
use crate::domain::id::QuestionId;
use crate::domain::question::Question;

/// Choices that no rule tells apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// Groups of choices, two or more each.
    pub groups: Vec<Group>,
}

/// Choices of one question that every rule treats alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The question.
    pub question: QuestionId,
    /// The choices.
    pub choices: ChoiceSet,
    /// Those of them that choose facts, notes or paragraphs to be shown.
    pub shows: ChoiceSet,
}

/// Gathers the choices that stand in the same leaves of all that verdicts, places and headlines read.
#[must_use]
pub fn choices_no_rule_reads(catalogue: &Catalogue) -> Unread {
    let leaves = Leaves::of(catalogue);
    let groups = catalogue.questions().flat_map(|(id, question)| groups(catalogue, &leaves, id, question));
    Unread { groups: groups.collect() }
}

fn groups(catalogue: &Catalogue, leaves: &Leaves, id: QuestionId, question: &Question) -> Vec<Group> {
    let shown = shown(catalogue, id);
    let mut classes: Vec<(Vec<bool>, ChoiceSet)> = Vec::new();
    for choice in question.every_choice().iter() {
        let one = ChoiceSet::one(choice);
        let met = leaves.met(id, one);
        match classes.iter_mut().find(|(known, _)| *known == met) {
            Some((_, set)) => *set = set.either(one),
            None => classes.push((met, one)),
        }
    }
    let alike = classes.into_iter().filter(|(_, set)| set.len() > 1);
    alike.map(|(_, choices)| Group { question: id, choices, shows: choices.both(shown) }).collect()
}

/// The choices of a question that facts, notes and paragraphs beside schemes ask for before they are shown.
fn shown(catalogue: &Catalogue, id: QuestionId) -> ChoiceSet {
    let schemes = || catalogue.schemes.iter();
    let facts = schemes().flat_map(|scheme| scheme.facts.iter()).filter_map(|fact| fact.about.as_ref());
    let notes = schemes().flat_map(|scheme| scheme.notes.iter()).filter_map(|note| note.when.as_ref());
    let beside = catalogue.outcomes.iter().flat_map(|outcome| outcome.says.iter()).filter_map(|saying| saying.when.as_ref());
    let mut shown = ChoiceSet::NONE;
    facts.chain(notes).chain(beside).for_each(|condition: &Condition| {
        condition.leaves(&mut |question, choices| {
            if question == id {
                shown = shown.either(choices);
            }
        });
    });
    shown
}

impl Proof for Unread {
    fn holds(&self) -> bool {
        true
    }

    fn statement(&self, _: &Catalogue) -> String {
        let choices: u32 = self.groups.iter().map(|group| group.choices.len()).sum();
        format!("Choices that no rule tells apart, and that only choose what is shown: {choices}, in {} groups.", self.groups.len())
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let named = |question: QuestionId, set: ChoiceSet| {
            let choices = catalogue.question(question).map(|question| &question.choices);
            let names = set.iter().filter_map(|choice| choices.and_then(|choices| choices.get(choice.index())));
            names.map(|choice| &*choice.id).collect::<Vec<_>>().join(", ")
        };
        let line = |group: &Group| {
            let shows = if group.shows.is_empty() {
                "none shows anything of its own".to_owned()
            } else {
                format!("facts or paragraphs are shown for {}", named(group.question, group.shows))
            };
            format!("{}: {}; {shows}", question_id(catalogue, group.question), named(group.question, group.choices))
        };
        self.groups.iter().map(line).collect()
    }
}
