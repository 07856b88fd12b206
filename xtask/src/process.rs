//! Running other programs: say what is run, and on failure which command line ended how.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use crate::project;

/// A result whose error is plain words for whoever typed the command.
pub(crate) type Outcome<T> = Result<T, String>;

/// Cargo, at the workspace's root.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    // Cargo tells its children which cargo they run under; with rustup this is the toolchain's own.
    let program = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.args(arguments).current_dir(project::root());
    command
}

/// Runs a command that is worth showing, its output going straight through.
pub(crate) fn run(command: &mut Command) -> Outcome<()> {
    println!("  $ {}", line(command));
    run_unshown(command)
}

/// Runs a command that says enough by itself, its output going straight through.
pub(crate) fn run_unshown(command: &mut Command) -> Outcome<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    succeeded(command, status)
}

/// Runs a command quietly and returns what it wrote to its standard output.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    succeeded(command, output.status).map_err(|problem| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("{problem}\n{}", said.trim_end())
    })?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

pub(crate) fn succeeded(command: &Command, status: ExitStatus) -> Outcome<()> {
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", line(command))) }
}

pub(crate) fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}", line(command))
}

/// Where a program stands on the PATH, under the first of these names that exists.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|candidate| candidate.is_file())
    })
}

/// The value for PATH with this folder before all others.
pub(crate) fn path_with(first: &Path) -> OsString {
    let rest = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(first.to_owned()).chain(env::split_paths(&rest));
    // A folder with a separator in its name cannot be put on a PATH; then the PATH stays as it is.
    env::join_paths(folders).unwrap_or(rest)
}

pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}

/// The command as one would type it, the program without its folders.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
