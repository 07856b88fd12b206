//! Answering in a frame, whatever the host allows.

use e2e::browser::{Window, run};
use e2e::{action, check, find};

use super::{SCRIPT, advisor, answer_all, fits, host, into, open, out};

/// What a host page sends as its policy, apart from what the advisor needs.
const POLICIES: [&str; 3] = ["", "default-src 'self'", "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"];
/// What a frame may do.
const SANDBOXES: [Option<&str>; 3] = [None, Some("allow-scripts"), Some("allow-scripts allow-same-origin")];

/// A1: no sandbox, with and without an origin; no policy, a strict one, trusted types.
#[tokio::test]
async fn it_can_be_answered_in_every_frame_and_under_every_policy() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        for (place, (sandbox, policy)) in SANDBOXES.iter().flat_map(|sandbox| POLICIES.map(|policy| (sandbox, policy))).enumerate() {
            let sandbox = sandbox.map(|tokens| format!("sandbox='{tokens}'")).unwrap_or_default();
            let body =
                format!("{SCRIPT}<cooperation-advisor lang=en page=start {sandbox}><a href='{{advisor}}/'>Link</a></cooperation-advisor>");
            let host = host(&ours, policy, &body).await;
            open(&tab, &host).await;
            tab.wait_until("the link gives way", "document.querySelector('cooperation-advisor a').hidden").await;
            let entries = tab.ask("return history.length").await;
            into(&tab, 0).await;
            action::choose(&tab, "cnrs").await;
            action::click(&tab, &find::action("start")).await;
            tab.wait_until("a question is asked", "document.querySelector('[data-question]')").await;
            assert!(answer_all(&tab, place % 2 == 0).await > 5);
            check::is_visible(&tab, "[data-page=advice] [data-scheme]").await;
            out(&tab).await;
            assert_eq!(tab.ask("return history.length").await, entries, "the host's history is not ours");
            fits(&tab).await;
        }
    })
    .await;
}
