//! A labelled field: something to type, or one thing out of a list.

use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
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

/// Several lines to write in. `below` says something about them.
pub fn lines(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    value: &str,
    below: Element,
    typed: impl Fn(String) -> Option<Msg> + 'static,
) -> Element {
    let area = el("textarea")
        .class("adv-field__control")
        .attr(At::Id, id)
        .attr(At::Rows, "3")
        .attr(At::Autocomplete, "off")
        .attr(At::AriaDescribedby, "below")
        .value(value)
        .hears(view, On::Input, move |event| typed(written(&event)?));
    labelled(view, id, label, area).child(below.class("adv-soft adv-field__label").attr(At::Id, "below"))
}

/// A text to be copied, which nobody can change.
pub fn to_copy(view: View<'_>, id: &'static str, label: Message<'_>, text: &str) -> Element {
    // More lines than one: what goes along is seen, and nothing of it lies beyond an edge.
    let field = el("textarea").class("adv-field__control adv-field__text").attr(At::Id, id).attr(At::Rows, "3").flag(At::Readonly, true);
    labelled(view, id, label, field.value(text))
}

/// What stands in the field an event comes from.
#[must_use]
pub fn written(event: &Event) -> Option<String> {
    Reflect::get(event.target()?.as_ref(), &"value".into()).ok()?.as_string()
}

#[inline(never)]
fn labelled(view: View<'_>, id: &'static str, label: Message<'_>, control: Element) -> Element {
    el("div").class("adv-field").child(el("label").class("adv-field__label").attr(At::For, id).says(view, label)).child(control)
}
