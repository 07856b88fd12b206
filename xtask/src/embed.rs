//! The script for host pages, as it is published.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};

use crate::js;

const SOURCE: &str = include_str!("../../src/host/embed.js");

/// Its name beside the page.
pub(crate) const NAME: &str = "embed.js";

/// The script without what is for readers of the source, but with its licence.
pub(crate) fn script() -> String {
    let licence: String = SOURCE.lines().take_while(|line| line.starts_with("//")).map(|line| format!("{line}\n")).collect();
    licence + &js::tight(&js::compact(SOURCE))
}

/// Where one version stays for good.
pub(crate) fn pinned(version: &str) -> String {
    format!("embed/{version}/{NAME}")
}

/// What a host page writes to be sure of getting exactly this script.
pub(crate) fn integrity() -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(script().as_bytes())))
}

/// It and where the script is, for whoever builds.
pub(crate) fn told(version: &str) -> String {
    format!("{}: integrity=\"{}\"", pinned(version), integrity())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_licence_goes_along() {
        assert!(script().lines().next().is_some_and(|line| line.ends_with("licenses/MIT")));
        assert!(!script().contains("// A host's"));
    }

    /// What a strict host refuses, and what would leave something behind.
    #[test]
    fn it_writes_no_markup_and_no_style_attribute() {
        for refused in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "'style'", "window.", "var "] {
            assert!(!script().contains(refused), "{refused}");
        }
    }
}
