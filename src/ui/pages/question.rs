//! One question at a time.

use yew::prelude::*;

use crate::domain::answers::Answer;
use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::question::{Kind, Question};
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::session::screen::{is_for_the_other_side, progress};
use crate::ui::parts::choices::{Control, Option, option};
use crate::ui::parts::{answers, link};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>, id: QuestionId) -> Html {
    let Some(question) = view.voice.catalogue.question(id) else { return html! { <h1 tabindex="-1">{ view.say(Message::AppName) }</h1> } };
    let voice = view.voice;
    let progress = progress(view.model, view.advice, id);
    html! {
        <div class="adv-columns" key={question.id.clone()}>
            <div class="adv-stack adv-prose">
                <p class="adv-soft">{ view.say(Message::QuestionNumber { number: progress.number, about: progress.about }) }</p>
                <h1 id="asked" tabindex="-1">{ voice.wording(question.asks) }</h1>
                if let Some(help) = question.help {
                    <p class="adv-soft">{ voice.wording(help) }</p>
                }
                if is_for_the_other_side(voice.catalogue, view.model, id) {
                    <p class="adv-soft">{ view.say(Message::OtherSide) }</p>
                }
                if question.kind == Kind::Several {
                    <p class="adv-soft">{ view.say(Message::SeveralAllowed) }</p>
                }
                <div role="alert" class="adv-alert" data-notice="error" tabindex="-1" hidden={!view.model.nothing_chosen}>
                    if view.model.nothing_chosen {
                        <p>{ view.say(Message::NothingChosen) }</p>
                    }
                </div>
                { choices(view, question) }
                <div class="adv-actions">
                    <button class="adv-button" type="button" data-action="next" onclick={view.send(Msg::Continued)}>
                        { view.say(Message::Continue) }
                    </button>
                    <button class="adv-button adv-button--quiet" type="button" data-action="back" onclick={view.send(Msg::WentBack)}>
                        { view.say(Message::Back) }
                    </button>
                    { link::page(view, Page::Advice, "advice", view.say(Message::AdviceSoFar)) }
                </div>
                <details class="adv-why">
                    <summary>{ view.say(Message::WhyAsked) }</summary>
                    <p>{ voice.text(question.why) }</p>
                </details>
            </div>
            { answers::list(view) }
        </div>
    }
}

fn choices(view: View<'_>, question: &Question) -> Html {
    let control = if question.kind == Kind::Several { Control::Checkbox } else { Control::Radio };
    let chosen = match view.model.draft {
        Some(Answer::Chosen(set)) => set,
        Some(Answer::NotYet) | None => Default::default(),
    };
    // A frame without the right to submit forms never fires `submit`: Enter is heard as a key.
    let onkeydown = view.hear(|event: KeyboardEvent| (event.key() == "Enter").then_some(Msg::Continued));
    html! {
        <fieldset class="adv-choices" data-question={question.id.clone()} aria-labelledby="asked" {onkeydown}>
            { for (0..).map(ChoiceId).zip(question.choices.iter()).map(|(id, choice)| option(Option {
                group: &question.id,
                id: &choice.id,
                control,
                label: view.voice.wording(choice.label).into(),
                hint: choice.hint.map(|hint| view.voice.wording(hint).into()),
                checked: chosen.contains(id),
                apart: false,
                onchange: view.dispatch.reform(move |marked| Msg::Marked { choice: id, marked }),
            })) }
            { option(Option {
                group: &question.id,
                id: "unknown",
                control,
                label: view.say(Message::DontKnowYet),
                hint: Some(view.say(Message::DontKnowYetHint)),
                checked: view.model.draft == Some(Answer::NotYet),
                apart: true,
                onchange: view.dispatch.reform(|_| Msg::MarkedNotYet),
            }) }
        </fieldset>
    }
}
