//! How large the page is, against the limits it was promised to keep.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;

use crate::process::{self, Outcome};

/// In bytes.
const RAW_LIMIT: usize = 700 * 1024;
const BROTLI_LIMIT: usize = 180 * 1024;

#[derive(Clone, Copy)]
pub(crate) struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

pub(crate) fn measure(file: &Path) -> Outcome<Sizes> {
    let bytes = fs::read(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    Ok(Sizes { raw: bytes.len(), gzip: in_gzip(&bytes)?, brotli: in_brotli(file)? })
}

fn in_gzip(bytes: &[u8]) -> Outcome<usize> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let compressed = gzip.write_all(bytes).and_then(|()| gzip.finish());
    Ok(compressed.map_err(|error| format!("the page cannot be compressed: {error}"))?.len())
}

fn in_brotli(file: &Path) -> Outcome<usize> {
    let mut weigh = process::cargo(&["run", "--quiet", "--package", "xtask", "--features", "weigh", "--bin", "weigh", "--"]);
    let answer = process::output(weigh.arg(file))?;
    answer.trim().parse().map_err(|_| format!("`weigh` should answer with a number, not `{}`", answer.trim()))
}

impl Sizes {
    /// Each limit: its name, the size that must keep it, and the limit itself.
    pub(crate) fn limits(&self) -> [(&'static str, usize, usize); 2] {
        [("on disk", self.raw, RAW_LIMIT), ("in brotli", self.brotli, BROTLI_LIMIT)]
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes, {} in gzip, {} in brotli", self.raw, self.gzip, self.brotli)
    }
}
