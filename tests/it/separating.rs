//! What is asked next and why: how much an answer tells, what is worth asking still, and which schemes a question tells apart.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::ask_list::ask_list;
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::certainty::{Certainty, Search};
use cooperation_advisor::domain::id::QuestionId;
use cooperation_advisor::domain::information::Information;
use cooperation_advisor::domain::judgement::{Bearing, Judgement, Rule, Verdict};
use cooperation_advisor::domain::relevance::next_question;
use cooperation_advisor::domain::separation::separated;
use cooperation_advisor::domain::truth::Truth;
use proptest::prelude::*;

use crate::generated::{self, Case, config};
use crate::scenarios;

// How much an answer tells ----

/// Shannon's measure, as everybody writes it.
fn shannon(leading: &[u64]) -> f64 {
    let all: f64 = leading.iter().map(|n| *n as f64).sum();
    leading.iter().filter(|n| **n > 0).map(|n| *n as f64 / all).map(|share| -share * share.log2()).sum()
}

#[test]
fn information_is_measured_without_fractions_and_nearly_as_well() {
    let information = Information::new();
    for no in 0..=20 {
        for unknown in 0..=20 {
            for yes in 0..=20 {
                let leading = [no, unknown, yes];
                if no + unknown + yes > 0 {
                    let (found, exact) = (information.expected(&leading) as f64 / 1024.0, shannon(&leading));
                    assert!((found - exact).abs() < 0.004, "{leading:?}: {found}, exactly {exact}");
                }
            }
        }
    }
    assert_eq!(information.expected(&[0, 0, 0]), 0);
    assert_eq!(information.expected(&[5, 0, 0]), 0);
    assert_eq!(information.expected(&[1, 0, 1]), 1024);
    assert_eq!(information.expected(&[16, 16, 16]), information.expected(&[1, 1, 1]));
}

/// The measure is that of the schemes still standing: each requirement's truths, choice by choice, out of its own words.
#[test]
fn what_separates_most_is_asked_first_after_the_gates() {
    for (file, answers) in scenarios::answers() {
        for (question, _) in answers.iter() {
            let fewer = answers.clone().without(question);
            let advice = advise(catalogue(), &fewer);
            let rest: Vec<_> = advice.questions.iter().filter(|open| catalogue().questions[open.question.index()].gate.is_none()).collect();
            assert!(rest.windows(2).all(|pair| pair[0].bits >= pair[1].bits), "{file}: {rest:?}");
            for open in rest.iter().filter(|open| open.verdicts > 0) {
                let asked = &catalogue().questions[open.question.index()];
                let mut expected = [0.0, 0.0];
                for ranked in advice.ranking.iter().filter(|ranked| ranked.judgement.open_questions.contains(&open.question)) {
                    let scheme = &catalogue().schemes[ranked.judgement.scheme.index()];
                    let serves = ranked.judgement.aim_met != Truth::False && scheme.is_open();
                    for rule in &scheme.requires {
                        let truths = asked
                            .every_choice()
                            .iter()
                            .map(|choice| rule.condition.truth(&fewer.clone().with(open.question, Answer::Chosen(ChoiceSet::one(choice)))));
                        let truths: Vec<Truth> = truths.collect();
                        let leading = Truth::ALL.map(|truth| truths.iter().filter(|one| **one == truth).count() as u64);
                        expected[usize::from(!serves)] += shannon(&leading);
                    }
                }
                for (found, expected) in open.bits.iter().zip(expected) {
                    assert!((*found as f64 / 1024.0 - expected).abs() < 0.05, "{file}: {} {:?}, {expected}", asked.id, open.bits);
                }
            }
        }
    }
}

// What is worth asking ----

fn certainty(catalogue: &Catalogue, answers: &Answers) -> Certainty {
    Search::new(catalogue, answers).finish()
}

/// What can still change something and may be asked is on the advice's list, so that leaving out the rest loses nothing.
fn not_listed(catalogue: &Catalogue, answers: &Answers) -> Vec<QuestionId> {
    let advice = advise(catalogue, answers);
    let listed = |id: QuestionId| advice.questions.iter().any(|open| open.question == id);
    let asked = |id: QuestionId| {
        let when = catalogue.questions[id.index()].asked_if.as_ref();
        when.is_none_or(|when| when.truth(answers) == Truth::True)
    };
    let decide = certainty(catalogue, answers).questions.into_iter().map(|deciding| deciding.question);
    decide.filter(|id| asked(*id) && !listed(*id)).collect()
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn what_can_change_something_is_listed_in_generated(Case { catalogue, answers } in generated::case()) {
        prop_assert_eq!(not_listed(&catalogue, &answers), Vec::<QuestionId>::new());
    }

    #[test]
    fn a_question_tells_apart_the_schemes_it_judges_otherwise_in_generated(Case { catalogue, answers } in generated::case()) {
        prop_assert_eq!(separated_otherwise(&catalogue, &answers), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn what_can_change_something_is_listed_in_the_real(answers in generated::answers(generated::shapes(catalogue()))) {
        prop_assert_eq!(not_listed(catalogue(), &answers), Vec::<QuestionId>::new());
        prop_assert_eq!(separated_otherwise(catalogue(), &answers), Vec::<String>::new());
    }
}

/// Whoever answers only what is worth asking comes to the same verdicts and the same first place as whoever answers everything; and
/// when nothing is left, all of it is settled.
#[test]
fn answering_what_is_worth_asking_is_enough() {
    let mut spared = 0;
    for (file, given) in scenarios::answers() {
        // Who does not know something is somebody else's case: here everything is known.
        let open = catalogue().questions().map(|(id, _)| id).filter(|id| given.chosen(*id).is_none());
        let full = open.fold(given.clone(), |all, id| all.with(id, Answer::Chosen(ChoiceSet::from_bits(1))));
        let mut answers = Answers::new();
        let settled = loop {
            let certainty = certainty(catalogue(), &answers);
            let worth = certainty.worth_asking(catalogue(), &advise(catalogue(), &answers).questions);
            let Some(next) = next_question(catalogue(), &worth, None) else { break certainty };
            answers = answers.with(next, full.get(next).unwrap());
        };
        assert!(settled.questions.is_empty(), "{file}: {:?}", settled.questions);
        let (short, long) = (advise(catalogue(), &answers), advise(catalogue(), &full));
        spared += advise(catalogue(), &answers).questions.len();
        let first = long.ranking.first().map(|first| &first.judgement).filter(|first| first.verdict != Verdict::RuledOut);
        assert_eq!(settled.settled_first(), Some(first.map(|first| first.scheme)), "{file}");
        for ranked in &long.ranking {
            let (scheme, verdict) = (ranked.judgement.scheme, ranked.judgement.verdict);
            assert_eq!(settled.settled_verdict(scheme), Some(verdict), "{file}: {scheme:?}");
            assert_eq!(short.of(scheme).unwrap().judgement.verdict, verdict, "{file}: {scheme:?}");
        }
    }
    assert!(spared > 20, "only {spared} questions spared");
}

/// What there is to ask and to check is what decides, with the schemes that hang on it.
#[test]
fn the_ask_list_is_what_decides_and_what_the_sources_leave_open() {
    for (file, answers) in scenarios::answers() {
        let (advice, certainty) = (advise(catalogue(), &answers), certainty(catalogue(), &answers));
        let list = ask_list(catalogue(), &advice, &certainty);
        let mut asked: Vec<QuestionId> = list.questions.iter().map(|ask| ask.question).collect();
        asked.sort();
        assert_eq!(asked, certainty.questions.iter().map(|deciding| deciding.question).collect::<Vec<_>>(), "{file}");
        for check in &list.checks {
            let rule = &catalogue().schemes[check.scheme.index()].requires[check.requirement];
            assert_eq!((rule.check, rule.condition.truth(&answers)), (Some(check.check), Truth::Unknown), "{file}");
            assert!(certainty.first.contains(&Some(check.scheme)), "{file}");
            let reasons = &advice.of(check.scheme).unwrap().judgement.reasons;
            let open = |reason: &cooperation_advisor::domain::judgement::Reason| {
                reason.rule == Rule::Requires(check.requirement) && reason.bearing == Bearing::Open
            };
            assert!(reasons.iter().any(open), "{file}");
        }
    }
}

// Why it is asked ----

/// Where what is told of a question differs from what the engine finds, choice by choice.
fn separated_otherwise(catalogue: &Catalogue, answers: &Answers) -> Vec<String> {
    let now = advise(catalogue, answers);
    let mut wrong = Vec::new();
    for (id, question) in catalogue.questions().filter(|(id, _)| answers.chosen(*id).is_none()) {
        let told = separated(catalogue, answers, &now.ranking, id);
        for ranked in now.ranking.iter().filter(|ranked| ranked.judgement.verdict != Verdict::RuledOut) {
            let was = &ranked.judgement;
            let after: Vec<(ChoiceSet, Judgement)> = question
                .every_choice()
                .iter()
                .map(ChoiceSet::one)
                .map(|set| {
                    (set, advise(catalogue, &answers.clone().with(id, Answer::Chosen(set))).of(was.scheme).unwrap().judgement.clone())
                })
                .collect();
            let those = |does: &dyn Fn(&Judgement) -> bool| {
                after.iter().filter(|(_, judged)| does(judged)).fold(ChoiceSet::NONE, |all, (set, _)| all.either(*set))
            };
            let expected = [
                those(&|judged| judged.verdict == Verdict::RuledOut),
                those(&|judged| judged.verdict != Verdict::RuledOut && judged.open_requirements < was.open_requirements),
                those(&|judged| judged.aim_met > was.aim_met),
                those(&|judged| judged.balance > was.balance),
                those(&|judged| judged.balance < was.balance),
            ];
            let found = told.iter().find(|one| one.scheme == was.scheme);
            let found = found.map(|one| [one.rules_out, one.settles, one.meets, one.favours, one.against]);
            let all = question.every_choice();
            // Nothing at all, or the same of all choices, separates nothing.
            let idle = expected.iter().all(|set| set.is_empty() || *set == all);
            if found.unwrap_or_default() != expected && !(found.is_none() && idle) {
                wrong.push(format!("{} of {:?}: told {found:?}, found {expected:?}", question.id, was.scheme));
            }
        }
        let by_requirements: Vec<bool> = told.iter().map(|one| !one.by_requirements()).collect();
        if !by_requirements.is_sorted() {
            wrong.push(format!("{}: what only ranks is told too early", question.id));
        }
    }
    wrong
}
