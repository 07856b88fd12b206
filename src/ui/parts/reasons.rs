//! Reasons, each with the way it bears, the answer behind it and its sources.

use yew::prelude::*;

use super::cite;
use crate::domain::judgement::{Bearing, Reason};
use crate::domain::scheme::Scheme;
use crate::i18n::report;
use crate::ui::view::View;

/// The list.
pub fn list(view: View<'_>, scheme: &Scheme, reasons: &[Reason]) -> Html {
    html! {
        <ul class="adv-reasons">
            { for reasons.iter().enumerate().map(|(place, reason)| html! { <li key={place} class="adv-reason">{ item(view, scheme, reason) }</li> }) }
        </ul>
    }
}

fn item(view: View<'_>, scheme: &Scheme, reason: &Reason) -> Html {
    let words = report::reason(view.voice, scheme, reason);
    // The mark is for the eye; the word beside it says the same.
    let (mark, name) = match words.bearing {
        Bearing::For => ("+", "for"),
        Bearing::Against => ("–", "against"),
        Bearing::Open => ("?", "open"),
        Bearing::Noted => ("i", "noted"),
    };
    html! {
        <>
            <span class="adv-reason__mark" data-bearing={name} aria-hidden="true">{ mark }</span>
            <div>
                <span class="adv-hidden">{ view.voice.labelled(&report::bearing(view.voice, words.bearing), "") }</span>
                { words.statement }{ " " }
                <span class="adv-reason__because">{ words.because.join(" ") }</span>{ " " }
                { cite::list(view, &words.evidence) }
            </div>
        </>
    }
}
