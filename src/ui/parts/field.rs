//! A labelled field: something to type, or one thing out of a list.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::i18n::message::Message;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::view::View;

/// A line to type in. Without a `value` what stands in it is the field's own. `typed` hears all that stands there after each key.
pub fn text(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    value: Option<String>,
    typed: impl Fn(String) -> Option<Msg> + 'static,
) -> Element {
    let input = el("input")
        .class("adv-field__control")
        .attr(At::Type, "search")
        .attr(At::Id, id)
        .attr(At::Autocomplete, "off")
        .attr(At::Spellcheck, "false")
        .hears(view, On::Input, move |event| typed(written(&event)?));
    labelled(view, id, label, if let Some(value) = value { input.value(&value) } else { input })
}

/// A line for an option of the code for other pages. It counts once it is typed: each key would load the preview again.
pub fn changed(view: View<'_>, id: &'static str, label: Message<'_>, value: &str) -> Element {
    let input = el("input")
        .class("adv-field__control")
        .attr(At::Id, id)
        .attr(At::Autocomplete, "off")
        .attr(At::Spellcheck, "false")
        .value(value)
        .hears(view, On::Change, move |event| Some(Msg::Embedded { option: id, value: written(&event)? }));
    labelled(view, id, label, input)
}

/// One of several options; `chosen` hears the place of the one chosen.
pub fn select(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    options: Vec<(String, bool)>,
    chosen: impl Fn(usize) -> Msg + 'static,
) -> Element {
    let heard =
        move |event: Event| Some(chosen(event.target()?.dyn_into::<web_sys::HtmlSelectElement>().ok()?.selected_index().try_into().ok()?));
    let selected = options.iter().position(|(_, selected)| *selected).unwrap_or(0).to_string();
    let options = options.into_iter().enumerate().map(|(place, (words, selected))| {
        el("option").key(&place.to_string()).attr(At::Value, place.to_string()).flag(At::Selected, selected).text(words)
    });
    labelled(
        view,
        id,
        label,
        el("select").class("adv-field__control").attr(At::Id, id).property(At::Value, &selected).children(options).hears(
            view,
            On::Change,
            heard,
        ),
    )
}

/// What stands in the field an event comes from.
#[must_use]
pub fn written(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?.value())
}

#[inline(never)]
fn labelled(view: View<'_>, id: &'static str, label: Message<'_>, control: Element) -> Element {
    el("div").class("adv-field").child(el("label").class("adv-field__label").attr(At::For, id).says(view, label)).child(control)
}
