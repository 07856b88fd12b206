//! The ladder beside a question: where every scheme stands, and what an answer moves, told once.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::report;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visitor::Visitor;
use e2e::{action, check, find};
use fantoccini::key::Key;

const QUESTION: &str = "#matter=new&carrier=permanent&aim=structure&page=question&question=prior&lang=en";

const RUNGS: &str = "main aside li[data-scheme]";

const TOGGLE: &str = "main aside [data-action=details]";

#[tokio::test]
async fn every_scheme_of_today_has_its_rung_with_a_mark_and_a_word() {
    run(Window::WIDE, |tab| async move {
        for language in ["en", "fr", "es"] {
            let visitor = Visitor::arrives(&tab, &QUESTION.replace("lang=en", &format!("lang={language}"))).await;
            let advice = visitor.visit.marked_advice();
            let rungs = visitor.visit.expected()["schemes"].as_array().map_or(0, Vec::len);
            assert!(rungs >= 10, "today has ten schemes and more, but there are {rungs} rungs");
            check::there_are(&tab, rungs, RUNGS).await;
            for ranked in &advice.ranking {
                let scheme = catalogue().scheme(ranked.judgement.scheme).expect("what is ranked should be in the catalogue");
                let rung = format!("{RUNGS}[data-scheme=\"{}\"]", scheme.id);
                if tab.ask(&format!("return !!document.querySelector({rung:?})")).await == true {
                    // Colour and sign are for the eye; the word is there for everybody.
                    check::says(&tab, &rung, &report::verdict(visitor.visit.voice(), ranked.judgement.verdict)).await;
                    check::says(&tab, &format!("{rung} > [aria-hidden=true]:first-child"), "").await;
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_marked_moves_the_rungs_before_continue_and_is_told_once() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, QUESTION).await;
        let address = tab.fragment().await;
        count_what_is_told(&tab).await;
        let mut standing = visitor.visit.expected()["schemes"].clone();
        for choice in ["none", "publications", "unknown", "structured"] {
            visitor.marks(choice).await;
            let told = visitor.visit.told().unwrap_or_default();
            assert_eq!(what_was_told(&tab).await, [told], "marking `{choice}` should be told once");
            assert_eq!(tab.fragment().await, address, "what is not confirmed is no answer yet");
            let now = visitor.visit.expected()["schemes"].clone();
            if choice != "unknown" {
                assert_ne!(now, standing, "`{choice}` should move a scheme");
            }
            standing = now;
        }
        // The same choice once more tells nothing new.
        action::choose(&tab, "structured").await;
        visitor.visit.marked("structured");
        visitor.sees().await;
        assert!(what_was_told(&tab).await.is_empty(), "what is marked already should not be told again");
        // On the next question nothing is told until something is marked there.
        visitor.continues().await;
        check::there_are(&tab, 1, &format!("{}:empty", find::MOVED)).await;
        visitor.clicks(&find::action("back"), Msg::WentBack).await;
        check::there_are(&tab, 1, &format!("{}:empty", find::MOVED)).await;
    })
    .await;
}

#[tokio::test]
async fn a_scheme_that_an_answer_rules_out_is_named_in_words() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, QUESTION).await;
        visitor.marks("none").await;
        check::can_be_read(&tab, find::MOVED, "With “Nothing yet”: ").await;
        check::can_be_read(&tab, find::MOVED, "JRP is ruled out").await;
        check::says(&tab, &format!("{RUNGS}[data-scheme=jrp][data-verdict=ruled-out]"), "Joint work so far: Nothing yet").await;
        check::can_be_read(&tab, &format!("{RUNGS}[data-rank=\"1\"]"), &visitor.visit.say(Message::RungFirst)).await;
    })
    .await;
}

/// Notes each text that the region is given from now on. Each is what a screen reader would say.
async fn count_what_is_told(tab: &Tab) {
    let script = "window.told = [];
        const region = document.querySelector(arguments[0]);
        new MutationObserver(changes => window.told.push(...changes.map(() => region.textContent)))
          .observe(region, { childList: true, characterData: true, subtree: true });";
    tab.ask_with(script, vec![find::MOVED.into()]).await;
}

async fn what_was_told(tab: &Tab) -> Vec<String> {
    let told = tab.ask("const told = window.told; window.told = []; return told").await;
    told.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn on_a_narrow_screen_it_is_a_strip_that_opens_and_closes() {
    run(Window::NARROW, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, QUESTION).await;
        let note = visitor.visit.say(Message::LightestFirst);
        strip_is(&tab, false, &note).await;
        // By touch, then with the keyboard.
        visitor.clicks(TOGGLE, Msg::ToggledBeside).await;
        strip_is(&tab, true, &note).await;
        action::press(&tab, Key::Enter).await;
        visitor.did(Msg::ToggledBeside).await;
        strip_is(&tab, false, &note).await;
        tab.wait_until("the focus stays on the button", &format!("document.activeElement === document.querySelector({TOGGLE:?})")).await;
        visitor.clicks(TOGGLE, Msg::ToggledBeside).await;
        // What is marked moves what is open, and leaves it open.
        visitor.marks("publications").await;
        strip_is(&tab, true, &note).await;
        visitor.continues().await;
        strip_is(&tab, false, &note).await;
        tab.resize(&Window::WIDE).await;
        check::is_hidden(&tab, TOGGLE).await;
        check::can_be_read(&tab, "#ladder", &note).await;
    })
    .await;
}

/// Closed, the strip names every scheme; open, it says why each stands where it does. The button says which.
async fn strip_is(tab: &Tab, open: bool, note: &str) {
    let script = "const [button, body] = [document.querySelector(arguments[0]), document.getElementById('ladder')];
        const rungs = [...body.querySelectorAll('[data-scheme]')];
        return [button.getAttribute('aria-expanded') === 'true', button.getAttribute('aria-controls') === body.id,
            body.innerText.includes(arguments[1]), rungs.every(rung => rung.checkVisibility())]";
    let found = tab.ask_with(script, vec![TOGGLE.into(), note.into()]).await;
    assert_eq!(found, serde_json::json!([open, true, open, true]), "expanded, controlling the ladder, with its note, and all rungs there");
}
