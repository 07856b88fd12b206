//! One scheme under one set of answers: the verdict and its reasons, out of one derivation.

use super::answers::{Answers, ChoiceSet};
use super::condition::Condition;
use super::derivation::{Derivation, derive};
use super::id::{QuestionId, SchemeId};
use super::question::Question;
use super::scheme::{Preference, Scheme};
use super::settlement::{Settlement, open_questions, settle};
use super::truth::Truth;

/// What holds of a scheme in every completion of the open answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// All it requires is true.
    Suits,
    /// Something it requires is still open, or the sources do not decide it.
    Possible,
    /// Something it requires is false.
    RuledOut,
}

impl Verdict {
    /// Its stable word, as in hooks and in what programs print.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Suits => "suits",
            Verdict::Possible => "possible",
            Verdict::RuledOut => "ruled-out",
        }
    }
}

impl From<Truth> for Verdict {
    fn from(requirements: Truth) -> Verdict {
        match requirements {
            Truth::True => Verdict::Suits,
            Truth::Unknown => Verdict::Possible,
            Truth::False => Verdict::RuledOut,
        }
    }
}

/// A scheme judged. Never without its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The scheme.
    pub scheme: SchemeId,
    /// What holds of it whatever the open answers turn out to be.
    pub verdict: Verdict,
    /// Whether it is made for the visitor's aim; unknown while no aim is said.
    pub aim_met: Truth,
    /// Choices made that favour it, less those that count against it.
    pub balance: i32,
    /// How many of its requirements are not settled.
    pub open_requirements: usize,
    /// The open questions that can still change the verdict.
    pub open_questions: Vec<QuestionId>,
    /// Open questions that leave the verdict as it is and only settle one of several open requirements.
    pub settling: Vec<QuestionId>,
    /// Why, what decides the verdict first.
    pub reasons: Vec<Reason>,
}

/// One reason: a rule of the scheme, which way it bears, and what made it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub rule: Rule,
    /// Which way it bears on the scheme.
    pub bearing: Bearing,
    /// What made it so.
    pub derivation: Derivation,
}

/// The rule a reason comes from, by its place in the scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// What the scheme is made for.
    Aim,
    /// One of its requirements.
    Requires(usize),
    /// One of the things that favour it.
    Favours(usize),
    /// One of the things that count against it.
    Against(usize),
    /// One of its notes.
    Notes(usize),
}

/// Which way a reason bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bearing {
    /// It speaks for the scheme.
    For,
    /// It speaks against it.
    Against,
    /// It is not settled.
    Open,
    /// It is only to be known.
    Noted,
}

/// Judges one scheme. `aim` is the question whose choices the scheme's aims are.
#[must_use]
pub fn judge(id: SchemeId, scheme: &Scheme, questions: &[Question], aim: QuestionId, answers: &Answers) -> Judgement {
    let required: Vec<Derivation> = scheme.requires.iter().map(|rule| derive(&rule.condition, answers)).collect();
    let verdict = Verdict::from(Truth::all(required.iter().map(|derivation| derivation.truth)));
    let settlements: Vec<Settlement> = match verdict {
        Verdict::Possible => scheme.requires.iter().map(|rule| settle(&rule.condition, questions, answers)).collect(),
        Verdict::Suits | Verdict::RuledOut => Vec::new(),
    };
    let open_questions = open_questions(&settlements);
    let dependent = settlements.iter().flat_map(|settlement| &settlement.depends_on).map(|(question, _)| *question);
    let settling = dependent.filter(|question| !open_questions.contains(question)).collect();
    let aim = derive(&Condition::Is { question: aim, choices: scheme.aims }, answers);
    Judgement {
        scheme: id,
        verdict,
        aim_met: aim.truth,
        balance: balance(scheme, answers),
        open_requirements: required.iter().filter(|derivation| derivation.truth == Truth::Unknown).count(),
        open_questions,
        settling,
        reasons: reasons(scheme, verdict, required, aim, answers),
    }
}

/// The verdict alone, for the many times it is asked "what if".
#[must_use]
pub fn verdict(scheme: &Scheme, answers: &Answers) -> Verdict {
    Verdict::from(Truth::all(scheme.requires.iter().map(|rule| rule.condition.truth(answers))))
}

/// Choices made that favour the scheme, less those that count against it.
#[must_use]
pub fn balance(scheme: &Scheme, answers: &Answers) -> i32 {
    let sum = |rules: &[Preference]| rules.iter().map(|rule| matched(rule, answers).len()).sum::<u32>();
    i32::try_from(sum(&scheme.favours)).unwrap_or(i32::MAX) - i32::try_from(sum(&scheme.against)).unwrap_or(i32::MAX)
}

/// The choices made that count for this preference: none while its limit is not known to hold.
#[must_use]
pub fn matched(rule: &Preference, answers: &Answers) -> ChoiceSet {
    let holds = rule.given.as_ref().is_none_or(|given| given.truth(answers) == Truth::True);
    match answers.chosen(rule.question) {
        Some(chosen) if holds => chosen.both(rule.choices),
        Some(_) | None => ChoiceSet::NONE,
    }
}

/// The order is part of the meaning: what decides the verdict, the aim, the other requirements, then what only ranks, then notes.
fn reasons(scheme: &Scheme, verdict: Verdict, required: Vec<Derivation>, aim: Derivation, answers: &Answers) -> Vec<Reason> {
    let decisive = match verdict {
        Verdict::RuledOut => Some(Truth::False),
        Verdict::Possible => Some(Truth::Unknown),
        // All of them decide that it suits; the aim comes first, being what the visitor came for.
        Verdict::Suits => None,
    };
    let mut first = Vec::new();
    let mut others = Vec::new();
    for (index, (derivation, rule)) in required.into_iter().zip(scheme.requires.iter()).enumerate() {
        // A rule limited to one institute says nothing to those of another.
        if rule.given.as_ref().is_some_and(|given| given.truth(answers) == Truth::False) {
            continue;
        }
        let decides = Some(derivation.truth) == decisive;
        let reason = Reason { rule: Rule::Requires(index), bearing: bearing(derivation.truth), derivation };
        if decides { first.push(reason) } else { others.push(reason) }
    }
    first.push(Reason { rule: Rule::Aim, bearing: bearing(aim.truth), derivation: aim });
    first.append(&mut others);
    let preferences = scheme.favours.iter().enumerate().map(|(index, rule)| (Rule::Favours(index), Bearing::For, rule));
    let counters = scheme.against.iter().enumerate().map(|(index, rule)| (Rule::Against(index), Bearing::Against, rule));
    for (which, bearing, rule) in preferences.chain(counters) {
        if !matched(rule, answers).is_empty() {
            let condition = Condition::Is { question: rule.question, choices: rule.choices };
            first.push(Reason { rule: which, bearing, derivation: derive(&condition, answers) });
        }
    }
    for (index, note) in scheme.notes.iter().enumerate() {
        let always = Condition::All(Vec::new());
        let derivation = derive(note.when.as_ref().unwrap_or(&always), answers);
        if derivation.truth == Truth::True {
            first.push(Reason { rule: Rule::Notes(index), bearing: Bearing::Noted, derivation });
        }
    }
    first
}

fn bearing(truth: Truth) -> Bearing {
    match truth {
        Truth::True => Bearing::For,
        Truth::Unknown => Bearing::Open,
        Truth::False => Bearing::Against,
    }
}
