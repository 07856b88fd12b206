//! Where things stand in the project.

use std::env;
use std::path::{Path, PathBuf};

/// The workspace's root: the folder above this crate.
///
/// Cargo says at run time where the crate is, so no path of the building machine is compiled in.
pub(crate) fn root() -> PathBuf {
    let crate_folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    match crate_folder.as_deref().and_then(Path::parent) {
        Some(root) => root.to_owned(),
        None => env::current_dir().unwrap_or_default(),
    }
}

/// What is handed to a web server.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Tools fetched for this project alone.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}
