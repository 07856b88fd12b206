//! Sources, small, on the line they prove.

use yew::prelude::*;

use crate::domain::scheme::Evidence;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::ui::view::View;

/// The documents something rests on, each with its date and, where it has one, its address.
pub fn list(view: View<'_>, evidence: &Evidence) -> Html {
    html! {
        <span class="adv-cite">
            if evidence.reading {
                <span class="adv-cite__reading">{ view.say(Message::OurReading) }</span>
            }
            { for evidence.sources.iter().map(|id| {
                let source = report::source(view.voice, *id);
                let dating = if source.old_address { format!("{}, {}", source.dating, view.voice.say(Message::OldAddress)) } else { source.dating };
                html! {
                    <span key={id.0} class="adv-cite__source">
                        if let Some(url) = source.url {
                            <a href={url} rel="noopener noreferrer" target="_blank" title={source.title}>{ source.by }</a>
                        } else {
                            { source.by }{ ", " }{ source.title }
                        }
                        { " (" }{ dating }{ ")" }
                    </span>
                }
            }) }
        </span>
    }
}

/// The seeds' own words, where something renders them.
pub fn words(view: View<'_>, evidence: &Evidence) -> Html {
    let sentences = || evidence.sentences.iter().filter_map(|id| view.voice.catalogue.sentences.get(id.index()));
    if sentences().next().is_none() {
        return Html::default();
    }
    html! {
        <details class="adv-words">
            <summary>{ view.say(Message::SeedWords) }</summary>
            { for sentences().map(|sentence| html! { <q key={sentence.id.clone()} lang="en">{ &*sentence.words }</q> }) }
        </details>
    }
}
