//! What stands below every page: what this is not, and which edition it speaks from.

use crate::i18n::message::Message;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The footer.
pub fn footer(view: View<'_>) -> Element {
    let edition = view.say(Message::Edition { edition: &view.voice.catalogue.edition.id });
    el("footer")
        .class("adv-foot")
        .child(el("p").says(view, Message::NotOfficial))
        .child(el("p").text(format!("{edition} · {}", env!("CARGO_PKG_VERSION"))))
}
