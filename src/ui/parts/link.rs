//! Links within the app. They carry the answers along: they can be followed, opened in a new tab, or copied.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::domain::id::SchemeId;
use crate::i18n::message::Message;
use crate::link::state::{Compared, Page, State};
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::office::FILE;
use crate::ui::view::View;

/// A link to a page.
///
/// Followed in place it goes through the session, which knows where "Back" leads.
pub fn page(view: View<'_>, page: Page, action: &'static str, label: impl AsRef<str>) -> Element {
    link(view, view.address(page), action, label.as_ref(), Msg::Went { page })
}

/// A link to a page for officers: in this file, where it holds them, else in the one beside it. From a copy on a disk that is the one on the
/// web, if the page says where it is published.
pub fn office(view: View<'_>, to: Page, action: &'static str, label: impl AsRef<str>) -> Element {
    if view.office {
        return page(view, to, action, label);
    }
    let beside = view.file.published.as_deref().unwrap_or_default();
    let folder = beside.rfind('/').map_or("", |end| &beside[..=end]);
    let address = [folder, FILE, &view.address(to)].concat();
    el("a").class("adv-link").attr(At::Href, address).attr(At::DataAction, action).text(label.as_ref())
}

/// A link to the way to a scheme.
pub fn path(view: View<'_>, scheme: SchemeId) -> Element {
    page(view, Page::Path(scheme), "path", view.say(Message::PathLink))
}

/// A link to the comparison of exactly these schemes.
pub fn compare(view: View<'_>, schemes: Vec<SchemeId>, label: impl AsRef<str>) -> Element {
    let compared: Compared = schemes.iter().copied().collect();
    let address = view.address_of(&State { compared, ..view.model.state_at(Page::Compare) });
    link(view, address, "compare", label.as_ref(), Msg::Compared { schemes })
}

#[inline(never)]
fn link(view: View<'_>, address: String, action: &'static str, label: &str, msg: Msg) -> Element {
    let followed = move |event: Event| {
        // With a key held down, or another button, the link belongs to the browser: a new tab, a new window.
        let elsewhere = |click: &MouseEvent| click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0;
        if event.dyn_ref().is_some_and(elsewhere) {
            return None;
        }
        event.prevent_default();
        Some(msg.clone())
    };
    el("a").class("adv-link").attr(At::Href, address).attr(At::DataAction, action).text(label).hears(view, On::Click, followed)
}
