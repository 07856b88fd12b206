//! Schemes side by side: rows, what differs between them, and the marks under a visitor's answers.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::id::{AttributeId, QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::{Bearing, Reason, Rule, Verdict};
use cooperation_advisor::domain::scheme::Scheme;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::readable::decode;
use cooperation_advisor::link::state::Compared;
use cooperation_advisor::session::comparison::{Row, Weight, blocking, rows};
use cooperation_advisor::session::export::{Form, comparison, written};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generated::config;
use crate::link::scheme;
use crate::metamorphic::real_answers;

fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

fn entry(id: SchemeId) -> &'static Scheme {
    &catalogue().schemes[id.index()]
}

/// The attributes of the comparison, in the catalogue's order.
fn compared() -> Vec<AttributeId> {
    (0..).map(AttributeId).zip(&catalogue().attributes).filter(|(_, attribute)| attribute.compared).map(|(id, _)| id).collect()
}

/// The rows that a reason's answers speak to: those of the questions it was, or can be, decided by.
fn rows_of(reason: &Reason) -> Vec<AttributeId> {
    let said = reason.derivation.said().into_iter().map(|(question, _)| question);
    let questions: Vec<QuestionId> = said.chain(reason.derivation.open()).collect();
    questions.into_iter().filter_map(|question| catalogue().questions[question.index()].row).collect()
}

fn schemes() -> impl Strategy<Value = Vec<SchemeId>> {
    let count = u16::try_from(catalogue().schemes.len()).unwrap();
    vec((0..count).prop_map(SchemeId), 0..=Compared::MOST).prop_map(|drawn| drawn.into_iter().collect::<Compared>().schemes().to_vec())
}

fn row<'a, 'b>(all: &'a [Row<'b>], id: &str) -> &'a Row<'b> {
    all.iter().find(|row| catalogue().attributes[row.attribute.index()].id == id).expect("a compared attribute")
}

/// What is stated of each scheme in a row, in one language.
fn stated(row: &Row<'_>, language: Language) -> Vec<Vec<String>> {
    row.cells.iter().map(|cell| cell.facts.iter().map(|fact| texts().get(fact.value, language).to_owned()).collect()).collect()
}

proptest! {
    #![proptest_config(config(96))]

    /// The same rows for any schemes, so that two comparisons can be laid side by side; in each cell all that is stated and nothing else.
    #[test]
    fn rows_hold_what_is_stated(answers in real_answers(), schemes in schemes()) {
        let advice = advise(catalogue(), &answers);
        let all = rows(voice(Language::English), &advice, &schemes);
        let mut found: Vec<AttributeId> = all.iter().map(|row| row.attribute).collect();
        found.sort();
        prop_assert_eq!(found, compared());
        for row in &all {
            prop_assert_eq!(row.cells.len(), schemes.len());
            for (cell, scheme) in row.cells.iter().zip(&schemes) {
                let facts: Vec<&str> = cell.facts.iter().map(|fact| &*fact.id).collect();
                let own = entry(*scheme).facts.iter().filter(|fact| fact.attribute == row.attribute);
                prop_assert_eq!(facts, own.map(|fact| &*fact.id).collect::<Vec<_>>());
            }
        }
    }

    /// A row differs exactly where the sources do not state the same, whoever reads it in whichever language. Answers change nothing.
    #[test]
    fn a_row_differs_where_something_else_is_stated(answers in real_answers(), schemes in schemes()) {
        let advice = advise(catalogue(), &answers);
        let english = rows(voice(Language::English), &advice, &schemes);
        for language in Language::ALL {
            for (row, same) in rows(voice(language), &advice, &schemes).iter().zip(&english) {
                let stated = stated(row, language);
                prop_assert_eq!(row.differs, stated.iter().any(|one| stated.iter().any(|other| one != other)), "{:?}", stated);
                prop_assert_eq!(row.differs, same.differs, "in {:?} and in English: {:?}", language, stated);
            }
        }
    }

    /// Of the rows that differ alone, none that rules a scheme out is left out.
    #[test]
    fn what_rules_out_is_always_shown(answers in real_answers(), schemes in schemes()) {
        let advice = advise(catalogue(), &answers);
        let rows = rows(voice(Language::English), &advice, &schemes);
        for (column, _) in schemes.iter().enumerate() {
            for blocking in blocking(&rows, column) {
                prop_assert!(rows.iter().any(|row| row.attribute == blocking && row.is_shown(true)));
            }
        }
        prop_assert!(rows.iter().all(|row| row.is_shown(false) && (row.is_shown(true) || !row.differs)));
    }

    /// Each mark is one of the scheme's own reasons, in the row of a question it rests on; and no reason that has a row is left out.
    #[test]
    fn marks_are_the_reasons_of_the_verdict(answers in real_answers(), schemes in schemes()) {
        let advice = advise(catalogue(), &answers);
        for row in rows(voice(Language::French), &advice, &schemes) {
            for (cell, scheme) in row.cells.iter().zip(&schemes) {
                let reasons = advice.of(*scheme).map_or(&[][..], |ranked| &ranked.judgement.reasons);
                let expected: Vec<&Reason> =
                    reasons.iter().filter(|reason| reason.bearing != Bearing::Noted && rows_of(reason).contains(&row.attribute)).collect();
                prop_assert_eq!(&cell.reasons, &expected, "{}", &entry(*scheme).id);
            }
        }
    }
}

/// What a reason means, in the words of the guide: what rules out, what a scheme suits by, what else speaks, what is open.
fn worth(verdict: Verdict, reason: &Reason) -> Weight {
    let required = matches!(reason.rule, Rule::Requires(_));
    match reason.bearing {
        Bearing::Against if required => Weight::Blocks,
        Bearing::For if required && verdict == Verdict::Suits => Weight::Decides,
        Bearing::For | Bearing::Against => Weight::Bears,
        Bearing::Open | Bearing::Noted => Weight::Open,
    }
}

proptest! {
    #![proptest_config(config(96))]

    /// Rows come by what they mean for the answers, and in the catalogue's order where they mean the same; a scheme is ruled out exactly
    /// where a row blocks it.
    #[test]
    fn rows_come_by_what_matters(answers in real_answers(), schemes in schemes()) {
        let advice = advise(catalogue(), &answers);
        let all = rows(voice(Language::English), &advice, &schemes);
        for pair in all.windows(2) {
            let key = |row: &Row<'_>| (row.weight, row.attribute);
            prop_assert!(key(&pair[0]) < key(&pair[1]));
        }
        for row in &all {
            for (cell, scheme) in row.cells.iter().zip(&schemes) {
                let verdict = advice.of(*scheme).map(|ranked| ranked.judgement.verdict);
                let expected = verdict.and_then(|verdict| cell.reasons.iter().map(|reason| worth(verdict, reason)).min());
                prop_assert_eq!(cell.weight, expected.unwrap_or(Weight::Rest));
            }
            let most = row.cells.iter().map(|cell| cell.weight).min().unwrap_or(Weight::Rest);
            prop_assert!(row.weight == most || row.weight == Weight::Rest);
        }
        for (column, scheme) in schemes.iter().enumerate() {
            let ruled_out = advice.of(*scheme).is_some_and(|ranked| ranked.judgement.verdict == Verdict::RuledOut);
            prop_assert_eq!(!blocking(&all, column).is_empty(), ruled_out, "{}", &entry(*scheme).id);
        }
    }

    /// A table is as wide in each line, has each row once, and comes back whole out of each way of writing it.
    #[test]
    fn tables_can_be_read_again(answers in real_answers(), schemes in schemes(), only in any::<bool>()) {
        let advice = advise(catalogue(), &answers);
        for language in Language::ALL {
            let table = comparison(voice(language), &advice, &schemes, only);
            let rows = rows(voice(language), &advice, &schemes).iter().filter(|row| row.is_shown(only)).count();
            prop_assert_eq!(table.len(), rows + 2);
            prop_assert!(table.iter().all(|line| line.len() == schemes.len() + 1));
            // What a spreadsheet would take for a formula, and what no form could carry.
            let plain = |cell: &String| !cell.starts_with(['=', '+', '-', '@', '\t']) && !cell.contains(['\n', '\r']);
            prop_assert!(table.iter().flatten().all(plain));
            let tabs = written(&table, Form::Tabs);
            prop_assert_eq!(&tabs.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect::<Vec<Vec<String>>>(), &table);
            prop_assert_eq!(&from_commas(&written(&table, Form::Commas)), &table);
            let marked = written(&table, Form::Markdown);
            prop_assert_eq!(marked.lines().count(), table.len() + 1);
            let bars = |line: &str| line.replace("\\|", "").matches('|').count();
            prop_assert!(marked.lines().all(|line| bars(line) == schemes.len() + 2), "{}", marked);
        }
    }
}

/// What a spreadsheet reads: here a reader of somebody else's.
fn from_commas(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let line = |line: csv::Result<csv::StringRecord>| line.expect("a line can be read").iter().map(str::to_owned).collect();
    reader.records().map(line).collect()
}

/// The order anybody can follow: what rules out, what is met, what ranks, what is open, the rest.
#[test]
fn the_row_that_rules_out_comes_first() {
    let advice = under("aim=coordinate&partners=one&carrier=permanent&horizon=five");
    let all = rows(voice(Language::English), &advice, &[scheme("irn"), scheme("iea")]);
    let order: Vec<(&str, Weight)> = all
        .iter()
        .map(|row| (&*catalogue().attributes[row.attribute.index()].id, row.weight))
        .filter(|(_, weight)| *weight != Weight::Rest)
        .collect();
    let expected = [
        ("partners", Weight::Blocks),
        ("eligibility", Weight::Decides),
        ("purpose", Weight::Bears),
        ("duration", Weight::Bears),
        ("prior-work", Weight::Open),
        // One institute has a rule of its own.
        ("way-in", Weight::Open),
    ];
    assert_eq!(order, expected);
    let blocked: Vec<&str> = blocking(&all, 0).iter().map(|row| &*catalogue().attributes[row.index()].id).collect();
    assert_eq!(blocked, ["partners"]);
    assert_eq!(blocking(&all, 1), []);
    // Nothing answered: the catalogue's order.
    let nothing = under("");
    let all = rows(voice(Language::English), &nothing, &[scheme("irn"), scheme("iea")]);
    assert_eq!(all.iter().map(|row| row.attribute).collect::<Vec<_>>(), compared());
}

/// Whoever gets the table sees who says it, and when, and what was said.
#[test]
fn tables_say_sources_and_years() {
    let advice = under("prior=none&institute=inc");
    let table = comparison(voice(Language::English), &advice, &[scheme("irp")], false);
    assert_eq!(table[0], ["Attribute", "IRP, International Research Project"]);
    assert_eq!(table[1], ["Under your answers", "Ruled out · Open"]);
    assert_eq!(table[2][0], "Earlier joint work", "what rules out comes first");
    assert!(table[2][1].contains("2025"), "{}", table[2][1]);
    assert!(table[2][1].contains("✗ Rules it out: "), "{}", table[2][1]);
    let silent = comparison(voice(Language::English), &under(""), &[scheme("irp")], false);
    assert_eq!(silent[1], ["Status", "Open"]);
    assert!(!silent.iter().flatten().any(|cell| cell.contains('✗') || cell.contains('✓')));
}

/// A reason in a row that the comparison does not show would be lost there.
#[test]
fn answers_speak_to_rows_that_are_shown() {
    let rows = catalogue().questions.iter().filter_map(|question| Some((&question.id, question.row?)));
    let lost: Vec<_> = rows.filter(|(_, row)| !compared().contains(row)).collect();
    assert_eq!(lost, []);
    // Every question that a rule reads has a row; the rest only lead to the right page.
    let ruling = |id: QuestionId| {
        catalogue().schemes.iter().any(|scheme| {
            scheme.requires.iter().any(|rule| rule.condition.questions().contains(&id))
                || scheme.favours.iter().chain(&scheme.against).any(|rule| rule.question == id)
        })
    };
    let without: Vec<&str> =
        catalogue().questions().filter(|(id, question)| ruling(*id) && question.row.is_none()).map(|(_, question)| &*question.id).collect();
    assert_eq!(without, [""; 0]);
}

fn under(fragment: &str) -> Advice {
    let (state, problems) = decode(catalogue(), fragment);
    assert_eq!(problems, [], "{fragment}");
    advise(catalogue(), &state.answers)
}

/// The marks of a scheme in a row, as `+`, `-` and `?`.
#[track_caller]
fn check(answers: &str, id: &str, attribute: &str, expected: &str) {
    let advice = under(answers);
    let all = rows(voice(Language::English), &advice, &[scheme(id)]);
    let marks = row(&all, attribute).cells[0].reasons.iter().map(|reason| match reason.bearing {
        Bearing::For => '+',
        Bearing::Against => '-',
        Bearing::Open => '?',
        Bearing::Noted => 'i',
    });
    assert_eq!(marks.collect::<String>(), expected, "{answers}: {id} in {attribute}");
}

/// Cases anybody can follow.
#[test]
fn answers_are_marked_where_they_bear() {
    check("", "irp", "purpose", "?");
    check("aim=consolidate", "irp", "purpose", "+");
    check("aim=begin", "irp", "purpose", "-");
    check("carrier=nobody", "irp", "eligibility", "-");
    check("carrier=permanent", "irp", "eligibility", "+");
    check("prior=publications", "irp", "prior-work", "+");
    check("prior=unknown", "irp", "prior-work", "?");
    // What is only explained is not judged, so that nothing can be marked.
    check("aim=consolidate&carrier=nobody", "umifre", "purpose", "");
}

/// Nobody and one scheme differ from nothing; a scheme and the one that took its place differ in something.
#[test]
fn one_scheme_alone_does_not_differ() {
    let advice = advise(catalogue(), &Answers::new());
    for schemes in [vec![], vec![scheme("irp")]] {
        assert!(rows(voice(Language::Spanish), &advice, &schemes).iter().all(|row| !row.differs), "{schemes:?}");
    }
    let both = rows(voice(Language::English), &advice, &[scheme("lia"), scheme("irp")]);
    assert!(row(&both, "duration").differs, "four to eight years and five");
}
