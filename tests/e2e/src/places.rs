//! Where the page, the browser and the checker are.

use std::env;
use std::path::{Path, PathBuf};

use crate::engine::Engine;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What no test can do without.
pub struct Places {
    /// The browser.
    pub browser: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
    /// What makes a screen, where the browser needs one or may be shown on one.
    pub screen: Option<PathBuf>,
    /// The built page.
    pub page: PathBuf,
}

/// All of it for the usual engine, or what is missing.
///
/// # Errors
/// When the page, the browser or its driver is not there.
pub fn places() -> Result<Places, String> {
    places_of(Engine::Chromium)
}

/// All of it for an engine, or what is missing.
///
/// # Errors
/// When the page, the browser or its driver is not there.
pub fn places_of(engine: Engine) -> Result<Places, String> {
    let page = dist().join("index.html");
    if !page.is_file() {
        return Err(format!("there is no page at {}; `cargo xtask dist` builds one", page.display()));
    }
    let program = |variable: &str, names: &[&str]| {
        let missing = || format!("there is no {}; {variable} says where one is", names.first().unwrap_or(&variable));
        named(variable).or_else(|| on_path(names)).ok_or_else(missing)
    };
    Ok(match engine {
        Engine::Chromium => Places {
            browser: program("ADVISOR_CHROMIUM", &BROWSERS)?,
            driver: program("ADVISOR_CHROMEDRIVER", &["chromedriver"])?,
            screen: None,
            page,
        },
        Engine::Firefox => Places {
            browser: program("ADVISOR_FIREFOX", &["firefox-esr", "firefox"])?,
            driver: program("ADVISOR_GECKODRIVER", &["geckodriver"])?,
            screen: screen().ok(),
            page,
        },
        Engine::WebKit => Places {
            browser: program("ADVISOR_WEBKIT", &["MiniBrowser"])?,
            driver: program("ADVISOR_WEBKITDRIVER", &["WebKitWebDriver"])?,
            screen: Some(screen()?),
            page,
        },
    })
}

/// Where a browser puts what it downloads. Whoever downloads something makes the folder and takes it away.
#[must_use]
pub fn downloads(engine: Engine) -> PathBuf {
    env::temp_dir().join(format!("advisor-downloads-{}-{engine:?}", std::process::id()))
}

/// What makes a screen for browsers that need one.
///
/// # Errors
/// When there is none.
pub fn screen() -> Result<PathBuf, String> {
    named("ADVISOR_XVFB").or_else(|| on_path(&["Xvfb"])).ok_or_else(|| "there is no Xvfb; ADVISOR_XVFB says where one is".to_owned())
}

/// The address of the built page on this disk.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn on_disk() -> String {
    address(&dist().join("index.html"))
}

/// The address of the officers' page on this disk.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn office() -> String {
    address(&dist().join("office.html"))
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

/// What else was built beside the page, by its name.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn built(name: &str) -> Vec<u8> {
    let file = dist().join(name);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{name} should be readable at {}: {error}", file.display()))
}

/// A host page of `tests/hosts`, about an advisor at this address without a slash at its end.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn host(name: &str, advisor: &str) -> Vec<u8> {
    let folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let file = folder.join("../hosts").join(name);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{} should be readable: {error}", file.display()));
    text.replace("https://advisor.example.org", advisor).into_bytes()
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

/// The folder that was built. Cargo says at run time where this crate is, so no path of the building machine is compiled in.
#[must_use]
pub fn dist() -> PathBuf {
    let beside = || env::var_os("CARGO_MANIFEST_DIR").map(|folder| Path::new(&folder).join("../../dist"));
    let folder = env::var_os("ADVISOR_DIST").map(PathBuf::from).or_else(beside).unwrap_or_else(|| PathBuf::from("dist"));
    folder.canonicalize().unwrap_or(folder)
}

/// The file that a variable names, if there is one.
#[must_use]
pub fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// Where a program is, under the first of these names that there is.
#[must_use]
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| candidate.is_file()))
}
