//! The bar above every page: name, way to the pages, languages.

use yew::prelude::*;

use super::link;
use crate::catalogue::language::Language;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::view::View;

/// The bar.
pub fn header(view: View<'_>) -> Html {
    html! {
        <header class="adv-bar">
            <a class="adv-skip" href="#content" onclick={Callback::from(|event: MouseEvent| {
                // The address is the memory: following the link would put "content" in its place.
                event.prevent_default();
                crate::browser::document::focus("main");
            })}>{ view.say(Message::SkipToContent) }</a>
            <span class="adv-bar__name">{ link::page(view, Page::Start, "home", view.say(Message::AppName)) }</span>
            <nav class="adv-bar__links" aria-label={view.say(Message::MainNavigation)}>
                { link::page(view, Page::Schemes, "schemes", view.say(Message::AllSchemes)) }
                if view.model.answers.count() > 0 {
                    { link::page(view, Page::Advice, "advice", view.say(Message::YourAdvice)) }
                }
            </nav>
            <div class="adv-bar__languages" role="group" aria-label={view.say(Message::Languages)}>
                { for Language::ALL.into_iter().map(|language| switch(view, language)) }
            </div>
        </header>
    }
}

fn switch(view: View<'_>, language: Language) -> Html {
    let (short, full) = match language {
        Language::English => ("EN", "English"),
        Language::French => ("FR", "Français"),
        Language::Spanish => ("ES", "Español"),
    };
    html! {
        <button
            key={language.code()}
            class="adv-linklike"
            type="button"
            lang={language.code()}
            aria-pressed={(view.voice.language == language).to_string()}
            data-action="language"
            data-language={language.code()}
            onclick={view.send(Msg::ChoseLanguage { language })}
        >
            <abbr title={full}>{ short }</abbr>
        </button>
    }
}
