//! The form that the page writes: its laws, its lengths, what damage does to it, and the links that were published.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::id::{ChoiceId, SchemeId};
use cooperation_advisor::domain::question::{Kind, Side};
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::shared::{Made, Note, Role};
use cooperation_advisor::link::state::{Page, State};
use cooperation_advisor::link::v1::LONGEST;
use cooperation_advisor::link::{decode, encode, readable};
use proptest::prelude::*;

use crate::generated::config;
use crate::roundtrip::shared;
use crate::scenarios;

/// Every edition's published links. A link is a promise: these files only grow, and what stands in them opens for good.
const PUBLISHED: [(&str, &str); 1] = [("2026-11", include_str!("../links/2026-11.txt"))];

/// The code and what it means, of every published link.
fn published() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = PUBLISHED.into_iter().flat_map(|(_, text)| text.lines()).filter(|line| !line.starts_with("//"));
    lines.map(|line| line.split_once(' ').unwrap_or((line, "")))
}

proptest! {
    #![proptest_config(config(512))]

    /// What goes in comes out, and nothing is told.
    #[test]
    fn a_state_survives_its_code(state in shared()) {
        let code = encode(catalogue(), &state);
        prop_assert_eq!(decode(catalogue(), &code), (state.clone(), vec![]), "{}", code);
        prop_assert_eq!(decode(catalogue(), &format!("#{}", code.to_ascii_uppercase())), (state, vec![]), "{}", code);
    }

    /// Mail programs, phones and QR codes leave these characters alone, and a double click takes them all.
    #[test]
    fn a_code_is_plain_and_never_too_long(state in shared()) {
        let code = encode(catalogue(), &state);
        prop_assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.'), "{}", code);
        prop_assert!(code.len() <= LONGEST && !code.ends_with('.'), "{}", code);
    }

    /// Two forms, one state: whoever reads the one reads the other.
    #[test]
    fn both_forms_say_the_same(state in shared()) {
        let by_hand = readable::encode(catalogue(), &state);
        let (read, problems) = decode(catalogue(), &by_hand);
        prop_assert!(problems.is_empty(), "{} {:?}", by_hand, problems);
        prop_assert_eq!(encode(catalogue(), &read), encode(catalogue(), &state), "{}", by_hand);
    }

    /// Whatever is pasted, the answer is in time and total.
    #[test]
    fn anything_is_read(text in prop_oneof![".{0,300}", "#?v1[.][0-9a-z]{0,40}[.]?[0-9a-z]{0,8}", "(v[12l.]|[.#&=% ]|aim|begin|:~:|%23|%3d|url=http){0,30}"]) {
        let (state, problems) = decode(catalogue(), &text);
        prop_assert!(state == State::default() || !text.trim().is_empty());
        for problem in problems {
            let shown = format!("{problem:?}").len();
            prop_assert!(shown < 2000, "{}", shown);
        }
    }
}

/// Damage to neighbours is found by what the check is; all else by this: any two damages far apart, as often as there is time for.
#[test]
fn a_code_with_two_wrong_characters_is_told() {
    let code = encode(catalogue(), &full());
    let letters: Vec<char> = code.chars().collect();
    for one in 3..letters.len() {
        for other in one + 1..letters.len() {
            let mut damaged = letters.clone();
            for (place, step) in [(one, 7), (other, 11)] {
                if damaged[place] != '.' {
                    damaged[place] = char::from_digit((damaged[place].to_digit(36).unwrap() % 10 + step) % 18, 18).unwrap();
                }
            }
            let damaged: String = damaged.into_iter().collect();
            same_or_told(&code, &damaged);
        }
    }
}

/// One answer to everything, of the longest kind, in a link that somebody shares.
fn full() -> State {
    let answers = catalogue().questions().fold(Answers::new(), |all, (id, question)| {
        let choices = match question.kind {
            Kind::Several => question.every_choice(),
            Kind::One | Kind::Ordered => ChoiceSet::one(ChoiceId(u16::try_from(question.choices.len()).unwrap() - 1)),
        };
        all.with(id, Answer::Chosen(choices))
    });
    State {
        answers,
        page: Some(Page::Advice),
        language: Some(Language::French),
        side: Some(Side::Partner),
        made: Some(made()),
        ..State::default()
    }
}

fn made() -> Made {
    Made {
        edition: 1,
        day: Some(Date { year: 2026, month: Some(12), day: Some(31) }),
        first: Some(SchemeId(u16::try_from(catalogue().schemes.len()).unwrap() - 1)),
    }
}

/// A link fits a line of plain mail with the answers people give, two with all of them, and a text message with a note.
#[test]
fn links_are_as_short_as_promised() {
    let length = |state: &State| encode(catalogue(), state).len() + 1;
    assert!(60 + length(&full()) <= 120, "all answers: {}", length(&full()));
    for (name, answers) in scenarios::answers() {
        let state = State { answers, language: Some(Language::Spanish), role: Role::Invitation, made: Some(made()), ..full() };
        assert!(60 + length(&state) <= 120, "{name}: {}", length(&state));
        let eight = state.answers.iter().take(8).fold(Answers::new(), |all, (id, answer)| all.with(id, answer));
        let state = State { answers: eight, ..state };
        assert!(35 + length(&state) <= 76, "{name}: {}", length(&state));
    }
    let note = "Chère Ana, voici ce que nous avons répondu de notre côté. Pourrais-tu vérifier les pays et les laboratoires, puis me renvoyer le lien avant lundi ? Le comité se réunit mardi à Bogotá. Amitiés, Chloé";
    assert!(note.chars().count() > 190);
    let noted = |note: &str| State { note: Note::cleaned(note), role: Role::Invitation, ..full() };
    assert!(60 + length(&noted(note)) <= 480, "with a note: {}", length(&noted(note)));
    assert!(60 + length(&noted(&"É".repeat(200))) <= LONGEST);
    assert!(60 + length(&noted(&"\u{1f600}".repeat(300))) <= LONGEST);
}

/// The same state, or a word about it: never another state.
#[track_caller]
fn same_or_told(code: &str, damaged: &str) {
    let (state, problems) = decode(catalogue(), damaged);
    let is_none = damaged.trim_start_matches('#').trim_matches([' ', '.', '\n', '\u{a0}']).is_empty();
    let told = !problems.is_empty() && state == State::default();
    assert!(told || is_none || (state, problems) == decode(catalogue(), code), "{damaged} for {code}");
}

/// Every way in which one character of a published link goes wrong.
#[test]
fn no_single_damage_makes_another_state() {
    const OTHERS: &str = "uilo.,;:!?#&=%+-_~/ \n\u{a0}é€\u{200b}";
    for (code, _) in published() {
        let letters: Vec<char> = code.chars().collect();
        for place in 0..letters.len() {
            let with = |put: &[char]| -> String { letters[..place].iter().chain(put).chain(&letters[place + 1..]).collect() };
            same_or_told(code, &with(&[]));
            for put in ('0'..='9').chain('a'..='z').chain('A'..='Z').chain(OTHERS.chars()) {
                same_or_told(code, &with(&[put]));
                same_or_told(code, &with(&[letters[place], put]));
            }
            if let Some(next) = letters.get(place + 1) {
                let swapped: String = letters[..place].iter().chain([next, &letters[place]]).chain(&letters[place + 2..]).collect();
                same_or_told(code, &swapped);
            }
            let prefix: String = letters[..place].iter().collect();
            same_or_told(code, &prefix);
            same_or_told(code, &format!("#{prefix}"));
        }
    }
}

/// Damage is told as what it is, with the beginning of what was pasted.
#[test]
fn a_cut_link_is_told_as_damaged() {
    let (code, _) = published().find(|(_, means)| means.contains("aim=coordinate")).unwrap();
    let cut = &code[..code.len() - 3];
    assert_eq!(decode(catalogue(), cut), (State::default(), vec![LinkProblem::Damaged { text: cut.to_owned() }]));
    assert_eq!(decode(catalogue(), &code.replace("v1", "v2")), (State::default(), vec![LinkProblem::Newer]));
    assert_eq!(decode(catalogue(), ""), (State::default(), vec![]));
    assert_eq!(decode(catalogue(), "#"), (State::default(), vec![]));
}

/// A published link opens as it did when it was published, in every edition to come.
#[test]
fn published_links_open_for_good() {
    for (code, means) in published() {
        let (state, problems) = decode(catalogue(), code);
        assert_eq!((readable::encode(catalogue(), &state).as_str(), problems), (means, vec![]), "{code}");
    }
    for (edition, text) in PUBLISHED {
        let links = text.lines().filter(|line| !line.starts_with("//")).count();
        assert!(links >= 20, "edition {edition} has {links} links");
    }
}

/// Nobody takes a published link away: the file may only grow. Whoever adds to it writes the new length and sum here.
#[test]
fn published_links_are_never_changed() {
    // The first so many bytes of each file, summed up.
    for ((_, text), (length, sum)) in PUBLISHED.into_iter().zip([(PUBLISHED_BYTES, PUBLISHED_SUM)]) {
        let found =
            text.bytes().take(length).fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        assert_eq!((text.len() >= length, found), (true, sum));
    }
}

const PUBLISHED_BYTES: usize = 2721;
const PUBLISHED_SUM: u64 = 0x8d8943e592858456;
