//! Reads and checks the catalogue's data files and compiles them in. A wrong file stops the build with every problem it has.

use std::path::Path;

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
    let written = std::env::var_os("OUT_DIR").map(|out| {
        let file = Path::new(&out).join("catalogue.rs");
        std::fs::write(file, catalogue::reading::emit::rust(&catalogue, &texts))
    });
    if !matches!(written, Some(Ok(()))) {
        println!("cargo::error=the catalogue cannot be written where the build keeps its files");
    }
}
