//! Whole visits with the mouse, from disk, in each language.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::{Visit, takes_several};
use e2e::{action, check, find};
use serde_json::json;

/// What one visitor says. Where nothing is said, the first choice is taken.
type Plan = &'static [(&'static str, &'static [&'static str])];

const PROJECT_WITH_MEXICO: Plan = &[
    ("matter", &["new"]),
    ("aim", &["consolidate"]),
    ("prior", &["publications"]),
    ("joint-call", &["unknown"]),
    ("region", &["mexico", "usa"]),
    ("pays", &["mobility", "meetings"]),
];

const NETWORK_SEEN_BY_THE_PARTNER: Plan = &[
    ("matter", &["new"]),
    ("aim", &["coordinate"]),
    ("prior", &["unknown"]),
    ("countries", &["more"]),
    ("partners", &["more"]),
    ("region", &["canada", "elsewhere"]),
    ("pays", &["meetings", "mobility"]),
    ("horizon", &["unknown"]),
];

const LABORATORY_AFTER_A_LIA: Plan = &[
    ("matter", &["existing"]),
    ("agreement", &["lia"]),
    ("carrier", &["unknown"]),
    ("aim", &["locate"]),
    ("prior", &["structured"]),
    ("place", &["abroad"]),
    ("region", &["canada", "usa"]),
    ("pays", &["posts", "equipment"]),
];

#[tokio::test]
async fn a_researcher_walks_through_it_in_english() {
    run(Window::WIDE, |tab| walk(tab, Language::English, Side::Cnrs, PROJECT_WITH_MEXICO)).await;
}

#[tokio::test]
async fn a_partner_walks_through_it_in_french() {
    run(Window::WIDE, |tab| walk(tab, Language::French, Side::Partner, NETWORK_SEEN_BY_THE_PARTNER)).await;
}

#[tokio::test]
async fn an_agreement_that_ends_is_walked_through_in_spanish() {
    run(Window::WIDE, |tab| walk(tab, Language::Spanish, Side::Cnrs, LABORATORY_AFTER_A_LIA)).await;
}

#[tokio::test]
async fn the_circle_and_the_row_can_be_pressed_and_i_dont_know_yet_stands_alone() {
    run(Window::WIDE, |tab| async move {
        let mut visit = Visit::opened("#page=question&question=pays&lang=en");
        tab.open("#page=question&question=pays&lang=en").await;
        for choice in ["mobility", "doctoral", "unknown", "posts"] {
            action::press_the_middle_of(&tab, &find::choice(choice)).await;
            visit.marked(choice);
            check::shows(&tab, &visit).await;
        }
        assert_eq!(visit.expected()["marked"], json!(["posts"]), "“I don’t know yet” should go where something is chosen");
        // What is marked and not confirmed yet outlives another language.
        action::click(&tab, &find::language("fr")).await;
        visit.happened(Msg::ChoseLanguage { language: Language::French });
        check::shows(&tab, &visit).await;
    })
    .await;
}

async fn walk(tab: Tab, language: Language, side: Side, plan: Plan) {
    let link = format!("#lang={}", language.code());
    let mut visit = Visit::opened(&link);
    tab.open(&link).await;
    check::shows(&tab, &visit).await;

    action::choose(&tab, if side == Side::Partner { "partner" } else { "cnrs" }).await;
    visit.happened(Msg::ChoseSide { side });
    check::shows(&tab, &visit).await;
    action::click(&tab, &find::action("start")).await;
    visit.happened(Msg::Began);
    check::shows(&tab, &visit).await;
    check::focus_is_on_the_heading(&tab).await;

    answer_everything(&tab, &mut visit, plan, true).await;
    assert_eq!(visit.model.page, Page::Advice, "the questions should end with the advice");
    check::shows(&tab, &visit).await;

    change_the_aim(&tab, &mut visit).await;
    switch_language(&tab, &mut visit).await;
    look_at_all_schemes(&tab, &mut visit).await;
    start_over(&tab, &mut visit).await;
}

/// Answers all questions, beginning on the start or on one of them.
pub(crate) async fn all_questions(tab: &Tab, visit: &mut Visit) {
    if visit.model.page == Page::Start {
        action::click(tab, &find::action("start")).await;
        visit.happened(Msg::Began);
        check::shows(tab, visit).await;
    }
    answer_everything(tab, visit, PROJECT_WITH_MEXICO, false).await;
}

/// Answers until the advice is there. The second answer is looked at again with "Back" if `with_back`.
async fn answer_everything(tab: &Tab, visit: &mut Visit, plan: Plan, with_back: bool) {
    let (mut unknown, mut several, mut asked) = (0, 0, 0);
    while let Some(question) = visit.question() {
        asked += 1;
        assert!(asked <= catalogue().questions.len(), "no question should be asked twice");
        let first = [&*question.choices[0].id];
        let choices = plan.iter().find(|(id, _)| question.id == *id).map_or(&first[..], |(_, choices)| choices);
        for choice in choices {
            action::choose(tab, choice).await;
            visit.marked(choice);
            check::shows(tab, visit).await;
        }
        unknown += usize::from(choices == ["unknown"]);
        several += usize::from(takes_several(question) && choices.len() > 1);
        go_on(tab, visit).await;
        if with_back && asked == 2 {
            action::click(tab, &find::action("back")).await;
            visit.happened(Msg::WentBack);
            check::shows(tab, visit).await;
            assert_ne!(visit.expected()["marked"], json!([]), "“Back” should keep the answer");
            go_on(tab, visit).await;
        }
    }
    assert!(unknown > 0, "“I don’t know yet” should have been said once at least");
    assert!(several > 0, "two choices should have been made of one question at least");
}

async fn go_on(tab: &Tab, visit: &mut Visit) {
    action::click(tab, &find::action("next")).await;
    visit.happened(Msg::Continued);
    check::shows(tab, visit).await;
    check::focus_is_on_the_heading(tab).await;
}

async fn change_the_aim(tab: &Tab, visit: &mut Visit) {
    action::click(tab, &find::change("aim")).await;
    visit.happened(Msg::Went { page: Page::Question(catalogue().roles.aim) });
    check::shows(tab, visit).await;
    let before = visit.advice();
    action::choose(tab, "begin").await;
    visit.marked("begin");
    go_on(tab, visit).await;
    assert_eq!(visit.model.page, Page::Advice, "a changed answer should lead back to the advice");
    assert_ne!(visit.advice(), before, "another aim should give another advice");
}

async fn switch_language(tab: &Tab, visit: &mut Visit) {
    let own = visit.voice().language;
    for language in Language::ALL.into_iter().filter(|language| *language != own).chain([own]) {
        action::click(tab, &find::language(language.code())).await;
        visit.happened(Msg::ChoseLanguage { language });
        check::shows(tab, visit).await;
        let still = format!("document.activeElement?.matches({:?})", find::language(language.code()));
        tab.wait_until("the focus stays on the language that was chosen", &still).await;
    }
}

async fn look_at_all_schemes(tab: &Tab, visit: &mut Visit) {
    action::click(tab, &find::in_bar("schemes")).await;
    visit.happened(Msg::Went { page: Page::Schemes });
    check::shows(tab, visit).await;
    check::there_are(tab, visit.expected()["schemes"].as_array().map_or(0, Vec::len), "main [data-scheme]").await;

    let (id, scheme) = catalogue()
        .schemes()
        .find(|(_, scheme)| {
            let stated = |id: usize| scheme.facts.iter().any(|fact| fact.attribute.index() == id);
            catalogue().attributes.iter().enumerate().any(|(id, attribute)| attribute.compared && !stated(id))
        })
        .expect("some scheme should have something that is not stated");
    action::click(tab, &find::link_to_scheme(&scheme.id)).await;
    visit.happened(Msg::Went { page: Page::Scheme(id) });
    check::shows(tab, visit).await;
    check::says(tab, "main dl", &visit.say(Message::NotStated)).await;
    sources_are_linked(tab).await;
}

async fn start_over(tab: &Tab, visit: &mut Visit) {
    action::click(tab, &find::in_bar("home")).await;
    visit.happened(Msg::Went { page: Page::Start });
    check::shows(tab, visit).await;
    action::click(tab, &find::action("restart")).await;
    visit.happened(Msg::StartedOver);
    check::shows(tab, visit).await;
    check::there_are(tab, 0, &find::in_bar("advice")).await;
}

async fn sources_are_linked(tab: &Tab) {
    let rows = tab.ask("return document.querySelectorAll('main [data-attribute]').length").await;
    assert!(rows.as_u64() > Some(10), "a scheme's page should show its facts row by row, but has {rows} rows");
    let script = "return [...document.querySelectorAll('main a[href]')].filter(link => /^https?:/.test(link.href))
        .map(link => [link.href, link.rel])";
    let links = tab.ask(script).await;
    let links = links.as_array().expect("links should be a list");
    assert!(links.len() > 3, "facts should name their sources with links, but there are {}", links.len());
    for link in links {
        let tokens: Vec<&str> = link[1].as_str().unwrap_or_default().split(' ').collect();
        assert!(tokens.contains(&"noopener") && tokens.contains(&"noreferrer"), "{link} should open without opener and referrer");
    }
}
