//! Names: what an id may look like, which names are not free, and the stable words of verdicts, statuses and generations.

use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::scheme::{Generation, Status};
use cooperation_advisor::i18n::voice::lower_case;
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::readable::{NOT_YET, SETTINGS, decode};

use crate::reading::{CATALOGUE, IRP, REGISTRY, SOURCES, check, real};

const FORM: &str = "expected an id of lower-case words and digits, joined by hyphens, found";
const RECORD: &str = "expected an id of letters, digits, `-` and `_`, found";
const FREE: &str = "expected a name that links do not use themselves, found";

/// Ids stand in addresses and hooks; one that would be escaped there is told where it stands, whatever it is the id of.
#[test]
fn ids_have_one_form() {
    check(&[
        (IRP, "id = \"shown-capacity\"", "id = \"Shown capacity\"", &[("id = \"Shown", &format!("{FORM} `Shown capacity`"))]),
        (
            REGISTRY,
            "[renamed.schemes]",
            "[renamed.schemes]\n\"l.i.a\" = \"lia\"",
            &[
                ("\"l.i.a\"", &format!("{FORM} `l.i.a`")),
                ("[editions]", "expected the catalogue's edition `2026/11` with its date, last, found another one or none"),
            ],
        ),
        (CATALOGUE, "id = \"network-of-one\"", "id = \"r\u{e9}seau\"", &[("id = \"r\u{e9}seau", &format!("{FORM} `r\u{e9}seau`"))]),
        (CATALOGUE, "edition = \"2026-11\"\ndate", "edition = \"2026/11\"\ndate", &[("\"2026/11\"", &format!("{FORM} `2026/11`"))]),
        ("outcomes.toml", "id = \"about\"", "id = \"about_it\"", &[("id = \"about_it", &format!("{FORM} `about_it`"))]),
    ]);
}

/// Facts and documents keep the names they bear in the record they come from, as far as a hook can bear them too.
#[test]
fn records_keep_their_form() {
    check(&[
        (IRP, "id = \"IRP-22\"", "id = \"IRP 22\"", &[("id = \"IRP 22", &format!("{RECORD} `IRP 22`"))]),
        (
            SOURCES,
            "[SEED1]",
            "[\"NSFC 9\"]\nby = \"b\"\ntitle = \"t\"\n\n[SEED1]",
            &[("[\"NSFC 9\"]", &format!("{RECORD} `NSFC 9`")), ("[\"NSFC 9\"]", "expected an entry that cites `NSFC 9`, found none")],
        ),
    ]);
}

/// "I don't know yet" and the settings of links have names of their own; a question called like one could never be answered.
#[test]
fn names_of_links_are_not_free() {
    let put =
        "[renamed.questions]\ncompare = \"act\"\n\n[renamed.choices.act]\nunknown = \"letter\"\n\n[renamed.schemes]\nunknown = \"lia\"";
    let told: [(&str, &str); 3] = [
        ("compare = ", &format!("{FREE} `compare`")),
        ("unknown = \"letter\"", &format!("{FREE} `unknown`")),
        ("unknown = \"lia\"", &format!("{FREE} `unknown`")),
    ];
    check(&[(REGISTRY, "[renamed.schemes]", put, &told)]);
}

/// What links use today is among the names that are not free.
#[test]
fn every_setting_of_links_is_kept_free() {
    let known = |key: &str| {
        let (_, problems) = decode(&real().0, &format!("{key}=no-such-value"));
        !problems.iter().any(|problem| matches!(problem, LinkProblem::UnknownKey { key: told } if told == key))
    };
    // What narrows one page is told on any other.
    let narrows = ["differences", "for", "status", "search"];
    for setting in SETTINGS.into_iter().filter(|setting| !narrows.contains(setting)) {
        assert!(known(setting), "{setting} is no setting any more");
        let told = [(&*format!("{setting} = \"act\""), &*format!("{FREE} `{setting}`"))];
        check(&[(REGISTRY, "[renamed.schemes]", &format!("[renamed.questions]\n{setting} = \"act\"\n\n[renamed.schemes]"), &told)]);
    }
    assert_eq!(NOT_YET, "unknown");
}

/// A screen reader pronounces a title by the code of its language; a made-up code is read as the page's.
#[test]
fn titles_say_their_language() {
    check(&[(
        SOURCES,
        "lang = \"de\"",
        "lang = \"German\"",
        &[("lang = \"German\"", "expected a language of two letters, like \"fr\", found `German`")],
    )]);
    let without: Vec<&str> = real().0.sources.iter().filter(|source| source.lang.is_none()).map(|source| &*source.id).collect();
    assert_eq!(without, [""; 0]);
}

/// Hooks, links, programs and data files rely on these words: they never change.
#[test]
fn stable_words_are_stable() {
    let replaced = Status::Replaced { by: SchemeId(0), since: String::new() };
    let statuses = [Status::Open, replaced, Status::BetweenInstitutions, Status::EntryOnly];
    assert_eq!(statuses.map(|status| status.word()), ["open", "replaced", "between-institutions", "entry-only"]);
    assert_eq!([Verdict::Suits, Verdict::Possible, Verdict::RuledOut].map(Verdict::word), ["suits", "possible", "ruled-out"]);
    assert_eq!(Generation::ALL.map(Generation::word), ["tool-kit", "2020", "today"]);
}

/// The letters of our languages become small as the standard library makes them; letters of other alphabets stay.
#[test]
fn letters_become_small_as_the_standard_library_makes_them() {
    for letter in ('\0'..='\u{17f}').filter(|letter| *letter != '\u{130}') {
        assert_eq!(Some(lower_case(letter)), letter.to_lowercase().next(), "{letter:?}");
    }
    for letter in ['\u{130}', '\u{391}', '\u{416}', '\u{1f600}', char::MAX] {
        assert_eq!(lower_case(letter), letter);
    }
}
