//! What must work in every browser, walked in each of three engines: from disk, by links, in a frame, and where something is broken.

use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::link::state::Page;
use e2e::browser::{Window, run_in};
use e2e::engine::Engine;
use e2e::in_each_engine;
use e2e::server::Server;
use e2e::tab::{Tab, done};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{check, find, places};
use fantoccini::Locator;

use crate::faults::{self, Copy};

const OFFLINE: Window = Window { offline: true, ..Window::WIDE };

in_each_engine! {
    from_disk_with_the_network_off_it_advises_in_each_language in OFFLINE;
    links_open_as_they_were_made_and_a_damaged_one_is_told in Window::WIDE;
    in_a_sandboxed_frame_it_advises_and_leaves_the_host_alone in Window::WIDE;
    a_file_cut_short_or_altered_says_so in Window::WIDE;
    a_policy_that_refuses_webassembly_is_named in Window::NOISY;
}

async fn from_disk_with_the_network_off_it_advises_in_each_language(tab: Tab) {
    let mut visitor = Visitor::arrives(&tab, "#lang=en").await;
    visitor.begins(Side::Cnrs).await;
    visitor.answers_all(&[("matter", &["new"]), ("aim", &["coordinate"]), ("countries", &["two"]), ("pays", &["meetings"])]).await;
    assert_eq!(visitor.visit.model.page, Page::Advice, "the questions should end with the advice");
    for language in [Language::French, Language::Spanish] {
        visitor.speaks(language).await;
    }
    // The fragment is the memory: what it says is what the page shows, also after loading it again.
    let said = tab.fragment().await;
    visitor.reloads().await;
    assert_eq!(Visit::meaning(&tab.fragment().await), Visit::meaning(&said), "loading again should not change the address");
    visitor.speaks(Language::English).await;
}

async fn links_open_as_they_were_made_and_a_damaged_one_is_told(tab: Tab) {
    for link in ["#aim=coordinate&countries=two&page=advice&lang=fr", "#page=scheme&scheme=irp&lang=es", "#compare=iea,irp&lang=en"] {
        Visitor::arrives(&tab, link).await;
        check::is_hidden(&tab, find::LINK_NOTICE).await;
    }
    let damaged = Visitor::arrives(&tab, "#aim=coordinate&countries=tw&lang=fr").await;
    check::is_visible(&tab, find::LINK_NOTICE).await;
    assert!(!damaged.visit.model.problems.is_empty(), "the link should be a damaged one");
}

async fn in_a_sandboxed_frame_it_advises_and_leaves_the_host_alone(tab: Tab) {
    let ours = Server::start([("/", places::page())]).await;
    let frame = format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href=data:,><p>Above<div style='height:2000px'></div>\
         <iframe title=Advisor sandbox=allow-scripts width=700 height=600 src='{}/#aim=coordinate&page=question&question=countries&lang=en'></iframe>",
        ours.origin
    );
    let host = Server::start([("/", frame.into_bytes())]).await;
    tab.load(&format!("{}/", host.origin)).await;
    let entries = tab.ask("return history.length").await;
    // As a visitor does: the drivers of two engines click where the frame would be if the host were not scrolled.
    tab.ask("document.querySelector('iframe').scrollIntoView()").await;
    done("entering the frame", tab.client.enter_frame(0).await);
    tab.wait_until("the app is there, in the frame", find::APP_IS_THERE).await;
    assert_eq!(tab.ask("return origin").await, "null", "the frame should be of no origin");
    let visit = Visit::opened("#aim=coordinate&page=question&question=countries&lang=en");
    let mut visitor = Visitor { tab: tab.clone(), visit };
    visitor.answers_all(&[("countries", &["two"])]).await;
    assert_eq!(visitor.visit.model.page, Page::Advice, "the questions should end with the advice");
    done("leaving the frame", tab.client.enter_parent_frame().await);
    assert_eq!(tab.ask("return history.length").await, entries, "answering should not touch the host's history");
    assert_eq!(ours.asked(), ["/"], "the advisor should be asked for once");
}

async fn a_file_cut_short_or_altered_says_so(tab: Tab) {
    let page = places::page();
    let (begin, end) = faults::payload(&page);
    let mut altered = page.clone();
    altered[(begin + end) / 2] = if altered[(begin + end) / 2] == b'A' { b'B' } else { b'A' };
    let cut = |percent: usize| page[..page.len() * percent / 100].to_vec();
    for (what, bytes) in [("cut-at-25", cut(25)), ("cut-at-50", cut(50)), ("cut-at-75", cut(75)), ("altered", altered)] {
        let copy = Copy::of(&bytes, &format!("{what}-{:?}", tab.engine));
        tab.load(&format!("{}#lang=en", copy.address())).await;
        faults::gives_the_cause(&tab, "file", what).await;
    }
}

async fn a_policy_that_refuses_webassembly_is_named(tab: Tab) {
    let page = String::from_utf8(places::page()).expect("the page should be UTF-8");
    let copy = Copy::of(page.replacen(" 'wasm-unsafe-eval'", "", 1).as_bytes(), &format!("refused-{:?}", tab.engine));
    tab.load(&format!("{}#lang=en", copy.address())).await;
    faults::gives_the_cause(&tab, "policy", "a policy that refuses WebAssembly").await;
}

#[tokio::test]
async fn firefox_without_webassembly_is_named() {
    run_in(Engine::Firefox, Window { webassembly: false, ..Window::WIDE }, |tab| async move {
        tab.load(&format!("{}#lang=en", places::on_disk())).await;
        faults::gives_the_cause(&tab, "browser", "a browser without WebAssembly").await;
    })
    .await;
}

#[tokio::test]
async fn firefox_without_scripts_shows_the_catalogue_in_each_language() {
    run_in(Engine::Firefox, Window { scripts: false, ..Window::WIDE }, |tab| async move {
        tab.load(&places::on_disk()).await;
        // No script runs in this document, not even a test's: what can be seen is what the driver reads.
        let fallback = done("finding the catalogue", tab.client.find(Locator::Css(find::FALLBACK)).await);
        let read = done("reading the catalogue", fallback.text().await);
        for sentence in ["need scripts and WebAssembly", "besoin de scripts et de WebAssembly", "necesitan scripts y WebAssembly"] {
            assert!(read.contains(sentence), "“… {sentence} …” should be there to be read");
        }
        assert!(read.matches("IRP").count() > 10, "the schemes should be there to be read");
    })
    .await;
}
