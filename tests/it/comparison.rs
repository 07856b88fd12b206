//! Schemes side by side: rows, what differs between them, and the marks under a visitor's answers.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::id::{AttributeId, QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::{Bearing, Reason};
use cooperation_advisor::domain::scheme::Scheme;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::readable::decode;
use cooperation_advisor::link::state::Compared;
use cooperation_advisor::session::comparison::{Row, rows};
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
        prop_assert_eq!(all.iter().map(|row| row.attribute).collect::<Vec<_>>(), compared());
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
