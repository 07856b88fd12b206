//! What must work in a frame of every browser: a sandbox, the height, the answers, the host's history.

use e2e::browser::Window;
use e2e::tab::Tab;
use e2e::{action, check, find, in_each_engine};
use serde_json::json;

use super::{SCRIPT, advisor, answer_all, fits, host, into, open, out};

// Two drivers click where the frame would be if the host were not scrolled: all of it is in sight.
const TALL: Window = Window { height: 1900, ..Window::WIDE };

in_each_engine! {
    in_a_sandbox_with_the_script_it_advises_at_its_own_height in TALL;
}

async fn in_a_sandbox_with_the_script_it_advises_at_its_own_height(tab: Tab) {
    let ours = advisor().await;
    let told = "<script>window.told = []; addEventListener('cnrs-advisor:result', ({ detail }) => told.push(detail))</script>";
    let body = format!(
        "{told}{SCRIPT}<cooperation-advisor lang=fr page=start sandbox=allow-scripts><a href='{{advisor}}/'>Link</a></cooperation-advisor>"
    );
    let host = host(&ours, "", &body).await;
    open(&tab, &host).await;
    tab.wait_until("the link gives way", "document.querySelector('cooperation-advisor a').hidden").await;
    let before = tab.ask("return [history.length, location.href]").await;
    into(&tab, 0).await;
    assert_eq!(tab.ask("return [origin, document.documentElement.lang]").await, json!(["null", "fr"]));
    action::choose(&tab, "cnrs").await;
    action::click(&tab, &find::action("start")).await;
    tab.wait_until("a question is asked", "document.querySelector('[data-question]')").await;
    out(&tab).await;
    fits(&tab).await;
    into(&tab, 0).await;
    assert!(answer_all(&tab, false).await > 5, "all questions should be asked");
    check::is_visible(&tab, "[data-page=advice] [data-scheme][data-verdict]").await;
    out(&tab).await;
    fits(&tab).await;
    tab.wait_until("the host is told what suits", "told.length && told.at(-1).schemes.length").await;
    let after = tab.ask("return [history.length, location.href]").await;
    assert_eq!(after, before, "the host's history and address are not ours");
    assert_eq!(ours.asked(), ["/embed.js", "/?lang=fr"], "the advisor should be asked for its script and itself");
}
