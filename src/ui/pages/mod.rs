//! One module a page.

pub mod about;
pub mod advice;
pub mod both;
#[cfg(feature = "office")]
pub mod cases;
pub mod check;
pub mod compare;
pub mod embed;
pub mod office;
pub mod path;
#[cfg(feature = "office")]
pub mod proof;
pub mod question;
pub mod scheme;
pub mod schemes;
pub mod share;
pub mod sheet;
pub mod start;

use super::element::Element;
use super::view::View;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;

/// What is on screen.
pub fn page(view: View<'_>) -> Element {
    match view.model.page {
        Page::Start => start::page(view),
        Page::Question(id) => question::page(view, id),
        Page::Check => check::page(view),
        Page::Advice => advice::page(view),
        Page::Schemes => schemes::page(view),
        Page::Scheme(id) => scheme::page(view, id),
        Page::Path(id) => path::page(view, id),
        Page::Compare => compare::page(view),
        Page::Share => share::page(view),
        Page::Both => both::page(view),
        Page::Embed => embed::page(view),
        Page::About => about::page(view),
        Page::Sheet => sheet::page(view),
        #[cfg(feature = "office")]
        Page::Proof if view.office => proof::page(view),
        #[cfg(feature = "office")]
        Page::Cases if view.office => cases::page(view),
        Page::Proof | Page::Cases => office::page(view),
    }
}

/// What the page is called, in the browser's title.
#[must_use]
pub fn title(view: View<'_>) -> String {
    title_of(view, view.model.page)
}

/// What a page with the same answers would be called.
#[must_use]
pub fn title_of(view: View<'_>, page: Page) -> String {
    let voice = view.voice;
    match page {
        Page::Start => voice.say(Message::StartTitle),
        Page::About => voice.say(Message::AboutTitle),
        Page::Question(id) if view.model.nothing_chosen => voice.labelled(&voice.say(Message::Error), voice.question(id)),
        Page::Question(id) => voice.question(id).to_owned(),
        Page::Check => voice.say(Message::CheckTitle),
        Page::Advice => report::headline(voice, &view.advice.headline),
        Page::Schemes => voice.say(Message::SchemesTitle),
        Page::Scheme(id) => voice.title(id),
        Page::Path(id) => path::title(view, id),
        Page::Compare => compare::title(view),
        Page::Embed => voice.say(Message::EmbedTitle),
        Page::Proof => voice.say(Message::ProofTitle),
        Page::Cases => voice.say(Message::CasesTitle),
        Page::Share => voice.say(Message::Share),
        Page::Both => voice.say(Message::BothTitle),
        Page::Sheet => voice.say(Message::SheetTitle),
    }
}
