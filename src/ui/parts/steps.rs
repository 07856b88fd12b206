//! Sentences with their sources: steps in order, or differences in none.

use yew::prelude::*;

use super::cite;
use crate::domain::scheme::Step;
use crate::ui::view::View;

/// The list, numbered where the order matters.
pub fn list(view: View<'_>, steps: &[Step], ordered: bool) -> Html {
    let items = steps.iter().enumerate().map(|(place, step)| {
        html! { <li key={place}>{ view.voice.text(step.says) }{ " " }{ cite::list(view, &step.evidence) }</li> }
    });
    if ordered {
        html! { <ol class="adv-list">{ for items }</ol> }
    } else {
        html! { <ul class="adv-list">{ for items }</ul> }
    }
}
