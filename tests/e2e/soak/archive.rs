//! Saved as a web archive (MHTML), which keeps no script: the record of an advice can be read in it.

use cooperation_advisor::i18n::report;
use e2e::browser::{Window, run};
use e2e::visitor::Visitor;
use serde_json::json;

#[tokio::test]
async fn an_archive_holds_answers_schemes_reasons_version_and_whole_addresses() {
    run(Window::WIDE, |tab| async move {
        let link = "#matter=new&aim=coordinate&countries=two&joint-call=unknown&pays=mobility,meetings&page=advice&lang=en";
        let visit = Visitor::arrives(&tab, link).await.visit;
        let archive = tab.devtools("Page.captureSnapshot", json!({ "format": "mhtml" })).await;
        let text = plain(archive["data"].as_str().unwrap_or_default());
        let voice = visit.voice();
        let mut expected = vec![env!("CARGO_PKG_VERSION").to_owned(), voice.catalogue.edition.id.to_string(), visit.fragment()];
        let advice = visit.advice();
        expected.push(report::headline(voice, &advice.headline));
        for (id, _) in visit.model.answers.iter() {
            expected.extend(voice.catalogue.question(id).map(|question| voice.text(question.short).to_owned()));
        }
        let first = &advice.ranking[0].judgement;
        expected.push(voice.title(first.scheme));
        let scheme = voice.catalogue.scheme(first.scheme).expect("the first scheme should be there");
        for reason in &first.reasons {
            expected.push(report::reason(voice, scheme, reason).statement);
        }
        let missing: Vec<&String> = expected.iter().filter(|words| !text.contains(&escaped(words))).collect();
        assert!(missing.is_empty(), "the archive should hold {missing:?}");
        let links: Vec<&str> = text.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let whole = |link: &&str| ["https:", "http:", "file:", "mailto:", "data:", "cid:"].iter().any(|begin| link.starts_with(begin));
        let partial: Vec<&&str> = links.iter().filter(|link| !whole(link)).take(5).collect();
        assert!(links.len() > 10 && partial.is_empty(), "addresses in the archive should be whole, but there are {partial:?}");
    })
    .await;
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('\u{a0}', "&nbsp;")
}

/// Quoted-printable, resolved.
fn plain(archive: &str) -> String {
    let text = archive.replace("=\r\n", "");
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let code = |digit: Option<u8>| digit.and_then(|digit| char::from(digit).to_digit(16));
        match byte {
            b'=' => match (code(rest.next()), code(rest.next())) {
                (Some(high), Some(low)) => bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?')),
                _ => bytes.push(b'?'),
            },
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
