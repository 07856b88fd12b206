//! The answers that came with a link, before the advice that follows from them.

use crate::i18n::message::Message;
use crate::link::shared::Role;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::session::screen::next_question;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{answers, button, link, sender};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let lead = if view.model.came.is_empty() { Message::CheckLeadOwn } else { Message::CheckLead };
    let open = view.advice.questions.len();
    let still = (open > 0).then(|| el("p").class("adv-soft").says(view, Message::OpenCount { count: open }));
    let asks = next_question(view.voice.catalogue, view.model, view.advice).is_some();
    let invited = view.model.role == Role::Invitation;
    let go_on = asks.then(|| button::linklike(view, "start", Message::GoOn, Msg::Began));
    let go_on = if invited { go_on.map(|go_on| go_on.class("adv-button")) } else { go_on };
    let advice = button::main(view, "advice", Message::SeeAdvice, Msg::Went { page: Page::Advice });
    let advice = if invited { advice.class("adv-linklike") } else { advice };
    // Whoever was asked for answers is asked for them first.
    let [first, second] = if invited { [go_on, Some(advice)] } else { [Some(advice), go_on] };
    let actions = el("div")
        .class("adv-actions")
        .maybe(first)
        .maybe(second)
        .child(sender::share(view))
        .child(link::page(view, Page::Start, "home", view.say(Message::WhichSide)))
        .child(button::linklike(view, "restart", Message::StartOver, Msg::StartedOver));
    el("div")
        .class("adv-stack adv-prose")
        .key("check")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::CheckTitle))
        .child(el("p").class("adv-lead").says(view, lead))
        .child(el("div").class("adv-answers adv-answers--wide").child(answers::list(view)))
        .maybe(still)
        .child(actions)
}
