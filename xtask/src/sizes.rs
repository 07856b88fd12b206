//! How large the page is, against the limits it was promised to keep.

use std::fmt;
use std::io::Write;

use crate::process::Outcome;

/// On disk and in brotli, in bytes.
pub(crate) const RAW_LIMIT: usize = 700 * 1024;
pub(crate) const BROTLI_LIMIT: usize = 180 * 1024;

#[derive(Clone, Copy)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

pub(crate) fn measure(page: &[u8]) -> Outcome<Sizes> {
    let failed = |error: std::io::Error| format!("the page cannot be compressed: {error}");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(page).map_err(failed)?;
    let gzip = gzip.finish().map_err(failed)?.len();

    // The settings of a server that compresses its files once.
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &page[..], &mut brotli, &settings).map_err(failed)?;
    Ok(Sizes { raw: page.len(), gzip, brotli: brotli.len() })
}

impl Sizes {
    /// Each limit with its name and whether it is kept.
    pub(crate) fn checks(&self) -> [(&'static str, usize, usize); 2] {
        [("on disk", self.raw, RAW_LIMIT), ("in brotli", self.brotli, BROTLI_LIMIT)]
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes, {} in gzip, {} in brotli", self.raw, self.gzip, self.brotli)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_smallest_in_brotli() {
        let text = "the same words again and again, ".repeat(200);
        let sizes = measure(text.as_bytes()).expect("text can be compressed");
        assert!(sizes.raw > sizes.gzip && sizes.gzip > sizes.brotli, "{sizes}");
    }
}
