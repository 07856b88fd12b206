//! The same page from a disk, from a server and in a frame; and that it asks nobody for anything.

use cooperation_advisor::domain::question::Side;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::{Tab, done};
use e2e::visit::Visit;
use e2e::{action, check, find, places};

use crate::faults::Copy;
use crate::walk;

#[tokio::test]
async fn from_disk_nothing_is_requested_but_the_file() {
    run(Window { requests: true, ..Window::WIDE }, |tab| async move {
        tab.requests().await;
        tab.open("#lang=en").await;
        walk::all_questions(&tab, &mut Visit::opened("#lang=en")).await;
        let requests = tab.requests().await;
        assert!(requests.len() == 1 && requests[0].starts_with("file:"), "the file alone should be asked for, but was: {requests:?}");
        no_resource_was_loaded(&tab).await;
    })
    .await;
}

#[tokio::test]
async fn from_a_server_nothing_is_requested_but_the_page() {
    run(Window::WIDE, |tab| async move {
        let server = Server::start([("/advisor.html", places::page())]).await;
        tab.open_at(&format!("{}/advisor.html", server.origin), "#lang=en").await;
        walk::all_questions(&tab, &mut Visit::opened("#lang=en")).await;
        assert_eq!(server.asked(), ["/advisor.html"], "the server should be asked for the page alone, and once");
        no_resource_was_loaded(&tab).await;
    })
    .await;
}

async fn no_resource_was_loaded(tab: &Tab) {
    let kept = tab.ask("return [localStorage.length, sessionStorage.length, document.cookie]").await;
    assert_eq!(kept, serde_json::json!([0, 0, ""]), "nothing should be kept anywhere but in the address");
    let loaded = tab.ask("return performance.getEntriesByType('resource').map(entry => entry.name)").await;
    check::nothing_found(&loaded, "the list of loaded resources");
}

#[tokio::test]
async fn the_policy_stands_there_once_before_all_it_binds() {
    run(Window::WIDE, |tab| async move {
        tab.open("#lang=en").await;
        let script = "const policies = document.querySelectorAll('meta[http-equiv=\"Content-Security-Policy\" i]');
            const bound = document.querySelector('script, style, link');
            return [policies.length, policies[0]?.content ?? '',
                !!(policies[0]?.compareDocumentPosition(bound) & Node.DOCUMENT_POSITION_FOLLOWING)]";
        let found = tab.ask(script).await;
        assert_eq!(found[0], 1, "the policy should stand there exactly once");
        assert_eq!(found[2], true, "the policy should stand before scripts, styles and links");
        let named =
            "return [...document.querySelectorAll('[src], [srcset], [data], link[href]')].map(element => element.outerHTML.slice(0, 200))
            .filter(element => !/(src|href)=\"data:/.test(element))";
        // An icon above all: without one in the page, a browser asks the server for it. This browser does not, having no window.
        check::nothing_found(&tab.ask(named).await, "the list of what the page names to be loaded");
        check::there_are(&tab, 1, "link[rel=icon]").await;
        let policy = found[1].as_str().unwrap_or_default();
        for wanted in ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'", "trusted-types 'none'"] {
            assert!(policy.split("; ").any(|part| part == wanted), "the policy should say `{wanted}`, but is: {policy}");
        }
        for unwanted in ["unsafe-inline", "'unsafe-eval'", "*", "http"] {
            assert!(!policy.contains(unwanted), "the policy should not say `{unwanted}`, but is: {policy}");
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_a_script_in_the_page_tries_no_server_hears_of_it() {
    // Each of them settles: with "refused" where it failed, with "through" where it did not.
    let attempts = "const [at, done] = arguments;
        const settled = (start, ...fails) => new Promise((through, refused) => start(() => through(), () => refused()));
        const attempts = {
          fetch: fetch(at + '/fetch'),
          request: settled((ok, no) => { const x = new XMLHttpRequest(); x.onload = ok; x.onerror = no; x.open('GET', at + '/xhr'); x.send(); }),
          image: settled((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = at + '/image'; }),
          events: settled((ok, no) => { const e = new EventSource(at + '/events'); e.onopen = ok; e.onerror = () => { e.close(); no(); }; }),
          socket: settled((ok, no) => { const s = new WebSocket(at.replace('http', 'ws') + '/socket'); s.onopen = ok; s.onerror = no; }),
          module: import(at + '/module.js'),
        };
        navigator.sendBeacon(at + '/beacon', 'x');
        Promise.allSettled(Object.values(attempts)).then(all =>
          done(Object.keys(attempts).filter((name, place) => all[place].status === 'fulfilled')));";
    run(Window::NOISY, move |tab| async move {
        let server = Server::start([("/", places::page())]).await;
        tab.open_at(&format!("{}/", server.origin), "#lang=en").await;
        let through = tab.ask_later(attempts, vec![server.origin.clone().into()]).await;
        check::nothing_found(&through, "the list of requests that got through");
        assert_eq!(server.asked(), ["/"], "the server should be asked for the page alone");
        assert!(tab.console().await.iter().any(|line| line.contains("connect-src")), "the policy should be what refused");
    })
    .await;
}

#[tokio::test]
async fn in_a_sandboxed_frame_it_can_be_answered_and_leaves_the_host_alone() {
    run(Window::WIDE, |tab| async move {
        let ours = Server::start([("/", places::page())]).await;
        let frame = format!(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href=data:,><p>Above<div style='height:2000px'></div>\
             <iframe title=Advisor sandbox=allow-scripts width=700 height=900 src='{}/#lang=en'></iframe>",
            ours.origin
        );
        let host = Server::start([("/", frame.into_bytes())]).await;
        tab.load(&format!("{}/", host.origin)).await;
        let entries = tab.ask("return history.length").await;

        into_the_frame(&tab).await;
        tab.wait_until("the app is there, in the frame", find::APP_IS_THERE).await;
        assert_eq!(tab.ask("return origin").await, "null", "the frame should be of no origin");
        out_of_the_frame(&tab).await;
        assert_eq!(tab.ask("return scrollY").await, 0, "starting should not scroll the host page");

        into_the_frame(&tab).await;
        let mut visit = Visit::opened("#lang=en");
        check::shows(&tab, &visit).await;
        action::choose(&tab, "cnrs").await;
        visit.happened(Msg::ChoseSide { side: Side::Cnrs });
        action::click(&tab, &find::action("start")).await;
        visit.happened(Msg::Began);
        check::shows(&tab, &visit).await;
        walk::all_questions(&tab, &mut visit).await;
        out_of_the_frame(&tab).await;
        assert_eq!(tab.ask("return history.length").await, entries, "answering should not touch the host's history");
        assert_eq!(host.asked(), ["/"], "the host should be asked for its page alone");
        assert_eq!(ours.asked(), ["/"], "the advisor should be asked for once");
    })
    .await;
}

#[tokio::test]
async fn a_copy_saved_while_it_runs_starts_again() {
    run(Window::WIDE, |tab| async move {
        tab.open("#aim=coordinate&lang=fr").await;
        let mut saved = tab.ask("return '<!doctype html>' + document.documentElement.outerHTML").await;
        for time in 1..=3 {
            // What "save the complete page" writes: the document as it is now, all that the app has made included.
            let copy = Copy::of(saved.as_str().unwrap_or_default().as_bytes(), &format!("saved-{time}"));
            tab.open_at(&copy.address(), "#aim=locate&lang=es").await;
            check::shows(&tab, &Visit::opened("#aim=locate&lang=es")).await;
            for once in ["main", "main h1", "header", "footer", "#app > *", "#crash", "#fallback", "#fallback > section[lang=fr]"] {
                check::there_are(&tab, 1, once).await;
            }
            check::is_hidden(&tab, "#crash, #fallback").await;
            saved = tab.ask("return '<!doctype html>' + document.documentElement.outerHTML").await;
        }
    })
    .await;
}

async fn into_the_frame(tab: &Tab) {
    done("entering the frame", tab.client.enter_frame(0).await);
}

async fn out_of_the_frame(tab: &Tab) {
    done("leaving the frame", tab.client.enter_parent_frame().await);
}
