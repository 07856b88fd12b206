//! Copies of the page: saved by its own button, saved by the browser while it runs, and what they say of themselves.

use std::fs;
use std::path::Path;
use std::time::Instant;

use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run, run_in};
use e2e::engine::Engine;
use e2e::in_each_engine;
use e2e::server::Server;
use e2e::tab::{PATIENCE, Tab};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find, places};
use serde_json::json;

use crate::faults::Copy;
use crate::pages::open_in_a_bare_sandbox;

const LINK: &str = "#matter=new&aim=coordinate&countries=two&joint-call=unknown&pays=mobility,meetings&page=advice&side=partner&lang=fr";

const NOTICE: &str = "main [data-notice=saved]";

/// Keeps what is handed to the downloads, as the bytes are.
const CATCH: &str = "window.caught = null; const made = URL.createObjectURL;
    URL.createObjectURL = file => { file.arrayBuffer().then(bytes => {
      window.caught = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes); }); return made.call(URL, file); };";

in_each_engine! {
    a_copy_with_the_answers_is_the_same_file_however_often_it_is_saved in Window::WIDE;
    a_page_saved_while_it_runs_has_its_answers_three_times_over in Window::WIDE;
    where_downloads_are_refused_the_answers_stand_there_as_a_link in Window::NOISY;
}

/// The visit in a copy that was saved with this state, opened without a fragment.
fn restored(state: &str) -> Visit {
    let mut visit = Visit::default();
    visit.happened(Msg::Loaded { fragment: String::new(), saved: state.to_owned() });
    visit
}

async fn saved_by_its_button(tab: &Tab, visit: &mut Visit) -> String {
    action::click(tab, "footer [data-action=about]").await;
    visit.happened(Msg::Went { page: Page::About });
    check::shows(tab, visit).await;
    tab.ask(CATCH).await;
    action::click(tab, &find::action("save")).await;
    let copy = "return window.caught";
    let copy = tab.wait_for(copy, "a copy to be made", |found| found.as_str().map(str::to_owned).ok_or_else(|| "there is none".to_owned()));
    let copy = copy.await;
    check::is_visible(tab, "[data-notice=copy-made] input[readonly]").await;
    copy
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split_once(end)).map(|(found, _)| found).collect()
}

async fn a_copy_with_the_answers_is_the_same_file_however_often_it_is_saved(tab: Tab) {
    let mut visitor = Visitor::arrives(&tab, LINK).await;
    let state = visitor.visit.fragment();
    let first = saved_by_its_button(&tab, &mut visitor.visit).await;
    let served = String::from_utf8(places::page()).expect("the page should be UTF-8");
    assert!(first.starts_with("\u{feff}<!doctype html>"), "a copy should begin as the page does");
    assert!(first.contains(&format!("data-state=\"{state}\"")), "a copy should carry the answers: {state}");
    for (start, end) in [("<script>", "</script>"), ("<script id=\"boot\">", "</script>"), ("<style>", "</style>")] {
        assert_eq!(between(&served, start, end), between(&first, start, end), "{start} should be as it was served");
    }
    for kept in [
        "Content-Security-Policy\" content=\"",
        "id=\"payload\"",
        "id=\"complete\"",
        "name=\"advisor:version\" content",
        "<div lang=\"en\"><div",
    ] {
        assert!(served.contains(&kept.replace('"', "")) || served.contains(kept), "the page should have `{kept}`");
        assert_eq!(first.matches(kept).count(), 1, "a copy should have `{kept}` once");
    }
    let mut saved = first.clone();
    for time in 1..=3 {
        let copy = Copy::of(saved.as_bytes(), &format!("button-{time}-{:?}", tab.engine));
        tab.open_at(&copy.address(), "").await;
        let mut visit = restored(&state);
        check::shows(&tab, &visit).await;
        check::is_visible(&tab, NOTICE).await;
        assert_eq!(tab.fragment().await, "", "the address of a copy should stay as it was");
        for once in ["main", "main h1", "header", "footer", "#app > *", "#crash", "#fallback", "main > [role=status]"] {
            check::there_are(&tab, 1, once).await;
        }
        saved = saved_by_its_button(&tab, &mut visit).await;
        assert!(saved == first, "copy {time} of a copy should be the same file, byte for byte");
    }
}

async fn a_page_saved_while_it_runs_has_its_answers_three_times_over(tab: Tab) {
    let visit = Visitor::arrives(&tab, LINK).await.visit;
    // What "save the complete page" writes: the document as it is, all that the app has made included, without its address.
    let whole = "return '<!doctype html>' + document.documentElement.outerHTML";
    let mut saved = tab.ask(whole).await;
    for time in 1..=3 {
        let copy = Copy::of(saved.as_str().unwrap_or_default().as_bytes(), &format!("complete-{time}-{:?}", tab.engine));
        tab.open_at(&copy.address(), "").await;
        check::shows(&tab, &restored(&visit.fragment())).await;
        check::is_visible(&tab, NOTICE).await;
        for once in ["main", "main h1", "header", "footer", "#app > *", "#crash", "#fallback", NOTICE, "main > [role=status]"] {
            check::there_are(&tab, 1, once).await;
        }
        check::is_hidden(&tab, "#crash, #fallback").await;
        saved = tab.ask(whole).await;
        // An address comes before what the copy was saved with, and says nothing of being restored.
        if time == 3 {
            tab.open_at(&copy.address(), "#aim=locate&lang=es").await;
            check::shows(&tab, &Visit::opened("#aim=locate&lang=es")).await;
            check::there_are(&tab, 0, NOTICE).await;
        }
    }
}

async fn where_downloads_are_refused_the_answers_stand_there_as_a_link(tab: Tab) {
    let ours = open_in_a_bare_sandbox(&tab, "aim=coordinate&countries=two&page=about&lang=en").await;
    action::click(&tab, &find::action("save")).await;
    let link = tab.wait_for("return document.querySelector('[data-notice=copy-made] input')?.value", "a link to copy", |found| {
        found.as_str().map(str::to_owned).ok_or_else(|| format!("there is {found}"))
    });
    let link = link.await;
    let (base, fragment) = link.split_once('#').unwrap_or_default();
    assert_eq!(base, format!("{}/", ours.origin), "the link should lead to the page");
    assert_eq!(Visit::meaning(fragment), Visit::meaning("aim=coordinate&countries=two&page=advice&lang=en"));
    assert_eq!(ours.asked(), ["/"], "making a copy should ask for nothing");
}

/// The file arrives among the downloads and opens with the answers. The third engine's small browser keeps no downloads.
async fn downloaded(engine: Engine) {
    run_in(engine, Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, LINK).await;
        let state = visitor.visit.fragment();
        visitor.clicks("footer [data-action=about]", Msg::Went { page: Page::About }).await;
        let folder = places::downloads(tab.engine);
        fs::create_dir_all(&folder).expect("there should be a folder for downloads");
        action::click(&tab, &find::action("save")).await;
        let file = whole_file(&folder).await;
        tab.open_at(&places::address(&file), "").await;
        check::shows(&tab, &restored(&state)).await;
        assert!(file.starts_with(&folder), "the download should be where it belongs");
        fs::remove_dir_all(folder).expect("the downloads should be there to be removed");
    })
    .await;
}

/// The one file of a folder, once it is whole.
async fn whole_file(folder: &Path) -> std::path::PathBuf {
    let from = Instant::now();
    loop {
        let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let whole = |file: &std::path::PathBuf| fs::read(file).is_ok_and(|bytes| bytes.ends_with(b"</html>"));
        if let Some(file) = files.filter(|file| file.extension().is_some_and(|name| name == "html")).find(whole) {
            return file;
        }
        assert!(from.elapsed() < PATIENCE, "a copy should arrive in {}", folder.display());
        tokio::time::sleep(std::time::Duration::from_millis(15)).await;
    }
}

#[tokio::test]
async fn a_copy_arrives_among_the_downloads_of_chromium() {
    downloaded(Engine::Chromium).await;
}

#[tokio::test]
async fn a_copy_arrives_among_the_downloads_of_firefox() {
    downloaded(Engine::Firefox).await;
}

#[tokio::test]
async fn the_page_about_the_file_says_what_its_head_says() {
    run(Window::WIDE, |tab| async move {
        let visit = Visitor::arrives(&tab, "#page=about&lang=en").await.visit;
        let head =
            tab.ask("return ['version', 'commit', 'payload'].map(name => document.querySelector(`meta[name='advisor:${name}']`).content)");
        for fact in head.await.as_array().expect("the head should say them") {
            check::can_be_read(&tab, "main dl", fact.as_str().unwrap_or_default()).await;
        }
        check::can_be_read(&tab, "main dl", &visit.voice().catalogue.edition.id).await;
        check::is_visible(&tab, "main [data-notice=copy]").await;
        check::can_be_read(&tab, "main", &visit.say(Message::AboutNowhere)).await;
        check::there_are(&tab, 0, "[data-notice=old], [data-notice=undated]").await;

        let server = Server::start([("/", places::page())]).await;
        tab.open_at(&format!("{}/", server.origin), "#page=about&lang=en").await;
        check::is_visible(&tab, "main [data-notice=published]").await;
        check::can_be_read(&tab, "main", &visit.say(Message::AboutHere)).await;

        let page = String::from_utf8(places::page()).expect("the page should be UTF-8");
        let said = "<link rel=\"canonical\" href=\"https://example.org/advisor/\">\n<link rel=\"icon\"";
        let copy = Copy::of(page.replacen("<link rel=\"icon\"", said, 1).as_bytes(), "published");
        tab.open_at(&copy.address(), "#page=about&lang=en").await;
        let newer = tab.ask("return document.querySelector('main [data-action=newer]').href").await;
        assert_eq!(newer, "https://example.org/advisor/");
    })
    .await;
}

#[tokio::test]
async fn an_old_file_says_so_on_every_page_and_one_from_the_future_does_not() {
    for (days, on_about, on_others) in [(-30, Some("undated"), None), (179, None, None), (182, Some("old"), Some("old"))] {
        run(Window::WIDE, move |tab| async move {
            let clock = format!(
                "const now = () => Date.parse(document.querySelector('meta[name=\"advisor:committed\"]')?.content) + {days} * 864e5 + 36e5;
                 Object.defineProperty(Date, 'now', {{ value: now }});"
            );
            tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": clock })).await;
            for (page, said) in [("about", on_about), ("schemes", on_others)] {
                tab.open(&format!("#page={page}&lang=en")).await;
                for name in ["old", "undated"] {
                    let count = usize::from(said == Some(name));
                    check::there_are(&tab, count, &format!("[data-notice={name}]")).await;
                }
            }
        })
        .await;
    }
}

#[tokio::test]
async fn on_paper_the_advice_says_what_it_rests_on_and_where_it_is_from() {
    run(Window::WIDE, |tab| async move {
        let visit = Visitor::arrives(&tab, LINK).await.visit;
        let server = Server::start([("/", places::page())]).await;
        tab.open_at(&format!("{}/", server.origin), LINK).await;
        check::shows(&tab, &visit).await;
        tab.emulate_paper(true).await;
        let paper = tab.ask("return document.body.innerText").await;
        let paper = paper.as_str().unwrap_or_default();
        let meta =
            tab.ask("return ['version', 'commit'].map(name => document.querySelector(`meta[name='advisor:${name}']`).content)").await;
        let edition = visit.voice().catalogue.edition.id.to_string();
        let address = format!("{}/#{}", server.origin, visit.fragment());
        let answer = visit.voice().wording(visit_answer(&visit)).to_owned();
        for said in [meta[0].as_str().unwrap_or_default(), meta[1].as_str().unwrap_or_default(), &edition, &address, &answer] {
            assert!(paper.contains(said), "on paper there should stand “{said}”, but there stands:\n{paper}");
        }
    })
    .await;
}

/// The words of one of the answers.
fn visit_answer(visit: &Visit) -> cooperation_advisor::domain::question::Wording {
    let catalogue = visit.voice().catalogue;
    let question = catalogue.question_named("countries").and_then(|id| catalogue.question(id)).expect("the catalogue should ask it");
    question.choices[question.choice("two").expect("it should have this choice").index()].label
}
