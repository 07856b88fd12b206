//! The three engines that browsers are made of, and how each is asked for what a test needs.

use std::process::Command;

use serde_json::{Map, Value, json};

use crate::browser::Window;
use crate::driver;
use crate::places::{self, Places};

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Of Chromium, Chrome and Edge. Only it lets a test look at the console, the network and what media queries see.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// Of Safari, here in WebKitGTK's small browser.
    WebKit,
}

/// What Firefox asks the network for by itself. Its own list for tests is not taken: that switches off how files on disk are kept apart.
const QUIET_FIREFOX: [(&str, bool); 15] = [
    ("remote.prefs.recommended", false),
    ("security.fileuri.strict_origin_policy", true),
    ("network.captive-portal-service.enabled", false),
    ("network.connectivity-service.enabled", false),
    ("network.dns.disablePrefetch", true),
    ("browser.safebrowsing.update.enabled", false),
    ("browser.aboutwelcome.enabled", false),
    ("browser.newtabpage.enabled", false),
    ("browser.search.update", false),
    ("browser.topsites.contile.enabled", false),
    ("datareporting.policy.dataSubmissionEnabled", false),
    ("datareporting.healthreport.uploadEnabled", false),
    ("extensions.update.enabled", false),
    ("app.normandy.enabled", false),
    ("toolkit.telemetry.unified", false),
];

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    pub(crate) fn capabilities(self, window: &Window, places: &Places, proxy: Option<&str>) -> Map<String, Value> {
        let mut capabilities = match self {
            Engine::Chromium => chromium(window, places),
            Engine::Firefox => firefox(window, places),
            // It has no settings of its own: language and scripts are as they are.
            Engine::WebKit => json!({ "webkitgtk:browserOptions": { "binary": places.browser, "args": ["--automation"] } }),
        };
        if let (Some(proxy), Some(asked)) = (proxy, capabilities.as_object_mut()) {
            asked.insert("proxy".to_owned(), json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy }));
        }
        if let Value::Object(capabilities) = capabilities { capabilities } else { Map::new() }
    }
}

fn chromium(window: &Window, places: &Places) -> Value {
    let mut arguments = vec![
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        format!("--window-size={},{}", window.width.max(500), window.height),
        format!("--lang={}", window.language),
    ];
    match screen(window) {
        Some(display) => arguments.push(format!("--display={display}")),
        None => arguments.push("--headless=new".to_owned()),
    }
    if is_root() {
        arguments.push("--no-sandbox".to_owned());
    }
    arguments.extend(window.arguments.iter().map(|&argument| argument.to_owned()));
    let performance = if window.requests { "ALL" } else { "OFF" };
    let javascript = if window.scripts { 1 } else { 2 };
    json!({
        "goog:chromeOptions": {
            "binary": places.browser,
            "args": arguments,
            "prefs": {
                "intl.accept_languages": window.language,
                "savefile.type": u8::from(window.saves == "complete"),
                "download.default_directory": places::downloads(Engine::Chromium),
                "profile.managed_default_content_settings.javascript": javascript,
            },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": performance },
    })
}

fn firefox(window: &Window, places: &Places) -> Value {
    let mut preferences: Map<String, Value> = QUIET_FIREFOX.iter().map(|&(name, value)| (name.to_owned(), value.into())).collect();
    preferences.extend([
        ("intl.accept_languages".to_owned(), window.language.into()),
        ("javascript.enabled".to_owned(), window.scripts.into()),
        ("javascript.options.wasm".to_owned(), window.webassembly.into()),
        ("browser.download.folderList".to_owned(), 2.into()),
        ("browser.download.dir".to_owned(), json!(places::downloads(Engine::Firefox))),
        ("services.settings.server".to_owned(), "data:,#no-settings".into()),
        // A proxy is for addresses of this machine too.
        ("network.proxy.allow_hijacking_localhost".to_owned(), true.into()),
    ]);
    // Its driver knows the screen: variables for the browser alone are not handed on.
    let arguments: &[&str] = if window.on_screen { &[] } else { &["-headless"] };
    json!({ "moz:firefoxOptions": { "binary": places.browser, "args": arguments, "prefs": preferences } })
}

/// The screen the window is shown on, if it is to be on one.
fn screen(window: &Window) -> Option<&'static str> {
    window.on_screen.then(|| driver::screen(&places::screen().unwrap_or_else(|missing| panic!("{missing}"))))
}

/// Chromium refuses its own sandbox to root.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
