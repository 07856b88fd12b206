//! The static catalogue is whole, and the words that the app reads from it are the catalogue's.

use std::sync::LazyLock;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::catalogue::wire::{Wire, Writer};
use cooperation_advisor::domain::id::TextId;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::i18n::words::compiled_in;
use cooperation_advisor::still;
use cooperation_advisor::still::markup::{check, jumps};
use cooperation_advisor::still::words::{Word, word};

static PAGE: LazyLock<String> =
    LazyLock::new(|| still::catalogue(catalogue(), texts(), true) + &still::languages(catalogue(), texts(), true));

/// A section: its tag, and the text that a browser shows of the rest.
struct Section {
    tag: &'static str,
    html: &'static str,
    shown: String,
}

fn section(begins: &str) -> Section {
    let section = PAGE.split("<section ").find(|section| section.starts_with(begins)).expect("the section is there");
    let (tag, rest) = section.split_once('>').unwrap();
    let html = rest.split("</section>").next().unwrap();
    let without_tags: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    Section { tag, html, shown: without_tags.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&") }
}

fn of(language: Language) -> Section {
    section(&format!("id=\"lang={}\"", language.code()))
}

impl Section {
    fn attribute(&self, name: &str) -> &'static str {
        let value = self.tag.split(&format!("data-{name}=")).nth(1).expect("the attribute is there");
        value.strip_prefix('"').map_or_else(|| value.split(' ').next(), |value| value.split('"').next()).unwrap()
    }

    /// Does what `wordsOf` in `boot.js` does.
    fn words(&self) -> Vec<String> {
        let jump = |jump: &str| jump.split_once(':').map(|(place, number)| (place.parse().unwrap(), number.parse().unwrap()));
        let jumps: Vec<(usize, usize)> =
            if self.tag.contains("data-jumps=") { self.attribute("jumps").split(' ').filter_map(jump).collect() } else { Vec::new() };
        let shown = unbroken(&self.shown);
        let lines: Vec<&str> = shown.split('\n').skip(1).step_by(2).collect();
        let mut words = vec![String::new(); lines.len()];
        let mut number = 0;
        for (place, line) in lines.into_iter().enumerate() {
            number = jumps.iter().find(|(jump, _)| *jump == place).map_or(number, |(_, number)| *number);
            words[number] = line.to_owned();
            number += 1;
        }
        words
    }
}

/// Without the line breaks beside spaces, as `boot.js` takes them away.
fn unbroken(shown: &str) -> String {
    let mut text = shown.to_owned();
    for broken in ["\n ", " \n"] {
        while text.contains(broken) {
            text = text.replace(broken, " ");
        }
    }
    text
}

/// Saving the page, a browser broke long lines before or after a space: the words must be found all the same.
#[test]
fn line_breaks_that_a_browser_adds_beside_spaces_change_no_word() {
    for begins in ["id=\"lang=en\"", "id=\"lang=fr\"", "id=\"lang=es\"", "id=shown"] {
        let whole = section(begins);
        assert!(!whole.shown.contains("\n ") && !whole.shown.contains(" \n"), "no line break of ours should stand beside a space");
        for (space, every) in [("\n ", 1), (" \n", 1), ("\n \n", 1), ("\n ", 7), (" \n", 5)] {
            let mut shown = String::new();
            for (place, part) in whole.shown.split(' ').enumerate() {
                let between = if place == 0 {
                    ""
                } else if place % every == 0 {
                    space
                } else {
                    " "
                };
                shown.push_str(between);
                shown.push_str(part);
            }
            let saved = Section { tag: whole.tag, html: whole.html, shown };
            assert_eq!(saved.words(), whole.words(), "{begins} with `{space:?}` at every {every}th space");
        }
    }
}

#[test]
fn every_text_stands_there_once_and_is_found_by_its_number() {
    for language in Language::ALL {
        let section = of(language);
        assert_eq!(section.words().join("\n"), texts().lines(language), "{language:?}");
        assert_eq!(section.attribute("check"), check(&texts().lines(language)).to_string());
    }
}

#[test]
fn words_and_addresses_of_sources_and_seeds_are_found() {
    let mut written = Writer::default();
    catalogue().write(&mut written);
    let section = section("id=shown");
    assert_eq!(section.words(), written.shown);
    let links: Vec<String> =
        section.html.split("<a href=\"").skip(1).map(|link| link.split('"').next().unwrap().replace("&amp;", "&")).collect();
    assert_eq!(links, written.links);
    assert_eq!(section.attribute("check"), check(&[written.shown, written.links].concat().join("\n")).to_string());
}

/// A saved copy writes addresses as the browser understands them: only one that it leaves alone is still the same there.
#[test]
fn addresses_are_as_a_browser_writes_them() {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~/?&=%#:@!$*+,;()".contains(letter);
    for url in catalogue().sources.iter().filter_map(|source| source.url.as_ref()) {
        let (host, path) = url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).expect("a host and a path");
        assert!(host.chars().all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '.' | '-')), "{url}");
        assert!(path.chars().all(plain) && !path.contains("./"), "{url}");
    }
}

/// Nearly all texts stand in the order of their numbers: only few say theirs.
#[test]
fn few_numbers_are_said() {
    let jumps = of(Language::English).attribute("jumps").split(' ').count();
    assert!(jumps < 40, "{jumps} jumps");
    assert_eq!(super_jumps(&[0, 1, 4, 2, 3]), "2:4 3:2");
    assert_eq!(super_jumps(&[0, 1]), "");
}

fn super_jumps(order: &[u16]) -> String {
    jumps(&order.iter().copied().map(TextId).collect::<Vec<_>>())
}

#[test]
fn each_section_says_what_is_missing_and_leads_to_the_others() {
    for language in Language::ALL {
        let section = of(language);
        assert!(section.shown.contains(word(Word::Needs, language)));
        for other in Language::ALL.into_iter().filter(|other| *other != language) {
            let link = format!("<a href=\"#lang={0}\" lang={0}>", other.code());
            assert!(section.html.contains(&link) && PAGE.contains(&format!("id=\"lang={}\"", other.code())));
        }
    }
}

/// Every link within the page leads to a place of it, and no place has two.
#[test]
fn jumps_lead_somewhere() {
    let value = |part: &str| {
        part.strip_prefix('"').map_or_else(|| part.split([' ', '>']).next(), |part| part.split('"').next()).unwrap().to_owned()
    };
    let mut ids: Vec<String> = PAGE.split(" id=").skip(1).map(value).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for link in PAGE.split(" href=\"#").skip(1).map(|part| part.split('"').next().unwrap()) {
        assert!(ids.iter().any(|id| id == link), "{link}");
    }
}

/// Nothing that only a script could answer to, nothing that the page's policy refuses.
#[test]
fn nothing_in_it_is_dead() {
    // The app's sentences stand in elements that nobody sees and no browser runs.
    let sentences = "<script type=text/plain ";
    let shown: String = PAGE.split(sentences).map(|part| part.split_once("</script>").map_or(part, |(_, after)| after)).collect();
    assert_eq!(PAGE.matches(sentences).count(), Language::ALL.len());
    for dead in ["<button", "<input", "<form", "<select", "<textarea", " style=", "<script", "onclick"] {
        assert!(!shown.contains(dead), "{dead}");
    }
}

/// The visitors' page leaves out the last of the app's sentences, those of the officers' page, and nothing else.
#[test]
fn what_only_officers_read_is_left_to_their_page() {
    let visitors = still::catalogue(catalogue(), texts(), false) + &still::languages(catalogue(), texts(), false);
    for (language, [those, officers]) in Language::ALL.into_iter().zip(compiled_in()) {
        let all = [those, officers].concat();
        let said = |page: &str| {
            let element = page.split_once(&format!("id=\"say={}\"", language.code())).expect("each language should be there").1;
            element
                .split_once('>')
                .and_then(|(_, rest)| rest.split_once("</script>"))
                .map(|(words, _)| words.to_owned())
                .unwrap_or_default()
        };
        assert_eq!(said(&PAGE), all);
        let fewer = said(&visitors);
        assert!(fewer.len() < all.len());
        assert!(all.starts_with(&fewer) && fewer.ends_with(&format!("{}\n", labelled(language))), "{language:?}");
    }
}

/// The last sentence of the visitors' page.
fn labelled(language: Language) -> String {
    Message::Labelled { label: "{label}", text: "{text}" }.text(language)
}

#[test]
fn a_comparison_has_a_row_for_each_scheme() {
    for language in Language::ALL {
        let section = of(language);
        let voice = Voice { catalogue: catalogue(), texts: texts(), language, side: None };
        let (head, body) = section.html.split_once("<tbody>").unwrap();
        let rows = body.split("</table>").next().unwrap().split("<tr>").skip(1);
        let columns = head.matches("<th scope=col>").count();
        assert!(columns >= 4 && head.contains("<caption "));
        let rows: Vec<&str> = rows.collect();
        assert_eq!(rows.len(), catalogue().schemes.len());
        for ((id, _), row) in catalogue().schemes().zip(rows) {
            assert!(row.starts_with("<th scope=row>") && row.contains(&format!(">{}</a>", voice.acronym(id))), "{row}");
            assert_eq!(row.matches("<td>").count(), columns - 1, "{row}");
        }
    }
}

/// The words of its own keep the rules of typography that `typography` has for all others.
#[test]
fn its_own_words_are_set_as_all_others() {
    for language in Language::ALL {
        for words in Word::ALL.map(|name| word(name, language)) {
            assert!(!words.is_empty() && !words.contains(['\'', '"', '\n']), "{words}");
            let set = cooperation_advisor::catalogue::reading::words::typeset(words, language);
            // No-break spaces are kept as spaces are, so what is set stays as it is.
            assert_eq!(set.replace('\u{a0}', " "), words.replace('\u{a0}', " "));
            if language == Language::French {
                assert!(!words.contains(" :") && !words.contains(" ;"), "{words}");
            }
        }
    }
}

/// The app's sentences stand there whole, and nothing in them ends the element they stand in.
#[test]
fn the_sentences_stand_beside_each_section_as_they_are() {
    let lines = compiled_in()[0].concat().lines().count();
    for (language, words) in Language::ALL.into_iter().zip(compiled_in()) {
        let words = words.concat();
        let begins = format!("<script type=text/plain id=\"say={}\" data-check={}>", language.code(), check(&words));
        let found = PAGE.split(&begins).nth(1).expect("the sentences are there").split("</script>").next();
        assert_eq!(found, Some(&*words));
        assert!(!words.contains("<!--") && !words.contains("<script"), "a parser would take what follows for something else");
        assert_eq!(words.lines().count(), lines);
    }
}
