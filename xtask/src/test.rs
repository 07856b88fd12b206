//! Every test, in the order of what it costs: on the host, then the built page, then the page in a browser.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use crate::config::Config;
use crate::process::{self, Outcome};
use crate::setup::{self, ForBrowserTests};
use crate::tally::{self, Reader, Tally};
use crate::{dist, engines, project};

pub(crate) fn test() -> ExitCode {
    let mut total = Tally::default();
    heading("tests on the host");
    total += tests(&mut process::cargo(&["test", "--package", "cooperation-advisor", "--package", "xtask", "--no-fail-fast"]));
    heading("the page");
    let (page, built) = build();
    total += page;
    heading("tests in a browser");
    total += if built { in_browsers("e2e", &[]) } else { not_run("the page could not be built") };
    ended(total)
}

/// The decoders' inputs by the million, which need no browser.
const INPUTS: &str = "inputs::";

/// What takes longer, or drives more than a page: inputs by the million, real dialogs for saving, every state in every engine. Before a
/// release.
pub(crate) fn soak() -> ExitCode {
    heading("generated inputs");
    let mut total = tests(&mut process::cargo(&["test", "--package", "e2e", "--test", "soak", INPUTS, "--", "--show-output"]));
    heading("the page");
    let (page, built) = build();
    total += page;
    heading("long tests in browsers");
    if built {
        total += in_browsers("soak", &["--skip", INPUTS]);
    }
    ended(total)
}

fn ended(total: Tally) -> ExitCode {
    println!("{total}");
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Builds the page and holds it to its limits. Also says whether there is a page to test.
fn build() -> (Tally, bool) {
    let sizes = match dist::dist(&Config::default()) {
        Ok(sizes) => sizes,
        Err(problem) => {
            eprintln!("{problem}");
            return (Tally::FAILED, false);
        }
    };
    let mut tally = Tally::default();
    for (name, size, limit) in sizes.limits() {
        let kept = size <= limit;
        println!("size {name}: {size} of {limit} bytes at most ... {}", if kept { "ok" } else { "FAILED" });
        tally += Tally::check(kept);
    }
    (tally, true)
}

/// Runs the tests of the built page that stand under this name, but for some.
fn in_browsers(suite: &str, but: &[&str]) -> Tally {
    let ForBrowserTests { browser, axe } = setup::for_browser_tests();
    let browser = match browser {
        Ok(browser) => browser,
        Err(problem) => return not_run(&problem),
    };
    // What a passed test printed is shown too: that is how one says that it was skipped.
    let mut cargo = process::cargo(&["test", "--package", "e2e", "--test", suite, "--no-fail-fast", "--", "--show-output"]);
    cargo.args(but);
    cargo.env("ADVISOR_DIST", project::dist()).env("ADVISOR_CHROMIUM", browser.chromium).env("ADVISOR_CHROMEDRIVER", browser.chromedriver);
    match axe {
        Ok(path) => cargo.env("ADVISOR_AXE", path),
        Err(problem) => {
            println!("{problem}");
            cargo.env_remove("ADVISOR_AXE")
        }
    };
    for problem in engines::ready(&mut cargo) {
        println!("{problem}");
    }
    tests(&mut cargo)
}

fn not_run(reason: &str) -> Tally {
    let count = count_tests(&project::root().join("tests/e2e"));
    println!("{count} tests in a browser did not run: {reason}");
    Tally::skipped(count)
}

/// Runs tests, passing their output on line by line, and adds up the results.
fn tests(cargo: &mut Command) -> Tally {
    let mut reader = Reader::default();
    let ended = stream(cargo, |line| reader.read(line));
    let mut tally = reader.tally;
    if let Err(problem) = ended {
        eprintln!("{problem}");
        // Tests that do not compile, or that take the whole run down with them, report no failure of their own.
        tally.failed = tally.failed.max(1);
    }
    tally
}

fn stream(command: &mut Command, mut read: impl FnMut(&str)) -> Outcome<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| process::not_started(command, &error))?;
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).split(b'\n')).map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    let status = child.wait().map_err(|error| process::not_started(command, &error))?;
    process::succeeded(command, status)
}

fn count_tests(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .map(|path| {
            if path.is_dir() {
                if path.ends_with("soak") { 0 } else { count_tests(&path) }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                fs::read_to_string(&path).map_or(0, |source| tally::tests_in(&source))
            } else {
                0
            }
        })
        .sum()
}

fn heading(text: &str) {
    println!("\n== {text} ==");
}
