//! One browser at a time, with a fresh profile for each test.

use std::future::Future;
use std::process::Command;
use std::time::Duration;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::driver;
use crate::places::{Places, places};
use crate::tab::Tab;

/// How the browser is set up.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// As on a telephone: scroll bars take no room.
    pub mobile: bool,
    /// The language the browser prefers.
    pub language: &'static str,
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// More arguments for the browser.
    pub arguments: &'static [&'static str],
    /// Whether the browser notes what it is asked for, see [`Tab::requests`].
    pub requests: bool,
    /// Whether errors on the console are what the test is about. Else one fails the test.
    pub noise: bool,
}

impl Window {
    /// A laptop's.
    pub const WIDE: Window =
        Window { width: 1280, height: 900, mobile: false, language: "en-US", scripts: true, arguments: &[], requests: false, noise: false };
    /// The narrowest that must do.
    pub const NARROW: Window = Window { width: 320, height: 568, mobile: true, ..Window::WIDE };
    /// A laptop's, where errors are expected.
    pub const NOISY: Window = Window { noise: true, ..Window::WIDE };
}

/// How long a test may take on a busy machine: a browser that hangs must not hang everything.
const LONGEST: Duration = Duration::from_secs(120);

static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// Runs a test in a browser of its own. Where there is none, says so and returns.
///
/// # Panics
/// When the test does, after having closed the browser; and when the console has something to say that it should not.
pub async fn run<Test, Running>(window: Window, test: Test)
where
    Test: FnOnce(Tab) -> Running,
    Running: Future<Output = ()> + Send + 'static,
{
    let places = match places() {
        Ok(places) => places,
        Err(missing) => return println!("skipped: {missing}"),
    };
    let _turn = ONE_AT_A_TIME.acquire().await.expect("the turn should come");
    let tab = open(&window, &places).await;
    let running = tokio::spawn(timeout(LONGEST, test(tab.clone())));
    let ended = running.await;
    let console = tab.console().await;
    if !matches!(ended, Ok(Ok(()))) {
        tab.tell_where_it_was(&console).await;
    }
    tab.close().await;
    match ended {
        Ok(in_time) => assert!(in_time.is_ok(), "the test should end within {LONGEST:?}"),
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
    }
    assert!(window.noise || console.is_empty(), "nothing should be on the console, but there is:\n{}", console.join("\n"));
}

async fn open(window: &Window, places: &Places) -> Tab {
    let Value::Object(capabilities) = capabilities(window, places) else { unreachable!("capabilities are an object") };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let client = builder.connect(driver::address(&places.chromedriver)).await;
    let tab = Tab::new(client.unwrap_or_else(|error| panic!("the browser should start: {error}")));
    // What the policy refuses reaches the console through this too, in whatever document it happens.
    let watch = "addEventListener('securitypolicyviolation', event => \
                 console.error('securitypolicyviolation: ' + event.violatedDirective + ' refused ' + event.blockedURI));";
    tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
    tab.resize(window).await;
    tab
}

fn capabilities(window: &Window, places: &Places) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        format!("--window-size={},{}", window.width.max(500), window.height),
        format!("--lang={}", window.language),
    ];
    if is_root() {
        arguments.push("--no-sandbox".to_owned());
    }
    arguments.extend(window.arguments.iter().map(|&argument| argument.to_owned()));
    let performance = if window.requests { "ALL" } else { "OFF" };
    let javascript = if window.scripts { 1 } else { 2 };
    json!({
        "goog:chromeOptions": {
            "binary": places.chromium,
            "args": arguments,
            "prefs": {
                "intl.accept_languages": window.language,
                "profile.managed_default_content_settings.javascript": javascript,
            },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": performance },
    })
}

/// Chromium refuses its own sandbox to root.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
