//! What one sees before the app is there, and that the app takes its place without moving anything.

use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::{action, check, find, places};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Notes, from the beginning of each document: shifts of the layout, and what can be seen when the app is about to be made.
const WATCH: &str = "window.shifts = [];
    new PerformanceObserver(list => shifts.push(...list.getEntries().map(shift => [shift.value, ...shift.sources.map(source =>
        source.node?.outerHTML?.slice(0, 90) ?? String(source.node))].join(' ')))).observe({ type: 'layout-shift', buffered: true });
    window.boxes = () => Object.fromEntries(['header', 'main', 'main h1', 'main fieldset', 'main button', 'footer'].map(selector => {
        const found = [...document.querySelectorAll('#app ' + selector)].find(element => element.checkVisibility({ visibilityProperty: true }));
        const box = found?.getBoundingClientRect();
        return [selector, box ? [box.x, box.y, box.width, box.height].map(Math.round) : null];
    }));
    window.made ??= WebAssembly.instantiate;
    WebAssembly.instantiate = (...given) => {
        window.before = { live: !!document.querySelector('#app [data-page]'), language: document.documentElement.lang, boxes: boxes(),
            text: document.querySelector('#app')?.innerText };
        return made.apply(WebAssembly, given);
    };";

async fn open(tab: &Tab, fragment: &str) {
    tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
    let page = places::places().unwrap_or_else(|missing| panic!("{missing}")).page;
    tab.load(&format!("{}{fragment}", places::address(&page))).await;
    tab.wait_until("the app is there", find::APP_IS_THERE).await;
}

async fn nothing_shifted(tab: &Tab) {
    // Shifts are told after the frame they happen in.
    tab.ask_later("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)))", vec![]).await;
    let shifts = tab.ask("return shifts").await;
    assert_eq!(shifts, json!([]), "nothing should move when the app comes");
}

async fn the_app_takes_over(window: Window, fragment: &'static str, language: &'static str) {
    run(window, move |tab| async move {
        open(&tab, fragment).await;
        let before = tab.ask("return before").await;
        assert_eq!(before["live"], false, "the first page should be there before the app");
        assert_eq!(before["language"], language, "the first page should be in the visitor's language");
        let after = tab.ask("return boxes()").await;
        assert_eq!(before["boxes"], after, "what is there before the app should stand where the app puts it");
        assert!(after.as_object().is_some_and(|boxes| boxes.values().all(Value::is_array)), "all of it should be there: {after}");
        nothing_shifted(&tab).await;
    })
    .await;
}

#[tokio::test]
async fn the_first_page_is_there_before_the_app_and_stays_where_it_is() {
    the_app_takes_over(Window { language: "es-MX", ..Window::WIDE }, "", "es").await;
}

#[tokio::test]
async fn on_a_telephone_too() {
    the_app_takes_over(Window { language: "de-DE", ..Window::NARROW }, "#lang=fr", "fr").await;
    the_app_takes_over(Window { language: "de-DE", ..Window::NARROW }, "#v1.21.9dg41d", "fr").await;
}

#[tokio::test]
async fn a_link_to_another_page_does_not_flash_the_first_one() {
    run(Window { language: "fr-FR", ..Window::WIDE }, |tab| async move {
        // The short form is read before the app is there, too.
        for link in ["#aim=coordinate&countries=two", "#v1.2401210322.pcwmtq"] {
            open(&tab, link).await;
            let before = tab.ask("return before").await;
            assert_eq!(before["boxes"]["main h1"], Value::Null, "the first page should not be seen: {before}");
            assert_eq!(before["boxes"]["main button"], Value::Null, "nor anything to press on it: {before}");
            assert!(before["boxes"]["header"].is_array(), "the bar should be seen: {before}");
            assert!(before["text"].as_str().is_some_and(|text| text.contains("Ouverture")), "something should be said: {before}");
            nothing_shifted(&tab).await;
        }
    })
    .await;
}

/// Lets the app come only when it is told to.
const HOLD: &str = "const made = WebAssembly.instantiate; const go = new Promise(resolve => { window.letItCome = resolve; });
    WebAssembly.instantiate = async (...given) => { await go; return made.apply(WebAssembly, given); };";

#[tokio::test]
async fn before_the_app_is_there_the_first_question_can_be_answered_and_the_rest_begun() {
    run(Window { language: "fr-FR", ..Window::NARROW }, |tab| async move {
        tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HOLD })).await;
        tab.load(&places::on_disk()).await;
        tab.wait_until("the first page is there", "document.documentElement.dataset.shell === 'start'").await;
        let marked = "return [...document.querySelectorAll('#app > [lang=fr] input[type=radio]')].map(input => input.checked)";
        for (place, expected) in [(0, json!([true, false])), (1, json!([false, true]))] {
            action::click_nth(&tab, "#app > [lang=fr] .adv-choice label", place).await;
            assert_eq!(tab.ask(marked).await, expected, "what is pressed should be marked, and nothing else");
        }
        action::click(&tab, "#app > [lang=fr] .adv-actions button").await;
        tab.wait_until("it says that it opens", "document.documentElement.dataset.shell === 'opening'").await;
        tab.ask("letItCome()").await;
        tab.wait_until("the app is there", find::APP_IS_THERE).await;
        check::is_visible(&tab, "[data-page=question]").await;
        check::is_visible(&tab, "[data-question=matter]").await;
        tab.wait_until("the side was said", "location.hash.startsWith('#v1.')").await;
        let said = Visit::meaning(tab.fragment().await.trim_start_matches('#'));
        assert_eq!(said, Visit::meaning("side=partner&page=question&question=matter"));
    })
    .await;
}

#[tokio::test]
async fn a_side_said_before_the_app_is_there_stays_said_and_keeps_the_focus() {
    run(Window::WIDE, |tab| async move {
        tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HOLD })).await;
        tab.load(&places::on_disk()).await;
        tab.wait_until("the first page is there", "document.documentElement.dataset.shell === 'start'").await;
        tab.ask("document.querySelector('#app > [lang=en] input').focus()").await;
        action::press(&tab, Key::Space).await;
        tab.ask("letItCome()").await;
        tab.wait_until("the app is there", find::APP_IS_THERE).await;
        tab.wait_until("the side is said", "document.querySelector('#app #side-cnrs')?.checked").await;
        tab.wait_until("the focus stayed there", "document.activeElement?.id === 'side-cnrs'").await;
        check::is_visible(&tab, "[data-page=start]").await;
    })
    .await;
}
