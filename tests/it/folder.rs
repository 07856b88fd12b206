//! The data folder as a whole: files that are missing, too many, in another order or damaged, and mistakes wherever they are made.

use std::path::Path;

use cooperation_advisor::catalogue::reading::folder::{File, load};
use cooperation_advisor::catalogue::reading::read;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::generated::config;
use crate::reading::{CATALOGUE, IRP, LIA, QUESTIONS, SOURCES, USR, files, real};

#[test]
fn files_of_schemes_are_listed() {
    let mut more = files();
    let text = files().into_iter().find(|file| file.name == USR).unwrap().text.replace("[[facts]]\nid = \"", "[[facts]]\nid = \"XYZ-");
    more.push(File { name: "schemes/xyz.toml".into(), text });
    assert_eq!(told(&more), ["schemes/xyz.toml:1: expected its id among `schemes` of catalogue.toml, found none"]);
}

fn told(files: &[File]) -> Vec<String> {
    read(files).2.iter().map(ToString::to_string).collect()
}

/// A file that is gone is told as that, not by what follows from it.
#[test]
fn a_missing_file_is_told() {
    for missing in [CATALOGUE, QUESTIONS, SOURCES, "seeds.toml", "outcomes.toml", "terms.toml", "registry.toml"] {
        let fewer: Vec<File> = files().into_iter().filter(|file| file.name != missing).collect();
        let expected = format!("{missing}:1: expected this file, found none");
        assert!(told(&fewer).contains(&expected), "expected among others\n  {expected}\nfound\n  {}", told(&fewer).join("\n  "));
    }
}

/// Reading goes through a folder in any order: what a file system lists first must not matter.
#[test]
fn order_of_files_does_not_matter() {
    let reversed: Vec<File> = files().into_iter().rev().collect();
    assert!(read(&reversed) == *real());
}

/// A folder that is not there is an error that names it, not an empty catalogue.
#[test]
fn a_missing_folder_is_an_error_that_names_it() {
    let error = load(Path::new("no-such-folder")).unwrap_err();
    assert!(error.to_string().starts_with("no-such-folder: "), "{error}");
}

// Mistakes that are made in many places ----

/// "A mistake stops the build": a misspelt key in any table, not only in some.
#[test]
fn unknown_keys_are_told_in_every_table() {
    for (name, table) in [
        (IRP, "[name]"),
        (IRP, "[summary]"),
        (IRP, "[requires.check]"),
        (CATALOGUE, "[roles]"),
        (QUESTIONS, "[questions.why]"),
        (QUESTIONS, "[questions.short]"),
        ("outcomes.toml", "[outcomes.title]"),
        ("terms.toml", "[terms.term]"),
        ("terms.toml", "[terms.says]"),
    ] {
        let found = told_after(name, table, &format!("{table}\nnl = \"Nederlands\""));
        assert!(found.iter().any(|problem| problem.ends_with("found `nl`")), "{name} {table}: {found:?}");
    }
}

/// "No rules: it is an entry only" holds of everything that judges or ranks.
#[test]
fn an_entry_only_has_no_rules_of_any_kind() {
    let words = "sources = [\"SEED2\"]\nen = \"a\"\nfr = \"b\"\nes = \"c\"\n";
    for rule in ["favours", "against"] {
        let table = format!("[[{rule}]]\nid = \"x\"\nquestion = \"place\"\nchoices = [\"no\"]\n{words}\n[summary]");
        let found = told_after(USR, "[summary]", &table);
        let expected = format!("schemes/usr.toml:1: expected no rules: it is an entry only, found `[[{rule}]]`");
        assert_eq!(found, [expected]);
    }
}

/// Outcomes are found by their ids, so no two may share one.
#[test]
fn ids_of_outcomes_are_given_once() {
    let found = told_after("outcomes.toml", "id = \"find-partner\"", "id = \"stay-informal\"");
    assert!(found.iter().any(|problem| problem.starts_with("outcomes.toml:") && problem.contains("`stay-informal`")), "{found:?}");
}

/// An id given twice is told in the file where it stands twice; an officer would search `catalogue.toml` in vain.
#[test]
fn repeated_ids_are_told_where_they_stand() {
    for (name, find, put) in [(QUESTIONS, "id = \"agreement\"", "id = \"matter\""), (QUESTIONS, "id = \"other-staff\"", "id = \"nobody\"")]
    {
        let found = told_after(name, find, put);
        assert!(found.iter().any(|problem| problem.starts_with(&format!("{name}:"))), "{put} in {name}: {found:?}");
    }
}

fn told_after(name: &str, find: &str, put: &str) -> Vec<String> {
    let mut files = files();
    let file = files.iter_mut().find(|file| file.name == name).unwrap();
    assert!(file.text.contains(find), "{name} has changed: make the mistake elsewhere than at `{find}`");
    file.text = file.text.replacen(find, put, 1);
    told(&files)
}

// Whatever happens to a file ----

proptest! {
    #![proptest_config(config(32))]

    /// Reading never fails: a file cut anywhere, with anything in it, gives problems and no panic; and what is told names a line of it.
    #[test]
    fn damaged_files_are_read_without_panic(
        which in any::<Index>(),
        damages in proptest::collection::vec((any::<Index>(), 0..40usize, "[\\[\\]{}\"'=#,|.\\n a-z0-9é«>-]{0,12}"), 1..6),
        cut in proptest::option::weighted(0.3, any::<Index>()),
    ) {
        let mut few: Vec<File> =
            files().into_iter().filter(|file| [CATALOGUE, QUESTIONS, "seeds.toml", LIA, USR].contains(&file.name.as_str())).collect();
        let damaged = which.index(few.len());
        let mut letters: Vec<char> = few[damaged].text.chars().collect();
        for (place, length, put) in damages {
            let start = place.index(letters.len() + 1);
            let end = (start + length).min(letters.len());
            letters.splice(start..end, put.chars());
        }
        letters.truncate(cut.map_or(letters.len(), |cut| cut.index(letters.len() + 1)));
        few[damaged].text = letters.into_iter().collect();
        let (_, _, problems) = read(&few);
        for problem in problems {
            let lines = few.iter().find(|file| file.name == problem.file).map_or(1, |file| file.text.matches('\n').count() + 1);
            prop_assert!((1..=lines).contains(&problem.line), "{}", problem);
            prop_assert!(!problem.expected.is_empty() && !problem.found.is_empty(), "{}", problem);
        }
    }
}
