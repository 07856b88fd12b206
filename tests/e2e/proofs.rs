//! Every reason leads to the answer behind it and to its source.

use std::collections::BTreeSet;

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::i18n::report;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::{Visitor, question};
use e2e::{action, check, find};
use serde_json::Value;

const ADVICE: &str = "#matter=new&carrier=permanent&aim=consolidate&prior=publications&countries=one&partners=one&place=no\
    &region=mexico&pays=mobility,meetings&page=advice";

/// The questions that the reasons of each scheme lead to, as the page links them: by its hooks.
const LINKED: &str = "return [...document.querySelectorAll('main :is(section, article)[data-scheme]')].map(scheme => [
    scheme.dataset.scheme,
    [...scheme.querySelectorAll('a[data-action=change]')].map(link => link.hash)])";

#[tokio::test]
async fn every_reason_has_the_answer_behind_it_and_leads_there_and_back() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("{ADVICE}&lang=en")).await;
        let advice = visitor.visit.advice();
        let linked = tab.ask(LINKED).await;
        let linked = linked.as_array().cloned().unwrap_or_default();
        assert!(linked.len() > 8, "the advice should speak of all schemes of today, but speaks of {}", linked.len());
        for found in &linked {
            let ranked = found[0].as_str().and_then(|id| catalogue().scheme_named(id)).and_then(|id| advice.of(id));
            let ranked = ranked.unwrap_or_else(|| panic!("{} should be judged", found[0]));
            let scheme = catalogue().scheme(ranked.judgement.scheme).expect("what is judged should be in the catalogue");
            let told = ranked.judgement.reasons.iter().flat_map(|reason| report::reason(visitor.visit.voice(), scheme, reason).because);
            let expected: BTreeSet<&str> =
                told.filter_map(|because| catalogue().question(because.question?)).map(|question| &*question.id).collect();
            let links: BTreeSet<&str> =
                found[1].as_array().into_iter().flatten().filter_map(Value::as_str).filter_map(Visit::question_of).collect();
            assert_eq!(links, expected, "the reasons of {} should lead to the answers behind them", scheme.id);
        }
        lead_there_and_back(&mut visitor).await;
    })
    .await;
}

/// One link to each question, wherever it is folded away.
async fn lead_there_and_back(visitor: &mut Visitor) {
    let advice = visitor.tab.fragment().await;
    let all = "main [data-scheme] a[data-action=change]";
    let targets = format!("return [...document.querySelectorAll({all:?})].map(link => link.hash)");
    let targets = visitor.tab.ask(&targets).await;
    let targets: Vec<&str> = targets.as_array().into_iter().flatten().filter_map(Value::as_str).filter_map(Visit::question_of).collect();
    let distinct: BTreeSet<&str> = targets.iter().copied().collect();
    assert!(distinct.len() > 5, "the reasons should lead to more questions than {distinct:?}");
    for id in distinct {
        let place = targets.iter().position(|target| *target == id).unwrap_or_default();
        let folded = format!(
            "const summaries = [...document.querySelectorAll('main summary')];
             const details = document.querySelectorAll({all:?})[{place}].closest('details:not([open])');
             return summaries.findIndex(summary => details && summary.parentElement === details)"
        );
        if let Some(summary) = visitor.tab.ask(&folded).await.as_u64() {
            action::click_nth(&visitor.tab, "main summary", usize::try_from(summary).unwrap_or_default()).await;
        }
        action::click_nth(&visitor.tab, all, place).await;
        visitor.did(Msg::Went { page: Page::Question(question(id)) }).await;
        visitor.goes_back_to(&advice).await;
    }
}

/// What is wrong with the links that lead away, each a line; they must say where they lead, and take nothing of this page along. The
/// officers' page is no stranger.
const AWAY: &str =
    "return [...document.querySelectorAll('#app a[href]')].filter(link => !/^(office\\.html)?#/.test(link.getAttribute('href'))).flatMap(link => {
    const tokens = link.rel.split(' ');
    const faults = [
      [!/^https?:\\/\\/[^ ]+\\.[a-z]+/.test(link.href), 'no address'],
      [!tokens.includes('noopener') || !tokens.includes('noreferrer'), 'an opener or a referrer'],
      [link.target !== '_blank', 'this tab'],
      [!link.textContent.trim(), 'no words'],
    ].filter(([wrong]) => wrong).map(([, what]) => what);
    return faults.map(fault => fault + ': ' + link.outerHTML.slice(0, 200));
  })";

#[tokio::test]
async fn every_source_has_its_address_and_learns_nothing_of_this_page() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("{ADVICE}&lang=fr")).await;
        look_at_what_leads_away(&tab, 40, "the advice").await;
        let others = [
            ("#page=start", 1),
            ("#page=question&question=carrier", 1),
            ("#generation=2020&page=schemes", 1),
            ("#compare=iea,irp,irn,irl&page=compare", 20),
            ("#matter=existing&agreement=lia&page=advice", 5),
            ("#carrier=nobody&page=advice", 5),
        ];
        for (page, least) in others {
            visitor.edits_the_address(&format!("{page}&lang=fr")).await;
            look_at_what_leads_away(&tab, least, page).await;
        }
        for (id, scheme) in catalogue().schemes() {
            visitor.edits_the_address(&format!("#page=scheme&scheme={}&lang=fr", scheme.id)).await;
            look_at_what_leads_away(&tab, 1, &scheme.id).await;
            each_fact_names_its_sources(&visitor.visit, &tab, id).await;
        }
    })
    .await;
}

async fn look_at_what_leads_away(tab: &Tab, least: u64, at: &str) {
    check::nothing_found(&tab.ask(AWAY).await, at);
    let count = tab.ask("return document.querySelectorAll('main a[target=_blank]').length").await.as_u64().unwrap_or_default();
    assert!(count >= least, "{at} should name {least} sources at least, but names {count}");
}

/// Row by row, the addresses on the page are those of the sources in the catalogue.
async fn each_fact_names_its_sources(visit: &Visit, tab: &Tab, id: cooperation_advisor::domain::id::SchemeId) {
    let scheme = catalogue().scheme(id).expect("the catalogue's own ids are known");
    for (place, attribute) in catalogue().attributes.iter().enumerate() {
        let facts = scheme.facts.iter().filter(|fact| fact.attribute.index() == place);
        let sources = facts.flat_map(|fact| fact.evidence.sources.iter().filter_map(|id| report::source(visit.voice(), *id).url));
        let expected: Vec<String> = sources.collect();
        let script = "return [...document.querySelectorAll(arguments[0])].map(link => link.getAttribute('href'))";
        let found = tab.ask_with(script, vec![format!("{} dd a[target=_blank]", find::attribute(&attribute.id)).into()]).await;
        let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert_eq!(found, expected, "the row `{}` of {} should name its sources", attribute.id, scheme.id);
    }
}
