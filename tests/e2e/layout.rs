//! Layout from 320 to 1920 pixels, enlarged, and with more space between letters.

use e2e::browser::{Window, run};
use e2e::check;
use e2e::tab::Tab;
use e2e::visit::Visit;
use serde_json::Value;

use crate::pages::{every_page, go_to};

const LAYOUT: &str = include_str!("src/js/layout.js");

/// The overrides of WCAG 1.4.12. A sheet made by a script is the one kind that the page's policy lets in.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }' +
        ' p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets = [sheet];";

/// What is folded in, in or out: details, and what stands beside a page on narrow screens.
const FOLD: &str = "const [open] = arguments;
    for (const folded of document.querySelectorAll('main details')) folded.open = open;
    const button = document.querySelector('main aside [data-action=details]');
    if (button?.checkVisibility() && (button.getAttribute('aria-expanded') === 'true') !== open) button.click();";

/// Goes through all pages within one document, as links do, and looks at each: with everything folded out, and in one language of
/// the three also as it comes.
async fn look_at_every_page(tab: &Tab, in_all_languages: bool, targets_too: bool) {
    let pages = every_page(in_all_languages);
    tab.open(&pages[0]).await;
    let mut visit = Visit::default();
    let mut faults = Vec::new();
    for (place, page) in pages.iter().enumerate() {
        go_to(tab, &mut visit, page).await;
        if !in_all_languages || (place + place / 3) % 3 == 0 {
            faults.extend(look(tab, page, targets_too).await);
        }
        fold(tab, true).await;
        faults.extend(look(tab, page, targets_too).await);
    }
    faults.dedup();
    check::nothing_found(&Value::from(faults), "any page");
}

/// Folds everything on the page in or out.
pub(crate) async fn fold(tab: &Tab, open: bool) {
    tab.ask_with(FOLD, vec![open.into()]).await;
    let expanded =
        format!("(button => !button?.checkVisibility() || button.ariaExpanded === '{open}')(document.querySelector('main aside button'))");
    tab.wait_until("what stands beside the page is folded as wanted", &expanded).await;
}

async fn look(tab: &Tab, page: &str, targets_too: bool) -> Vec<String> {
    let found = tab.ask_with(LAYOUT, vec![targets_too.into()]).await;
    let found = found.as_array().cloned().unwrap_or_else(|| panic!("the search at {page} should give a list, but gave {found}"));
    found.iter().filter_map(Value::as_str).map(|fault| format!("{page}: {fault}")).collect()
}

#[tokio::test]
async fn at_320_pixels_nothing_is_cut_off_and_everything_can_be_hit() {
    run(Window::NARROW, |tab| async move { look_at_every_page(&tab, true, true).await }).await;
}

#[tokio::test]
async fn at_1920_pixels_nothing_is_cut_off_and_everything_can_be_hit() {
    let window = Window { width: 1920, height: 1080, ..Window::WIDE };
    run(window, |tab| async move { look_at_every_page(&tab, false, true).await }).await;
}

#[tokio::test]
async fn between_both_nothing_is_cut_off() {
    run(Window::WIDE, |tab| async move {
        // Each side of where columns and tables begin to stand side by side.
        for width in [640, 832, 840, 960, 1024] {
            tab.resize(&Window { width, height: 768, ..Window::WIDE }).await;
            let mut visit = Visit::default();
            let mut faults = Vec::new();
            tab.open("#lang=en").await;
            for page in crate::pages::every_kind() {
                go_to(&tab, &mut visit, &page).await;
                faults.extend(look(&tab, &page, false).await);
            }
            check::nothing_found(&Value::from(faults), &format!("any page of {width} px"));
        }
    })
    .await;
}

#[tokio::test]
async fn enlarged_four_times_nothing_is_cut_off_and_nothing_stays_in_the_way() {
    // 1280 x 1024 at 400 %: what is left is 320 x 256.
    run(Window { width: 320, height: 256, ..Window::WIDE }, |tab| async move {
        look_at_every_page(&tab, false, false).await;
        // What sticks to the window must leave most of it to the content.
        let mut visit = Visit::default();
        for page in crate::pages::every_kind() {
            go_to(&tab, &mut visit, &page).await;
            let sticks = "scrollTo(0, document.documentElement.scrollHeight / 2);
                const heights = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility() &&
                    ['sticky', 'fixed'].includes(getComputedStyle(element).position)).map(element => element.getBoundingClientRect())
                    .filter(box => box.top < innerHeight / 2 && box.bottom > 0).map(box => Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
                scrollTo(0, 0);
                return heights.filter(height => height > innerHeight / 3).map(height => height + ' px high')";
            check::nothing_found(&tab.ask(sticks).await, &format!("what sticks to the window at {page}"));
        }
    })
    .await;
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
            fold(&tab, true).await;
            check::nothing_found(&tab.ask_with(LAYOUT, vec![false.into()]).await, &page);
        }
    })
    .await;
}
