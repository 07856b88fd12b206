//! Writes what the page holds before and without the app: `prerender catalogue` or `prerender shell`.

use std::process::ExitCode;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::still;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("catalogue") => print!("{}", still::catalogue(catalogue(), texts())),
        Some("shell") => print!("{}", still::shell::shell()),
        _ => {
            eprintln!("prerender needs to be told what: `catalogue` or `shell`");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
