//! What each command needs, fetched when missing. Checking costs a few milliseconds, so every command checks.

use std::path::PathBuf;

use crate::browser::{self, Browser};
use crate::process::Outcome;
use crate::wasm_target::{self, Compiler};
use crate::{axe, engines, tools};

/// What building the page needs. Says which compiler builds for wasm.
pub(crate) fn for_building() -> Outcome<Compiler> {
    let compiler = wasm_target::ready()?;
    tools::trunk()?;
    tools::wasm_bindgen()?;
    Ok(compiler)
}

/// What the tests in a browser need. They can do without either: each absence carries its reason.
pub(crate) struct ForBrowserTests {
    pub(crate) browser: Outcome<Browser>,
    pub(crate) axe: Outcome<PathBuf>,
}

pub(crate) fn for_browser_tests() -> ForBrowserTests {
    ForBrowserTests { browser: browser::ready(), axe: axe::ready() }
}

/// All of it, for `cargo xtask setup`.
pub(crate) fn everything() -> Outcome<()> {
    let building = for_building().map(|_| ());
    let ForBrowserTests { browser, axe } = for_browser_tests();
    let missing: Vec<String> =
        [building, browser.map(|_| ()), axe.map(|_| ()), engines::setup()].into_iter().filter_map(Result::err).collect();
    if missing.is_empty() {
        println!("everything is there");
        Ok(())
    } else {
        Err(missing.join("\n"))
    }
}
