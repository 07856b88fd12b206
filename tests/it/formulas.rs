//! What a formula means, and what of it is not understood, on a catalogue small enough to be read at a glance.

use cooperation_advisor::catalogue::formula;
use cooperation_advisor::catalogue::reading::folder::File;
use cooperation_advisor::catalogue::reading::read;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId};
use cooperation_advisor::domain::truth::Truth;
use proptest::prelude::*;

use crate::generated::{self, Shape, config};

/// Three questions, `q0` (one choice), `q1` (ordered), `q2` (several), each with the choices `a`, `b`, `c`.
fn files(formula: &str) -> Vec<File> {
    let words = "en = \"e\"\nfr = \"f\"\nes = \"s\"\n";
    let question = |(id, kind): (&str, &str)| {
        let choices: String = ["a", "b", "c"].map(|choice| format!("[[questions.choices]]\nid = \"{choice}\"\n{words}")).concat();
        let texts: String = ["asks", "why", "short"].map(|key| format!("[questions.{key}]\n{words}")).concat();
        format!("[[questions]]\nid = \"{id}\"\nside = \"both\"\nkind = \"{kind}\"\n{texts}{choices}")
    };
    let roles = "matter = \"q0\"\nagreement = \"q0\"\ncarrier = \"q0\"\naim = \"q0\"\n\
        existing = \"a\"\nreading = \"a\"\nnobody = \"a\"\ninstitutions = \"a\"\n";
    let clash = format!("[[clashes]]\nid = \"x\"\nwhen = {}\n{words}", quoted(formula));
    let frame = format!("edition = \"t\"\ndate = 2026-01-01\nschemes = []\n[roles]\n{roles}{clash}");
    let registry = "editions.t = { number = 1, date = 2026-01-01 }\nquestions = { q0 = 1, q1 = 2, q2 = 3 }\n[choices]\n\
        q0 = { a = 1, b = 2, c = 3 }\nq1 = { a = 1, b = 2, c = 3 }\nq2 = { a = 1, b = 2, c = 3 }\n";
    let file = |name: &str, text: String| File { name: name.into(), text };
    vec![
        file("catalogue.toml", frame),
        file("questions.toml", [("q0", "one"), ("q1", "ordered"), ("q2", "several")].map(question).concat()),
        file("sources.toml", String::new()),
        file("seeds.toml", String::new()),
        file("outcomes.toml", String::new()),
        file("terms.toml", String::new()),
        file("registry.toml", registry.into()),
    ]
}

/// A text as TOML quotes it.
fn quoted(text: &str) -> String {
    let escape = |letter: char| if letter.is_alphanumeric() { letter.into() } else { format!("\\U{:08x}", u32::from(letter)) };
    let escaped: String = text.chars().map(escape).collect();
    format!("\"{escaped}\"")
}

/// The condition of a formula, or what is told of it.
fn parsed(formula: &str) -> Result<Condition, String> {
    let (catalogue, _, problems) = read(&files(formula));
    match problems.as_slice() {
        [] => Ok(catalogue.clashes[0].condition.clone()),
        several => {
            let told = several.iter().map(|problem| format!("expected {}, found {}", problem.expected, problem.found));
            Err(told.collect::<Vec<_>>().join("; "))
        }
    }
}

/// The first two choices of `q0` by the first two letters and so on; `-` is no answer: `"a-c"`.
fn answered(letters: &str) -> Answers {
    (0..).map(QuestionId).zip(letters.chars()).fold(Answers::new(), |all, (question, letter)| match "abc".find(letter) {
        Some(place) => all.with(question, Answer::Chosen(ChoiceSet::one(ChoiceId(place.try_into().unwrap())))),
        None => all,
    })
}

/// The truth of a formula under answers to `q0`, `q1`, `q2`.
#[track_caller]
fn check(formula: &str, truths: &[(&str, Truth)]) {
    let condition = parsed(formula).unwrap_or_else(|told| panic!("`{formula}`: {told}"));
    for (letters, expected) in truths {
        assert_eq!(condition.truth(&answered(letters)), *expected, "`{formula}` under {letters}");
    }
}

#[track_caller]
fn check_told(formula: &str, expected: &str) {
    let told = parsed(formula).expect_err("understood");
    assert_eq!(told, format!("{expected} in `{formula}`"));
}

const T: Truth = Truth::True;
const F: Truth = Truth::False;
const U: Truth = Truth::Unknown;

#[test]
fn a_comparison_names_its_choices() {
    check("q0 = a", &[("a--", T), ("b--", F), ("---", U)]);
    check("q0 = a | c", &[("a--", T), ("b--", F), ("c--", T)]);
    check("q0 != a", &[("a--", F), ("b--", T), ("---", U)]);
    check("q0 != a | c", &[("a--", F), ("b--", T), ("c--", F)]);
    check("q0=a|c", &[("a--", T), ("b--", F)]);
}

#[test]
fn an_order_is_compared_from_its_choice_on() {
    check("q1 >= b", &[("-a-", F), ("-b-", T), ("-c-", T), ("---", U)]);
    check("q1 <= b", &[("-a-", T), ("-b-", T), ("-c-", F)]);
    check("q1 >= a", &[("-a-", T), ("-c-", T)]);
    check("q1<=a", &[("-a-", T), ("-b-", F)]);
}

#[test]
fn several_choices_hold_if_one_does() {
    let both = Answers::new().with(QuestionId(2), Answer::Chosen(ChoiceSet::from_bits(0b011)));
    for (formula, expected) in [("q2 = a", T), ("q2 = c", F), ("q2 = a | c", T), ("q2 != a", F), ("q2 != c", T)] {
        assert_eq!(parsed(formula).unwrap().truth(&both), expected, "`{formula}`");
    }
}

#[test]
fn and_binds_closer_than_or_and_not_takes_the_next_part() {
    check("q0 = a or q1 = a and q2 = a", &[("ab-", T), ("ba-", U), ("baa", T), ("bab", F)]);
    check("(q0 = a or q1 = a) and q2 = a", &[("aba", T), ("abb", F), ("bba", F)]);
    check("not q0 = a and q1 = a", &[("aa-", F), ("ba-", T), ("bb-", F)]);
    check("not (q0 = a and q1 = a)", &[("aa-", F), ("ab-", T), ("bb-", T)]);
    check("not not q0 = a", &[("a--", T), ("b--", F)]);
}

#[test]
fn undecided_is_unknown_where_it_holds_and_false_where_not() {
    check("undecided", &[("---", U), ("abc", U)]);
    check("undecided(q0 = a)", &[("a--", U), ("b--", F), ("---", U)]);
    check("q1 >= b or undecided(q1 = a)", &[("-a-", U), ("-b-", T)]);
    check("undecided and q0 = a", &[("a--", U), ("b--", F)]);
    check("not undecided(q0 = a)", &[("a--", U), ("b--", T)]);
}

#[test]
fn what_is_not_understood_is_told() {
    let question = "expected a question (q0, q1, q2), found";
    check_told("", &format!("{question} the end"));
    check_told("q9 = a", &format!("{question} `q9`"));
    check_told("not", &format!("{question} the end"));
    check_told("q0 = a and", &format!("{question} the end"));
    check_told("q0 = a or or q0 = b", &format!("{question} `or`"));
    check_told("()", &format!("{question} `)`"));
    check_told("undecided()", &format!("{question} `)`"));
    check_told("Q0 = a", &format!("{question} `Q0`"));
    check_told("q0", "expected one of = != after `q0`, found the end");
    check_told("q0 a", "expected one of = != after `q0`, found `a`");
    check_told("q0 == a", "expected one of = != after `q0`, found `==`");
    check_told("q0 >= a", "expected one of = != after `q0`, found `>=`");
    check_told("q1 > a", "expected one of = != >= <= after `q1`, found `>`");
    check_told("q2 <= a", "expected one of = != after `q2`, found `<=`");
    check_told("q0 = d", "expected a choice of `q0` (a, b, c), found `d`");
    check_told("q0 = a |", "expected a choice of `q0` (a, b, c), found the end");
    check_told("q0 = a, b", "expected `and`, `or` or the end of the formula, found `,`");
    check_told("q0 = a q1 = a", "expected `and`, `or` or the end of the formula, found `q1`");
    check_told("(q0 = a", "expected `)`, found the end");
    check_told("q0 = a)", "expected `and`, `or` or the end of the formula, found `)`");
    check_told("undecided(q0 = a", "expected `)`, found the end");
}

/// "At least b or c" says nothing: the second choice would be dropped in silence.
#[test]
fn an_order_is_compared_with_one_choice() {
    for formula in ["q1 >= b | c", "q1 <= a | b"] {
        assert!(parsed(formula).is_err(), "`{formula}` is read as {:?}", parsed(formula));
    }
}

/// The decision table says "at least" and "not" where an officer would, and not the list of what that comes to.
#[test]
fn a_formula_is_written_as_it_was_read() {
    let catalogue = read(&files("q0 = a")).0;
    for text in [
        "q0 = a",
        "q0 != a | b",
        "q1 >= b",
        "q1 <= b",
        "q1 = a | c",
        "q2 = a | b | c",
        "q1 >= b or undecided(q1 = a) or undecided",
        "q0 = a and (q1 = b or q2 = c)",
        "not (q0 = a or q1 = b)",
    ] {
        assert_eq!(formula::written(&catalogue, &parsed(text).unwrap()), text);
    }
}

/// A condition as an officer could have written it; what no formula can say (an empty list) is said by what means the same.
fn written(condition: &Condition) -> String {
    let joined = |parts: &[Condition], word: &str| parts.iter().map(|part| format!("({})", written(part))).collect::<Vec<_>>().join(word);
    match condition {
        Condition::Is { question, choices } => {
            let letters: Vec<&str> = choices.iter().map(|choice| ["a", "b", "c"][choice.index()]).collect();
            format!("q{} = {}", question.0, letters.join(" | "))
        }
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::Neither(parts) => format!("not ({})", joined(parts, " or ")),
        Condition::Undecided(parts) => format!("undecided ({})", joined(parts, " and ")),
    }
}

/// Without empty lists and empty sets of choices.
fn can_be_written(condition: &Condition) -> bool {
    match condition {
        Condition::Is { choices, .. } => !choices.is_empty(),
        Condition::All(parts) | Condition::Any(parts) | Condition::Neither(parts) | Condition::Undecided(parts) => {
            !parts.is_empty() && parts.iter().all(can_be_written)
        }
    }
}

fn shapes() -> Vec<Shape> {
    use cooperation_advisor::domain::question::Kind;
    let kinds = [Kind::One, Kind::Ordered, Kind::Several];
    (0..).map(QuestionId).zip(kinds).map(|(question, kind)| Shape { question, kind, choices: 3 }).collect()
}

proptest! {
    #![proptest_config(config(200))]

    /// Written down and read again a condition has the same truth under all answers: brackets, words and order lose nothing.
    #[test]
    fn a_condition_survives_being_written(condition in generated::condition(shapes()), answers in generated::answers(shapes())) {
        if !can_be_written(&condition) {
            return Ok(());
        }
        let text = written(&condition);
        let again = parsed(&text).map_err(|told| TestCaseError::fail(format!("`{text}`: {told}")))?;
        prop_assert_eq!(again.truth(&answers), condition.truth(&answers), "`{}`", text);
        // As the decision table writes it.
        let text = formula::written(&read(&files("q0 = a")).0, &condition);
        let again = parsed(&text).map_err(|told| TestCaseError::fail(format!("`{text}`: {told}")))?;
        prop_assert_eq!(again.truth(&answers), condition.truth(&answers), "`{}`", text);
    }

    /// Whatever stands in a formula, it is understood or told, once; and what was not understood is undecided, never a no.
    #[test]
    fn any_text_is_understood_or_told(text in "((q[0-3]|[abcd]|=|!=|>=|<=|<|\\||and|or|not|undecided|\\(|\\)|é|\"|\\\\) ?){0,12}") {
        let (catalogue, _, problems) = read(&files(&text));
        prop_assert!(problems.len() <= 1, "{:?}", problems);
        let truth = catalogue.clashes[0].condition.truth(&Answers::new());
        prop_assert!(problems.is_empty() || truth == Truth::Unknown, "`{}`", text);
    }
}
