//! Where the schemes stand, in a few words each: the line beside a scheme's mark, and what an answer moved.

use super::message::Message;
use super::voice::Voice;
use crate::domain::advice::Advice;
use crate::domain::answers::Answer;
use crate::domain::id::QuestionId;
use crate::domain::judgement::Verdict;
use crate::domain::movement::{Moved, Movement};
use crate::domain::ranking::{Criterion, Ranked};
use crate::domain::truth::Truth;

/// How many movements are told one by one; a visitor who listens must not wait for all of them.
const MOST_TOLD: usize = 4;

/// What decides a scheme's standing, out of the same derivation as its verdict.
#[must_use]
pub fn rung(voice: Voice<'_>, advice: &Advice, ranked: &Ranked) -> String {
    let judgement = &ranked.judgement;
    let deciding = judgement.reasons.first().map(|reason| &reason.derivation);
    let first = is_first(ranked).then(|| voice.say(Message::RungFirst));
    let why =
        match judgement.verdict {
            Verdict::RuledOut => {
                let said = deciding.and_then(|derivation| derivation.said().into_iter().next());
                said.map(|(question, chosen)| voice.labelled(voice.short(question), &voice.choices(question, chosen)))
            }
            Verdict::Possible => {
                let open = deciding.and_then(|derivation| derivation.open().into_iter().next());
                Some(open.map_or_else(
                    || voice.say(Message::RungCheck),
                    |question| voice.say(Message::RungOpen { question: voice.short(question) }),
                ))
            }
            Verdict::Suits if first.is_some() => None,
            Verdict::Suits if judgement.aim_met == Truth::False => Some(voice.say(Message::RungAim)),
            Verdict::Suits => Some(behind(voice, advice, ranked).unwrap_or_else(|| voice.say(Message::Suits))),
        };
    let parts: Vec<String> = first.into_iter().chain(why).collect();
    parts.join(" · ")
}

/// Whether the first place says something: not before an aim is said, which leaves the catalogue's order, nor where all are ruled out.
#[must_use]
pub fn is_first(ranked: &Ranked) -> bool {
    ranked.rank == 1 && ranked.judgement.verdict != Verdict::RuledOut && ranked.judgement.aim_met != Truth::Unknown
}

/// Why it stands behind the one before it.
fn behind(voice: Voice<'_>, advice: &Advice, ranked: &Ranked) -> Option<String> {
    let before = advice.ranking.iter().find(|other| other.rank + 1 == ranked.rank)?;
    match before.before_next? {
        Criterion::NotReplaced => {
            let by = voice.catalogue.scheme(ranked.judgement.scheme)?.successor()?;
            Some(voice.say(Message::RungReplaced { by: voice.acronym(by) }))
        }
        Criterion::Aim => Some(voice.say(Message::RungAim)),
        Criterion::Balance => Some(voice.say(Message::RungBalance)),
        Criterion::CatalogueOrder => Some(voice.say(Message::RungHeavier)),
        Criterion::NotRuledOut | Criterion::Suits | Criterion::OpenRequirements => None,
    }
}

/// What an answer moved, in one sentence; said once, when the answer is marked.
#[must_use]
pub fn moved(voice: Voice<'_>, question: QuestionId, answer: Answer, movements: &[Movement]) -> String {
    let answer = match answer {
        Answer::NotYet => voice.say(Message::DontKnowYet),
        Answer::Chosen(set) => voice.choices(question, set),
    };
    if movements.is_empty() {
        return voice.say(Message::MovedNothing { answer: &answer });
    }
    let told = movements.iter().take(MOST_TOLD).map(|movement| {
        let acronym = voice.acronym(movement.scheme);
        voice.say(match movement.to {
            Moved::First => Message::MovedFirst { acronym },
            Moved::Verdict(Verdict::Suits) => Message::MovedSuits { acronym },
            Moved::Verdict(Verdict::Possible) => Message::MovedPossible { acronym },
            Moved::Verdict(Verdict::RuledOut) => Message::MovedRuledOut { acronym },
            Moved::Higher => Message::MovedHigher { acronym },
            Moved::Lower => Message::MovedLower { acronym },
        })
    });
    let untold = movements.len().saturating_sub(MOST_TOLD);
    let rest = (untold > 0).then(|| voice.say(Message::MovedMore { count: untold }));
    let changes: Vec<String> = told.chain(rest).collect();
    voice.say(Message::Moved { answer: &answer, changes: &voice.listed(&changes) })
}
