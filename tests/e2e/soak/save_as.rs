//! "Save page as", with the real dialogs.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run_in};
use e2e::engine::Engine;
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{check, places};

use crate::dialog::{Hands, hands};

const LINK: &str = "#matter=new&aim=coordinate&countries=two&joint-call=unknown&pays=mobility,meetings&page=advice&lang=en";

/// On a screen, not in memory alone.
const SCREEN: Window = Window { on_screen: true, ..Window::WIDE };

/// A folder for what is saved, which goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("advisor-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{} should be there to save to: {error}", folder.display()));
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn saved_as_html_only_it_is_the_file_that_the_checksums_are_of() {
    let Some(hands) = hands().await else { return };
    run_in(Engine::Chromium, Window { saves: "html", ..SCREEN }, |tab| async move {
        let folder = Folder::new("html-only");
        Visitor::arrives(&tab, LINK).await;
        let saved = hands.save(&title(&tab).await, &folder.0.join("page.html")).await;
        assert!(saved == places::page(), "the saved file should be the built one, byte for byte");
    })
    .await;
}

#[tokio::test]
async fn saved_completely_by_chromium_it_keeps_its_answers_three_times_over() {
    three_times(Engine::Chromium).await;
}

#[tokio::test]
async fn saved_completely_by_firefox_it_keeps_its_answers_three_times_over() {
    three_times(Engine::Firefox).await;
}

async fn three_times(engine: Engine) {
    let Some(hands) = hands().await else { return };
    let hands = Arc::new(hands);
    let folder = Arc::new(Folder::new(&format!("complete-{engine:?}")));
    for time in 0..=3 {
        let (hands, folder) = (Arc::clone(&hands), Arc::clone(&folder));
        // A browser of its own each time, as after weeks.
        run_in(engine, Window { saves: "complete", ..SCREEN }, move |tab| save_again(tab, hands, folder, time)).await;
    }
}

/// Opens the page, or what was saved the time before, and saves it.
async fn save_again(tab: Tab, hands: Arc<Hands>, folder: Arc<Folder>, time: u32) {
    // Each in an empty folder: beside other files the dialog proposes their names, over its own button.
    let file = |time: u32| folder.0.join(time.to_string()).join("page.html");
    if time == 0 {
        Visitor::arrives(&tab, LINK).await;
    } else {
        tab.open_at(&places::address(&file(time)), "").await;
        let mut visit = Visit::default();
        visit.happened(Msg::Loaded { fragment: String::new(), saved: Visit::opened(LINK).fragment() });
        check::shows(&tab, &visit).await;
        check::is_visible(&tab, "main [data-notice=saved]").await;
        for once in ["main", "main h1", "header", "footer", "#app > *", "#crash", "#fallback", "main > [role=status]"] {
            check::there_are(&tab, 1, once).await;
        }
        check::is_hidden(&tab, "#crash, #fallback").await;
    }
    if time < 3 {
        let next = file(time + 1);
        fs::create_dir_all(next.parent().unwrap_or(&folder.0)).expect("there should be a folder to save to");
        hands.save(&title(&tab).await, &next).await;
    }
}

/// The first words of the title: some that no other window has.
async fn title(tab: &Tab) -> String {
    let title = tab.ask("return document.title").await;
    title.as_str().unwrap_or_default().chars().take_while(|letter| letter.is_alphanumeric() || *letter == ' ').collect()
}
