//! A compiler that can build for wasm, with the standard library's sources.
//!
//! The standard library is built with the page, since the one that comes compiled was made for speed and can unwind and put
//! panics into words: 25 KB of module and 8 KB in brotli for nothing that the page shows. Where the app stopped is told by the trap.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packaged_compiler::{self, PackagedCompiler};
use crate::process::{self, Outcome};
use crate::project;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What rustup calls the standard library's sources.
const SOURCES: &str = "rust-src";

/// Behaves as if rustup could not add the sources: the way around it can be tried on any Debian machine.
const NO_RUSTUP: &str = "ADVISOR_NO_RUSTUP_TARGET";

/// The compiler the page is built with.
pub(crate) enum Compiler {
    /// The one that also builds for the host.
    Usual,
    /// One out of the distribution's packages.
    Packaged(PackagedCompiler),
}

impl Compiler {
    /// Makes a command, and every cargo it calls, use this compiler.
    pub(crate) fn apply(&self, command: &mut Command) {
        match self {
            Self::Usual => {
                command.env("PATH", process::path_with(&project::tools().join("bin")));
            }
            Self::Packaged(packaged) => packaged.apply(command),
        }
        command
            // Building the standard library is an unstable option, which a stable compiler takes only with this variable.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        let mut folders = vec![project::root()];
        folders.extend(self.root());
        folders.extend(registry_sources());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(&folders));
    }

    /// Where the compiler and its library's sources are.
    fn root(&self) -> Option<PathBuf> {
        match self {
            Self::Usual => sysroot(),
            Self::Packaged(packaged) => Some(packaged.root.clone()),
        }
    }
}

/// Finds the compiler, adding the sources when they are missing.
pub(crate) fn ready() -> Outcome<Compiler> {
    let without_rustup = env::var_os(NO_RUSTUP).is_some();
    if !without_rustup {
        if installed() {
            return Ok(Compiler::Usual);
        }
        // A compiler that was fetched before is preferred to asking rustup in vain at every call.
        if let Some(packaged) = packaged_compiler::present() {
            return Ok(Compiler::Packaged(packaged));
        }
        println!("adding the sources of the standard library …");
        if process::run(Command::new("rustup").args(["component", "add", SOURCES]).current_dir(project::root())).is_ok() && installed() {
            return Ok(Compiler::Usual);
        }
    }
    packaged_compiler::ready().map(Compiler::Packaged).map_err(|problem| {
        format!(
            "no compiler for {TARGET}: rustup could not add the sources of the standard library, and {problem}\n\
             Add them with `rustup component add {SOURCES}`, or as your distribution has them."
        )
    })
}

fn installed() -> bool {
    sysroot().is_some_and(|sysroot| sysroot.join("lib/rustlib/src/rust/library/std").is_dir())
}

fn sysroot() -> Option<PathBuf> {
    let said = process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(project::root())).ok()?;
    Some(PathBuf::from(said.trim()))
}

/// A panic stops the app at once. What names source files all the same has the machine's folders cut off, so that the same
/// commit gives the same bytes everywhere; and the section stays by which wasm-bindgen learns what the module may use, which
/// stripping would remove.
fn flags(folders: &[PathBuf]) -> String {
    // The flags are separated by spaces here, so a folder with a space in its name keeps its name.
    let folders = folders.iter().map(|folder| folder.display().to_string()).filter(|folder| !folder.contains(' '));
    let mut flags =
        ["-Cpanic=immediate-abort", "-Zunstable-options", "-Clink-arg=--keep-section=target_features"].map(str::to_owned).to_vec();
    flags.extend(folders.map(|folder| format!("--remap-path-prefix={folder}/=")));
    flags.join(" ")
}

/// The folders in which cargo unpacks crates, one a registry.
fn registry_sources() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    let sources = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> = sources.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_cut_folders_off_but_not_those_with_spaces() {
        let folders = ["/a/b", "/with space"].map(PathBuf::from);
        assert_eq!(
            flags(&folders),
            "-Cpanic=immediate-abort -Zunstable-options -Clink-arg=--keep-section=target_features --remap-path-prefix=/a/b/="
        );
    }
}
