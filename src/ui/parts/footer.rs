//! What stands below every page: what this is not, and which edition it speaks from.

use super::{host, link};
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The footer.
pub fn footer(view: View<'_>) -> Element {
    let edition = view.say(Message::Edition { edition: &view.voice.catalogue.edition.id });
    // A host page has its own header and footer.
    let foot = match view.host {
        Some(asked) => el("div").children(host::lines(view, asked)),
        None => el("footer").child(el("p").child(link::page(view, Page::Embed, "embed", view.say(Message::EmbedLink)))),
    };
    foot.class("adv-foot")
        .child(el("p").says(view, Message::NotOfficial))
        .child(el("p").text(format!("{edition} · {}", env!("CARGO_PKG_VERSION"))))
}
