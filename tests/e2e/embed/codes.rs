//! The page that makes the codes, and what an option that is wrong leads to.

use e2e::browser::{Window, run};
use e2e::{action, check};

use super::{advisor, host, into, out};

/// A11: copying, with the frame's leave and without it.
#[tokio::test]
async fn a_code_is_copied_or_stands_there_marked() {
    run(Window::NOISY, |tab| async move {
        let ours = advisor().await;
        let host = host(&ours, "", "<iframe title=Advisor width=900 height=800 src='{advisor}/?lang=en#page=embed'></iframe>").await;
        tab.load(&format!("{}/", host.origin)).await;
        into(&tab, 0).await;
        action::click(&tab, "[data-page=embed] [data-action=copy]").await;
        tab.wait_until("the code is marked and it is said", "document.activeElement.matches('#code-link')
            && document.activeElement.selectionEnd > 20 && document.querySelector('[data-page=embed] [data-notice=copied]').textContent.length > 20").await;
        // A frame shows no preview of itself.
        check::there_are(&tab, 0, "iframe").await;
        out(&tab).await;
    })
    .await;
}

/// A16: the page that makes the codes.
#[tokio::test]
async fn the_code_follows_what_is_chosen_and_the_preview_shows_it() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        tab.open_at(&format!("{}/", ours.origin), "#aim=coordinate&page=embed&lang=en").await;
        into(&tab, 0).await;
        check::is_visible(&tab, "[data-page=start]").await;
        out(&tab).await;
        let entries = tab.ask("return history.length").await;
        action::pick_option(&tab, "#lang", 2).await;
        action::pick_option(&tab, "#theme", 2).await;
        action::pick_option(&tab, "#page", 2).await;
        action::click(&tab, "label[for=schemes-irp]").await;
        action::click(&tab, "label[for=lock-aim]").await;
        let code = "document.querySelector('#code-frame').value";
        for part in ["lang=fr&amp;theme=dark&amp;schemes=irp&amp;lock=aim#v1.", "allow=\"clipboard-write\"", &ours.origin] {
            tab.wait_until(part, &format!("{code}.includes({part:?})")).await;
        }
        into(&tab, 0).await;
        tab.wait_until(
            "the preview follows",
            "document.documentElement.lang === 'fr' && document.querySelectorAll('[data-page=schemes] [data-scheme]').length === 1",
        )
        .await;
        out(&tab).await;
        assert_eq!(tab.ask("return history.length").await, entries, "the preview should leave the history alone");
        tab.wait_until(
            "the policy names the origin",
            &format!("document.querySelector('#code-policy').value === 'frame-src {0}; script-src {0}'", ours.origin),
        )
        .await;
        for name in ["WordPress", "Drupal", "TYPO3", "SPIP"] {
            check::says(&tab, "[data-page=embed]", name).await;
        }
    })
    .await;
}

/// An option that is wrong is named on the console, and the rest is done.
#[tokio::test]
async fn a_wrong_option_is_named_on_the_console() {
    run(Window::NOISY, |tab| async move {
        let ours = advisor().await;
        let host =
            host(&ours, "", "<iframe title=Advisor src='{advisor}/?lang=es&theme=black&accent=%23ffee00&lock=aim#page=start'></iframe>")
                .await;
        tab.load(&format!("{}/", host.origin)).await;
        into(&tab, 0).await;
        assert_eq!(tab.ask("return document.documentElement.lang").await, "es");
        let console = tab.console().await;
        assert_eq!(console.len(), 2, "{console:?}");
        assert!(console[0].contains("theme=") && console[0].contains("auto, light, dark"), "{console:?}");
        assert!(console[1].contains("lock"), "{console:?}");
    })
    .await;
}
