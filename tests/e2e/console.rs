//! Every test fails where something is on the console that should not be. That only means something if what is wrong gets there.

use e2e::browser::{Window, run};
use serde_json::Value;

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
            tab.wait_for("return null", &format!("the console to speak of `{word}`"), |_: &Value| Ok(())).await;
            let mut said = tab.console().await;
            while !said.iter().any(|line| line.contains(word)) {
                tab.wait_until("the page goes on", "true").await;
                said.extend(tab.console().await);
                assert!(said.len() < 100, "the console should speak of `{word}`, but says {said:?}");
            }
        }
    })
    .await;
}
