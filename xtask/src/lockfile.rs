//! Versions out of `Cargo.lock`.

use std::fs;

use crate::process::Outcome;
use crate::project;

/// The version of a package in the workspace's lock file.
pub(crate) fn version(package: &str) -> Outcome<String> {
    let path = project::root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    version_in(&text, package)
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock has no package `{package}`; run `cargo generate-lockfile`"))
}

/// Cargo writes the version on the line after the name; a TOML parser would cost more than it would tell.
fn version_in<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
dependencies = [
 \"cfg-if\",
]
";

    #[test]
    fn the_version_is_that_of_exactly_this_package() {
        assert_eq!(version_in(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(LOCK, "wasm-bindgen-macro"), Some("0.2.1"));
        assert_eq!(version_in(LOCK, "wasm"), None);
    }
}
