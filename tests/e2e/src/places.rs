//! Where the page, the browser and the checker are.

use std::env;
use std::path::{Path, PathBuf};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What no test can do without.
pub struct Places {
    /// The browser.
    pub chromium: PathBuf,
    /// Its driver.
    pub chromedriver: PathBuf,
    /// The built page.
    pub page: PathBuf,
}

/// All of it, or what is missing.
///
/// # Errors
/// When the page, the browser or its driver is not there.
pub fn places() -> Result<Places, String> {
    let chromium =
        named("ADVISOR_CHROMIUM").or_else(|| on_path(&BROWSERS)).ok_or("there is no Chromium; ADVISOR_CHROMIUM says where one is")?;
    let chromedriver = named("ADVISOR_CHROMEDRIVER")
        .or_else(|| on_path(&["chromedriver"]))
        .ok_or("there is no chromedriver; ADVISOR_CHROMEDRIVER says where one is")?;
    let page = dist().join("index.html");
    if !page.is_file() {
        return Err(format!("there is no page at {}; `cargo xtask dist` builds one", page.display()));
    }
    Ok(Places { chromium, chromedriver, page })
}

/// The page as it was built.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn page() -> Vec<u8> {
    let page = dist().join("index.html");
    std::fs::read(&page).unwrap_or_else(|error| panic!("the page should be readable at {}: {error}", page.display()))
}

/// The source of axe-core, if it is there.
#[must_use]
pub fn axe() -> Option<String> {
    std::fs::read_to_string(named("ADVISOR_AXE")?).ok()
}

/// The address of a file on this disk.
///
/// # Panics
/// When the path is not absolute.
#[must_use]
pub fn address(file: &Path) -> String {
    url::Url::from_file_path(file).map_or_else(|()| panic!("{} should be an absolute path", file.display()), Into::into)
}

/// Cargo says at run time where this crate is, so no path of the building machine is compiled in.
fn dist() -> PathBuf {
    let beside = || env::var_os("CARGO_MANIFEST_DIR").map(|folder| Path::new(&folder).join("../../dist"));
    let folder = env::var_os("ADVISOR_DIST").map(PathBuf::from).or_else(beside).unwrap_or_else(|| PathBuf::from("dist"));
    folder.canonicalize().unwrap_or(folder)
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| candidate.is_file()))
}
