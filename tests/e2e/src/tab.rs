//! The browser's one tab: what a test can ask of it. Gestures are in [`crate::action`].

use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Window;
use crate::engine::Engine;
use crate::{find, places};

/// How long anything may take on a busy machine. Nothing waits this long unless it fails.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks.
const BETWEEN: Duration = Duration::from_millis(15);

/// The tab.
#[derive(Clone, Debug)]
pub struct Tab {
    /// The driver's client, for what has no name here.
    pub client: Client,
    /// What the browser is made of.
    pub engine: Engine,
}

impl Tab {
    pub(crate) fn new(client: Client, engine: Engine) -> Self {
        Self { client, engine }
    }

    /// Opens the built page from disk, with this fragment, and waits until the app is there.
    pub async fn open(&self, fragment: &str) {
        self.open_at(&places::on_disk(), fragment).await;
    }

    /// Opens the page at this address, with this fragment, and waits until the app is there.
    pub async fn open_at(&self, address: &str, fragment: &str) {
        self.load(&format!("{address}{fragment}")).await;
        self.wait_until("the app is there", find::APP_IS_THERE).await;
    }

    /// Loads a document. Going from a page to itself would only move to the fragment, so it goes by way of an empty one.
    pub async fn load(&self, address: &str) {
        done("going to an empty document", self.client.goto("about:blank").await);
        let short: String = address.chars().take(120).collect();
        done(&format!("going to {short}"), self.client.goto(address).await);
    }

    /// What a script returns.
    pub async fn ask(&self, script: &str) -> Value {
        self.ask_with(script, vec![]).await
    }

    /// What a script with `arguments` returns.
    pub async fn ask_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        done("running a script in the page", self.client.execute(script, arguments).await)
    }

    /// What a script hands to its last argument, a callback.
    pub async fn ask_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        done("running a script in the page", self.client.execute_async(script, arguments).await)
    }

    /// Waits until an expression of JavaScript is true.
    pub async fn wait_until(&self, expected: &str, expression: &str) {
        let script = format!("return !!({expression})");
        let from = Instant::now();
        loop {
            // While a document is being replaced, there is nothing to run a script in.
            if self.client.execute(&script, vec![]).await.is_ok_and(|found| found == true) {
                return;
            }
            assert!(from.elapsed() < PATIENCE, "expected that {expected}, within {PATIENCE:?}: `{expression}`");
            tokio::time::sleep(BETWEEN).await;
        }
    }

    /// Asks until the answer passes, then returns it. `check` says what is wrong with one that does not.
    pub async fn wait_for<T>(&self, script: &str, expected: &str, check: impl Fn(&Value) -> Result<T, String>) -> T {
        let from = Instant::now();
        loop {
            match check(&self.client.execute(script, vec![]).await.unwrap_or_default()) {
                Ok(passed) => return passed,
                Err(wrong) => assert!(from.elapsed() < PATIENCE, "expected {expected}, within {PATIENCE:?}; {wrong}"),
            }
            tokio::time::sleep(BETWEEN).await;
        }
    }

    /// The address, as the page sees it.
    pub async fn address(&self) -> String {
        self.ask("return location.href").await.as_str().unwrap_or_default().to_owned()
    }

    /// The address's fragment, with its `#`.
    pub async fn fragment(&self) -> String {
        self.ask("return location.hash").await.as_str().unwrap_or_default().to_owned()
    }

    /// A command of the browser's developer tools.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": method, "params": parameters });
        done(method, self.client.issue_cmd(Extension { path: "goog/cdp/execute", body }).await)
    }

    /// Takes the window's size, and its features where they say something.
    pub async fn resize(&self, window: &Window) {
        let (width, height, mobile) = (window.width, window.height, window.mobile);
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// What media queries see, such as `("prefers-color-scheme", "dark")`.
    pub async fn emulate(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Looks as it would on paper, or on a screen again.
    pub async fn emulate_paper(&self, paper: bool) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": if paper { "print" } else { "" } })).await;
    }

    /// Warnings and errors on the console since it was last asked for. Only Chromium's driver tells.
    pub async fn console(&self) -> Vec<String> {
        let logged = self.log("browser").await;
        let serious = logged.iter().filter(|entry| matches!(entry["level"].as_str(), Some("WARNING" | "SEVERE")));
        serious.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The addresses the browser was asked for since this was last called, in a window that notes them; whether it asked them of a network or refused.
    /// What stands in the address itself (`data:`) or in memory (`blob:`) is left out.
    pub async fn requests(&self) -> Vec<String> {
        let logged = self.log("performance").await;
        let events = logged.iter().filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
        let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        let addresses = sent.filter_map(|event| Some(event["message"]["params"]["request"]["url"].as_str()?.to_owned()));
        addresses.filter(|address| !["data:", "blob:", "about:"].iter().any(|inline| address.starts_with(inline))).collect()
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let read = self.client.issue_cmd(Extension { path: "se/log", body: json!({ "type": kind }) }).await;
        read.ok().and_then(|entries| entries.as_array().cloned()).unwrap_or_default()
    }

    /// For whoever reads a failure.
    pub(crate) async fn tell_where_it_was(&self, console: &[String]) {
        let at = self.client.execute("return location.href.slice(0, 400) + '\\n  title: ' + document.title", vec![]).await;
        println!("the tab was at: {}", at.ok().and_then(|at| at.as_str().map(str::to_owned)).unwrap_or_default());
        for line in console {
            println!("  console: {line}");
        }
    }

    pub(crate) async fn close(self) {
        // A browser that is gone already is closed enough.
        let _ = self.client.close().await;
    }
}

/// The value, or a panic that says what was being done.
///
/// # Panics
/// When the driver refused.
pub fn done<T>(what: &str, result: Result<T, CmdError>) -> T {
    result.unwrap_or_else(|error| panic!("{what} should work: {error}"))
}

/// A command of the driver that the standard does not have.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
