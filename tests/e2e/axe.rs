//! What axe-core finds: nothing, at every kind of page, in every language, in light and dark.

use std::collections::BTreeMap;

use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::{action, check, find, places};
use serde_json::{Value, json};

const TAGS: [&str; 7] = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What axe-core cannot decide by itself: the rule, how its message begins, and why it holds here.
const DECIDED_BY_HAND: [(&str, &str, &str); 1] = [(
    "color-contrast",
    "Element content contains only non-text characters",
    "The marks of verdict and status are for the eye alone; the word beside each has the same colour, and its contrast is measured.",
)];

const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// What most visitors see: in each language, in light and dark.
const THE_THREE: [&str; 3] = [
    "page=start",
    "aim=consolidate&page=question&question=prior",
    "aim=consolidate&carrier=permanent&prior=publications&countries=one&partners=one&place=no&pays=mobility,meetings&page=advice",
];

/// What is seen at times: each in one language and one of the two.
const OTHERS: [&str; 11] = [
    "aim=consolidate&page=question&question=pays&pays=mobility,meetings",
    "matter=existing&page=question&question=agreement&side=partner",
    "aim=consolidate&prior=ongoing&carrier=permanent&countries=one&page=advice",
    "aim=locate&countries=more&prior=none&page=advice",
    "page=advice",
    "matter=reading&agreement=gdri&page=advice",
    "matter=existing&agreement=lia&aim=consolidate&page=advice",
    "aim=institutions&page=advice",
    "page=schemes",
    "aim=begin&page=scheme&scheme=irl",
    "aim=begin&nonsense=1&colour=green&page=schemes",
];

#[tokio::test]
async fn axe_finds_nothing_where_most_visitors_come() {
    let pages = LANGUAGES.into_iter().flat_map(|language| THE_THREE.map(|page| format!("#{page}&lang={language}")));
    let pages: Vec<String> = pages.collect();
    examine(["light", "dark"].into_iter().flat_map(|scheme| pages.iter().map(move |page| (page.clone(), scheme))).collect()).await;
}

#[tokio::test]
async fn axe_finds_nothing_where_few_visitors_come() {
    let pages = OTHERS.into_iter().enumerate();
    examine(pages.map(|(place, page)| (format!("#{page}&lang={}", LANGUAGES[place % 3]), ["light", "dark"][place % 2])).collect()).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_error_of_a_question() {
    let Some(axe) = places::axe() else { return println!("{MISSING}") };
    run(Window::WIDE, |tab| async move {
        let link = "#page=question&question=aim&lang=fr";
        let mut visit = Visit::opened(link);
        tab.open(link).await;
        action::click(&tab, &find::action("next")).await;
        visit.happened(Msg::Continued);
        check::shows(&tab, &visit).await;
        tab.ask(&axe).await;
        let mut found = findings(&tab, "the error, light").await;
        tab.emulate(&[("prefers-color-scheme", "dark")]).await;
        found.extend(findings(&tab, "the error, dark").await);
        check::nothing_found(&Value::from(found), "the error of a question");
    })
    .await;
}

const MISSING: &str = "skipped: there is no axe-core; ADVISOR_AXE says where its script is";

/// Goes through these pages and colour schemes within one document.
async fn examine(pages: Vec<(String, &'static str)>) {
    let Some(axe) = places::axe() else { return println!("{MISSING}") };
    run(Window::WIDE, |tab| async move {
        tab.open(&pages[0].0).await;
        tab.ask(&axe).await;
        let mut found = Vec::new();
        let mut visit = Visit::default();
        for (page, scheme) in &pages {
            tab.emulate(&[("prefers-color-scheme", scheme)]).await;
            action::edit_address(&tab, page).await;
            visit.happened(Msg::OpenedLink { fragment: page.clone() });
            check::shows(&tab, &visit).await;
            // What is folded in is not looked at.
            tab.ask("for (const folded of document.querySelectorAll('details')) folded.open = true;").await;
            found.extend(findings(&tab, &format!("{page}, {scheme}")).await);
        }
        check::nothing_found(&Value::from(found), "any page");
    })
    .await;
}

/// What axe-core finds on the page, and what it leaves open without our having decided it: each a line.
async fn findings(tab: &Tab, at: &str) -> Vec<String> {
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
        if !decided {
            places.entry(message).or_default().push(node["target"].to_string());
        }
    }
    let line = |(message, found): (String, Vec<String>)| {
        let some = found.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
        format!("{at}: {} place(s) such as {some} {how} {id}: {message} ({})", found.len(), rule["help"].as_str().unwrap_or_default())
    };
    places.into_iter().map(line).collect()
}
