//! What stands below a page that is framed by another: what that one left out, whom it says to write to, and the way to all of it.

use super::cite;
use crate::browser::address;
use crate::host::contact;
use crate::host::options::Options;
use crate::i18n::message::Message;
use crate::link::state::State;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// It, line by line.
pub fn lines(view: View<'_>, host: &Options) -> Vec<Element> {
    let only = &view.model.given.only;
    let all = view.voice.catalogue.schemes.len();
    let shown = (!only.is_empty() && only.len() < all)
        .then(|| el("p").attr(At::DataNotice, "schemes").says(view, Message::ShownOnly { shown: only.len(), all }));
    let contact = (!host.contact.is_empty()).then(|| contact(view, &host.contact));
    shown.into_iter().chain(full(view)).chain(contact).collect()
}

/// The way to the whole advisor, with these answers. What is framed prints clipped, so this is also the way to paper.
fn full(view: View<'_>) -> Vec<Element> {
    let Some(page) = address::published() else { return Vec::new() };
    let state = State { language: Some(view.voice.language), ..view.model.state() };
    let address = page + &view.address_of(&state);
    let copied = address::is_opaque().then(|| {
        // A sandbox may refuse the new tab, and the page does not learn it.
        let field = el("input").class("adv-field__control").attr(At::Id, "full").flag(At::Readonly, true).value(&address);
        el("div").class("adv-field").child(el("label").attr(At::For, "full").says(view, Message::IfNotOpened)).child(field)
    });
    let link = cite::outward(address).attr(At::DataAction, "full").says(view, Message::OpenFull);
    [el("p").child(link)].into_iter().chain(copied).collect()
}

fn contact(view: View<'_>, line: &str) -> Element {
    let mut shown = el("p").attr(At::DataNotice, "contact").text(view.voice.labelled(&view.say(Message::HostContact), ""));
    for (word, leads) in contact::words(line) {
        shown = match leads {
            Some(address) => shown.child(cite::outward(address).text(word)),
            None => shown.text(word),
        };
        shown = shown.text(" ");
    }
    shown
}
