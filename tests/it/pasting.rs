//! The one decoder: what people paste, and what it must not make of it.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::link::pasted::{LONGEST, is_link};
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::state::State;
use cooperation_advisor::link::{decode, readable};

/// What mail gateways, chats, phones and people make of a link, as data: cases that others have met, with both forms.
const PASTED: &str = include_str!("../links/pasted.tsv");

#[test]
fn whatever_is_pasted_says_the_same() {
    let means = "matter=new&carrier=permanent&aim=coordinate&countries=two&page=advice&lang=fr";
    let rows: Vec<(&str, String)> = PASTED
        .lines()
        .filter(|line| !line.starts_with("//"))
        .map(|line| line.split_once('\t').expect("a tab"))
        .map(|(what, text)| (what, text.replace("\\n", "\n").replace("\\r", "\r")))
        .collect();
    assert!(rows.len() >= 60, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for (what, text) in &rows {
        let (state, problems) = decode(catalogue(), text);
        let found = readable::encode(catalogue(), &state);
        if found != means || !problems.is_empty() || !is_link(text) {
            wrong.push(format!("{what}: {text}\n    {found} {problems:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[track_caller]
fn nothing(text: &str, problem: &LinkProblem) {
    assert_eq!(decode(catalogue(), text), (State::default(), vec![problem.clone()]), "{text}");
}

/// What is no link gives no state, and is told as it was pasted.
#[test]
fn what_is_no_link_is_told() {
    let damaged = |text: &str| LinkProblem::Damaged { text: text.into() };
    for text in
        ["hello", "https://advice.example.org/", "v1", "v1.", "v1.24", "v1.2401210322.", "1.2401210322.pcwmtq", "v1 2401210322 pcwmtq"]
    {
        nothing(text, &damaged(text));
    }
    nothing(" v1.2401210322.pcwmt\n", &damaged("v1.2401210322.pcwmt"));
    // A code is never read as pairs, however it is broken.
    nothing("#v1.2401210322.pcwmtx&aim=begin", &damaged("#v1.2401210322.pcwmtx&aim=begin"));
    nothing("#aim=begin&v1.2401210322.pcwmtx", &damaged("#aim=begin&v1.2401210322.pcwmtx"));
    nothing("v2.2401210322.pcwmtq", &LinkProblem::Newer);
    nothing("https://advice.example.org/#V12.24abc.def", &LinkProblem::Newer);
    nothing(&"v".repeat(LONGEST + 1), &LinkProblem::TooLong);
}

/// What hangs on a code and is of nobody we know is told: somebody may have meant something by it.
#[test]
fn what_hangs_on_a_code_is_told() {
    let (state, problems) = decode(catalogue(), "#v1.2401210322.pcwmtq&aim=begin&fbclid=1");
    assert_eq!(state, decode(catalogue(), "v1.2401210322.pcwmtq").0);
    assert_eq!(problems, [LinkProblem::UnknownKey { key: "aim".into() }]);
}

/// A name is looked up; what is meant as a link is opened.
#[test]
fn names_are_no_links() {
    for name in ["IRP", "laboratoire international associ\u{e9}", "PRC v1.0", "who pays?", "v", ""] {
        assert!(!is_link(name), "{name}");
    }
}
