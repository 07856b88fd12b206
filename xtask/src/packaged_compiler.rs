//! A compiler for wasm out of Debian's or Ubuntu's packages, for machines where rustup cannot download.
//!
//! The packages are unpacked below `target/tools`, not installed. The standard library is built from its sources,
//! since no package of it for wasm goes with this compiler.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::process::{self, Outcome};
use crate::project;

const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

pub(crate) struct PackagedCompiler {
    pub(crate) root: PathBuf,
    /// The linker's name carries LLVM's version.
    linker: PathBuf,
}

impl PackagedCompiler {
    pub(crate) fn apply(&self, command: &mut Command) {
        let bin = self.root.join("usr/bin");
        let tools = process::path_with(&project::tools().join("bin"));
        let mut path = bin.clone().into_os_string();
        path.push(":");
        path.push(tools);
        let libraries = [self.root.join(format!("usr/lib/{}-linux-gnu", std::env::consts::ARCH)), self.root.join("usr/lib")];
        command
            .env("PATH", path)
            .env("LD_LIBRARY_PATH", libraries.map(|folder| folder.display().to_string()).join(":"))
            .env("CARGO", bin.join("cargo"))
            .env("RUSTC", bin.join("rustc"))
            .env_remove("RUSTUP_TOOLCHAIN")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker)
            // Two compilers in one folder would throw each other's work away.
            .env("CARGO_TARGET_DIR", project::root().join("target/rust-web"));
    }
}

fn folder() -> PathBuf {
    project::tools().join("rust-web")
}

/// The compiler, if it was unpacked before.
pub(crate) fn present() -> Option<PackagedCompiler> {
    let root = folder().join("root");
    if !root.join("usr/bin/rustc").is_file() {
        return None;
    }
    let programs = fs::read_dir(root.join("usr/bin")).ok()?;
    let linker = programs
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("wasm-ld")))?;
    Some(PackagedCompiler { root, linker })
}

/// The compiler, downloading and unpacking it when it is missing.
pub(crate) fn ready() -> Outcome<PackagedCompiler> {
    if let Some(compiler) = present() {
        return Ok(compiler);
    }
    if process::on_path(&["apt-get"]).is_none() || process::on_path(&["dpkg"]).is_none() {
        return Err("this system has no apt to fetch a compiler with.".to_owned());
    }
    println!("fetching a compiler for wasm from the distribution's packages (about 140 MB, once) …");
    if process::is_root() {
        // Old package lists name versions that are no longer there. Without network the lists at hand must do.
        let _ = process::run(Command::new("apt-get").args(["update", "--quiet=2"]));
    }
    let packages = needed()?;
    unpack(&packages)?;
    present().ok_or_else(|| "the packages held no compiler or no linker for wasm.".to_owned())
}

/// The packages to fetch: the compiler, the linker of the same LLVM, and what they need and the system lacks.
fn needed() -> Outcome<Vec<String>> {
    let packages = lacking(&PACKAGES.map(str::to_owned))?;
    let llvm = packages
        .iter()
        .find_map(|package| package.strip_prefix("libllvm"))
        .map(|version| version.trim_end_matches("t64").to_owned())
        .or_else(installed_llvm)
        .ok_or("it is not clear which LLVM the packaged compiler uses.")?;
    let mut wanted = PACKAGES.map(str::to_owned).to_vec();
    wanted.push(format!("lld-{llvm}"));
    lacking(&wanted)
}

/// What apt would install for these packages. Asking it for a rehearsal needs no rights.
fn lacking(packages: &[String]) -> Outcome<Vec<String>> {
    let mut apt = Command::new("apt-get");
    apt.args(["install", "--simulate", "--no-install-recommends"]).args(packages);
    let plan = process::output(&mut apt).map_err(|problem| format!("apt has no packaged compiler for wasm: {problem}"))?;
    Ok(planned(&plan))
}

fn planned(plan: &str) -> Vec<String> {
    plan.lines().filter_map(|line| line.strip_prefix("Inst ")?.split(' ').next()).map(str::to_owned).collect()
}

/// The newest LLVM library that is installed already, when apt need not fetch one.
fn installed_llvm() -> Option<String> {
    let list = process::output(Command::new("dpkg-query").args(["--show", "--showformat=${Package}\\n", "libllvm*"])).ok()?;
    let versions = list.lines().filter_map(|package| package.strip_prefix("libllvm")?.parse::<u32>().ok());
    versions.max().map(|version| version.to_string())
}

fn unpack(packages: &[String]) -> Outcome<()> {
    let archives = folder().join("debs");
    let unpacking = folder().join("unpacking");
    for stale in [&archives, &unpacking] {
        if stale.exists() {
            fs::remove_dir_all(stale).map_err(|error| format!("{} cannot be removed: {error}", stale.display()))?;
        }
        fs::create_dir_all(stale).map_err(|error| format!("{} cannot be created: {error}", stale.display()))?;
    }
    process::run(
        Command::new("apt-get").args(["download", "--quiet=2", "--option=APT::Sandbox::User=root"]).args(packages).current_dir(&archives),
    )?;
    let entries = fs::read_dir(&archives).map_err(|error| format!("{} cannot be read: {error}", archives.display()))?;
    for archive in entries.flatten() {
        process::output(Command::new("dpkg").arg("-x").arg(archive.path()).arg(&unpacking))?;
    }
    // Only a complete unpacking gets its final name, so an interrupted one is never taken for a compiler.
    fs::rename(&unpacking, folder().join("root")).map_err(|error| format!("the compiler cannot be put in place: {error}"))?;
    fs::remove_dir_all(&archives).map_err(|error| format!("{} cannot be removed: {error}", archives.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_names_the_packages() {
        let plan = "Reading package lists...\nInst libllvm22 (1:22.1 Debian [amd64])\nInst rustc-web (1.96 Debian [amd64])\nConf libllvm22 (1:22.1)\n";
        assert_eq!(planned(plan), ["libllvm22", "rustc-web"]);
    }
}
