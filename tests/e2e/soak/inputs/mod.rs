//! A million generated inputs for each decoder: none makes it panic, and none takes long. The same inputs in each run.

mod generator;

use std::time::{Duration, Instant};

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::host::options::{NAMES, Options, decode as asked};
use cooperation_advisor::host::style::sheet;
use cooperation_advisor::host::{accent, contact};
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::pasted::is_link;
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::state::State;
use cooperation_advisor::link::{decode, encode, readable};

use generator::{Generator, links};

/// How many inputs each decoder reads.
const COUNT: u32 = 1_000_000;

/// How long one may take.
const LONGEST: Duration = Duration::from_millis(50);

/// Reads every input. One that took some time is read again: this machine may have been busy with something else.
fn read_all(what: &str, mut next: impl FnMut() -> String, read: impl Fn(&str)) {
    let (mut slowest, mut longest) = (Duration::ZERO, 0);
    for number in 0..COUNT {
        let input = next();
        let mut time = timed(&read, &input);
        for _ in 0..4 {
            if time > LONGEST / 10 {
                time = time.min(timed(&read, &input));
            }
        }
        assert!(time <= LONGEST, "{what} {number} should be read within {LONGEST:?}, but took {time:?}: {input:?}");
        (slowest, longest) = (slowest.max(time), longest.max(input.len()));
    }
    println!("{COUNT} {what} were read; the longest had {longest} bytes, the slowest took {slowest:?}");
}

fn timed(read: &impl Fn(&str), input: &str) -> Duration {
    let from = Instant::now();
    read(input);
    from.elapsed()
}

/// What was read can be told and written, and what is written says the same again.
fn hold(input: &str, (state, problems): &(State, Vec<LinkProblem>)) {
    let voice = Voice { catalogue: catalogue(), texts: texts(), language: Language::French, side: None };
    for problem in problems {
        assert!(problem.words(voice).len() < 4000, "{input:?} should not be told at length: {problem:?}");
        assert!(!problem.is_of_the_whole() || *state == State::default(), "nothing of {input:?} should be used: {problem:?}");
    }
    let code = encode(catalogue(), state);
    assert_eq!(decode(catalogue(), &code).0, *state, "what {input:?} says should survive its code {code}");
}

/// Codes whose check is right though nobody wrote them, and readable pairs with something wrong: what only a decoder that trusts nothing bears.
#[test]
fn links() {
    let mut generator = Generator::new(1);
    let seeds = links::published();
    let keys = links::words(catalogue());
    let next = move || {
        let seed = generator.one_of(&seeds).clone();
        if generator.below(3) > 0 { links::resealed(&mut generator, &seed) } else { generator.mutated(&seed, &seeds, &keys) }
    };
    read_all("links", next, |link| hold(link, &decode(catalogue(), link)));
}

/// Whatever people paste: links in what mail and chats put around them, cut, doubled, escaped, and texts that are none.
#[test]
fn pasted_texts() {
    let mut generator = Generator::new(2);
    let (seeds, words) = (links::pasted(), links::packaging());
    let next = move || {
        let seed = generator.one_of(&seeds).clone();
        generator.mutated(&seed, &seeds, &words)
    };
    read_all("pasted texts", next, |text| {
        let _ = is_link(text);
        hold(text, &decode(catalogue(), text));
        let (state, _) = readable::decode(catalogue(), text);
        let _ = readable::encode(catalogue(), &state);
    });
}

/// What an address asks a frame for.
#[test]
fn options_of_a_host() {
    let mut generator = Generator::new(3);
    let (seeds, words) = (queries(), links::words(catalogue()));
    let next = move || {
        let seed = generator.one_of(&seeds).clone();
        generator.mutated(&seed, &seeds, &words)
    };
    read_all("queries", next, |query| {
        let (options, problems) = asked(catalogue(), query);
        harmless(query, &options);
        harmless(query, &options.clone().alone());
        assert!(problems.iter().all(|problem| problem.words().len() < 2000), "{query:?} should not be told at length");
    });
}

/// What a host says to a frame while it runs, put over what the address asked for.
#[test]
fn messages_of_a_host() {
    let mut generator = Generator::new(4);
    let (seeds, words) = (queries(), links::words(catalogue()));
    let (before, _) = asked(catalogue(), "lang=fr&theme=light&accent=%231b4f8f&schemes=iea,irp&compact=yes");
    let next = move || {
        let seed = generator.one_of(&seeds).clone();
        generator.mutated(&seed, &seeds, &words)
    };
    read_all("messages", next, |words| {
        let heard = before.heard(catalogue(), words);
        harmless(words, &heard);
        // A message changes language, theme and colour, and nothing else.
        let Options { language, theme, accent, .. } = heard;
        assert_eq!(heard, Options { language, theme, accent, ..before.clone() }, "{words:?}");
    });
}

/// Nothing of a host's words gets into the style sheet, no colour that cannot be read is used, and only an address is a link.
fn harmless(said: &str, options: &Options) {
    let sheet = sheet(options);
    assert!(sheet.chars().all(|letter| letter.is_ascii_alphanumeric() || "{}:;,()#- ".contains(letter)), "{said:?} gave {sheet:?}");
    assert!(options.accent.is_none_or(|colour| accent::readable(colour).contains(&true)), "{said:?}");
    assert!(options.contact.chars().count() <= contact::LONGEST, "{said:?}");
    for (_, address) in contact::words(&options.contact) {
        let good = address.is_none_or(|address| address.starts_with("https://") || address.starts_with("mailto:"));
        assert!(good, "{said:?} should lead nowhere else");
    }
}

fn queries() -> Vec<String> {
    let values = [
        "fr",
        "dark",
        "%231b4f8f",
        "8px",
        "georgia",
        "iea,irp,irn",
        "aim,countries",
        "Write%20to%20a@example.org,%20https://www.example.org/b",
        "yes",
        "https://www.example.org/advice",
    ];
    let each = NAMES.into_iter().zip(values).map(|(name, value)| format!("{name}={value}"));
    let each: Vec<String> = each.collect();
    [each.clone(), vec![each.join("&"), format!("?{}", each.join("&"))]].concat()
}
