//! Links that people send: damaged ones, pasted ones, ones over answers that were there, and what they say of themselves.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::link::{decode, encode};
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::since;
use e2e::browser::{Window, run};
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find};

/// The short form of what is written by hand.
fn code(by_hand: &str) -> String {
    format!("#{}", encode(catalogue(), &decode(catalogue(), by_hand).0))
}

#[tokio::test]
async fn the_address_is_short_and_says_the_same() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#matter=new&carrier=permanent&aim=coordinate&countries=two&page=advice&lang=fr").await;
        visitor.follows(&find::in_bar("schemes"), Page::Schemes).await;
        let fragment = tab.fragment().await;
        assert_eq!(fragment, format!("#{}", visitor.visit.fragment()));
        assert!(fragment.starts_with("#v1.") && fragment.len() < 40, "{fragment}");
        let saved = tab.ask("return document.documentElement.dataset.state").await;
        assert_eq!(saved, fragment.trim_start_matches('#'), "a saved copy should begin where it was saved");
    })
    .await;
}

#[tokio::test]
async fn a_damaged_link_is_told_and_a_whole_one_can_be_pasted() {
    run(Window::NARROW, |tab| async move {
        let whole = code("aim=coordinate&countries=two&lang=fr");
        let mut visitor = Visitor::arrives(&tab, &whole[..whole.len() - 2]).await;
        assert_eq!((visitor.visit.model.page, visitor.visit.model.answers.is_empty()), (Page::Start, true));
        let told = visitor.visit.model.problems[0].words(visitor.visit.voice());
        check::can_be_read(&tab, find::LINK_NOTICE, &told).await;
        // As it comes in a mail.
        let pasted = format!("<https://advice.example.org/{whole}>.");
        action::click(&tab, "#paste").await;
        action::write(&tab, &pasted).await;
        visitor.clicks(&find::action("paste"), Msg::Pasted { text: pasted }).await;
        assert_eq!(visitor.visit.model.page, Page::Check);
        check::is_hidden(&tab, find::LINK_NOTICE).await;
        check::there_are(&tab, 2, "main [data-answer] [data-tag=from-link]").await;
        visitor.clicks(&find::action("home"), Msg::Went { page: Page::Start }).await;
        // The first page's field takes names and links.
        let pasted = format!("voici : {}", code("aim=locate&lang=es"));
        action::click(&tab, "#look-up").await;
        action::write(&tab, &pasted).await;
        visitor.clicks(&find::action("look-up"), Msg::LookedUp { text: pasted }).await;
        assert_eq!(visitor.visit.voice().language.code(), "es");
    })
    .await;
}

#[tokio::test]
async fn answers_from_before_a_link_come_back_with_one_click() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#aim=begin&prior=none&page=advice&lang=en").await;
        let mine = visitor.visit.model.answers.clone();
        visitor.edits_the_address(&code("aim=coordinate&lang=en")).await;
        check::can_be_read(&tab, "[data-notice=before]", &visitor.visit.say(Message::LinkBefore { count: 2 })).await;
        visitor.clicks(&find::action("restore"), Msg::Restored).await;
        assert_eq!(visitor.visit.model.answers, mine);
        visitor.clicks(&find::action("close"), Msg::ClosedNotice).await;
        check::is_hidden(&tab, "[data-notice=before]").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_says_when_it_was_made_and_what_has_changed() {
    run(Window::WIDE, |tab| async move {
        for language in ["en", "fr", "es"] {
            let by_hand = "matter=new&carrier=permanent&aim=coordinate&edition=2026-11&made=2026-12-24&first=irl";
            let mut visitor = Visitor::arrives(&tab, &code(&format!("{by_hand}&lang={language}"))).await;
            let visit = &visitor.visit;
            let made = visit.model.made.expect("the link should say when it was made");
            for line in since::told(visit.voice(), made, &visit.advice()) {
                check::can_be_read(&tab, "[data-notice=made]", &line).await;
            }
            visitor.reloads().await;
            check::is_visible(&tab, "[data-notice=made]").await;
            visitor.clicks(&find::action("close"), Msg::ClosedNotice).await;
            visitor.reloads().await;
            check::is_hidden(&tab, "[data-notice=made]").await;
        }
    })
    .await;
}

/// Browsers stop listening after 200 writes in a moment, without a word.
#[tokio::test]
async fn after_many_changes_the_address_says_the_last() {
    run(Window::WIDE, |tab| async move {
        let link = "#aim=coordinate&page=schemes&lang=en";
        let mut visitor = Visitor::arrives(&tab, link).await;
        let script = "const [first, second] = ['fr', 'es'].map(code => document.querySelector(`[data-language=${code}]`));\
            let [left, done] = [250, arguments[0]];\
            const step = () => { first.click(); second.click(); left -= 1; left ? setTimeout(step) : done(null); }; step();";
        tab.ask_later(script, vec![]).await;
        visitor.did(Msg::ChoseLanguage { language: cooperation_advisor::catalogue::language::Language::Spanish }).await;
        // And walking on makes entries as before.
        let before = tab.fragment().await;
        visitor.follows(&find::in_bar("comparison"), Page::Compare).await;
        visitor.goes_back_to(&before).await;
    })
    .await;
}

/// What the page had still to write does not take the place of an address that was opened meanwhile.
#[tokio::test]
async fn a_link_opened_while_the_page_is_writing_its_own_is_followed() {
    run(Window::WIDE, |tab| async move {
        tab.open("#aim=coordinate&page=schemes&lang=en").await;
        // Two changes: the second one waits to be written. When its time comes, another address stands there already.
        let opened = "#aim=begin&page=compare&lang=en";
        let script = format!(
            "const done = arguments[0];
             const press = code => document.querySelector(`[data-language=${{code}}]`).click();
             press('fr');
             setTimeout(press, 50, 'es');
             const {{ port1, port2 }} = new MessageChannel();
             port1.onmessage = () => {{ location.hash = '{opened}'; done(null); }};
             setTimeout(() => {{ port2.postMessage(null); const from = performance.now(); while (performance.now() - from < 400); }}, 150)"
        );
        tab.ask_later(&script, vec![]).await;
        check::shows(&tab, &Visit::opened(opened)).await;
    })
    .await;
}

#[tokio::test]
async fn a_code_of_another_version_is_not_guessed_at() {
    run(Window::WIDE, |tab| async move {
        for link in ["#v2.24abc.aaaaaa", "#v1.24abc.aaaaaa&aim=begin", "#V1.24"] {
            tab.open(link).await;
            let visit = Visit::opened(link);
            assert!(visit.model.answers.is_empty() && visit.model.problems.len() == 1);
            check::shows(&tab, &visit).await;
            check::can_be_read(&tab, find::LINK_NOTICE, &visit.model.problems[0].words(visit.voice())).await;
        }
    })
    .await;
}
