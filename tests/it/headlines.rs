//! The first sentence and the next step, clause by clause out of the rules, over a ranking that the oracle has confirmed; and the
//! smallest change, by trying all of them.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::change::{Change, smallest_change};
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::headline::{Headline, NextStep};
use cooperation_advisor::domain::id::{ChoiceId, QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::{Verdict, verdict};
use cooperation_advisor::domain::question::{Hands, Kind};
use cooperation_advisor::domain::scheme::{Scheme, Status};
use cooperation_advisor::domain::truth::Truth;
use proptest::prelude::*;

use crate::generated::{self, Case, Shape, config};
use crate::{bare, oracle};

// The rules ----

/// "The first clause that applies."
fn headline(catalogue: &Catalogue, answers: &Answers, advice: &Advice) -> Headline {
    let roles = &catalogue.roles;
    let said = |question: QuestionId, choice: ChoiceId| answers.chosen(question).is_some_and(|set| set.contains(choice));
    let named = || {
        let place = answers.chosen(roles.agreement)?.iter().next()?;
        let id = &catalogue.questions[roles.agreement.index()].choices.get(place.index())?.id;
        catalogue.schemes.iter().position(|scheme| scheme.id == *id).map(|place| SchemeId(place.try_into().unwrap()))
    };
    // "`reading`: what the name is, and its successor."
    if said(roles.matter, roles.reading) {
        let successor = named().and_then(|scheme| match catalogue.schemes[scheme.index()].status {
            Status::Replaced { by, .. } => Some(by),
            _ => None,
        });
        return Headline::Reading { name: named(), successor };
    }
    // "`existing`: what the agreement is and how it ends, then the advice for what can follow."
    let then = project(catalogue, answers, advice);
    if said(roles.matter, roles.existing) { Headline::Existing { agreement: named(), then: Box::new(then) } } else { then }
}

fn project(catalogue: &Catalogue, answers: &Answers, advice: &Advice) -> Headline {
    let roles = &catalogue.roles;
    let status = |scheme: SchemeId| &catalogue.schemes[scheme.index()].status;
    if answers.chosen(roles.carrier).is_some_and(|set| set.contains(roles.nobody)) {
        return Headline::FindPartner;
    }
    let Some(aim) = answers.chosen(roles.aim) else { return Headline::TooEarly };
    let ranked: Vec<SchemeId> = advice.ranking.iter().map(|ranked| ranked.judgement.scheme).collect();
    let meets = |scheme: &SchemeId| !catalogue.schemes[scheme.index()].aims.both(aim).is_empty();
    if aim.contains(roles.institutions) {
        let between = ranked.iter().find(|scheme| meets(scheme) && *status(**scheme) == Status::BetweenInstitutions);
        return Headline::Institutions { scheme: between.copied() };
    }
    // "Then, among schemes that are open."
    let verdict = |scheme: &SchemeId| advice.of(*scheme).unwrap().judgement.verdict;
    let open: Vec<SchemeId> = ranked.into_iter().filter(|scheme| *status(*scheme) == Status::Open).collect();
    let requirements = |scheme: SchemeId, wanted: Option<bool>| -> Vec<usize> {
        let rules = catalogue.schemes[scheme.index()].requires.iter().enumerate();
        let said = oracle::said(catalogue, answers);
        rules.filter(|(_, rule)| oracle::settled(catalogue, &rule.condition, &said) == wanted).map(|(place, _)| place).collect()
    };
    let left = |scheme: &&SchemeId| verdict(scheme) != Verdict::RuledOut;
    match open.iter().filter(|scheme| meets(scheme)).find(left) {
        Some(scheme) if verdict(scheme) == Verdict::Suits => Headline::Suits { scheme: *scheme },
        Some(scheme) => Headline::SuitsIf { scheme: *scheme, open: requirements(*scheme, None) },
        None => {
            let made_for = open.iter().copied().find(meets);
            Headline::NothingMeets {
                made_for,
                blocked_by: made_for.map(|scheme| requirements(scheme, Some(false))).unwrap_or_default(),
                change: made_for.and_then(|scheme| smallest_change(catalogue, answers, scheme, &[roles.aim])),
                instead: open.iter().find(left).copied(),
            }
        }
    }
}

/// What one can do about a headline: never an answer that was given, never a requirement that is settled.
fn next_step_serves(catalogue: &Catalogue, answers: &Answers, advice: &Advice) -> Result<(), TestCaseError> {
    let said = oracle::said(catalogue, answers);
    let mut headline = &advice.headline;
    if let Headline::Existing { agreement: Some(_), then } = headline {
        headline = then;
    }
    match (headline, &advice.next_step) {
        (Headline::Reading { name: None, .. } | Headline::Existing { .. }, NextStep::Answer(question)) => {
            prop_assert_eq!(*question, catalogue.roles.agreement);
        }
        (Headline::Reading { name: Some(name), successor }, NextStep::Read(scheme)) => {
            prop_assert_eq!(*scheme, successor.unwrap_or(*name));
        }
        (Headline::FindPartner, NextStep::FindPartner) | (Headline::Institutions { scheme: None }, NextStep::StayInformal) => {}
        (Headline::TooEarly, NextStep::Answer(question)) => {
            prop_assert!(answers.chosen(*question).is_none());
            let next = advice.next_question(catalogue, None);
            prop_assert_eq!(*question, next.unwrap_or(catalogue.roles.aim));
        }
        (Headline::Institutions { scheme: Some(between) }, NextStep::JointCalls(scheme))
        | (Headline::Suits { scheme: between }, NextStep::Enter(scheme)) => prop_assert_eq!(between, scheme),
        (Headline::SuitsIf { scheme, .. }, NextStep::Answer(question)) => {
            prop_assert!(answers.get(*question).is_none());
            let judged = advice.of(*scheme).expect("the headline's scheme is judged");
            prop_assert!(judged.judgement.open_questions.contains(question));
        }
        (Headline::SuitsIf { scheme, .. }, NextStep::Settle { scheme: same, requirement }) => {
            prop_assert_eq!(scheme, same);
            // Whatever a question can settle was asked before.
            let judged = advice.of(*scheme).expect("the headline's scheme is judged");
            prop_assert!(judged.judgement.open_questions.iter().all(|question| answers.get(*question).is_some()));
            let rule = &catalogue.schemes[scheme.index()].requires[*requirement];
            prop_assert_eq!(oracle::settled(catalogue, &rule.condition, &said), None);
        }
        (Headline::NothingMeets { change: Some(change), .. }, NextStep::Change { change: same, .. }) => prop_assert_eq!(change, same),
        (Headline::NothingMeets { change: None, instead: Some(scheme), .. }, NextStep::Enter(same)) => prop_assert_eq!(scheme, same),
        (Headline::NothingMeets { change: None, instead: None, .. }, NextStep::StayInformal) => {}
        (headline, step) => prop_assert!(false, "{step:?} does not go with {headline:?}"),
    }
    Ok(())
}

// The smallest change, by trying all ----

/// Every way to answer `size` of the answered questions otherwise, after which the scheme is not ruled out: the hands it lies in.
fn ways(catalogue: &Catalogue, answers: &Answers, scheme: SchemeId, size: usize) -> Vec<Vec<Hands>> {
    let scheme = &catalogue.schemes[scheme.index()];
    let roles = &catalogue.roles;
    // "`matter` and `agreement` are never proposed"; the aim is what the headline is about.
    let stays = [roles.aim, roles.matter, roles.agreement];
    let changeable =
        catalogue.questions().filter(|(id, question)| !stays.contains(id) && question.hands.is_some() && answers.chosen(*id).is_some());
    let mut ways = vec![(answers.clone(), Vec::new())];
    for (id, question) in changeable {
        let others = question.completions().filter(|set| answers.chosen(id) != Some(*set));
        let others: Vec<ChoiceSet> = others.collect();
        let more = ways.iter().filter(|(_, hands): &&(Answers, Vec<Hands>)| hands.len() < size).flat_map(|(so_far, hands)| {
            let hands: Vec<Hands> = hands.iter().copied().chain(question.hands).collect();
            others.iter().map(move |set| (so_far.clone().with(id, Answer::Chosen(*set)), hands.clone()))
        });
        let more: Vec<_> = more.collect();
        ways.extend(more);
    }
    let mut serving: Vec<Vec<Hands>> = ways
        .into_iter()
        .filter(|(changed, hands)| hands.len() == size && verdict(scheme, changed) != Verdict::RuledOut)
        .map(|(_, mut hands)| {
            hands.sort();
            hands
        })
        .collect();
    serving.sort();
    serving
}

fn change_is_the_smallest(catalogue: &Catalogue, answers: &Answers, scheme: SchemeId) -> Result<(), TestCaseError> {
    let found = smallest_change(catalogue, answers, scheme, &[catalogue.roles.aim]);
    let best = (1..=3).find_map(|size| ways(catalogue, answers, scheme, size).into_iter().next());
    let hands = |change: &Change| {
        let mut hands: Vec<Hands> = change.instead.iter().map(|(id, _)| catalogue.questions[id.index()].hands.unwrap()).collect();
        hands.sort();
        hands
    };
    prop_assert_eq!(found.as_ref().map(hands), best, "{:?} for {:?}", found, scheme);
    if let Some(change) = found {
        let changed = change.instead.iter().fold(answers.clone(), |all, (id, set)| all.with(*id, Answer::Chosen(*set)));
        let now = verdict(&catalogue.schemes[scheme.index()], &changed);
        prop_assert_ne!(now, Verdict::RuledOut);
    }
    Ok(())
}

fn ruled_out(advice: &Advice) -> impl Iterator<Item = SchemeId> + '_ {
    let out = advice.ranking.iter().filter(|ranked| ranked.judgement.verdict == Verdict::RuledOut);
    out.map(|ranked| ranked.judgement.scheme)
}

// The comparison ----

proptest! {
    #![proptest_config(config(400))]

    /// What is said first is what most people read only.
    #[test]
    fn headline_is_the_first_clause_that_applies_in_generated(Case { catalogue, answers } in generated::case()) {
        let advice = advise(&catalogue, &answers);
        prop_assert_eq!(&advice.headline, &headline(&catalogue, &answers, &advice));
        next_step_serves(&catalogue, &answers, &advice)?;
    }

    /// The same on the catalogue that is shipped.
    #[test]
    fn headline_is_the_first_clause_that_applies_in_the_real(answers in generated::answers(generated::shapes(catalogue()))) {
        let advice = advise(catalogue(), &answers);
        prop_assert_eq!(&advice.headline, &headline(catalogue(), &answers, &advice));
        next_step_serves(catalogue(), &answers, &advice)?;
    }

    /// "It would be possible again with …" must be true, and nothing less would do it, nor anything more in the visitor's hands.
    #[test]
    fn change_is_the_smallest_in_generated(Case { catalogue, answers } in generated::case()) {
        for scheme in ruled_out(&advise(&catalogue, &answers)) {
            change_is_the_smallest(&catalogue, &answers, scheme)?;
        }
    }
}

/// Three answers can be changed at once; who would have to change four has another plan.
#[test]
fn a_change_is_of_three_answers_at_most() {
    let check = |required: u16, expected: Option<Vec<(QuestionId, ChoiceSet)>>| {
        let places = 1..=required;
        let shape = |place| Shape { question: QuestionId(place), kind: Kind::One, choices: 2 };
        let questions = (0..=required).map(|place| bare::question(shape(place), None, Some(Hands::Yours), None)).collect();
        let second = |place| Condition::Is { question: QuestionId(place), choices: ChoiceSet::from_bits(0b10) };
        let requires = places.clone().map(|place| bare::requirement(None, second(place))).collect();
        let roles = bare::roles([QuestionId(0); 4], [0; 4]);
        let catalogue = bare::catalogue(questions, vec![Scheme { requires, ..bare::scheme() }], roles, Vec::new());
        let first = Answer::Chosen(ChoiceSet::from_bits(0b01));
        let answers = places.fold(Answers::new(), |all, place| all.with(QuestionId(place), first));
        let found = smallest_change(&catalogue, &answers, SchemeId(0), &[]);
        assert_eq!(found.map(|change| change.instead), expected, "{required} requirements fail");
    };
    let second = |place| (QuestionId(place), ChoiceSet::from_bits(0b10));
    check(1, Some(vec![second(1)]));
    check(3, Some(vec![second(1), second(2), second(3)]));
    check(4, None);
}

/// A clash is a notice exactly while its answers stand side by side, and what is told of it changes no judgement.
#[test]
fn clashes_are_told_and_constrain_nothing() {
    let [aim, place] = ["aim", "place"].map(|id| catalogue().question_named(id).unwrap());
    let one = |question: QuestionId, id: &str| Answer::Chosen(ChoiceSet::one(catalogue().questions[question.index()].choice(id).unwrap()));
    let told =
        |answers: &Answers| advise(catalogue(), answers).clashes.iter().map(|place| &*catalogue().clashes[*place].id).collect::<Vec<_>>();
    let locate = Answers::new().with(aim, one(aim, "locate"));
    assert_eq!(told(&locate), Vec::<&str>::new());
    let clashing = locate.clone().with(place, one(place, "no"));
    assert_eq!(told(&clashing), ["laboratory-without-place"]);
    assert_eq!(told(&clashing.clone().with(place, Answer::NotYet)), Vec::<&str>::new());
    let without = Catalogue { clashes: Vec::new(), ..catalogue().clone() };
    assert_eq!(advise(&without, &clashing).ranking, advise(catalogue(), &clashing).ranking);
    assert_eq!(advise(catalogue(), &clashing).ranking.iter().filter(|ranked| ranked.judgement.aim_met == Truth::Unknown).count(), 0);
}
