//! An international-relations officer with a LIA that comes to its end: in French, on a telephone of 320 px.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::headline::Headline;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::report;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visitor::{Plan, Visitor, scheme};
use e2e::{action, check, find};

const PLAN: Plan = &[
    ("matter", &["existing"]),
    ("agreement", &["lia"]),
    ("carrier", &["permanent"]),
    ("aim", &["structure"]),
    ("prior", &["structured"]),
    ("countries", &["one"]),
    ("partners", &["one"]),
    ("place", &["no"]),
    ("region", &["elsewhere"]),
];

#[tokio::test]
async fn an_officer_with_a_lia_that_ends() {
    run(Window::NARROW, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#lang=fr").await;
        visitor.begins(Side::Cnrs).await;
        while visitor.visit.question().is_some() {
            nothing_scrolls_sideways(&visitor).await;
            visitor.answers(PLAN).await;
        }
        nothing_scrolls_sideways(&visitor).await;
        what_it_is_and_what_can_follow(&visitor).await;
        how_long_it_runs(&mut visitor).await;
        side_by_side_with_what_replaced_it(&mut visitor).await;
    })
    .await;
}

async fn nothing_scrolls_sideways(visitor: &Visitor) {
    let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    visitor.tab.wait_until("nothing scrolls sideways", fits).await;
}

async fn what_it_is_and_what_can_follow(visitor: &Visitor) {
    let (tab, visit) = (&visitor.tab, &visitor.visit);
    let lia = catalogue().scheme(scheme("lia")).expect("LIA should be in the catalogue");
    let advice = visit.advice();
    let Headline::Existing { agreement, then } = &advice.headline else {
        panic!("the advice should be about an agreement that exists, but is {:?}", advice.headline)
    };
    assert_eq!(*agreement, Some(scheme("lia")));
    check::can_be_read(tab, find::HEADING, "Votre LIA, et ce qui peut lui succéder").await;
    check::can_be_read(tab, find::MAIN, visit.voice().text(lia.summary)).await;
    check::can_be_read(tab, find::MAIN, "Remplacé par IRP").await;
    check::can_be_read(tab, find::MAIN, &visit.say(Message::WhatDiffers { replaced: "LIA", successor: "IRP" })).await;
    assert!(!lia.differences.is_empty(), "a replaced scheme should say what differs");
    for difference in &lia.differences {
        check::can_be_read(tab, find::MAIN, visit.voice().text(difference.says)).await;
    }
    check::can_be_read(tab, find::MAIN, &visit.say(Message::WhatCanFollow)).await;
    check::can_be_read(tab, find::MAIN, &report::headline(visit.voice(), then)).await;
    check::can_be_read(tab, "main section[data-scheme=irp]", "International Research Project").await;
    check::can_be_read(tab, find::MAIN, &visit.say(Message::NextStep)).await;
}

async fn how_long_it_runs(visitor: &mut Visitor) {
    let advice = visitor.tab.fragment().await;
    visitor.follows(&visitor.visit.links_to(Page::Scheme(scheme("lia"))), Page::Scheme(scheme("lia"))).await;
    nothing_scrolls_sideways(visitor).await;
    check::can_be_read(&visitor.tab, &find::attribute("duration"), "4 ans").await;
    check::can_be_read(&visitor.tab, find::MAIN, "Remplacé par IRP").await;
    visitor.goes_back_to(&advice).await;
}

async fn side_by_side_with_what_replaced_it(visitor: &mut Visitor) {
    let schemes = vec![scheme("lia"), scheme("irp")];
    let mut with_both = visitor.visit.clone();
    with_both.model.compared = schemes.iter().copied().collect();
    visitor.clicks(&with_both.links_to(Page::Compare), Msg::Compared { schemes }).await;
    check::can_be_read(&visitor.tab, find::HEADING, "LIA, IRP").await;
    nothing_scrolls_sideways(visitor).await;
    action::tick(&visitor.tab, "differences").await;
    visitor.did(Msg::ShowedDifferences { only: true }).await;
    // Whose a cell is stands beside it, where the heads of the columns are away.
    for acronym in ["LIA", "IRP"] {
        check::can_be_read(&visitor.tab, &find::attribute("duration"), acronym).await;
    }
}
