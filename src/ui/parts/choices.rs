//! One thing to tick: a real radio button or checkbox with its label.

use yew::prelude::*;

/// What the control is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// One of several.
    Radio,
    /// Any of several.
    Checkbox,
}

/// What is needed to show one.
pub struct Option<'a> {
    /// The id of what it answers.
    pub group: &'a str,
    /// Its own id.
    pub id: &'a str,
    /// What the control is.
    pub control: Control,
    /// What it says.
    pub label: AttrValue,
    /// A line that explains it.
    pub hint: std::option::Option<AttrValue>,
    /// Whether it is marked.
    pub checked: bool,
    /// Whether it stands apart from the others, like "I don't know yet".
    pub apart: bool,
    /// Called with whether it is marked now.
    pub onchange: Callback<bool>,
}

/// The control. It stands before its label in the source, where touch and automation find it.
pub fn option(option: Option<'_>) -> Html {
    let id = format!("{}-{}", option.group, option.id);
    let hint_id = format!("{id}-hint");
    let kind = match option.control {
        Control::Radio => "radio",
        Control::Checkbox => "checkbox",
    };
    let onchange =
        option.onchange.reform(|event: Event| event.target_dyn_into::<web_sys::HtmlInputElement>().is_some_and(|input| input.checked()));
    html! {
        <div key={option.id.to_owned()} class={classes!("adv-choice", option.apart.then_some("adv-choice--apart"))}>
            <input
                class="adv-choice__control"
                type={kind}
                name={option.group.to_owned()}
                id={id.clone()}
                data-choice={option.id.to_owned()}
                checked={option.checked}
                aria-describedby={option.hint.is_some().then(|| hint_id.clone())}
                {onchange}
            />
            <label class="adv-choice__label" for={id}>{ option.label }</label>
            if let Some(hint) = option.hint {
                <span class="adv-choice__hint" id={hint_id}>{ hint }</span>
            }
        </div>
    }
}
