//! What must not change, or only in one way, when the catalogue or the answers change.

use std::collections::BTreeSet;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId};
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::question::Kind;
use cooperation_advisor::domain::ranking::Criterion;
use cooperation_advisor::domain::scheme::Scheme;
use cooperation_advisor::domain::truth::Truth;
use cooperation_advisor::i18n::report;
use cooperation_advisor::i18n::voice::Voice;
use proptest::prelude::*;

use crate::generated::{self, Case, Shape, config};
use crate::{bare, permuted};

// The answers change ----

/// A settled verdict holds whatever the open answers turn out to be, so no answer to one of them may turn it.
fn another_answer_keeps_what_is_settled(catalogue: &Catalogue, answers: &Answers, more: &Answers) -> Result<(), TestCaseError> {
    let new = more.iter().filter(|(question, _)| answers.chosen(*question).is_none());
    let fuller = new.fold(answers.clone(), |all, (question, answer)| all.with(question, answer));
    let (before, after) = (advise(catalogue, answers), advise(catalogue, &fuller));
    for ranked in &before.ranking {
        let (was, now) = (ranked.judgement.verdict, after.of(ranked.judgement.scheme).unwrap().judgement.verdict);
        prop_assert!(was == Verdict::Possible || was == now, "{:?} was {was:?} and is {now:?}", ranked.judgement.scheme);
    }
    Ok(())
}

/// The page says "no question is left that could change anything": then none may, tried choice by choice.
fn what_is_not_listed_changes(catalogue: &Catalogue, answers: &Answers, look: impl Fn(&Advice) -> Vec<String>) -> Vec<String> {
    let advice = advise(catalogue, answers);
    let listed: BTreeSet<QuestionId> = advice.questions.iter().map(|open| open.question).collect();
    let mut changes = Vec::new();
    for (id, question) in catalogue.questions() {
        // A question asked only under a condition is not listed before the condition holds; then it is.
        let asked = question.asked_if.as_ref().is_none_or(|when| when.truth(answers) == Truth::True);
        if answers.chosen(id).is_some() || listed.contains(&id) || !asked {
            continue;
        }
        for set in question.completions() {
            let (before, after) = (look(&advice), look(&advise(catalogue, &answers.clone().with(id, Answer::Chosen(set)))));
            if before != after {
                changes.push(format!("`{}` = {set:?} turns {before:?} into {after:?}", question.id));
            }
        }
    }
    changes
}

fn verdicts_and_balances(catalogue: &Catalogue) -> impl Fn(&Advice) -> Vec<String> {
    |advice| {
        let words = |scheme: (_, &_)| -> Option<String> {
            let judgement = &advice.of(scheme.0)?.judgement;
            let balance = if judgement.verdict == Verdict::RuledOut { 0 } else { judgement.balance };
            Some(format!("{:?} {:?} {balance}", scheme.0, judgement.verdict))
        };
        catalogue.schemes().filter_map(words).collect()
    }
}

/// The order of those that are not ruled out; the others stand behind them in any case.
fn order(advice: &Advice) -> Vec<String> {
    let left = advice.ranking.iter().filter(|ranked| ranked.judgement.verdict != Verdict::RuledOut);
    left.map(|ranked| format!("{:?}", ranked.judgement.scheme)).collect()
}

// The catalogue changes ----

/// What is found of each scheme, under its id, in rank order; open questions under their ids.
fn findings(catalogue: &Catalogue, advice: &Advice) -> Vec<(String, String)> {
    let found = advice.ranking.iter().map(|ranked| {
        let judgement = &ranked.judgement;
        let open: BTreeSet<&str> = judgement.open_questions.iter().map(|question| &*catalogue.questions[question.index()].id).collect();
        let found = (judgement.verdict, judgement.aim_met, judgement.balance, judgement.open_requirements, open);
        (catalogue.schemes[judgement.scheme.index()].id.to_string(), format!("{found:?}"))
    });
    found.collect()
}

/// The ranking as sets of schemes that only the order of the catalogue tells apart.
fn ties(catalogue: &Catalogue, advice: &Advice) -> Vec<BTreeSet<(String, String)>> {
    let found = findings(catalogue, advice);
    let level = advice.ranking.iter().map(|ranked| ranked.before_next == Some(Criterion::CatalogueOrder));
    let mut groups: Vec<BTreeSet<(String, String)>> = vec![BTreeSet::new()];
    for (finding, level_with_next) in found.into_iter().zip(level) {
        groups.last_mut().unwrap().insert(finding);
        if !level_with_next {
            groups.push(BTreeSet::new());
        }
    }
    groups
}

fn orders(catalogue: &Catalogue) -> impl Strategy<Value = (Vec<usize>, Vec<usize>, Vec<u8>)> + use<> {
    let shuffled = |count: usize| Just((0..count).collect::<Vec<_>>()).prop_shuffle();
    (shuffled(catalogue.schemes.len()), shuffled(catalogue.questions.len()), proptest::collection::vec(any::<u8>(), 1..8))
}

/// The order in a file is the order of showing. Schemes: only ties may move. Questions and requirements: nothing may.
fn order_in_the_files_does_not_judge(
    catalogue: &Catalogue,
    answers: &Answers,
    (schemes, questions, requirements): &(Vec<usize>, Vec<usize>, Vec<u8>),
) -> Result<(), TestCaseError> {
    let advice = advise(catalogue, answers);
    let moved = permuted::schemes(catalogue, schemes);
    prop_assert_eq!(ties(&moved, &advise(&moved, answers)), ties(catalogue, &advice), "schemes in the order {:?}", schemes);
    let moved = permuted::questions(catalogue, questions);
    let again = advise(&moved, &permuted::answers(answers, questions));
    prop_assert_eq!(findings(&moved, &again), findings(catalogue, &advice), "questions in the order {:?}", questions);
    let moved = permuted::requirements(catalogue, requirements);
    prop_assert_eq!(findings(&moved, &advise(&moved, answers)), findings(catalogue, &advice), "requirements by {:?}", requirements);
    Ok(())
}

/// A scheme is measured by itself alone, so the others stand as they stood without it.
fn others_stay_when_one_is_removed(catalogue: &Catalogue, answers: &Answers) -> Result<(), TestCaseError> {
    let all = findings(catalogue, &advise(catalogue, answers));
    for (place, scheme) in catalogue.schemes.iter().enumerate() {
        let fewer = permuted::without(catalogue, place);
        let others: Vec<_> = all.iter().filter(|(id, _)| *id != scheme.id).cloned().collect();
        prop_assert_eq!(findings(&fewer, &advise(&fewer, answers)), others, "without `{}`", scheme.id);
    }
    Ok(())
}

// The laws on generated catalogues ----

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn another_answer_keeps_what_is_settled_in_generated(Case { catalogue, answers } in generated::case(), seed in any::<u64>()) {
        let more = catalogue.questions().fold(Answers::new(), |all, (id, question)| {
            let sets: Vec<ChoiceSet> = question.completions().collect();
            let place = usize::try_from(seed.rotate_left(u32::from(id.0) * 8) % 64).unwrap() % sets.len();
            all.with(id, Answer::Chosen(sets[place]))
        });
        another_answer_keeps_what_is_settled(&catalogue, &answers, &more)?;
    }

    #[test]
    fn a_question_not_listed_changes_no_verdict_in_generated(Case { catalogue, answers } in generated::case()) {
        let changes = what_is_not_listed_changes(&catalogue, &answers, verdicts_and_balances(&catalogue));
        prop_assert_eq!(changes, Vec::<String>::new());
    }

    #[test]
    fn a_question_not_listed_changes_no_place_in_generated(Case { catalogue, answers } in generated::case()) {
        prop_assert_eq!(what_is_not_listed_changes(&catalogue, &answers, order), Vec::<String>::new());
    }

    #[test]
    fn order_does_not_judge_in_generated(
        (Case { catalogue, answers }, orders) in generated::case().prop_flat_map(|case| {
            let orders = orders(&case.catalogue);
            (Just(case), orders)
        }),
    ) {
        order_in_the_files_does_not_judge(&catalogue, &answers, &orders)?;
    }

    #[test]
    fn others_stay_in_generated(Case { catalogue, answers } in generated::case()) {
        others_stay_when_one_is_removed(&catalogue, &answers)?;
    }

    /// Answers to questions of another catalogue are ignored: an old link must not disturb what is understood of it.
    #[test]
    fn foreign_answers_are_ignored(Case { catalogue, answers } in generated::case(), beyond in 0..9u16, choice in 0..64u16) {
        let foreign = QuestionId(u16::try_from(catalogue.questions.len()).unwrap() + beyond);
        let with = answers.clone().with(foreign, Answer::Chosen(ChoiceSet::one(ChoiceId(choice))));
        prop_assert_eq!(advise(&catalogue, &with), advise(&catalogue, &answers));
    }
}

/// A question can settle one requirement of a scheme whose verdict another one holds undecided. It changes no verdict, but "fewer open
/// requirements" is a key of the ranking. Chance meets this once in a hundred thousand catalogues, so here it is by hand.
#[test]
fn a_question_that_settles_one_of_several_open_requirements_is_listed() {
    let shapes = [0, 1].map(|place| Shape { question: QuestionId(place), kind: Kind::One, choices: 2 });
    let is = |bits| Condition::Is { question: QuestionId(1), choices: ChoiceSet::from_bits(bits) };
    let undecided = |parts: Vec<Condition>| Condition::Undecided(parts.into());
    let requires = |second: Condition| {
        let both = [undecided(Vec::new()), second].map(|condition| bare::requirement(None, condition));
        Scheme { requires: both.to_vec().into(), ..bare::scheme() }
    };
    let schemes = vec![requires(undecided(Vec::new())), requires(Condition::Any(vec![is(0b01), undecided(vec![is(0b10)])].into()))];
    let questions = shapes.map(|shape| bare::question(shape, None, None, None)).to_vec();
    let catalogue = bare::catalogue(questions, schemes, bare::roles([QuestionId(0); 4], [0; 4]), Vec::new());
    let answers = Answers::new().with(QuestionId(0), Answer::Chosen(ChoiceSet::from_bits(0b10)));
    assert_eq!(what_is_not_listed_changes(&catalogue, &answers, order), Vec::<String>::new());
}

// The same on the catalogue that is shipped ----

fn real_answers() -> impl Strategy<Value = Answers> {
    generated::answers(generated::shapes(catalogue()))
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn another_answer_keeps_what_is_settled_in_the_real(answers in real_answers(), more in real_answers()) {
        another_answer_keeps_what_is_settled(catalogue(), &answers, &more)?;
    }

    #[test]
    fn a_question_not_listed_changes_no_verdict_in_the_real(answers in real_answers()) {
        let changes = what_is_not_listed_changes(catalogue(), &answers, verdicts_and_balances(catalogue()));
        prop_assert_eq!(changes, Vec::<String>::new());
    }

    #[test]
    fn a_question_not_listed_changes_no_place_in_the_real(answers in real_answers()) {
        prop_assert_eq!(what_is_not_listed_changes(catalogue(), &answers, order), Vec::<String>::new());
    }

    #[test]
    fn order_does_not_judge_in_the_real(answers in real_answers(), orders in orders(catalogue())) {
        order_in_the_files_does_not_judge(catalogue(), &answers, &orders)?;
    }

    #[test]
    fn others_stay_in_the_real(answers in real_answers()) {
        others_stay_when_one_is_removed(catalogue(), &answers)?;
    }

    /// The same answers give the same advice, byte for byte, words included: two people who compare must see the same.
    #[test]
    fn a_repeated_run_gives_the_same_bytes(answers in real_answers()) {
        let run = || {
            let advice = advise(catalogue(), &answers.clone());
            let words: Vec<Vec<String>> = Language::ALL.into_iter().map(|language| everything_said(&advice, language)).collect();
            format!("{advice:?}{words:?}")
        };
        prop_assert_eq!(run(), run());
    }

    /// Whoever asks is told something, in words, and what to do next. An empty sentence would be a dead end.
    #[test]
    fn every_answer_gets_a_headline_and_a_next_step_in_words(answers in real_answers()) {
        let advice = advise(catalogue(), &answers);
        for language in Language::ALL {
            for sentence in everything_said(&advice, language) {
                prop_assert!(!sentence.trim().is_empty(), "an empty sentence in {language:?}: {advice:?}");
            }
        }
    }

    /// Whoever answers what is asked next comes to an end, and then nothing is left that could change anything.
    #[test]
    fn following_the_questions_comes_to_an_end(wished in real_answers()) {
        let mut answers = Answers::new();
        let mut asked = Vec::new();
        while let Some(next) = advise(catalogue(), &answers).next_question(catalogue(), None) {
            prop_assert!(!asked.contains(&next), "{next:?} is asked again");
            asked.push(next);
            answers = answers.with(next, wished.get(next).unwrap_or(Answer::NotYet));
        }
        prop_assert!(advise(catalogue(), &answers).questions.iter().all(|open| open.seen));
    }
}

/// Headline, next step, and of every scheme its verdict, status, reasons and account.
fn everything_said(advice: &Advice, language: Language) -> Vec<String> {
    let voice = Voice { catalogue: catalogue(), texts: texts(), language, side: None };
    let mut all = vec![report::headline(voice, &advice.headline), report::next_step(voice, &advice.next_step)];
    let next = advice.ranking.iter().skip(1).map(|ranked| ranked.judgement.scheme);
    all.extend(advice.ranking.iter().zip(next).filter_map(|(ranked, next)| Some(report::account(voice, ranked.before_next?, next))));
    for ranked in &advice.ranking {
        let scheme = &catalogue().schemes[ranked.judgement.scheme.index()];
        all.extend([report::verdict(voice, ranked.judgement.verdict), report::status(voice, &scheme.status)]);
        for reason in &ranked.judgement.reasons {
            let words = report::reason(voice, scheme, reason);
            all.push(words.statement);
            all.extend(words.because);
        }
    }
    all
}
