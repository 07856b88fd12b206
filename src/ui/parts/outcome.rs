//! What is said beside schemes, folded: stay informal, find a partner first, another organisation's ladder.

use yew::prelude::*;

use super::cite;
use crate::domain::catalogue::Outcome;
use crate::domain::headline::{Headline, NextStep};
use crate::ui::view::View;

/// One of them; open where the advice is just that.
#[must_use]
pub fn outcome(view: View<'_>, outcome: &Outcome) -> Html {
    let meant = match &*outcome.id {
        "find-partner" => view.advice.headline == Headline::FindPartner,
        "stay-informal" => view.advice.next_step == NextStep::StayInformal,
        _ => false,
    };
    html! {
        <details key={outcome.id.to_string()} class="adv-outcome" data-outcome={outcome.id.to_string()} open={meant}>
            <summary>{ view.voice.text(outcome.title) }</summary>
            { for outcome.says.iter().enumerate().map(|(place, (text, evidence))| html! {
                <p key={place}>{ view.voice.text(*text) }{ " " }{ cite::list(view, evidence) }</p>
            }) }
        </details>
    }
}
