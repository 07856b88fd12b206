//! axe-core, the accessibility checker that the tests run inside the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bundle::hex_sha256;
use crate::process::{self, Outcome};
use crate::project;

const VERSION: &str = "4.14.1";
const SHA256: &str = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745";

/// The path of `axe.min.js`, fetching it when it is missing.
pub(crate) fn ready() -> Outcome<PathBuf> {
    // The version is in the folder's name, so that a new one is fetched and an old one is not taken for it.
    let folder = project::tools().join(format!("axe-core-{VERSION}"));
    let script = folder.join("package/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    fetch(&folder).map_err(|problem| format!("axe-core {VERSION} could not be fetched: {problem}"))?;
    Ok(script)
}

fn fetch(folder: &Path) -> Outcome<()> {
    let npm = process::on_path(&["npm"]).ok_or("there is no npm to fetch it with; it comes with Node.js")?;
    fs::create_dir_all(folder).map_err(|error| format!("{} cannot be created: {error}", folder.display()))?;
    println!("fetching axe-core {VERSION} …");
    let package = format!("axe-core@{VERSION}");
    // npm's remarks about its own settings would only puzzle, so it runs quietly.
    process::output(Command::new(npm).args(["pack", &package, "--ignore-scripts", "--silent", "--pack-destination"]).arg(folder))?;
    let archive = folder.join(format!("axe-core-{VERSION}.tgz"));
    let bytes = fs::read(&archive).map_err(|error| format!("npm left no archive: {error}"))?;
    let found = hex_sha256(&bytes);
    if found != SHA256 {
        return Err(format!("the archive's SHA-256 should be {SHA256}, but is {found}"));
    }
    process::output(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(folder).arg("package/axe.min.js"))?;
    Ok(())
}
