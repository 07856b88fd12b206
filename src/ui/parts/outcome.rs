//! What is said beside schemes: stay informal, find a partner first, another organisation's ladder.

use yew::prelude::*;

use super::cite;
use crate::domain::catalogue::{Occasion, Outcome};
use crate::domain::headline::{Headline, NextStep};
use crate::ui::view::View;

/// Those for an occasion, folded.
pub fn folded(view: View<'_>, occasion: Occasion) -> Html {
    let told = view.voice.catalogue.outcomes.iter().filter(move |outcome| outcome.occasion == occasion);
    told.map(|outcome| {
        html! {
            <details key={outcome.id.clone()} class="adv-outcome" data-outcome={outcome.id.clone()}>
                <summary>{ view.voice.text(outcome.title) }</summary>
                { paragraphs(view, outcome) }
            </details>
        }
    })
    .collect()
}

/// Those that are the advice itself, in full.
pub fn told(view: View<'_>, occasion: Occasion) -> Html {
    let told = view.voice.catalogue.outcomes.iter().filter(move |outcome| outcome.occasion == occasion);
    told.map(|outcome| {
        html! {
            <div key={outcome.id.clone()} class="adv-stack" data-outcome={outcome.id.clone()}>
                { paragraphs(view, outcome) }
            </div>
        }
    })
    .collect()
}

/// The occasion of this advice that something beside schemes answers, if there is one.
#[must_use]
pub fn occasion(view: View<'_>) -> Option<Occasion> {
    let found = |headline: &Headline| *headline == Headline::FindPartner;
    match &view.advice.headline {
        Headline::Existing { then, .. } if found(then) => Some(Occasion::FindPartner),
        headline if found(headline) => Some(Occasion::FindPartner),
        _ => (view.advice.next_step == NextStep::StayInformal).then_some(Occasion::StayInformal),
    }
}

fn paragraphs(view: View<'_>, outcome: &Outcome) -> Html {
    outcome
        .says
        .iter()
        .enumerate()
        .filter(|(_, saying)| saying.is_for(&view.model.answers))
        .map(|(place, saying)| {
            html! {
                <p key={place}>{ view.voice.text(saying.says) }{ " " }{ cite::list(view, &saying.evidence) }</p>
            }
        })
        .collect()
}
