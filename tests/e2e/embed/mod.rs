//! The advisor on other pages: two servers, two origins, a host page on one and the advisor on the other.

mod answering;
mod codes;
mod engines;
mod height;
mod hosts;
mod messages;
mod printing;
mod scrolling;
mod widths;

use e2e::server::Server;
use e2e::tab::{Tab, done};
use e2e::{action, find, places};
use fantoccini::key::Key;

/// The advisor and its script, on a server of their own.
async fn advisor() -> Server {
    Server::start([("/", places::page()), ("/embed.js", places::built("embed.js"))]).await
}

/// A host page with this body, about an advisor that `{advisor}` stands for.
async fn host(advisor: &Server, policy: &str, body: &str) -> Server {
    let origin = &advisor.origin;
    let meta = if policy.is_empty() {
        String::new()
    } else {
        format!("<meta http-equiv=Content-Security-Policy content=\"{policy}; img-src data:; frame-src {origin}; script-src {origin}\">")
    };
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8>{meta}<title>Host</title><link rel=icon href=data:,>\
         <header>Host</header><main><h1>Host</h1>{}</main><footer>Host</footer>",
        body.replace("{advisor}", origin)
    );
    Server::start([("/", page.into_bytes())]).await
}

const SCRIPT: &str = "<script src='{advisor}/embed.js' async></script>";

async fn into(tab: &Tab, frame: u16) {
    done("entering a frame", tab.client.enter_frame(frame).await);
    tab.wait_until("the app is there, in the frame", find::APP_IS_THERE).await;
}

async fn out(tab: &Tab) {
    done("leaving the frame", tab.client.enter_parent_frame().await);
}

/// Opens a host page and waits until the frame is as high as its content.
async fn open(tab: &Tab, host: &Server) {
    tab.load(&format!("{}/", host.origin)).await;
    fits(tab).await;
}

/// Every frame of the page is as high as what it holds, to the pixel or so.
async fn fits(tab: &Tab) {
    let frames = tab.ask("return document.querySelectorAll('iframe').length").await.as_u64().unwrap_or_default();
    for frame in 0..u16::try_from(frames).unwrap_or_default() {
        into(tab, frame).await;
        tab.wait_until("the frame is as high as its content", "Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 4")
            .await;
        out(tab).await;
    }
}

/// Answers everything from within the frame, by mouse or by keyboard, with the first choice of each question.
async fn answer_all(tab: &Tab, by_keyboard: bool) -> usize {
    let mut asked = 0;
    while tab.ask("return document.querySelector('[data-page]').dataset.page").await == "question" {
        let now = tab.ask("return document.querySelector('[data-question]').dataset.question").await;
        asked += 1;
        assert!(asked < 20, "the questions should end");
        if by_keyboard {
            tab.ask("document.querySelector('[data-question] [data-choice]').focus({ preventScroll: true })").await;
            action::press(tab, Key::Space).await;
            tab.wait_until("a choice is marked", "document.querySelector('[data-choice]:checked')").await;
            action::press(tab, Key::Enter).await;
        } else {
            action::click(tab, "[data-question] label").await;
            tab.wait_until("a choice is marked", "document.querySelector('[data-choice]:checked')").await;
            action::click(tab, &find::action("next")).await;
        }
        tab.wait_until("the next page is there", &format!("document.querySelector('[data-question]')?.dataset.question !== {now}")).await;
    }
    asked
}
