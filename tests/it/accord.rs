//! Two sides' answers beside each other, and the laws of what both stand by.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::accord::{Accord, Pair, agreed, pairs};
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::{Answer, Answers};
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::link::decode;
use proptest::prelude::*;

use crate::generated::{self, config};

/// Answers by hand.
#[track_caller]
pub(crate) fn said(readable: &str) -> Answers {
    let (state, problems) = decode(catalogue(), readable);
    assert_eq!(problems, [], "{readable}");
    state.answers
}

#[track_caller]
fn check(cnrs: &str, partner: &str, accords: &[(&str, &str)], both: &str) {
    let (cnrs, partner) = (said(cnrs), said(partner));
    let name = |pair: &Pair| catalogue().question(pair.question).unwrap().id.clone();
    let seen: Vec<(String, &str)> = pairs(catalogue(), &cnrs, &partner).iter().map(|pair| (name(pair), pair.accord.word())).collect();
    let expected: Vec<(String, &str)> = accords.iter().map(|(name, word)| ((*name).to_owned(), *word)).collect();
    assert_eq!(seen, expected);
    assert_eq!(agreed(catalogue(), &cnrs, &partner), said(both));
}

#[test]
fn what_both_chose_alike_stands() {
    check(
        "aim=coordinate&pays=mobility,meetings",
        "aim=coordinate&pays=meetings,mobility",
        &[("aim", "same"), ("pays", "same")],
        "aim=coordinate&pays=mobility,meetings",
    );
}

/// A disagreement is nobody's answer: not the first one's, not the second one's, and no part of either.
#[test]
fn what_differs_is_open() {
    check("aim=coordinate&pays=mobility,meetings", "aim=structure&pays=mobility", &[("aim", "differs"), ("pays", "differs")], "");
}

/// Silence is no consent, and "I don't know yet" neither.
#[test]
fn what_one_side_said_to_a_question_for_both_is_open() {
    check("aim=coordinate", "countries=two", &[("aim", "one-side"), ("countries", "one-side")], "");
    check("aim=coordinate", "aim=unknown", &[("aim", "one-side")], "");
}

#[test]
fn what_only_one_side_can_know_counts_from_that_side() {
    check("institute=ins2i", "joint-call=yes", &[("joint-call", "one-side"), ("institute", "one-side")], "institute=ins2i&joint-call=yes");
    check("institute=unknown", "institute=ins2i", &[("institute", "one-side")], "");
    check("joint-call=yes", "", &[("joint-call", "one-side")], "");
    check("joint-call=yes", "joint-call=no", &[("joint-call", "differs")], "");
}

/// Nobody is asked again what both have said they do not know.
#[test]
fn what_neither_knows_was_seen_and_is_open() {
    check("aim=unknown", "aim=unknown", &[("aim", "open")], "aim=unknown");
    check("aim=unknown", "", &[("aim", "open")], "");
}

fn two() -> impl Strategy<Value = (Answers, Answers)> {
    let answers = || generated::answers(generated::shapes(catalogue()));
    // Two sides of one cooperation agree more often than chance has it.
    (answers(), answers(), any::<u16>()).prop_map(|(one, other, alike)| {
        let mixed = one.iter().filter(|(id, _)| alike >> id.index() & 1 == 1).fold(other, |other, (id, answer)| other.with(id, answer));
        (one, mixed)
    })
}

fn chosen(answers: &Answers) -> impl Iterator<Item = (cooperation_advisor::domain::id::QuestionId, Answer)> {
    answers.iter().filter(|(_, answer)| *answer != Answer::NotYet)
}

proptest! {
    #![proptest_config(config(256))]

    /// It makes no difference who looks at whom.
    #[test]
    fn sides_can_be_told_in_either_order((one, other) in two()) {
        let there = pairs(catalogue(), &one, &other);
        let back = pairs(catalogue(), &other, &one);
        let turned: Vec<Pair> = back.into_iter().map(|pair| Pair { cnrs: pair.partner, partner: pair.cnrs, ..pair }).collect();
        prop_assert_eq!(there, turned);
    }

    /// Every answer of either side stands in exactly one row.
    #[test]
    fn no_answer_is_left_out((one, other) in two()) {
        let all = pairs(catalogue(), &one, &other);
        for (id, _) in one.iter().chain(other.iter()) {
            let rows: Vec<&Pair> = all.iter().filter(|pair| pair.question == id).collect();
            prop_assert_eq!(rows.len(), 1);
            prop_assert_eq!((rows[0].cnrs, rows[0].partner), (one.get(id), other.get(id)));
        }
    }

    /// What both stand by was said by one of them, and contradicted by none.
    #[test]
    fn what_is_agreed_was_said_and_not_contradicted((one, other) in two()) {
        let both = agreed(catalogue(), &one, &other);
        for (id, answer) in both.iter() {
            prop_assert!(one.get(id) == Some(answer) || other.get(id) == Some(answer));
        }
        for (id, answer) in chosen(&both) {
            for side in [&one, &other] {
                prop_assert!(side.chosen(id).is_none() || side.get(id) == Some(answer));
            }
        }
    }

    /// For questions for both it is what both said, no more and no less.
    #[test]
    fn questions_for_both_need_both((one, other) in two()) {
        let both = agreed(catalogue(), &one, &other);
        for (id, question) in catalogue().questions().filter(|(_, question)| question.side == Side::Both) {
            let alike = one.get(id).filter(|answer| other.get(id) == Some(*answer));
            prop_assert_eq!(both.get(id), alike, "{}", question.id);
        }
    }

    #[test]
    fn whoever_agrees_with_themselves_agrees_on_all((one, _) in two()) {
        prop_assert_eq!(agreed(catalogue(), &one, &one), one.clone());
        prop_assert!(pairs(catalogue(), &one, &one).iter().all(|pair| matches!(pair.accord, Accord::Same | Accord::Open)));
    }

    /// A verdict that is settled by what both stand by is settled the same way by what either side says beside it.
    #[test]
    fn what_is_settled_for_both_is_settled_for_each((one, other) in two()) {
        let both = agreed(catalogue(), &one, &other);
        let settled = advise(catalogue(), &both);
        for side in [&one, &other] {
            let with_the_rest = both.iter().fold(side.clone(), |side, (id, answer)| side.with(id, answer));
            let more = advise(catalogue(), &with_the_rest);
            for ranked in settled.ranking.iter().filter(|ranked| ranked.judgement.verdict != Verdict::Possible) {
                let same = more.of(ranked.judgement.scheme).map(|ranked| ranked.judgement.verdict);
                prop_assert_eq!(same, Some(ranked.judgement.verdict));
            }
        }
    }
}
