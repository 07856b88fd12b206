//! What was not understood in the link that was opened.

use yew::prelude::*;

use crate::i18n::message::Message;
use crate::session::msg::Msg;
use crate::ui::view::View;

/// The notice; a stable, empty region where there is nothing to say, so that what appears in it is announced.
pub fn link(view: View<'_>) -> Html {
    let problems = &view.model.problems;
    html! {
        <div role="status">
            if !problems.is_empty() {
                <div class="adv-notice" data-notice="link">
                    <p><b>{ view.say(Message::LinkNotice) }</b></p>
                    <ul class="adv-list">
                        { for problems.iter().enumerate().map(|(place, problem)| html! { <li key={place}>{ problem.words(view.voice) }</li> }) }
                    </ul>
                    <p>{ view.say(Message::LinkKept { count: view.model.answers.count() }) }</p>
                    <button class="adv-linklike" type="button" data-action="close" onclick={view.send(Msg::ClosedNotice)}>
                        { view.say(Message::Dismiss) }
                    </button>
                </div>
            }
        </div>
    }
}
