//! The other engines that the page is tested in: Firefox, and WebKit with a screen of its own.
//!
//! Where one cannot be had, its tests say that they did not run.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Outcome};
use crate::{browser, tools};

/// A program that tests need: the variable that says where it is, what it is called, and Debian's package.
struct Needed {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const FIREFOX: Needed = Needed { variable: "ADVISOR_FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" };
const WEBKIT: Needed = Needed { variable: "ADVISOR_WEBKIT", names: &["MiniBrowser"], package: "webkit2gtk-driver" };
const WEBKIT_DRIVER: Needed = Needed { variable: "ADVISOR_WEBKITDRIVER", names: &["WebKitWebDriver"], package: "webkit2gtk-driver" };
const SCREEN: Needed = Needed { variable: "ADVISOR_XVFB", names: &["Xvfb"], package: "xvfb" };
/// Presses the keys of dialogs that are no part of a page. Only `soak` needs it.
const KEYS: Needed = Needed { variable: "ADVISOR_XDOTOOL", names: &["xdotool"], package: "xdotool" };

const ALL: [Needed; 5] = [FIREFOX, WEBKIT, WEBKIT_DRIVER, SCREEN, KEYS];

/// Says to the tests where everything is, installing what is missing where that can be done without a question. Returns what could
/// not be had, each with its reason.
pub(crate) fn ready(tests: &mut Command) -> Vec<String> {
    let mut missing = Vec::new();
    let packages = not_there().iter().map(|needed| needed.package).collect::<Vec<_>>();
    if !packages.is_empty()
        && let Err(problem) = browser::install("Firefox and WebKit", &packages)
    {
        missing.push(problem);
    }
    for needed in ALL {
        match found(&needed) {
            Some(program) => drop(tests.env(needed.variable, program)),
            None => missing.push(format!("there is no {}; {} says where one is", needed.names[0], needed.variable)),
        }
    }
    if found(&FIREFOX).is_some() {
        match tools::geckodriver() {
            Ok(driver) => drop(tests.env("ADVISOR_GECKODRIVER", driver)),
            Err(problem) => missing.push(problem),
        }
    }
    missing
}

fn not_there() -> Vec<Needed> {
    ALL.into_iter().filter(|needed| found(needed).is_none()).collect()
}

fn found(needed: &Needed) -> Option<PathBuf> {
    browser::named(needed.variable).or_else(|| process::on_path(needed.names)).or_else(|| beside_the_library(needed.names[0]))
}

/// WebKit's small browser lies beside its library: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn beside_the_library(name: &str) -> Option<PathBuf> {
    let folders = |of: &Path| -> Vec<PathBuf> { fs::read_dir(of).into_iter().flatten().flatten().map(|entry| entry.path()).collect() };
    let machine = format!("{}-linux-gnu", env::consts::ARCH);
    let libraries = [Path::new("/usr/lib").join(machine), PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")];
    let mut beside: Vec<PathBuf> = libraries.iter().flat_map(|of| folders(of)).collect();
    beside.retain(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")));
    beside.sort();
    beside.into_iter().map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// All of it, for `cargo xtask setup`.
pub(crate) fn setup() -> Outcome<()> {
    let missing = ready(&mut Command::new("true"));
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n")) }
}
