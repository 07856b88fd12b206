//! The laws of the small types everything else is built from. One law, one test, and why it must hold.

use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::derivation::derive;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId};
use cooperation_advisor::domain::truth::Truth::{self, False, True, Unknown};
use proptest::prelude::*;

use crate::generated::{self, config};

// Truth: Kleene's tables ----

/// The tables are the definition; everything said of verdicts rests on them. Rows and columns: false, unknown, true.
#[test]
fn tables_are_kleenes() {
    let and = [[False, False, False], [False, Unknown, Unknown], [False, Unknown, True]];
    let or = [[False, Unknown, True], [Unknown, Unknown, True], [True, True, True]];
    assert_eq!(Truth::ALL.map(std::ops::Not::not), [True, Unknown, False]);
    assert_eq!(Truth::ALL.map(|a| Truth::ALL.map(|b| a.and(b))), and);
    assert_eq!(Truth::ALL.map(|a| Truth::ALL.map(|b| a.or(b))), or);
}

/// A double no is a yes, and the double no of what is unknown stays unknown.
#[test]
fn negation_is_involutive() {
    each(|a, _, _| assert_eq!(!!a, a));
}

/// Officers write `not (a or b)` and `not a and not b` for the same thing; both must judge alike.
#[test]
fn de_morgan_holds() {
    each(|a, b, _| {
        assert_eq!(!a.and(b), (!a).or(!b));
        assert_eq!(!a.or(b), (!a).and(!b));
    });
}

/// The order of conditions in a file is the order of reading, never of judging.
#[test]
fn conjunction_and_disjunction_are_commutative() {
    each(|a, b, _| {
        assert_eq!(a.and(b), b.and(a));
        assert_eq!(a.or(b), b.or(a));
    });
}

/// Brackets around parts of one conjunction mean nothing.
#[test]
fn conjunction_and_disjunction_are_associative() {
    each(|a, b, c| {
        assert_eq!(a.and(b).and(c), a.and(b.and(c)));
        assert_eq!(a.or(b).or(c), a.or(b.or(c)));
    });
}

/// Saying a thing twice adds nothing.
#[test]
fn conjunction_and_disjunction_are_idempotent() {
    each(|a, _, _| {
        assert_eq!(a.and(a), a);
        assert_eq!(a.or(a), a);
    });
}

/// A lattice: what is implied by the rest can be left out of a formula, and brackets can be multiplied out.
#[test]
fn conjunction_and_disjunction_absorb_and_distribute() {
    each(|a, b, c| {
        assert_eq!(a.and(a.or(b)), a);
        assert_eq!(a.or(a.and(b)), a);
        assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)));
        assert_eq!(a.or(b.and(c)), a.or(b).and(a.or(c)));
    });
}

/// Learning more never turns what was known into something else: the ground on which "settled" stands.
#[test]
fn connectives_are_monotone_in_the_information_order() {
    each(|a, b, _| {
        each(|c, d, _| {
            if refines(a, c) && refines(b, d) {
                assert!(refines(a.and(b), c.and(d)), "{a:?} and {b:?}, then {c:?} and {d:?}");
                assert!(refines(a.or(b), c.or(d)), "{a:?} or {b:?}, then {c:?} or {d:?}");
                assert!(refines(!a, !c), "not {a:?}, then not {c:?}");
            }
        });
    });
}

/// A scheme without requirements suits; an alternative without members is met by nothing.
#[test]
fn all_and_any_extend_the_connectives() {
    assert_eq!(Truth::all([]), True);
    assert_eq!(Truth::any([]), False);
    each(|a, b, c| {
        assert_eq!(Truth::all([a, b, c]), a.and(b).and(c));
        assert_eq!(Truth::any([a, b, c]), a.or(b).or(c));
    });
}

// Conditions and derivations ----

proptest! {
    #![proptest_config(config(512))]

    /// The verdict is counted with one and explained with the other: they must be the same.
    #[test]
    fn derivation_has_the_truth_of_its_condition((condition, answers, _) in judged()) {
        prop_assert_eq!(derive(&condition, &answers).truth, condition.truth(&answers));
    }

    /// An answer to an open question settles or leaves open; it never turns what was settled.
    #[test]
    fn another_answer_refines_a_condition((condition, answers, more) in judged()) {
        let added = more.iter().filter(|(question, _)| answers.chosen(*question).is_none());
        let fuller = added.fold(answers.clone(), |all, (question, answer)| all.with(question, answer));
        prop_assert!(refines(condition.truth(&answers), condition.truth(&fuller)));
    }

    /// "You said …" must be the whole ground of a settled truth: those answers alone give it again.
    #[test]
    fn what_was_said_is_enough_for_a_settled_truth((condition, answers, _) in judged()) {
        let derivation = derive(&condition, &answers);
        let alone = derivation.said().into_iter().fold(Answers::new(), |all, (question, set)| all.with(question, Answer::Chosen(set)));
        if derivation.truth != Unknown {
            prop_assert_eq!(condition.truth(&alone), derivation.truth);
        }
    }

    /// What is settled is not called open, and what is not settled names a question or the sources: there is always something to do.
    #[test]
    fn an_unsettled_truth_names_what_is_open((condition, answers, _) in judged()) {
        let derivation = derive(&condition, &answers);
        let named = !derivation.open().is_empty() || derivation.undecided_by_sources();
        prop_assert_eq!(named, derivation.truth == Unknown, "{:?}", derivation);
    }

    /// What is said and what is open come from the formula and the answers, nothing else.
    #[test]
    fn causes_are_read_from_the_condition((condition, answers, _) in judged()) {
        let derivation = derive(&condition, &answers);
        let questions = condition.questions();
        for (question, set) in derivation.said() {
            prop_assert!(questions.contains(&question));
            prop_assert_eq!(answers.chosen(question), Some(set));
        }
        for question in derivation.open() {
            prop_assert!(questions.contains(&question));
            prop_assert_eq!(answers.chosen(question), None);
        }
    }

    /// "I don't know yet" weighs exactly as much as silence.
    #[test]
    fn not_yet_judges_like_no_answer((condition, answers, _) in judged()) {
        let unasked = (0..3).map(QuestionId).filter(|question| answers.get(*question).is_none());
        let seen = unasked.fold(answers.clone(), |all, question| all.with(question, Answer::NotYet));
        prop_assert_eq!(condition.truth(&seen), condition.truth(&answers));
    }
}

/// A condition over three questions, some answers to them, and some others.
fn judged() -> impl Strategy<Value = (Condition, Answers, Answers)> {
    generated::shapes_of(3..=3)
        .prop_flat_map(|shapes| (generated::condition(shapes.clone()), generated::answers(shapes.clone()), generated::answers(shapes)))
}

// Sets of choices ----

proptest! {
    #![proptest_config(config(256))]

    /// A set of answers has no order and no doubles.
    #[test]
    fn sets_of_choices_are_a_lattice(a in any::<u64>(), b in any::<u64>(), c in any::<u64>()) {
        let [a, b, c] = [a, b, c].map(ChoiceSet::from_bits);
        prop_assert_eq!(a.both(b), b.both(a));
        prop_assert_eq!(a.either(b), b.either(a));
        prop_assert_eq!(a.both(b).both(c), a.both(b.both(c)));
        prop_assert_eq!(a.either(b).either(c), a.either(b.either(c)));
        prop_assert_eq!((a.both(a), a.either(a)), (a, a));
        prop_assert_eq!((a.both(a.either(b)), a.either(a.both(b))), (a, a));
        prop_assert_eq!((a.both(ChoiceSet::NONE), a.either(ChoiceSet::NONE)), (ChoiceSet::NONE, a));
    }

    /// A set is its members: what goes through it comes out again, once, first to last.
    #[test]
    fn a_set_of_choices_is_its_members(bits in any::<u64>()) {
        let set = ChoiceSet::from_bits(bits);
        let members: Vec<ChoiceId> = set.iter().collect();
        prop_assert!(members.is_sorted());
        prop_assert_eq!(members.len(), usize::try_from(set.len()).unwrap());
        prop_assert_eq!(members.is_empty(), set.is_empty());
        prop_assert_eq!(set.bits(), bits);
        prop_assert_eq!((0..64).map(ChoiceId).filter(|choice| set.contains(*choice)).collect::<Vec<_>>(), members.clone());
        prop_assert_eq!(members.into_iter().collect::<ChoiceSet>(), set);
    }
}

/// A choice beyond the last bit is in no set; it must not wrap around onto another choice.
#[test]
fn a_choice_beyond_the_last_is_in_no_set() {
    for place in [64, 65, 127, 128, u16::MAX] {
        assert_eq!(ChoiceSet::one(ChoiceId(place)), ChoiceSet::NONE);
        assert!(!ChoiceSet::from_bits(u64::MAX).contains(ChoiceId(place)));
    }
}

// Answers ----

/// Answers are a memory and nothing more: the last word counts, silence is silence, and no choice at all is no answer.
#[test]
fn answers_keep_what_was_said_last() {
    let (question, other) = (QuestionId(3), QuestionId(1));
    let [first, second] = [0, 1].map(|place| Answer::Chosen(ChoiceSet::one(ChoiceId(place))));
    let answers = Answers::new().with(question, first).with(other, Answer::NotYet).with(question, second);
    assert_eq!(answers.iter().collect::<Vec<_>>(), [(other, Answer::NotYet), (question, second)]);
    assert_eq!((answers.count(), answers.is_empty()), (1, false));
    assert_eq!((answers.get(other), answers.chosen(other)), (Some(Answer::NotYet), None));
    assert!(answers.said(question, ChoiceId(1)) && !answers.said(question, ChoiceId(0)));
    let taken_away = answers.clone().with(question, Answer::Chosen(ChoiceSet::NONE));
    assert_eq!(taken_away, answers.without(question));
    assert!(taken_away.without(other).is_empty());
}

/// Whether `later` says nothing against `earlier`: it is the same, or `earlier` was unknown.
fn refines(earlier: Truth, later: Truth) -> bool {
    earlier == Unknown || earlier == later
}

#[track_caller]
fn each(law: impl Fn(Truth, Truth, Truth)) {
    for a in Truth::ALL {
        for b in Truth::ALL {
            for c in Truth::ALL {
                law(a, b, c);
            }
        }
    }
}
