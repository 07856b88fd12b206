//! The first page: what this is, which side you are on, where to begin.

use yew::prelude::*;

use crate::domain::catalogue::Occasion;
use crate::domain::question::Side;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::parts::choices::{Control, Option, option};
use crate::ui::parts::{link, outcome};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Html {
    let begun = !view.model.answers.is_empty();
    html! {
        <article class="adv-stack adv-prose">
            <h1 tabindex="-1">{ view.say(Message::StartTitle) }</h1>
            <p class="adv-lead">{ view.say(Message::StartLead) }</p>
            <p>{ view.say(Message::StartHow) }</p>
            <fieldset class="adv-choices" data-question="side">
                <legend class="adv-choices__legend">{ view.say(Message::WhichSide) }</legend>
                { side(view, Side::Cnrs, "cnrs", Message::SideCnrs, Message::SideCnrsHint) }
                { side(view, Side::Partner, "partner", Message::SidePartner, Message::SidePartnerHint) }
            </fieldset>
            <div class="adv-actions">
                <button class="adv-button" type="button" data-action="start" onclick={view.send(Msg::Began)}>
                    { view.say(if begun { Message::GoOn } else { Message::Begin }) }
                </button>
                if begun {
                    { link::page(view, Page::Advice, "advice", view.say(Message::AdviceSoFar)) }
                    <button class="adv-button adv-button--quiet" type="button" data-action="restart" onclick={view.send(Msg::StartedOver)}>
                        { view.say(Message::StartOver) }
                    </button>
                }
                { link::page(view, Page::Schemes, "schemes", view.say(Message::AllSchemes)) }
            </div>
            <p class="adv-soft">{ view.say(Message::StartTime) }</p>
            <p class="adv-soft">{ view.say(Message::NoRequests) }</p>
            { outcome::folded(view, Occasion::Start) }
        </article>
    }
}

fn side(view: View<'_>, side: Side, id: &'static str, label: Message<'_>, hint: Message<'_>) -> Html {
    option(Option {
        group: "side",
        id,
        control: Control::Radio,
        label: view.say(label),
        hint: Some(view.say(hint)),
        checked: view.model.side == Some(side),
        apart: false,
        onchange: view.dispatch.reform(move |_| Msg::ChoseSide { side }),
    })
}
