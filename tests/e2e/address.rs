//! The address is the memory: links, reload, back and forward.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::{action, check, find};

/// Opens a link and holds the page to what the host makes of it.
async fn opened(tab: &Tab, fragment: &str) -> Visit {
    tab.open(fragment).await;
    let visit = Visit::opened(fragment);
    check::shows(tab, &visit).await;
    visit
}

#[tokio::test]
async fn a_reload_restores_page_answers_side_and_language() {
    run(Window::WIDE, |tab| async move {
        let link =
            "#aim=coordinate&countries=two&joint-call=unknown&pays=mobility,meetings&page=question&question=pays&side=partner&lang=es";
        let visit = opened(&tab, link).await;
        assert_eq!(visit.expected()["marked"], serde_json::json!(["mobility", "meetings"]));
        action::reload(&tab).await;
        check::shows(&tab, &visit).await;
        // A choice that was not confirmed is not an answer yet.
        action::choose(&tab, "posts").await;
        action::reload(&tab).await;
        check::shows(&tab, &visit).await;
    })
    .await;
}

#[tokio::test]
async fn the_browsers_back_and_forward_walk_the_pages() {
    run(Window::WIDE, |tab| async move { walk_back_and_forward(&tab, "").await }).await;
}

#[tokio::test]
async fn back_and_forward_go_on_working_after_another_language_was_chosen() {
    run(Window::WIDE, |tab| async move {
        tab.open("").await;
        action::click(&tab, &find::action("start")).await;
        tab.wait_until("a question is shown", "document.querySelector('main[data-page=question]')").await;
        action::click(&tab, &find::language("fr")).await;
        tab.wait_until("the page speaks French", "document.documentElement.lang === 'fr'").await;
        let entries = entries(&tab).await;
        action::browser_back(&tab).await;
        tab.wait_until("the start is shown", "document.querySelector('main[data-page=start]')").await;
        action::browser_forward(&tab).await;
        tab.wait_until("“forward” leads to the question again", "document.querySelector('main[data-page=question]')").await;
        assert_eq!(self::entries(&tab).await, entries, "walking the history should not make it longer");
    })
    .await;
}

#[tokio::test]
async fn back_over_a_misread_link_is_no_trap() {
    run(Window::WIDE, |tab| async move { walk_back_and_forward(&tab, "#aim=coordinate&nonsense=1&lang=en&page=start").await }).await;
}

/// Start, first question, all schemes; back twice, forward twice.
async fn walk_back_and_forward(tab: &Tab, link: &str) {
    let mut visit = opened(tab, link).await;
    let mut fragments = vec![tab.fragment().await];
    action::click(tab, &find::action("start")).await;
    visit.happened(Msg::Began);
    check::shows(tab, &visit).await;
    fragments.push(tab.fragment().await);
    action::click(tab, &find::in_bar("schemes")).await;
    visit.happened(Msg::Went { page: Page::Schemes });
    check::shows(tab, &visit).await;
    fragments.push(tab.fragment().await);

    let entries = entries(tab).await;
    for (place, gesture) in [(1, "back"), (0, "back"), (1, "forward"), (2, "forward")] {
        if gesture == "back" {
            action::browser_back(tab).await
        } else {
            action::browser_forward(tab).await
        }
        visit.happened(Msg::CameBack { fragment: fragments[place].clone() });
        check::shows(tab, &visit).await;
        assert_eq!(self::entries(tab).await, entries, "“{gesture}” should not make the history longer");
    }
}

async fn entries(tab: &Tab) -> u64 {
    tab.ask("return history.length").await.as_u64().unwrap_or_default()
}

#[tokio::test]
async fn a_link_written_by_hand_opens_with_its_answers() {
    run(Window::WIDE, |tab| async move {
        let visit = opened(&tab, "#aim=coordinate&countries=two&lang=fr").await;
        assert_eq!(visit.model.page, Page::Check, "a link with answers should have them looked at first");
        for (question, choice) in [("aim", "coordinate"), ("countries", "two")] {
            let id = catalogue().question_named(question).expect("the question should be in the catalogue");
            let label = visit.voice().choices(id, visit.model.answers.chosen(id).unwrap_or_default());
            assert!(!label.is_empty(), "{question} should be answered with {choice}");
            check::says(&tab, &find::answer(question), &label).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_link_says_in_vain_is_named_and_the_rest_kept() {
    run(Window::WIDE, |tab| async move {
        let link = "#aim=coordinate&colour=green&countries=many&prior=none,ongoing&aim=begin&side=left&lang=en";
        let mut visit = opened(&tab, link).await;
        assert_eq!(visit.model.problems.len(), 5, "five things are wrong with this link");
        for problem in visit.model.problems.clone() {
            check::says(&tab, find::LINK_NOTICE, &problem.words(visit.voice())).await;
        }
        check::says(&tab, find::LINK_NOTICE, &visit.say(Message::LinkKept { count: 1 })).await;
        action::click(&tab, &find::action("close")).await;
        visit.happened(Msg::ClosedNotice);
        check::is_hidden(&tab, find::LINK_NOTICE).await;
        check::shows(&tab, &visit).await;
    })
    .await;
}

#[tokio::test]
async fn no_fragment_however_absurd_leaves_the_page_blank() {
    let noise: String = (0..4000u32).map(|n| char::from_u32(0x21 + n * 7 % 0x5d).unwrap_or('x')).collect();
    let absurd = [
        "#%".to_owned(),
        "#%%%=%&%zz=%C3%28&aim=%".to_owned(),
        "#&&&===&=&".to_owned(),
        "##page=advice".to_owned(),
        "#page=question".to_owned(),
        "#page=scheme&scheme=__proto__".to_owned(),
        "#aim=<img src=x onerror=alert(1)>&lang=fr".to_owned(),
        "#aim=coordinate&aim=coordinate&lang=\u{202e}en".to_owned(),
        format!("#{noise}"),
        format!("#aim={}", "a,".repeat(1000)),
        format!("#{}", "x".repeat(1 << 20)),
    ];
    run(Window::WIDE, |tab| async move {
        for fragment in absurd {
            tab.open(&fragment).await;
            check::is_visible(&tab, find::HEADING).await;
            // As the browser escapes it.
            check::shows(&tab, &Visit::opened(&tab.fragment().await)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_edited_by_hand_is_followed() {
    run(Window::WIDE, |tab| async move {
        let mut visit = opened(&tab, "#aim=coordinate&countries=two&lang=fr").await;
        for fragment in ["#page=question&question=prior&lang=en", "#aim=locate&lang=es", "#page=schemes", "#aim=begin&page=nowhere"] {
            action::edit_address(&tab, fragment).await;
            visit.happened(Msg::OpenedLink { fragment: fragment.to_owned() });
            check::shows(&tab, &visit).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_scheme_opens_by_its_id_and_by_a_former_one() {
    run(Window::WIDE, |tab| async move {
        for (named, id) in [("lia", "lia"), ("phdjp", "phd"), ("SOR", "usr")] {
            let visit = opened(&tab, &format!("#page=scheme&scheme={named}&lang=en")).await;
            assert_eq!(visit.expected()["schemes"][0]["scheme"], id, "`{named}` should open the entry of `{id}`");
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_language_in_the_address_the_browsers_is_taken() {
    run(Window { language: "fr-CA", ..Window::WIDE }, |tab| async move {
        tab.open("").await;
        let mut visit = Visit::opened("");
        visit.happened(Msg::ChoseLanguage { language: Language::French });
        check::says(&tab, find::HEADING, &visit.say(Message::StartTitle)).await;
        tab.wait_until("the document is in French", "document.documentElement.lang === 'fr'").await;
    })
    .await;
}
