//! What the frame does to the place its host is scrolled to, to its focus and to its history.

use std::time::Duration;

use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::{action, find};
use serde_json::json;

use super::{SCRIPT, advisor, answer_all, fits, host, into, out};

/// A8, A9, A10: nothing moves on loading; a step scrolls the host only where its heading is out of sight, and "back" leaves the host's page.
#[tokio::test]
async fn the_host_is_scrolled_only_to_a_heading_that_is_out_of_sight() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let body = format!("<button id=b autofocus>Host</button><p id=above></p>{SCRIPT}<cooperation-advisor lang=en page=start></cooperation-advisor><p id=below></p>");
        let host = host(&ours, "", &format!("{body}<style>#above, #below {{ height: 1500px }}</style>")).await;
        tab.load(&format!("{}/", host.origin)).await;
        tab.ask("document.getElementById('b').focus(); document.querySelector('iframe').loading = 'eager'").await;
        fits(&tab).await;
        assert_eq!(tab.ask("return [scrollY, document.activeElement.id]").await, json!([0, "b"]), "loading should neither scroll nor take the focus");
        let entries = tab.ask("return history.length").await;
        // Far down in the frame, so that the heading is above what is seen.
        tab.ask("scrollTo(0, 1500)").await;
        into(&tab, 0).await;
        action::choose(&tab, "cnrs").await;
        action::click(&tab, &find::action("start")).await;
        tab.wait_until("a question is asked", "document.querySelector('[data-question]')").await;
        check_top(&tab).await;
        out(&tab).await;
        tab.ask("scrollTo(0, document.querySelector('iframe').getBoundingClientRect().bottom + scrollY - 300)").await;
        let before = tab.ask("return scrollY").await.as_f64().unwrap_or_default();
        into(&tab, 0).await;
        tab.ask("document.querySelector('[data-question] [data-choice]').click(); document.querySelector('[data-action=next]').click()").await;
        tab.wait_until("the heading has the focus", "document.activeElement.tagName === 'H1'").await;
        out(&tab).await;
        tab.wait_until("the host was scrolled up", &format!("scrollY < {before}")).await;
        into(&tab, 0).await;
        check_top(&tab).await;
        // In sight: nothing moves.
        out(&tab).await;
        let before = tab.ask("return scrollY").await;
        into(&tab, 0).await;
        tab.ask("document.querySelector('[data-question] [data-choice]').click(); document.querySelector('[data-action=next]').click()").await;
        tab.wait_until("the heading has the focus", "document.activeElement.tagName === 'H1'").await;
        answer_all(&tab, false).await;
        out(&tab).await;
        assert_eq!(tab.ask("return history.length").await, entries);
        assert!(before.is_number());
        action::browser_back(&tab).await;
        tab.wait_until("“back” leaves the host's page", "location.href === 'about:blank'").await;
    })
    .await;
}

/// The heading's top is 0 to 120 pixels under the top of what is seen of the host, or lower where it was in sight.
async fn check_top(tab: &Tab) {
    let script =
        "const done = arguments[0]; new IntersectionObserver(([seen], observer) => { observer.disconnect(); done(seen.isIntersecting) })
        .observe(document.querySelector('h1'))";
    for _ in 0..20 {
        if tab.ask_later(script, vec![]).await == true {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the heading should be in sight of the host");
}
