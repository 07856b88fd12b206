//! What is drawn: the map of the ladder, and what was counted in North America.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::figure::Months;
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::picture::{Column, Counts, Map, counts, map};
use cooperation_advisor::link::readable::decode;
use proptest::prelude::*;

use crate::generated::config;
use crate::link::scheme;
use crate::metamorphic::real_answers;

fn id(scheme: SchemeId) -> &'static str {
    &catalogue().schemes[scheme.index()].id
}

fn drawn(fragment: &str, shown: &[&str]) -> Map<'static> {
    let (state, problems) = decode(catalogue(), fragment);
    assert_eq!(problems, [], "{fragment}");
    let shown: Vec<SchemeId> = shown.iter().map(|id| scheme(id)).collect();
    map(catalogue(), &state.answers, &advise(catalogue(), &state.answers), &shown)
}

#[test]
fn the_map_is_the_ladder_against_time() {
    let found = drawn("aim=structure&place=no&horizon=five", &["umi", "iea", "lia", "prc", "dsca", "umifre"]);
    let points: Vec<_> = found.points.iter().map(|point| (id(point.scheme), point.rung, point.longest, point.verdict)).collect();
    let possible = Some(Verdict::Possible);
    assert_eq!(
        points,
        [
            ("iea", 1, Some(24), possible),
            ("prc", 2, Some(36), possible),
            ("dsca", 3, None, possible),
            ("lia", 4, Some(96), possible),
            ("umi", 5, Some(144), Some(Verdict::RuledOut)),
            ("umifre", 6, None, None),
        ]
    );
    assert_eq!(found.longest, 144);
    assert_eq!(found.wanted, Some(Months { least: 37, most: Some(60) }));
    assert_eq!(drawn("horizon=longer", &[]).wanted, Some(Months { least: 61, most: None }));
    assert_eq!(drawn("horizon=unknown", &[]).wanted, None);
    assert_eq!(drawn("aim=begin", &[]), Map { points: vec![], wanted: None, longest: 0 });
}

proptest! {
    #![proptest_config(config(64))]

    /// What is drawn is what the advice says, and what facts state.
    #[test]
    fn the_map_says_what_the_advice_says(answers in real_answers()) {
        let advice = advise(catalogue(), &answers);
        let every: Vec<SchemeId> = catalogue().schemes().map(|(id, _)| id).collect();
        let backwards: Vec<SchemeId> = every.iter().rev().copied().collect();
        let found = map(catalogue(), &answers, &advice, &backwards);
        prop_assert_eq!(found.points.iter().map(|point| point.scheme).collect::<Vec<_>>(), every);
        for (place, point) in (1..).zip(&found.points) {
            prop_assert_eq!(point.rung, place);
            prop_assert_eq!(point.verdict, advice.of(point.scheme).map(|ranked| ranked.judgement.verdict));
            prop_assert!(point.longest.is_none_or(|longest| longest <= found.longest && point.term.is_some_and(|(term, _)| term.least <= longest)));
        }
    }
}

fn rows(found: &Counts<'_>) -> Vec<(String, Vec<Option<u16>>)> {
    let row = |(place, (question, choice)): (usize, &(_, cooperation_advisor::domain::id::ChoiceId))| {
        let question: &cooperation_advisor::domain::id::QuestionId = question;
        let name = catalogue().questions[question.index()].choices[choice.index()].id.clone();
        (name, found.columns.iter().map(|column| column.counts[place].as_ref().map(|counted| counted.number)).collect())
    };
    found.places.iter().enumerate().map(row).collect()
}

/// "In 2020, there are 15 IRL in North America – 5 in Canada, 7 in the United States, 2 in Mexico & 1 UMIFRE"; "32 IRP – 14 in Canada, 16
/// in the United States, and 2 in Mexico".
#[test]
fn north_america_is_counted_as_the_seed_counts() {
    let found = counts(catalogue(), 2020);
    assert_eq!(found.columns.iter().map(|column| id(column.scheme)).collect::<Vec<_>>(), ["irp", "irl", "umifre"]);
    assert_eq!(
        rows(&found),
        [
            ("canada".to_owned(), vec![Some(14), Some(5), None]),
            ("usa".to_owned(), vec![Some(16), Some(7), None]),
            ("mexico".to_owned(), vec![Some(2), Some(2), None]),
        ]
    );
    let of = |name: &str| -> &Column<'_> { found.columns.iter().find(|column| id(column.scheme) == name).unwrap() };
    assert_eq!((of("irp").total, of("irl").total, of("umifre").total), (32, 14, 1));
    // Its country is not given, and its fact says so.
    let umifre = of("umifre").elsewhere.as_ref().unwrap();
    let words = texts().get(umifre.fact.value, Language::English);
    assert!(words.contains("co-directed with the French Ministry") && words.contains("does not give its country"), "{words}");
    assert!(of("irl").elsewhere.is_none());
    // The sum that the seed gives is stated too, and is that of both.
    let stated = |scheme: &str, fact: &str| {
        let fact = catalogue().schemes[crate::link::scheme(scheme).index()].facts.iter().find(|known| known.id == fact).unwrap();
        texts().get(fact.value, Language::English)
    };
    assert!(stated("irl", "IRL-26").contains("North America in 2020: 15"));
    assert!(stated("irp", "IRP-27").contains("North America in 2020: 32"));
    // Every number is cited to the seed; where another page counts otherwise, it stands beside.
    for column in &found.columns {
        for counted in column.counts.iter().flatten().chain(&column.elsewhere) {
            let cited = counted.fact.evidence.sources.iter().any(|source| catalogue().sources[source.index()].id == "SEED2");
            assert!(cited && !counted.fact.evidence.sentences.is_empty(), "{}", counted.fact.id);
        }
    }
    let mexico = of("irl").counts[2].as_ref().unwrap();
    assert_eq!(mexico.otherwise.iter().map(|(number, fact)| (*number, &*fact.id)).collect::<Vec<_>>(), [(3, "IRL-27")]);
}

#[test]
fn what_was_not_counted_is_empty() {
    let found = counts(catalogue(), 1999);
    assert_eq!((found.places.len(), found.columns.len()), (0, 0));
    let nothing = map(catalogue(), &Answers::new(), &advise(catalogue(), &Answers::new()), &[scheme("irp")]);
    assert_eq!(nothing.points.len(), 1);
}
