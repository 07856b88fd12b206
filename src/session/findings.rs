//! What the checks found, as lines of words, each with answers under which it can be seen.

use super::proving::{Check, Proving};
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::id::QuestionId;
use crate::domain::judgement::Verdict;
use crate::i18n::change::acronyms;
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
            let broken = proving.headlines().map(|found| &found.broken[..]).unwrap_or_default();
            broken.iter().map(|(answers, _)| seen(said(voice, answers), String::new(), answers)).collect()
        }
    }
}

fn first(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let Some(found) = proving.first() else { return Vec::new() };
    let never = found.never.iter().map(|never| {
        let says = voice.say(Message::ProofNever { number: never.rank });
        seen(voice.acronym(never.scheme).to_owned(), says, &never.answers)
    });
    let witnesses = found.witnesses.iter().map(|first| {
        let standing = report::verdict(voice, first.verdict);
        let says = [&standing, " – ", &said(voice, &first.short)].concat();
        seen(voice.acronym(first.scheme).to_owned(), says, &first.short)
    });
    never.chain(witnesses).collect()
}

fn matters(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let Some(found) = proving.matters() else { return Vec::new() };
    let never = found.never.iter().map(|idle| seen(voice.short(idle.question).to_owned(), voice.say(Message::ProofIdle), &Answers::new()));
    let changes = found.changes.iter().map(|change| {
        let stands = |(verdict, rank): (Verdict, usize)| {
            if change.is_of_verdict() { report::verdict(voice, verdict) } else { voice.say(Message::ProofPlace { number: rank }) }
        };
        let one = one_said(voice, change.question, change.one);
        let other = voice.choices(change.question, change.other);
        let label = voice.say(Message::ProofOr { one: &one, other: &other });
        let stands = voice.say(Message::ProofOr { one: &stands(change.from), other: &stands(change.to) });
        let mut says = voice.labelled(&acronyms(voice, [change.scheme]), &stands);
        if !change.others.is_empty() {
            says.extend([" – ", &said(voice, &change.others)]);
        }
        seen(label, says, &change.others.clone().with(change.question, Answer::Chosen(change.one)))
    });
    never.chain(changes).collect()
}

fn choices(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let Some(found) = proving.choices() else { return Vec::new() };
    let told = |says: Message<'static>| {
        move |(question, choice): &(QuestionId, _)| {
            let set = ChoiceSet::one(*choice);
            seen(one_said(voice, *question, set), voice.say(says), &Answers::new().with(*question, Answer::Chosen(set)))
        }
    };
    let refused = found.refused.iter().map(told(Message::ProofRefused));
    refused.chain(found.answered_otherwise.iter().map(told(Message::ProofOwnAdvice))).collect()
}

fn exact(voice: Voice<'_>, proving: &Proving<'_>) -> Vec<Finding> {
    let Some(found) = proving.exact() else { return Vec::new() };
    let differs = found.differs.iter().map(|differs| {
        let verdicts = [differs.said, differs.holds].map(|verdict| report::verdict(voice, verdict));
        let says = verdicts.join(" ≠ ");
        seen(voice.acronym(differs.scheme).to_owned(), says, &differs.answers)
    });
    let each = found.each.iter().map(|(scheme, sets, completions)| {
        let says = voice.say(Message::ProofCompletions { sets: &voice.counted(*sets), completions: &voice.counted(*completions) });
        seen(voice.acronym(*scheme).to_owned(), says, &Answers::new())
    });
    differs.chain(each).collect()
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
