//! A file of cases: chosen, dropped and pasted; judged, saved, given again; and all that is wrong with one named in its place.

use std::sync::Arc;

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::session::cases::Cases;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::{Tab, done};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

use crate::pages::LANGUAGES;
use crate::{axe, layout};

const STATUS: &str = "[data-page] [role=status][data-notice=cases]";
const PROBLEMS: &str = "[data-page] [data-notice=problems]";
const ROWS: &str = "[data-page] tbody tr";

/// Cases with all that can be wrong with one, and two that moved.
const MIXED: &str = "case;aim;countries;irl;first;note\r\nA laboratory;locate;one;ruled-out;irl;mine\r\nMistyped;locat;one;;;\r\nA network;coordinate;more;;none;\r\nToo many;begin train;one;possible;;\r\nAs it was;coordinate;more;;irn;";

/// The same file on the host, judged.
fn judged(visit: &Visit, file: &str) -> Cases {
    let mut cases = Cases::new(visit.voice(), Some(Arc::from(file.as_bytes())));
    while cases.step(visit.voice()) {}
    cases
}

/// Drops a file on something, as a hand does. WebDriver has no gesture for it.
async fn drops(tab: &Tab, selector: &str, file: &[u8]) {
    let script = "const [selector, bytes] = arguments;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], 'cases.csv', { type: 'text/csv' }));
        const event = type => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        const target = document.querySelector(selector);
        return ['dragover', 'drop'].map(type => target.dispatchEvent(event(type)))";
    let left = tab.ask_with(script, vec![json!(selector), json!(file)]).await;
    assert_eq!(left, json!([false, false]), "the browser itself would open what is dropped");
}

/// The page says of the file what the host says of it.
async fn it_is_judged(visitor: &Visitor, file: &str) {
    let (tab, visit) = (&visitor.tab, &visitor.visit);
    let cases = judged(visit, file);
    let (count, expected, moved) = cases.counts();
    check::can_be_read(tab, STATUS, &visit.say(Message::CasesJudged { count })).await;
    let told = match (expected, moved) {
        (0, _) => Message::CasesUnexpected,
        (_, 0) => Message::CasesSame,
        (_, count) => Message::CasesMoved { count },
    };
    check::can_be_read(tab, STATUS, &visit.say(told)).await;
    check::there_are(tab, count.min(100), ROWS).await;
    check::there_are(tab, usize::from(!cases.problems.is_empty()), PROBLEMS).await;
    for problem in &cases.problems {
        check::can_be_read(tab, PROBLEMS, &problem.words(visit.voice())).await;
    }
    for (_, case, found) in cases.judged().take(100) {
        if !case.name.is_empty() {
            check::can_be_read(tab, "[data-page] tbody", &case.name).await;
        }
        for moved in &found.moved {
            check::can_be_read(tab, "[data-page] tbody", &moved.words(visit.voice())).await;
        }
    }
}

/// What "Save" hands to the browser's downloads.
async fn saved(tab: &Tab, action: &str) -> String {
    tab.ask("URL.createObjectURL = blob => { blob.text().then(text => { window.handed = [blob.type, text] }); return 'data:,' }").await;
    tab.ask("window.handed = 0; addEventListener('click', event => event.target.download && event.preventDefault(), true)").await;
    action::click(tab, &find::action(action)).await;
    tab.wait_until("a file is handed over", "window.handed").await;
    let handed = tab.ask("return window.handed").await;
    assert_eq!(handed[0], "text/csv");
    handed[1].as_str().unwrap_or_default().to_owned()
}

async fn arrives(tab: &Tab, language: &str) -> Visitor {
    Visitor::arrives_in_the_office(tab, &format!("#page=cases&lang={language}")).await
}

async fn field(tab: &Tab, id: &str) -> fantoccini::elements::Element {
    done(&format!("finding `{id}`"), tab.client.find(Locator::Id(id)).await)
}

#[tokio::test]
async fn a_chosen_file_is_judged_and_chosen_again_after_a_change() {
    run(Window::WIDE, |tab| async move {
        let visitor = arrives(&tab, "en").await;
        check::there_are(&tab, 1, &format!("{STATUS}:empty")).await;
        let scenarios = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases/from-the-scenarios.csv");
        let scenarios = scenarios.canonicalize().expect("the officers' cases should be there");
        let text = std::fs::read_to_string(&scenarios).expect("the officers' cases should be read");
        let address = tab.fragment().await;
        done("choosing a file", field(&tab, "file").await.send_keys(&scenarios.to_string_lossy()).await);
        it_is_judged(&visitor, &text).await;
        assert_eq!(tab.fragment().await, address, "nothing of the file goes into the address");
        assert_eq!(tab.ask("return [localStorage.length, sessionStorage.length]").await, json!([0, 0]), "nothing is stored");

        // The same file, saved by a spreadsheet meanwhile.
        let own = std::env::temp_dir().join(format!("cases-{}.csv", std::process::id()));
        for file in ["case,aim,first\nA,locate,irl\n", "case,aim,first\nA,locate,prc\n"] {
            std::fs::write(&own, file).expect("a file for the test should be written");
            // A browser tells of no change where the same name is chosen again: a press lets go of it.
            let press = "const file = document.getElementById('file');
                file.addEventListener('click', event => event.preventDefault(), { once: true });
                file.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
            tab.ask(press).await;
            tab.wait_until("what was chosen is let go", "document.getElementById('file').value === ''").await;
            done("choosing a file", field(&tab, "file").await.send_keys(&own.to_string_lossy()).await);
            it_is_judged(&visitor, file).await;
        }
        let _ = std::fs::remove_file(own);
    })
    .await;
}

#[tokio::test]
async fn a_dropped_file_is_judged_and_its_mistakes_are_named_in_three_languages() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = arrives(&tab, "en").await;
        drops(&tab, "label[for=file]", MIXED.as_bytes()).await;
        for language in LANGUAGES {
            let language = cooperation_advisor::catalogue::language::Language::from_code(language).expect("a language");
            visitor.speaks(language).await;
            it_is_judged(&visitor, MIXED).await;
        }
        // What moved stands first, with the edition it is told of where the file names one.
        let first = tab.ask(&format!("return document.querySelector({:?}).innerText", ROWS)).await;
        assert!(first.as_str().is_some_and(|row| row.contains("A laboratory")), "{first}");
        for row in ["tr:nth-child(1)", "tr:nth-child(2)"] {
            check::is_visible(&tab, &format!("[data-page] tbody {row} [data-tag=moved]")).await;
        }
        check::there_are(&tab, 0, "[data-page] tbody tr:nth-child(n+3) [data-tag=moved]").await;
        // Beside the target a browser would open the file in place of the page.
        drops(&tab, find::HEADING, b"aim\nbegin\n").await;
        it_is_judged(&visitor, "aim\nbegin\n").await;
        // What is no text, and no table of cases.
        for file in [&b"PK\x03\x04\0\0"[..], b"", b"name\nA\n"] {
            drops(&tab, "label[for=file]", file).await;
            let cases = judged(&visitor.visit, &String::from_utf8_lossy(file));
            check::can_be_read(&tab, PROBLEMS, &cases.problems[0].words(visitor.visit.voice())).await;
            check::there_are(&tab, 0, ROWS).await;
        }
        drops(&tab, "label[for=file]", b"case,aim\nB\xe9n\xe9dicte,begin\n").await;
        check::can_be_read(&tab, ROWS, "Bénédicte").await;
        check::can_be_read(&tab, PROBLEMS, &visitor.visit.say(Message::CaseWindows)).await;
    })
    .await;
}

#[tokio::test]
async fn a_saved_file_given_again_says_that_nothing_moved_until_something_has() {
    run(Window::WIDE, |tab| async move {
        let visitor = arrives(&tab, "fr").await;
        drops(&tab, "label[for=file]", MIXED.as_bytes()).await;
        it_is_judged(&visitor, MIXED).await;
        let file = saved(&tab, "save-cases").await;
        assert_eq!(file, judged(&visitor.visit, MIXED).written(catalogue()));
        drops(&tab, "label[for=file]", file.as_bytes()).await;
        it_is_judged(&visitor, &file).await;
        check::can_be_read(&tab, STATUS, &visitor.visit.say(Message::CasesSame)).await;
        // As if the catalogue had changed meanwhile.
        let moved =
            file.replacen("A network;coordinate;more;possible", "A network;coordinate;more;suits", 1).replacen(";ruled-out;", ";suits;", 2);
        assert_ne!(moved, file);
        drops(&tab, "label[for=file]", moved.as_bytes()).await;
        it_is_judged(&visitor, &moved).await;
        check::can_be_read(&tab, ROWS, &visitor.visit.say(Message::Edition { edition: &catalogue().edition.id })).await;
        assert_ne!(judged(&visitor.visit, &moved).counts().2, 0);
    })
    .await;
}

#[tokio::test]
async fn rows_are_pasted_and_the_example_is_tried_by_keyboard_alone() {
    run(Window::WIDE, |tab| async move {
        let visitor = Visitor::arrives_in_the_office(&tab, "#aim=locate&page=cases&lang=es").await;
        let text = "case,aim,prior\nA,begin,none\nB,locate";
        let area = field(&tab, "rows").await;
        done("writing rows", area.send_keys(text).await);
        action::press(&tab, Key::Tab).await;
        action::press(&tab, Key::Enter).await;
        // What is written by hand has not been cut.
        it_is_judged(&visitor, &format!("{text}\n")).await;
        let focused = |selector: &str| format!("document.activeElement === document.querySelector({selector:?})");
        tab.wait_until("the focus is where the hand is", &focused(&find::action("read"))).await;
        action::press(&tab, Key::Tab).await;
        tab.wait_until("the example comes next", &focused(&find::action("try"))).await;
        action::press(&tab, Key::Enter).await;
        let example = cooperation_advisor::session::cases::writing::example(visitor.visit.voice(), &visitor.visit.model.answers);
        it_is_judged(&visitor, &example).await;
        check::can_be_read(&tab, ROWS, &visitor.visit.say(Message::AnswersSoFar)).await;
        assert_eq!(saved(&tab, "example").await, example);
        action::click(&tab, &find::action("clear")).await;
        tab.wait_until("the focus is on the file", &focused("#file")).await;
        check::there_are(&tab, 0, ROWS).await;
        check::there_are(&tab, 1, &format!("{STATUS}:empty")).await;
    })
    .await;
}

#[tokio::test]
async fn a_case_opens_in_the_advisor_and_back_leads_to_the_file() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives_in_the_office(&tab, "#matter=new&carrier=permanent&page=cases&lang=en").await;
        drops(&tab, "label[for=file]", MIXED.as_bytes()).await;
        it_is_judged(&visitor, MIXED).await;
        let file = tab.fragment().await;
        let link = tab.ask(&format!("return document.querySelector('{ROWS} a[data-action=case]').getAttribute('href')")).await;
        let link = link.as_str().unwrap_or_default().to_owned();
        visitor.clicks(&format!("{ROWS} a[data-action=case]"), Msg::OpenedLink { fragment: link }).await;
        check::can_be_read(&tab, find::HEADING, "International Research Laboratory").await;
        // One's own answers are not lost by looking at a case.
        check::is_visible(&tab, &find::action("restore")).await;
        visitor.goes_back_to(&file).await;
        it_is_judged(&visitor, MIXED).await;
    })
    .await;
}

#[tokio::test]
async fn a_large_file_is_judged_in_steps_and_shown_in_parts() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = arrives(&tab, "en").await;
        let text = "case,aim,countries\n".to_owned() + &"A,coordinate,more\n".repeat(5000);
        // What the page shows meanwhile, and the longest time in which it could not do anything else.
        tab.ask("window.seen = new Set(); new MutationObserver(() => window.seen.add(document.querySelector('progress')?.value)).observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true })").await;
        drops(&tab, "label[for=file]", text.as_bytes()).await;
        check::can_be_read(&tab, STATUS, &visitor.visit.say(Message::CasesJudged { count: 5000 })).await;
        tab.wait_until("how far it is was shown", "[...window.seen].filter(value => value > 0 && value < 100).length > 5").await;
        check::there_are(&tab, 100, ROWS).await;
        check::can_be_read(&tab, &find::action("more"), &visitor.visit.say(Message::CasesMore { count: 100 })).await;
        visitor.clicks(&find::action("more"), Msg::ShowedMoreCases).await;
        check::there_are(&tab, 200, ROWS).await;
        drops(&tab, "label[for=file]", &vec![b'a'; 2_000_001]).await;
        check::can_be_read(&tab, PROBLEMS, &visitor.visit.say(Message::CaseTooLarge)).await;
    })
    .await;
}

/// With results and mistakes, folded out, narrow and wide: nothing scrolls sideways, and axe has nothing to say.
#[tokio::test]
async fn a_file_of_cases_can_be_used_by_everybody() {
    run(Window::NARROW, |tab| async move {
        for (language, window) in LANGUAGES.into_iter().zip([Window::NARROW, Window::WIDE, Window::NARROW]) {
            tab.resize(&window).await;
            let visitor = arrives(&tab, language).await;
            drops(&tab, "label[for=file]", MIXED.as_bytes()).await;
            it_is_judged(&visitor, MIXED).await;
            layout::fold(&tab, true).await;
            let faults = tab.ask_with(include_str!("src/js/layout.js"), vec![true.into()]).await;
            check::nothing_found(&faults, "the file of cases");
            axe::anybody_can_use(&tab, language).await;
        }
    })
    .await;
}
