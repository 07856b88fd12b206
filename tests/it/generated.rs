//! Small catalogues and partial answers made by chance, and how property tests are run.
//!
//! The catalogues keep the one promise that the check of the real one proves: a scheme's requirements read no question twice, and no
//! comparison is empty or true of every choice. Everything else is free: roles fall on any question, aims on any scheme, schemes are
//! replaced by themselves.

use std::ops::RangeInclusive;

use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId, SchemeId};
use cooperation_advisor::domain::question::{Hands, Kind};
use cooperation_advisor::domain::scheme::{Scheme, Status};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

use crate::bare;

/// So many cases from a fixed seed, unless the environment asks for others.
pub(crate) fn config(cases: u32) -> Config {
    let asked = Config::default();
    Config {
        cases: if std::env::var_os("PROPTEST_CASES").is_some() { asked.cases } else { cases },
        rng_seed: if asked.rng_seed == RngSeed::Random { RngSeed::Fixed(0x0c00_9e7a) } else { asked.rng_seed },
        failure_persistence: None,
        ..asked
    }
}

/// What a strategy has to know of a question.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) question: QuestionId,
    pub(crate) kind: Kind,
    pub(crate) choices: u16,
}

impl Shape {
    /// The bits of all its choices.
    fn every_bit(self) -> u64 {
        (1 << self.choices) - 1
    }
}

/// Questions of any kind, with two or three choices.
pub(crate) fn shapes_of(count: RangeInclusive<usize>) -> impl Strategy<Value = Vec<Shape>> {
    let kind = select(vec![Kind::One, Kind::Ordered, Kind::Several]);
    vec((kind, 2..=3u16), count)
        .prop_map(|drawn| (0..).map(QuestionId).zip(drawn).map(|(question, (kind, choices))| Shape { question, kind, choices }).collect())
}

/// The questions of a catalogue.
pub(crate) fn shapes(catalogue: &Catalogue) -> Vec<Shape> {
    let shape = |(question, asked): (QuestionId, &cooperation_advisor::domain::question::Question)| Shape {
        question,
        kind: asked.kind,
        choices: u16::try_from(asked.choices.len()).unwrap(),
    };
    catalogue.questions().map(shape).collect()
}

/// Answers to some of these questions: some are silent, some "not yet".
pub(crate) fn answers(shapes: Vec<Shape>) -> impl Strategy<Value = Answers> {
    shapes
        .into_iter()
        .map(answer)
        .collect::<Vec<_>>()
        .prop_map(|given| given.into_iter().flatten().fold(Answers::new(), |all, (question, answer)| all.with(question, answer)))
}

fn answer(shape: Shape) -> impl Strategy<Value = Option<(QuestionId, Answer)>> {
    let chosen = match shape.kind {
        Kind::Several => (1..=shape.every_bit()).prop_map(ChoiceSet::from_bits).boxed(),
        Kind::One | Kind::Ordered => (0..shape.choices).prop_map(|place| ChoiceSet::one(ChoiceId(place))).boxed(),
    };
    let given = prop_oneof![3 => Just(None), 1 => Just(Some(Answer::NotYet)), 5 => chosen.prop_map(|set| Some(Answer::Chosen(set)))];
    given.prop_map(move |answer| answer.map(|answer| (shape.question, answer)))
}

/// Any formula at all: questions repeat, parts are empty, comparisons hold always or never.
pub(crate) fn condition(shapes: Vec<Shape>) -> impl Strategy<Value = Condition> {
    let leaf = select(shapes).prop_flat_map(|shape| (0..=shape.every_bit()).prop_map(move |bits| is(shape, bits)));
    leaf.prop_recursive(3, 16, 3, |inner| (join(), vec(inner, 0..=3)).prop_map(|(join, parts)| join(parts)))
}

/// A formula that reads each of these questions once, with parts two deep.
fn read_once(shapes: Vec<Shape>) -> impl Strategy<Value = Condition> {
    let leaves: Vec<_> = shapes.iter().copied().map(comparison).collect();
    (leaves, join(), join(), 0..=shapes.len(), any::<bool>()).prop_map(|(mut leaves, outer, inner, split, flat)| {
        if flat || split == leaves.len() {
            return outer(leaves);
        }
        let nested = inner(leaves.split_off(split));
        leaves.push(nested);
        outer(leaves)
    })
}

/// One question, compared so that the answer matters: true for some, false or undecided for others.
fn comparison(shape: Shape) -> BoxedStrategy<Condition> {
    let some = 1..shape.every_bit();
    // "mobility and meetings": of a question with several choices both can be wanted at once.
    let both = u32::from(shape.kind == Kind::Several) * 2;
    prop_oneof![
        both => Just(Condition::All(vec![is(shape, 0b01), is(shape, 0b10)])),
        4 => some.clone().prop_map(move |bits| is(shape, bits)),
        1 => some.clone().prop_map(move |bits| Condition::Neither(vec![is(shape, bits)])),
        1 => some.clone().prop_map(move |bits| Condition::Undecided(vec![is(shape, bits)])),
        // "at least publications, or undecided where work is only under way"
        2 => (some.clone(), some).prop_map(move |(sure, perhaps)| {
            Condition::Any(vec![is(shape, sure), Condition::Undecided(vec![is(shape, perhaps)])])
        }),
    ]
    .boxed()
}

fn is(shape: Shape, bits: u64) -> Condition {
    Condition::Is { question: shape.question, choices: ChoiceSet::from_bits(bits) }
}

type Join = fn(Vec<Condition>) -> Condition;

fn join() -> impl Strategy<Value = Join> {
    let joins: [Join; 4] = [
        |parts| Condition::All(parts),
        |parts| Condition::Any(parts),
        |parts| Condition::Neither(parts),
        |parts| Condition::Undecided(parts),
    ];
    (0..joins.len()).prop_map(move |place| joins[place])
}

/// A small catalogue with answers to its questions.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) catalogue: Catalogue,
    pub(crate) answers: Answers,
}

/// Any case.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    let drawn = shapes_of(2..=4).prop_flat_map(|shapes| (catalogue(shapes.clone()), answers(shapes)));
    drawn.prop_map(|(catalogue, answers)| Case { catalogue, answers })
}

fn catalogue(shapes: Vec<Shape>) -> impl Strategy<Value = Catalogue> {
    let role = (0..shapes.len()).prop_map(|place| QuestionId(u16::try_from(place).unwrap()));
    // Often one question plays all roles, so that the others are asked for the sake of schemes alone.
    let roles = prop_oneof![role.clone().prop_map(|role| [role; 4]), [role.clone(), role.clone(), role.clone(), role]];
    let roles = (roles, [0..3u16, 0..3, 0..3, 0..3]);
    let question = (proptest::option::of(1..4u16), proptest::option::of(select(vec![Hands::Yours, Hands::Time, Hands::Given])));
    let questions = vec((question, proptest::option::weighted(0.2, condition(shapes.clone()))), shapes.len());
    let schemes = (1..=5u16).prop_flat_map({
        let shapes = shapes.clone();
        move |count| vec(scheme(shapes.clone(), count), usize::from(count))
    });
    (questions, schemes, roles, vec(condition(shapes.clone()), 0..=2)).prop_map(move |(questions, schemes, (roles, choices), clashes)| {
        let asked = shapes.iter().zip(questions).map(|(shape, ((gate, hands), asked_if))| bare::question(*shape, gate, hands, asked_if));
        bare::catalogue(asked.collect(), schemes, bare::roles(roles, choices), clashes)
    })
}

fn scheme(shapes: Vec<Shape>, count: u16) -> impl Strategy<Value = Scheme> {
    let status = prop_oneof![
        4 => Just(Status::Open),
        2 => (0..count).prop_map(|by| Status::Replaced { by: SchemeId(by), since: "2019".into() }),
        1 => Just(Status::BetweenInstitutions),
        1 => Just(Status::EntryOnly),
    ];
    // Each question is read by one of three requirements or, with the last two numbers, by none.
    let requirements = vec(0..5usize, shapes.len()).prop_flat_map({
        let shapes = shapes.clone();
        move |slots| {
            let read = |slot| shapes.iter().zip(&slots).filter(|(_, own)| **own == slot).map(|(shape, _)| *shape).collect::<Vec<_>>();
            (0..3).map(read).filter(|group| !group.is_empty()).map(requirement).collect::<Vec<_>>()
        }
    });
    // Some have a condition that no question can settle, as a list of partner universities is.
    let unasked = (None, Condition::Undecided(Vec::new()));
    let requirements = (requirements, proptest::option::weighted(0.25, Just(unasked))).prop_map(|(mut rules, unasked)| {
        rules.extend(unasked);
        rules
    });
    let preference = {
        let given = select(shapes.clone()).prop_flat_map(comparison);
        let counted = select(shapes).prop_flat_map(|shape| (1..=shape.every_bit()).prop_map(move |bits| (shape.question, bits)));
        (counted, proptest::option::weighted(0.3, given))
    };
    (status, requirements, vec(preference.clone(), 0..=3), vec(preference, 0..=2), 1..8u64).prop_map(
        |(status, requirements, favours, against, aims)| {
            let preferences = |drawn: Vec<((QuestionId, u64), Option<Condition>)>| {
                drawn.into_iter().map(|((question, bits), given)| bare::preference(question, ChoiceSet::from_bits(bits), given)).collect()
            };
            Scheme {
                status,
                aims: ChoiceSet::from_bits(aims),
                requires: requirements.into_iter().map(|(given, condition)| bare::requirement(given, condition)).collect(),
                favours: preferences(favours),
                against: preferences(against),
                ..bare::scheme()
            }
        },
    )
}

/// A requirement; one over several questions is sometimes limited by the first, as a rule of one institute is.
fn requirement(shapes: Vec<Shape>) -> BoxedStrategy<(Option<Condition>, Condition)> {
    let plain = read_once(shapes.clone()).prop_map(|condition| (None, condition));
    match shapes.split_first() {
        Some((first, rest)) if !rest.is_empty() => {
            let limited = (comparison(*first), read_once(rest.to_vec())).prop_map(|(given, when)| {
                let unless = Condition::Neither(vec![given.clone()]);
                (Some(given), Condition::Any(vec![unless, when]))
            });
            prop_oneof![2 => plain, 1 => limited].boxed()
        }
        _ => plain.boxed(),
    }
}
