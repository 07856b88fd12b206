//! What can happen.

use super::answering::Whose;
use super::cases::Given;
use super::taken::Taking;
use crate::catalogue::language::Language;
use crate::domain::answers::ChoiceSet;
use crate::domain::id::{ChoiceId, QuestionId, SchemeId};
use crate::domain::question::Side;
use crate::domain::scheme::StatusKind;
use crate::link::shared::Role;
use crate::link::state::{Page, Shown};

/// What the visitor or the browser did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Somebody's link was opened: the page was loaded with it, or it was put into the address by hand.
    OpenedLink {
        /// The fragment.
        fragment: String,
    },
    /// The page was loaded.
    Loaded {
        /// The address's fragment.
        fragment: String,
        /// The state that the file was saved in; empty in one that was not.
        saved: String,
    },
    /// A copy of the page was asked for.
    SavedCopy {
        /// It could be made.
        made: bool,
    },
    /// The browser went back or forward to an address that the page itself wrote in this visit.
    CameBack {
        /// The fragment.
        fragment: String,
    },
    /// An address that the page itself wrote in this visit was loaded again.
    Reloaded {
        /// The fragment.
        fragment: String,
        /// What was kept with it, see [`super::kept`].
        kept: String,
    },
    /// A link or its code was pasted into a field of the page.
    Pasted {
        /// All that was pasted.
        text: String,
    },
    /// The answers that were there before a link was opened were asked for again, or those of the link after that.
    Restored,
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
    /// Other generations were asked for.
    ChoseShown {
        /// Which.
        shown: Shown,
    },
    /// The list of schemes was narrowed to an aim, or to none.
    FilteredAim {
        /// A choice of the aim question.
        aim: Option<ChoiceId>,
    },
    /// The list of schemes was narrowed to a status, or to none.
    FilteredStatus {
        /// Which.
        status: Option<StatusKind>,
    },
    /// Something was typed into the search of the list.
    Searched {
        /// All that stands there now.
        text: String,
    },
    /// Whatever narrows the list of schemes was given up.
    ShowedAll,
    /// An acronym or a name was typed on the first page, and "Look it up" was pressed.
    LookedUp {
        /// What was typed.
        text: String,
    },
    /// A scheme was put side by side with the others picked, or taken away.
    Picked {
        /// Which.
        scheme: SchemeId,
        /// Put, not taken away.
        picked: bool,
    },
    /// A comparison of exactly these was asked for.
    Compared {
        /// At most four.
        schemes: Vec<SchemeId>,
    },
    /// Only the rows that differ, or all rows.
    ShowedDifferences {
        /// Only those that differ.
        only: bool,
    },
    /// On narrow screens what stands beside the page was opened or closed.
    ToggledBeside,
    /// The notice about the link was closed.
    ClosedNotice,
    /// Another value was chosen for an option of the code for other pages; an empty one for none.
    Embedded {
        /// Its name.
        option: &'static str,
        /// What it shall say.
        value: String,
    },
    /// What the link shall be for was chosen.
    ChoseRole {
        /// Which.
        role: Role,
    },
    /// Something was typed into the message that goes with the link.
    WroteNote {
        /// All that stands there now.
        text: String,
    },
    /// The language of the page that the link opens was chosen.
    ChoseLinkLanguage {
        /// Which.
        language: Language,
    },
    /// Something was to be copied.
    Copied {
        /// It was, and not refused.
        done: bool,
    },
    /// On the page with the sheet something was chosen: as what it is taken along, or the second language.
    ChoseTaking {
        /// All that is chosen now.
        taking: Taking,
    },
    /// The other side shall be asked for the rest.
    AskedForTheRest,
    /// It was asked what would follow if some questions were answered otherwise.
    Supposed {
        /// What would be answered instead.
        instead: Vec<(QuestionId, ChoiceSet)>,
    },
    /// What was supposed is answered from now on.
    KeptSupposed,
    /// What was supposed is given up.
    DroppedSupposed,
    /// A file of cases was given, or put away.
    GaveCases {
        /// Its bytes.
        file: Given,
    },
    /// More of the cases were asked for.
    ShowedMoreCases,
    /// Of both sides' answers some were chosen to go on with.
    WentOnWith {
        /// Which.
        whose: Whose,
    },
    /// The catalogue's checks shall run, or go on.
    RanChecks,
    /// They shall stop, or are through.
    StoppedChecks,
}
