//! What a host page asks for: read, refused, made into a style sheet and into code.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::host::accent::{self, Colour, INK, LEAST, OWN, PAPER};
use cooperation_advisor::host::codes::{SANDBOX, Wish, policy};
use cooperation_advisor::host::contact;
use cooperation_advisor::host::options::{Font, LONGEST, NAMES, OptionProblem, Options, Theme, decode};
use cooperation_advisor::host::style::sheet;
use proptest::prelude::*;

use crate::generated::config;
use crate::link::scheme;

fn read(query: &str) -> Options {
    let (options, problems) = decode(catalogue(), query);
    assert_eq!(problems, [], "{query}");
    options
}

/// The one problem with a query; what it asks for must be as if nothing was.
#[track_caller]
fn refused(query: &str) -> OptionProblem {
    let (options, problems) = decode(catalogue(), query);
    assert_eq!(options, Options::default(), "{query}");
    let [problem] = <[OptionProblem; 1]>::try_from(problems).unwrap();
    problem
}

#[test]
fn everything_is_read() {
    let query = "?lang=fr&theme=dark&accent=%238fbdf2&radius=4px&font=georgia&schemes=iea,irp&lock=aim,countries&contact=Dri%2C+b%C3%A2t.+C\
                 &compact=yes&base=https://www.example.org/page?a=1";
    let (options, problems) = decode(catalogue(), query);
    // The address of a page has an equals sign of its own.
    assert_eq!(problems, []);
    let questions = ["aim", "countries"].map(|id| catalogue().question_named(id).unwrap()).to_vec();
    let expected = Options {
        language: Some(Language::French),
        theme: Some(Theme::Dark),
        accent: Some([0x8f, 0xbd, 0xf2]),
        radius: Some(4),
        font: Some(Font::Georgia),
        schemes: vec![scheme("iea"), scheme("irp")],
        lock: questions,
        contact: "Dri, bât. C".into(),
        compact: true,
        base: Some("https://www.example.org/page?a=1".into()),
    };
    assert_eq!(options, expected);
}

#[test]
fn nothing_asked_for_is_nothing() {
    for query in ["", "?", "&&", "?&"] {
        assert_eq!(read(query), Options::default());
    }
    assert_eq!(sheet(&Options::default()), "");
}

#[test]
fn what_is_wrong_is_named_with_its_value_and_what_is_allowed() {
    let told = |query: &str| refused(query).words();
    assert_eq!(told("theme=black"), "cooperation-advisor: theme=\"black\" is not used; allowed: auto, light, dark");
    assert_eq!(told("lang=de"), "cooperation-advisor: lang=\"de\" is not used; allowed: en, fr, es");
    assert_eq!(told("radius=17"), "cooperation-advisor: radius=\"17\" is not used; allowed: 0 to 16");
    assert_eq!(
        told("font=comic"),
        "cooperation-advisor: font=\"comic\" is not used; allowed: system, sans, serif, arial, verdana, georgia"
    );
    assert_eq!(told("compact=maybe"), "cooperation-advisor: compact=\"maybe\" is not used; allowed: yes, no");
    assert!(told("accent=red").ends_with("allowed: #rrggbb"));
    assert!(told("colour=red").ends_with(&NAMES.join(", ")));
    assert!(told("schemes=iea,nothing").contains("irp"), "the ids that there are");
    assert!(told("lock=what").contains("countries"));
    for base in [
        "http://example.org",
        "https://a",
        "https://u:p@example.org/",
        "https://example.org/%23x",
        "javascript:alert(1)",
        "https://example.org/\"x",
    ] {
        assert!(told(&format!("base={base}")).contains("https://"), "{base}");
    }
    for radius in ["-1", "1.5", "1e1", "NaN", "999999999999", ""] {
        assert_eq!(refused(&format!("radius={radius}")).name, "radius");
    }
}

#[test]
fn one_wrong_option_leaves_the_others() {
    let (options, problems) = decode(catalogue(), "lang=es&theme=black&radius=2&lang=fr&__proto__=1");
    assert_eq!(options, Options { language: Some(Language::Spanish), radius: Some(2), ..Options::default() });
    assert_eq!(problems.iter().map(|problem| &*problem.name).collect::<Vec<_>>(), ["theme", "lang", "__proto__"]);
}

#[test]
fn too_much_is_not_read_at_all() {
    let long = format!("lang=fr&contact={}", "x".repeat(LONGEST));
    let (options, problems) = decode(catalogue(), &long);
    assert_eq!((options, problems.len()), (Options::default(), 1));
    assert!(problems[0].words().len() < 200, "what is shown of it is short");
}

#[test]
fn a_page_by_itself_takes_only_its_looks() {
    let all = read("lang=fr&theme=dark&accent=%238fbdf2&schemes=iea&lock=aim&contact=me@example.org&compact=yes&base=https://example.org/");
    let alone = all.clone().alone();
    assert_eq!(alone, Options { language: all.language, theme: all.theme, accent: all.accent, ..Options::default() });
}

#[test]
fn a_message_changes_what_it_names_and_nothing_else() {
    let before = read("lang=fr&theme=dark&radius=3&schemes=iea");
    let after = before.heard(catalogue(), "lang=es&theme=light&accent=%23005a9c&schemes=irp&radius=1&contact=x");
    let expected =
        Options { language: Some(Language::Spanish), theme: Some(Theme::Light), accent: Some([0, 0x5a, 0x9c]), ..before.clone() };
    assert_eq!(after, expected);
    for nothing in ["", "theme=black", "accent=%23ffffff&theme=light", "accent=__proto__", "x=y"] {
        let heard = before.heard(catalogue(), nothing);
        assert_eq!((heard.accent, heard.language), (None, before.language), "{nothing}");
    }
}

// Colours ----

#[test]
fn contrast_is_that_of_the_standard() {
    let [black, white] = [[0; 3], [255; 3]];
    assert!((accent::contrast(black, white) - 21.0).abs() < 1e-6);
    assert!((accent::contrast(white, white) - 1.0).abs() < 1e-9);
    // By the standard's own formula, with the library's power function.
    let exact = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    for part in 0..=255 {
        let grey = exact(part) + 0.05;
        assert!((accent::contrast([part; 3], black) - grey / 0.05).abs() < 1e-6, "{part}");
    }
}

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let tokens = include_str!("../../styles/tokens.css");
    for (name, [light, dark]) in [("paper", PAPER), ("accent-ink", INK), ("accent", OWN)] {
        let line = format!("--adv-{name}: light-dark({}, {});", accent::written(light), accent::written(dark));
        assert!(tokens.contains(&line), "{line}");
    }
    assert_eq!([accent::readable(OWN[0]), accent::readable(OWN[1])], [[true, false], [false, true]], "its own can be read");
}

#[test]
fn a_colour_is_taken_where_it_can_be_read() {
    let yellow = |theme: &str| decode(catalogue(), &format!("accent=%23ffee00{theme}"));
    assert_eq!(yellow("").0.accent, Some([0xff, 0xee, 0]), "in dark it can be read");
    assert_eq!(yellow("&theme=dark").0.accent, Some([0xff, 0xee, 0]));
    let (options, problems) = yellow("&theme=light");
    assert_eq!((options.accent, problems.len()), (None, 1));
    assert!(problems[0].words().contains("contrast of 4.5 to 1"));
    // As dark as light: in neither.
    assert_eq!(refused("accent=%23797979").name, "accent");
}

#[test]
fn a_style_sheet_holds_the_words_of_a_list_and_numbers() {
    let options = read("accent=%23005a9c&radius=2&font=serif");
    assert_eq!(
        sheet(&options),
        ":root{--adv-accent:light-dark(#005a9c,#8fbdf2);--adv-accent-wash:light-dark(#e8f0f6,#1b2531);--adv-radius:2px;--adv-sans:var(--adv-serif);}"
    );
}

fn colour() -> impl Strategy<Value = Colour> {
    any::<[u8; 3]>()
}

proptest! {
    #![proptest_config(config(256))]

    /// No colour that is taken leaves a text that cannot be read, in light or in dark.
    #[test]
    fn whatever_is_taken_can_be_read(said in colour(), theme in 0..3usize) {
        let theme = Theme::ALL[theme].1;
        let (options, problems) = decode(catalogue(), &format!("accent=%23{}&theme={theme}", &accent::written(said)[1..]));
        match options.accent {
            Some(taken) => {
                prop_assert_eq!(taken, said);
                let serves = accent::readable(said);
                for (place, serves) in serves.into_iter().enumerate().filter(|(_, serves)| *serves) {
                    let wash = accent::wash(said, PAPER[place]);
                    for behind in [PAPER[place], INK[place], wash] {
                        prop_assert!(accent::contrast(said, behind) >= LEAST, "{serves}");
                    }
                }
                prop_assert!(serves[0] || serves[1]);
                prop_assert!(theme != "light" || serves[0]);
                prop_assert!(theme != "dark" || serves[1]);
            }
            None => prop_assert_eq!(problems.len(), 1),
        }
        prop_assert_eq!(accent::read(&accent::written(said)), Some(said));
    }

    /// Whatever stands there, decoding ends, and what comes into the page's style sheet is made of few characters.
    #[test]
    fn nothing_in_a_query_gets_into_the_sheet(query in ".{0,200}", value in "\\PC{0,60}") {
        for query in [query.clone(), NAMES.map(|name| format!("{name}={value}")).join("&"), format!("accent={query}&font={query}")] {
            let (options, _) = decode(catalogue(), &query);
            let sheet = sheet(&options);
            prop_assert!(sheet.chars().all(|letter| letter.is_ascii_alphanumeric() || "{}:;,()#- ".contains(letter)), "{}", sheet);
            prop_assert!(options.contact.chars().count() <= contact::LONGEST);
        }
    }

    /// What the page that makes codes writes, a frame reads as it was meant.
    #[test]
    fn codes_are_read_as_they_were_meant(contact in "[ -~é’]{0,60}", theme in 0..3usize) {
        let options = [("contact", contact.clone()), ("theme", Theme::ALL[theme].1.to_owned()), ("schemes", "iea,irp".to_owned())];
        let wish = Wish { options: &options, ..WISH };
        let address = wish.address();
        let query = address.split_once('?').unwrap().1.split('#').next().unwrap();
        let (read, problems) = decode(catalogue(), query);
        prop_assert_eq!(problems, []);
        prop_assert_eq!(read.contact, contact::cleaned(contact.trim()));
        prop_assert_eq!(read.schemes, [scheme("iea"), scheme("irp")]);
    }
}

// Contact ----

#[test]
fn only_an_address_is_a_link() {
    let led = |line: &str| -> Vec<(String, String)> {
        contact::words(line).filter_map(|(word, leads)| Some((word.to_owned(), leads?))).collect()
    };
    let one = |word: &str, leads: &str| vec![(word.to_owned(), leads.to_owned())];
    assert_eq!(led("Write to a.b@example.org."), one("a.b@example.org.", "mailto:a.b@example.org"));
    assert_eq!(led("mailto:a@example.org"), one("a@example.org", "mailto:a@example.org"));
    assert_eq!(led("see https://www.example.org/a?b=c, or ask"), one("https://www.example.org/a?b=c,", "https://www.example.org/a?b=c"));
    for nothing in [
        "javascript:alert(1)",
        "http://example.org",
        "https://",
        "https://x",
        "https://a@b.example.org/",
        "https://example.org:80/",
        "data:text/html,x",
        "a@b",
        "@example.org",
        "a@b@example.org",
        "mailto:",
        "mailto:a@example.org?subject=x",
        "https://example.org/<b>",
        "<img src=x>",
        "",
    ] {
        assert_eq!(led(nothing), [], "{nothing}");
    }
}

#[test]
fn what_hides_is_taken_out() {
    assert_eq!(contact::cleaned("  a\u{202e}b\u{200b}c\u{0}\n d  "), "abc d");
    assert_eq!(contact::cleaned(&"é".repeat(500)).chars().count(), contact::LONGEST);
}

// Codes ----

const WISH: Wish<'static> = Wish {
    advisor: "https://advisor.example.org/a/index.html",
    options: &[],
    answers: "page=start",
    alone: "page=start&lang=fr",
    title: "Cooperation advisor",
    link: "Which scheme?",
};

#[test]
fn codes_without_any_option_are_short() {
    assert_eq!(WISH.address(), "https://advisor.example.org/a/index.html#page=start");
    assert_eq!(WISH.plain(), "<a href=\"https://advisor.example.org/a/index.html#page=start&amp;lang=fr\">Which scheme?</a>");
    assert!(
        WISH.script("")
            .starts_with("<script src=\"https://advisor.example.org/a/embed.js\" async></script>\n<cooperation-advisor answers=")
    );
}

#[test]
fn codes_hold_what_was_chosen_and_nothing_else() {
    let options = [
        ("contact", "a \"b\" <c> & d".to_owned()),
        ("lang", "fr".to_owned()),
        ("lock", "aim,countries".to_owned()),
        ("sandbox", "yes".to_owned()),
    ];
    let wish = Wish { options: &options, answers: "aim=coordinate&countries=two&page=advice", alone: "aim=coordinate&lang=fr", ..WISH };
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let all = [wish.address(), wish.plain(), wish.frame(), wish.script(""), wish.script("sha384-x"), policy(wish.advisor)].join("\n\n");
    settings.bind(|| insta::assert_snapshot!("codes", all));
}

/// "clipboard-write" alone: with "web-share" beside it Chromium complains, with a comma it delegates nothing.
#[test]
fn every_frame_may_copy_and_has_a_title() {
    let frame = WISH.frame();
    for attribute in ["allow=\"clipboard-write\"", "title=\"Cooperation advisor\"", "loading=\"lazy\"", "referrerpolicy=\"no-referrer\""] {
        assert!(frame.contains(attribute), "{attribute}: {frame}");
    }
    assert!(SANDBOX.starts_with("allow-scripts ") && !SANDBOX.contains("allow-same-origin") && !SANDBOX.contains("  "));
    assert!(!WISH.script("").contains("sandbox") && !frame.contains("sandbox") && !frame.contains("style="));
}

/// The script that a host includes takes the same names, and asks a frame for nothing else.
#[test]
fn embed_js_knows_the_options_by_their_names() {
    let script = include_str!("../../src/host/embed.js");
    let names = NAMES.map(|name| format!("'{name}'")).join(", ");
    assert!(script.contains(&format!("const QUERY = [{names}];")), "{names}");
}
