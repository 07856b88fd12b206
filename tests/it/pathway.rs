//! Pathways, against a second search that tries every sequence, and by the laws that any path keeps.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::figure::{Figure, Months};
use cooperation_advisor::domain::id::{AttributeId, ChoiceId, QuestionId, SchemeId, TextId};
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::pathway::{MOST_STAGES, Path, Pathway, aimed_at, pathway};
use cooperation_advisor::domain::question::Kind;
use cooperation_advisor::domain::scheme::{Fact, Scheme, Status, Yield};
use cooperation_advisor::domain::truth::Truth;
use cooperation_advisor::link::readable::decode;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::bare;
use crate::generated::{self, Case, Shape, config};
use crate::link::scheme;
use crate::metamorphic::real_answers;
use crate::scenarios;

// The second search: every sequence of every length, each judged by the advice itself ----

/// What was said after these schemes. `open`: also where nothing was said.
fn lifted(catalogue: &Catalogue, answers: &Answers, done: &[SchemeId], open: bool) -> Answers {
    let gains = done.iter().flat_map(|id| &catalogue.schemes[id.index()].yields);
    gains.fold(answers.clone(), |all, gain| {
        let question = &catalogue.questions[gain.question.index()];
        let place = |set: ChoiceSet| set.iter().next().map(|choice| choice.0);
        let better = match all.chosen(gain.question) {
            Some(set) => place(set) < Some(gain.choice.0),
            None => open,
        };
        let lifts = question.kind == Kind::Ordered && better;
        if lifts { all.with(gain.question, Answer::Chosen(ChoiceSet::one(gain.choice))) } else { all }
    })
}

/// Verdict, open requirements and balance of a scheme after others.
fn judged(catalogue: &Catalogue, answers: &Answers, done: &[SchemeId], id: SchemeId) -> (Verdict, usize, i32) {
    let of = |open: bool| {
        let advice = advise(catalogue, &lifted(catalogue, answers, done, open));
        let judgement = &advice.of(id).expect("an open scheme is judged").judgement;
        (judgement.verdict, judgement.open_requirements, judgement.balance)
    };
    let (verdict, ..) = of(true);
    of(verdict != Verdict::RuledOut)
}

fn term(scheme: &Scheme) -> Option<Months> {
    scheme.facts.iter().find_map(|fact| if let Some(Figure::Months(months)) = fact.figure { Some(months) } else { None })
}

/// What the texts say of a sequence: months where all are stated, schemes only possible, open requirements, what favours the last one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Measure {
    unstated: usize,
    months: u32,
    possible: usize,
    open: usize,
    balance: i32,
    sequence: Vec<SchemeId>,
}

fn held(catalogue: &Catalogue, answers: &Answers) -> Option<SchemeId> {
    let roles = &catalogue.roles;
    if !answers.said(roles.matter, roles.existing) {
        return None;
    }
    catalogue.scheme_of_choice(answers.chosen(roles.agreement)?.iter().next()?)
}

/// Every sequence that leads to the target, by brute force.
fn every(catalogue: &Catalogue, answers: &Answers, target: SchemeId) -> Vec<Measure> {
    let open: Vec<SchemeId> = catalogue.schemes().filter(|(_, scheme)| scheme.status == Status::Open).map(|(id, _)| id).collect();
    let held = held(catalogue, answers);
    let mut sequences: Vec<Vec<SchemeId>> = vec![vec![]];
    for first in 0..MOST_STAGES - 1 {
        let longer: Vec<Vec<SchemeId>> = sequences
            .iter()
            .filter(|sequence| sequence.len() == first)
            .flat_map(|sequence| {
                let free = open.iter().filter(|id| !sequence.contains(id) && **id != target && Some(**id) != held);
                free.map(|id| sequence.iter().copied().chain([*id]).collect()).collect::<Vec<Vec<SchemeId>>>()
            })
            .collect();
        sequences.extend(longer);
    }
    let measured = |mut sequence: Vec<SchemeId>| {
        sequence.push(target);
        let mut measure = Measure { unstated: 0, months: 0, possible: 0, open: 0, balance: 0, sequence: sequence.clone() };
        for (place, id) in sequence.iter().enumerate() {
            let done: Vec<SchemeId> = held.into_iter().chain(sequence[..place].iter().copied()).collect();
            let (verdict, open, balance) = judged(catalogue, answers, &done, *id);
            if verdict == Verdict::RuledOut {
                return None;
            }
            match term(&catalogue.schemes[id.index()]) {
                Some(term) => measure.months += u32::from(term.least),
                None => measure.unstated += 1,
            }
            measure.possible += usize::from(verdict == Verdict::Possible);
            measure.open += open;
            measure.balance = balance;
        }
        Some(measure)
    };
    sequences.into_iter().filter_map(measured).collect()
}

type Key = (usize, u32, usize, usize, i32, usize, Vec<SchemeId>);

fn by_time(one: &Measure) -> Key {
    (one.unstated, one.months, one.possible, one.open, -one.balance, one.sequence.len(), one.sequence.clone())
}

type Standing = (usize, usize, i32, (usize, u32), usize, Vec<SchemeId>);

fn by_standing(one: &Measure) -> Standing {
    (one.possible, one.open, -one.balance, (one.unstated, one.months), one.sequence.len(), one.sequence.clone())
}

fn taken(path: &Path, held: Option<SchemeId>) -> Vec<SchemeId> {
    path.stages.iter().map(|stage| stage.scheme).skip(usize::from(held.is_some())).collect()
}

/// The engine finds what trying everything finds, for every scheme as the one aimed at.
fn agrees(catalogue: &Catalogue, answers: &Answers, target: SchemeId) -> Result<(), TestCaseError> {
    let held = held(catalogue, answers);
    let scheme = &catalogue.schemes[target.index()];
    let found = pathway(catalogue, answers, target);
    if held == Some(target) {
        let Pathway::Open { shortest, safest } = found else { return Err(TestCaseError::fail("what exists is there")) };
        prop_assert_eq!(&shortest, &safest);
        prop_assert_eq!(shortest.months, Some(0));
        return Ok(());
    }
    if scheme.status != Status::Open {
        prop_assert_eq!(found, Pathway::Closed { successor: scheme.successor() });
        return Ok(());
    }
    let all = every(catalogue, answers, target);
    match found {
        Pathway::Open { shortest, safest } => {
            prop_assert_eq!(Some(taken(&shortest, held)), all.iter().min_by_key(|one| by_time(one)).map(|one| one.sequence.clone()));
            prop_assert_eq!(Some(taken(&safest, held)), all.iter().min_by_key(|one| by_standing(one)).map(|one| one.sequence.clone()));
            for path in [&shortest, &safest] {
                is_lawful(catalogue, answers, path, held)?;
            }
            let months = |path: &Path| path.months.map_or(u32::MAX, u32::from);
            prop_assert!(months(&shortest) <= months(&safest), "the shortest is longer than the safest");
        }
        Pathway::Blocked { by } => {
            prop_assert!(all.is_empty(), "there is a way: {:?}", all.first());
            // It is ruled out from the start, after what exists already; with open questions left open, as that alone rules nothing out.
            let start = lifted(catalogue, answers, &held.into_iter().collect::<Vec<_>>(), false);
            for place in by {
                let truth = scheme.requires[place].condition.truth(&start);
                prop_assert_eq!(truth, Truth::False, "requirement {} does not fail", place);
            }
        }
        Pathway::Closed { .. } => prop_assert!(false, "it is open"),
    }
    Ok(())
}

/// What holds of any path by itself.
fn is_lawful(catalogue: &Catalogue, answers: &Answers, path: &Path, held: Option<SchemeId>) -> Result<(), TestCaseError> {
    let ids: Vec<SchemeId> = path.stages.iter().map(|stage| stage.scheme).collect();
    prop_assert!(ids.len() <= MOST_STAGES + usize::from(held.is_some()));
    let mut now = Some(0);
    for (place, stage) in path.stages.iter().enumerate() {
        let entry = &catalogue.schemes[stage.scheme.index()];
        prop_assert!(!ids[..place].contains(&stage.scheme), "a scheme stands twice");
        prop_assert_eq!(stage.from, now);
        match &stage.judgement {
            None => {
                prop_assert_eq!((Some(stage.scheme), place), (held, 0));
                prop_assert_eq!(stage.to, Some(0));
            }
            Some(judgement) => {
                prop_assert!(entry.is_open());
                prop_assert_ne!(judgement.verdict, Verdict::RuledOut);
                prop_assert_eq!(judgement.verdict == Verdict::Possible, !stage.open.is_empty());
                prop_assert_eq!(judgement.open_requirements, stage.open.len());
                now = now.zip(term(entry)).map(|(now, term)| now + term.least);
                prop_assert_eq!(stage.to, now);
            }
        }
        // All but the last lead somewhere.
        let before = lifted(catalogue, answers, &ids[..place], true);
        let gained = lifted(catalogue, answers, &ids[..=place], true) != before;
        prop_assert_eq!(gained, !stage.gains.is_empty());
        prop_assert!(gained || place + 1 == ids.len() || stage.judgement.is_none(), "a stage for nothing");
    }
    prop_assert_eq!(path.months, now);
    Ok(())
}

/// Removing a scheme from a path breaks it, or makes it another one that measures worse.
fn nothing_is_too_much(catalogue: &Catalogue, answers: &Answers, target: SchemeId) -> Result<(), TestCaseError> {
    let Pathway::Open { shortest, safest } = pathway(catalogue, answers, target) else { return Ok(()) };
    let held = held(catalogue, answers);
    if held == Some(target) {
        return Ok(());
    }
    let all = every(catalogue, answers, target);
    let own = |sequence: &[SchemeId]| all.iter().find(|one| one.sequence == sequence);
    for (path, worse) in [
        (&shortest, &(|one: &Measure, other: &Measure| by_time(one) > by_time(other)) as &dyn Fn(&Measure, &Measure) -> bool),
        (&safest, &|one: &Measure, other: &Measure| by_standing(one) > by_standing(other)),
    ] {
        let sequence = taken(path, held);
        for place in 0..sequence.len().saturating_sub(1) {
            let mut fewer = sequence.clone();
            fewer.remove(place);
            let broken = own(&fewer).is_none_or(|fewer| own(&sequence).is_some_and(|whole| worse(fewer, whole)));
            prop_assert!(broken, "{:?} is as good without {}", sequence, place);
        }
    }
    Ok(())
}

/// Small catalogues made for pathways: two ordered questions that schemes yield and require, one on the matter, one on the agreement.
/// Requirements ask for at least, for exactly or for anything but, or leave it undecided, so that what is gained may also stand in the way.
fn with_yields() -> impl Strategy<Value = (Case, SchemeId)> {
    let kinds = [(Kind::Ordered, 3), (Kind::Ordered, 3), (Kind::One, 2), (Kind::One, 3)];
    let shapes: Vec<Shape> =
        (0..).map(QuestionId).zip(kinds).map(|(question, (kind, choices))| Shape { question, kind, choices }).collect();
    let scheme = (
        prop_oneof![8 => Just(Status::Open), 1 => Just(Status::BetweenInstitutions), 1 => Just(Status::EntryOnly)],
        option::weighted(0.8, requirement()),
        option::weighted(0.4, requirement()),
        any::<bool>(),
        option::weighted(0.8, (0..2u16, 1..3u16)),
        option::weighted(0.9, 1..4u16),
        option::weighted(0.4, (0..2u16, 1..8u64)),
    );
    (vec(scheme, 4..=6), generated::answers(shapes.clone()), any::<prop::sample::Index>()).prop_map(move |(drawn, answers, target)| {
        let mut schemes: Vec<Scheme> = Vec::new();
        for (status, one, other, unasked, gain, months, favoured) in drawn {
            let asked =
                [(0, one), (1, other)].into_iter().filter_map(|(question, rule)| rule.map(|(is, bits)| is(QuestionId(question), bits)));
            // Some have a condition that no question can settle.
            let required = asked.chain(unasked.then(|| Condition::Undecided(vec![])));
            schemes.push(Scheme {
                status,
                requires: required.map(|condition| bare::requirement(None, condition)).collect(),
                favours: favoured
                    .map(|(question, bits)| bare::preference(QuestionId(question), ChoiceSet::from_bits(bits), None))
                    .into_iter()
                    .collect(),
                yields: gain
                    .map(|(question, choice)| Yield {
                        question: QuestionId(question),
                        choice: ChoiceId(choice),
                        evidence: Default::default(),
                    })
                    .into_iter()
                    .collect(),
                facts: months.map(|months| lasting(months * 12)).into_iter().collect(),
                ..bare::scheme()
            });
        }
        let target = SchemeId(u16::try_from(target.index(schemes.len())).unwrap());
        let questions = shapes.iter().map(|shape| bare::question(*shape, None, None, None)).collect();
        let roles = bare::roles([QuestionId(2), QuestionId(3), QuestionId(3), QuestionId(3)], [0, 1, 2, 2]);
        (Case { catalogue: bare::catalogue(questions, schemes, roles, vec![]), answers }, target)
    })
}

type Comparison = fn(QuestionId, u64) -> Condition;

fn requirement() -> impl Strategy<Value = (Comparison, u64)> {
    let is: Comparison = |question, bits| Condition::Is { question, choices: ChoiceSet::from_bits(bits) };
    let perhaps: Comparison = |question, bits| {
        let is = |bits| Condition::Is { question, choices: ChoiceSet::from_bits(bits) };
        Condition::Any(vec![is(bits & 0b100), Condition::Undecided(vec![is(bits)])])
    };
    let kind = select(vec![is, perhaps]);
    (kind, prop_oneof![4 => select(vec![0b110u64, 0b100]), 1 => select(vec![0b010u64, 0b011, 0b101, 0b001])])
}

fn lasting(months: u16) -> Fact {
    Fact {
        id: "f".into(),
        attribute: AttributeId(0),
        value: TextId(0),
        about: None,
        differs: false,
        figure: Some(Figure::Months(Months { least: months, most: Some(months) })),
        evidence: Default::default(),
    }
}

proptest! {
    #![proptest_config(config(2000))]

    /// On small catalogues of every shape.
    #[test]
    fn pathways_are_those_that_trying_everything_finds((Case { catalogue, answers }, target) in with_yields()) {
        agrees(&catalogue, &answers, target)?;
        nothing_is_too_much(&catalogue, &answers, target)?;
    }
}

proptest! {
    #![proptest_config(config(12))]

    /// On the catalogue that is shipped, for answers nobody thought of. Here a blocked scheme always says what blocks it.
    #[test]
    fn pathways_of_the_real_catalogue_are_those_that_trying_everything_finds(answers in real_answers(), target in any::<prop::sample::Index>()) {
        let target = SchemeId(u16::try_from(target.index(catalogue().schemes.len())).unwrap());
        agrees(catalogue(), &answers, target)?;
        nothing_is_too_much(catalogue(), &answers, target)?;
        prop_assert_ne!(pathway(catalogue(), &answers, target), Pathway::Blocked { by: vec![] });
    }
}

proptest! {
    #![proptest_config(config(200))]

    /// The same answers give the same ways; and what one person cannot reach, nobody reaches who said the same and less can be done for.
    #[test]
    fn pathways_are_deterministic_and_lawful(answers in real_answers()) {
        let held = held(catalogue(), &answers);
        for (id, _) in catalogue().schemes() {
            let found = pathway(catalogue(), &answers, id);
            prop_assert_eq!(&found, &pathway(catalogue(), &answers, id));
            if let Pathway::Open { shortest, safest } = &found {
                for path in [shortest, safest] {
                    is_lawful(catalogue(), &answers, path, held)?;
                }
            }
        }
    }
}

/// For the people the scenarios tell of, every scheme is aimed at once, and what is found is lawful.
#[test]
fn everybody_finds_a_way_or_what_blocks_it() {
    for (file, answers) in scenarios::answers() {
        let held = held(catalogue(), &answers);
        for (id, entry) in catalogue().schemes() {
            match pathway(catalogue(), &answers, id) {
                Pathway::Open { shortest, safest } => {
                    for path in [&shortest, &safest] {
                        is_lawful(catalogue(), &answers, path, held).unwrap_or_else(|error| panic!("{file}, {}: {error}", entry.id));
                    }
                }
                Pathway::Blocked { by } => assert!(!by.is_empty(), "{file}: nothing blocks {}", entry.id),
                Pathway::Closed { successor } => assert_eq!(successor, entry.successor()),
            }
        }
    }
}

// Cases anybody can follow; longer ones stand in `tests/scenarios` ----

/// A path as the scenarios write it: `iea 0-24, irp? 24-84`; `?` for what is only possible, `there` for what exists already.
pub(crate) fn written(path: &Path) -> String {
    let stage = |stage: &cooperation_advisor::domain::pathway::Stage| {
        let id = &catalogue().schemes[stage.scheme.index()].id;
        let month = |month: Option<u16>| month.map_or("?".to_owned(), |month| month.to_string());
        match &stage.judgement {
            None => format!("{id} there"),
            Some(judgement) => {
                let mark = if judgement.verdict == Verdict::Possible { "?" } else { "" };
                format!("{id}{mark} {}-{}", month(stage.from), month(stage.to))
            }
        }
    };
    path.stages.iter().map(stage).collect::<Vec<_>>().join(", ")
}

/// A pathway as the scenarios write it.
pub(crate) fn told(answers: &Answers, target: SchemeId) -> [String; 2] {
    match pathway(catalogue(), answers, target) {
        Pathway::Open { shortest, safest } => [written(&shortest), written(&safest)],
        Pathway::Closed { successor } => {
            let by = successor.map_or("nothing".to_owned(), |by| catalogue().schemes[by.index()].id.clone());
            [format!("closed, {by} takes its place"), String::new()]
        }
        Pathway::Blocked { by } => {
            let rules = &catalogue().schemes[target.index()].requires;
            let names: Vec<&str> = by.iter().map(|place| &*rules[*place].id).collect();
            [format!("blocked by {}", names.join(", ")), String::new()]
        }
    }
}

#[track_caller]
fn check(fragment: &str, target: &str, shortest: &str, safest: &str) {
    let (state, problems) = decode(catalogue(), fragment);
    assert_eq!(problems, [], "{fragment}");
    assert_eq!(told(&state.answers, scheme(target)), [shortest, safest], "{fragment}: {target}");
}

#[test]
fn ways_are_those_a_person_finds() {
    let team = "carrier=permanent&countries=one&partners=one";
    // Nothing done together: a first action must come before a programme that asks for shown capacity.
    check(&format!("{team}&prior=none&institute=inc"), "irp", "iea 0-24, irp 24-84", "iea 0-24, irp 24-84");
    // A joint call opens another way of the same length; the lighter commitment comes first.
    check(&format!("{team}&prior=none&institute=inc&joint-call=yes"), "irp", "iea 0-24, irp 24-84", "iea 0-24, irp 24-84");
    // Work under way: nobody can say whether it is enough; two years more and it is.
    check(&format!("{team}&prior=ongoing"), "irp", "irp? 0-60", "iea 0-24, irp 24-84");
    // Publications: at once.
    check(&format!("{team}&prior=publications"), "irp", "irp 0-60", "irp 0-60");
    // Not answered: possible at once, certain after a first action.
    check(team, "irp", "irp? 0-60", "iea 0-24, irp 24-84");
    // A laboratory at one place asks for nothing before, but is favoured by years of structured work.
    check(&format!("{team}&prior=publications&place=abroad"), "irl", "irl 0-60", "irp 0-60, irl 60-120");
    check(&format!("{team}&prior=structured&place=abroad"), "irl", "irl 0-60", "irl 0-60");
    check(&format!("{team}&place=no"), "irl", "blocked by one-place", "");
    check("carrier=nobody", "irp", "blocked by coordinator", "");
    check(team, "lia", "closed, irp takes its place", "");
    check(team, "umifre", "closed, nothing takes its place", "");
    // No source states how long the support for Africa lasts.
    check("carrier=permanent&region=africa-south-of-sahara", "dsca", "dsca 0-?", "dsca 0-?");
}

#[test]
fn an_agreement_that_ends_is_the_first_step() {
    let team = "matter=existing&carrier=permanent&countries=one&partners=one&prior=none&institute=inc";
    check(&format!("{team}&agreement=lia"), "irp", "lia there, irp 0-60", "lia there, irp 0-60");
    check(&format!("{team}&agreement=pics"), "irp", "pics there, irp 0-60", "pics there, irp 0-60");
    check(&format!("{team}&agreement=umi&place=abroad"), "irl", "umi there, irl 0-60", "umi there, irl 0-60");
    check(&format!("{team}&agreement=iea"), "iea", "iea there", "iea there");
    // What yields nothing that is known counts for nothing.
    check(&format!("{team}&agreement=umifre"), "irp", "umifre there, iea 0-24, irp 24-84", "umifre there, iea 0-24, irp 24-84");
    // A name that is only read about is no agreement.
    check(
        "matter=reading&agreement=lia&carrier=permanent&countries=one&partners=one&prior=none&institute=inc",
        "irp",
        "iea 0-24, irp 24-84",
        "iea 0-24, irp 24-84",
    );
}

/// To begin with, the way is to what the advice names first, or to what the aim asks for and nothing yet allows.
#[test]
fn the_advice_says_what_is_aimed_at() {
    let aimed = |fragment: &str| {
        let answers = decode(catalogue(), fragment).0.answers;
        aimed_at(&advise(catalogue(), &answers).headline).map(|scheme| &*catalogue().schemes[scheme.index()].id)
    };
    let team = "carrier=permanent&countries=one&partners=one&place=no";
    assert_eq!(aimed(&format!("{team}&aim=begin&prior=none")), Some("iea"));
    assert_eq!(aimed(&format!("{team}&aim=structure&prior=none&institute=inc&region=elsewhere")), Some("irp"));
    assert_eq!(aimed("matter=reading&agreement=lia"), Some("irp"));
    assert_eq!(aimed(&format!("matter=existing&agreement=lia&{team}&aim=structure&prior=structured")), Some("irp"));
    assert_eq!(aimed(""), None);
    assert_eq!(aimed("carrier=nobody"), None);
}

/// What must be achieved on the way is named: the yield, and the requirement it opens.
#[test]
fn a_stage_says_what_it_opens() {
    let fragment = "carrier=permanent&countries=one&partners=one&prior=none&institute=inc&place=abroad";
    let answers = decode(catalogue(), fragment).0.answers;
    let Pathway::Open { shortest, .. } = pathway(catalogue(), &answers, scheme("irp")) else { panic!("a way") };
    let irp = &catalogue().schemes[scheme("irp").index()];
    let opened: Vec<&str> = shortest.stages[0].opens.iter().map(|place| &*irp.requires[*place].id).collect();
    assert_eq!((shortest.stages[0].gains.clone(), opened), (vec![0], vec!["shown-capacity"]));
    let Pathway::Open { safest, .. } = pathway(catalogue(), &answers, scheme("irl")) else { panic!("a way") };
    assert_eq!(written(&safest), "iea 0-24, irp 24-84, irl 84-144");
    let irl = &catalogue().schemes[scheme("irl").index()];
    let last = &safest.stages[1];
    assert_eq!(last.opens, [0usize; 0]);
    assert_eq!(last.favours.len(), 1);
    assert_eq!(irl.favours[last.favours[0]].question, catalogue().question_named("prior").unwrap());
}
