//! What this file is: its version, a copy of it to keep, and how to get a newer one.

use crate::browser::file::save;
use crate::i18n::dating;
use crate::i18n::message::Message;
use crate::link::encode;
use crate::link::state::{Page, State};
use crate::session::file::Age;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let file = view.file;
    let what = if file.copy { Message::AboutCopy } else { Message::AboutPublished };
    el("div")
        .class("adv-stack adv-prose")
        .key("about")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::AboutTitle))
        .child(el("p").class("adv-lead").attr(At::DataNotice, if file.copy { "copy" } else { "published" }).says(view, what))
        .maybe(age(view))
        .child(facts(view))
        .child(copying(view))
        .child(newer(view))
        .child(section(view, Message::AboutCheckTitle).child(el("p").says(view, Message::AboutCheck)))
}

fn section(view: View<'_>, title: Message<'_>) -> Element {
    el("section").class("adv-stack adv-stack--tight").child(el("h2").says(view, title))
}

/// What there is to say about its age, if anything.
pub fn age(view: View<'_>) -> Option<Element> {
    let (name, said) = match view.file.age() {
        Age::Recent => return None,
        Age::Old => ("old", Message::AboutOld),
        Age::Unknown => ("undated", Message::AboutUndated),
    };
    Some(el("p").class("adv-notice").attr(At::DataNotice, name).says(view, said))
}

fn facts(view: View<'_>) -> Element {
    let file = view.file;
    let mut commit = file.commit.clone();
    if let Some(day) = file.day() {
        commit.push_str(" · ");
        commit.push_str(&dating::date(view.voice, day));
    }
    el("dl")
        .class("adv-facts")
        .child(fact(view, Message::AboutVersion, env!("CARGO_PKG_VERSION")))
        .child(fact(view, Message::AboutEdition, &view.voice.catalogue.edition.id))
        .child(fact(view, Message::AboutCommit, &commit))
        .child(fact(view, Message::AboutPayload, &file.payload))
}

fn fact(view: View<'_>, label: Message<'_>, said: &str) -> Element {
    el("div").class("adv-facts__row").child(el("dt").says(view, label)).child(el("dd").text(said))
}

/// A copy with the answers in it. Browsers refuse downloads in silence, so the same answers stand there as a link too.
fn copying(view: View<'_>) -> Element {
    let state = encode(view.voice.catalogue, &kept(view));
    let mut link = view.file.base.clone();
    link.push('#');
    link.push_str(&state);
    let save = el("button").class("adv-button").attr(At::Type, "button").attr(At::DataAction, "save").says(view, Message::Save).hears(
        view,
        On::Click,
        move |_| Some(Msg::SavedCopy { made: save(&state) }),
    );
    let done = view.model.copied.map(|made| {
        let said = if made { Message::SaveDone } else { Message::SaveRefused };
        let field = el("input")
            .class("adv-field__control")
            .attr(At::Type, "text")
            .attr(At::Id, "same-answers")
            .flag(At::Readonly, true)
            .value(&link);
        let label = el("label").class("adv-field__label").attr(At::For, "same-answers").says(view, Message::SaveLink);
        el("div")
            .class("adv-stack adv-stack--tight")
            .child(el("p").says(view, said))
            .child(el("div").class("adv-field").child(label).child(field))
    });
    section(view, Message::SaveTitle)
        .child(el("p").says(view, Message::SaveLead))
        .child(el("p").class("adv-actions").child(save))
        .child(el("div").attr(At::Role, "status").attr(At::DataNotice, "copy-made").maybe(done))
}

/// What the copy opens with: the advice, once there is one.
fn kept(view: View<'_>) -> State {
    view.model.state_at(if view.has_answers() { Page::Advice } else { Page::Start })
}

fn newer(view: View<'_>) -> Element {
    let said = match (&view.file.published, view.file.copy) {
        (Some(address), _) => el("p")
            .says(view, Message::AboutNewer)
            .text(" ")
            .child(el("a").attr(At::Href, address).attr(At::DataAction, "newer").attr(At::Rel, "noopener noreferrer").text(address)),
        (None, false) => el("p").says(view, Message::AboutHere),
        (None, true) => el("p").says(view, Message::AboutNowhere),
    };
    section(view, Message::AboutNewerTitle).child(said)
}
