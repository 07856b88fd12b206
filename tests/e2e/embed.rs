//! The advisor on other pages: two servers, two origins, a host page on one and the advisor on the other.

use std::time::Duration;

use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::{Tab, done};
use e2e::{action, check, find, places};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// What a host page sends as its policy, apart from what the advisor needs.
const POLICIES: [&str; 3] = ["", "default-src 'self'", "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"];
/// What a frame may do.
const SANDBOXES: [Option<&str>; 3] = [None, Some("allow-scripts"), Some("allow-scripts allow-same-origin")];

/// The advisor and its script, on a server of their own.
async fn advisor() -> Server {
    Server::start([("/", places::page()), ("/embed.js", places::built("embed.js"))]).await
}

/// A host page with this body, about an advisor that `{advisor}` stands for.
async fn host(advisor: &Server, policy: &str, body: &str) -> Server {
    let origin = &advisor.origin;
    let meta = if policy.is_empty() {
        String::new()
    } else {
        format!("<meta http-equiv=Content-Security-Policy content=\"{policy}; img-src data:; frame-src {origin}; script-src {origin}\">")
    };
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8>{meta}<title>Host</title><link rel=icon href=data:,>\
         <header>Host</header><main><h1>Host</h1>{}</main><footer>Host</footer>",
        body.replace("{advisor}", origin)
    );
    Server::start([("/", page.into_bytes())]).await
}

const SCRIPT: &str = "<script src='{advisor}/embed.js' async></script>";

async fn into(tab: &Tab, frame: u16) {
    done("entering a frame", tab.client.enter_frame(frame).await);
    tab.wait_until("the app is there, in the frame", find::APP_IS_THERE).await;
}

async fn out(tab: &Tab) {
    done("leaving the frame", tab.client.enter_parent_frame().await);
}

/// Opens a host page and waits until the frame is as high as its content.
async fn open(tab: &Tab, host: &Server) {
    tab.load(&format!("{}/", host.origin)).await;
    fits(tab).await;
}

/// Every frame of the page is as high as what it holds, to the pixel or so.
async fn fits(tab: &Tab) {
    let frames = tab.ask("return document.querySelectorAll('iframe').length").await.as_u64().unwrap_or_default();
    for frame in 0..u16::try_from(frames).unwrap_or_default() {
        into(tab, frame).await;
        tab.wait_until("the frame is as high as its content", "Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 4")
            .await;
        out(tab).await;
    }
}

/// Answers everything from within the frame, by mouse or by keyboard, with the first choice of each question.
async fn answer_all(tab: &Tab, by_keyboard: bool) -> usize {
    let mut asked = 0;
    while tab.ask("return document.querySelector('[data-page]').dataset.page").await == "question" {
        let now = tab.ask("return document.querySelector('[data-question]').dataset.question").await;
        asked += 1;
        assert!(asked < 20, "the questions should end");
        if by_keyboard {
            tab.ask("document.querySelector('[data-question] [data-choice]').focus({ preventScroll: true })").await;
            action::press(tab, Key::Space).await;
            tab.wait_until("a choice is marked", "document.querySelector('[data-choice]:checked')").await;
            action::press(tab, Key::Enter).await;
        } else {
            action::click(tab, "[data-question] label").await;
            tab.wait_until("a choice is marked", "document.querySelector('[data-choice]:checked')").await;
            action::click(tab, &find::action("next")).await;
        }
        tab.wait_until("the next page is there", &format!("document.querySelector('[data-question]')?.dataset.question !== {now}")).await;
    }
    asked
}

/// A1: no sandbox, with and without an origin; no policy, a strict one, trusted types.
#[tokio::test]
async fn it_can_be_answered_in_every_frame_and_under_every_policy() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        for (place, (sandbox, policy)) in SANDBOXES.iter().flat_map(|sandbox| POLICIES.map(|policy| (sandbox, policy))).enumerate() {
            let sandbox = sandbox.map(|tokens| format!("sandbox='{tokens}'")).unwrap_or_default();
            let body =
                format!("{SCRIPT}<cooperation-advisor lang=en page=start {sandbox}><a href='{{advisor}}/'>Link</a></cooperation-advisor>");
            let host = host(&ours, policy, &body).await;
            open(&tab, &host).await;
            tab.wait_until("the link gives way", "document.querySelector('cooperation-advisor a').hidden").await;
            let entries = tab.ask("return history.length").await;
            into(&tab, 0).await;
            action::choose(&tab, "cnrs").await;
            action::click(&tab, &find::action("start")).await;
            tab.wait_until("a question is asked", "document.querySelector('[data-question]')").await;
            assert!(answer_all(&tab, place % 2 == 0).await > 5);
            check::is_visible(&tab, "[data-page=advice] [data-scheme]").await;
            out(&tab).await;
            assert_eq!(tab.ask("return history.length").await, entries, "the host's history is not ours");
            fits(&tab).await;
        }
    })
    .await;
}

/// A3 and A4: what is not from that frame, or not what it may say, changes nothing; nor does what the frame hears from anybody but its host.
#[tokio::test]
async fn forged_messages_change_nothing_on_either_side() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let body = format!("{SCRIPT}<cooperation-advisor lang=en theme=light page=start></cooperation-advisor>");
        let host = host(&ours, "", &body).await;
        tab.load(&format!("{}/", host.origin)).await;
        into(&tab, 0).await;
        tab.wait_until("it fits", "document.documentElement.dataset.frame === 'fitted'").await;
        out(&tab).await;
        let before = tab.ask("window.heard = 0; for (const type of ['height', 'ready', 'step', 'result']) addEventListener('cnrs-advisor:' + type, () => heard++);
            return document.querySelector('iframe').style.height").await;
        // From the host itself, from another frame, and from the frame with what it may not say.
        let forge = "const source = 'cnrs-advisor';
            const all = [NaN, 1e9, 119, 20001, 300.5, '300', -1, null, {}, 'x'.repeat(1 << 20)].map(height => ({ source, v: 1, type: 'height', height }));
            all.push({ source, v: 2, type: 'height', height: 300 }, { source: 'other', v: 1, type: 'height', height: 300 }, 'height', null, [source],
              { source, v: 1, type: '__proto__' }, { source, v: 1, type: 'toString', height: 300 }, { source, v: 1, type: 'step', page: '<b>' },
              { source, v: 1, type: 'result', version: '1', schemes: [{}] }, { source, v: 1, type: 'ready', version: {} },
              JSON.parse('{\"source\":\"cnrs-advisor\",\"v\":1,\"type\":\"height\",\"__proto__\":{\"height\":300}}'));";
        tab.ask(&format!("{forge} const good = {{ source, v: 1, type: 'height', height: 300 }};
            for (const message of [...all, good]) postMessage(message, '*');
            const other = document.createElement('iframe');
            other.srcdoc = '<script>parent.postMessage(' + JSON.stringify(good) + ', \"*\")<' + '/script>';
            document.body.append(other)")).await;
        into(&tab, 0).await;
        tab.ask(&format!("{forge} for (const message of all) parent.postMessage(message, '*')")).await;
        // The frame hears itself, and its host with what is no option.
        tab.ask("const words = { source: 'cnrs-advisor', v: 1, type: 'host', lang: 'fr', theme: 'dark', accent: '#123456' };
            postMessage(words, '*')").await;
        out(&tab).await;
        tab.ask("const frame = frames[0];
            for (const more of [{ lang: 'de' }, { theme: {} }, { accent: '#ffffff' }, { accent: 'red;}*{display:none' }, { lang: '__proto__' }, { answers: 'aim=begin' },
              { v: 2, lang: 'fr' }, { type: 'height', lang: 'fr' }, { source: 'x', lang: 'fr' }])
              frame.postMessage({ source: 'cnrs-advisor', v: 1, type: 'host', ...more }, '*');
            frame.postMessage(null, '*'); frame.postMessage('lang=fr', '*')").await;
        // What is sent last is heard last: once it has been, everything before it has.
        tab.ask("frames[0].postMessage({ source: 'cnrs-advisor', v: 1, type: 'host', lang: 'es' }, '*')").await;
        into(&tab, 0).await;
        tab.wait_until("the last word is heard", "document.documentElement.lang === 'es'").await;
        let found = tab.ask("return [document.documentElement.dataset.theme ?? null,
            document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules]).length, document.querySelector('[data-page]').dataset.page]").await;
        assert_eq!(found, json!(["light", 0, "start"]));
        out(&tab).await;
        assert_eq!(tab.ask("return heard").await.as_u64().map(|heard| heard <= 1), Some(true), "only the frame's own height may have changed");
        let after = tab.ask("return document.querySelector('iframe').style.height").await;
        assert_ne!(after, "300px");
        assert!(!before.is_null());
    })
    .await;
}

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

/// A6, A7: content of a stable height tells it at most twice; a step fits within the time of a blink; content that grows for ever is left alone.
#[tokio::test]
async fn heights_follow_without_a_loop() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let count = "<script>window.heights = []; addEventListener('message', ({ data }) => data?.type === 'height' && heights.push(data.height));</script>";
        let host = host(&ours, "", &format!("{count}{SCRIPT}<cooperation-advisor lang=en page=start></cooperation-advisor>")).await;
        open(&tab, &host).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let heights = tab.ask("return heights").await;
        assert!(heights.as_array().is_some_and(|all| (1..=2).contains(&all.len())), "a stable page should tell its height once or twice: {heights}");
        into(&tab, 0).await;
        action::click(&tab, &find::action("start")).await;
        let grown = tab.ask_later(
            "const done = arguments[0]; const started = performance.now();
             const look = () => document.querySelector('[data-question]') && Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 4
               ? done(performance.now() - started) : requestAnimationFrame(look);
             look()",
            vec![],
        ).await;
        assert!(grown.as_f64().is_some_and(|time| time < 1000.0), "a step should fit soon: {grown}");
        assert_eq!(tab.ask("return getComputedStyle(document.documentElement).overflowY").await, "hidden", "no scroll bar while it fits");
        // Content that grows because its frame has grown.
        tab.ask("addEventListener('resize', () => document.body.append(Object.assign(document.createElement('p'), { textContent: 'more' })));
            document.body.append(document.createElement('hr'))").await;
        out(&tab).await;
        tab.wait_for("return heights.length", "the frame to stop asking", |found| if found.as_u64() > Some(20) { Ok(()) } else { Err(found.to_string()) }).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let stopped = tab.ask("return heights.length").await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(tab.ask("return heights.length").await, stopped, "it should have stopped for good");
        into(&tab, 0).await;
        tab.wait_until("what does not fit scrolls inside", "getComputedStyle(document.documentElement).overflowY !== 'hidden'").await;
    })
    .await;
}

/// A7: without the script it scrolls inside; opened by itself it scrolls and has its bar and foot.
#[tokio::test]
async fn without_the_script_it_scrolls_inside_and_by_itself_it_is_whole() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let address = format!("{}/?lang=fr&theme=dark&compact=yes&schemes=iea&contact=x@example.org#page=schemes", ours.origin);
        let host = host(&ours, "", &format!("<iframe title=Advisor width=500 height=400 src='{address}'></iframe>")).await;
        tab.load(&format!("{}/", host.origin)).await;
        into(&tab, 0).await;
        tab.wait_until(
            "it scrolls inside",
            "document.documentElement.scrollHeight > innerHeight && getComputedStyle(document.documentElement).overflowY !== 'hidden'",
        )
        .await;
        check::there_are(&tab, 1, "[data-page] [data-scheme]").await;
        check::says(&tab, "[data-notice=schemes]", "1").await;
        check::there_are(&tab, 1, "[data-notice=contact] a[href='mailto:x@example.org']").await;
        out(&tab).await;
        tab.load(&address).await;
        tab.wait_until("the app is there", find::APP_IS_THERE).await;
        check::is_visible(&tab, "header").await;
        check::is_visible(&tab, "footer").await;
        tab.wait_until(
            "it shows all schemes and scrolls",
            "document.querySelectorAll('main [data-scheme]').length > 5 && document.documentElement.scrollHeight > innerHeight",
        )
        .await;
        check::there_are(&tab, 0, "[data-notice=contact], [data-notice=schemes]").await;
        assert_eq!(
            tab.ask("return [document.documentElement.lang, getComputedStyle(document.documentElement).colorScheme]").await,
            json!(["fr", "dark"])
        );
    })
    .await;
}

/// A8, A9, A10: nothing moves on loading; a step scrolls the host only where its heading is out of sight, and "back" leaves the host's page.
#[tokio::test]
async fn the_host_is_scrolled_only_to_a_heading_that_is_out_of_sight() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        let body = format!("<button id=b autofocus>Host</button><p id=above></p>{SCRIPT}<cooperation-advisor lang=en page=start></cooperation-advisor><p id=below></p>");
        let host = host(&ours, "", &format!("{body}<style>#above, #below {{ height: 1500px }}</style>")).await;
        tab.load(&format!("{}/", host.origin)).await;
        tab.ask("document.getElementById('b').focus(); document.querySelector('iframe').loading = 'eager'").await;
        fits(&tab).await;
        assert_eq!(tab.ask("return [scrollY, document.activeElement.id]").await, json!([0, "b"]), "loading should neither scroll nor take the focus");
        let entries = tab.ask("return history.length").await;
        // Far down in the frame, so that the heading is above what is seen.
        tab.ask("scrollTo(0, 1500)").await;
        into(&tab, 0).await;
        action::choose(&tab, "cnrs").await;
        action::click(&tab, &find::action("start")).await;
        tab.wait_until("a question is asked", "document.querySelector('[data-question]')").await;
        check_top(&tab).await;
        out(&tab).await;
        tab.ask("scrollTo(0, document.querySelector('iframe').getBoundingClientRect().bottom + scrollY - 300)").await;
        let before = tab.ask("return scrollY").await.as_f64().unwrap_or_default();
        into(&tab, 0).await;
        tab.ask("document.querySelector('[data-question] [data-choice]').click(); document.querySelector('[data-action=next]').click()").await;
        tab.wait_until("the heading has the focus", "document.activeElement.tagName === 'H1'").await;
        out(&tab).await;
        tab.wait_until("the host was scrolled up", &format!("scrollY < {before}")).await;
        into(&tab, 0).await;
        check_top(&tab).await;
        // In sight: nothing moves.
        out(&tab).await;
        let before = tab.ask("return scrollY").await;
        into(&tab, 0).await;
        tab.ask("document.querySelector('[data-question] [data-choice]').click(); document.querySelector('[data-action=next]').click()").await;
        tab.wait_until("the heading has the focus", "document.activeElement.tagName === 'H1'").await;
        answer_all(&tab, false).await;
        out(&tab).await;
        assert_eq!(tab.ask("return history.length").await, entries);
        assert!(before.is_number());
        action::browser_back(&tab).await;
        tab.wait_until("“back” leaves the host's page", "location.href === 'about:blank'").await;
    })
    .await;
}

/// The heading's top is 0 to 120 pixels under the top of what is seen of the host, or lower where it was in sight.
async fn check_top(tab: &Tab) {
    let script =
        "const done = arguments[0]; new IntersectionObserver(([seen], observer) => { observer.disconnect(); done(seen.isIntersecting) })
        .observe(document.querySelector('h1'))";
    for _ in 0..20 {
        if tab.ask_later(script, vec![]).await == true {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the heading should be in sight of the host");
}

/// A12, A13: what leaves the frame, and what is asked of servers.
#[tokio::test]
async fn events_carry_no_answer_and_no_server_learns_one() {
    run(Window { requests: true, ..Window::WIDE }, |tab| async move {
        let ours = advisor().await;
        let listen = "<script>window.told = []; for (const type of ['ready', 'step', 'result', 'height'])
            addEventListener('cnrs-advisor:' + type, ({ detail, target }) => told.push([type, detail, target.localName]));</script>";
        let host = host(&ours, "", &format!("{listen}{SCRIPT}<cooperation-advisor lang=en page=question answers='question=prior&aim=consolidate&prior=publications'></cooperation-advisor>")).await;
        open(&tab, &host).await;
        into(&tab, 0).await;
        answer_all(&tab, false).await;
        out(&tab).await;
        let told = tab.wait_for("return told", "a result", |found| {
            let all = found.as_array().cloned().unwrap_or_default();
            if all.iter().any(|event| event[0] == "result") { Ok(all) } else { Err(found.to_string()) }
        }).await;
        for event in &told {
            let keys: Vec<&String> = event[1].as_object().map(|detail| detail.keys().collect()).unwrap_or_default();
            let expected: &[&str] = match event[0].as_str() {
                Some("height") => &["height"],
                Some("ready") => &["version"],
                Some("step") => &["page"],
                _ => &["schemes", "version"],
            };
            assert_eq!(keys, expected, "{event}");
            assert_eq!(event[2], "cooperation-advisor");
        }
        for word in ["consolidate", "publications", "prior"] {
            assert!(!Value::from(told.clone()).to_string().contains(word), "no event should name an answer");
        }
        assert_eq!(ours.asked(), ["/embed.js", "/?lang=en"], "the advisor's server is asked for the script and the page");
        assert_eq!(host.asked(), ["/"]);
        assert_eq!(tab.ask("return document.cookie").await, "");
    })
    .await;
}

/// A11: copying, with the frame's leave and without it.
#[tokio::test]
async fn a_code_is_copied_or_stands_there_marked() {
    run(Window::NOISY, |tab| async move {
        let ours = advisor().await;
        let host = host(&ours, "", "<iframe title=Advisor width=900 height=800 src='{advisor}/?lang=en#page=embed'></iframe>").await;
        tab.load(&format!("{}/", host.origin)).await;
        into(&tab, 0).await;
        action::click(&tab, "[data-page=embed] [data-action=copy]").await;
        tab.wait_until("the code is marked and it is said", "document.activeElement.matches('#code-link')
            && document.activeElement.selectionEnd > 20 && document.querySelector('[data-page=embed] [data-notice=copied]').textContent.length > 20").await;
        // A frame shows no preview of itself.
        check::there_are(&tab, 0, "iframe").await;
        out(&tab).await;
    })
    .await;
}

/// A16: the page that makes the codes.
#[tokio::test]
async fn the_code_follows_what_is_chosen_and_the_preview_shows_it() {
    run(Window::WIDE, |tab| async move {
        let ours = advisor().await;
        tab.open_at(&format!("{}/", ours.origin), "#aim=coordinate&page=embed&lang=en").await;
        into(&tab, 0).await;
        check::is_visible(&tab, "[data-page=start]").await;
        out(&tab).await;
        let entries = tab.ask("return history.length").await;
        action::pick_option(&tab, "#lang", 2).await;
        action::pick_option(&tab, "#theme", 2).await;
        action::pick_option(&tab, "#page", 2).await;
        action::click(&tab, "label[for=schemes-irp]").await;
        action::click(&tab, "label[for=lock-aim]").await;
        let code = "document.querySelector('#code-frame').value";
        for part in ["lang=fr&amp;theme=dark&amp;schemes=irp&amp;lock=aim#v1.", "allow=\"clipboard-write\"", &ours.origin] {
            tab.wait_until(part, &format!("{code}.includes({part:?})")).await;
        }
        into(&tab, 0).await;
        tab.wait_until(
            "the preview follows",
            "document.documentElement.lang === 'fr' && document.querySelectorAll('[data-page=schemes] [data-scheme]').length === 1",
        )
        .await;
        out(&tab).await;
        assert_eq!(tab.ask("return history.length").await, entries, "the preview should leave the history alone");
        tab.wait_until(
            "the policy names the origin",
            &format!("document.querySelector('#code-policy').value === 'frame-src {0}; script-src {0}'", ours.origin),
        )
        .await;
        for name in ["WordPress", "Drupal", "TYPO3", "SPIP"] {
            check::says(&tab, "[data-page=embed]", name).await;
        }
    })
    .await;
}

/// An option that is wrong is named on the console, and the rest is done.
#[tokio::test]
async fn a_wrong_option_is_named_on_the_console() {
    run(Window::NOISY, |tab| async move {
        let ours = advisor().await;
        let host =
            host(&ours, "", "<iframe title=Advisor src='{advisor}/?lang=es&theme=black&accent=%23ffee00&lock=aim#page=start'></iframe>")
                .await;
        tab.load(&format!("{}/", host.origin)).await;
        into(&tab, 0).await;
        assert_eq!(tab.ask("return document.documentElement.lang").await, "es");
        let console = tab.console().await;
        assert_eq!(console.len(), 2, "{console:?}");
        assert!(console[0].contains("theme=") && console[0].contains("auto, light, dark"), "{console:?}");
        assert!(console[1].contains("lock"), "{console:?}");
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
