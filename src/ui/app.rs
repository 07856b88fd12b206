//! The app: holds the state, keeps address, title, language and focus in step with it, and picks the page.

use yew::prelude::*;

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
use crate::link::state::Page;
use crate::session::model::Model;
use crate::session::msg::Msg;
use crate::session::update::update;

/// The whole page below the mount element.
#[component]
pub fn App() -> Html {
    let session = use_reducer(|| Session { model: update(catalogue(), Model::default(), opened()), count: 0, arrived: true });
    let dispatch: Callback<Msg> = session.dispatcher().to_callback();
    let model = &session.model;
    let language = model.language.unwrap_or_else(preferred);
    let voice = Voice { catalogue: catalogue(), texts: texts(), language, side: model.side };
    let advice = use_memo(model.answers.clone(), |answers| advise(catalogue(), answers));

    use_effect_with(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        let listeners = address::on_change(move || dispatch.emit(opened()));
        move || drop(listeners)
    });
    let written = use_mut_ref(|| None::<Page>);
    let arrived = session.arrived;
    use_effect_with((model.page, encode(catalogue(), &model.state()), model.problems.is_empty()), move |(page, fragment, understood)| {
        let before = written.borrow_mut().replace(*page);
        // What came from the address has its place in the history: a new entry for it would make "back" a trap.
        let moved = !arrived && before.is_some_and(|before| before != *page);
        let entry = if moved { address::Entry::New } else { address::Entry::Same };
        // The address that was loaded stays as it is where it was misread, for the visitor to look at, or empty.
        let untouched = before.is_none() && (!understood || address::fragment().is_empty());
        if !untouched && address::fragment().trim_start_matches('#') != fragment {
            address::write(fragment, entry);
        }
    });
    use_effect_with(language, |language| document::set_language(language.code()));
    let view = View { voice, model, advice: &advice, dispatch: &dispatch };
    let title = pages::title(view);
    use_effect_with(format!("{title} – {}", voice.say(Message::AppName)), |title| document::set_title(title));
    let seen = use_mut_ref(|| None::<Page>);
    use_effect_with((model.page, model.nothing_chosen), move |(page, nothing_chosen)| {
        let before = seen.borrow_mut().replace(*page);
        if *nothing_chosen {
            document::focus("[data-notice=error]");
        } else if before.is_some_and(|before| before != *page) {
            // On loading the focus is the browser's; afterwards it follows the page.
            document::focus("main h1");
        }
    });

    frame(view)
}

/// What every page stands in. It depends on its view alone, so that the first page can be made before there is an app.
pub fn frame(view: View<'_>) -> Html {
    html! {
        <div class="adv-page">
            { header::header(view) }
            <main id="content" class="adv-main" data-page={view.model.page.name()} tabindex="-1">
                { notice::link(view) }
                { pages::page(view) }
            </main>
            { footer::footer(view) }
        </div>
    }
}

fn opened() -> Msg {
    Msg::OpenedLink { fragment: address::fragment() }
}

fn preferred() -> Language {
    document::preferred_language().and_then(|tag| Language::from_code(&tag)).unwrap_or_default()
}
