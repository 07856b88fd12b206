//! What axe-core finds: nothing, at every kind of page, in every language, in light and dark.

use std::collections::BTreeMap;

use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{check, find, places};
use serde_json::{Value, json};

use crate::layout;
use crate::pages::{FORMS, KINDS, LANGUAGES, go_to};

const TAGS: [&str; 7] = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What axe-core cannot decide by itself: the rule, how its message begins, and why it holds here.
const DECIDED_BY_HAND: [(&str, &str, &str); 1] = [(
    "color-contrast",
    "Element content contains only non-text characters",
    "The marks of verdict and status are for the eye alone; the word beside each has the same colour, and its contrast is measured.",
)];

#[tokio::test]
async fn axe_finds_nothing_on_any_kind_of_page_in_any_language_light_and_dark() {
    let pages = LANGUAGES.into_iter().flat_map(|language| KINDS.map(|page| format!("#{page}&lang={language}")));
    let pages: Vec<String> = pages.collect();
    examine(
        Window::WIDE,
        ["light", "dark"].into_iter().flat_map(|colours| pages.iter().map(move |page| (page.clone(), colours))).collect(),
    )
    .await;
}

/// What is seen at times: each in one language, in light or dark, every second one on a telephone.
fn forms(narrow: bool) -> Vec<(String, &'static str)> {
    let pages = FORMS.into_iter().enumerate().filter(|(place, _)| (place % 2 == 1) == narrow);
    pages.map(|(place, page)| (format!("#{page}&lang={}", LANGUAGES[place % 3]), ["light", "dark"][place / 2 % 2])).collect()
}

#[tokio::test]
async fn axe_finds_nothing_in_other_forms_of_the_pages() {
    examine(Window::WIDE, forms(false)).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_telephone() {
    let kinds = crate::pages::every_kind().into_iter().zip(["dark", "light"].into_iter().cycle());
    examine(Window::NARROW, kinds.chain(forms(true)).collect()).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_error_of_a_question_and_in_what_is_marked() {
    let Some(axe) = places::axe() else { return println!("{MISSING}") };
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#carrier=permanent&page=question&question=aim&lang=fr").await;
        tab.ask(&axe).await;
        visitor.clicks(&find::action("next"), Msg::Continued).await;
        let mut found = findings(&tab, "the error, light").await;
        tab.emulate(&[("prefers-color-scheme", "dark")]).await;
        found.extend(findings(&tab, "the error, dark").await);
        visitor.marks("locate").await;
        found.extend(findings(&tab, "a choice marked, dark").await);
        tab.emulate(&[("prefers-color-scheme", "light")]).await;
        found.extend(findings(&tab, "a choice marked, light").await);
        check::nothing_found(&Value::from(found), "a question");
    })
    .await;
}

pub(crate) const MISSING: &str = "skipped: there is no axe-core; ADVISOR_AXE says where its script is";

/// Goes through these pages and colour schemes within one document.
async fn examine(window: Window, pages: Vec<(String, &'static str)>) {
    let Some(axe) = places::axe() else { return println!("{MISSING}") };
    run(window, |tab| async move {
        tab.open(&pages[0].0).await;
        tab.ask(&axe).await;
        let mut found = Vec::new();
        let mut visit = Visit::default();
        for (page, colours) in &pages {
            tab.emulate(&[("prefers-color-scheme", colours)]).await;
            go_to(&tab, &mut visit, page).await;
            // What is folded in is not looked at.
            layout::fold(&tab, true).await;
            found.extend(findings(&tab, &format!("{page}, {colours}")).await);
        }
        check::nothing_found(&Value::from(found), "any page");
    })
    .await;
}

/// Folded out, nothing on the page scrolls sideways, and axe-core finds nothing in dark and in light.
pub(crate) async fn anybody_can_use(tab: &Tab, at: &str) {
    layout::fold(tab, true).await;
    let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    tab.wait_until("nothing scrolls sideways", fits).await;
    let Some(axe) = places::axe() else { return println!("{MISSING}") };
    tab.ask(&axe).await;
    let mut found = Vec::new();
    for colours in ["dark", "light"] {
        tab.emulate(&[("prefers-color-scheme", colours)]).await;
        found.extend(findings(tab, &format!("{at}, {colours}")).await);
    }
    check::nothing_found(&Value::from(found), at);
}

/// What axe-core finds on the page, and what it leaves open without our having decided it: each a line.
pub(crate) async fn findings(tab: &Tab, at: &str) -> Vec<String> {
    // A colour on its way from light to dark is neither.
    tab.wait_until("nothing moves any more", "document.getAnimations().every(animation => animation.playState === 'finished')").await;
    let script = "const [tags, done] = arguments;
        axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] })
            .then(({ violations, incomplete, passes }) => done({ violations, incomplete, passed: passes.length }), error => done(String(error)))";
    let results = tab.ask_later(script, vec![json!(TAGS)]).await;
    assert!(results["passed"].as_u64() > Some(10), "axe-core should have looked at {at}, but says {results}");
    let rules = |kind: &str| results[kind].as_array().cloned().unwrap_or_default();
    let broken = rules("violations").iter().flat_map(|rule| lines(at, "breaks", rule)).collect::<Vec<_>>();
    let unclear = rules("incomplete").iter().flat_map(|rule| lines(at, "may break", rule)).collect::<Vec<_>>();
    broken.into_iter().chain(unclear).collect()
}

/// A line for each message of a rule, with some of the places it is about.
fn lines(at: &str, how: &str, rule: &Value) -> Vec<String> {
    let id = rule["id"].as_str().unwrap_or_default();
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in rule["nodes"].as_array().into_iter().flatten() {
        let checks = ["any", "all", "none"].into_iter().filter_map(|kind| node[kind][0]["message"].as_str());
        let message = checks.collect::<Vec<_>>().join("; ");
        let decided = DECIDED_BY_HAND.iter().any(|(rule, begins, _)| how == "may break" && id == *rule && message.starts_with(begins));
        // What lies behind a letter of a picture it cannot tell; `pathway` measures those letters in light and dark.
        let drawn = id == "color-contrast" && how == "may break" && node["html"].as_str().is_some_and(|html| html.starts_with("<text"));
        if !decided && !drawn {
            places.entry(message).or_default().push(node["target"].to_string());
        }
    }
    let line = |(message, found): (String, Vec<String>)| {
        let some = found.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
        format!("{at}: {} place(s) such as {some} {how} {id}: {message} ({})", found.len(), rule["help"].as_str().unwrap_or_default())
    };
    places.into_iter().map(line).collect()
}
