//! `cargo xtask cases FILE … [--write] [--lang en|fr|es]`: judges the cases of a file and tells what is not as it expects, line by line.
//!
//! The exit code is 0 where all is as expected, 1 where something moved, 2 where it was called wrongly or a file cannot be read, and 3
//! where something in a file was not understood: what moves in a case that was misread is not known. `--write` puts what was found into
//! the file: then nothing has moved any more.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::session::cases::Cases;

const USAGE: &str = "usage: cases FILE … [--write] [--lang en|fr|es]";

fn main() -> ExitCode {
    let (mut files, mut write, mut language) = (Vec::new(), false, Language::English);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (&*argument, argument.starts_with("--")) {
            ("--write", _) => write = true,
            ("--lang", _) => match arguments.next().as_deref().and_then(Language::from_code) {
                Some(known) => language = known,
                None => return called_wrongly(),
            },
            (_, true) => return called_wrongly(),
            (_, false) => files.push(argument),
        }
    }
    if files.is_empty() {
        return called_wrongly();
    }
    let voice = Voice { catalogue: catalogue(), texts: texts(), language, side: None };
    let codes = files.iter().map(|file| match judged(voice, file, write) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{file}: {error}");
            2
        }
    });
    ExitCode::from(codes.max().unwrap_or(0))
}

fn called_wrongly() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

/// Judges one file, tells of it, and says how it ended.
fn judged(voice: Voice<'_>, file: &str, write: bool) -> std::io::Result<u8> {
    let bytes = std::fs::read(file)?;
    let mut cases = Cases::new(voice, Some(Arc::from(&*bytes)));
    while cases.step(voice) {}
    for problem in &cases.problems {
        eprintln!("{file}: {}", problem.words(voice));
    }
    for (entry, case, found) in cases.judged() {
        for moved in &found.moved {
            println!("{file}:{}: {}", entry.line, voice.labelled(&case.name, &moved.words(voice)));
        }
    }
    let (count, expected, moved) = cases.counts();
    let told = match (expected, moved) {
        (0, _) => voice.say(Message::CasesUnexpected),
        (_, 0) => voice.say(Message::CasesSame),
        (_, count) => voice.say(Message::CasesMoved { count }),
    };
    println!("{file}: {} {told}", voice.say(Message::CasesJudged { count }));
    if write && !cases.entries.is_empty() {
        // The mark by which spreadsheets know the letters stays where it was.
        let mark = if bytes.starts_with(MARK.as_bytes()) { MARK } else { "" };
        std::fs::write(Path::new(file), [mark, &cases.written(voice.catalogue)].concat())?;
    }
    Ok(match (cases.problems.is_empty(), moved) {
        (false, _) => 3,
        (true, 0) => 0,
        (true, _) => u8::from(!write),
    })
}

const MARK: &str = "\u{feff}";
