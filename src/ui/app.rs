//! The app: holds the state, keeps address, title, language and focus in step with it, and picks the page.

use yew::prelude::*;

use super::element::{Element, el};
use super::outside::{Outside, tell};
use super::pages;
use super::parts::{footer, header, notice};
use super::reducer::Session;
use super::view::View;
use crate::browser::{address, document};
use crate::catalogue::built::{catalogue, texts};
use crate::catalogue::language::Language;
use crate::domain::advice::advise;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::readable::encode;
use crate::session::model::Model;
use crate::session::msg::Msg;
use crate::session::update::update;

/// The whole page below the mount element.
#[component]
pub fn App() -> Html {
    let session = use_reducer(|| Session { model: update(catalogue(), Model::default(), loaded()), count: 0, arrived: true });
    let dispatch: Callback<Msg> = session.dispatcher().to_callback();
    let model = &session.model;
    let language = model.language.unwrap_or_else(preferred);
    let voice = Voice { catalogue: catalogue(), texts: texts(), language, side: model.side };
    let advice = use_memo(model.answers.clone(), |answers| advise(catalogue(), answers));
    let marked = use_memo(model.marked(), |answers| advise(catalogue(), answers));
    let contact = use_memo((), |()| document::stated("advisor:contact"));

    use_effect_with(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        let listeners = address::on_change(move || dispatch.emit(opened()));
        move || drop(listeners)
    });
    let view = View { voice, model, advice: &advice, marked: &marked, contact: contact.as_deref(), dispatch: &dispatch };
    let outside = Outside {
        page: model.page,
        fragment: encode(catalogue(), &model.state()),
        understood: model.problems.is_empty(),
        arrived: session.arrived,
        nothing_chosen: model.nothing_chosen,
        language: language.code(),
        title: format!("{} – {}", pages::title(view), voice.say(Message::AppName)),
    };
    let told = use_mut_ref(|| None::<Outside>);
    use_effect_with(outside, move |now| {
        let before = told.borrow_mut().replace(now.clone());
        tell(before.as_ref(), now);
    });

    frame(view).into()
}

/// The whole page for a state: bar, content, foot.
pub fn frame(view: View<'_>) -> Element {
    let main = el("main")
        .class("adv-main")
        .attr("id", "content")
        .attr("data-page", view.model.page.name())
        .attr("tabindex", "-1")
        .child(notice::link(view))
        .child(pages::page(view));
    el("div").class("adv-page").child(header::header(view)).child(main).child(footer::footer(view))
}

fn opened() -> Msg {
    Msg::OpenedLink { fragment: address::fragment() }
}

/// What the page was loaded with: its address or, in a saved copy without one, the state it was saved in.
fn loaded() -> Msg {
    match opened() {
        Msg::OpenedLink { fragment } if fragment.is_empty() => Msg::OpenedLink { fragment: document::mirrored_state().unwrap_or_default() },
        opened => opened,
    }
}

fn preferred() -> Language {
    document::preferred_language().and_then(|tag| Language::from_code(&tag)).unwrap_or_default()
}
