//! What stands beside a page: always open on wide screens, to be opened on narrow ones.

use super::button;
use crate::i18n::message::Message;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// Something beside the page, with its title. Where the screen is narrow a button opens `body`.
pub fn aside(view: View<'_>, id: &'static str, title: Message<'_>, body: Element) -> Element {
    let open = view.model.beside_open;
    let label = if open { Message::ShowLess } else { Message::ShowMore };
    let toggle = button::linklike(view, "details", label, Msg::ToggledBeside)
        .attr(At::AriaExpanded, if open { "true" } else { "false" })
        .attr(At::AriaControls, id)
        .class("adv-linklike adv-aside__toggle");
    view.landmark("aside")
        .class(if open { "adv-aside adv-aside--open" } else { "adv-aside" })
        .attr(At::AriaLabelledby, "beside")
        .child(
            el("div")
                .class("adv-aside__head")
                .child(el("h2").class("adv-aside__title").attr(At::Id, "beside").says(view, title))
                .child(toggle),
        )
        .child(body.attr(At::Id, id))
}
