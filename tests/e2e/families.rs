//! Schemes in time: any acronym, old or new, finds its entry, which leads to what came before, to what came after, and to both side by side.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::lineage::family;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visitor::{Visitor, scheme};
use e2e::{action, check, find};
use fantoccini::key::Key;

const FAMILY: &str = "main ol[data-more=family]";

/// Looks a name up on the start page, with the keyboard alone.
async fn looks_up(visitor: &mut Visitor, name: &str) {
    visitor.clicks(&find::in_bar("home"), Msg::Went { page: Page::Start }).await;
    action::click(&visitor.tab, &find::field("look-up")).await;
    action::write(&visitor.tab, name).await;
    action::press(&visitor.tab, Key::Enter).await;
    visitor.did(Msg::LookedUp { text: name.to_owned() }).await;
    check::focus_is_on_the_heading(&visitor.tab).await;
}

fn members(id: SchemeId) -> Vec<SchemeId> {
    family(catalogue(), id).into_iter().map(|member| member.scheme).collect()
}

#[tokio::test]
async fn any_acronym_old_or_new_finds_its_entry() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=schemes&lang=en").await;
        for (name, id) in
            [("GDRI", "gdri"), ("g.d.r.i.", "gdri"), ("LEA", "lea"), ("ex-UMI", "umi"), ("USR", "usr"), ("irp ", "irp"), ("Pics", "pics")]
        {
            looks_up(&mut visitor, name).await;
            let found = visitor.visit.model.page;
            assert!(matches!(found, Page::Scheme(_)), "“{name}” should be an entry's name, but leads to {found:?}");
            assert_eq!(found, Page::Scheme(scheme(id)), "“{name}”");
        }
    })
    .await;
}

#[tokio::test]
async fn an_entry_leads_to_its_predecessor_its_successor_and_both_side_by_side() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=schemes&lang=fr").await;
        looks_up(&mut visitor, "lia").await;
        let lia = tab.fragment().await;
        let line = members(scheme("lia"));
        assert_eq!(line, ["lea", "lia", "irp"].map(scheme));
        check::can_be_read(&tab, find::MAIN, &visitor.visit.say(Message::InTime)).await;
        check::there_are(&tab, line.len(), &format!("{FAMILY} > li")).await;
        check::there_are(&tab, 1, &format!("{FAMILY} [aria-current]")).await;
        check::can_be_read(&tab, &format!("{FAMILY} [aria-current]"), &visitor.visit.voice().title(scheme("lia"))).await;
        check::can_be_read(&tab, &format!("{FAMILY} > li:nth-child(2)"), &visitor.visit.say(Message::Since { year: 2002 })).await;
        for id in ["lea", "irp"].map(scheme) {
            visitor
                .follows(
                    &format!("{FAMILY} > li > p > a{}", visitor.visit.links_to(Page::Scheme(id)).trim_start_matches("main a")),
                    Page::Scheme(id),
                )
                .await;
            check::can_be_read(&tab, &format!("{FAMILY} [aria-current]"), &visitor.visit.voice().title(id)).await;
            visitor.goes_back_to(&lia).await;
        }
        // What really differs, row by row, from each to the next.
        for pair in line.windows(2) {
            let entry = catalogue().scheme(pair[0]).expect("a member of a family should be in the catalogue");
            let (replaced, successor) = (visitor.visit.voice().acronym(pair[0]), visitor.visit.voice().acronym(pair[1]));
            action::unfold(&tab, &visitor.visit.say(Message::WhatDiffers { replaced, successor })).await;
            for step in &entry.differences {
                let row = step.row.and_then(|row| catalogue().attribute(row)).expect("a difference should speak of a row");
                check::can_be_read(&tab, FAMILY, &visitor.visit.voice().labelled(visitor.visit.voice().text(row.label), "")).await;
                check::can_be_read(&tab, FAMILY, visitor.visit.voice().text(step.says)).await;
            }
        }
        let sourced =
            format!("[...document.querySelectorAll('{FAMILY} details li')].every(line => line.querySelector('a[target=_blank]'))");
        tab.wait_until("each difference names a source", &sourced).await;
        visitor.clicks(&format!("{FAMILY} > li:nth-child(2) [data-action=compare]"), Msg::Compared { schemes: line[1..].to_vec() }).await;
        check::can_be_read(&tab, find::HEADING, "LIA, IRP").await;
        visitor.goes_back_to(&lia).await;
    })
    .await;
}

#[tokio::test]
async fn a_scheme_without_relatives_has_no_line() {
    run(Window::NARROW, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=scheme&scheme=prc&lang=es").await;
        check::there_are(&tab, 0, FAMILY).await;
        visitor.edits_the_address("#page=scheme&scheme=umi&lang=es").await;
        check::there_are(&tab, members(scheme("umi")).len(), &format!("{FAMILY} > li")).await;
    })
    .await;
}
