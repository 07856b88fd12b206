//! What holds of all sentences, the program's and the catalogue's, in each language.

use std::collections::{BTreeMap, BTreeSet};

use cooperation_advisor::catalogue::built::{catalogue as shipped, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::catalogue::reading::words::typeset;
use cooperation_advisor::domain::answers::ChoiceSet;
use cooperation_advisor::domain::id::TextId;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use proptest::prelude::*;

use crate::generated::config;
use crate::words::every_message;

const NO_BREAK: char = '\u{a0}';

/// Messages that are rightly the same in two languages: names, numbers and words that both have.
const SAME: [(&str, &str); 11] = [
    ("AboutVersion", "en fr"),
    ("DayOf", "en fr"),
    ("Error", "en es"),
    ("Generation2020", "en es"),
    ("Generation2020", "en fr"),
    ("Generation2020", "fr es"),
    ("HeadlineReading", "en es"),
    ("Labelled", "en es"),
    ("MonthOf", "en fr"),
    ("Possible", "en fr"),
    ("Question", "en fr"),
];

/// What a text is, and its words.
type Sentence = (String, String);

fn messages(language: Language) -> Vec<Sentence> {
    every_message().into_iter().map(|(name, message)| (name.to_owned(), message.text(language))).collect()
}

/// All texts of the catalogue.
fn catalogue_texts(language: Language) -> Vec<Sentence> {
    let places = 0..u16::try_from(texts().all.len()).unwrap();
    places.map(|place| (format!("text {place}"), texts().get(TextId(place), language).to_owned())).collect()
}

/// Everything that is said, and choices one after the other as `Voice` joins them.
fn everything(language: Language) -> Vec<Sentence> {
    let voice = Voice { catalogue: shipped(), texts: texts(), language, side: None };
    let joined =
        shipped().questions().map(|(id, question)| (format!("choices of {}", question.id), voice.choices(id, question.every_choice())));
    messages(language).into_iter().chain(catalogue_texts(language)).chain(joined).collect()
}

#[track_caller]
fn check(sentences: &[Sentence], wrong: impl Fn(&str) -> Option<String>) {
    let found: Vec<String> = sentences.iter().filter_map(|(name, text)| Some(format!("{name}: {}: {text}", wrong(text)?))).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// An empty sentence is a hole in the page; a double space is where a datum got lost.
#[test]
fn sentences_are_whole() {
    for language in Language::ALL {
        check(&everything(language), |text| {
            let space = |letter: char| letter.is_whitespace();
            let double = text.chars().zip(text.chars().skip(1)).any(|(one, next)| space(one) && space(next));
            if text.is_empty() {
                Some("empty".into())
            } else if text.starts_with(space) || text.ends_with(space) || double {
                Some("space at an end, or twice".into())
            } else if text.contains(['{', '}', '\n', '\t']) {
                Some("a brace or a line break".into())
            } else {
                None
            }
        });
    }
}

/// What a message is given it says, in every language: a placeholder misspelt in one of them would say nothing.
#[test]
fn every_datum_is_said_in_every_language() {
    for language in Language::ALL {
        for (name, message) in every_message() {
            let text = message.text(language);
            for datum in format!("{message:?}").split('"').skip(1).step_by(2) {
                assert!(text.contains(datum), "{name} does not say {datum} in {language:?}: {text}");
            }
            for number in numbers(message) {
                assert!(text.contains(&number), "{name} does not say {number} in {language:?}: {text}");
            }
        }
    }
}

/// The numbers a message is given, but months, which are names, and one thing, which is often a word ("one point").
fn numbers(message: Message<'_>) -> Vec<String> {
    let shown = format!("{message:?}");
    let data = shown.split(['{', ',', '}']).filter_map(|datum| datum.trim().split_once(": "));
    let told = data.filter(|(field, number)| *field != "month" && number.parse().is_ok_and(|number: u16| number > 1 || *field != "count"));
    told.map(|(_, number)| number.to_owned()).collect()
}

/// What came in a link may hold anything; braces in it are text, never a place for another datum.
#[test]
fn a_brace_in_a_datum_is_text() {
    for language in Language::ALL {
        let text = Message::LinkUnknownValue { key: "{said}", said: "{key} {x} }{" }.text(language);
        assert!(text.contains("{said}") && text.contains("{key} {x} }{"), "{text}");
    }
}

/// French sets a space before `: ; ? !` and inside « », and no line may break there. Addresses and times have none; and what is the
/// same in English is an official name, kept as its source writes it.
#[test]
fn french_spaces_do_not_break() {
    let english: BTreeSet<String> = catalogue_texts(Language::English).into_iter().map(|(_, text)| text).collect();
    let french: Vec<Sentence> = everything(Language::French).into_iter().filter(|(_, text)| !english.contains(text)).collect();
    check(&french, |text| {
        let letters: Vec<char> = text.chars().collect();
        let wrong = |place: usize| {
            let (before, letter, after) = (place.checked_sub(1).map(|place| letters[place]), letters[place], letters.get(place + 1));
            match letter {
                ':' | ';' | '?' | '!' | '»' => {
                    before != Some(NO_BREAK) && !(letter == ':' && after.is_some_and(|after| !after.is_whitespace()))
                }
                '«' => after != Some(&NO_BREAK),
                _ => false,
            }
        };
        (0..letters.len()).find(|place| wrong(*place)).map(|place| format!("no no-break space at `{}`", letters[place]))
    });
}

/// Straight quotes and apostrophes are typed by accident; each language has its own.
#[test]
fn quotes_are_those_of_the_language() {
    for (language, foreign) in [(Language::English, "\"'«»"), (Language::French, "\"'“”"), (Language::Spanish, "\"'“”")] {
        check(&everything(language), |text| text.chars().find(|letter| foreign.contains(*letter)).map(|letter| format!("`{letter}`")));
    }
}

/// Spanish opens what it closes.
#[test]
fn spanish_questions_open_as_they_close() {
    check(&everything(Language::Spanish), |text| {
        let count = |mark: char| text.matches(mark).count();
        (count('?') != count('¿') || count('!') != count('¡')).then(|| "a question or exclamation that does not open".into())
    });
}

/// A sentence that is the same in two languages was forgotten in one of them, unless it is on the list.
#[test]
fn no_message_is_the_same_in_two_languages_unless_listed() {
    let all: Vec<Vec<Sentence>> = Language::ALL.into_iter().map(messages).collect();
    let mut same = BTreeMap::new();
    for (place, (name, _)) in all[0].iter().enumerate() {
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            if all[one][place].1 == all[other][place].1 {
                let pair = format!("{} {}", Language::ALL[one].code(), Language::ALL[other].code());
                same.insert((name.clone(), pair), all[one][place].1.clone());
            }
        }
    }
    let found: Vec<(&str, &str)> = same.keys().map(|(name, pair)| (name.as_str(), pair.as_str())).collect();
    assert_eq!(found, SAME, "{same:#?}");
}

/// The same answer said in the same words by two choices would be no choice.
#[test]
fn choices_of_a_question_differ_in_words() {
    for language in Language::ALL {
        let voice = Voice { catalogue: shipped(), texts: texts(), language, side: None };
        for (id, question) in shipped().questions() {
            let labels: Vec<String> = question.every_choice().iter().map(|choice| voice.choices(id, ChoiceSet::one(choice))).collect();
            let distinct: BTreeSet<&String> = labels.iter().collect();
            assert_eq!(distinct.len(), labels.len(), "{} in {language:?}: {labels:?}", question.id);
        }
    }
}

// Typesetting ----

#[track_caller]
fn check_set(text: &str, language: Language, expected: &str) {
    assert_eq!(typeset(text, language).replace(NO_BREAK, "~"), expected);
}

#[test]
fn ordinary_spaces_become_no_break_spaces_where_french_needs_them() {
    check_set("Lequel ?", Language::French, "Lequel~?");
    check_set("Oui ; non : peut-être !", Language::French, "Oui~; non~: peut-être~!");
    check_set("le nom « LIA » en 2018", Language::French, "le nom «~LIA~» en 2018");
    check_set("20 % de 10 000 euros", Language::French, "20~% de 10~000 euros");
    check_set("https://a.b: c", Language::French, "https://a.b: c");
    check_set("déjà\u{a0}: fait", Language::French, "déjà~: fait");
    check_set(" autour ", Language::French, "autour");
    check_set("", Language::French, "");
}

#[test]
fn other_languages_keep_their_spaces() {
    check_set("10 000 euros", Language::Spanish, "10~000 euros");
    check_set("¿Cuál ? « a »", Language::Spanish, "¿Cuál ? « a »");
    check_set("10 000 euros: why ?", Language::English, "10 000 euros: why ?");
}

proptest! {
    #![proptest_config(config(200))]

    /// Typesetting changes nothing but spaces, and what is set stays set.
    #[test]
    fn typesetting_only_binds(text in "[a-z0-9 :;?!%«»\u{a0}]{0,24}") {
        for language in Language::ALL {
            let set = typeset(&text, language);
            let bare = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(bare(&set), bare(&text));
            prop_assert_eq!(typeset(&set, language), set);
        }
    }
}
