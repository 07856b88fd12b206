//! What was answered so far, each answer with a way to change it.

use yew::prelude::*;

use crate::domain::answers::Answer;
use crate::domain::id::QuestionId;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::view::View;

/// The list.
pub fn list(view: View<'_>) -> Html {
    html! {
        <aside class="adv-answers" aria-labelledby="answers">
            <h2 id="answers" class="adv-answers__title">{ view.say(Message::AnswersSoFar) }</h2>
            if view.model.answers.is_empty() {
                <p class="adv-soft">{ view.say(Message::NoAnswersYet) }</p>
            } else {
                <dl class="adv-answers__list">
                    { for view.model.answers.iter().map(|(question, answer)| row(view, question, answer)) }
                </dl>
            }
        </aside>
    }
}

fn row(view: View<'_>, question: QuestionId, answer: Answer) -> Html {
    let Some(asked) = view.voice.catalogue.question(question) else { return Html::default() };
    let said = match answer {
        Answer::NotYet => view.voice.say(Message::DontKnowYet),
        Answer::Chosen(set) => view.voice.choices(question, set),
    };
    let short = view.voice.short(question);
    let page = Page::Question(question);
    let onclick = view.dispatch.reform(move |event: MouseEvent| {
        event.prevent_default();
        Msg::Went { page }
    });
    html! {
        <div key={asked.id.clone()} class="adv-answers__row">
            <dt>{ short }</dt>
            <dd>
                { said }{ " " }
                <a class="adv-link" href={view.address(page)} data-action="change" {onclick} aria-label={view.say(Message::ChangeOf { question: short })}>
                    { view.say(Message::Change) }
                </a>
            </dd>
        </div>
    }
}
