//! What stands below every page: what this is not, and which edition it speaks from.

use yew::prelude::*;

use crate::i18n::message::Message;
use crate::ui::view::View;

/// The footer.
pub fn footer(view: View<'_>) -> Html {
    let edition = view.say(Message::Edition { edition: &view.voice.catalogue.edition.id });
    html! {
        <footer class="adv-foot">
            <p>{ view.say(Message::NotOfficial) }</p>
            <p>{ edition }{ " · " }{ env!("CARGO_PKG_VERSION") }</p>
        </footer>
    }
}
