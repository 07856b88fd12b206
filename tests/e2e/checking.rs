//! Answers that came with a link are looked at before the advice, and any answer can be changed from anywhere.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::answers::Answer;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visitor::{Visitor, question};
use e2e::{check, find};

const LINK: &str = "#aim=coordinate&countries=two&joint-call=unknown&pays=mobility,meetings&side=partner";

#[tokio::test]
async fn answers_of_a_link_are_looked_at_changed_and_followed_by_the_advice() {
    run(Window::WIDE, |tab| async move {
        for language in ["en", "fr", "es"] {
            let mut visitor = Visitor::arrives(&tab, &format!("{LINK}&lang={language}")).await;
            assert_eq!(visitor.visit.model.page, Page::Check, "a link with answers should have them looked at first");
            every_answer_stands_there(&visitor).await;
            // One is changed: the page with the answers is there again, with all others as they were.
            let before = visitor.visit.model.answers.clone();
            visitor.follows(&find::change("countries"), Page::Question(question("countries"))).await;
            visitor.marks("more").await;
            visitor.continues().await;
            assert_eq!(visitor.visit.model.page, Page::Check, "a changed answer should lead back to the answers");
            let after = visitor.visit.model.answers.clone();
            assert_eq!(after.without(question("countries")), before.without(question("countries")), "the others should stay");
            every_answer_stands_there(&visitor).await;
            visitor.reloads().await;
            visitor.follows(&find::action("advice"), Page::Advice).await;
        }
    })
    .await;
}

async fn every_answer_stands_there(visitor: &Visitor) {
    let visit = &visitor.visit;
    check::there_are(&visitor.tab, visit.model.answers.iter().count(), "main [data-answer]").await;
    for (id, answer) in visit.model.answers.iter() {
        let asked = catalogue().question(id).expect("what is answered should be in the catalogue");
        let row = find::answer(&asked.id);
        check::can_be_read(&visitor.tab, &row, visit.voice().short(id)).await;
        let said = match answer {
            Answer::NotYet => visit.say(Message::DontKnowYet),
            Answer::Chosen(set) => visit.voice().choices(id, set),
        };
        check::can_be_read(&visitor.tab, &row, &said).await;
        // A list of links that all say "Change" says nothing to whoever hears only them.
        let named =
            format!("{}[aria-label=\"{}\"]", find::change(&asked.id), visit.say(Message::ChangeOf { question: visit.voice().short(id) }));
        check::is_visible(&visitor.tab, &named).await;
    }
}

#[tokio::test]
async fn from_the_answers_of_a_link_the_questions_go_on() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("{LINK}&lang=en")).await;
        visitor.clicks(&find::action("start"), Msg::Began).await;
        let asked = visitor.answers_all(&[]).await;
        assert!(asked.len() > 1, "going on should ask all that is open, but asked only {asked:?}");
        assert_eq!(visitor.visit.model.page, Page::Advice, "the questions should end with the advice");
    })
    .await;
}

#[tokio::test]
async fn whoever_asks_for_the_advice_by_name_gets_it_at_once() {
    run(Window::WIDE, |tab| async move {
        let visitor = Visitor::arrives(&tab, &format!("{LINK}&page=advice&lang=fr")).await;
        assert_eq!(visitor.visit.model.page, Page::Advice);
        let visitor = Visitor::arrives(&tab, "#side=partner&lang=fr").await;
        assert_eq!(visitor.visit.model.page, Page::Start, "without answers there is nothing to look at");
    })
    .await;
}

#[tokio::test]
async fn an_answer_changed_from_the_advice_keeps_the_later_ones() {
    run(Window::WIDE, |tab| async move {
        let link =
            "#matter=new&carrier=permanent&aim=consolidate&prior=publications&countries=one&partners=one&place=no&page=advice&lang=en";
        let mut visitor = Visitor::arrives(&tab, link).await;
        let before = visitor.visit.model.answers.clone();
        visitor.follows(&find::change("aim"), Page::Question(question("aim"))).await;
        visitor.marks("locate").await;
        visitor.continues().await;
        assert_eq!(visitor.visit.model.page, Page::Advice, "a changed answer should lead back to the advice");
        let (aim, after) = (question("aim"), visitor.visit.model.answers.clone());
        assert_eq!(after.without(aim), before.without(aim), "the later answers should stay");
    })
    .await;
}
