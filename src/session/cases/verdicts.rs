//! What follows from a case, and what of it is not as its file expects.

use super::reading::{Case, Expected};
use crate::domain::advice::advise;
use crate::domain::catalogue::Catalogue;
use crate::domain::headline::Headline;
use crate::domain::id::SchemeId;
use crate::domain::judgement::Verdict;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::i18n::voice::{Voice, lower_case};
use crate::session::since::first;

/// What follows from the answers of a case: of its advice what a table has room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The advice in one sentence.
    pub headline: Headline,
    /// The scheme that comes first, if one does.
    pub first: Option<SchemeId>,
    /// The verdict on each scheme that is judged.
    pub verdicts: Vec<(SchemeId, Verdict)>,
    /// What is not as expected.
    pub moved: Vec<Moved>,
}

/// One thing that is not as expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Another scheme comes first: then and now, where one does.
    First(Option<SchemeId>, Option<SchemeId>),
    /// A scheme has another verdict: then and now.
    Verdict(SchemeId, Verdict, Verdict),
}

/// A case, and what follows from it.
#[must_use]
pub fn found(catalogue: &Catalogue, case: Case) -> (Case, Found) {
    let advice = advise(catalogue, &case.answers);
    let first = first(&advice);
    let mut verdicts = Vec::new();
    for (id, _) in catalogue.schemes() {
        if let Some(ranked) = advice.of(id) {
            verdicts.push((id, ranked.judgement.verdict));
        }
    }
    let found = Found { moved: moved(&case.expected, first, &verdicts), headline: advice.headline, first, verdicts };
    (case, found)
}

/// The differences between what is expected and what was found: the first place, then verdicts in the catalogue's order.
fn moved(expected: &Expected, first: Option<SchemeId>, verdicts: &[(SchemeId, Verdict)]) -> Vec<Moved> {
    let mut moved = Vec::new();
    if let Some(then) = expected.first
        && then != first
    {
        moved.push(Moved::First(then, first));
    }
    for (id, now) in verdicts {
        for (scheme, then) in &expected.verdicts {
            if scheme == id && then != now {
                moved.push(Moved::Verdict(*id, *then, *now));
            }
        }
    }
    moved
}

impl Found {
    /// How many schemes have this verdict.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.verdicts.iter().filter(|(_, found)| *found == verdict).count()
    }
}

/// A verdict within a sentence.
fn within(voice: Voice<'_>, verdict: Verdict) -> String {
    let word = report::verdict(voice, verdict);
    let mut letters = word.chars();
    letters.next().map(lower_case).into_iter().chain(letters).collect()
}

impl Moved {
    /// It in words.
    #[must_use]
    pub fn words(self, voice: Voice<'_>) -> String {
        let told = |what: &str, then: &str, now: &str| voice.say(Message::CaseMoved { what, then, now });
        match self {
            Moved::First(then, now) => {
                let none = voice.say(Message::CaseNoneFirst);
                let named = |scheme: Option<SchemeId>| scheme.map_or(&*none, |scheme| voice.acronym(scheme));
                told(&voice.say(Message::ShareFirst), named(then), named(now))
            }
            Moved::Verdict(scheme, then, now) => told(voice.acronym(scheme), &within(voice, then), &within(voice, now)),
        }
    }
}
