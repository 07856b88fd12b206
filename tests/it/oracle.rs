//! A second implementation of verdicts, open questions and ranking: by brute force, out of the rules' own words, sharing nothing with
//! the engine but the data. It is slow and easy to believe; the engine must agree with it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::{Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::question::Kind;
use cooperation_advisor::domain::ranking::Criterion;
use cooperation_advisor::domain::scheme::{Preference, Scheme, Status};
use proptest::prelude::*;

use crate::generated::{self, Case, config};
use crate::scenarios;

/// What was said, question by question; `None` where the question is open.
pub(crate) type Said = Vec<Option<ChoiceSet>>;

/// What the rules find of one scheme.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    verdict: Verdict,
    open: BTreeSet<QuestionId>,
}

// The rules ----

/// A formula where everything it reads was said. `None`: the sources do not decide.
fn holds(condition: &Condition, said: &Said) -> Option<bool> {
    let each = |parts: &[Condition]| -> Vec<Option<bool>> { parts.iter().map(|part| holds(part, said)).collect() };
    match condition {
        // "A condition on it holds if any chosen member meets it."
        Condition::Is { question, choices } => Some(said[question.index()].unwrap().iter().any(|choice| choices.contains(choice))),
        Condition::All(parts) => conjunction(&each(parts)),
        Condition::Any(parts) => opposite(conjunction(&each(parts).into_iter().map(opposite).collect::<Vec<_>>())),
        Condition::Neither(parts) => conjunction(&each(parts).into_iter().map(opposite).collect::<Vec<_>>()),
        Condition::Undecided(parts) if conjunction(&each(parts)) == Some(false) => Some(false),
        Condition::Undecided(_) => None,
    }
}

fn conjunction(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(false)) {
        Some(false)
    } else if parts.contains(&None) {
        None
    } else {
        Some(true)
    }
}

fn opposite(truth: Option<bool>) -> Option<bool> {
    truth.map(|truth| !truth)
}

/// "Completions are the full product of the choices (of a several-choice question: every non-empty set)": here of the open questions
/// that these conditions read, since no other can matter to them.
fn completions(catalogue: &Catalogue, said: &Said, conditions: &[&Condition]) -> Vec<Said> {
    let mut read = BTreeSet::new();
    for condition in conditions {
        condition.leaves(&mut |question, _| {
            read.insert(question);
        });
    }
    let open = read.into_iter().filter(|question| said[question.index()].is_none());
    open.fold(vec![said.clone()], |all, question| {
        let asked = &catalogue.questions[question.index()];
        let count = asked.choices.len();
        let sets: Vec<u64> = match asked.kind {
            Kind::Several => (1..1 << count).collect(),
            Kind::One | Kind::Ordered => (0..count).map(|place| 1 << place).collect(),
        };
        let with = |one: &Said, bits: u64| {
            let mut one = one.clone();
            one[question.index()] = Some(ChoiceSet::from_bits(bits));
            one
        };
        all.iter().flat_map(|one| sets.iter().map(move |bits| with(one, *bits))).collect()
    })
}

/// "Ruled out: false in every completion. Suits: true in every completion. Else possible, which names the open question."
fn finding(catalogue: &Catalogue, scheme: &Scheme, said: &Said) -> Finding {
    let required: Vec<&Condition> = scheme.requires.iter().map(|rule| &rule.condition).collect();
    let judge = |completion: &Said| conjunction(&required.iter().map(|condition| holds(condition, completion)).collect::<Vec<_>>());
    let judged: Vec<(Said, Option<bool>)> =
        completions(catalogue, said, &required).into_iter().map(|completion| (completion.clone(), judge(&completion))).collect();
    let verdict = if judged.iter().all(|(_, truth)| *truth == Some(false)) {
        Verdict::RuledOut
    } else if judged.iter().all(|(_, truth)| *truth == Some(true)) {
        Verdict::Suits
    } else {
        Verdict::Possible
    };
    // Open is a question that alone makes the difference between two completions.
    let matters = |question: &QuestionId| {
        let mut truths: BTreeMap<Said, BTreeSet<Option<bool>>> = BTreeMap::new();
        for (completion, truth) in &judged {
            let mut others = completion.clone();
            others[question.index()] = None;
            truths.entry(others).or_default().insert(*truth);
        }
        said[question.index()].is_none() && truths.values().any(|truths| truths.len() > 1)
    };
    Finding { verdict, open: catalogue.questions().map(|(question, _)| question).filter(matters).collect() }
}

/// What is true in every completion, false in every one, or neither.
pub(crate) fn settled(catalogue: &Catalogue, condition: &Condition, said: &Said) -> Option<bool> {
    let truths: BTreeSet<Option<bool>> =
        completions(catalogue, said, &[condition]).iter().map(|completion| holds(condition, completion)).collect();
    if truths.len() == 1 { truths.into_iter().next().flatten() } else { None }
}

/// "Number of F met less number of A met, each chosen member counted."
fn met(catalogue: &Catalogue, rule: &Preference, said: &Said) -> i64 {
    let limited = rule.given.as_ref().is_some_and(|given| settled(catalogue, given, said) != Some(true));
    let members = said[rule.question.index()].unwrap_or_default().iter().filter(|choice| rule.choices.contains(*choice)).count();
    if limited { 0 } else { i64::try_from(members).unwrap() }
}

/// "Ranking, in this order": one key after the other, less is better.
fn keys(catalogue: &Catalogue, id: SchemeId, said: &Said) -> (bool, bool, u8, bool, Reverse<i64>, usize, SchemeId) {
    let scheme = &catalogue.schemes[id.index()];
    let roles = &catalogue.roles;
    let verdict = finding(catalogue, scheme, said).verdict;
    let reading = said[roles.matter.index()].is_some_and(|chosen| chosen.contains(roles.reading));
    let aim = match said[roles.aim.index()] {
        Some(aim) if aim.iter().any(|aim| scheme.aims.contains(aim)) => 0,
        None => 1,
        Some(_) => 2,
    };
    let sum = |rules: &[Preference]| rules.iter().map(|rule| met(catalogue, rule, said)).sum::<i64>();
    let open = scheme.requires.iter().filter(|rule| settled(catalogue, &rule.condition, said).is_none()).count();
    (
        verdict == Verdict::RuledOut,
        !reading && matches!(scheme.status, Status::Replaced { .. }),
        aim,
        verdict != Verdict::Suits,
        Reverse(sum(&scheme.favours) - sum(&scheme.against)),
        open,
        id,
    )
}

/// The judged schemes in order, each with why it stands before the next.
fn ranking(catalogue: &Catalogue, said: &Said) -> Vec<(SchemeId, Option<Criterion>)> {
    // "Entry only has neither verdict nor rank."
    let judged = catalogue.schemes().filter(|(_, scheme)| scheme.status != Status::EntryOnly);
    let mut keyed: Vec<_> = judged.map(|(id, _)| keys(catalogue, id, said)).collect();
    keyed.sort();
    let account = |place: usize| {
        let (above, below) = (keyed[place], keyed.get(place + 1)?);
        let same = [above.0 == below.0, above.1 == below.1, above.2 == below.2, above.3 == below.3, above.4 == below.4, above.5 == below.5];
        Some(Criterion::ALL[same.iter().position(|same| !same).unwrap_or(6)])
    };
    (0..keyed.len()).map(|place| (keyed[place].6, account(place))).collect()
}

// The comparison ----

pub(crate) fn said(catalogue: &Catalogue, answers: &Answers) -> Said {
    catalogue.questions().map(|(question, _)| answers.chosen(question)).collect()
}

/// Where the engine and the rules differ; nothing where they agree.
fn differences(catalogue: &Catalogue, answers: &Answers) -> Vec<String> {
    let said = said(catalogue, answers);
    let advice: Advice = advise(catalogue, answers);
    let mut differences = Vec::new();
    let mut compare = |what: String, engine: String, rules: String| {
        if engine != rules {
            differences.push(format!("{what}: the engine finds {engine}, the rules {rules}"));
        }
    };
    for ranked in &advice.ranking {
        let scheme = &catalogue.schemes[ranked.judgement.scheme.index()];
        let found = Finding { verdict: ranked.judgement.verdict, open: ranked.judgement.open_questions.iter().copied().collect() };
        compare(scheme.id.to_string(), format!("{found:?}"), format!("{:?}", finding(catalogue, scheme, &said)));
    }
    let order: Vec<_> = advice.ranking.iter().map(|ranked| (ranked.judgement.scheme, ranked.before_next)).collect();
    compare("the order".into(), format!("{order:?}"), format!("{:?}", ranking(catalogue, &said)));
    let ranks: Vec<usize> = advice.ranking.iter().map(|ranked| ranked.rank).collect();
    compare("the places".into(), format!("{ranks:?}"), format!("{:?}", (1..=ranks.len()).collect::<Vec<_>>()));
    differences
}

proptest! {
    #![proptest_config(config(300))]

    /// On small catalogues of every shape, going through all completions is cheap: the engine's short cuts must lose nothing.
    #[test]
    fn engine_agrees_with_the_rules_on_generated_catalogues(Case { catalogue, answers } in generated::case()) {
        prop_assert_eq!(differences(&catalogue, &answers), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(config(80))]

    /// The same on the catalogue that is shipped, for answers nobody thought of.
    #[test]
    fn engine_agrees_with_the_rules_on_the_real_catalogue(answers in generated::answers(generated::shapes(catalogue()))) {
        prop_assert_eq!(differences(catalogue(), &answers), Vec::<String>::new());
    }
}

/// The same for the people the scenarios tell of, and for each of them with one answer taken away.
#[test]
fn engine_agrees_with_the_rules_on_every_scenario() {
    for (file, answers) in scenarios::answers() {
        assert_eq!(differences(catalogue(), &answers), Vec::<String>::new(), "{file}");
        for (question, _) in answers.iter() {
            let fewer = answers.clone().without(question);
            let id = &catalogue().questions[question.index()].id;
            assert_eq!(differences(catalogue(), &fewer), Vec::<String>::new(), "{file} without `{id}`");
        }
    }
}

/// The oracle itself, on a case anybody can follow: two questions open, one of them without consequence.
#[test]
fn oracle_finds_what_a_person_finds() {
    let (prior, institute) = (catalogue().question_named("prior").unwrap(), catalogue().question_named("institute").unwrap());
    let irp = &catalogue().schemes[catalogue().scheme_named("irp").unwrap().index()];
    let of = |fragment: &str| {
        let (state, problems) = cooperation_advisor::link::readable::decode(catalogue(), fragment);
        assert_eq!(problems, []);
        finding(catalogue(), irp, &said(catalogue(), &state.answers))
    };
    let rest = "carrier=permanent&countries=one&partners=one";
    assert_eq!(of(rest), Finding { verdict: Verdict::Possible, open: [prior, institute].into() });
    assert_eq!(of(&format!("{rest}&prior=none")), Finding { verdict: Verdict::Possible, open: [institute].into() });
    assert_eq!(of(&format!("{rest}&prior=ongoing")), Finding { verdict: Verdict::Possible, open: [].into() });
    assert_eq!(of(&format!("{rest}&prior=publications")), Finding { verdict: Verdict::Suits, open: [].into() });
    assert_eq!(of(&format!("{rest}&prior=none&institute=inc")), Finding { verdict: Verdict::RuledOut, open: [].into() });
}
