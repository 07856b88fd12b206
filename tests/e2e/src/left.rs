//! Browsers that a test has left behind for the next one: starting one takes longer than many a test.
//!
//! Only Chromium's, and only ones that were set up as the next test wants them. What a test can change in one, beside its tab, is taken
//! back; the page keeps nothing in a browser, which other tests see to.

use std::sync::Mutex;

use fantoccini::Client;
use fantoccini::error::CmdError;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::browser::Window;
use crate::driver;
use crate::engine::Engine;
use crate::places::Places;
use crate::tab::Tab;

/// Each with how it was set up, and what its driver calls it.
static LEFT: Mutex<Vec<(Window, String)>> = Mutex::new(Vec::new());

/// Whether such a browser can be left to another test: one with a network of its own, with arguments of its own or on the screen cannot.
fn is_common(engine: Engine, window: &Window) -> bool {
    engine == Engine::Chromium && !window.offline && !window.requests && !window.on_screen && window.arguments.is_empty()
}

/// A browser set up like this, if one was left.
pub(crate) async fn find(engine: Engine, window: &Window, places: &Places) -> Option<Client> {
    if !is_common(engine, window) {
        return None;
    }
    let session = {
        let mut left = LEFT.lock().ok()?;
        let found = left.iter().position(|(other, _)| other.starts_like(window))?;
        left.swap_remove(found).1
    };
    let client = Client::with_existing_session(driver::address(engine, places), &session, HttpConnector::new()).await.ok()?;
    // One that has died meanwhile is none.
    only_tab(&client).await.ok()?;
    Some(client)
}

/// Leaves the browser for another test, or closes it.
pub(crate) async fn leave(tab: Tab, window: &Window) {
    if !is_common(tab.engine, window) || hand_on(&tab, window).await.is_err() {
        tab.close().await;
    }
}

async fn hand_on(tab: &Tab, window: &Window) -> Result<(), CmdError> {
    let client = &tab.client;
    tab.devtools("Browser.resetPermissions", json!({})).await;
    let fresh = client.new_window(true).await?.handle;
    for old in client.windows().await?.into_iter().filter(|old| *old != fresh) {
        client.switch_to_window(old).await?;
        client.close_window().await?;
    }
    client.switch_to_window(fresh).await?;
    // What was closed has said its last word, which is not for the next test.
    let _ = tab.console().await;
    let session = client.session_id().await?.unwrap_or_default();
    client.persist().await?;
    if let Ok(mut left) = LEFT.lock() {
        left.push((*window, session));
    }
    Ok(())
}

async fn only_tab(client: &Client) -> Result<(), CmdError> {
    for handle in client.windows().await? {
        client.switch_to_window(handle).await?;
    }
    Ok(())
}
