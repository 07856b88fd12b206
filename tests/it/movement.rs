//! What an answer moves: its laws on generated answers, and what it did worked out a second time, from the judgements alone.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::{Answer, Answers};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::judgement::{Judgement, Verdict, judge};
use cooperation_advisor::domain::movement::{Moved, Movement, movements};
use cooperation_advisor::link::readable::decode;
use proptest::prelude::*;

use crate::generated::{self, Case, config};
use crate::metamorphic::real_answers;
use crate::scenarios;

/// What is told of two sets of answers, worked out from each scheme's own judgement and from who stands first.
fn told(catalogue: &Catalogue, before: &Answers, after: &Answers) -> Vec<Movement> {
    let judged = |answers: &Answers, id: SchemeId| -> Judgement {
        judge(id, &catalogue.schemes[id.index()], &catalogue.questions, catalogue.roles.aim, answers)
    };
    let first = |answers| advise(catalogue, answers).ranking.first().map(|ranked| ranked.judgement.scheme);
    let order: Vec<SchemeId> = advise(catalogue, after).ranking.iter().map(|ranked| ranked.judgement.scheme).collect();
    let (mut ahead, mut turned, mut shifted) = (Vec::new(), Vec::new(), Vec::new());
    for scheme in order {
        let (was, is) = (judged(before, scheme), judged(after, scheme));
        let better = is.aim_met > was.aim_met || (is.aim_met == was.aim_met && is.balance > was.balance);
        let same = is.aim_met == was.aim_met && is.balance == was.balance;
        if first(after) == Some(scheme) && first(before) != Some(scheme) && is.verdict != Verdict::RuledOut {
            ahead.push(Movement { scheme, to: Moved::First });
        } else if was.verdict != is.verdict {
            turned.push(Movement { scheme, to: Moved::Verdict(is.verdict) });
        } else if !same {
            shifted.push(Movement { scheme, to: if better { Moved::Higher } else { Moved::Lower } });
        }
    }
    [ahead, turned, shifted].concat()
}

fn moved(before: &Advice, after: &Advice) -> Vec<Movement> {
    movements(&before.ranking, &after.ranking)
}

fn the_laws_hold(catalogue: &Catalogue, before: &Answers, after: &Answers) -> Result<(), TestCaseError> {
    let (was, is) = (advise(catalogue, before), advise(catalogue, after));
    let found = moved(&was, &is);
    prop_assert_eq!(&found, &told(catalogue, before, after));
    prop_assert_eq!(moved(&is, &is), vec![]);
    prop_assert!(found.iter().filter(|movement| movement.to == Moved::First).count() <= 1, "{found:?}");
    let mut schemes: Vec<SchemeId> = found.iter().map(|movement| movement.scheme).collect();
    schemes.sort_unstable();
    schemes.dedup();
    prop_assert_eq!(schemes.len(), found.len(), "a scheme moves once: {:?}", found);
    for ranked in &is.ranking {
        let scheme = ranked.judgement.scheme;
        let (then, now) = (was.of(scheme).unwrap().judgement.verdict, ranked.judgement.verdict);
        let to = found.iter().find(|movement| movement.scheme == scheme).map(|movement| movement.to);
        match to {
            Some(Moved::Higher | Moved::Lower) => prop_assert_eq!(then, now, "{:?}", scheme),
            Some(Moved::Verdict(verdict)) => prop_assert!(verdict == now && then != now, "{scheme:?}: {then:?}, {now:?}, {verdict:?}"),
            // "Comes first" would hide that it is ruled out, where all are.
            Some(Moved::First) => prop_assert!(ranked.rank == 1 && now != Verdict::RuledOut, "{scheme:?}: {ranked:?}"),
            None => prop_assert_eq!(then, now, "a changed verdict of {:?} is not told", scheme),
        }
    }
    // To take the answer back moves the same schemes the other way.
    for movement in moved(&is, &was) {
        let there = found.iter().find(|there| there.scheme == movement.scheme).map(|there| there.to);
        match movement.to {
            Moved::Higher => prop_assert!(matches!(there, Some(Moved::Lower | Moved::First)), "{movement:?} after {there:?}"),
            Moved::Lower => prop_assert!(matches!(there, Some(Moved::Higher | Moved::First)), "{movement:?} after {there:?}"),
            Moved::Verdict(_) | Moved::First => {}
        }
    }
    Ok(())
}

/// A catalogue with two sets of answers to its questions.
fn pair() -> impl Strategy<Value = (Case, Answers)> {
    generated::case().prop_flat_map(|case| {
        let others = generated::answers(generated::shapes(&case.catalogue));
        (Just(case), others)
    })
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn movements_are_lawful_on_generated_catalogues((Case { catalogue, answers }, others) in pair()) {
        the_laws_hold(&catalogue, &answers, &others)?;
    }

    /// "I don't know yet" is no answer that could move anything.
    #[test]
    fn not_yet_moves_nothing(Case { catalogue, answers } in generated::case()) {
        for (question, _) in catalogue.questions() {
            let open = answers.clone().without(question);
            let seen = open.clone().with(question, Answer::NotYet);
            prop_assert_eq!(moved(&advise(&catalogue, &open), &advise(&catalogue, &seen)), vec![]);
        }
    }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn movements_are_lawful_on_the_real_catalogue(answers in real_answers(), others in real_answers()) {
        the_laws_hold(catalogue(), &answers, &others)?;
    }
}

/// For the people the scenarios tell of: what each of their answers did when it was given.
#[test]
fn movements_are_lawful_in_every_scenario() {
    for (file, answers) in scenarios::answers() {
        for (question, _) in answers.iter() {
            the_laws_hold(catalogue(), &answers.clone().without(question), &answers).unwrap_or_else(|error| panic!("{file}: {error}"));
        }
    }
}

/// What one answer does to somebody who said these, as `scheme: movement`: the first of what moves, or nothing.
#[track_caller]
fn check(said: &str, answer: &str, expected: &[&str]) {
    let advice = |fragment: &str| {
        let (state, problems) = decode(catalogue(), fragment);
        assert_eq!(problems, [], "{fragment}");
        advise(catalogue(), &state.answers)
    };
    let found = moved(&advice(said), &advice(&format!("{said}&{answer}")));
    let words = |movement: &Movement| format!("{}: {:?}", catalogue().schemes[movement.scheme.index()].id, movement.to);
    assert_eq!(found.iter().take(expected.len()).map(words).collect::<Vec<_>>(), expected, "{found:?}");
    assert!(!expected.is_empty() || found.is_empty(), "{found:?}");
}

/// Cases anybody can follow, so that the second working-out is not believed alone.
#[test]
fn answers_move_what_a_person_expects() {
    check("matter=new", "carrier=unknown", &[]);
    check("matter=new&carrier=permanent", "aim=coordinate", &["irn: First"]);
    check("matter=new&carrier=permanent&aim=consolidate", "prior=publications", &["pics: Verdict(Suits)", "lia: Higher"]);
    check("matter=new&aim=begin", "carrier=nobody", &["iea: Verdict(RuledOut)", "prc: Verdict(RuledOut)"]);
}
