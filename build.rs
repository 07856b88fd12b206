//! Reads and checks the catalogue's data files and compiles them in. A wrong file stops the build with every problem it has.

use std::path::Path;

use catalogue::language::Language;
use catalogue::wire::{Wire, Writer};

// The very code the tools use: a build script cannot depend on the package it builds.
#[path = "src/domain/mod.rs"]
#[allow(dead_code, unreachable_pub, missing_docs)]
mod domain;

#[path = "src/catalogue"]
#[allow(dead_code, unreachable_pub, missing_docs)]
mod catalogue {
    pub(crate) mod language;
    pub(crate) mod reading;
    pub(crate) mod texts;
    pub(crate) mod wire;
}

fn main() {
    let data = Path::new("src/catalogue/data");
    println!("cargo::rerun-if-changed=src/catalogue");
    println!("cargo::rerun-if-changed=src/domain");
    let files = match catalogue::reading::folder::load(data) {
        Ok(files) => files,
        Err(error) => return println!("cargo::error=the catalogue cannot be read: {error}"),
    };
    let (catalogue, texts, problems) = catalogue::reading::read(&files);
    for problem in &problems {
        println!("cargo::error={}/{problem}", data.display());
    }
    if let Err(error) = write(&catalogue, &texts) {
        println!("cargo::error=the catalogue cannot be written where the build keeps its files: {error}");
    }
}

fn write(catalogue: &domain::catalogue::Catalogue, texts: &catalogue::texts::Texts) -> std::io::Result<()> {
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| std::io::Error::other("cargo names no folder"))?;
    let mut written = Writer::default();
    catalogue.write(&mut written);
    std::fs::write(Path::new(&out).join("catalogue.bin"), written.bytes)?;
    // What the page gives to other programs names rules, sources and sentences, and no fact: those ids need not travel.
    let facts: Vec<&String> = catalogue.schemes.iter().flat_map(|scheme| &scheme.facts).map(|fact| &fact.id).collect();
    let is_fact = |id: &String| facts.contains(&id) && !catalogue.sources.iter().any(|source| source.id == *id);
    let named = written.records.iter().map(|id| if is_fact(id) { String::new() } else { id.clone() }).collect();
    for (name, lines) in [("named", named), ("shown", written.shown), ("links", written.links), ("records", written.records)] {
        std::fs::write(
            Path::new(&out).join(name),
            lines.join(
                "
",
            ),
        )?;
    }
    for language in Language::ALL {
        std::fs::write(Path::new(&out).join(format!("texts.{}", language.code())), texts.lines(language))?;
    }
    Ok(())
}
