//! A reader of a page of 2013 who meets the word "GDRI": in French, in the dark.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visitor::{Visitor, scheme};
use e2e::{action, check, find};
use fantoccini::key::Key;

#[tokio::test]
async fn a_reader_who_types_gdri_on_the_first_page() {
    run(Window::WIDE, |tab| async move {
        tab.emulate(&[("prefers-color-scheme", "dark")]).await;
        let mut visitor = Visitor::arrives(&tab, "#lang=fr").await;
        let dark = "(rgb => rgb[0] + rgb[1] + rgb[2] < 150)(getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))";
        tab.wait_until("the paper is dark", dark).await;

        action::click(&tab, &find::field("look-up")).await;
        action::write(&tab, "gdri ").await;
        action::press(&tab, Key::Enter).await;
        visitor.did(Msg::LookedUp { text: "gdri ".to_owned() }).await;
        check::focus_is_on_the_heading(&tab).await;
        assert_eq!(visitor.visit.model.page, Page::Scheme(scheme("gdri")), "an acronym should lead to its entry");
        check::can_be_read(&tab, find::HEADING, "GDRI, Groupement de recherche international").await;
        check::can_be_read(&tab, find::MAIN, "Remplacé par IRN").await;

        what_takes_its_place_and_what_differs(&mut visitor).await;
        a_name_that_nobody_bears_is_looked_for(&mut visitor).await;
    })
    .await;
}

async fn what_takes_its_place_and_what_differs(visitor: &mut Visitor) {
    let (gdri, irn) = (scheme("gdri"), scheme("irn"));
    let entry = visitor.tab.fragment().await;
    check::can_be_read(&visitor.tab, find::MAIN, &visitor.visit.say(Message::InTime)).await;
    let differs = visitor.visit.say(Message::WhatDiffers { replaced: "GDRI", successor: "IRN" });
    action::unfold(&visitor.tab, &differs).await;
    for difference in &catalogue().scheme(gdri).expect("GDRI should be in the catalogue").differences {
        check::can_be_read(&visitor.tab, find::MAIN, visitor.visit.voice().text(difference.says)).await;
    }
    // Both side by side, and back again.
    visitor.clicks(&find::action("compare"), Msg::Compared { schemes: vec![gdri, irn] }).await;
    check::can_be_read(&visitor.tab, find::HEADING, "GDRI, IRN").await;
    visitor.goes_back_to(&entry).await;
    // The successor says the same from its side.
    visitor.follows(&visitor.visit.links_to(Page::Scheme(irn)), Page::Scheme(irn)).await;
    check::is_visible(&visitor.tab, &visitor.visit.links_to(Page::Scheme(gdri))).await;
    check::can_be_read(&visitor.tab, find::MAIN, "Notice comparée").await;
}

async fn a_name_that_nobody_bears_is_looked_for(visitor: &mut Visitor) {
    visitor.clicks(&find::in_bar("home"), Msg::Went { page: Page::Start }).await;
    action::click(&visitor.tab, &find::field("look-up")).await;
    action::write(&visitor.tab, "réseau").await;
    visitor.clicks(&find::action("look-up"), Msg::LookedUp { text: "réseau".to_owned() }).await;
    assert_eq!(visitor.visit.model.page, Page::Schemes, "what no scheme is called should be looked for in the list");
    check::is_visible(&visitor.tab, &find::scheme("irn")).await;
}
