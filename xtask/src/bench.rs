//! `cargo xtask bench`: how long a telephone on a slow network takes until the page can be used. It tells, and judges nothing: wall times
//! are noisy.

use std::path::PathBuf;

use crate::config::Config;
use crate::process::{self, Outcome};
use crate::{browser, dist, project};

/// Loads the page, and others given as files in brotli to be compared with it, so many times each.
pub(crate) fn bench(rounds: &str, others: &[&str]) -> Outcome<()> {
    dist::dist(&Config::default())?;
    let page = project::dist().join("index.html");
    process::output(
        process::cargo(&["run", "--quiet", "--package", "xtask", "--features", "weigh", "--bin", "weigh", "--", "--keep"]).arg(&page),
    )?;
    // It is nothing to deploy.
    let compressed = project::root().join("target/page.br");
    let beside = PathBuf::from(format!("{}.br", page.display()));
    std::fs::rename(&beside, &compressed).map_err(|error| format!("{} cannot be moved: {error}", beside.display()))?;
    let browser = browser::ready()?;
    let mut cargo = process::cargo(&["run", "--quiet", "--package", "e2e", "--bin", "bench", "--", rounds]);
    cargo.arg(compressed).args(others);
    cargo.env("ADVISOR_DIST", project::dist()).env("ADVISOR_CHROMIUM", browser.chromium).env("ADVISOR_CHROMEDRIVER", browser.chromedriver);
    process::run(&mut cargo)
}
