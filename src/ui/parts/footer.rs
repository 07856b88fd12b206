//! What stands below every page: what this is not, which edition it speaks from, and what this file is.

use super::{host, link};
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::file::Age;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The footer.
pub fn footer(view: View<'_>) -> Element {
    let edition = view.say(Message::Edition { edition: &view.voice.catalogue.edition.id });
    let old = (view.file.age() == Age::Old && view.model.page != Page::About)
        .then(|| el("p").attr(At::DataNotice, "old").says(view, Message::AboutOld));
    // On paper nothing opens: there the address itself stands.
    let paper = el("p").class("adv-paper").text([&view.file.commit, " · ", &view.file.base, &view.address(view.model.page)].concat());
    // A host page has its own header and footer.
    let foot = match view.host {
        Some(asked) => el("div").children(host::lines(view, asked)),
        None => el("footer")
            .child(el("p").child(link::page(view, Page::Embed, "embed", view.say(Message::EmbedLink))))
            .child(el("p").child(link::office(view, Page::Cases, "cases", view.say(Message::CasesLink))))
            .child(el("p").child(link::office(view, Page::Proof, "proof", view.say(Message::ProofLink)))),
    };
    foot.class("adv-foot")
        .child(el("p").says(view, Message::NotOfficial))
        .child(el("p").text([&edition, " · ", env!("CARGO_PKG_VERSION")].concat()))
        .child(el("p").child(link::page(view, Page::About, "about", view.say(Message::AboutLink))))
        .maybe(old)
        .child(paper)
}
