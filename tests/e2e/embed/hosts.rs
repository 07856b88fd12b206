//! Host pages: several frames on one, style sheets and policies of their own, all of it as one document.

use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::{check, places};
use serde_json::json;

use super::{SCRIPT, advisor, fits, host, into, out};

/// A5, A15: three at once, each with its own height, title, language and colours; the script three times.
#[tokio::test]
async fn three_on_a_page_do_not_mix() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let pages = ["three.html", "university.css"];
        let [page, style] = pages.map(|name| places::host(name, &ours.origin));
        let host = Server::start([("/three.html", page), ("/university.css", style)]).await;
        tab.load(&format!("{}/three.html", host.origin)).await;
        tab.wait_until("three frames", "document.querySelectorAll('iframe').length === 3").await;
        tab.ask("for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager'").await;
        fits(&tab).await;
        let titles = tab.ask("return [...document.querySelectorAll('iframe')].map(frame => frame.title)").await;
        assert_eq!(titles, json!(["Cooperation advisor", "Conseil en coopération", "Asesor de cooperación"]));
        for (frame, language, theme, page) in [(0, "en", "light", "start"), (1, "fr", "dark", "schemes"), (2, "es", "light", "advice")] {
            into(&tab, frame).await;
            let found = "return [document.documentElement.lang, document.documentElement.dataset.theme, document.querySelector('[data-page]').dataset.page,
                getComputedStyle(document.documentElement).colorScheme]";
            assert_eq!(tab.ask(found).await, json!([language, theme, page, theme]));
            out(&tab).await;
        }
        let ids = "const ids = [...document.querySelectorAll('[id]')].map(found => found.id); return ids.filter((id, at) => ids.indexOf(id) !== at)";
        check::nothing_found(&tab.ask(ids).await, "the list of ids that stand twice");
        // Another language for one of them leaves the others alone.
        tab.ask("document.querySelector('cooperation-advisor').setAttribute('lang', 'es')").await;
        into(&tab, 0).await;
        tab.wait_until("the first speaks Spanish", "document.documentElement.lang === 'es'").await;
        out(&tab).await;
        into(&tab, 1).await;
        assert_eq!(tab.ask("return document.documentElement.lang").await, "fr");
        out(&tab).await;
        // Its locked answer stands, and is not to be changed.
        into(&tab, 2).await;
        check::there_are(&tab, 1, "[data-answer=aim] [data-locked]").await;
        check::there_are(&tab, 0, "[data-answer=aim] a").await;
        check::there_are(&tab, 1, "[data-answer=countries] a[data-action=change]").await;
        check::is_hidden(&tab, ".adv-bar").await;
    })
    .await;
}

/// A style sheet of the host reaches the frame's box, and not its height.
#[tokio::test]
async fn hostile_styles_and_strict_policies_let_it_be() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let names = ["hostile.html", "hostile.css", "strict.html", "university.css", "university.html"];
        let [hostile, hostile_css, strict, css, plain] = names.map(|name| places::host(name, &ours.origin));
        let pages = [
            ("/hostile.html", hostile),
            ("/hostile.css", hostile_css),
            ("/strict.html", strict),
            ("/university.css", css),
            ("/university.html", plain),
        ];
        let host = Server::start(pages).await;
        for name in ["hostile", "strict", "university"] {
            tab.load(&format!("{}/{name}.html", host.origin)).await;
            tab.wait_until("the frame is there", "document.querySelector('iframe')").await;
            tab.ask("document.querySelector('iframe').loading = 'eager'").await;
            fits(&tab).await;
        }
    })
    .await;
}

/// A15: the host page with its frames, as one document.
#[tokio::test]
async fn axe_finds_nothing_on_a_host_page_with_frames() {
    let Some(axe) = places::axe() else { return println!("skipped: there is no axe-core; ADVISOR_AXE says where its script is") };
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let body = format!("{SCRIPT}{}", ["en page=start title='Advisor one'", "en page=advice answers='aim=begin' title='Advisor two'"]
            .map(|more| format!("<cooperation-advisor theme=light lang={more}></cooperation-advisor>")).concat());
        let host = host(&ours, "", &body).await;
        tab.load(&format!("{}/", host.origin)).await;
        tab.wait_until("two frames", "document.querySelectorAll('iframe').length === 2").await;
        tab.ask("for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager'").await;
        fits(&tab).await;
        let prepared = format!("{axe}; axe.configure({{ allowedOrigins: ['<unsafe_all_origins>'] }})");
        for frame in [0, 1] {
            into(&tab, frame).await;
            tab.ask(&prepared).await;
            out(&tab).await;
        }
        tab.ask(&prepared).await;
        let script = "const done = arguments[0];
            axe.run(document, { runOnly: ['RGAAv4', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
              .then(({ violations }) => done(violations.map(rule => rule.id + ': ' + rule.help + ' at ' + rule.nodes.map(node => node.target.join(' > ')).slice(0, 3).join(', '))),
                error => done([String(error)]))";
        check::nothing_found(&tab.ask_later(script, vec![]).await, "the host page with its frames");
    })
    .await;
}
