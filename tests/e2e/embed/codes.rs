//! The page that makes the codes, and what an option that is wrong leads to.

use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::{action, check, places};
use fantoccini::key::Key;

use super::{advisor, host, into, open, out};

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

/// Corners, letters and the host's own page: what is taken shows, what is not is said and stands in no code.
#[tokio::test]
async fn what_a_frame_would_refuse_is_said_and_left_out() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        tab.open_at(&format!("{}/", ours.origin), "#aim=begin&prior=none&page=embed&lang=en").await;
        action::pick_option(&tab, "#radius", 1).await;
        action::pick_option(&tab, "#font", 5).await;
        let writes = async |field: &str, text: &str| {
            tab.ask(&format!("document.querySelector('{field}').select()")).await;
            action::write(&tab, text).await;
            action::press(&tab, Key::Tab).await;
        };
        let alerts = "[data-page=embed] [role=status]:not([data-notice]) > p";
        writes("#accent", "#ffee00").await;
        check::there_are(&tab, 0, alerts).await;
        writes("#accent", "#777777").await;
        check::says(&tab, alerts, "4.5").await;
        writes("#base", "www.example.org/advice").await;
        check::there_are(&tab, 2, alerts).await;
        let code = "document.querySelector('#code-frame').value";
        tab.wait_until("only what is granted is in the code", &format!("{code}.includes('/?radius=0&amp;font=georgia#')")).await;
        writes("#accent", "#1b4f8f").await;
        writes("#base", "https://www.example.org/advice").await;
        check::there_are(&tab, 0, alerts).await;
        tab.wait_until("all of it is in the code", &format!("{code}.includes('radius=0&amp;font=georgia&amp;base=https')")).await;
        into(&tab, 0).await;
        let looks = "(style => style.getPropertyValue('--adv-radius') === '0px' && style.getPropertyValue('--adv-sans').startsWith('Georgia'))
            (getComputedStyle(document.documentElement))";
        tab.wait_until("the preview has its corners and letters", looks).await;
        out(&tab).await;
        // What is ticked stands apart from what is beside and below it.
        let close = "const rows = [...document.querySelectorAll('[data-page=embed] input[type=checkbox]')].map(box => box.parentElement.getBoundingClientRect());
            return rows.flatMap((one, place) => [...(one.height < 24 ? [`row ${place} is low`] : []), ...rows.slice(place + 1)
              .filter(other => Math.max(other.left - one.right, one.left - other.right, other.top - one.bottom, one.top - other.bottom) < 8)
              .map(other => `row ${place} is close to the one at ${other.left}, ${other.top}`)])";
        check::nothing_found(&tab.ask(close).await, "the list of ticks that stand close");
    })
    .await;
}

/// The pinned code as it is copied: the browser takes the script that the page was built with, and no other.
#[tokio::test]
async fn the_pinned_code_runs_this_very_script() {
    run(Window::NOISY, |tab| async move {
        let ours = Server::for_all(&places::dist()).await;
        tab.open_at(&format!("{}/", ours.origin), "#page=embed&lang=en").await;
        let code = tab.ask("return document.querySelector('#code-pinned').value").await;
        let code = code.as_str().unwrap_or_default();
        assert!(code.contains("integrity=\"sha384-") && code.contains("crossorigin=\"anonymous\""), "{code}");
        open(&tab, &host(&ours, "", code).await).await;
        tab.wait_until("the link gives way", "document.querySelector('cooperation-advisor a').hidden").await;
        assert!(ours.asked().iter().any(|asked| asked.starts_with("/embed/") && asked.ends_with("/embed.js")), "{:?}", ours.asked());
        let other = host(&ours, "", &code.replace("sha384-", "sha384-AAAA")).await;
        tab.load(&format!("{}/", other.origin)).await;
        check::there_are(&tab, 0, "iframe").await;
        check::is_visible(&tab, "cooperation-advisor a").await;
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
