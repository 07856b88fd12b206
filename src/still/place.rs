//! Places in the static catalogue: their addresses, and links to them.

use super::markup::{Markup, escaped};
use crate::domain::id::SchemeId;
use crate::i18n::voice::Voice;
use crate::link::readable::encode;
use crate::link::state::{Page, State};

/// The address of a place in it. The app knows it as a link of its own, so that a link from one leads to the same place in the other.
#[must_use]
pub fn address(voice: Voice<'_>, page: Option<Page>) -> String {
    escaped(&encode(voice.catalogue, &State { page, language: Some(voice.language), ..State::default() }))
}

/// A link to the entry of a scheme.
pub fn link(out: &mut Markup<'_>, id: SchemeId) {
    let (address, name) = (address(out.voice, Some(Page::Scheme(id))), out.voice.acronym(id));
    out.tag(&format!("<a href=\"#{address}\">")).words(name).tag("</a>");
}
