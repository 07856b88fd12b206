//! From derivations to sentences: the only place where a verdict gets words.

use super::dating::dating;
use super::message::Message;
use super::voice::Voice;
use crate::domain::derivation::Derivation;
use crate::domain::headline::{Headline, NextStep};
use crate::domain::id::{QuestionId, SchemeId, SourceId};
use crate::domain::judgement::{Bearing, Reason, Rule, Verdict};
use crate::domain::question::Hands;
use crate::domain::ranking::Criterion;
use crate::domain::scheme::{Evidence, Scheme, Status};

/// A reason in words, with all that makes it checkable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonWords {
    /// Which way it bears.
    pub bearing: Bearing,
    /// What the sources state.
    pub statement: String,
    /// What the visitor said, did not say yet, or has to check: each a sentence.
    pub because: Vec<Because>,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What is behind a reason, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The sentence.
    pub text: String,
    /// The question it is about: answering it otherwise may change the reason. `None` for what no question asks.
    pub question: Option<QuestionId>,
}

impl ReasonWords {
    /// What is behind it, in one line.
    #[must_use]
    pub fn because(&self) -> String {
        self.because.iter().map(|because| &*because.text).collect::<Vec<_>>().join(" ")
    }
}

/// A cited document in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceWords {
    /// Who says it.
    pub by: String,
    /// Its title, in its own language.
    pub title: String,
    /// When it is from.
    pub dating: String,
    /// Where it was found.
    pub url: Option<String>,
    /// It was found at an address without encryption, which may no longer answer.
    pub old_address: bool,
}

/// A verdict in a word or two.
#[must_use]
pub fn verdict(voice: Voice<'_>, verdict: Verdict) -> String {
    voice.say(match verdict {
        Verdict::Suits => Message::Suits,
        Verdict::Possible => Message::Possible,
        Verdict::RuledOut => Message::RuledOut,
    })
}

/// A status in a few words.
#[must_use]
pub fn status(voice: Voice<'_>, status: &Status) -> String {
    voice.say(match status {
        Status::Open => Message::StatusOpen,
        Status::Replaced { by, since } => Message::StatusReplaced { by: voice.acronym(*by), since },
        Status::BetweenInstitutions => Message::StatusBetweenInstitutions,
        Status::EntryOnly => Message::StatusEntryOnly,
    })
}

/// The word for the way a reason bears.
#[must_use]
pub fn bearing(voice: Voice<'_>, bearing: Bearing) -> String {
    voice.say(match bearing {
        Bearing::For => Message::For,
        Bearing::Against => Message::Against,
        Bearing::Open => Message::Open,
        Bearing::Noted => Message::Noted,
    })
}

/// The advice in one sentence.
#[must_use]
pub fn headline(voice: Voice<'_>, headline: &Headline) -> String {
    let named = |scheme: SchemeId| (voice.acronym(scheme), voice.name(scheme));
    match headline {
        Headline::Reading { name: None, .. } => voice.say(Message::HeadlineReadingUnnamed),
        Headline::Reading { name: Some(scheme), successor } => {
            let (acronym, name) = named(*scheme);
            match successor {
                Some(successor) => voice.say(Message::HeadlineReadingReplaced { acronym, name, successor: voice.acronym(*successor) }),
                // A name without an acronym would only say itself twice.
                None if acronym == name => name.to_owned(),
                None => voice.say(Message::HeadlineReading { acronym, name }),
            }
        }
        Headline::Existing { agreement: None, .. } => voice.say(Message::HeadlineExistingUnnamed),
        Headline::Existing { agreement: Some(scheme), .. } => voice.say(Message::HeadlineExisting { acronym: voice.acronym(*scheme) }),
        Headline::FindPartner => voice.say(Message::HeadlineFindPartner),
        Headline::TooEarly => voice.say(Message::HeadlineTooEarly),
        Headline::Institutions { .. } => voice.say(Message::HeadlineInstitutions),
        Headline::Suits { scheme } => {
            let (acronym, name) = named(*scheme);
            voice.say(Message::HeadlineSuits { acronym, name })
        }
        Headline::SuitsIf { scheme, open } => {
            let (acronym, name) = named(*scheme);
            voice.say(Message::HeadlineSuitsIf { acronym, name, count: open.len() })
        }
        Headline::NothingMeets { .. } => voice.say(Message::HeadlineNothingMeets),
    }
}

/// What to do next, in one sentence. Steps of a scheme and open requirements follow it where it names one.
#[must_use]
pub fn next_step(voice: Voice<'_>, step: &NextStep) -> String {
    match step {
        NextStep::Answer(question) => voice.say(Message::NextAnswer { question: voice.question(*question) }),
        NextStep::Read(scheme) => voice.say(Message::NextRead { acronym: voice.acronym(*scheme) }),
        NextStep::FindPartner => voice.say(Message::NextFindPartner),
        NextStep::JointCalls(scheme) => voice.say(Message::NextJointCalls { acronym: voice.acronym(*scheme) }),
        NextStep::Enter(scheme) => {
            let first = voice.catalogue.scheme(*scheme).and_then(|scheme| scheme.steps.first());
            first.map(|step| voice.text(step.says).to_owned()).unwrap_or_default()
        }
        NextStep::Settle { scheme, requirement } => {
            let requirement = voice.catalogue.scheme(*scheme).and_then(|scheme| scheme.requires.get(*requirement));
            let settle = voice.say(Message::NextSettle);
            requirement.map(|rule| format!("{settle} {}", voice.text(rule.check.unwrap_or(rule.states)))).unwrap_or(settle)
        }
        NextStep::Change { scheme, change } => {
            let changes: Vec<String> = change.instead.iter().map(|(question, set)| changed(voice, *question, *set)).collect();
            voice.say(Message::NextChange { acronym: voice.acronym(*scheme), changes: &changes.join(", ") })
        }
        NextStep::StayInformal => voice.say(Message::NextStayInformal),
    }
}

/// Why a scheme stands before the next one.
#[must_use]
pub fn account(voice: Voice<'_>, criterion: Criterion, next: SchemeId) -> String {
    let next = voice.acronym(next);
    voice.say(match criterion {
        Criterion::NotRuledOut => Message::BeforeRuledOut { next },
        Criterion::NotReplaced => Message::BeforeReplaced { next },
        Criterion::Aim => Message::BeforeAim { next },
        Criterion::Suits => Message::BeforePossible { next },
        Criterion::Balance => Message::BeforeBalance { next },
        Criterion::OpenRequirements => Message::BeforeOpen { next },
        Criterion::CatalogueOrder => Message::BeforeCommitment { next },
    })
}

/// A reason of a scheme in words.
#[must_use]
pub fn reason(voice: Voice<'_>, scheme: &Scheme, reason: &Reason) -> ReasonWords {
    let nothing = Evidence::default;
    let (statement, evidence, check) = match reason.rule {
        Rule::Aim => {
            let aims = voice.aims(scheme.aims);
            (voice.say(Message::MadeFor { aims: &aims }), scheme.aims_evidence.clone(), None)
        }
        Rule::Requires(place) => match scheme.requires.get(place) {
            Some(rule) => (voice.text(rule.states).to_owned(), rule.evidence.clone(), rule.check),
            None => (String::new(), nothing(), None),
        },
        Rule::Favours(place) => match scheme.favours.get(place) {
            Some(rule) => (voice.text(rule.states).to_owned(), rule.evidence.clone(), None),
            None => (String::new(), nothing(), None),
        },
        Rule::Against(place) => match scheme.against.get(place) {
            Some(rule) => (voice.text(rule.states).to_owned(), rule.evidence.clone(), None),
            None => (String::new(), nothing(), None),
        },
        Rule::Notes(place) => match scheme.notes.get(place) {
            Some(rule) => (voice.text(rule.states).to_owned(), rule.evidence.clone(), None),
            None => (String::new(), nothing(), None),
        },
    };
    let derivation = &reason.derivation;
    let mut because = because(voice, derivation);
    if derivation.undecided_by_sources() {
        let unasked = |text| Because { text, question: None };
        because.push(unasked(voice.say(Message::SourcesUndecided)));
        because.extend(check.map(|check| unasked(voice.say(Message::ToCheck { check: voice.text(check) }))));
    }
    ReasonWords { bearing: reason.bearing, statement, because, evidence }
}

/// A document in words.
#[must_use]
pub fn source(voice: Voice<'_>, id: SourceId) -> SourceWords {
    let Some(source) = voice.catalogue.source(id) else {
        return SourceWords { by: String::new(), title: String::new(), dating: String::new(), url: None, old_address: false };
    };
    SourceWords {
        by: source.by.clone(),
        title: source.title.clone(),
        dating: dating(voice, &source.dating),
        url: source.url.clone(),
        old_address: source.has_old_address(),
    }
}

/// In whose hands a change lies.
#[must_use]
pub fn hands(voice: Voice<'_>, hands: Hands) -> String {
    voice.say(match hands {
        Hands::Yours => Message::HandsYours,
        Hands::Time => Message::HandsTime,
        Hands::Given => Message::HandsGiven,
    })
}

fn because(voice: Voice<'_>, derivation: &Derivation) -> Vec<Because> {
    let said = derivation.said().into_iter().map(|(question, chosen)| Because {
        text: voice.say(Message::YouSaid { question: voice.short(question), choices: &voice.choices(question, chosen) }),
        question: Some(question),
    });
    let open = derivation
        .open()
        .into_iter()
        .map(|question| Because { text: voice.say(Message::NotAnswered { question: voice.short(question) }), question: Some(question) });
    said.chain(open).collect()
}

fn changed(voice: Voice<'_>, question: QuestionId, set: crate::domain::answers::ChoiceSet) -> String {
    let to = voice.labelled(voice.short(question), &voice.choices(question, set));
    match voice.catalogue.question(question).and_then(|question| question.hands) {
        Some(known) => format!("{to} ({})", hands(voice, known)),
        None => to,
    }
}
