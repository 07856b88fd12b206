//! What would change it, seen before it is kept; what is certain already; and what is still to be found out, from whom.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::ask_list::ask_list;
use cooperation_advisor::domain::certainty::{Certainty, Search};
use cooperation_advisor::domain::change::{Changes, every_change};
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::change::{first_place, proposed, settled, supposed};
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::shared::Role;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::sharing::role;
use cooperation_advisor::session::shelf;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::{Visitor, question};
use e2e::{action, check, find, places};
use serde_json::{Value, json};

use crate::axe;

const ANSWERS: &str = "#matter=new&carrier=permanent&aim=coordinate&countries=two";

/// The schemes on the ladder: those beside the advice.
fn shown(visit: &Visit) -> Vec<SchemeId> {
    shelf::shown(catalogue(), visit.model.shown, &visit.model.given).into_iter().map(|family| family.scheme).collect()
}

/// A scheme beside the advice for which changes are known, and these.
fn changes(visit: &Visit) -> Changes {
    let advice = visit.advice();
    let shown = shown(visit);
    let mut all = every_change(catalogue(), &visit.model.effective(), &advice.ranking).flatten();
    let found = all.find(|changes| shown.contains(&changes.scheme) && !changes.suits.is_empty());
    found.expect("some scheme should suit with other answers")
}

fn certainty(visit: &Visit) -> Certainty {
    Search::new(catalogue(), &visit.model.effective()).finish()
}

/// What is certain, in the sentences of the page.
fn told(visit: &Visit, certainty: &Certainty) -> Vec<String> {
    let on_ladder = |schemes: &[SchemeId]| schemes.iter().copied().filter(|id| shown(visit).contains(id)).collect();
    let settled = settled(visit.voice(), certainty, &on_ladder);
    [visit.say(Message::CertainTitle), first_place(visit.voice(), certainty)].into_iter().chain(settled).collect()
}

async fn lines(tab: &Tab, selector: &str) -> Value {
    tab.ask(&format!("return [...document.querySelectorAll({selector:?})].map(line => line.innerText.trim())")).await
}

/// Folds out what would change the scheme, and presses the first "See the advice if so".
async fn supposes(visitor: &mut Visitor, changes: &Changes) {
    let id = &catalogue().schemes[changes.scheme.index()].id;
    let folded = format!("article[data-scheme={id}] details[data-more=changes]");
    let first = changes.suits.first().expect("some change should be proposed");
    // What would change it is thought through beside the page, and comes in a while.
    check::says(&visitor.tab, &folded, &visitor.visit.say(Message::WhatChanges)).await;
    action::click(&visitor.tab, &format!("{folded} > summary")).await;
    check::can_be_read(&visitor.tab, &folded, &visitor.visit.say(Message::WouldSuit)).await;
    check::can_be_read(&visitor.tab, &format!("{folded} li"), &proposed(visitor.visit.voice(), first)).await;
    let instead = first.change.instead.clone();
    visitor.clicks(&format!("{folded} [data-action=suppose]"), Msg::Supposed { instead }).await;
}

/// What is supposed is said at the top of the page, and said to be no answer.
async fn it_is_supposed(visitor: &Visitor) {
    let model = &visitor.visit.model;
    assert!(!model.supposed.is_empty());
    let changes = supposed(visitor.visit.voice(), &model.answers, &model.supposed);
    check::can_be_read(&visitor.tab, find::SUPPOSED, &visitor.visit.say(Message::IfSo { changes: &changes })).await;
    check::can_be_read(&visitor.tab, find::SUPPOSED, &visitor.visit.say(Message::IfLead)).await;
}

#[tokio::test]
async fn a_change_is_seen_before_it_is_kept_or_dropped() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("{ANSWERS}&page=advice&lang=en")).await;
        let (before, given, address) = (visitor.visit.expected(), visitor.visit.model.answers.clone(), tab.fragment().await);
        let changes = changes(&visitor.visit);
        check::there_are(&tab, 0, find::SUPPOSED).await;
        supposes(&mut visitor, &changes).await;
        it_is_supposed(&visitor).await;
        // The hand was far down the page: what is said of it is in sight, and so is the advice that changed.
        check::focus_is_on_the_heading(&tab).await;
        tab.wait_until("the page is at its top", "scrollY === 0").await;
        assert_ne!(visitor.visit.expected()["schemes"], before["schemes"], "the advice should be another");
        let scheme = catalogue().schemes[changes.scheme.index()].id.clone();
        check::is_visible(&tab, &format!("main [data-scheme={scheme}][data-verdict=suits]")).await;
        assert_eq!(visitor.visit.model.answers, given, "the answers are as they were");
        visitor.reloads().await;
        it_is_supposed(&visitor).await;
        // It is supposed on every page, until it is dropped.
        let supposing = tab.fragment().await;
        visitor.follows(&find::in_bar("schemes"), Page::Schemes).await;
        it_is_supposed(&visitor).await;
        visitor.goes_back_to(&supposing).await;
        visitor.clicks(&find::action("drop"), Msg::DroppedSupposed).await;
        check::there_are(&tab, 0, find::SUPPOSED).await;
        check::focus_is_on_the_heading(&tab).await;
        assert_eq!(visitor.visit.expected(), before, "all should be as before");
        assert_eq!(Visit::meaning(&tab.fragment().await), Visit::meaning(&address));

        supposes(&mut visitor, &changes).await;
        let would_follow = visitor.visit.expected();
        visitor.clicks(&find::action("keep"), Msg::KeptSupposed).await;
        check::there_are(&tab, 0, find::SUPPOSED).await;
        assert_eq!(visitor.visit.expected()["schemes"], would_follow["schemes"], "what was shown should follow");
        assert_eq!(visitor.visit.model.answers, changes.suits[0].made(&given));
        visitor.reloads().await;
        assert_eq!(visitor.visit.model.answers, changes.suits[0].made(&given));
    })
    .await;
}

#[tokio::test]
async fn from_a_schemes_own_page_it_leads_to_the_advice_and_back() {
    run(Window::NARROW, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("{ANSWERS}&page=advice&lang=fr")).await;
        let changes = changes(&visitor.visit);
        let id = catalogue().schemes[changes.scheme.index()].id.clone();
        visitor.follows(&format!("article[data-scheme={id}] h3 a[data-action=scheme]"), Page::Scheme(changes.scheme)).await;
        let entry = tab.fragment().await;
        supposes(&mut visitor, &changes).await;
        assert_eq!(visitor.visit.model.page, Page::Advice);
        it_is_supposed(&visitor).await;
        visitor.goes_back_to(&entry).await;
        check::there_are(&tab, 0, find::SUPPOSED).await;
    })
    .await;
}

#[tokio::test]
async fn on_a_question_it_is_said_what_is_certain_already() {
    run(Window::WIDE, |tab| async move {
        for language in ["en", "fr", "es"] {
            let mut visitor = Visitor::arrives(&tab, &format!("{ANSWERS}&page=question&question=prior&lang={language}")).await;
            let certainty = certainty(&visitor.visit);
            check::can_be_read(&tab, find::CERTAIN, &first_place(visitor.visit.voice(), &certainty)).await;
            assert_eq!(lines(&tab, &format!("{} p", find::CERTAIN)).await, json!(told(&visitor.visit, &certainty)));
            assert!(certainty.settled_first().is_none(), "with these answers somebody can still overtake the first");
            // What is marked is no answer yet: nothing is certain by it.
            visitor.marks("none").await;
            assert_eq!(lines(&tab, &format!("{} p", find::CERTAIN)).await, json!(told(&visitor.visit, &certainty)));
        }
    })
    .await;
}

#[tokio::test]
async fn where_nothing_can_change_any_more_it_offers_to_stop() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#matter=new&carrier=permanent&aim=begin&page=question&question=prior&lang=en").await;
        check::can_be_read(&tab, find::CERTAIN, &visitor.visit.say(Message::CertainTitle)).await;
        check::there_are(&tab, 0, &format!("{} a[data-action=advice]", find::CERTAIN)).await;
        visitor.answers(&[("prior", &["none"])]).await;
        let certain = certainty(&visitor.visit);
        assert!(certain.settled_first().is_some() && visitor.visit.question().is_some(), "with questions left the first should be certain");
        check::can_be_read(&tab, find::CERTAIN, &first_place(visitor.visit.voice(), &certain)).await;
        check::can_be_read(&tab, find::CERTAIN, &visitor.visit.say(Message::CertainStop)).await;
        visitor.follows(&format!("{} a[data-action=advice]", find::CERTAIN), Page::Advice).await;
    })
    .await;
}

#[tokio::test]
async fn why_a_question_is_asked_names_what_it_decides_on() {
    run(Window::WIDE, |tab| async move {
        let visitor = Visitor::arrives(&tab, &format!("{ANSWERS}&page=question&question=prior&lang=es")).await;
        action::click(&tab, "main details[data-more=why] > summary").await;
        let certainty = certainty(&visitor.visit);
        let deciding = certainty.of(question("prior")).expect("what was done before should still decide something");
        for id in deciding.verdicts.iter().filter(|id| shown(&visitor.visit).contains(id)) {
            check::can_be_read(&tab, "[data-notice=separates]", visitor.visit.voice().acronym(*id)).await;
        }
    })
    .await;
}

/// The list as text: whom to ask, and what.
fn asks(visit: &Visit) -> String {
    let list = ask_list(catalogue(), &visit.advice(), &certainty(visit));
    let sides = [(Message::AskPartner, Side::Partner), (Message::AskCnrs, Side::Cnrs), (Message::AskTogether, Side::Both)];
    let mut text = String::new();
    for (title, side) in sides {
        let asked: Vec<_> = list.questions.iter().filter(|ask| ask.side == side).collect();
        if !asked.is_empty() {
            text.push_str(&format!("{}\n", visit.say(title)));
        }
        asked.iter().for_each(|ask| text.push_str(&format!("- {}\n", visit.voice().question(ask.question))));
    }
    if !list.checks.is_empty() {
        text.push_str(&format!("{}\n", visit.say(Message::AskCheck)));
    }
    list.checks.iter().for_each(|ask| text.push_str(&format!("- {}\n", visit.voice().text(ask.check))));
    text
}

#[tokio::test]
async fn what_to_find_out_is_copied_as_text_and_leads_to_the_partner() {
    run(Window::WIDE, |tab| async move {
        let server = Server::start([("/advisor.html", places::page())]).await;
        let fragment = format!("{ANSWERS}&page=advice&side=cnrs&lang=fr");
        tab.open_at(&format!("{}/advisor.html", server.origin), &fragment).await;
        tab.devtools("Browser.grantPermissions", json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] })).await;
        let mut visitor = Visitor { tab: tab.clone(), visit: Visit::opened(&fragment) };
        let text = asks(&visitor.visit);
        assert!(text.lines().count() > 3, "{text}");
        for line in text.lines() {
            check::can_be_read(&tab, find::ASKS, line.trim_start_matches("- ")).await;
        }
        let status = format!("{} [role=status]", find::ASKS);
        check::there_are(&tab, 1, &format!("{status}:empty")).await;
        action::click(&tab, &find::action("copy-asks")).await;
        check::can_be_read(&tab, &status, &visitor.visit.say(Message::Copied)).await;
        let read = tab.ask_later("navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))", vec![]).await;
        assert_eq!(read, text);
        // Without a clipboard the list itself is marked, and said to be.
        tab.ask("getSelection().removeAllRanges(); Object.defineProperty(navigator, 'clipboard', { value: undefined })").await;
        action::click(&tab, &find::action("copy-asks")).await;
        check::can_be_read(&tab, &status, &visitor.visit.say(Message::NotCopied)).await;
        let last = text.lines().last().unwrap_or_default().trim_start_matches("- ").to_owned();
        tab.wait_until("the list is marked", &format!("getSelection().toString().includes({last:?})")).await;

        visitor.clicks(&find::action("invite"), Msg::AskedForTheRest).await;
        check::focus_is_on_the_heading(&tab).await;
        assert_eq!((visitor.visit.model.page, role(&visitor.visit.model)), (Page::Share, Role::Invitation));
        check::is_visible(&tab, "[data-choice=invitation]:checked").await;
    })
    .await;
}

/// Folded out, at every width: nothing scrolls sideways, and axe has nothing to say.
#[tokio::test]
async fn supposed_certain_and_to_ask_can_be_used_by_everybody() {
    run(Window::NARROW, |tab| async move {
        let pages = [
            format!("{ANSWERS}&if.countries=more&page=advice&lang=fr"),
            format!("{ANSWERS}&page=question&question=prior&lang=es"),
            "#carrier=nobody&aim=structure&page=question&question=prior&lang=en".to_owned(),
        ];
        for (place, page) in pages.iter().enumerate() {
            Visitor::arrives(&tab, page).await;
            // All of it is there before it is looked at.
            let last = if place == 0 { "main details[data-more=changes]" } else { "[data-notice=certain] p" };
            check::is_visible(&tab, last).await;
            axe::anybody_can_use(&tab, page).await;
        }
    })
    .await;
}
