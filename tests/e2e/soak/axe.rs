//! What axe-core finds in the two other engines: nothing, at every kind of page, in each language.

use e2e::browser::{Window, run_in};
use e2e::engine::Engine;
use e2e::tab::Tab;
use e2e::{check, places};
use serde_json::{Value, json};

const PAGES: [&str; 10] = [
    "page=start",
    "page=question&question=prior",
    "page=question&question=pays&pays=meetings",
    "aim=coordinate&countries=two",
    "aim=coordinate&countries=two&page=advice",
    "page=schemes&search=GDRI",
    "aim=coordinate&page=scheme&scheme=irp",
    "compare=iea,irp&aim=begin",
    "page=about",
    "aim=nothing",
];

const TAGS: [&str; 7] = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

#[tokio::test]
async fn axe_finds_nothing_in_firefox() {
    examine(Engine::Firefox).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_webkit() {
    examine(Engine::WebKit).await;
}

async fn examine(engine: Engine) {
    let Some(axe) = places::axe() else { return println!("skipped: there is no axe-core; ADVISOR_AXE says where its script is") };
    for language in ["en", "fr", "es"] {
        let axe = axe.clone();
        run_in(engine, Window::WIDE, move |tab| async move {
            let mut found = Vec::new();
            for page in PAGES {
                tab.open(&format!("#{page}&lang={language}")).await;
                tab.ask(&format!("{axe}; window.axe = window.axe || axe")).await;
                found.extend(findings(&tab, page).await);
            }
            check::nothing_found(&Value::from(found), language);
        })
        .await;
    }
}

async fn findings(tab: &Tab, page: &str) -> Vec<String> {
    let script = "const [tags, done] = arguments;
        axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
            .then(({ violations, passes }) => done({ violations, passed: passes.length }), error => done(String(error)))";
    let results = tab.ask_later(script, vec![json!(TAGS)]).await;
    assert!(results["passed"].as_u64() > Some(10), "axe-core should have looked at {page}, but says {results}");
    let broken = results["violations"].as_array().cloned().unwrap_or_default();
    broken.iter().map(|rule| format!("{page} breaks {}: {}", rule["id"], rule["nodes"][0]["target"])).collect()
}
