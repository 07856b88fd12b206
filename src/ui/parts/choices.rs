//! One thing to tick: a real radio button or checkbox with its label.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::view::View;

/// What is needed to show one.
pub struct Choice<'a> {
    /// The id of what it answers.
    pub group: &'a str,
    /// Its own id.
    pub id: &'a str,
    /// One of several, or any of several.
    pub control: &'static str,
    /// What it says.
    pub label: String,
    /// A line that explains it.
    pub hint: Option<String>,
    /// Whether it is marked.
    pub checked: bool,
    /// It cannot be marked now.
    pub disabled: bool,
}

/// One choice out of several.
pub const RADIO: &str = "radio";
/// Any choices out of several.
pub const CHECKBOX: &str = "checkbox";

/// The control. It stands before its label in the source, where touch and automation find it.
pub fn choice(view: View<'_>, choice: Choice<'_>, changed: impl Fn(bool) -> Msg + 'static) -> Element {
    shown(view, choice, Rc::new(changed))
}

#[inline(never)]
fn shown(view: View<'_>, choice: Choice<'_>, changed: Rc<dyn Fn(bool) -> Msg>) -> Element {
    let marked = move |event: Event| {
        let input = event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
        Some(changed(input.checked()))
    };
    let id = format!("{}-{}", choice.group, choice.id);
    let hint_id = format!("{id}-hint");
    let input = el("input")
        .hears(view, On::Change, marked)
        .class("adv-choice__control")
        .attr(At::Type, choice.control)
        .attr(At::Name, choice.group)
        .attr(At::Id, &id)
        .attr(At::DataChoice, choice.id)
        .attr_if(At::AriaDescribedby, choice.hint.as_ref().map(|_| &hint_id))
        .flag(At::Disabled, choice.disabled)
        .checked(choice.checked);
    el("div")
        .class("adv-choice")
        .key(choice.id)
        .child(input)
        .child(el("label").class("adv-choice__label").attr(At::For, &id).text(choice.label))
        .maybe(choice.hint.map(|hint| el("span").class("adv-choice__hint").attr(At::Id, &hint_id).text(hint)))
}
