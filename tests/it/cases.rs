//! Files of cases: what is read of them, what follows, what moved, and what is told of all that is wrong with one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::movement::{Moved as Movement, movements};
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::encode;
use cooperation_advisor::link::shared::Made;
use cooperation_advisor::link::state::{Page, State};
use cooperation_advisor::session::cases::reading::Case;
use cooperation_advisor::session::cases::table::write;
use cooperation_advisor::session::cases::text::LARGEST;
use cooperation_advisor::session::cases::verdicts::Moved;
use cooperation_advisor::session::cases::writing::{example, said};
use cooperation_advisor::session::cases::{Cases, Dropped, Entry, MOST};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::since::first;
use cooperation_advisor::session::update::update;
use proptest::prelude::*;

use crate::generated::{self, config};
use crate::words::compare;

fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

const ENGLISH: Language = Language::English;

pub(crate) fn judged(file: &[u8]) -> Cases {
    let mut cases = Cases::new(voice(ENGLISH), Some(Arc::from(file)));
    let mut steps = 0;
    while cases.step(voice(ENGLISH)) {
        steps += 1;
        assert!(steps <= file.len(), "every step takes something of the file");
    }
    assert!(cases.is_done() && !cases.step(voice(ENGLISH)));
    cases
}

fn problems(cases: &Cases, language: Language) -> Vec<String> {
    cases.problems.iter().map(|problem| problem.words(voice(language))).collect()
}

/// What is told of a file, in the order of its lines; and the names of the cases that are judged.
#[track_caller]
fn check(file: &str, told: &[&str], names: &[&str]) {
    let cases = judged(file.as_bytes());
    assert_eq!(problems(&cases, ENGLISH), told, "{file}");
    assert_eq!(cases.judged().map(|(_, case, _)| &*case.name).collect::<Vec<_>>(), names, "{file}");
}

fn fragment(answers: &Answers) -> String {
    encode(catalogue(), &State { answers: answers.clone(), ..State::default() })
}

/// The answers of the first case of a file, in the readable form.
#[track_caller]
fn answers(file: &str) -> String {
    let cases = judged(file.as_bytes());
    assert_eq!(problems(&cases, ENGLISH), [""; 0], "{file}");
    let (_, case, _) = cases.judged().next().expect("a case");
    cooperation_advisor::link::readable::encode(catalogue(), &State { answers: case.answers.clone(), ..State::default() })
}

// The officers' own files ----

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The files of `tests/cases` are tests: nothing in them may be misread, and nothing may have moved.
#[test]
fn the_officers_cases_are_as_they_expect() {
    let mut wrong = Vec::new();
    for file in files() {
        let cases = judged(&std::fs::read(&file).unwrap());
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        wrong.extend(problems(&cases, ENGLISH).iter().map(|problem| format!("{name}: {problem}")));
        for (entry, case, found) in cases.judged() {
            wrong.extend(found.moved.iter().map(|moved| format!("{name}:{}: {}: {}", entry.line, case.name, moved.words(voice(ENGLISH)))));
        }
        let (judged, expected, _) = cases.counts();
        assert!(judged > 0 && judged == cases.entries.len() && expected > 0, "{name} should hold cases that expect something");
    }
    assert!(files().len() > 1 && wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

// What is understood ----

#[test]
fn answers_stand_as_ids_as_words_of_any_language_or_as_a_link() {
    assert_eq!(answers("case,aim,pays\na,begin,mobility meetings\n"), "aim=begin&pays=mobility,meetings");
    assert_eq!(answers("aim;pays\r\nBEGIN;meetings, mobility\r\n"), "aim=begin&pays=mobility,meetings");
    assert_eq!(answers("aim\tpays\nbegin\tmobility|meetings"), "aim=begin&pays=mobility,meetings");
    assert_eq!(
        answers("\u{feff}But;À financer\nUn réseau sur un thème;Des visites et des séjours|Des postes\n"),
        "aim=coordinate&pays=mobility,posts"
    );
    assert_eq!(answers("Fin;prior\nUna red sobre un tema;todavia nada\n"), "aim=coordinate&prior=none");
    assert_eq!(answers("aim,prior,countries\nunknown,,Unknown\n"), "aim=unknown&countries=unknown");
    assert_eq!(answers("link\naim=begin&countries=two\n"), "aim=begin&countries=two");
    assert_eq!(
        answers("link\n\"https://www.example.org/advisor/#v1.2401210322.pcwmtq\"\n"),
        "matter=new&carrier=permanent&aim=coordinate&countries=two"
    );
    // A question's own column says more than the link, on either side of it.
    assert_eq!(answers("aim,link\nbegin,aim=locate&countries=two\n"), "aim=begin&countries=two");
    assert_eq!(answers("link,aim\naim=locate&countries=two,begin\n"), "aim=begin&countries=two");
    assert_eq!(answers("\r\n\r\naim;prior\r\nbegin;none\r\n"), "aim=begin&prior=none");
}

#[test]
fn expectations_stand_under_schemes_however_they_are_called() {
    let file = "aim,first,IRP,umi\nbegin,IEA,ruled-out,Ruled-Out\nbegin,none,suits,suits\n";
    let cases = judged(file.as_bytes());
    assert_eq!(problems(&cases, ENGLISH), [""; 0]);
    let said = |case: &Case| {
        let verdicts =
            case.expected.verdicts.iter().map(|(id, verdict)| format!("{}: {}", catalogue().schemes[id.index()].id, verdict.word()));
        (case.expected.first.map(|first| first.map(|id| &*catalogue().schemes[id.index()].id)), verdicts.collect::<Vec<_>>().join(", "))
    };
    let all: Vec<_> = cases.judged().map(|(_, case, _)| said(case)).collect();
    assert_eq!(all, [(Some(Some("iea")), "irp: ruled-out, umi: ruled-out".into()), (Some(None), "irp: suits, umi: suits".into())]);
}

/// A link that somebody sent says what came first when it was made: that is an expectation too, unless a column says otherwise.
#[test]
fn a_link_brings_what_it_records() {
    let (state, _) = cooperation_advisor::link::decode(catalogue(), "matter=new&carrier=permanent&aim=coordinate&countries=two");
    let now = first(&advise(catalogue(), &state.answers));
    let other = catalogue().schemes().map(|(id, _)| id).find(|id| Some(*id) != now);
    for (first, moved) in [(now, 0), (other, 1)] {
        let link = encode(catalogue(), &State { made: Some(Made { edition: 1, day: None, first }), ..state.clone() });
        assert_eq!(judged(format!("case,link\na,{link}\n").as_bytes()).counts(), (1, 1, moved));
        let own = now.map_or("none", |id| &catalogue().schemes[id.index()].id);
        assert_eq!(judged(format!("first,link\n{own},{link}\n").as_bytes()).counts(), (1, 1, 0), "the column counts");
    }
}

/// A head is an id, a name or one of ours: were one of them another's, a file would be read in two ways.
#[test]
fn no_head_means_two_things() {
    let questions = catalogue().questions.iter().map(|question| question.id.to_string());
    let schemes = catalogue().schemes.iter().map(|scheme| scheme.id.to_string());
    let heads: Vec<String> = ["case", "link", "edition", "first", "note", "unknown", "none"]
        .map(str::to_owned)
        .into_iter()
        .chain(questions)
        .chain(schemes)
        .collect();
    assert_eq!(heads.iter().collect::<BTreeSet<_>>().len(), heads.len(), "{heads:?}");
}

#[test]
fn the_example_is_understood_in_every_language_and_begins_with_ones_own_answers() {
    let (own, _) = cooperation_advisor::link::decode(catalogue(), "aim=locate&pays=mobility,meetings&prior=unknown");
    for language in Language::ALL {
        for given in [Answers::new(), own.answers.clone()] {
            let cases = judged(example(voice(language), &given).as_bytes());
            assert_eq!(problems(&cases, language), [""; 0]);
            assert_eq!(cases.heads.len(), catalogue().questions.len() + 1);
            let found: Vec<&Answers> = cases.judged().map(|(_, case, _)| &case.answers).collect();
            assert_eq!(found.len(), 3 + usize::from(!given.is_empty()));
            assert!(given.is_empty() || *found[0] == given);
            assert!(cases.judged().all(|(_, case, _)| !case.name.is_empty()));
        }
    }
}

// What is wrong ----

#[test]
fn what_is_misread_is_told_by_line_and_column_and_the_rest_goes_on() {
    check(
        "case,aim,pays\nA,begin,mobility\nB,bgin,mobility\n\nC,begin consolidate,meetings\nD,locate,mobility trains\n",
        &[
            "Line 3, column 2 (aim): “bgin” is not one of: unknown, begin, consolidate, coordinate, structure, locate, institutions, train. Did you mean “begin”?",
            "Line 5, column 2 (aim): One answer is expected here, and there are several.",
            "Line 6, column 3 (pays): “trains” is not one of: unknown, mobility, meetings, fieldwork, equipment, doctoral, salaries, posts.",
        ],
        &["A"],
    );
    // Lines are those of the file, whatever stands in its cells.
    check(
        "case,aim\n\"A\nof two lines\",begin\nB,nothing\n",
        &[
            "Line 4, column 2 (aim): “nothing” is not one of: unknown, begin, consolidate, coordinate, structure, locate, institutions, train.",
        ],
        &["A\nof two lines"],
    );
    check("case,aim\nA,begin,x\nB,begin,\n", &["Line 2, column 3 (–): Something stands in a column without a head."], &["B"]);
    check("case,aim\n\"A,begin\nB,begin\n", &["Line 2, column 1 (case): A quotation mark is not closed, or letters follow it."], &["B"]);
    check("case,aim\n\"A\"x,begin\nB,begin\n", &["Line 2, column 1 (case): A quotation mark is not closed, or letters follow it."], &["B"]);
    check("case,aim\nA,begin\nB", &["Line 3: The file ends in the middle of this row."], &["A"]);
}

#[test]
fn what_is_misread_of_an_expectation_leaves_the_case() {
    check(
        "case,aim,first,irp,edition\nA,begin,irq,suit,any\n",
        &[
            "Line 2, column 3 (first): “irq” is not one of: none, iea, prc, pics, dsca, rrs, vf, phd, irp, irn, gdri, lia, jrp, umi, irl, irc. Did you mean “irp”?",
            "Line 2, column 4 (irp): “suit” is not one of: suits, possible, ruled-out. Did you mean “suits”?",
        ],
        &["A"],
    );
}

#[test]
fn heads_that_are_not_known_are_told_once_and_notes_are_not() {
    check(
        "case,aime,aim,note,Notes of mine,aim,colour\nA,x,begin,y,z,locate,red\nB,x,begin,y,z,locate,red\n",
        &[
            "Line 1, column 2 (aime): “aime” is no head that is known here; the column is kept and not used. Did you mean “aim”?",
            "Line 1, column 6 (aim): “aim” appears twice; the first one counts.",
            "Line 1, column 7 (colour): “colour” is no head that is known here; the column is kept and not used.",
        ],
        &["A", "B"],
    );
}

#[test]
fn what_is_wrong_with_a_link_is_told_in_its_place() {
    check(
        "case,link\nA,v1.2401210322.pcwmtx\nB,aim=nothing\nC,aim=begin\n",
        &[
            "Line 2, column 2 (link): “v1.2401210322.pcwmtx” is no whole link of this advisor.",
            "Line 3, column 2 (link): “nothing” is no answer to “What do you want to set up?”; the question is open.",
        ],
        &["C"],
    );
}

#[test]
fn what_is_no_table_of_cases_is_told_as_a_whole() {
    let empty = "Nothing could be read: the file is empty, or the browser may not open it.";
    check("", &[empty], &[]);
    check("\u{feff} \r\n", &[empty], &[]);
    check(
        "name,colour\nA,red\n",
        &["Line 1: The first row must have heads, and none here is a question or “link”; nothing was read."],
        &[],
    );
    check("PK\u{3}\u{4}\0\0", &["This is not a text file. In your spreadsheet, save the sheet as “CSV UTF-8” and give that file."], &[]);
    let large = "case,aim\n".to_owned() + &"A,begin\n".repeat(LARGEST / 8);
    check(&large, &["The file is larger than 2 MB; nothing of it was read."], &[]);
}

/// Older spreadsheets write letters of one byte: names are read so, and it is told from which line on.
#[test]
fn letters_of_windows_are_read_as_such_and_told() {
    let cases = judged(b"case;aim\r\nA;begin\r\nB\xe9n\xe9dicte \x96 l\x92\x9cuvre;locate\r\n");
    assert_eq!(cases.judged().map(|(_, case, _)| &*case.name).collect::<Vec<_>>(), ["A", "Bénédicte – l’œuvre"]);
    let told = "Line 3: From here on the letters are not UTF-8; they were read as those of Windows. Check the names, or save the sheet as “CSV UTF-8”.";
    assert_eq!(problems(&cases, ENGLISH), [told]);
}

#[test]
fn more_cases_than_are_read_are_told_and_kept() {
    let file = "case,aim\n".to_owned() + &"A,begin\n".repeat(MOST) + "\n\nthe last,locate\n";
    let cases = judged(file.as_bytes());
    assert_eq!(cases.counts().0, MOST);
    let line = MOST + 4;
    assert_eq!(problems(&cases, ENGLISH), [format!("Line {line}: These are more than 10,000 cases; from here on none was read.")]);
    assert!(cases.written(catalogue()).ends_with("the last,locate\n"), "what was not read is kept");
    let all = judged(("case,aim\n".to_owned() + &"A,begin\n".repeat(MOST) + "\n\n").as_bytes());
    assert_eq!((all.counts().0, all.problems.len()), (MOST, 0));
}

#[test]
fn what_is_told_is_as_it_was_read() {
    let all = [
        "case,aime,aim,aim,pays,place,link,first\nA,,bgin,,trains,yes no,,x,y\n\"B,,begin\nC,,,,,,v1.24.aaaaaa,\nD,begin",
        "",
        "a,b\n",
        "\0",
    ];
    for language in Language::ALL {
        let mut lines: Vec<String> = all.iter().flat_map(|file| problems(&judged(file.as_bytes()), language)).collect();
        lines.extend(problems(&judged(b"aim\n\xe9\n"), language));
        lines.extend(problems(&judged("x".repeat(LARGEST + 1).as_bytes()), language));
        let moved = judged(b"aim,first,irp\nlocate,none,suits\nlocate,prc,ruled-out\nlocate,prc,possible\nunknown,irl,\n");
        lines.extend(moved.judged().flat_map(|(_, _, found)| found.moved.iter().map(|moved| moved.words(voice(language)))));
        compare("cases", language, &lines);
    }
}

// The laws ----

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

fn rows(text: &str, separator: char) -> Vec<cooperation_advisor::session::cases::table::Row> {
    let (mut rest, mut rows) = (text, Vec::new());
    while !rest.is_empty() {
        let row = cooperation_advisor::session::cases::table::row(rest, separator);
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
    let (one, _) =
        cooperation_advisor::link::decode(catalogue(), "matter=new&carrier=permanent&aim=coordinate&prior=none&pays=mobility,meetings");
    let (other, _) = cooperation_advisor::link::decode(catalogue(), "matter=existing&agreement=lia&countries=one&act=letter");
    let saved = judged(file(&[one.answers, other.answers], ';').as_bytes()).written(catalogue());
    let whole = judged(saved.as_bytes());
    let whole: Vec<(&Entry, &Case, _)> = whole.judged().collect();
    let mut silent = 0;
    for end in (0..saved.len()).filter(|end| saved.is_char_boundary(*end)) {
        let cut = judged(saved[..end].as_bytes());
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

// The visit ----

#[test]
fn a_file_outlives_links_and_goes_into_none() {
    let done = |model: Model, msg: Msg| update(catalogue(), model, msg);
    let file: Arc<[u8]> = Arc::from(b"aim\nlocate\n".as_slice());
    let given = Dropped { file: Some(Arc::clone(&file)), more: 0 };
    let model = done(Model::default(), Msg::Went { page: Page::Cases });
    let before = encode(catalogue(), &model.state());
    let model = done(model, Msg::GaveCases { file: Some(Arc::clone(&file)) });
    assert_eq!((&model.cases, encode(catalogue(), &model.state())), (&given, before));
    for msg in [
        Msg::OpenedLink { fragment: "#aim=begin".into() },
        Msg::CameBack { fragment: "#page=advice".into() },
        Msg::StartedOver,
        Msg::ChoseLanguage { language: Language::French },
    ] {
        assert_eq!(done(model.clone(), msg).cases, given);
    }
    let model = done(model, Msg::ShowedMoreCases);
    assert_eq!(model.cases.more, 1);
    assert_eq!(done(model.clone(), Msg::GaveCases { file: Some(file) }).cases, given, "another file begins anew");
    assert_eq!(done(model, Msg::GaveCases { file: None }).cases, Dropped::default());
}

// The command ----

/// Runs the command over a file with this text: its exit code, what it said, and the file afterwards.
fn command(name: &str, text: &str, options: &[&str]) -> (i32, String, String) {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_cases")).arg(&file).args(options).output().unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap()).concat();
    let said = said.replace(file.to_str().unwrap(), name);
    (output.status.code().unwrap(), said, std::fs::read_to_string(&file).unwrap())
}

#[test]
fn the_command_ends_as_the_file_stands() {
    let good = "case,aim,irl\nA,locate,possible\n";
    assert_eq!(command("good.csv", good, &[]), (0, "good.csv: 1 case was judged. Nothing moved.\n".into(), good.into()));
    let moved = "case,aim,irl\nA,locate,suits\n";
    let told = "moved.csv:2: A: IRL: suits before, possible now\nmoved.csv: 1 case was judged. 1 of them moved.\n";
    assert_eq!(command("moved.csv", moved, &[]), (1, told.into(), moved.into()));
    let (code, said, _) = command("bad.csv", "case,aim,irl\nA,locate,suits\nB,locat,suits\n", &[]);
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("bad.csv: Line 3, column 2 (aim): “locat”") && said.contains("bad.csv:2: A: IRL"), "{said}");
    let (code, said, written) = command("written.csv", &format!("\u{feff}{moved}"), &["--write", "--lang", "fr"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("IRL\u{a0}: convient avant, possible maintenant"), "{said}");
    assert!(written.starts_with("\u{feff}case,aim,irl,edition,first,"), "{written}");
    assert_eq!(command("again.csv", &written, &[]).0, 0);
    assert_eq!(command("usage.csv", good, &["--rite"]).0, 2);
    assert_eq!(command("usage.csv", good, &["--lang", "xx"]).0, 2);
    assert_eq!(command("usage.csv", good, &["there-is-none.csv"]).0, 2);
}
