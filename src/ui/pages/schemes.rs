//! All schemes, lightest commitment first.

use yew::prelude::*;

use crate::domain::id::SchemeId;
use crate::domain::scheme::Scheme;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::ui::parts::{link, standing};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Html {
    html! {
        <div class="adv-stack adv-prose">
            <h1 tabindex="-1">{ view.say(Message::SchemesTitle) }</h1>
            <p class="adv-lead">{ view.say(Message::SchemesLead) }</p>
            <p class="adv-soft">{ view.say(Message::LightestFirst) }</p>
            { for view.voice.catalogue.schemes().map(|(id, scheme)| entry(view, id, scheme)) }
        </div>
    }
}

fn entry(view: View<'_>, id: SchemeId, scheme: &Scheme) -> Html {
    // Without answers every scheme would be "possible": that says nothing, so nothing is said.
    let ranked = view.advice.of(id).filter(|_| view.model.answers.count() > 0);
    let children = html! {
        <>
            <h2 class="adv-other__name">{ link::page(view, Page::Scheme(id), "scheme", view.voice.acronym(id).into()) }</h2>
            <p class="adv-other__full">
                if !scheme.acronym.is_empty() {
                    { view.voice.text(scheme.name) }
                }
            </p>
            { standing::tags(view, ranked.map(|ranked| ranked.judgement.verdict), scheme) }
            <p class="adv-other__why adv-soft">{ view.voice.text(scheme.summary) }</p>
        </>
    };
    standing::about("article", "adv-other", scheme, ranked, children)
}
