//! A labelled field: something to type, or one thing out of a list.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
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
    let input = el("input").attr(At::Type, "search").attr(At::Spellcheck, "false");
    typed_in(view, id, label, if let Some(value) = value { input.value(&value) } else { input }, Rc::new(typed))
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

/// Several lines to write in. `below` says something about them.
pub fn lines(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    value: &str,
    below: Element,
    typed: impl Fn(String) -> Option<Msg> + 'static,
) -> Element {
    let area = el("textarea").attr(At::Rows, "3").attr(At::AriaDescribedby, "below").value(value);
    typed_in(view, id, label, area, Rc::new(typed)).child(below.class("adv-soft adv-field__label").attr(At::Id, "below"))
}

/// Several lines to paste into. What stands in them is the field's own.
pub fn area(view: View<'_>, id: &'static str, label: Message<'_>) -> Element {
    labelled(view, id, label, el("textarea").attr(At::Rows, "3").attr(At::Spellcheck, "false"))
}

#[inline(never)]
fn typed_in(view: View<'_>, id: &'static str, label: Message<'_>, field: Element, typed: Rc<dyn Fn(String) -> Option<Msg>>) -> Element {
    let field = field.attr(At::Autocomplete, "off").hears(view, On::Input, move |event| typed(written(&event)?));
    labelled(view, id, label, field)
}

/// One of several options; `chosen` hears the place of the one chosen.
pub fn select(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    options: Vec<(String, bool)>,
    chosen: impl Fn(usize) -> Msg + 'static,
) -> Element {
    chosen_from(view, id, label, options, Rc::new(chosen))
}

#[inline(never)]
fn chosen_from(
    view: View<'_>,
    id: &'static str,
    label: Message<'_>,
    options: Vec<(String, bool)>,
    chosen: Rc<dyn Fn(usize) -> Msg>,
) -> Element {
    let heard =
        move |event: Event| Some(chosen(event.target()?.dyn_into::<web_sys::HtmlSelectElement>().ok()?.selected_index().try_into().ok()?));
    // Where none is named the first is meant. It must say so itself: Yew adds the last one first, and a list shows what came into it first.
    let chosen = options.iter().position(|(_, chosen)| *chosen).unwrap_or(0);
    let options = options.into_iter().enumerate().map(|(place, (words, _))| {
        el("option").key(&place.to_string()).attr(At::Value, place.to_string()).flag(At::Selected, place == chosen).text(words)
    });
    let select = el("select").property(At::Value, &chosen.to_string()).children(options).hears(view, On::Change, heard);
    labelled(view, id, label, select)
}

/// A text to be copied, which nobody can change.
pub fn to_copy(view: View<'_>, id: &'static str, label: Message<'_>, text: &str) -> Element {
    // More lines than one: what goes along is seen, and nothing of it lies beyond an edge.
    labelled(view, id, label, el("textarea").attr(At::Rows, "3").flag(At::Readonly, true).value(text))
}

/// What stands in the field an event comes from.
#[must_use]
pub fn written(event: &Event) -> Option<String> {
    value(event.target()?.as_ref())
}

/// What stands in a field.
#[must_use]
pub fn value(field: &JsValue) -> Option<String> {
    Reflect::get(field, &"value".into()).ok()?.as_string()
}

#[inline(never)]
fn labelled(view: View<'_>, id: &'static str, label: Message<'_>, control: Element) -> Element {
    let label = el("label").class("adv-field__label").attr(At::For, id).says(view, label);
    el("div").class("adv-field").child(label).child(control.class("adv-field__control").attr(At::Id, id))
}
