//! The list of all schemes: search, filters, generations; found, kept and followed by the browser's history.

use std::collections::BTreeSet;

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::id::ChoiceId;
use cooperation_advisor::domain::scheme::StatusKind;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::{Filter, Page, Shown};
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::presented::{documents, sentences};
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visitor::{Visitor, scheme};
use e2e::{action, check, find};
use fantoccini::key::Key;
use serde_json::json;

/// Types into the search, a key after the other; each is a search of its own.
async fn types(visitor: &mut Visitor, text: &str) {
    for letter in text.chars() {
        action::write(&visitor.tab, &letter.to_string()).await;
        let text = visitor.visit.model.filter.search.clone() + &letter.to_string();
        visitor.did(Msg::Searched { text }).await;
    }
}

/// Empties the search with the keyboard.
async fn empties(visitor: &mut Visitor) {
    while let Some(text) = Some(visitor.visit.model.filter.search.clone()).filter(|text| !text.is_empty()) {
        action::press(&visitor.tab, Key::Backspace).await;
        let left = text.chars().count() - 1;
        visitor.did(Msg::Searched { text: text.chars().take(left).collect() }).await;
    }
}

async fn found(tab: &Tab) -> BTreeSet<String> {
    let found = tab.ask("return [...document.querySelectorAll('main [data-scheme]')].map(scheme => scheme.dataset.scheme)").await;
    found.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn search_takes_no_offence_at_case_and_accents() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=schemes&lang=fr").await;
        action::click(&tab, &find::field("search")).await;
        let mut results = Vec::new();
        for text in ["réseau", "RESEAU", "Réseau "] {
            types(&mut visitor, text).await;
            results.push(found(&tab).await);
            empties(&mut visitor).await;
        }
        assert!(
            results.iter().all(|result| *result == results[0] && result.contains("irn")),
            "all three should find the same: {results:?}"
        );
        // An old name is found whichever generation is shown, and so is one in another language.
        types(&mut visitor, "gdre").await;
        assert!(found(&tab).await.contains("gdri"), "a name met in documents should be found");
        empties(&mut visitor).await;
        types(&mut visitor, "joint unit").await;
        assert!(found(&tab).await.contains("umi"), "an English name should be found on the French page");
    })
    .await;
}

#[tokio::test]
async fn while_one_types_the_focus_and_the_caret_stay() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=schemes&lang=en").await;
        action::click(&tab, &find::field("search")).await;
        types(&mut visitor, "ntwork").await;
        for _ in 0..5 {
            action::press(&tab, Key::Left).await;
        }
        action::write(&tab, "e").await;
        visitor.did(Msg::Searched { text: "network".to_owned() }).await;
        let caret = tab.ask("return [document.activeElement.id, document.activeElement.selectionStart]").await;
        assert_eq!(caret, json!(["search", 2]), "the caret should stand behind the letter that was typed");
        // Each key has its answer in the region that announces it, which stays the same element.
        tab.ask("window.region = document.querySelector('main [data-notice=found]')").await;
        action::write(&tab, "z").await;
        visitor.did(Msg::Searched { text: "neztwork".to_owned() }).await;
        check::there_are(&tab, 0, "main [data-scheme]").await;
        let same = format!("window.region === document.querySelector({:?})", find::FOUND);
        tab.wait_until("the region that announces the count is still the same", &same).await;
        check::can_be_read(&tab, find::MAIN, &visitor.visit.say(Message::NothingFound)).await;
        visitor.clicks(&find::action("show-all"), Msg::ShowedAll).await;
        assert_eq!(visitor.visit.model.filter, Filter::default());
    })
    .await;
}

#[tokio::test]
async fn every_option_of_every_filter_narrows_the_list() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#aim=begin&page=schemes&lang=es").await;
        let aims = catalogue().question(catalogue().roles.aim).map_or(0, |question| question.choices.len());
        for (place, aim) in (0..).take(aims).map(ChoiceId).enumerate() {
            action::pick_option(&tab, &find::field("for"), place + 1).await;
            visitor.did(Msg::FilteredAim { aim: Some(aim) }).await;
            assert!(!found(&tab).await.is_empty(), "some scheme should be made for every aim");
        }
        action::pick_option(&tab, &find::field("for"), 0).await;
        visitor.did(Msg::FilteredAim { aim: None }).await;
        for (place, status) in StatusKind::ALL.into_iter().enumerate() {
            action::pick_option(&tab, &find::field("status"), place + 1).await;
            visitor.did(Msg::FilteredStatus { status: Some(status) }).await;
        }
        // Two at once, then neither: all is shown again, and every list says so.
        action::pick_option(&tab, &find::field("for"), 1).await;
        visitor.did(Msg::FilteredAim { aim: Some(ChoiceId(0)) }).await;
        visitor.clicks(&find::action("show-all"), Msg::ShowedAll).await;
        assert_eq!(visitor.visit.model.filter, Filter::default(), "all should be all, whatever the list was narrowed to");
        visitor.reloads().await;
    })
    .await;
}

#[tokio::test]
async fn each_generation_is_shown_as_its_table_has_it() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=schemes&lang=en").await;
        let everything = catalogue().schemes().count();
        for (place, shown) in Shown::ALL.into_iter().enumerate() {
            action::pick_option(&tab, &find::field("generation"), place).await;
            visitor.did(Msg::ChoseShown { shown }).await;
            let found = found(&tab).await;
            match shown.word() {
                "tool-kit" => assert_eq!(found, ["gdri", "lia", "pics", "prc", "umi"].map(str::to_owned).into(), "the tool kit has five"),
                "2020" => assert!(found.contains("irl") && found.contains("irp"), "the table of 2020 has both: {found:?}"),
                "all" => assert_eq!(found.len(), everything, "all should be all"),
                _ => assert!(found.contains("iea") && found.contains("irn") && found.contains("pics"), "today's, with those replaced"),
            }
            // A table is shown in the words of its document.
            for presented in documents(catalogue(), shown) {
                check::can_be_read(&tab, find::MAIN, visitor.visit.voice().text(presented.says)).await;
                for (_, scheme) in catalogue().schemes().filter(|(_, scheme)| found.contains(&*scheme.id)) {
                    for id in sentences(catalogue(), scheme, presented) {
                        let quoted = format!("{} blockquote[lang=en]", find::scheme(&scheme.id));
                        check::can_be_read(&tab, &quoted, catalogue().sentences[id.index()].words.trim()).await;
                    }
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_list_as_it_was_left() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#page=start&lang=fr").await;
        visitor.follows(&find::in_bar("schemes"), Page::Schemes).await;
        action::click(&tab, &find::field("search")).await;
        types(&mut visitor, "labo «sans").await;
        empties(&mut visitor).await;
        types(&mut visitor, "labo").await;
        action::pick_option(&tab, &find::field("status"), 2).await;
        visitor.did(Msg::FilteredStatus { status: Some(StatusKind::Replaced) }).await;
        action::pick_option(&tab, &find::field("generation"), 3).await;
        visitor.did(Msg::ChoseShown { shown: Shown::All }).await;
        visitor.reloads().await;
        let list = tab.fragment().await;
        visitor.follows(&find::link_to_scheme("lia"), Page::Scheme(scheme("lia"))).await;
        let entry = tab.fragment().await;
        visitor.goes_back_to(&list).await;
        visitor.goes_forward_to(&entry).await;
        visitor.goes_back_to(&list).await;
        visitor.goes_back_to("#page=start&lang=fr").await;
        visitor.goes_forward_to(&list).await;
        // From one list to another, every field follows the address.
        for other in ["#page=schemes&for=coordinate&lang=fr", "#page=schemes&status=open&search=P%C3%B4le&lang=fr", &list] {
            visitor.edits_the_address(other).await;
        }
    })
    .await;
}
