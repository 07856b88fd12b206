//! The page while its file is still on the way.

use std::time::Duration;

use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, find, places};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// How long the second half of the file is held back: longer than any machine takes to start the app.
const HELD_BACK: Duration = Duration::from_secs(4);

/// Notes how far the file has come when the app starts.
const WATCH: &str = "new MutationObserver((_, watch) => {
    if (document.documentElement?.dataset.shell !== 'app') return;
    window.begun = document.readyState;
    watch.disconnect();
}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-shell'] })";

/// A server that sends the page up to where its second language begins, and the rest in a while.
async fn slow() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("this machine should give a port");
    let address = listener.local_addr().expect("a listener should have an address");
    let page = places::page();
    let cut = String::from_utf8_lossy(&page).find("<section id=\"lang=fr\"").expect("the page should have a second language");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let page = page.clone();
            tokio::spawn(async move {
                // A browser opens connections that it may need later, and hangs up.
                let mut asked = [0; 2048];
                if stream.read(&mut asked).await.is_ok_and(|length| length > 0) {
                    let head = format!(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                        page.len()
                    );
                    let _ = stream.write_all(&[head.as_bytes(), &page[..cut]].concat()).await;
                    tokio::time::sleep(HELD_BACK).await;
                    let _ = stream.write_all(&page[cut..]).await;
                }
            });
        }
    });
    format!("http://{address}/")
}

/// In the first language of the file the app starts before the others have come, and speaks them once they have.
#[tokio::test]
async fn the_app_starts_with_one_language_and_speaks_the_others_when_they_have_come() {
    run(Window::WIDE, |tab| async move {
        tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        let address = slow().await;
        let link = "#matter=new&carrier=permanent&aim=coordinate&page=advice&lang=en";
        tab.open_at(&address, link).await;
        assert_eq!(tab.ask("return window.begun").await, "loading", "it should have started while the file was on its way");
        let mut visitor = Visitor { tab: tab.clone(), visit: Visit::opened(link) };
        visitor.sees().await;
        action::click(&tab, &find::language("fr")).await;
        visitor.did(Msg::ChoseLanguage { language: Language::French }).await;
    })
    .await;
}

/// In another language it waits for that, and never speaks a wrong one.
#[tokio::test]
async fn in_a_later_language_it_waits_for_that() {
    run(Window::WIDE, |tab| async move {
        let heads = "window.heads = new Set; new MutationObserver(() => {
            const head = document.querySelector('#app [data-page] h1'); head && heads.add(head.textContent);
        }).observe(document, { childList: true, subtree: true, characterData: true })";
        tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": heads })).await;
        let address = slow().await;
        let link = "#page=scheme&scheme=irp&lang=fr";
        tab.open_at(&address, link).await;
        let visitor = Visitor { tab: tab.clone(), visit: Visit::opened(link) };
        visitor.sees().await;
        let heads = tab.ask("return [...heads]").await;
        let own = tab.ask("return document.querySelector('#app [data-page] h1').textContent").await;
        assert!(heads.as_array().is_some_and(|heads| heads.iter().all(|head: &Value| *head == own)), "{heads}");
    })
    .await;
}
