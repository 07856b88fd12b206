//! The way from a frame to paper: what is framed prints clipped, so it leads to the whole page, with the same answers.

use cooperation_advisor::domain::answers::Answer;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::report;
use e2e::browser::{Window, run};
use e2e::tab::done;
use e2e::visit::Visit;
use e2e::{action, check, find};
use serde_json::json;

use super::{SCRIPT, advisor, host, into, open, out};

const ANSWERS: &str = "aim=consolidate&carrier=permanent&prior=publications&countries=one&partners=one&place=no";

/// A17: from a sandboxed frame into a page of its own, and from there onto paper: answers, results, reasons, version, address.
#[tokio::test]
async fn a_frame_leads_to_a_page_that_prints_all_of_it() {
    run(Window { width: 900, ..Window::WIDE }, |tab| async move {
        let ours = advisor().await;
        let sandbox = "sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox'";
        let body =
            format!("{SCRIPT}<cooperation-advisor lang=es compact=yes page=advice answers='{ANSWERS}' {sandbox}></cooperation-advisor>");
        let host = host(&ours, "", &body).await;
        open(&tab, &host).await;
        into(&tab, 0).await;
        check::says(&tab, "[data-action=full]", &Visit::opened("#lang=es").say(Message::OpenFull)).await;
        // A sandbox may refuse the new tab: the address stands there too.
        let address = tab.ask("return document.querySelector('#full').value").await;
        action::click(&tab, "[data-action=full]").await;
        out(&tab).await;
        let windows = done("counting windows", tab.client.windows().await);
        assert_eq!(windows.len(), 2, "a tab of its own should open");
        let here = done("asking for the window", tab.client.window().await);
        let opened = windows.into_iter().find(|window| *window != here).expect("there should be another window");
        done("going to the new tab", tab.client.switch_to_window(opened).await);
        tab.wait_until("the app is there", find::APP_IS_THERE).await;
        assert_eq!(json!(tab.address().await), address);
        let visit = Visit::opened(&tab.fragment().await);
        check::shows(&tab, &visit).await;
        tab.emulate_paper(true).await;
        check::is_visible(&tab, "header").await;
        let (voice, advice) = (visit.voice(), visit.advice());
        let mut expected = vec![report::headline(voice, &advice.headline), visit.model.answers.count().to_string()];
        for (id, answer) in visit.model.answers.iter() {
            if let Answer::Chosen(set) = answer {
                expected.push(voice.choices(id, set));
            }
        }
        let first = advice.ranking.first().expect("a scheme should come first");
        let scheme = voice.catalogue.scheme(first.judgement.scheme).expect("it should be in the catalogue");
        expected.push(report::verdict(voice, first.judgement.verdict));
        expected.extend(first.judgement.reasons.iter().map(|reason| report::reason(voice, scheme, reason).because()));
        expected.extend([voice.catalogue.edition.id.to_string(), address.as_str().unwrap_or_default().to_owned()]);
        let version = tab.ask("return document.querySelector('meta[name=\"advisor:version\"]').content").await;
        expected.push(version.as_str().unwrap_or_default().to_owned());
        for words in &expected {
            assert!(!words.is_empty());
            check::can_be_read(&tab, "body", words).await;
        }
        // As many sheets as it takes, and nothing beyond their edges.
        let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        tab.wait_until("nothing reaches over the edge of the paper", fits).await;
        let printed = tab.devtools("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 })).await;
        assert!(printed["data"].as_str().is_some_and(|data| data.starts_with("JVBERi0")), "it should print");
        done("closing the tab", tab.client.close_window().await);
        done("going back to the host", tab.client.switch_to_window(here).await);
    })
    .await;
}
