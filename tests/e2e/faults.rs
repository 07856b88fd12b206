//! When something is broken or refused, the page says so; it is never blank.

use std::fs;
use std::path::PathBuf;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::{action, check, find, places};
use serde_json::{Value, json};

/// A file of our own making, which goes when the test ends.
pub(crate) struct Copy(PathBuf);

impl Copy {
    pub(crate) fn of(bytes: &[u8], name: &str) -> Self {
        let file = std::env::temp_dir().join(format!("advisor-{}-{name}.html", std::process::id()));
        fs::write(&file, bytes).unwrap_or_else(|error| panic!("a copy should be writable at {}: {error}", file.display()));
        Self(file)
    }

    pub(crate) fn address(&self) -> String {
        places::address(&self.0)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // A file that is gone already is what was wanted.
        let _ = fs::remove_file(&self.0);
    }
}

/// Where the payload's text begins and ends.
pub(crate) fn payload(page: &[u8]) -> (usize, usize) {
    let find = |from: usize, text: &str| page[from..].windows(text.len()).position(|window| window == text.as_bytes()).map(|at| from + at);
    let element = find(0, "id=\"payload\"").expect("the page should have a payload");
    let begin = find(element, ">").expect("the payload's tag should end") + 1;
    (begin, find(begin, "</script>").expect("the payload should end"))
}

#[tokio::test]
async fn a_file_cut_short_says_so() {
    run(Window::WIDE, |tab| async move {
        let page = places::page();
        for percent in [25, 50, 75, 90, 99] {
            let copy = Copy::of(&page[..page.len() * percent / 100], &format!("cut-at-{percent}"));
            tab.load(&copy.address()).await;
            gives_the_cause(&tab, "file", &format!("the file cut at {percent} %")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn one_altered_byte_is_noticed_wherever_it_is() {
    run(Window::WIDE, |tab| async move {
        let page = places::page();
        let (begin, end) = payload(&page);
        for thousandth in [0, 1, 250, 500, 750, 999] {
            let mut altered = page.clone();
            let at = begin + (end - begin) * thousandth / 1000;
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            let copy = Copy::of(&altered, &format!("altered-at-{thousandth}"));
            tab.load(&copy.address()).await;
            gives_the_cause(&tab, "file", &format!("the payload altered at {thousandth} thousandths")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn line_breaks_changed_on_the_way_do_no_harm() {
    run(Window::WIDE, |tab| async move {
        let page = String::from_utf8(places::page()).expect("the page should be UTF-8");
        let copy = Copy::of(page.replace('\n', "\r\n").as_bytes(), "crlf");
        tab.open_at(&copy.address(), "#aim=coordinate&lang=es").await;
        check::shows(&tab, &Visit::opened("#aim=coordinate&lang=es")).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_taken_for_another_encoding_on_the_way_says_so() {
    run(Window::NOISY, |tab| async move {
        // UTF-8, read as if each byte were a character, and written as UTF-8 again.
        let garbled: String = places::page().into_iter().map(char::from).collect();
        let copy = Copy::of(garbled.as_bytes(), "garbled");
        tab.load(&format!("{}#lang=en", copy.address())).await;
        gives_the_cause(&tab, "file", "the file encoded twice").await;
    })
    .await;
}

#[tokio::test]
async fn the_same_characters_in_another_encoding_do_no_harm() {
    run(Window::WIDE, |tab| async move {
        let page = String::from_utf8(places::page()).expect("the page should be UTF-8");
        assert!(page.starts_with('\u{feff}'), "the page should say by its first character how it is encoded");
        let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let copy = Copy::of(&wide, "utf-16");
        tab.open_at(&copy.address(), "#aim=coordinate&lang=fr").await;
        check::shows(&tab, &Visit::opened("#aim=coordinate&lang=fr")).await;
    })
    .await;
}

#[tokio::test]
async fn without_webassembly_the_browser_is_named() {
    let window = Window { arguments: &["--js-flags=--jitless"], ..Window::NOISY };
    run(window, |tab| async move {
        tab.load(&places::on_disk()).await;
        gives_the_cause(&tab, "browser", "a browser without WebAssembly").await;
    })
    .await;
}

#[tokio::test]
async fn where_a_policy_refuses_webassembly_the_policy_is_named() {
    run(Window::NOISY, |tab| async move {
        let page = String::from_utf8(places::page()).expect("the page should be UTF-8");
        assert!(page.contains(" 'wasm-unsafe-eval'"), "the page's policy should allow WebAssembly");
        let copy = Copy::of(page.replacen(" 'wasm-unsafe-eval'", "", 1).as_bytes(), "refused");
        tab.load(&copy.address()).await;
        gives_the_cause(&tab, "policy", "a policy that refuses WebAssembly").await;
    })
    .await;
}

#[tokio::test]
async fn one_altered_word_of_the_catalogue_is_noticed_in_each_language_and_in_the_sources() {
    run(Window::WIDE, |tab| async move {
        let page = String::from_utf8(places::page()).expect("the page should be UTF-8");
        let sources = [catalogue().sources[0].title.clone(), catalogue().sources[0].url.clone().expect("the first source has an address")];
        let in_languages = Language::ALL.map(|language| texts().get(catalogue().schemes[3].steps[0].says, language).to_owned());
        for (place, words) in in_languages.into_iter().chain(sources).enumerate() {
            let written = words.replace('&', "&amp;");
            let at = page.rfind(&written).unwrap_or_else(|| panic!("“{words}” should stand in the page"));
            let altered = format!("{}{}", &page[..at], page[at..].replacen(&written, &format!("{written}s"), 1));
            let copy = Copy::of(altered.as_bytes(), &format!("altered-word-{place}"));
            tab.load(&copy.address()).await;
            gives_the_cause(&tab, "file", &format!("“{words}” altered")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn one_altered_sentence_of_the_app_is_noticed() {
    run(Window::WIDE, |tab| async move {
        let page = String::from_utf8(places::page()).expect("the page should be UTF-8");
        let words = Message::CheckTitle.text(Language::French);
        let at = page.rfind(&format!("\n{words}\n")).unwrap_or_else(|| panic!("“{words}” should stand in a line of its own")) + 1;
        let copy = Copy::of([&page[..at], "x", &page[at..]].concat().as_bytes(), "altered-sentence");
        tab.load(&copy.address()).await;
        gives_the_cause(&tab, "file", &format!("“{words}” altered")).await;
    })
    .await;
}

#[tokio::test]
async fn the_cause_is_given_in_the_language_of_the_page_and_its_catalogue_comes_first() {
    let window = Window { arguments: &["--js-flags=--jitless"], ..Window::NOISY };
    run(window, |tab| async move {
        let page = places::places().unwrap_or_else(|missing| panic!("{missing}")).page;
        // The first is no place in the catalogue; the others are, and the browser goes there.
        for (code, link) in [("fr", "#aim=coordinate&lang=fr"), ("es", "#lang=es"), ("en", "#page=scheme&scheme=irp&lang=en")] {
            tab.load("about:blank").await;
            tab.load(&format!("{}{link}", places::address(&page))).await;
            let script = "const inView = ({ top, bottom, height }) => height > 0 && top >= 0 && bottom <= innerHeight;
                const seen = [...document.querySelectorAll('[data-cause]')].filter(line => inView(line.getBoundingClientRect()));
                const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
                if (place && !place.matches('section') && !inView(place.getBoundingClientRect())) return 'the place is out of sight';
                return [document.documentElement.lang, seen.map(line => line.lang), document.querySelector('#fallback > section').lang]";
            tab.wait_for(script, &format!("the cause and the catalogue in `{code}`"), |found| {
                if *found == json!([code, [code], code]) { Ok(()) } else { Err(format!("the page shows {found}")) }
            })
            .await;
        }
    })
    .await;
}

#[tokio::test]
async fn without_scripts_the_catalogue_can_be_read_in_each_language() {
    run(Window { scripts: false, ..Window::WIDE }, |tab| async move {
        tab.load(&places::on_disk()).await;
        // No script runs in this document, not even the driver's: this is what a screen reader is given.
        let tree = tab.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes: Vec<Value> = tree["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != true).cloned().collect();
        let of_role = |role: &str| -> Vec<&str> {
            nodes
                .iter()
                .filter(|node| node["role"]["value"] == role)
                .map(|node| node["name"]["value"].as_str().unwrap_or_default())
                .collect()
        };
        let texts_read = of_role("StaticText").join("\n");
        for sentence in ["need scripts and WebAssembly", "besoin de scripts et de WebAssembly", "necesitan scripts y WebAssembly"] {
            assert!(texts_read.contains(sentence), "“… {sentence} …” should be there to be read");
        }
        for language in Language::ALL {
            let voice = Voice { catalogue: catalogue(), texts: texts(), language, side: None };
            for (id, scheme) in catalogue().schemes() {
                assert!(
                    texts_read.contains(voice.text(scheme.summary)),
                    "{} in {language:?} should be there to be read",
                    voice.acronym(id)
                );
            }
        }
        assert_eq!(of_role("table").len(), 3, "the comparison should be there once a language");
        let levels: Vec<u64> = nodes
            .iter()
            .filter(|node| node["role"]["value"] == "heading")
            .flat_map(|node| node["properties"].as_array().cloned().unwrap_or_default())
            .filter(|property| property["name"] == "level")
            .filter_map(|property| property["value"]["value"].as_u64())
            .collect();
        assert!(levels.len() > 3 * catalogue().schemes.len(), "there should be a heading for each scheme in each language");
        assert_eq!(levels[0], 1, "the first heading should be of the first level");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level of headings should be left out: {levels:?}");
        for dead in ["button", "radio", "checkbox", "textbox", "alert"] {
            assert_eq!(of_role(dead), Vec::<&str>::new(), "there should be no {dead}, which nothing would answer to");
        }
    })
    .await;
}

#[tokio::test]
async fn after_an_error_it_cannot_survive_the_page_says_so_and_keeps_the_answers() {
    run(Window::NOISY, |tab| async move {
        let link = "#aim=coordinate&countries=two&page=question&question=prior&lang=fr";
        let visit = Visit::opened(link);
        tab.open(link).await;
        check::shows(&tab, &visit).await;
        // What a panic of the app looks like from outside.
        tab.ask("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))").await;
        check::is_visible(&tab, find::CRASH).await;
        tab.wait_until("the focus is on what happened", "document.activeElement?.matches('#crash [lang=fr] h1')").await;
        check::is_hidden(&tab, "#app").await;
        check::is_hidden(&tab, &format!("{0} [lang=en], {0} [lang=es]", find::CRASH)).await;
        check::is_visible(&tab, "#fallback > section[lang=fr] table").await;
        check::is_hidden(&tab, "[data-cause]").await;
        let facts = tab.ask("return [...document.querySelectorAll('#crash [lang=fr] [data-fill]')].map(place => place.textContent)").await;
        let kept = facts[0].as_str().and_then(|answers| answers.split_once('#')).map(|(_, answers)| Visit::meaning(answers));
        assert_eq!(kept, Some(Visit::meaning(link)), "the answers should be there as a link: {facts}");
        for fact in [&facts[1], &facts[2]] {
            assert!(fact.as_str().is_some_and(|fact| fact.len() > 3), "the error and the version should have names: {facts}");
        }
        // Jumps within the catalogue are no messages to a dead app.
        action::click(&tab, "#fallback > section[lang=fr] a[lang=es]").await;
        check::is_visible(&tab, find::CRASH).await;
        action::click(&tab, &format!("{} [lang=fr] [data-action=reload]", find::CRASH)).await;
        tab.wait_until("the app is there again", find::APP_IS_THERE).await;
        check::is_hidden(&tab, find::CRASH).await;
        check::shows(&tab, &visit).await;
    })
    .await;
}

/// The catalogue can be seen with the line for this cause and no other, in the page's language, and no dead app beside it.
pub(crate) async fn gives_the_cause(tab: &Tab, cause: &str, what: &str) {
    let script = format!(
        "const seen = element => !!element?.checkVisibility() && element.getBoundingClientRect().height > 0;
         return {{
           catalogue: seen(document.querySelector('{}')) && seen(document.querySelector('{0} > section[lang=en] h1')),
           causes: [...document.querySelectorAll('[data-cause]')].filter(seen).map(line => [line.dataset.cause, line.lang]),
           crash: seen(document.querySelector('{}')),
           app: seen(document.querySelector('#app')),
         }}",
        find::FALLBACK,
        find::CRASH,
    );
    let expected = json!({ "catalogue": true, "causes": [[cause, "en"]], "crash": false, "app": false });
    tab.wait_for(&script, &format!("the page to name the cause `{cause}` for {what}"), |found| {
        if *found == expected { Ok(()) } else { Err(format!("the page shows {found}")) }
    })
    .await;
}
