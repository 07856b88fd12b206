//! Notices changes by looking at modification times once a second, which needs no library and works everywhere.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::project;

const WATCHED: [&str; 6] = ["src", "styles", "index.html", "build.rs", "Cargo.toml", "Trunk.toml"];

/// The sources of the page as they were when last looked at.
#[derive(PartialEq)]
pub(crate) struct Sources(BTreeMap<PathBuf, SystemTime>);

impl Sources {
    pub(crate) fn look() -> Self {
        let mut files = BTreeMap::new();
        for name in WATCHED {
            collect(&project::root().join(name), &mut files);
        }
        Self(files)
    }

    /// Returns once something changed and then stayed the same for a second: an editor may save in several steps.
    pub(crate) fn wait_for_change(&mut self) {
        let mut previous = Self::look();
        loop {
            thread::park_timeout(Duration::from_secs(1));
            let now = Self::look();
            let settled = now == previous;
            if settled && now != *self {
                *self = now;
                return;
            }
            previous = now;
        }
    }
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, SystemTime>) {
    let Ok(about) = fs::metadata(path) else { return };
    if about.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            collect(&entry.path(), files);
        }
    } else if let Ok(modified) = about.modified() {
        files.insert(path.to_owned(), modified);
    }
}
