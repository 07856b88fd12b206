//! The bar above every page: name, way to the pages, languages.

use yew::prelude::*;

use super::link;
use crate::catalogue::language::Language;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::view::View;

/// The bar.
pub fn header(view: View<'_>) -> Element {
    // The address is the memory: following the link would put "content" in its place.
    let skip = |event: Event| {
        event.prevent_default();
        crate::browser::document::focus("#content");
        None
    };
    let skip = el("a").class("adv-skip").attr(At::Href, "#content").says(view, Message::SkipToContent).hears(view, On::Click, skip);
    let place = |page: Page, action, label| {
        let here = view.model.page == page;
        link::page(view, page, action, view.say(label)).attr_if(At::AriaCurrent, here.then_some("page"))
    };
    let advice = view.has_answers().then(|| place(Page::Advice, "advice", Message::YourAdvice));
    let pages = view
        .landmark("nav")
        .class("adv-bar__links")
        .attr(At::AriaLabel, view.say(Message::MainNavigation))
        .child(place(Page::Schemes, "schemes", Message::AllSchemes))
        .child(place(Page::Compare, "comparison", Message::Compare))
        .maybe(advice);
    let languages = el("div").class("adv-bar__languages").attr(At::Role, "group").attr(At::AriaLabel, view.say(Message::Languages));
    el(if view.host.is_some() { "div" } else { "header" })
        .class("adv-bar")
        .child(skip)
        .child(el("span").class("adv-bar__name").child(link::page(view, Page::Start, "home", view.say(Message::AppName))))
        .child(pages)
        .child(languages.children(Language::ALL.map(|language| switch(view, language))))
}

fn switch(view: View<'_>, language: Language) -> Element {
    let short = match language {
        Language::English => "EN",
        Language::French => "FR",
        Language::Spanish => "ES",
    };
    el("button")
        .class("adv-linklike")
        .attr(At::Type, "button")
        .attr(At::DataAction, "language")
        .tells(view, On::Click, Msg::ChoseLanguage { language })
        .attr(At::Lang, language.code())
        .attr(At::AriaPressed, if view.voice.language == language { "true" } else { "false" })
        .attr(At::DataLanguage, language.code())
        .child(el("abbr").attr(At::Title, language.name()).text(short))
}
