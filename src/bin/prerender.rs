//! Writes what a page holds before and without the app: `prerender catalogue index`, `prerender shell office`, and so on.

use std::process::ExitCode;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::still;

fn main() -> ExitCode {
    let told: Vec<String> = std::env::args().skip(1).collect();
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    let office = told.last() == Some(&"office");
    match told[..] {
        ["catalogue", "index" | "office"] => print!("{}", still::catalogue(catalogue(), texts(), office)),
        ["languages", "index" | "office"] => print!("{}", still::languages(catalogue(), texts(), office)),
        ["shell", "index" | "office"] => print!("{}", still::shell::shell(office)),
        _ => {
            eprintln!("prerender needs to be told what, `catalogue`, `languages` or `shell`, and for which page, `index` or `office`");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
