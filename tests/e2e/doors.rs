//! The pages that lead into the advisor, on a static host, in a folder of it: one a language, and the one for what is not there.

use e2e::browser::{Window, run};
use e2e::in_each_engine;
use e2e::server::Server;
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::{check, find, places};

/// A folder of a host, so that nothing relies on standing at its root.
const FOLDER: &str = "/intl/advisor";

/// What a link carries here, in both forms.
const SAID: &str = "aim=coordinate&countries=two&page=advice&lang=es";

async fn host() -> Server {
    Server::of_folder(&places::dist(), FOLDER).await
}

/// Opens an address of the host and sees the page as that link would show it.
async fn leads_to(tab: &Tab, server: &Server, path: &str, link: &str) {
    tab.load(&format!("{}{FOLDER}{path}", server.origin)).await;
    tab.wait_until(&format!("{path} leads to the app"), find::APP_IS_THERE).await;
    check::shows(tab, &Visit::opened(link)).await;
    let there = tab.ask("return location.pathname").await;
    assert_eq!(there, format!("{FOLDER}/"), "{path} should lead to the page itself");
}

async fn a_door_opens_the_page_in_its_language(tab: Tab) {
    let server = host().await;
    for code in ["fr", "es", "en"] {
        leads_to(&tab, &server, &format!("/{code}/"), &format!("#lang={code}")).await;
    }
    leads_to(&tab, &server, "/fr/#aim=coordinate&page=advice", "#aim=coordinate&page=advice&lang=fr").await;
}

async fn a_link_whose_sign_was_escaped_on_the_way_arrives(tab: Tab) {
    let server = host().await;
    let link = format!("#{SAID}");
    let code = Visit::opened(&link).fragment();
    assert!(code.starts_with("v1."), "the page's own links should be in the short form, but are like {code}");
    leads_to(&tab, &server, &format!("/%23{code}"), &link).await;
    leads_to(&tab, &server, &format!("/fr/%2523{code}"), &link).await;
    leads_to(&tab, &server, &format!("/%2523{}", SAID.replace('=', "%253D").replace('&', "%2526")), &link).await;
    leads_to(&tab, &server, &format!("/index.html%23{SAID}").replace("index.html", ""), &link).await;
}

in_each_engine! {
    a_door_opens_the_page_in_its_language in Window::WIDE;
    // The host answers with "not found", and Chromium says so.
    a_link_whose_sign_was_escaped_on_the_way_arrives in Window::NOISY;
}

#[tokio::test]
async fn what_is_not_there_is_said_and_leads_one_folder_up() {
    run(Window::NOISY, |tab| async move {
        let server = host().await;
        tab.load(&format!("{}{FOLDER}/nowhere", server.origin)).await;
        check::says(&tab, "h1", "404").await;
        for words in ["There is no page", "Il n’y a pas de page", "No hay ninguna página"] {
            check::says(&tab, "main", words).await;
        }
        let way = tab.ask("return document.querySelector('main a').href").await;
        assert_eq!(way, format!("{}{FOLDER}/", server.origin), "the link should lead one folder up");
        assert_eq!(server.asked().len(), 1, "the page for what is not there should ask for nothing more");
    })
    .await;
}

#[tokio::test]
async fn without_scripts_a_door_is_a_page_with_a_link() {
    run(Window { scripts: false, ..Window::WIDE }, |tab| async move {
        let server = host().await;
        tab.load(&format!("{}{FOLDER}/fr/", server.origin)).await;
        let link = tab.client.find(fantoccini::Locator::Css("main a")).await.expect("there should be a link");
        assert_eq!(link.attr("href").await.expect("the link should be readable").as_deref(), Some("../#lang=fr"));
        let words = link.text().await.expect("the link should have words");
        assert!(words.contains("français"), "the link should say where it leads, but says {words}");
    })
    .await;
}

#[tokio::test]
async fn from_disk_a_door_leads_to_the_file_beside_it() {
    run(Window::WIDE, |tab| async move {
        tab.load(&places::address(&places::dist().join("fr/index.html"))).await;
        tab.wait_until("the door leads to the app", find::APP_IS_THERE).await;
        check::shows(&tab, &Visit::opened("#lang=fr")).await;
    })
    .await;
}
