//! What is certain already: against going through every completion.

use std::collections::BTreeSet;

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::certainty::{Certainty, Prospect, Search};
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::{Verdict, verdict};
use cooperation_advisor::domain::question::Kind;
use cooperation_advisor::domain::scheme::Scheme;
use proptest::prelude::*;

use crate::generated::{self, Case, Shape, config};
use crate::{bare, scenarios};

fn certainty(catalogue: &Catalogue, answers: &Answers) -> Certainty {
    Search::new(catalogue, answers).finish()
}

/// Who comes first: nobody where all are ruled out.
fn first(catalogue: &Catalogue, answers: &Answers) -> Option<SchemeId> {
    let ranking = advise(catalogue, answers).ranking;
    ranking.first().map(|first| &first.judgement).filter(|first| first.verdict != Verdict::RuledOut).map(|first| first.scheme)
}

fn open(catalogue: &Catalogue, answers: &Answers) -> Vec<QuestionId> {
    catalogue.questions().map(|(id, _)| id).filter(|id| answers.chosen(*id).is_none()).collect()
}

/// "Completions are the full product of the choices (of a several-choice question: every non-empty set)", the first question's answers
/// turning fastest.
fn completions(catalogue: &Catalogue, answers: &Answers, open: &[QuestionId]) -> Vec<Answers> {
    open.iter().fold(vec![answers.clone()], |all, id| {
        let sets: Vec<ChoiceSet> = catalogue.questions[id.index()].completions().collect();
        sets.iter().flat_map(|set| all.iter().map(move |one| one.clone().with(*id, Answer::Chosen(*set)))).collect()
    })
}

/// Which of the open questions alone makes a difference between two completions.
fn deciding<T: PartialEq>(catalogue: &Catalogue, open: &[QuestionId], found: &[T]) -> Vec<QuestionId> {
    let mut apart = 1;
    let mut deciding = Vec::new();
    for id in open {
        let count = catalogue.questions[id.index()].completions().count();
        if (0..found.len()).any(|place| (place / apart) % count != 0 && found[place] != found[place - apart]) {
            deciding.push(*id);
        }
        apart *= count;
    }
    deciding
}

/// Where the search and the enumeration differ.
fn differences(catalogue: &Catalogue, answers: &Answers) -> Vec<String> {
    let certainty = certainty(catalogue, answers);
    let open = open(catalogue, answers);
    let all = completions(catalogue, answers, &open);
    let firsts: Vec<Option<SchemeId>> = all.iter().map(|completion| first(catalogue, completion)).collect();
    let mut differences = Vec::new();
    let mut compare = |what: &str, search: String, enumeration: String| {
        if search != enumeration {
            differences.push(format!("{what}: the search finds {search}, the enumeration {enumeration}"));
        }
    };
    let mut can_be_first: Vec<Option<SchemeId>> = firsts.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    can_be_first.sort_by_key(|first| (first.is_none(), *first));
    compare("the first place", format!("{:?}", certainty.first), format!("{can_be_first:?}"));
    let decides_first: Vec<QuestionId> =
        certainty.questions.iter().filter(|deciding| !deciding.first.is_empty()).map(|deciding| deciding.question).collect();
    compare("what decides it", format!("{decides_first:?}"), format!("{:?}", deciding(catalogue, &open, &firsts)));
    let mut expected = Vec::new();
    for (id, scheme) in catalogue.schemes().filter(|(_, scheme)| scheme.is_judged()) {
        let verdicts: Vec<Verdict> = all.iter().map(|completion| verdict(scheme, completion)).collect();
        let all = [Verdict::Suits, Verdict::Possible, Verdict::RuledOut];
        expected.push(Prospect { scheme: id, can_be: all.into_iter().filter(|verdict| verdicts.contains(verdict)).collect() });
        let found: Vec<QuestionId> =
            certainty.questions.iter().filter(|deciding| deciding.verdicts.contains(&id)).map(|deciding| deciding.question).collect();
        compare("what decides a verdict", format!("{id:?} {found:?}"), format!("{id:?} {:?}", deciding(catalogue, &open, &verdicts)));
    }
    compare("verdicts", format!("{:?}", certainty.verdicts), format!("{expected:?}"));
    let idle = certainty.questions.iter().filter(|deciding| deciding.verdicts.is_empty() && deciding.first.is_empty()).count();
    compare("questions that decide nothing", idle.to_string(), "0".into());
    let told =
        |deciding: &&cooperation_advisor::domain::certainty::Deciding| deciding.first.iter().any(|one| !certainty.first.contains(one));
    compare("who cannot come first", format!("{:?}", certainty.questions.iter().filter(told).collect::<Vec<_>>()), "[]".into());
    differences
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn certainty_is_what_holds_in_every_completion_in_generated(Case { catalogue, answers } in generated::case()) {
        prop_assert_eq!(differences(&catalogue, &answers), Vec::<String>::new());
    }

    /// "Adding an answer never unsettles something settled", and takes nothing back that was out of the question.
    #[test]
    fn an_answer_more_unsettles_nothing_in_generated(Case { catalogue, answers } in generated::case(), pick in any::<u64>()) {
        let open = open(&catalogue, &answers);
        if let Some(id) = open.get(usize::try_from(pick % 4).unwrap()) {
            unsettles_nothing(&catalogue, &answers, *id, pick)?;
        }
    }
}

fn unsettles_nothing(catalogue: &Catalogue, answers: &Answers, id: QuestionId, pick: u64) -> Result<(), TestCaseError> {
    let sets: Vec<ChoiceSet> = catalogue.questions[id.index()].completions().collect();
    let set = sets[usize::try_from(pick % 1013).unwrap() % sets.len()];
    let (before, after) = (certainty(catalogue, answers), certainty(catalogue, &answers.clone().with(id, Answer::Chosen(set))));
    prop_assert!(after.first.iter().all(|first| before.first.contains(first)), "{:?}, then {:?}", before.first, after.first);
    for (was, is) in before.verdicts.iter().zip(&after.verdicts) {
        prop_assert!(is.can_be.iter().all(|verdict| was.can_be.contains(verdict)), "{was:?}, then {is:?}");
    }
    for deciding in &after.questions {
        let was = before.of(deciding.question);
        prop_assert!(was.is_some_and(|was| deciding.first.is_empty() || !was.first.is_empty()), "{deciding:?} decided nothing before");
        prop_assert!(was.is_some_and(|was| deciding.verdicts.iter().all(|scheme| was.verdicts.contains(scheme))));
    }
    Ok(())
}

/// An answer can leave one requirement more undecided of every scheme alike, and yet move the first place: who suits no longer does, who
/// did not does not care. Chance seldom meets this, so here it is by hand.
#[test]
fn an_answer_that_does_the_same_to_all_can_decide() {
    let shapes = [0, 1].map(|place| Shape { question: QuestionId(place), kind: Kind::One, choices: 2 });
    let is = |bits| Condition::Is { question: QuestionId(1), choices: ChoiceSet::from_bits(bits) };
    let surely_or_perhaps = bare::requirement(None, Condition::Any(vec![is(0b01), Condition::Undecided(vec![is(0b10)])]));
    let never_decided = bare::requirement(None, Condition::Undecided(Vec::new()));
    let favoured = bare::preference(QuestionId(0), ChoiceSet::from_bits(0b01), None);
    let schemes = vec![
        Scheme { requires: vec![surely_or_perhaps.clone()], ..bare::scheme() },
        Scheme { requires: vec![surely_or_perhaps, never_decided], favours: vec![favoured], ..bare::scheme() },
    ];
    let questions = shapes.map(|shape| bare::question(shape, None, None, None)).to_vec();
    let catalogue = bare::catalogue(questions, schemes, bare::roles([QuestionId(0); 4], [1; 4]), Vec::new());
    let answers = Answers::new().with(QuestionId(0), Answer::Chosen(ChoiceSet::from_bits(0b01)));
    assert_eq!(certainty(&catalogue, &answers).first, [Some(SchemeId(0)), Some(SchemeId(1))]);
    assert_eq!(differences(&catalogue, &answers), Vec::<String>::new());
}

/// The most completions that are gone through on the catalogue that is shipped.
const MOST: usize = 1000;

/// On the catalogue that is shipped, for the people of the scenarios: with as many of their answers taken away as still leave few
/// enough completions, from the last question back and from the first on.
#[test]
fn certainty_is_what_holds_in_every_completion_near_every_scenario() {
    let count = |answers: &Answers| -> usize {
        open(catalogue(), answers).iter().map(|id| catalogue().questions[id.index()].completions().count()).fold(1, usize::saturating_mul)
    };
    let mut tried = 0;
    for (file, answers) in scenarios::answers() {
        // What was not answered there is, so that the completions are few: by the first choice.
        let full = open(catalogue(), &answers).into_iter().fold(answers, |all, id| all.with(id, Answer::Chosen(ChoiceSet::from_bits(1))));
        let questions: Vec<QuestionId> = full.iter().map(|(id, _)| id).collect();
        for turn in 0..questions.len() {
            let mut fewer = full.clone();
            for id in questions.iter().cycle().skip(turn).take(questions.len()) {
                let without = fewer.clone().without(*id);
                if count(&without) <= MOST {
                    fewer = without;
                }
            }
            if turn % 4 == 0 {
                tried += 1;
                assert_eq!(differences(catalogue(), &fewer), Vec::<String>::new(), "{file}: {fewer:?}");
            }
        }
    }
    assert!(tried > 100, "only {tried} sets of answers tried");
}

proptest! {
    #![proptest_config(config(60))]

    /// Where everything cannot be gone through: whatever is answered at random keeps to what is certain.
    #[test]
    fn no_completion_goes_against_what_is_certain(
        answers in generated::answers(generated::shapes(catalogue())),
        keep in prop::collection::vec(any::<bool>(), 14),
        seeds in prop::collection::vec(prop::collection::vec(any::<u64>(), 14), 12),
    ) {
        let some = answers.iter().zip(keep).filter(|(_, keep)| *keep).map(|(answer, _)| answer);
        let answers = some.fold(Answers::new(), |all, (id, answer)| all.with(id, answer));
        let certainty = certainty(catalogue(), &answers);
        for seed in seeds {
            let complete = open(catalogue(), &answers).into_iter().zip(seed).fold(answers.clone(), |all, (id, seed)| {
                let sets: Vec<ChoiceSet> = catalogue().questions[id.index()].completions().collect();
                all.with(id, Answer::Chosen(sets[usize::try_from(seed % 100_003).unwrap() % sets.len()]))
            });
            let now = first(catalogue(), &complete);
            prop_assert!(certainty.first.contains(&now), "{now:?} comes first with {complete:?}");
            for prospect in &certainty.verdicts {
                prop_assert!(prospect.can_be.contains(&verdict(&catalogue().schemes[prospect.scheme.index()], &complete)));
            }
            // One answer of it otherwise: if that moves the first place, the question was told to decide.
            for id in open(catalogue(), &answers) {
                for set in catalogue().questions[id.index()].completions().take(8) {
                    let moved = first(catalogue(), &complete.clone().with(id, Answer::Chosen(set))) != now;
                    let told = certainty.of(id).is_some_and(|deciding| !deciding.first.is_empty());
                    prop_assert!(told || !moved, "{id:?} moves the first place");
                }
            }
        }
    }

    #[test]
    fn an_answer_more_unsettles_nothing_in_the_real(
        answers in generated::answers(generated::shapes(catalogue())),
        pick in any::<u64>(),
    ) {
        let open = open(catalogue(), &answers);
        if !open.is_empty() {
            unsettles_nothing(catalogue(), &answers, open[usize::try_from(pick % 97).unwrap() % open.len()], pick)?;
        }
    }
}
