//! A14: frames from 280 to 1600 pixels in a column of the host, and nothing white before a dark one.

use e2e::browser::{Window, run};
use e2e::check;
use e2e::tab::Tab;
use serde_json::{Value, json};

use super::{SCRIPT, advisor, fits, host, into, out};
use crate::pages::every_kind;

const LAYOUT: &str = include_str!("../src/js/layout.js");

/// The width of each frame, and whether the host wants it compact.
const FRAMES: [(u32, bool); 8] =
    [(280, false), (320, false), (480, false), (768, false), (1024, false), (1600, false), (280, true), (1024, true)];

#[tokio::test]
async fn from_280_to_1600_pixels_nothing_is_cut_off_in_a_frame() {
    // Wide enough for the widest of them beside the host's own margins.
    run(Window { width: 1700, ..Window::WIDE }, |tab| async move {
        let ours = advisor().await;
        let frames = FRAMES.map(|(width, compact)| {
            let compact = if compact { "&compact=yes" } else { "" };
            format!("<iframe title='{width}{compact}' width={width} height=700 src='{{advisor}}/?lang=en{compact}#page=start'></iframe>")
        });
        let host = host(&ours, "", &frames.concat()).await;
        tab.load(&format!("{}/", host.origin)).await;
        let mut faults = Vec::new();
        for page in every_kind() {
            tab.ask_with(
                "for (const frame of document.querySelectorAll('iframe')) frame.src = frame.src.split('#')[0] + arguments[0]",
                vec![json!(page)],
            )
            .await;
            let kind = page.split(['&', '#']).find_map(|pair| pair.strip_prefix("page=")).unwrap_or_default();
            for (place, (width, compact)) in FRAMES.into_iter().enumerate() {
                into(&tab, u16::try_from(place).unwrap_or_default()).await;
                tab.wait_until(kind, &format!("document.querySelector('[data-page={kind}]') && innerWidth === {width}")).await;
                let found = tab.ask_with(LAYOUT, vec![json!(false)]).await;
                let found = found.as_array().cloned().unwrap_or_default();
                faults.extend(found.iter().filter_map(Value::as_str).map(|fault| format!("{page} at {width}, compact {compact}: {fault}")));
                out(&tab).await;
            }
        }
        check::nothing_found(&Value::from(faults), "frames from 280 to 1600 pixels");
    })
    .await;
}

/// What a frame is painted in from its first picture on, each kind once.
const WATCH: &str = "window.painted = [];
    const look = () => {
      if (document.body) {
        const now = getComputedStyle(document.documentElement).colorScheme + ' ' + getComputedStyle(document.body).backgroundColor;
        if (!painted.includes(now)) painted.push(now);
      }
      requestAnimationFrame(look);
    };
    look()";

/// A dark frame is dark from the first picture on: by the host's wish on a light page, or by the visitor's own.
#[tokio::test]
async fn nothing_white_comes_before_a_dark_frame() {
    run(Window::WIDE, |tab| async move {
        tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        let ours = advisor().await;
        for (theme, system, scheme) in [("dark", "light", "dark"), ("auto", "dark", "light dark"), ("light", "dark", "light")] {
            tab.emulate(&[("prefers-color-scheme", system)]).await;
            let host =
                host(&ours, "", &format!("{SCRIPT}<cooperation-advisor lang=en theme={theme} page=schemes></cooperation-advisor>")).await;
            tab.load(&format!("{}/", host.origin)).await;
            fits(&tab).await;
            into(&tab, 0).await;
            let paper = if theme == "light" { "rgb(255, 255, 255)" } else { "rgb(16, 23, 31)" };
            assert_eq!(tab.ask("return painted").await, json!([format!("{scheme} {paper}")]), "theme={theme}, system {system}");
            assert!(is_painted(&tab).await, "what declares its colours before its styles is never white in between");
            out(&tab).await;
        }
    })
    .await;
}

/// Whether both colours are declared before the styles are there, for the moment before them.
async fn is_painted(tab: &Tab) -> bool {
    let early = "const meta = document.querySelector('meta[name=color-scheme]');
        return meta?.content === 'light dark' && !!(meta.compareDocumentPosition(document.querySelector('style')) & Node.DOCUMENT_POSITION_FOLLOWING)";
    tab.ask(early).await == true
}
