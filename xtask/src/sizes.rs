//! How large the page is, against the limits it was promised to keep.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;

use crate::embed;
use crate::process::{self, Outcome};
use crate::project;

/// In bytes.
const RAW_LIMIT: usize = 700 * 1024;
/// What was planned before there were links, embedding, what-if and pathways. `ARCHITECTURE.md` (Sizes) says why it does not hold them.
const BROTLI_PLANNED: usize = 180 * 1024;
/// What holds: whoever adds to the page moves this, and says there what for.
const BROTLI_LIMIT: usize = 253 * 1024;
/// Of the officers' page, in brotli.
const OFFICE_LIMIT: usize = 285 * 1024;
/// Of `embed.js`, in brotli and in gzip.
const EMBED_LIMIT: usize = 2000;

/// Of what the page consists: a name, and how its part begins and ends.
const PARTS: [(&str, &str, &str); 11] = [
    ("wasm module", "<script type=\"application/octet-stream\"", "<section id=\"lang=fr\""),
    ("glue and boot", "<script id=\"boot\"", "</script>"),
    ("styles", "<style", "</style>"),
    ("first page", "<div id=\"app\"", "<section id=\"crash\""),
    ("catalogue, en", "<section id=\"lang=en\"", "</section>"),
    ("catalogue, fr", "<section id=\"lang=fr\"", "</section>"),
    ("catalogue, es", "<section id=\"lang=es\"", "</section>"),
    ("sentences, en", "<script type=text/plain id=\"say=en\"", "</script>"),
    ("sentences, fr", "<script type=text/plain id=\"say=fr\"", "</script>"),
    ("sentences, es", "<script type=text/plain id=\"say=es\"", "</script>"),
    ("sources", "<section id=shown", "</section>"),
];

pub(crate) struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
    /// Of the officers' page, in brotli.
    office: usize,
    /// Of `embed.js`: in gzip, in brotli.
    embed: [usize; 2],
    /// Each part by itself, raw and in brotli. In the page the later ones profit from those before.
    parts: Vec<(&'static str, usize, usize)>,
}

pub(crate) fn measure(folder: &Path) -> Outcome<Sizes> {
    let read = |name: &str| {
        let file = folder.join(name);
        fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
    };
    let (page, office, script) = (read("index.html")?, read("office.html")?, read(embed::NAME)?);
    let parts: Vec<(&str, &str)> = PARTS.iter().filter_map(|(name, begin, end)| Some((*name, part(&page, begin, end)?))).collect();
    let texts: Vec<&str> = [page.as_str(), &office, &script].into_iter().chain(parts.iter().map(|(_, text)| *text)).collect();
    let weights = in_brotli(&texts)?;
    let [brotli, office, script_brotli, rest @ ..] = &weights[..] else { return Err("`weigh` gave no answer".to_owned()) };
    let embed = [in_gzip(script.as_bytes())?, *script_brotli];
    let parts = parts.iter().zip(rest).map(|((name, text), brotli)| (*name, text.len(), *brotli)).collect();
    Ok(Sizes { raw: page.len(), gzip: in_gzip(page.as_bytes())?, brotli: *brotli, office: *office, embed, parts })
}

fn part<'a>(page: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let from = &page[page.find(begin)?..];
    Some(&from[..from.find(end)?])
}

fn in_gzip(bytes: &[u8]) -> Outcome<usize> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let compressed = gzip.write_all(bytes).and_then(|()| gzip.finish());
    Ok(compressed.map_err(|error| format!("the page cannot be compressed: {error}"))?.len())
}

/// How many bytes each text has in brotli. The compressor takes them from files.
fn in_brotli(texts: &[&str]) -> Outcome<Vec<usize>> {
    let folder = project::root().join("target/parts");
    let problem = |error: std::io::Error| format!("{} cannot be written: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(problem)?;
    let mut weigh = process::cargo(&["run", "--quiet", "--package", "xtask", "--features", "weigh", "--bin", "weigh", "--"]);
    for (place, text) in texts.iter().enumerate() {
        let file = folder.join(place.to_string());
        fs::write(&file, text).map_err(problem)?;
        weigh.arg(file);
    }
    let answer = process::output(&mut weigh)?;
    let number = |line: &str| line.parse().map_err(|_| format!("`weigh` should answer with numbers, not `{line}`"));
    answer.lines().map(number).collect()
}

impl Sizes {
    /// Each limit: its name, the size that must keep it, and the limit itself.
    pub(crate) fn limits(&self) -> [(&'static str, usize, usize); 5] {
        [
            ("on disk", self.raw, RAW_LIMIT),
            ("in brotli", self.brotli, BROTLI_LIMIT),
            ("of office.html in brotli", self.office, OFFICE_LIMIT),
            ("of embed.js in gzip", self.embed[0], EMBED_LIMIT),
            ("of embed.js in brotli", self.embed[1], EMBED_LIMIT),
        ]
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>24} {:>10}", "bytes", "brotli")?;
        for (name, raw, brotli) in &self.parts {
            writeln!(f, "{name:<14}{raw:>10} {brotli:>10}")?;
        }
        writeln!(f, "dist/index.html: {} bytes, {} in gzip, {} in brotli", self.raw, self.gzip, self.brotli)?;
        if self.brotli > BROTLI_PLANNED {
            writeln!(f, "that is {} bytes above the {BROTLI_PLANNED} that were planned", self.brotli - BROTLI_PLANNED)?;
        }
        writeln!(f, "dist/office.html: {} in brotli", self.office)?;
        write!(f, "dist/embed.js: {} in gzip, {} in brotli", self.embed[0], self.embed[1])
    }
}
