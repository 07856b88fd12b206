//! Files of cases: what is read of them, what follows, what moved, and what is told of all that is wrong with one. Their laws are in `case_laws`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::encode;
use cooperation_advisor::link::shared::Made;
use cooperation_advisor::link::state::{Page, State};
use cooperation_advisor::session::cases::reading::Case;
use cooperation_advisor::session::cases::text::LARGEST;
use cooperation_advisor::session::cases::writing::example;
use cooperation_advisor::session::cases::{Cases, Dropped, MOST};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::since::first;
use cooperation_advisor::session::update::update;

use crate::words::compare;

pub(crate) fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

pub(crate) const ENGLISH: Language = Language::English;

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

pub(crate) fn problems(cases: &Cases, language: Language) -> Vec<String> {
    cases.problems.iter().map(|problem| problem.words(voice(language))).collect()
}

/// What is told of a file, in the order of its lines; and the names of the cases that are judged.
#[track_caller]
fn check(file: &str, told: &[&str], names: &[&str]) {
    let cases = judged(file.as_bytes());
    assert_eq!(problems(&cases, ENGLISH), told, "{file}");
    assert_eq!(cases.judged().map(|(_, case, _)| &*case.name).collect::<Vec<_>>(), names, "{file}");
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
