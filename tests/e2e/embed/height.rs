//! The height of a frame: with the script, without it, and without a frame.

use std::time::Duration;

use e2e::browser::{Window, run};
use e2e::{action, check, find};
use serde_json::json;

use super::{SCRIPT, advisor, host, into, open, out};

/// A6, A7: content of a stable height tells it at most twice; a step fits within the time of a blink; content that grows for ever is left alone.
#[tokio::test]
async fn heights_follow_without_a_loop() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let count = "<script>window.heights = []; addEventListener('message', ({ data }) => data?.type === 'height' && heights.push(data.height));</script>";
        let host = host(&ours, "", &format!("{count}{SCRIPT}<cooperation-advisor lang=en page=start></cooperation-advisor>")).await;
        open(&tab, &host).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let heights = tab.ask("return heights").await;
        assert!(heights.as_array().is_some_and(|all| (1..=2).contains(&all.len())), "a stable page should tell its height once or twice: {heights}");
        into(&tab, 0).await;
        action::click(&tab, &find::action("start")).await;
        let grown = tab.ask_later(
            "const done = arguments[0]; const started = performance.now();
             const look = () => document.querySelector('[data-question]') && Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 4
               ? done(performance.now() - started) : requestAnimationFrame(look);
             look()",
            vec![],
        ).await;
        assert!(grown.as_f64().is_some_and(|time| time < 1000.0), "a step should fit soon: {grown}");
        assert_eq!(tab.ask("return getComputedStyle(document.documentElement).overflowY").await, "hidden", "no scroll bar while it fits");
        // Content that grows because its frame has grown.
        tab.ask("addEventListener('resize', () => document.body.append(Object.assign(document.createElement('p'), { textContent: 'more' })));
            document.body.append(document.createElement('hr'))").await;
        out(&tab).await;
        tab.wait_for("return heights.length", "the frame to stop asking", |found| if found.as_u64() > Some(20) { Ok(()) } else { Err(found.to_string()) }).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let stopped = tab.ask("return heights.length").await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(tab.ask("return heights.length").await, stopped, "it should have stopped for good");
        into(&tab, 0).await;
        tab.wait_until("what does not fit scrolls inside", "getComputedStyle(document.documentElement).overflowY !== 'hidden'").await;
    })
    .await;
}

/// A7: without the script it scrolls inside; opened by itself it scrolls and has its bar and foot.
#[tokio::test]
async fn without_the_script_it_scrolls_inside_and_by_itself_it_is_whole() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let address = format!("{}/?lang=fr&theme=dark&compact=yes&schemes=iea&contact=x@example.org#page=schemes", ours.origin);
        let host = host(&ours, "", &format!("<iframe title=Advisor width=500 height=400 src='{address}'></iframe>")).await;
        tab.load(&format!("{}/", host.origin)).await;
        into(&tab, 0).await;
        tab.wait_until(
            "it scrolls inside",
            "document.documentElement.scrollHeight > innerHeight && getComputedStyle(document.documentElement).overflowY !== 'hidden'",
        )
        .await;
        check::there_are(&tab, 1, "[data-page] [data-scheme]").await;
        check::says(&tab, "[data-notice=schemes]", "1").await;
        check::there_are(&tab, 1, "[data-notice=contact] a[href='mailto:x@example.org']").await;
        out(&tab).await;
        tab.load(&address).await;
        tab.wait_until("the app is there", find::APP_IS_THERE).await;
        check::is_visible(&tab, "header").await;
        check::is_visible(&tab, "footer").await;
        tab.wait_until(
            "it shows all schemes and scrolls",
            "document.querySelectorAll('main [data-scheme]').length > 5 && document.documentElement.scrollHeight > innerHeight",
        )
        .await;
        check::there_are(&tab, 0, "[data-notice=contact], [data-notice=schemes]").await;
        assert_eq!(
            tab.ask("return [document.documentElement.lang, getComputedStyle(document.documentElement).colorScheme]").await,
            json!(["fr", "dark"])
        );
    })
    .await;
}
