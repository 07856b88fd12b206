//! The catalogue's checks, made before the visitor's eyes: to the end, stopped and gone on with, while the page goes on answering.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::catalogue::proof::{exact, headlines};
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::decisions::{rows, table};
use cooperation_advisor::session::export::{Form, written};
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::proving::Check;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find, places};
use fantoccini::key::Key;
use serde_json::json;

use crate::axe;

const STATUS: &str = "main [role=status][data-notice=checks]";

/// The check that takes longest.
const LONGEST: &str = "main [data-check=headlines]";

fn run_checks() -> String {
    find::action("run-checks")
}

fn stop_checks() -> String {
    find::action("stop-checks")
}

/// How far the longest check is, by the value of its bar; 0 before it has begun.
async fn far(tab: &Tab) -> f64 {
    tab.ask(&format!("return document.querySelector('{LONGEST} progress')?.value ?? 0")).await.as_f64().unwrap_or_default()
}

/// Waits until the longest check is so many parts in a hundred done. On a busy machine all of it takes longer than anything may.
async fn is_done_to(tab: &Tab, parts: u32) {
    let expression = format!("(bar => bar && bar.value * 100 >= bar.max * {parts})(document.querySelector('{LONGEST} progress'))");
    tab.wait_until(&format!("{parts} parts in a hundred of the longest check are done"), &expression).await;
}

#[tokio::test]
async fn every_check_runs_to_its_end_and_counts_what_the_terminal_counts() {
    run(Window::WIDE, |tab| async move {
        let visitor = Visitor::arrives_in_the_office(&tab, "#page=proof&lang=fr").await;
        let visit = &visitor.visit;
        check::there_are(&tab, 1, &format!("{STATUS}:empty")).await;
        check::there_are(&tab, 0, "main progress").await;
        action::click(&tab, &run_checks()).await;
        check::can_be_read(&tab, STATUS, &visit.say(Message::ProofRunning)).await;
        for parts in [20, 40, 60, 80] {
            is_done_to(&tab, parts).await;
        }
        check::can_be_read(&tab, STATUS, &visit.say(Message::ProofAllHold)).await;
        for name in Check::ALL.map(Check::name) {
            check::is_visible(&tab, &format!("main [data-check={name}][data-done=holds]")).await;
            check::can_be_read(&tab, &format!("main [data-check={name}]"), &visit.say(Message::ProofHolds)).await;
            let full = format!("(bar => bar.value === bar.max)(document.querySelector('main [data-check={name}] progress'))");
            tab.wait_until("its bar is full", &full).await;
        }
        let counted = |number| visit.voice().counted(number);
        let exact = exact::every_verdict_is_exact(catalogue());
        let told = Message::ProofCompletions { sets: &counted(exact.partial), completions: &counted(exact.completions) };
        check::can_be_read(&tab, "main [data-check=exact]", &visit.say(told)).await;
        let found = headlines::every_headline_is_honest(catalogue(), texts());
        let [projects, classes, gates, all] = [found.projects, found.project_classes, found.gates, found.all].map(counted);
        let told = Message::ProofTried { projects: &projects, classes: &classes, gates: &gates, all: &all };
        check::can_be_read(&tab, LONGEST, &visit.say(told)).await;
        // The same button runs them again, and has kept the focus.
        check::can_be_read(&tab, &run_checks(), &visit.say(Message::ProofAgain)).await;
        tab.wait_until("the focus stays on the button", &format!("document.activeElement?.matches({:?})", run_checks())).await;
    })
    .await;
}

#[tokio::test]
async fn it_stops_goes_on_and_goes_on_answering_meanwhile() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives_in_the_office(&tab, "#page=proof&lang=en").await;
        action::click(&tab, &run_checks()).await;
        is_done_to(&tab, 1).await;
        // While it runs, a press is heard: the language changes, and what is folded opens.
        visitor.clicks(&find::language("es"), Msg::ChoseLanguage { language: Language::Spanish }).await;
        check::can_be_read(&tab, STATUS, &visitor.visit.say(Message::ProofRunning)).await;
        action::click(&tab, "main [data-check=first] summary").await;
        check::is_visible(&tab, "main [data-check=first] [data-action=witness]").await;
        assert!(far(&tab).await < far_at_the_end(&tab).await, "it should be running still");

        action::click(&tab, &stop_checks()).await;
        check::can_be_read(&tab, STATUS, &visitor.visit.say(Message::ProofStopped)).await;
        let stopped = far(&tab).await;
        // Were it not stopped, pictures would be painted and it would be further.
        tab.ask_later("let left = 20; const next = () => left-- ? setTimeout(next, 10) : arguments[0](null); next()", vec![]).await;
        assert_eq!(far(&tab).await, stopped);
        check::can_be_read(&tab, &run_checks(), &visitor.visit.say(Message::ProofGoOn)).await;

        action::click(&tab, &run_checks()).await;
        let further = format!("document.querySelector('{LONGEST} progress').value > {stopped}");
        tab.wait_until("it goes on from where it was", &further).await;

        // Leaving stops it; what was found is still there.
        visitor.follows("footer a[data-action=about]", Page::About).await;
        action::browser_back(&tab).await;
        visitor.visit.happened(Msg::CameBack { fragment: "#page=proof&lang=es".into() });
        check::can_be_read(&tab, STATUS, &visitor.visit.say(Message::ProofStopped)).await;
        assert!(far(&tab).await >= stopped);
        check::is_visible(&tab, "main [data-check=exact][data-done=holds]").await;
    })
    .await;
}

async fn far_at_the_end(tab: &Tab) -> f64 {
    tab.ask(&format!("return document.querySelector('{LONGEST} progress').max")).await.as_f64().unwrap_or_default()
}

#[tokio::test]
async fn a_witness_leads_to_the_advice_that_says_so() {
    run(Window::NARROW, |tab| async move {
        let visitor = Visitor::arrives_in_the_office(&tab, "#page=proof&lang=en").await;
        // By keyboard alone: the button is where the focus comes after the heading.
        tab.wait_until("the app listens", &format!("document.querySelector({:?})", run_checks())).await;
        tab.ask(&format!("document.querySelector({:?}).focus()", run_checks())).await;
        action::press(&tab, Key::Enter).await;
        check::is_visible(&tab, "main [data-check=first][data-done=holds]").await;
        action::press(&tab, Key::Enter).await;
        check::can_be_read(&tab, STATUS, &visitor.visit.say(Message::ProofStopped)).await;
        action::click(&tab, "main [data-check=first] summary").await;
        let link = "main [data-check=first] li:nth-child(2) a[data-action=witness]";
        let name = tab.ask(&format!("return document.querySelector({link:?}).textContent")).await;
        action::click(&tab, link).await;
        check::is_visible(&tab, "[data-page=advice]").await;
        let first = catalogue().schemes().find(|(id, _)| visitor.visit.voice().acronym(*id) == name).map(|(_, scheme)| &scheme.id);
        check::is_visible(&tab, &format!("[data-page=advice] [data-scheme={}][data-rank='1']", first.expect("a scheme"))).await;
    })
    .await;
}

#[tokio::test]
async fn the_decision_table_is_taken_along_as_text() {
    run(Window::WIDE, |tab| async move {
        let server = Server::start([("/advisor.html", places::built("office.html"))]).await;
        let fragment = "#page=proof&lang=es";
        tab.open_at(&format!("{}/advisor.html", server.origin), fragment).await;
        tab.devtools("Browser.grantPermissions", json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] })).await;
        let visit = Visit::opened(fragment);
        let table = table(visit.voice(), &rows(visit.voice()));
        action::click(&tab, &find::action("copy-decisions")).await;
        let status = "main [role=status][data-notice=copied]";
        check::can_be_read(&tab, status, &visit.say(Message::Copied)).await;
        let read = tab.ask_later("navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))", vec![]).await;
        assert_eq!(read, written(&table, Form::Tabs));
        tab.ask("URL.createObjectURL = blob => { blob.text().then(text => { window.handed = [blob.type, text] }); return 'data:,' }").await;
        tab.ask("window.handed = 0; addEventListener('click', event => event.target.download && event.preventDefault(), true)").await;
        action::click(&tab, &find::action("save-decisions")).await;
        tab.wait_until("a file is handed over", "window.handed").await;
        assert_eq!(tab.ask("return window.handed").await, json!(["text/csv", written(&table, Form::Commas)]));
        // On the page it says the same, row by row.
        action::click(&tab, "main details[data-more=decisions] > summary").await;
        check::there_are(&tab, table.len() - 1, "#decisions tbody tr").await;
        let shown = tab.ask("return [...document.querySelectorAll('#decisions code')].map(code => code.textContent)").await;
        assert_eq!(shown, json!(table.iter().skip(1).map(|line| &line[3]).collect::<Vec<_>>()));
    })
    .await;
}

/// With everything folded out and some found: nothing scrolls sideways at the narrowest, and axe has nothing to say in light and dark.
#[tokio::test]
async fn the_proof_can_be_used_by_everybody() {
    run(Window::NARROW, |tab| async move {
        for language in ["en", "fr"] {
            let page = format!("#page=proof&lang={language}");
            Visitor::arrives_in_the_office(&tab, &page).await;
            action::click(&tab, &run_checks()).await;
            check::is_visible(&tab, "main [data-check=exact][data-done=holds]").await;
            action::click(&tab, &stop_checks()).await;
            check::is_visible(&tab, "main [data-notice=graph] svg[role=img]").await;
            axe::anybody_can_use(&tab, &page).await;
        }
    })
    .await;
}
