//! What can happen.

use crate::catalogue::language::Language;
use crate::domain::id::ChoiceId;
use crate::domain::question::Side;
use crate::link::state::Page;

/// What the visitor or the browser did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The address changed, by loading, by hand, or by the browser's back and forward.
    OpenedLink {
        /// The fragment.
        fragment: String,
    },
    /// A link to a page was followed.
    Went {
        /// The page.
        page: Page,
    },
    /// The questions were begun, or gone on with.
    Began,
    /// The side was said.
    ChoseSide {
        /// Which.
        side: Side,
    },
    /// A choice was marked or unmarked.
    Marked {
        /// The choice.
        choice: ChoiceId,
        /// Marked, not unmarked.
        marked: bool,
    },
    /// "I don't know yet" was marked.
    MarkedNotYet,
    /// "Continue" was pressed on a question.
    Continued,
    /// "Back" was pressed.
    WentBack,
    /// The language was switched.
    ChoseLanguage {
        /// To which.
        language: Language,
    },
    /// All answers were given up.
    StartedOver,
    /// The notice about the link was closed.
    ClosedNotice,
}
