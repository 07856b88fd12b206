//! Trunk and wasm-bindgen, at the versions this project needs, in `target/tools`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Outcome};
use crate::{lockfile, project};

/// `trunk-version` in `Trunk.toml` asks for the same.
const TRUNK: &str = "0.21.14";

/// The driver of Firefox. Debian has none.
const GECKODRIVER: &str = "0.37.1";

pub(crate) fn trunk() -> Outcome<()> {
    // Trunk's own TLS is not needed: it downloads nothing here. Its lock file is the set of versions it was released with.
    install("trunk", "trunk", TRUNK, &["--locked", "--no-default-features"])
}

/// The command line tool must be of exactly the version of the library, or it refuses the module.
pub(crate) fn wasm_bindgen() -> Outcome<()> {
    // Not `--locked`: the crate is published without a lock file.
    install("wasm-bindgen-cli", "wasm-bindgen", &lockfile::version("wasm-bindgen")?, &[])
}

/// Only the tests in Firefox need it.
pub(crate) fn geckodriver() -> Outcome<PathBuf> {
    install("geckodriver", "geckodriver", GECKODRIVER, &["--locked"])?;
    let own = project::tools().join("bin/geckodriver");
    if own.is_file() { Ok(own) } else { process::on_path(&["geckodriver"]).ok_or_else(|| "there is no geckodriver".to_owned()) }
}

fn install(package: &str, program: &str, version: &str, options: &[&str]) -> Outcome<()> {
    let bin = project::tools().join("bin");
    // The folder stands first on the PATH of every build, so what is in it hides what is elsewhere.
    let own = Some(bin.join(program)).filter(|path| path.is_file());
    let found = own.or_else(|| process::on_path(&[program]));
    if found.is_some_and(|path| has_version(&path, version)) {
        return Ok(());
    }
    println!("installing {package} {version} (about two minutes, once) …");
    // An unoptimised build without debug information installs in a third of the time, and is fast enough for one page.
    let mut cargo = process::cargo(&["install", package, "--version", version, "--debug", "--force", "--quiet", "--bin", program]);
    cargo.args(options).arg("--root").arg(project::tools()).env("CARGO_PROFILE_DEV_DEBUG", "0");
    process::run(&mut cargo)?;
    fs::metadata(bin.join(program)).map(|_| ()).map_err(|_| format!("cargo installed {package} without `{program}`"))
}

fn has_version(program: &Path, version: &str) -> bool {
    // It answers `trunk 0.21.14`.
    process::output(Command::new(program).arg("--version")).is_ok_and(|answer| answer.split_whitespace().nth(1) == Some(version))
}
