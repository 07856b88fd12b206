//! The registry: broken files are told, and nothing that was published is ever changed.

use cooperation_advisor::catalogue::built::catalogue as shipped;
use cooperation_advisor::catalogue::reading::folder::File;
use cooperation_advisor::catalogue::reading::read;
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::{decode, encode, readable};

use crate::reading::{QUESTIONS, REGISTRY, check, files};

/// As it was published with each edition: tables and lines, comments left out.
const PUBLISHED: [&str; 1] = [include_str!("../links/registry-2026-11.toml")];

/// The lines of a registry, each with the table it stands in.
fn entries(text: &str) -> Vec<(String, String)> {
    let mut table = String::new();
    let mut entries = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            table = line.to_owned();
        } else {
            entries.push((table.clone(), line.to_owned()));
        }
    }
    entries
}

/// Links that people keep speak in these numbers.
#[test]
fn nothing_published_is_changed_or_taken_away() {
    let now = entries(&text(&files()));
    for published in PUBLISHED {
        for (table, line) in entries(published) {
            assert!(now.contains(&(table.clone(), line.clone())), "`{line}` of {table} was published: it must stay");
        }
    }
}

fn text(files: &[File]) -> String {
    files.iter().find(|file| file.name == REGISTRY).unwrap().text.clone()
}

#[test]
fn mistakes_are_told_where_they_stand() {
    let one = |find, put, place, told| check(&[(REGISTRY, find, put, &[(place, told)])]);
    one("irp = 8", "irp = 9", "irn = 9", "expected a number from 1 that was never given, found 9");
    one("irp = 8\n", "", "[schemes]", "expected a number for the scheme `irp`, found none");
    one("irp = 8", "irp = 0", "irp = 0", "expected a number from 1 that was never given, found 0");
    let gone = "expected a scheme of the catalogue, or its entry under `renamed` or `retired`, found `old`";
    one("irp = 8", "irp = 8\nold = 20", "old = 20", gone);
    one("sor = \"usr\"", "sor = \"xyz\"", "sor = ", "expected the id of a scheme of the catalogue, found `xyz`");
    one("sor = \"usr\"", "irp = \"usr\"", "irp = \"usr\"", "expected a name that is no id today, found `irp`");
    one("letter = 1", "letter = 2", "contract = 2", "expected a number from 1 that was never given, found 2");
    let table = [
        ("[choices.acts]", "expected the id of a question, found `acts`"),
        ("# The numbers by which", "expected a number for the choice `letter`, found none"),
        ("# The numbers by which", "expected a number for the choice `contract`, found none"),
        ("# The numbers by which", "expected a number for the choice `institutional`, found none"),
    ];
    check(&[(REGISTRY, "[choices.act]", "[choices.acts]", &table)]);
}

/// A scheme whose rules name a choice.
const IEA: &str = "schemes/iea.toml";

/// The files after an officer's edit, which must be without a problem.
#[track_caller]
fn after(edits: &[(&str, &str, &str)]) -> Catalogue {
    let mut files = files();
    for (name, find, put) in edits {
        let file = files.iter_mut().find(|file| file.name == *name).unwrap();
        assert!(file.text.contains(find), "{name} has changed: edit it elsewhere than at `{find}`");
        file.text = file.text.replace(find, put);
    }
    let (catalogue, _, problems) = read(&files);
    assert!(problems.is_empty(), "{problems:?}");
    catalogue
}

/// A renamed choice keeps its number: codes say the same, and the readable form says what it is called today.
#[test]
fn a_renamed_choice_opens_old_links() {
    let renamed = after(&[
        (QUESTIONS, "id = \"letter\"", "id = \"exchange-of-letters\""),
        (IEA, "[\"letter\"]", "[\"exchange-of-letters\"]"),
        (REGISTRY, "[renamed.schemes]", "[renamed.choices.act]\nletter = \"exchange-of-letters\"\n\n[renamed.schemes]"),
    ]);
    let old = decode(shipped(), "act=letter&lang=fr").0;
    let (state, problems) = decode(&renamed, &encode(shipped(), &old));
    assert_eq!((readable::encode(&renamed, &state).as_str(), problems), ("act=exchange-of-letters&lang=fr", vec![]));
    let (state, problems) = decode(&renamed, "act=letter&lang=fr");
    assert_eq!(readable::encode(&renamed, &state), "act=exchange-of-letters&lang=fr");
    assert_eq!(problems, [LinkProblem::Renamed { from: "letter".into(), to: "exchange-of-letters".into() }]);
}

/// What is retired is named, in either form, and leaves its question open.
#[test]
fn a_retired_choice_is_named() {
    let retired = after(&[
        (QUESTIONS, "id = \"letter\"", "id = \"note-verbale\""),
        (IEA, "[\"letter\"]", "[\"note-verbale\"]"),
        (REGISTRY, "institutional = 3", "institutional = 3\nnote-verbale = 4"),
        (
            REGISTRY,
            "[renamed.schemes]",
            "[retired.choices.act]\nletter = { en = \"A letter\", fr = \"Une lettre\", es = \"Una carta\" }\n\n[renamed.schemes]",
        ),
    ]);
    let label = retired.registry.retired.first().unwrap().label;
    let code = encode(shipped(), &decode(shipped(), "act=letter&aim=begin").0);
    for link in [code.as_str(), "act=letter&aim=begin"] {
        let (state, problems) = decode(&retired, link);
        assert_eq!((readable::encode(&retired, &state).as_str(), problems), ("aim=begin", vec![LinkProblem::Retired { label }]), "{link}");
    }
    // The number of what is gone is nobody's: the new choice has its own.
    let (state, _) = decode(&retired, "act=note-verbale");
    assert_ne!(encode(&retired, &state), encode(shipped(), &decode(shipped(), "act=letter").0));
}

/// A link of a newer edition is read as far as it goes, and the rest is told.
#[test]
fn what_a_newer_edition_knows_is_told() {
    let mut newer = shipped().clone();
    let named = |id: &str| shipped().question_named(id).unwrap();
    let act = named("act");
    newer.registry.choices[act.index()][0] = 9;
    newer.registry.questions[named("prior").index()] = 40;
    newer.registry.schemes[shipped().scheme_named("irp").unwrap().index()] = 77;
    let code = encode(&newer, &decode(&newer, "act=letter&prior=none&aim=begin&compare=irp,irl&page=compare").0);
    let (state, problems) = decode(shipped(), &code);
    assert_eq!(readable::encode(shipped(), &state), "aim=begin&page=compare&compare=irl");
    assert_eq!(problems, [LinkProblem::NotKnownYet, LinkProblem::ChoiceNotKnownYet { question: act }, LinkProblem::NotKnownYet]);
}
