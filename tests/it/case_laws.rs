//! The laws of files of cases, on generated ones: another reader and another writer agree, what was saved says what it said, what moved is
//! what differs, and no cut makes another case.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::movement::{Moved as Movement, movements};
use cooperation_advisor::link::state::State;
use cooperation_advisor::link::{decode, encode};
use cooperation_advisor::session::cases::Entry;
use cooperation_advisor::session::cases::reading::Case;
use cooperation_advisor::session::cases::verdicts::Moved;
use cooperation_advisor::session::cases::writing::said;
use cooperation_advisor::session::since::first;
use cooperation_advisor::session::table::{Row, row, write};
use proptest::prelude::*;

use crate::cases::{ENGLISH, judged, problems, voice};
use crate::generated::{self, config};

fn fragment(answers: &Answers) -> String {
    encode(catalogue(), &State { answers: answers.clone(), ..State::default() })
}

fn put<'a>(cells: impl Iterator<Item = &'a str>, separator: char, to: &mut String) {
    write(&cells.collect::<Vec<_>>(), separator, to);
}

/// Cells as people fill them, and as nobody does.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{0,8}", "[=+@'-]{1,3}[a-z0-9]{0,4}", "[\",;\t\n\r|'a]{0,6}", "[^\u{feff}]{0,6}"]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    proptest::collection::vec(proptest::collection::vec(cell(), 1..5), 1..6)
}

fn rows(text: &str, separator: char) -> Vec<Row> {
    let (mut rest, mut rows) = (text, Vec::new());
    while !rest.is_empty() {
        let row = row(rest, separator);
        assert!(row.length > 0, "every row takes something of {rest:?}");
        rest = &rest[row.length..];
        rows.push(row);
    }
    rows
}

/// The reader of the crate `csv`, with spaces around cells taken away as ours takes them away.
fn oracle(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator as u8).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// A cell without the apostrophe that keeps it from being calculated with, by another way than ours.
fn bare(cell: &str) -> &str {
    let formula = cell.starts_with('\'') && ["=", "+", "-", "@"].iter().any(|sign| cell.trim_start_matches('\'').starts_with(sign));
    if formula { &cell[1..] } else { cell }
}

proptest! {
    #![proptest_config(config(512))]

    /// What another writer writes is read as it was meant, and what another reader reads of ours is what was meant.
    #[test]
    fn cells_are_read_and_written_as_others_do(table in table(), separator in prop::sample::select(vec![',', ';', '\t'])) {
        let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(separator as u8).from_writer(Vec::new());
        table.iter().for_each(|row| writer.write_record(row).unwrap());
        let theirs = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let read: Vec<Vec<String>> = rows(&theirs, separator).into_iter().map(|row| row.cells).collect();
        let meant: Vec<Vec<String>> = table.iter().map(|row| row.iter().map(|cell| bare(cell.trim()).to_owned()).collect()).collect();
        prop_assert_eq!(&read, &meant);

        let mut ours = String::new();
        meant.iter().for_each(|row| put(row.iter().map(String::as_str), separator, &mut ours));
        prop_assert_eq!(rows(&ours, separator).into_iter().map(|row| row.cells).collect::<Vec<_>>(), meant.clone(), "read back");
        let theirs = oracle(&ours, separator);
        for cell in theirs.iter().flatten() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "a spreadsheet would calculate with {cell}");
        }
        // An empty line says nothing to them, and one empty cell to us.
        let ours_as_theirs: Vec<Vec<String>> = meant.into_iter().filter(|row| row.len() > 1 || !row[0].is_empty()).collect();
        prop_assert_eq!(theirs.iter().map(|row| row.iter().map(|cell| bare(cell).to_owned()).collect::<Vec<_>>()).collect::<Vec<_>>(), ours_as_theirs);
    }

    /// Whatever is in a text, it is read to its end, and as another reader reads it, unless its quotation marks are told to be torn.
    #[test]
    fn any_text_is_read_to_its_end(text in "[a-c ,;\"\n\r\t'=é]{0,40}") {
        for separator in [',', ';', '\t'] {
            let rows = rows(&text, separator);
            let ends: usize = rows.iter().map(|row| row.lines).sum();
            prop_assert_eq!(ends, text.replace("\r\n", "\n").replace('\r', "\n").matches('\n').count());
            if rows.iter().all(|row| row.torn.is_none()) {
                let read: Vec<Vec<String>> = rows.into_iter().map(|row| row.cells).filter(|cells| cells.len() > 1 || !cells[0].is_empty()).collect();
                let theirs: Vec<Vec<String>> = oracle(&text, separator).into_iter().map(|row| row.iter().map(|cell| bare(cell).to_owned()).collect()).collect();
                let theirs: Vec<Vec<String>> = theirs.into_iter().filter(|cells| cells.len() > 1 || !cells[0].is_empty()).collect();
                prop_assert_eq!(read, theirs);
            }
        }
    }

    /// No file at all makes the reader stop or panic, and every problem has its line.
    #[test]
    fn any_file_is_read(file in proptest::collection::vec(any::<u8>(), 0..200), heads in prop::sample::select(vec!["", "case,aim,link,first,irp\n", "aim;irp\n"])) {
        let file = [heads.as_bytes(), &file].concat();
        let cases = judged(&file);
        let lines = 1 + file.iter().filter(|byte| **byte == b'\n' || **byte == b'\r').count();
        prop_assert!(cases.problems.iter().all(|problem| problem.line <= lines && !problem.words(voice(ENGLISH)).is_empty()));
    }
}

/// Some people's answers as a file.
fn file(all: &[Answers], separator: char) -> String {
    let mut text = String::new();
    put(["case", "note"].into_iter().chain(catalogue().questions.iter().map(|question| &*question.id)), separator, &mut text);
    for (place, answers) in all.iter().enumerate() {
        let cells: Vec<String> = [format!("Case {place}, \"so\"\nit is"), "=1+1".to_owned()]
            .into_iter()
            .chain(catalogue().questions().map(|(id, question)| said(question, answers.get(id))))
            .collect();
        put(cells.iter().map(String::as_str), separator, &mut text);
    }
    text
}

fn people() -> impl Strategy<Value = Vec<Answers>> {
    proptest::collection::vec(generated::answers(generated::shapes(catalogue())), 1..4)
}

proptest! {
    #![proptest_config(config(48))]

    /// What was saved is read as it was, nothing in it has moved, and saved again it is the same, byte for byte.
    #[test]
    fn a_saved_file_says_what_it_said_and_nothing_moved(people in people(), separator in prop::sample::select(vec![',', ';', '\t'])) {
        let cases = judged(file(&people, separator).as_bytes());
        prop_assert_eq!(problems(&cases, ENGLISH), Vec::<String>::new());
        let saved = cases.written(catalogue());
        let again = judged(saved.as_bytes());
        prop_assert_eq!(problems(&again, ENGLISH), Vec::<String>::new());
        prop_assert_eq!(again.counts(), (people.len(), people.len(), 0));
        for ((entry, case, found), answers) in again.judged().zip(&people) {
            prop_assert_eq!(&case.answers, answers);
            prop_assert_eq!(&*entry.cells[1], "=1+1", "somebody's own column is kept");
            let advice = advise(catalogue(), answers);
            prop_assert_eq!(found.first, first(&advice));
            prop_assert_eq!(case.expected.verdicts.len(), advice.ranking.len(), "every verdict is in the file");
        }
        prop_assert_eq!(again.written(catalogue()), saved);
    }

    /// What moved is what differs between the advice then and the advice now: here, of two people.
    #[test]
    fn what_moved_is_what_differs(then in generated::answers(generated::shapes(catalogue())), now in generated::answers(generated::shapes(catalogue()))) {
        let saved = judged(file(std::slice::from_ref(&then), ',').as_bytes()).written(catalogue());
        // The answers of one with the verdicts of the other.
        let heads = catalogue().questions.len() + 2;
        let cells: Vec<Vec<String>> = rows(&saved, ',').into_iter().map(|row| row.cells).collect();
        let own = judged(file(std::slice::from_ref(&now), ',').as_bytes());
        let mixed = own.entries[0].cells.iter().chain(&cells[1][heads..]);
        let mut text = String::new();
        put(cells[0].iter().map(String::as_str), ',', &mut text);
        put(mixed.map(String::as_str), ',', &mut text);
        let cases = judged(text.as_bytes());
        prop_assert_eq!(problems(&cases, ENGLISH), Vec::<String>::new());
        let found = &cases.judged().next().unwrap().2.moved;

        let (was, is) = (advise(catalogue(), &then), advise(catalogue(), &now));
        let firsts = found.iter().filter(|moved| matches!(moved, Moved::First(..))).collect::<Vec<_>>();
        let differs = first(&was) != first(&is);
        let other_first = Moved::First(first(&was), first(&is));
        prop_assert_eq!(firsts, if differs { vec![&other_first] } else { vec![] });
        for (id, _) in catalogue().schemes() {
            let verdicts = [&was, &is].map(|advice| advice.of(id).map(|ranked| ranked.judgement.verdict));
            let told = found.iter().find(|moved| matches!(moved, Moved::Verdict(scheme, ..) if *scheme == id));
            let expected = match verdicts { [Some(then), Some(now)] if then != now => Some(&Moved::Verdict(id, then, now)), _ => None };
            prop_assert_eq!(told, expected);
        }
        // The ladder tells of every other verdict too, unless the scheme has the first place.
        for movement in movements(&was.ranking, &is.ranking) {
            if let Movement::Verdict(to) = movement.to {
                prop_assert!(found.iter().any(|moved| matches!(moved, Moved::Verdict(scheme, _, now) if *scheme == movement.scheme && *now == to)));
            }
        }
    }
}

/// A file that was cut loses cases, and never makes others of them: what is cut within a row is told, and that row is no case.
#[test]
fn no_cut_makes_another_case() {
    let (one, _) = decode(catalogue(), "matter=new&carrier=permanent&aim=coordinate&prior=none&pays=mobility,meetings");
    let (other, _) = decode(catalogue(), "matter=existing&agreement=lia&countries=one&act=letter");
    let saved = judged(file(&[one.answers, other.answers], ';').as_bytes()).written(catalogue());
    let whole = judged(saved.as_bytes());
    let whole: Vec<(&Entry, &Case, _)> = whole.judged().collect();
    let mut silent = 0;
    for end in (0..saved.len()).filter(|end| saved.is_char_boundary(*end)) {
        let cut = judged(&saved.as_bytes()[..end]);
        let at_the_head = rows(&saved, ';')[0].length > end;
        for ((_, case, _), (_, expected, _)) in cut.judged().zip(&whole) {
            assert_eq!((&case.name, fragment(&case.answers)), (&expected.name, fragment(&expected.answers)), "cut after {end}");
        }
        if cut.problems.is_empty() && !at_the_head {
            silent += 1;
            let rest = &saved[end..];
            let last = rest.lines().next().unwrap_or_default();
            assert!(saved[..end].ends_with(['\n', '\r']) || !last.contains(';'), "cut after {end} in silence: {rest:?}");
        }
    }
    assert!(silent < 30, "only at the ends of rows nothing can be told, but {silent} times nothing was");
}
