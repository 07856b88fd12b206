//! A partner abroad without anybody at CNRS: in Spanish, with the keyboard alone.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::headline::{Headline, NextStep};
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::visitor::Visitor;
use e2e::{action, check, find};
use fantoccini::key::Key;

use crate::keyboard::tab_to;

#[tokio::test]
async fn a_partner_without_a_cnrs_contact() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, "#lang=es").await;
        tab_to(&tab, "choice", "cnrs").await;
        action::press(&tab, Key::Down).await;
        visitor.did(Msg::ChoseSide { side: Side::Partner }).await;
        tab_to(&tab, "action", "start").await;
        action::press(&tab, Key::Enter).await;
        visitor.did(Msg::Began).await;
        check::focus_is_on_the_heading(&tab).await;

        let mut asked = Vec::new();
        while let Some(question) = visitor.visit.question() {
            asked.push(question.id.to_string());
            assert!(asked.len() < 20, "the questions should come to an end, but these were asked: {asked:?}");
            the_question_is_worded_for_the_partner(&visitor).await;
            let choice = match question.id.as_ref() {
                "matter" => "new",
                "carrier" => "nobody",
                _ => "unknown",
            };
            answer_by_keyboard(&mut visitor, choice).await;
        }
        assert!(asked.iter().any(|id| id == "carrier"), "who carries it should be asked: {asked:?}");
        it_ends_with_finding_a_partner(&visitor).await;
    })
    .await;
}

/// "Your institution" means the partner's own.
async fn the_question_is_worded_for_the_partner(visitor: &Visitor) {
    let question = visitor.visit.question().expect("a question should be on screen");
    let voice = visitor.visit.voice();
    check::can_be_read(&visitor.tab, find::HEADING, voice.wording(question.asks)).await;
    if let Some(help) = question.help {
        check::can_be_read(&visitor.tab, find::MAIN, voice.wording(help)).await;
    }
    if question.side == Side::Cnrs {
        check::can_be_read(&visitor.tab, find::MAIN, &visitor.visit.say(Message::OtherSide)).await;
    }
}

/// Tab to the first choice, arrows or Tab to the one wanted, Space, Enter.
async fn answer_by_keyboard(visitor: &mut Visitor, choice: &str) {
    let question = visitor.visit.question().expect("a question should be on screen");
    let choices: Vec<String> = question.choices.iter().map(|choice| choice.id.to_string()).chain(["unknown".to_owned()]).collect();
    let place = choices.iter().position(|known| known == choice).expect("the choice should be offered");
    if e2e::visit::takes_several(question) {
        tab_to(&visitor.tab, "choice", choice).await;
        action::press(&visitor.tab, Key::Space).await;
    } else {
        tab_to(&visitor.tab, "choice", &choices[0]).await;
        // Space marks the first one; each arrow marks the next. Up from the first leads to the last.
        let last = place + 1 == choices.len();
        let steps = if last { vec![Key::Up] } else { vec![Key::Down; place] };
        for key in [Key::Space].into_iter().chain(steps) {
            action::press(&visitor.tab, key).await;
        }
    }
    visitor.visit.marked(choice);
    visitor.sees().await;
    action::press(&visitor.tab, Key::Enter).await;
    visitor.did(Msg::Continued).await;
    check::focus_is_on_the_heading(&visitor.tab).await;
}

async fn it_ends_with_finding_a_partner(visitor: &Visitor) {
    let (tab, visit) = (&visitor.tab, &visitor.visit);
    assert_eq!(visit.model.page, Page::Advice, "the questions should end with the advice");
    let advice = visit.advice();
    assert_eq!(
        (advice.headline, advice.next_step),
        (Headline::FindPartner, NextStep::FindPartner),
        "without a CNRS side nothing can begin"
    );
    check::can_be_read(tab, find::HEADING, "encontrar un socio en una unidad del CNRS").await;
    check::can_be_read(tab, find::MAIN, &visit.say(Message::NextFindPartner)).await;
    let outcome = catalogue().outcomes.iter().find(|outcome| outcome.id == "find-partner").expect("the catalogue should say how");
    for saying in outcome.says.iter().filter(|saying| saying.is_for(&visit.model.answers)) {
        check::can_be_read(tab, &find::outcome("find-partner"), visit.voice().text(saying.says)).await;
    }
    // Whom to write to, with an address to read on.
    check::can_be_read(tab, &find::outcome("find-partner"), "oficina del CNRS").await;
    tab_to(tab, "external", "true").await;
    let within = format!("document.activeElement.closest({:?})", find::outcome("find-partner"));
    tab.wait_until("the first source that Tab leads to is whom to write to", &within).await;
}
