//! What stands outside the app and follows it: address, title, language, focus.

use crate::browser::{address, document};
use crate::domain::answers::Answers;
use crate::link::state::Page;

/// What the browser is told after a rendering.
#[derive(Clone, PartialEq)]
pub struct Outside {
    /// What is on screen.
    pub page: Page,
    /// What the address carries.
    pub fragment: String,
    /// What a reload shall not take and no address says.
    pub kept: String,
    /// The address that was opened was understood, all of it.
    pub understood: bool,
    /// The state came from the address: it has its place in the history already.
    pub arrived: bool,
    /// "Continue" was pressed with nothing marked.
    pub nothing_chosen: bool,
    /// What is supposed instead of some answers.
    pub supposed: Answers,
    /// The language's code.
    pub language: &'static str,
    /// The document's title.
    pub title: String,
}

/// Tells the browser what is new. `before` is what it was told last; `None` after loading.
pub fn tell(before: Option<&Outside>, now: &Outside) {
    document::set_language(now.language);
    document::set_title(&now.title);
    write(before, now);
    // What is supposed, or no longer, is said at the top and changes all below.
    let moved = before.is_some_and(|before| before.page != now.page || before.supposed != now.supposed);
    if now.nothing_chosen {
        document::focus("[data-notice=error]");
    } else if moved || before.is_some_and(|before| now.understood && !before.understood) {
        // On loading the focus is the browser's; afterwards it follows the page, and the notice that was closed under it.
        document::focus("[data-page] h1");
    }
}

fn write(before: Option<&Outside>, now: &Outside) {
    // A copy saved from the running page has no fragment: it starts again from here.
    document::mirror_state(&now.fragment);
    if now.arrived {
        address::forget();
    }
    if before.is_none() {
        address::settle();
    }
    // The address that was loaded stays as it is where it was misread, for the visitor to look at, or empty.
    let untouched = before.is_none() && (!now.understood || address::fragment().is_empty());
    if untouched {
        return;
    }
    let kept = before.is_none_or(|before| before.kept == now.kept);
    if kept && address::fragment().trim_start_matches('#') == now.fragment {
        // What is still to be written is no longer so.
        return address::forget();
    }
    // What came from the address has its place in the history: a new entry for it would make "back" a trap.
    let moved = !now.arrived && before.is_some_and(|before| before.page != now.page);
    address::write(&now.fragment, &now.kept, if moved { address::Entry::New } else { address::Entry::Same });
}
