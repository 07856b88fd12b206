//! What would change it and what is certain already, in words.

use super::message::Message;
use super::report::hands;
use super::voice::Voice;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::certainty::Certainty;
use crate::domain::change::Proposed;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::judgement::Verdict;

/// A change that can be proposed, and in whose hands it lies.
#[must_use]
pub fn proposed(voice: Voice<'_>, proposed: &Proposed) -> String {
    let parts = proposed.change.instead.iter().zip(&proposed.was);
    let parts: Vec<String> = parts.map(|((question, to), was)| instead(voice, *question, *to, Some(*was))).collect();
    [&voice.listed(&parts), " (", &hands(voice, proposed.hands), ")"].concat()
}

/// What is supposed, beside what was said.
#[must_use]
pub fn supposed(voice: Voice<'_>, answers: &Answers, supposed: &Answers) -> String {
    let parts = supposed.iter().map(|(question, answer)| match answer {
        Answer::Chosen(to) => instead(voice, question, to, answers.chosen(question)),
        Answer::NotYet => voice.labelled(voice.short(question), &voice.say(Message::DontKnowYet)),
    });
    voice.listed(&parts.collect::<Vec<_>>())
}

fn instead(voice: Voice<'_>, question: QuestionId, to: ChoiceSet, was: Option<ChoiceSet>) -> String {
    let to = voice.choices(question, to);
    let said = match was {
        Some(was) => voice.say(Message::Instead { to: &to, was: &voice.choices(question, was) }),
        None => to,
    };
    voice.labelled(voice.short(question), &said)
}

/// Acronyms with commas between them.
#[must_use]
pub fn acronyms(voice: Voice<'_>, schemes: impl IntoIterator<Item = SchemeId>) -> String {
    schemes.into_iter().map(|id| voice.acronym(id)).collect::<Vec<_>>().join(", ")
}

/// Whether the first place is certain, and if not, who can still come first and how many questions can still change it.
#[must_use]
pub fn first_place(voice: Voice<'_>, certainty: &Certainty) -> String {
    match certainty.settled_first() {
        Some(Some(first)) => voice.say(Message::CertainFirst { acronym: voice.acronym(first) }),
        Some(None) => voice.say(Message::CertainNone),
        None => {
            let count = certainty.questions.iter().filter(|deciding| !deciding.first.is_empty()).count();
            let acronyms = acronyms(voice, certainty.first.iter().copied().flatten());
            voice.say(Message::CertainOpen { count, acronyms: &acronyms })
        }
    }
}

/// The schemes whose verdict is certain, a sentence each for those that suit and those that are out; of them `shown`.
#[must_use]
pub fn settled(voice: Voice<'_>, certainty: &Certainty, shown: &dyn Fn(&[SchemeId]) -> Vec<SchemeId>) -> Vec<String> {
    let of = |verdict| {
        let prospects = certainty.verdicts.iter().filter(move |prospect| prospect.can_be == [verdict]);
        acronyms(voice, shown(&prospects.map(|prospect| prospect.scheme).collect::<Vec<_>>()))
    };
    let [suits, out] = [Verdict::Suits, Verdict::RuledOut].map(of);
    let mut told = Vec::new();
    if !suits.is_empty() {
        told.push(voice.say(Message::CertainSuits { acronyms: &suits }));
    }
    if !out.is_empty() {
        told.push(voice.say(Message::CertainOut { acronyms: &out }));
    }
    told
}
