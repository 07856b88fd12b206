//! What would change it: against trying every change there is, and by the words of the rules on the catalogue that is shipped.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::change::{Changes, Proposed, every_change};
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::{Verdict, verdict};
use cooperation_advisor::domain::question::{Hands, Kind};
use cooperation_advisor::domain::ranking::Criterion;
use proptest::prelude::*;

use crate::generated::{self, Case, config};
use crate::scenarios;

/// What would be answered instead, question by question in the catalogue's order.
type Instead = Vec<(QuestionId, ChoiceSet)>;

/// Whether a change does what it is for.
type Works<'a> = dyn Fn(&[(QuestionId, ChoiceSet)]) -> bool + 'a;

fn made(answers: &Answers, instead: &[(QuestionId, ChoiceSet)]) -> Answers {
    instead.iter().fold(answers.clone(), |all, (question, set)| all.with(*question, Answer::Chosen(*set)))
}

/// "Answering an open question is not a change; `matter` and `agreement` are never proposed", nor what is in nobody's hands.
fn changeable(catalogue: &Catalogue, answers: &Answers) -> Vec<QuestionId> {
    let roles = &catalogue.roles;
    let may = |(id, question): &(QuestionId, &cooperation_advisor::domain::question::Question)| {
        ![roles.matter, roles.agreement].contains(id) && question.hands.is_some() && answers.chosen(*id).is_some()
    };
    catalogue.questions().filter(may).map(|(id, _)| id).collect()
}

/// Every change of one to three of these answers.
fn all_changes(catalogue: &Catalogue, answers: &Answers, questions: &[QuestionId]) -> Vec<Instead> {
    let mut all: Vec<Instead> = vec![Vec::new()];
    for id in questions {
        let others: Vec<ChoiceSet> =
            catalogue.questions[id.index()].completions().filter(|set| answers.chosen(*id) != Some(*set)).collect();
        let shorter = all.clone().into_iter().filter(|instead| instead.len() < 3);
        all.extend(shorter.flat_map(|instead| {
            others.iter().map(move |set| instead.iter().copied().chain([(*id, *set)]).collect::<Instead>()).collect::<Vec<_>>()
        }));
    }
    all.retain(|instead| !instead.is_empty());
    all
}

/// What differs from what was said.
fn differing(answers: &Answers, (id, set): (QuestionId, ChoiceSet)) -> u64 {
    answers.chosen(id).unwrap().bits() ^ set.bits()
}

/// The definition, word for word. "No proper subset of its replacements does the same", none at all among them; "for several-choice
/// questions, no other alternative set between".
fn is_minimal(catalogue: &Catalogue, answers: &Answers, instead: &Instead, works: &Works<'_>) -> bool {
    let subsets = (0..(1u32 << instead.len()) - 1).map(|bits| -> Instead {
        instead.iter().enumerate().filter(|(place, _)| bits & (1 << place) != 0).map(|(_, part)| *part).collect()
    });
    if subsets.into_iter().any(|subset| works(&subset)) {
        return false;
    }
    instead.iter().enumerate().all(|(place, (id, set))| {
        let question = &catalogue.questions[id.index()];
        let own = differing(answers, (*id, *set));
        let closer = |other: &ChoiceSet| {
            let less = differing(answers, (*id, *other));
            less != 0 && less != own && less & own == less
        };
        let mut others = question.completions().filter(closer);
        question.kind != Kind::Several
            || !others.any(|other| {
                let mut with = instead.clone();
                with[place].1 = other;
                works(&with)
            })
    })
}

/// Whether a change does what it is for, found by the engine's front door.
fn does(catalogue: &Catalogue, answers: &Answers, scheme: SchemeId, goal: Goal) -> bool {
    let own = || &catalogue.schemes[scheme.index()];
    match goal {
        Goal::Suits => verdict(own(), answers) == Verdict::Suits,
        Goal::Possible => verdict(own(), answers) != Verdict::RuledOut,
        Goal::First => {
            let first = advise(catalogue, answers).ranking.into_iter().next().unwrap().judgement;
            first.scheme == scheme && first.verdict != Verdict::RuledOut
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Goal {
    Suits,
    Possible,
    First,
}

/// The changes found, each goal with its own.
fn by_goal(changes: &Changes) -> [(Goal, &Vec<Proposed>); 3] {
    [(Goal::Suits, &changes.suits), (Goal::Possible, &changes.possible), (Goal::First, &changes.first)]
}

fn sorted(mut instead: Instead) -> Instead {
    instead.sort();
    instead
}

/// Every change there is, tried; those that are minimal must be those that were found.
fn found_are_all(catalogue: &Catalogue, answers: &Answers, goals: &[&str], questions: impl Fn(SchemeId) -> Vec<QuestionId>) -> Vec<String> {
    let ranking = advise(catalogue, answers).ranking;
    let mut wrong = Vec::new();
    for changes in every_change(catalogue, answers, &ranking).flatten() {
        let scheme = changes.scheme;
        let all = all_changes(catalogue, answers, &questions(scheme));
        for (goal, found) in by_goal(&changes) {
            let works = |instead: &[(QuestionId, ChoiceSet)]| does(catalogue, &made(answers, instead), scheme, goal);
            // What makes it possible again is only looked for where nothing makes it suit.
            let asked = !matches!(goal, Goal::Possible) || (changes.suits.is_empty() && !works(&[]));
            if !goals.contains(&&*format!("{goal:?}")) || !asked {
                continue;
            }
            let mut expected: Vec<Instead> =
                all.iter().filter(|instead| works(instead) && is_minimal(catalogue, answers, instead, &works)).cloned().collect();
            let mut found: Vec<Instead> = found.iter().map(|proposed| sorted(proposed.change.instead.clone())).collect();
            expected.sort();
            found.sort();
            if expected != found {
                wrong.push(format!("{scheme:?} {goal:?}: found {found:?}, there are {expected:?}"));
            }
        }
    }
    wrong
}

/// What holds of every change that is proposed.
fn each_keeps_its_word(catalogue: &Catalogue, answers: &Answers) -> Vec<String> {
    let ranking = advise(catalogue, answers).ranking;
    let may = changeable(catalogue, answers);
    let mut wrong = Vec::new();
    // What a scheme is measured by, without its place in the catalogue: its own merit.
    let merit = |answers: &Answers, scheme: SchemeId| {
        let advice = advise(catalogue, answers);
        let judgement = &advice.of(scheme).unwrap().judgement;
        let reading = answers.said(catalogue.roles.matter, catalogue.roles.reading);
        Criterion::ALL.map(|criterion| criterion.measure(judgement, &catalogue.schemes[scheme.index()], reading))
    };
    let mut told = |scheme: SchemeId, what: &str, proposed: &Proposed| wrong.push(format!("{scheme:?}: {what}: {proposed:?}"));
    let all: Vec<Changes> = every_change(catalogue, answers, &ranking).flatten().collect();
    assert_eq!(all, every_change(catalogue, answers, &ranking).flatten().collect::<Vec<_>>(), "asked again, it is found again");
    for changes in &all {
        let scheme = changes.scheme;
        for (goal, found) in by_goal(changes) {
            let works = |instead: &[(QuestionId, ChoiceSet)]| does(catalogue, &made(answers, instead), scheme, goal);
            for proposed in found {
                let instead = sorted(proposed.change.instead.clone());
                if !works(&instead) || proposed.made(answers) != made(answers, &instead) {
                    told(scheme, "it does not do it", proposed);
                }
                // Requirements alone are looked at for a verdict: any change of it is for the better.
                let better = merit(&made(answers, &instead), scheme) < merit(answers, scheme) || !matches!(goal, Goal::First);
                if proposed.rises != better {
                    told(scheme, "it says wrongly whether the scheme rises", proposed);
                }
                if !is_minimal(catalogue, answers, &instead, &works) {
                    told(scheme, "less would do it", proposed);
                }
                if !instead.iter().all(|(id, _)| may.contains(id)) || !(1..=3).contains(&instead.len()) {
                    told(scheme, "it touches what it may not", proposed);
                }
                let was: Vec<ChoiceSet> = proposed.change.instead.iter().filter_map(|(id, _)| answers.chosen(*id)).collect();
                let hands: Vec<Hands> =
                    proposed.change.instead.iter().map(|(id, _)| catalogue.questions[id.index()].hands.unwrap()).collect();
                if was != proposed.was || hands.iter().max() != Some(&proposed.hands) || !hands.is_sorted() {
                    told(scheme, "it says wrongly what it replaces, or in whose hands it is", proposed);
                }
            }
            // "All Yours before those with Time before those with Given; then size; then catalogue order": strictly, so no two are equal.
            let key = |proposed: &Proposed| {
                let parts = sorted(proposed.change.instead.clone());
                let parts: Vec<_> = parts.into_iter().map(|(id, set)| (id, differing(answers, (id, set)).count_ones(), set)).collect();
                let in_hands_order: Vec<_> = proposed
                    .change
                    .instead
                    .iter()
                    .map(|(id, _)| parts.iter().position(|(own, ..)| own == id).map(|place| parts[place]))
                    .collect();
                (proposed.hands, parts.len(), in_hands_order)
            };
            for pair in found.windows(2).filter(|pair| key(&pair[0]) >= key(&pair[1])) {
                told(scheme, "it stands before what should stand before it", &pair[0]);
            }
        }
    }
    wrong
}

proptest! {
    #![proptest_config(config(250))]

    #[test]
    fn changes_found_are_all_there_are_in_generated(Case { catalogue, answers } in generated::case()) {
        let all = changeable(&catalogue, &answers);
        let wrong = found_are_all(&catalogue, &answers, &["Suits", "Possible", "First"], |_| all.clone());
        prop_assert_eq!(wrong, Vec::<String>::new());
        prop_assert_eq!(each_keeps_its_word(&catalogue, &answers), Vec::<String>::new());
    }
}

/// The same on the catalogue that is shipped: for verdicts all that a scheme's requirements read is tried.
#[test]
fn changes_of_verdicts_are_all_there_are_in_every_scenario() {
    for (file, answers) in scenarios::answers() {
        let may = changeable(catalogue(), &answers);
        let read = |scheme: SchemeId| {
            let requires = &catalogue().schemes[scheme.index()].requires;
            may.iter().copied().filter(|id| requires.iter().any(|rule| rule.condition.questions().contains(id))).collect::<Vec<_>>()
        };
        assert_eq!(found_are_all(catalogue(), &answers, &["Suits", "Possible"], read), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn every_change_proposed_in_a_scenario_keeps_its_word() {
    for (file, answers) in scenarios::answers() {
        assert_eq!(each_keeps_its_word(catalogue(), &answers), Vec::<String>::new(), "{file}");
    }
}

proptest! {
    #![proptest_config(config(300))]

    /// For the first place not all can be tried. But whatever change puts a scheme first, one that was found must lie in it: with no
    /// question more, and with answers that are the same or closer to what was said.
    #[test]
    fn whatever_puts_a_scheme_first_holds_a_change_that_was_found(
        person in any::<prop::sample::Index>(),
        picks in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 1..=3),
    ) {
        let people = scenarios::answers();
        let answers = &person.get(&people).1;
        let may = changeable(catalogue(), answers);
        prop_assume!(!may.is_empty());
        let mut instead = Instead::new();
        for (question, set) in &picks {
            let id = *question.get(&may);
            let sets: Vec<ChoiceSet> = catalogue().questions[id.index()].completions().collect();
            let set = *set.get(&sets);
            if answers.chosen(id) != Some(set) && !instead.iter().any(|(known, _)| *known == id) {
                instead.push((id, set));
            }
        }
        let ranking = advise(catalogue(), answers).ranking;
        let now = advise(catalogue(), &made(answers, &instead)).ranking.into_iter().next().unwrap().judgement;
        let was = &ranking[0].judgement;
        let same = was.scheme == now.scheme && was.verdict != Verdict::RuledOut;
        if now.verdict != Verdict::RuledOut && !same {
            let changes = every_change(catalogue(), answers, &ranking).flatten().find(|changes| changes.scheme == now.scheme).unwrap();
            let lies_in = |proposed: &Proposed| {
                proposed.change.instead.iter().all(|(id, set)| {
                    let other = instead.iter().find(|(known, _)| known == id).map(|(_, other)| *other);
                    other.is_some_and(|other| {
                        let [own, other] = [*set, other].map(|set| differing(answers, (*id, set)));
                        own == other || (catalogue().questions[id.index()].kind == Kind::Several && own & other == own)
                    })
                })
            };
            prop_assert!(changes.first.iter().any(lies_in), "{instead:?} puts {:?} first", now.scheme);
        }
    }
}
