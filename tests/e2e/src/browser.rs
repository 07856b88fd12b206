//! A fresh profile for each test, in a browser of one of the three engines.

use std::future::Future;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::driver;
use crate::engine::Engine;
use crate::left;
use crate::places::{Places, places_of};
use crate::server::Server;
use crate::tab::{PATIENCE, Tab, done};

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
    /// Whether pages may run WebAssembly. For Firefox; Chromium has an argument for it.
    pub webassembly: bool,
    /// Whether the window is on a screen, for what the browser does outside the page.
    pub on_screen: bool,
    /// What "save page as" offers first: `html` alone, or the `complete` page.
    pub saves: &'static str,
    /// Without a network: whatever the browser asks for is refused and remembered, and a page that asks fails the test.
    pub offline: bool,
    /// More arguments for Chromium.
    pub arguments: &'static [&'static str],
    /// Whether the browser notes what it is asked for, see [`Tab::requests`].
    pub requests: bool,
    /// Whether errors on the console are what the test is about. Else one fails the test.
    pub noise: bool,
}

impl Window {
    /// A laptop's.
    pub const WIDE: Window = Window {
        width: 1280,
        height: 900,
        mobile: false,
        language: "en-US",
        scripts: true,
        webassembly: true,
        on_screen: false,
        saves: "html",
        offline: false,
        arguments: &[],
        requests: false,
        noise: false,
    };
    /// The narrowest that must do.
    pub const NARROW: Window = Window { width: 320, height: 568, mobile: true, ..Window::WIDE };
    /// A laptop's, where errors are expected.
    pub const NOISY: Window = Window { noise: true, ..Window::WIDE };

    /// Whether a browser set up for the other one is set up for this: all that cannot be changed while it runs is the same.
    pub(crate) fn starts_like(&self, other: &Window) -> bool {
        let started = |window: &Window| (window.language, window.scripts, window.webassembly, window.saves, window.mobile);
        started(self) == started(other)
    }
}

/// How long a test may take on a busy machine: a browser that hangs must not hang everything.
const LONGEST: Duration = Duration::from_secs(240);

/// How many browsers of each engine run at a time: the drivers of two of them allow one, and a machine of two cores has work for two.
static TURNS: [Semaphore; 3] = [Semaphore::const_new(2), Semaphore::const_new(1), Semaphore::const_new(1)];

/// Runs a test in a browser of the usual engine. Where there is none, says so and returns.
///
/// # Panics
/// When the test does, after having closed the browser; and when the console has something to say that it should not.
pub async fn run<Test, Running>(window: Window, test: Test)
where
    Test: FnOnce(Tab) -> Running,
    Running: Future<Output = ()> + Send + 'static,
{
    run_in(Engine::Chromium, window, test).await;
}

/// Runs a test in a browser of this engine. Where there is none, says so and returns.
///
/// # Panics
/// When the test does, after having closed the browser; and, where there is a way to read it, when the console has something to say
/// that it should not.
pub async fn run_in<Test, Running>(engine: Engine, window: Window, test: Test)
where
    Test: FnOnce(Tab) -> Running,
    Running: Future<Output = ()> + Send + 'static,
{
    let places = match places_of(engine) {
        Ok(places) => places,
        Err(missing) => return println!("skipped: {missing}"),
    };
    let _turn = TURNS[engine as usize].acquire().await.expect("the turn should come");
    let nothing = if window.offline { Some(Server::start([]).await) } else { None };
    let opening = timeout(LONGEST, open(engine, &window, &places, nothing.as_ref())).await;
    let tab = opening.unwrap_or_else(|_| panic!("the browser should start within {LONGEST:?}"));
    let running = tokio::spawn(timeout(LONGEST, test(tab.clone())));
    let ended = running.await;
    // A browser that hangs answers nothing any more, and must not take the others along.
    let console = timeout(PATIENCE, tab.console()).await.unwrap_or_default();
    if !matches!(ended, Ok(Ok(()))) {
        let _ = timeout(PATIENCE, tab.tell_where_it_was(&console)).await;
    }
    let asked = match &nothing {
        Some(nothing) if matches!(ended, Ok(Ok(()))) => asked_of(nothing, &tab).await,
        _ => Vec::new(),
    };
    let ending = async { if matches!(ended, Ok(Ok(()))) { left::leave(tab, &window).await } else { tab.close().await } };
    let _ = timeout(PATIENCE, ending).await;
    match ended {
        Ok(in_time) => assert!(in_time.is_ok(), "the test should end within {LONGEST:?}"),
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
    }
    assert!(asked.is_empty(), "nothing should be asked of the network, but this was: {asked:?}");
    assert!(window.noise || console.is_empty(), "nothing should be on the console, but there is:\n{}", console.join("\n"));
}

/// What was asked of a network that is not there, but by the browser itself.
async fn asked_of(nothing: &Server, tab: &Tab) -> Vec<String> {
    let asked = nothing.asked();
    // Had a request gone another way, this one would too, and nobody would know.
    let _ = tab.client.goto("http://somewhere.test/").await;
    assert!(nothing.asked().iter().any(|asked| asked.contains("somewhere.test")), "what the browser asks for should be seen");
    asked.into_iter().filter(|asked| !OWN_AFFAIRS.iter().any(|own| asked.contains(own))).collect()
}

/// Whom a browser asks by itself, whatever it shows.
const OWN_AFFAIRS: [&str; 4] = ["mozilla.", "firefox.com", "google", "gvt1.com"];

async fn open(engine: Engine, window: &Window, places: &Places, network: Option<&Server>) -> Tab {
    let client = match left::find(engine, window, places).await {
        Some(client) => client,
        None => start(engine, window, places, network).await,
    };
    let tab = Tab::new(client, engine);
    if engine == Engine::Chromium {
        // What the policy refuses reaches the console through this too, in whatever document it happens.
        let watch = "addEventListener('securitypolicyviolation', event => \
                     console.error('securitypolicyviolation: ' + event.violatedDirective + ' refused ' + event.blockedURI));";
        tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
        tab.resize(window).await;
    } else {
        done("sizing the window", tab.client.set_window_size(window.width, window.height).await);
    }
    tab
}

async fn start(engine: Engine, window: &Window, places: &Places, network: Option<&Server>) -> Client {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(engine.capabilities(window, places, network.map(|server| server.address())));
    let client = builder.connect(driver::address(engine, places)).await;
    client.unwrap_or_else(|error| panic!("the browser should start: {error}"))
}
