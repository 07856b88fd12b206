//! What the checks found, as lines of words, each with answers under which it can be seen.

use super::proving::{Check, Proving};
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::id::QuestionId;
use crate::domain::judgement::Verdict;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::i18n::voice::Voice;

/// Something found, and where it can be seen.
pub struct Finding {
    /// What it is about: a scheme, or what was answered.
    pub label: String,
    /// What was found of it.
    pub says: String,
    /// Answers under which the advisor says so itself.
    pub answers: Answers,
}

/// What a check found so far: what speaks against it, else what shows that it holds.
#[must_use]
pub fn findings(voice: Voice<'_>, proving: &Proving<'_>, check: Check) -> Vec<Finding> {
    match check {
        Check::First => first(voice, proving),
        Check::Matters => matters(voice, proving),
        Check::Choices => choices(voice, proving),
        Check::Exact => exact(voice, proving),
        Check::Headlines => {
            let broken = proving.headlines().map(|found| found.broken.as_slice()).unwrap_or_default();
            broken.iter().map(|(answers, _)| seen(said(voice, answers), String::new(), answers)).collect()
        }
    }
}

// Loops that push: each chain of iterators would bring code of its own into the page.

fn first(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let mut lines = Vec::new();
    let Some(found) = proving.first() else { return lines };
    for never in &found.never {
        let says = voice.say(Message::ProofNever { number: never.rank });
        lines.push(seen(voice.acronym(never.scheme).to_owned(), says, &never.answers));
    }
    for first in &found.witnesses {
        let says = [&report::verdict(voice, first.verdict), " – ", &said(voice, &first.short)].concat();
        lines.push(seen(voice.acronym(first.scheme).to_owned(), says, &first.short));
    }
    lines
}

fn matters(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let mut lines = Vec::new();
    let Some(found) = proving.matters() else { return lines };
    for idle in &found.never {
        lines.push(seen(voice.short(idle.question).to_owned(), voice.say(Message::ProofIdle), &Answers::new()));
    }
    for change in &found.changes {
        let stands = |(verdict, rank): (Verdict, usize)| {
            if change.is_of_verdict() { report::verdict(voice, verdict) } else { voice.say(Message::ProofNumber { number: rank }) }
        };
        let one = one_said(voice, change.question, change.one);
        let other = voice.choices(change.question, change.other);
        let label = voice.say(Message::ProofOr { one: &one, other: &other });
        let stands = voice.say(Message::ProofOr { one: &stands(change.from), other: &stands(change.to) });
        let mut says = voice.labelled(voice.acronym(change.scheme), &stands);
        if !change.others.is_empty() {
            says.push_str(" – ");
            says.push_str(&said(voice, &change.others));
        }
        lines.push(seen(label, says, &change.others.clone().with(change.question, Answer::Chosen(change.one))));
    }
    lines
}

fn choices(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let mut lines = Vec::new();
    let Some(found) = proving.choices() else { return lines };
    for (choices, says) in [(&found.refused, Message::ProofRefused), (&found.answered_otherwise, Message::ProofOwnAdvice)] {
        for (question, choice) in choices {
            let set = ChoiceSet::one(*choice);
            let answers = Answers::new().with(*question, Answer::Chosen(set));
            lines.push(seen(one_said(voice, *question, set), voice.say(says), &answers));
        }
    }
    lines
}

fn exact(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let mut lines = Vec::new();
    let Some(found) = proving.exact() else { return lines };
    for differs in &found.differs {
        let says = [&report::verdict(voice, differs.said), " ≠ ", &report::verdict(voice, differs.holds)].concat();
        lines.push(seen(voice.acronym(differs.scheme).to_owned(), says, &differs.answers));
    }
    for (scheme, sets, completions) in &found.each {
        let says = voice.say(Message::ProofCompletions { sets: &voice.counted(*sets), completions: &voice.counted(*completions) });
        lines.push(seen(voice.acronym(*scheme).to_owned(), says, &Answers::new()));
    }
    lines
}

fn seen(label: String, says: String, answers: &Answers) -> Finding {
    Finding { label, says, answers: answers.clone() }
}

/// Answers in words.
fn said(voice: Voice<'_>, answers: &Answers) -> String {
    let said = answers.iter().map(|(question, answer)| match answer {
        Answer::Chosen(set) => one_said(voice, question, set),
        Answer::NotYet => one_said(voice, question, ChoiceSet::NONE),
    });
    voice.listed(&said.collect::<Vec<_>>())
}

fn one_said(voice: Voice<'_>, question: QuestionId, set: ChoiceSet) -> String {
    voice.labelled(voice.short(question), &voice.choices(question, set))
}
