//! Layout at both ends, with more space between letters, without the author's colours.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::session::msg::Msg;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::{action, check, find};
use serde_json::Value;

use crate::walk;

const LAYOUT: &str = include_str!("src/js/layout.js");

/// The overrides of WCAG 1.4.12. A sheet made by a script is the one kind that the page's policy lets in.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }' +
        ' p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets = [sheet];";

const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// Every page, each in one language or in all of them.
fn every_page(in_all_languages: bool) -> Vec<String> {
    let questions = catalogue().questions.iter().map(|question| format!("aim=consolidate&page=question&question={}", question.id));
    let schemes = catalogue().schemes().map(|(_, scheme)| format!("aim=structure&prior=publications&page=scheme&scheme={}", scheme.id));
    let advice = [
        "aim=consolidate&carrier=permanent&prior=publications&countries=one&partners=one&place=no&pays=mobility,meetings",
        "aim=locate&prior=none&countries=more",
        "matter=reading&agreement=gdri",
        "matter=existing&agreement=umi&aim=locate",
        "aim=institutions",
        "page=advice",
    ];
    let others = ["page=start", "aim=begin&page=start", "page=schemes", "aim=begin&page=schemes", "aim=begin&nonsense=1&colour=green"];
    let pages = questions.chain(schemes).chain(advice.into_iter().chain(others).map(str::to_owned));
    let in_languages = pages.enumerate().flat_map(|(place, page)| {
        let languages = if in_all_languages { LANGUAGES.to_vec() } else { vec![LANGUAGES[place % 3]] };
        languages.into_iter().map(move |language| format!("#{page}&lang={language}"))
    });
    in_languages.collect()
}

/// Goes through all pages within one document, as links do, and looks at each: with everything folded out, and in one language of
/// the three also as it comes.
async fn look_at_every_page(tab: &Tab, in_all_languages: bool) {
    let pages = every_page(in_all_languages);
    tab.open(&pages[0]).await;
    let mut visit = Visit::default();
    let mut faults = Vec::new();
    for (place, page) in pages.iter().enumerate() {
        go_to(tab, &mut visit, page).await;
        if !in_all_languages || (place + place / 3) % 3 == 0 {
            faults.extend(look(tab, page).await);
        }
        tab.ask("for (const folded of document.querySelectorAll('details')) folded.open = true;").await;
        faults.extend(look(tab, page).await);
        tab.ask("for (const folded of document.querySelectorAll('details')) folded.open = false;").await;
    }
    faults.dedup();
    check::nothing_found(&Value::from(faults), "any page");
}

async fn look(tab: &Tab, page: &str) -> Vec<String> {
    let found = tab.ask_with(LAYOUT, vec![true.into()]).await;
    let found = found.as_array().cloned().unwrap_or_else(|| panic!("the search at {page} should give a list, but gave {found}"));
    found.iter().filter_map(Value::as_str).map(|fault| format!("{page}: {fault}")).collect()
}

async fn go_to(tab: &Tab, visit: &mut Visit, page: &str) {
    action::edit_address(tab, page).await;
    visit.happened(Msg::OpenedLink { fragment: page.to_owned() });
    check::shows(tab, visit).await;
}

#[tokio::test]
async fn at_320_pixels_nothing_is_cut_off_and_everything_can_be_hit() {
    run(Window::NARROW, |tab| async move { look_at_every_page(&tab, true).await }).await;
}

#[tokio::test]
async fn at_1920_pixels_nothing_is_cut_off_and_everything_can_be_hit() {
    let window = Window { width: 1920, height: 1080, ..Window::WIDE };
    run(window, |tab| async move { look_at_every_page(&tab, false).await }).await;
}

#[tokio::test]
async fn more_space_between_lines_words_and_letters_cuts_nothing_off() {
    run(Window::NARROW, |tab| async move {
        tab.open("#lang=en").await;
        tab.ask(SPACING).await;
        let spacing = tab.ask("return document.adoptedStyleSheets.length").await;
        assert_eq!(spacing, 1, "the wider spacing should be in force");
        let mut visit = Visit::default();
        for page in every_page(false) {
            go_to(&tab, &mut visit, &page).await;
            check::nothing_found(&tab.ask_with(LAYOUT, vec![false.into()]).await, &page);
        }
    })
    .await;
}

#[tokio::test]
async fn without_the_authors_colours_and_without_motion_it_can_be_used() {
    run(Window::WIDE, |tab| async move {
        tab.emulate(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")]).await;
        tab.open("#lang=en").await;
        let seen = tab.ask("return [matchMedia('(forced-colors: active)').matches, matchMedia('(prefers-reduced-motion: reduce)').matches]").await;
        assert_eq!(seen, serde_json::json!([true, true]), "the browser should emulate both");
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
