//! Everything stands in the fragment, on every kind of page: nonsense among sense, back and forward, languages.

use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visitor::{Visitor, question, scheme};
use e2e::{action, check, find};

use crate::pages::KINDS;

/// What stands among the sense, and how many things are wrong with it.
const NONSENSE: [(&str, usize); 6] = [
    ("colour=green", 1),
    ("lang=tlh&side=left", 2),
    ("horizon=tomorrow&region=canada,atlantis", 2),
    ("generation=1789&for=fun&status=quo", 3),
    ("aim=aim&differences=some&horizon=two,five", 3),
    ("compare=nobody&%00%FF=%ZZ&<b>=<i>", 3),
];

#[tokio::test]
async fn on_every_kind_of_page_nonsense_is_named_and_sense_is_kept() {
    run(Window::WIDE, |tab| async move {
        for (place, page) in KINDS.iter().enumerate() {
            let (nonsense, wrong) = NONSENSE[place % NONSENSE.len()];
            // Nonsense comes first: where a key stands twice, the first one counts, and it would hide the page's own.
            let mine = nonsense.split('&').filter(|pair| !page.contains(&format!("{}=", pair.split('=').next().unwrap_or_default())));
            let mine: Vec<&str> = mine.collect();
            let visitor = Visitor::arrives(&tab, &format!("#{}&{page}", mine.join("&"))).await;
            let (visit, clean) = (&visitor.visit, e2e::visit::Visit::opened(&format!("#{page}")));
            assert!(!visit.model.problems.is_empty() && visit.model.problems.len() <= wrong, "{page} holds {mine:?}");
            assert_eq!(
                (visit.model.page, &visit.model.answers),
                (clean.model.page, &clean.model.answers),
                "the sense of {page} should be kept"
            );
            for problem in &visit.model.problems {
                check::can_be_read(&tab, find::LINK_NOTICE, &problem.words(visit.voice())).await;
            }
            check::can_be_read(&tab, find::LINK_NOTICE, &visit.say(Message::LinkKept { count: visit.model.answers.count() })).await;
            closes_for_good(visitor).await;
        }
    })
    .await;
}

/// Once closed, the notice stays away; the address says what was understood.
async fn closes_for_good(mut visitor: Visitor) {
    visitor.clicks(&find::action("close"), Msg::ClosedNotice).await;
    check::is_hidden(&visitor.tab, find::LINK_NOTICE).await;
    visitor.reloads().await;
    assert!(visitor.visit.model.problems.is_empty(), "what the page wrote into the address it should understand");
}

#[tokio::test]
async fn back_and_forward_lead_through_every_kind_of_page() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#lang=en").await;
        let mut places = vec![tab.fragment().await];
        visitor.clicks(&find::action("start"), Msg::Began).await;
        places.push(tab.fragment().await);
        visitor.marks("new").await;
        visitor.continues().await;
        places.push(tab.fragment().await);
        // What is marked counts, however the question is left.
        visitor.marks("permanent").await;
        visitor.follows(&find::action("advice"), Page::Advice).await;
        places.push(tab.fragment().await);
        visitor.follows(&find::link_to_scheme("iea"), Page::Scheme(scheme("iea"))).await;
        places.push(tab.fragment().await);
        visitor.follows(&find::in_bar("schemes"), Page::Schemes).await;
        places.push(tab.fragment().await);
        visitor.follows(&find::in_bar("comparison"), Page::Compare).await;
        places.push(tab.fragment().await);
        visitor.edits_the_address("#aim=begin&lang=es").await;
        assert_eq!(visitor.visit.model.page, Page::Check);
        places.push(tab.fragment().await);
        visitor.follows(&find::change("aim"), Page::Question(question("aim"))).await;
        places.push(tab.fragment().await);

        let length = tab.ask("return history.length").await;
        for place in places.iter().rev().skip(1) {
            visitor.goes_back_to(place).await;
        }
        for place in places.iter().skip(1) {
            visitor.goes_forward_to(place).await;
        }
        assert_eq!(tab.ask("return history.length").await, length, "walking the history should not make it longer");
        // The page's own "Back" leads where its visitor came from, also after all that.
        visitor.clicks(&find::action("back"), Msg::WentBack).await;
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_page_changes_its_language_in_place() {
    run(Window::WIDE, |tab| async move {
        for page in KINDS {
            let mut visitor = Visitor::arrives(&tab, &format!("#{page}&lang=en")).await;
            if visitor.visit.question().is_some() {
                visitor.marks("unknown").await;
            }
            let (length, shown) = (tab.ask("return history.length").await, visitor.visit.model.clone());
            for language in [Language::French, Language::Spanish, Language::English] {
                visitor.speaks(language).await;
                let still = format!("document.activeElement?.matches({:?})", find::language(language.code()));
                tab.wait_until("the focus stays on the language that was chosen", &still).await;
                let pressed = format!("{}[aria-pressed=true]", find::language(language.code()));
                check::is_visible(&tab, &pressed).await;
                check::there_are(&tab, 1, "[data-language][aria-pressed=true]").await;
            }
            assert_eq!(visitor.visit.model, shown, "another language should change nothing else on {page}");
            assert_eq!(tab.ask("return history.length").await, length, "another language is no new place in the history");
        }
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_page_comes_back_after_a_reload() {
    run(Window::WIDE, |tab| async move {
        for page in crate::pages::every_kind() {
            let mut visitor = Visitor::arrives(&tab, &page).await;
            visitor.reloads().await;
            // And in a copy of the link that somebody else opens.
            let link = tab.fragment().await;
            Visitor::arrives(&tab, &link).await;
            action::reload(&tab).await;
        }
    })
    .await;
}

/// What is no part of the address outlives a reload all the same: which answers came with a link, and a message that is being written.
#[tokio::test]
async fn a_reload_keeps_what_came_with_a_link_apart_and_what_is_being_written() {
    const FROM_LINK: &str = "main [data-answer] [data-tag=from-link]";
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#aim=begin&countries=two&lang=en").await;
        check::there_are(&tab, 2, FROM_LINK).await;
        visitor.follows(&find::change("aim"), Page::Question(question("aim"))).await;
        visitor.marks("consolidate").await;
        visitor.continues().await;
        check::there_are(&tab, 1, FROM_LINK).await;
        visitor.reloads().await;
        check::there_are(&tab, 1, FROM_LINK).await;
        tab.open("#aim=begin&countries=two&side=cnrs&page=share&lang=en").await;
        action::tick(&tab, "invitation").await;
        for text in ["Dear colleague", "Dear colleague, this is for you"] {
            tab.ask("document.querySelector('#note').select()").await;
            let before = tab.ask("return history.state").await;
            action::write(&tab, text).await;
            // It waits for the write before it.
            tab.wait_until("the message is kept", &format!("history.state !== {before}")).await;
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
            action::reload(&tab).await;
            tab.wait_until("the message is still there", &format!("document.querySelector('#note').value === {text:?}")).await;
            check::is_visible(&tab, "[data-choice=invitation]:checked").await;
        }
    })
    .await;
}
