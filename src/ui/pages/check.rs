//! The answers that came with a link, before the advice that follows from them.

use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{answers, button, link};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let lead = if view.model.came.is_empty() { Message::CheckLeadOwn } else { Message::CheckLead };
    let open = view.advice.questions.len();
    let still = (open > 0).then(|| el("p").class("adv-soft").says(view, Message::OpenCount { count: open }));
    let go_on = (open > 0).then(|| button::linklike(view, "start", Message::GoOn, Msg::Began));
    let actions = el("div")
        .class("adv-actions")
        .child(button::main(view, "advice", Message::SeeAdvice, Msg::Went { page: Page::Advice }))
        .maybe(go_on)
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
