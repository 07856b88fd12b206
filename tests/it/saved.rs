//! Saved copies: which state they open with, and what a file says of its age.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::link::decode;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::file::{Age, File};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::msg::Msg;
use cooperation_advisor::session::update::update;

const SAVED: &str = "aim=coordinate&countries=two&page=advice&lang=fr";
const OTHER: &str = "aim=locate&page=schemes&lang=es";

fn loaded(fragment: &str, saved: &str) -> Model {
    update(catalogue(), Model::default(), Msg::Loaded { fragment: fragment.to_owned(), saved: saved.to_owned() })
}

/// What is on screen, by what a link says.
fn shows(model: &Model, link: &str) -> bool {
    let (state, _) = decode(catalogue(), link);
    (&model.answers, Some(model.page), model.language) == (&state.answers, state.page, state.language)
}

#[test]
fn the_address_comes_before_what_the_copy_was_saved_with_and_what_cannot_be_read_is_told() {
    for (fragment, saved, shown, restored, problems) in [
        ("", "", "page=start", false, 0),
        ("#", SAVED, SAVED, true, 0),
        ("", SAVED, SAVED, true, 0),
        (OTHER, SAVED, OTHER, false, 0),
        (OTHER, "", OTHER, false, 0),
        // A link that says nothing that can be read falls through to the copy, and is told.
        ("#v1.damaged.link", SAVED, SAVED, true, 1),
        ("#nothing", SAVED, SAVED, true, 1),
        ("#v1.damaged.link", "", "page=start", false, 1),
        // So does a copy that was damaged.
        ("", "v1.damaged.copy", "page=start", false, 1),
        ("#v1.damaged.link", "v1.damaged.copy", "page=start", false, 2),
        // Without answers there is nothing to have been restored.
        ("", "page=schemes&lang=es", "page=schemes&lang=es", false, 0),
        // Part of a link is a link.
        ("#aim=locate&x=y&page=schemes&lang=es", SAVED, OTHER, false, 1),
    ] {
        let model = loaded(fragment, saved);
        assert!(shows(&model, shown), "`{fragment}` in a copy saved with `{saved}` shows {:?} {:?}", model.page, model.answers);
        assert_eq!((model.saved, model.problems.len()), (restored, problems), "`{fragment}` in a copy saved with `{saved}`");
    }
}

#[test]
fn restored_answers_are_the_visitors_own_and_can_be_given_up() {
    let model = loaded("", SAVED);
    assert!(model.came.is_empty() && model.before.is_none(), "they did not come with a link");
    let closed = update(catalogue(), model.clone(), Msg::ClosedNotice);
    assert!(!closed.saved && closed.answers == model.answers, "closing the notice keeps the answers");
    let opened = update(catalogue(), model.clone(), Msg::OpenedLink { fragment: OTHER.to_owned() });
    assert!(!opened.saved, "another link is not the copy's");
    let over = update(catalogue(), model, Msg::StartedOver);
    assert!(!over.saved && over.answers.is_empty() && over.page == Page::Start);
}

#[test]
fn what_is_said_about_a_copy_stays_on_its_page() {
    let about = update(catalogue(), Model::default(), Msg::Went { page: Page::About });
    let made = update(catalogue(), about, Msg::SavedCopy { made: false });
    assert_eq!(made.copied, Some(false));
    assert_eq!(update(catalogue(), made, Msg::Went { page: Page::Schemes }).copied, None);
}

#[test]
fn a_file_is_old_after_180_days_and_of_unknown_age_before_its_own_day() {
    for (days, age) in [
        (None, Age::Unknown),
        (Some(-400), Age::Unknown),
        (Some(-2), Age::Unknown),
        (Some(-1), Age::Recent),
        (Some(0), Age::Recent),
        (Some(180), Age::Recent),
        (Some(181), Age::Old),
        (Some(4000), Age::Old),
    ] {
        assert_eq!(File { days, ..File::default() }.age(), age, "{days:?}");
    }
}

#[test]
fn a_files_day_is_read_or_there_is_none() {
    let day = |committed: &str| File { committed: committed.to_owned(), ..File::default() }.day();
    assert_eq!(day("2026-11-20"), Some(Date { year: 2026, month: Some(11), day: Some(20) }));
    for broken in ["", "unknown", "2026-11", "2026-13-01", "2026-00-10", "2026-11-32", "x-1-1"] {
        assert_eq!(day(broken), None, "{broken}");
    }
}
