//! Every test fails where something is on the console that should not be. That only means something if what is wrong gets there.

use std::time::Instant;

use e2e::browser::{Window, run};
use e2e::tab::PATIENCE;

/// What goes wrong, and a word by which the console speaks of it.
const WRONG: [(&str, &str); 6] = [
    ("document.body.setAttribute('style', 'color: red')", "style-src"),
    ("document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }))", "TrustedScript"),
    ("document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' }))", "img-src"),
    ("setTimeout(() => { throw new Error('thrown later') })", "thrown later"),
    ("Promise.reject(new Error('rejected and unheard'))", "rejected and unheard"),
    ("console.error('said aloud')", "said aloud"),
];

#[tokio::test]
async fn what_is_wrong_gets_to_the_console() {
    run(Window::NOISY, |tab| async move {
        tab.open("#lang=en").await;
        assert_eq!(tab.console().await, Vec::<String>::new(), "the page itself should have nothing to say");
        for (script, word) in WRONG {
            // What the script itself runs into is the test's own; only what the page's document says counts.
            tab.ask(&format!("try {{ {script} }} catch (refused) {{ console.error(String(refused)) }}")).await;
            let (from, mut said) = (Instant::now(), Vec::new());
            while !said.iter().any(|line: &String| line.contains(word)) {
                assert!(from.elapsed() < PATIENCE, "the console should speak of `{word}`, within {PATIENCE:?}, but says {said:?}");
                said.extend(tab.console().await);
            }
        }
    })
    .await;
}
