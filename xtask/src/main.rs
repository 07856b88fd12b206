//! Sets up, builds, serves and tests the advisor: `cargo xtask help`.

mod axe;
mod bench;
mod browser;
mod bundle;
mod config;
mod css;
mod dist;
mod doors;
mod embed;
mod engines;
mod glue;
mod html;
mod http;
mod js;
mod lockfile;
mod packaged_compiler;
mod payload;
mod process;
mod project;
mod sections;
mod serve;
mod setup;
mod sizes;
mod sorting;
mod tally;
mod test;
mod tools;
mod wasm_target;
mod watch;

use std::path::Path;
use std::process::ExitCode;

use crate::config::Config;
use crate::process::Outcome;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]         build the page and serve it on this machine; build again when a source changes
  test                     run every test: on the host, then the built page in three browsers
  bench [ROUNDS] [FILE.br …]
                           how long a telephone on a slow network takes until the page can be used; beside it other
                           builds of it, in brotli
  soak                     what takes longer: inputs by the million, dialogs for saving, every state in three engines; before a release
  dist [--canonical URL] [--config FILE]
                           build dist/: the one file, its copy for download, office.html, the doors, embed.js for host pages,
                           SHA256SUMS
  setup                    only fetch what is missing; every command does this for itself
  catalogue check          check the catalogue and the proofs about it
  advise '<fragment>' [--json]
                           the advice for the answers in a link's fragment, in the terminal
  cases FILE … [--write] [--lang en|fr|es]
                           judge the cases of a CSV file and tell what is not as it expects; --write puts what was found
                           into the file
  help                     this text

What is missing is fetched once: the wasm target, Trunk, wasm-bindgen, and for the tests Chromium, Firefox with geckodriver,
WebKit with a screen in memory, xdotool and axe-core. Tools go to target/tools; nothing else is changed, except that as root on
Debian or Ubuntu the browsers are installed with apt. Without one of them, its tests say that they did not run.

Environment:
  ADVISOR_CHROMIUM, ADVISOR_CHROMEDRIVER   the browser and its driver, instead of those found on the PATH
  ADVISOR_FIREFOX, ADVISOR_WEBKIT, ADVISOR_WEBKITDRIVER, ADVISOR_XVFB, ADVISOR_XDOTOOL   the same for the others
  ADVISOR_NO_RUSTUP_TARGET=1               behave as if rustup could not add what it should, to try the way around it
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Outcome<ExitCode> {
    match words {
        [] | ["help" | "--help" | "-h", ..] => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        ["serve"] => serve::serve(None).map(|()| ExitCode::SUCCESS),
        ["serve", "--port", port] => {
            let port = port.parse().map_err(|_| format!("--port needs a number up to 65535, not `{port}`"))?;
            serve::serve(Some(port)).map(|()| ExitCode::SUCCESS)
        }
        ["bench"] => bench::bench("5", &[]).map(|()| ExitCode::SUCCESS),
        ["bench", rounds, others @ ..] => bench::bench(rounds, others).map(|()| ExitCode::SUCCESS),
        ["soak"] => Ok(test::soak()),
        ["test"] => Ok(test::test()),
        ["dist", options @ ..] => dist::dist(&dist_options(options)?).map(|_| ExitCode::SUCCESS),
        ["setup"] => setup::everything().map(|()| ExitCode::SUCCESS),
        [binary @ ("catalogue" | "advise" | "cases"), rest @ ..] => host_binary(binary, rest),
        _ => Err(format!("there is no command `{}`\n\n{HELP}", words.join(" "))),
    }
}

/// What the deployer says, in a file, on the command line, or both: then the command line wins.
fn dist_options(words: &[&str]) -> Outcome<Config> {
    let mut said = Config::default();
    let mut in_file = Config::default();
    for pair in words.chunks(2) {
        match pair {
            ["--config", file] => in_file = config::read(Path::new(file))?,
            ["--canonical", address] => {
                let whole = config::canonical(address);
                said.canonical = Some(whole.ok_or_else(|| format!("--canonical needs a whole address, with https://, not `{address}`"))?);
            }
            _ => return Err(format!("`dist` does not know `{}`\n\n{HELP}", pair.join(" "))),
        }
    }
    Ok(Config { canonical: said.canonical.or(in_file.canonical), contact: in_file.contact })
}

/// Hands over to a program of the main package; its exit code is ours.
fn host_binary(name: &str, arguments: &[&str]) -> Outcome<ExitCode> {
    let mut cargo = process::cargo(&["run", "--quiet", "--package", "cooperation-advisor", "--bin", name, "--"]);
    // A file that is named stands where the caller is.
    let status = cargo.current_dir(".").args(arguments).status().map_err(|error| format!("cargo could not be started: {error}"))?;
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)))
}
