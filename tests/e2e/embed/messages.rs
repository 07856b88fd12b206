//! What is said between the frame and its host, and what is not.

use e2e::browser::{Window, run};
use serde_json::{Value, json};

use super::{SCRIPT, advisor, answer_all, host, into, open, out};

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
