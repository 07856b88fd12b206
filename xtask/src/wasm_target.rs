//! A compiler that can build for wasm.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packaged_compiler::{self, PackagedCompiler};
use crate::process::{self, Outcome};
use crate::project;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Behaves as if rustup could not add the target: the way around it can be tried on any Debian machine.
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
        let mut folders = vec![project::root()];
        folders.extend(registry_sources());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(&folders));
    }
}

/// Finds the compiler, adding the target when it is missing.
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
        println!("adding the target {TARGET} …");
        if process::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(project::root())).is_ok() && installed() {
            return Ok(Compiler::Usual);
        }
    }
    packaged_compiler::ready().map(Compiler::Packaged).map_err(|problem| {
        format!(
            "no compiler for {TARGET}: rustup could not add the target, and {problem}\n\
             Install it with `rustup target add {TARGET}`, or your distribution's package of Rust's standard library for wasm."
        )
    })
}

fn installed() -> bool {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(project::root()));
    sysroot.is_ok_and(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

/// Panic messages name source files. These flags cut the machine's folders off their names, so that the same commit
/// gives the same bytes everywhere; and they keep the section by which wasm-bindgen learns what the module may use,
/// which stripping would remove.
fn flags(folders: &[PathBuf]) -> String {
    // The flags are separated by spaces here, so a folder with a space in its name keeps its name.
    let folders = folders.iter().map(|folder| folder.display().to_string()).filter(|folder| !folder.contains(' '));
    let mut flags = vec!["-Clink-arg=--keep-section=target_features".to_owned()];
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
        assert_eq!(flags(&folders), "-Clink-arg=--keep-section=target_features --remap-path-prefix=/a/b/=");
    }
}
