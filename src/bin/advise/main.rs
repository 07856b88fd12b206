//! `cargo xtask advise '<fragment>' [--json]`: the advice for a link or its fragment, in either form, as text or as JSON.
//!
//! The text is for people who check by hand, the JSON for scripts. Both come from the engine and the words the page uses.

use std::process::ExitCode;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::domain::advice::advise;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::decode;
use cooperation_advisor::session::advised::advised;
use cooperation_advisor::session::thought::Thought;

mod text;

const USAGE: &str = "usage: advise 'aim=coordinate&countries=two&lang=fr' [--json]";

fn main() -> ExitCode {
    let (flags, fragments): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let json = flags.iter().any(|flag| flag == "--json");
    if flags.iter().any(|flag| flag != "--json") || fragments.len() > 1 {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let fragment = fragments.first().map(String::as_str).unwrap_or_default();
    let (state, problems) = decode(catalogue(), fragment);
    let voice = Voice { catalogue: catalogue(), texts: texts(), language: state.language.unwrap_or_default(), side: state.side };
    let advice = advise(catalogue(), &state.answers);
    for problem in &problems {
        eprintln!("{}", problem.words(voice));
    }
    if json {
        let mut thought = Thought::new(catalogue(), &state.answers, &advice);
        while thought.step() {}
        print!("{}", advised(voice, &state.answers, &advice, &thought).unwrap_or_default())
    } else {
        print!("{}", text::advice(voice, &state, &advice))
    }
    // What was not understood is told by the exit code too: a script must not take half an answer for the whole.
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(3) }
}
