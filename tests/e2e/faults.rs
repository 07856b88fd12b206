//! When something is broken or refused, the page says so; it is never blank.

use std::fs;
use std::path::PathBuf;

use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::{action, check, find, places};
use serde_json::{Value, json};

const CAUSES: [&str; 3] = ["policy", "browser", "file"];

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
fn payload(page: &[u8]) -> (usize, usize) {
    let find = |from: usize, text: &str| page[from..].windows(text.len()).position(|window| window == text.as_bytes()).map(|at| from + at);
    let element = find(0, "id=\"payload\"").expect("the page should have a payload");
    let begin = find(element, ">").expect("the payload's tag should end") + 1;
    (begin, find(begin, "</script>").expect("the payload should end"))
}

#[tokio::test]
async fn a_file_cut_short_says_so() {
    run(Window::WIDE, |tab| async move {
        let page = places::page();
        for percent in [25, 50, 90, 99] {
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
async fn without_webassembly_the_browser_is_named() {
    let window = Window { arguments: &["--js-flags=--jitless"], ..Window::NOISY };
    run(window, |tab| async move {
        tab.load(&places::address(&places::places().unwrap_or_else(|missing| panic!("{missing}")).page)).await;
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
async fn without_scripts_the_page_says_what_it_needs() {
    run(Window { scripts: false, ..Window::WIDE }, |tab| async move {
        tab.load(&places::address(&places::places().unwrap_or_else(|missing| panic!("{missing}")).page)).await;
        // No script runs in this document, not even the driver's: this is what a screen reader is given.
        let tree = tab.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let texts: Vec<&str> =
            nodes.iter().filter(|node| node["ignored"] != true).filter_map(|node| node["name"]["value"].as_str()).collect();
        for sentence in ["need scripts and WebAssembly", "besoin de scripts et de WebAssembly", "necesitan scripts y WebAssembly"] {
            assert!(
                texts.iter().any(|text| text.contains(sentence)),
                "“… {sentence} …” should be there to be read, but there is: {texts:?}"
            );
        }
        assert!(!texts.iter().any(|text| text.contains("stopped it")), "there should be no talk of a crash");
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
        tab.wait_until("the focus is on what happened", "document.activeElement?.id === 'crash'").await;
        check::is_visible(&tab, find::HEADING).await;
        action::click(&tab, &find::action("next")).await;
        check::is_hidden(&tab, find::ERROR).await;
        action::click(&tab, &format!("{} [lang=fr] [data-action=reload]", find::CRASH)).await;
        tab.wait_until("the app is there again", find::APP_IS_THERE).await;
        check::is_hidden(&tab, find::CRASH).await;
        check::shows(&tab, &visit).await;
    })
    .await;
}

/// The fallback can be seen with the lines for this cause and for no other, in each language.
async fn gives_the_cause(tab: &Tab, cause: &str, what: &str) {
    let script = format!(
        "const seen = element => element?.checkVisibility() && element.getBoundingClientRect().height > 0;
         return {{
           fallback: !!seen(document.querySelector('{}')),
           causes: Object.fromEntries({:?}.map(name =>
             [name, [...document.querySelectorAll(`{}`)].filter(seen).map(line => line.lang).sort()])),
           crash: !!seen(document.querySelector('{}')),
           app: document.getElementById('app')?.childElementCount ?? 0,
         }}",
        find::FALLBACK,
        CAUSES,
        find::cause("${name}"),
        find::CRASH,
    );
    let causes: serde_json::Map<String, Value> =
        CAUSES.iter().map(|name| ((*name).to_owned(), if *name == cause { json!(["en", "es", "fr"]) } else { json!([]) })).collect();
    let expected = json!({ "fallback": true, "causes": causes, "crash": false, "app": 0 });
    tab.wait_for(&script, &format!("the fallback to name the cause `{cause}` for {what}"), |found| {
        if *found == expected { Ok(()) } else { Err(format!("the page shows {found}")) }
    })
    .await;
    check::is_visible(tab, find::FALLBACK).await;
}
