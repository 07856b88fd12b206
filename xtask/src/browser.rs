//! A browser and its driver, for the tests of the built page.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::process::{self, Outcome};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The fonts are for the pictures: without any, Chromium draws boxes.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-dejavu-core"];

pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// Finds the browser, installing it where that can be done without a question.
pub(crate) fn ready() -> Outcome<Browser> {
    if let Some(browser) = found() {
        return Ok(browser);
    }
    let advice = "install Chromium and chromedriver, or say where they are with ADVISOR_CHROMIUM and ADVISOR_CHROMEDRIVER";
    install("Chromium and its driver", &PACKAGES).map_err(|problem| format!("there is no browser with a driver: {problem}; {advice}"))?;
    found().ok_or_else(|| format!("apt installed no browser with a driver: {advice}"))
}

/// Installs packages where that can be done without a question: as root, on Debian or Ubuntu.
pub(crate) fn install(what: &str, packages: &[&str]) -> Outcome<()> {
    if process::on_path(&["apt-get"]).is_none() || !process::is_root() {
        return Err(format!("{what} can only be installed by root on Debian or Ubuntu ({})", packages.join(", ")));
    }
    println!("installing {what} (about a minute, once) …");
    // The lists at hand may do even when they cannot be renewed, so only the installation's failure counts.
    let _ = process::run(Command::new("apt-get").args(["update", "--quiet=2"]));
    let mut apt = Command::new("apt-get");
    apt.args(["install", "--yes", "--quiet=2", "--no-install-recommends"]).args(packages);
    process::run(apt.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn found() -> Option<Browser> {
    let chromium = named("ADVISOR_CHROMIUM").or_else(|| process::on_path(&BROWSERS))?;
    let chromedriver = named("ADVISOR_CHROMEDRIVER").or_else(|| process::on_path(&["chromedriver"]))?;
    Some(Browser { chromium, chromedriver })
}

pub(crate) fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}
