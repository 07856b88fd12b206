//! Builds `dist/`: Trunk compiles and inlines, the bundler makes one file of it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::bundle::{self, Facts, Parts};
use crate::config::Config;
use crate::process::{self, Outcome};
use crate::sizes::{self, Sizes};
use crate::wasm_target::{Compiler, TARGET};
use crate::{doors, embed, lockfile, project, setup};

const PACKAGE: &str = "cooperation-advisor";

/// The name Trunk gives to its output, after the binary `advisor`.
const BINARY: &str = "advisor";

/// A page that is built of the same sources.
pub(crate) struct Page {
    /// What its file is called, before the full stop.
    pub(crate) name: &'static str,
    /// The features of the package that it is built with.
    features: &'static str,
    /// Where Trunk leaves it, below the project.
    output: &'static str,
}

/// The visitors' page, and the officers', which holds more.
pub(crate) const PAGES: [Page; 2] = [
    Page { name: "index", features: "page", output: "target/trunk" },
    Page { name: "office", features: "page,office", output: "target/trunk-office" },
];

/// Sets up what is missing, builds `dist/` and says how large the page is.
pub(crate) fn dist(config: &Config) -> Outcome<Sizes> {
    build(&setup::for_building()?, config)?;
    let sizes = sizes::measure(&project::dist())?;
    println!("{sizes}");
    println!("{}", embed::told(&lockfile::version(PACKAGE)?));
    Ok(sizes)
}

/// Builds `dist/` with what is there.
pub(crate) fn build(compiler: &Compiler, config: &Config) -> Outcome<()> {
    println!("building the page …");
    fetch(compiler)?;
    let mut built = Vec::new();
    for page in &PAGES {
        compile(compiler, page)?;
        built.push(bundled(page, config)?);
    }
    write(&files(&built, config)?)
}

fn fetch(compiler: &Compiler) -> Outcome<()> {
    // Trunk runs offline, so all that cargo asks for must have been downloaded: with the target what its standard library is made of,
    // without it what is resolved for this machine.
    for target in [&["--target", TARGET][..], &[]] {
        let mut fetch = Command::new("cargo");
        fetch.args(["fetch", "--quiet", "--locked"]).args(target).current_dir(project::root());
        compiler.apply(&mut fetch);
        process::run_unshown(&mut fetch)?;
    }
    Ok(())
}

fn compile(compiler: &Compiler, page: &Page) -> Outcome<()> {
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--skip-version-check", "--log", "warn", "--features", page.features, "--dist", page.output]);
    trunk.current_dir(project::root());
    compiler.apply(&mut trunk);
    // Trunk prints its own stack with every failed build, which buries the compiler's message.
    trunk.env("RUST_BACKTRACE", "0").env("RUST_LIB_BACKTRACE", "0");
    process::run(&mut trunk)
}

fn bundled(page: &Page, config: &Config) -> Outcome<String> {
    let folder = project::root().join(page.output);
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).map_err(|error| format!("Trunk left no {name} in {}: {error}", folder.display()))
    };
    let text = |name: &str| String::from_utf8(read(name)?).map_err(|_| format!("Trunk's {name} is not in UTF-8"));
    let [commit, committed] = last_commit();
    bundle::bundle(&Parts {
        page: &text("index.html")?,
        glue: &text(&format!("{BINARY}.js"))?,
        wasm: &read(&format!("{BINARY}_bg.wasm"))?,
        shell: &prerendered("shell", page)?,
        catalogue: &prerendered("catalogue", page)?,
        languages: &prerendered("languages", page)?,
        facts: Facts {
            version: &lockfile::version(PACKAGE)?,
            commit: &commit,
            committed: &committed,
            integrity: &embed::integrity(),
            config,
        },
    })
}

/// What the page holds before and without the app, made on the host from the same sources.
fn prerendered(what: &str, page: &Page) -> Outcome<String> {
    let features = ["--features", "prerender", "--bin", "prerender", "--", what, page.name];
    let mut cargo = process::cargo(&["run", "--quiet", "--locked", "--package", PACKAGE]);
    process::output(cargo.args(features))
}

/// The last commit and its day. The commit stands in for the build's time, which would differ in each build.
fn last_commit() -> [String; 2] {
    let git = |arguments: &[&str]| process::output(Command::new("git").args(arguments).current_dir(project::root()));
    // A fixed length, since git's own choice depends on how much the clone holds.
    let Ok(line) = git(&["log", "-1", "--abbrev=10", "--format=%h %cs"]) else {
        return ["unknown", "unknown"].map(str::to_owned);
    };
    let (commit, day) = line.trim().split_once(' ').unwrap_or(("unknown", "unknown"));
    // A page built from files that were never committed must not claim the commit.
    let changed = git(&["diff", "--quiet", "HEAD"]).is_err();
    [format!("{commit}{}", if changed { "-changed" } else { "" }), day.to_owned()]
}

/// All files, each with its path below `dist/`: the pages, a copy for download, and what stands beside them.
fn files(pages: &[String], config: &Config) -> Outcome<Vec<(String, Vec<u8>)>> {
    let version = lockfile::version(PACKAGE)?;
    let named = |(page, text): (&Page, &String)| (format!("{}.html", page.name), text.clone().into_bytes());
    let mut files: Vec<(String, Vec<u8>)> = PAGES.iter().zip(pages).map(named).collect();
    files.extend(pages.first().map(|page| (format!("{BINARY}-{version}.html"), page.clone().into_bytes())));
    files.extend(doors::files(config));
    // The script for host pages, at an address that follows, and at one that stays what it is.
    files.extend([embed::NAME.to_owned(), embed::pinned(&version)].map(|name| (name, embed::script().into_bytes())));
    let sums = files.iter().map(|(name, bytes)| format!("{}  {name}\n", bundle::hex_sha256(bytes)));
    let sums = sums.collect::<String>().into_bytes();
    files.push(("SHA256SUMS".to_owned(), sums));
    Ok(files)
}

/// Replaces `dist/` as a whole, so that nothing of an earlier build stays in it and a failed one leaves it alone.
fn write(files: &[(String, Vec<u8>)]) -> Outcome<()> {
    let folder = project::dist();
    let staging = folder.with_extension("new");
    let attempt = || -> std::io::Result<()> {
        remove(&staging)?;
        for (name, bytes) in files {
            let file = staging.join(name);
            fs::create_dir_all(file.parent().unwrap_or(&staging))?;
            fs::write(file, bytes)?;
        }
        remove(&folder)?;
        fs::rename(&staging, &folder)
    };
    attempt().map_err(|error| format!("{} cannot be written: {error}", folder.display()))
}

fn remove(folder: &Path) -> std::io::Result<()> {
    if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) }
}
