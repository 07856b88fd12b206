//! What must not change, or only in one way, when the catalogue or the answers change.

use std::collections::BTreeSet;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId};
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::ranking::Criterion;
use cooperation_advisor::i18n::report;
use cooperation_advisor::i18n::voice::Voice;
use proptest::prelude::*;

use crate::generated::{self, Case, config};
use crate::permuted;

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

// The same on the catalogue that is shipped ----

pub(crate) fn real_answers() -> impl Strategy<Value = Answers> {
    generated::answers(generated::shapes(catalogue()))
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn another_answer_keeps_what_is_settled_in_the_real(answers in real_answers(), more in real_answers()) {
        another_answer_keeps_what_is_settled(catalogue(), &answers, &more)?;
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
            all.extend(words.because.into_iter().map(|because| because.text));
        }
    }
    all
}
