//! Catalogue entries with nothing in them but what is judged: no texts, no sources, no facts.

use std::fmt;

use cooperation_advisor::domain::answers::ChoiceSet;
use cooperation_advisor::domain::catalogue::{Catalogue, Clash, Edition, Roles};
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::id::{ChoiceId, List, QuestionId, TextId};
use cooperation_advisor::domain::question::{Choice, Hands, Question, Side, Wording};
use cooperation_advisor::domain::registry::{Published, Registry};
use cooperation_advisor::domain::scheme::{Evidence, Preference, Requirement, Scheme, Status};
use cooperation_advisor::domain::source::Date;

use crate::generated::{Case, Shape};

const NO_TEXT: TextId = TextId(0);
const NO_DATE: Date = Date { year: 2026, month: None, day: None };
const NO_WORDS: Wording = Wording { cnrs: NO_TEXT, partner: NO_TEXT };

/// These questions and schemes; schemes get their ids, `s0`, `s1`, … by their places.
pub(crate) fn catalogue(questions: Vec<Question>, mut schemes: Vec<Scheme>, roles: Roles, clashes: Vec<Condition>) -> Catalogue {
    for (place, scheme) in schemes.iter_mut().enumerate() {
        scheme.id = format!("s{place}");
    }
    let clashes = clashes.into_iter().map(|condition| Clash { id: "clash".into(), condition, says: NO_TEXT });
    let registry = Registry {
        editions: vec![Published { number: 1, id: "test".into(), date: NO_DATE }],
        questions: (1..).take(questions.len()).collect(),
        choices: questions.iter().map(|question| (1..).take(question.choices.len()).collect()).collect(),
        schemes: (1..).take(schemes.len()).collect(),
        retired: nothing(),
    };
    Catalogue {
        edition: Edition { id: "test".into(), date: NO_DATE, log: nothing() },
        questions,
        schemes,
        sources: nothing(),
        attributes: nothing(),
        roles,
        clashes: clashes.collect(),
        outcomes: nothing(),
        terms: nothing(),
        presented: nothing(),
        sentences: nothing(),
        registry,
    }
}

/// A question whose choices bear the ids that schemes get, so that any question can ask which scheme is meant.
pub(crate) fn question(shape: Shape, gate: Option<u16>, hands: Option<Hands>, asked_if: Option<Condition>) -> Question {
    let choice = |place| Choice { id: format!("s{place}"), aliases: nothing(), label: NO_WORDS, hint: None, months: None };
    Question {
        id: format!("q{}", shape.question.0),
        aliases: nothing(),
        side: Side::Both,
        hands,
        kind: shape.kind,
        gate,
        asked_if,
        asks: NO_WORDS,
        help: None,
        why: NO_TEXT,
        short: NO_TEXT,
        terms: nothing(),
        row: None,
        choices: (0..shape.choices).map(choice).collect(),
    }
}

/// Roles on these questions (matter, agreement, carrier, aim) and choices (existing, reading, nobody, institutions).
pub(crate) fn roles(questions: [QuestionId; 4], choices: [u16; 4]) -> Roles {
    let [matter, agreement, carrier, aim] = questions;
    let [existing, reading, nobody, institutions] = choices.map(ChoiceId);
    Roles { matter, existing, reading, agreement, carrier, nobody, aim, institutions }
}

/// An open scheme that requires nothing.
pub(crate) fn scheme() -> Scheme {
    Scheme {
        id: "s".into(),
        aliases: nothing(),
        acronym: "S".into(),
        also: nothing(),
        name: NO_TEXT,
        ours: nothing(),
        summary: NO_TEXT,
        summary_evidence: Evidence::default(),
        status: Status::Open,
        standing: None,
        standing_evidence: Evidence::default(),
        generations: nothing(),
        checked: NO_DATE,
        aims: ChoiceSet::NONE,
        aims_evidence: Evidence::default(),
        requires: nothing(),
        favours: nothing(),
        against: nothing(),
        notes: nothing(),
        facts: nothing(),
        steps: nothing(),
        yields: nothing(),
        windows: nothing(),
        became: None,
        differences: nothing(),
    }
}

/// A requirement; `given` is its limit, which `condition` already holds.
pub(crate) fn requirement(given: Option<Condition>, condition: Condition) -> Requirement {
    Requirement { id: "r".into(), condition, given, states: NO_TEXT, check: None, evidence: Evidence::default() }
}

/// Something that only ranks.
pub(crate) fn preference(question: QuestionId, choices: ChoiceSet, given: Option<Condition>) -> Preference {
    Preference { id: "p".into(), question, choices, given, states: NO_TEXT, evidence: Evidence::default() }
}

/// A failing case, without all that is empty in it.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Catalogue { questions, schemes, roles, .. } = &self.catalogue;
        for question in questions.iter() {
            let (id, kind, count) = (&question.id, question.kind, question.choices.len());
            writeln!(
                f,
                "{id}: {kind:?} of {count}, hands {:?}, gate {:?}, asked if {:?}",
                question.hands, question.gate, question.asked_if
            )?;
        }
        writeln!(f, "{roles:?}")?;
        for Scheme { id, status, aims, requires, favours, against, .. } in schemes.iter() {
            writeln!(f, "{id}: {status:?}, aims {aims:?}")?;
            requires.iter().try_for_each(|rule| writeln!(f, "  requires {:?}", rule.condition))?;
            for (way, rule) in favours.iter().map(|rule| ("favours", rule)).chain(against.iter().map(|rule| ("against", rule))) {
                writeln!(f, "  {way} {:?} {:?} given {:?}", rule.question, rule.choices, rule.given)?;
            }
        }
        writeln!(f, "answers {:?}", self.answers.iter().collect::<Vec<_>>())
    }
}

fn nothing<T: Clone>() -> List<T> {
    Vec::new()
}
