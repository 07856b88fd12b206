//! On paper, without the author's colours, and without motion.

use cooperation_advisor::domain::answers::Answer;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::Visitor;
use e2e::{action, check, find};
use serde_json::json;

use crate::pages::{every_kind, go_to};
use crate::walk;

/// The text that does not stand out from what it stands on: each a line. What counts is the colour that the letters are filled with.
const INVISIBLE: &str = include_str!("src/js/contrast.js");

#[tokio::test]
async fn without_the_authors_colours_and_without_motion_it_can_be_used() {
    run(Window::WIDE, |tab| async move {
        tab.emulate(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")]).await;
        tab.open("#lang=en").await;
        let seen = tab.ask("return [matchMedia('(forced-colors: active)').matches, matchMedia('(prefers-reduced-motion: reduce)').matches]").await;
        assert_eq!(seen, json!([true, true]), "the browser should emulate both");
        let mut visit = Visit::opened("#lang=en");
        action::choose(&tab, "partner").await;
        visit.happened(Msg::ChoseSide { side: Side::Partner });
        check::shows(&tab, &visit).await;
        what_is_chosen_stands_out(&tab).await;
        walk::all_questions(&tab, &mut visit).await;
        let moving = "return [...document.querySelectorAll('*')].filter(element => getComputedStyle(element).transitionDuration
            .split(', ').some(time => parseFloat(time) > 0) || getComputedStyle(element).animationName !== 'none').map(element => element.outerHTML.slice(0, 80))";
        check::nothing_found(&tab.ask(moving).await, "the list of what moves");
    })
    .await;
}

/// Without colours and backgrounds of our own, the frame of a chosen row must differ from the others', beside the control itself.
async fn what_is_chosen_stands_out(tab: &Tab) {
    let script = "const frame = control => { const style = getComputedStyle(control.labels[0].parentElement); return style.border; };
        const controls = [...document.querySelectorAll('[data-choice]')];
        return [controls.filter(control => control.checked).map(frame), controls.filter(control => !control.checked).map(frame)]";
    let frames = tab.ask(script).await;
    assert_ne!(frames[0][0], frames[1][0], "the frame of what is chosen should differ from the others'");
    check::is_visible(tab, &find::choice("partner")).await;
}

#[tokio::test]
async fn in_forced_colours_light_and_dark_every_letter_can_be_seen() {
    run(Window::WIDE, |tab| async move {
        for colours in ["light", "dark"] {
            tab.emulate(&[("forced-colors", "active"), ("prefers-color-scheme", colours), ("prefers-reduced-motion", "reduce")]).await;
            tab.open("#lang=en").await;
            let mut visit = Visit::default();
            for page in every_kind() {
                go_to(&tab, &mut visit, &page).await;
                tab.ask("for (const folded of document.querySelectorAll('main details')) folded.open = true;").await;
                check::nothing_found(&tab.ask(INVISIBLE).await, &format!("{page} in forced colours, {colours}"));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn on_paper_the_advice_and_the_answers_stand_and_the_bar_does_not() {
    // As wide as a sheet of A4 within its margins.
    run(Window { width: 718, height: 1000, ..Window::WIDE }, |tab| async move {
        let link = format!("#{}&lang=en", crate::pages::KINDS[3]);
        let visitor = Visitor::arrives(&tab, &link).await;
        tab.emulate_paper(true).await;
        tab.wait_until("it is on paper", "matchMedia('print').matches").await;
        check::is_visible(&tab, find::HEADING).await;
        for bar in ["header nav a", "header [data-language]", "main button", &find::change("aim")] {
            check::is_hidden(&tab, bar).await;
        }
        for (id, answer) in visitor.visit.model.answers.iter() {
            if let Answer::Chosen(set) = answer {
                check::can_be_read(&tab, "main aside", &visitor.visit.voice().choices(id, set)).await;
            }
        }
        let voice = visitor.visit.voice();
        for words in [voice.say(Message::Why), voice.say(Message::NextStep), voice.say(Message::TheOthers), "IRP".to_owned()] {
            check::can_be_read(&tab, find::MAIN, &words).await;
        }
        check::can_be_read(&tab, "footer", &voice.say(Message::NotOfficial)).await;
        check::nothing_found(&tab.ask(INVISIBLE).await, "the advice on paper");
        let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        tab.wait_until("nothing reaches over the edge of the paper", fits).await;
    })
    .await;
}

#[tokio::test]
async fn dark_screens_print_black_on_white_and_every_kind_of_page_prints() {
    run(Window::WIDE, |tab| async move {
        tab.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }),
        )
        .await;
        tab.open("#lang=en").await;
        let mut visit = Visit::default();
        for page in every_kind() {
            go_to(&tab, &mut visit, &page).await;
            check::is_visible(&tab, find::HEADING).await;
            let ink = "getComputedStyle(document.querySelector('main h1')).color === 'rgb(0, 0, 0)'";
            tab.wait_until("the heading is black", ink).await;
            check::nothing_found(&tab.ask(INVISIBLE).await, &format!("{page} on paper"));
            let printed = tab.devtools("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 })).await;
            assert!(printed["data"].as_str().is_some_and(|data| data.starts_with("JVBERi0") && data.len() > 4000), "{page} should print");
        }
    })
    .await;
}
