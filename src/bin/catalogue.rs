//! `cargo xtask catalogue check`: what is wrong with the catalogue's data files, or what they prove.
//!
//! It reads the files as they stand, not the catalogue that was compiled in.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use cooperation_advisor::catalogue::proof::{self, Proof};
use cooperation_advisor::catalogue::reading::{self, folder};
use cooperation_advisor::domain::catalogue::Catalogue;

const USAGE: &str = "usage: catalogue check";
/// Where the files stand below the project, and how they are named in every message.
const DATA: &str = "src/catalogue/data";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments != ["check"] {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let files = match folder::load(&data()) {
        Ok(files) => files,
        Err(error) => {
            eprintln!("the catalogue cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let (catalogue, texts, problems) = reading::read(&files);
    if !problems.is_empty() {
        print(&problems.iter().map(|problem| format!("{DATA}/{problem}")).collect::<Vec<_>>().join("\n"));
        return ExitCode::FAILURE;
    }
    let (text, holds) = told(&catalogue, &proof::prove(&files, &catalogue, &texts));
    print(&text);
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The data folder of the project one stands in, else of the one this was built from.
fn data() -> PathBuf {
    let here = PathBuf::from(DATA);
    if here.is_dir() { here } else { PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(DATA) }
}

/// Tells the proofs, and whether all of them hold.
fn told(catalogue: &Catalogue, proofs: &[Box<dyn Proof>]) -> (String, bool) {
    let mut lines: Vec<String> = Vec::new();
    for proof in proofs {
        let sign = if proof.holds() { "+" } else { "FAILED" };
        lines.push(format!("{sign} {}", proof.statement(catalogue)));
        lines.extend(proof.details(catalogue).into_iter().map(|line| format!("    {line}")));
    }
    let failed = || proofs.iter().filter(|proof| !proof.holds());
    let holds = failed().next().is_none();
    lines.push(String::new());
    lines.push(if holds { "the catalogue holds" } else { "the catalogue does not hold:" }.to_owned());
    lines.extend(failed().map(|proof| format!("  {}", proof.statement(catalogue))));
    (lines.join("\n"), holds)
}

/// Prints a text. A reader that has seen enough and closes the pipe is no failure.
fn print(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
