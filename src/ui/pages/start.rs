//! The first page: what this is, which side you are on, where to begin, and a way straight to a name.

use crate::domain::catalogue::Occasion;
use crate::domain::question::Side;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::choices::{Choice, RADIO, choice};
use crate::ui::parts::{button, link, outcome, paste};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let head = el("div")
        .class("adv-columns__head adv-stack")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::StartTitle))
        .child(el("p").class("adv-lead").says(view, Message::StartLead));
    let body = el("div")
        .class("adv-columns__body adv-stack")
        .child(sides(view))
        .child(actions(view))
        .child(el("p").class("adv-soft").says(view, Message::StartTime));
    let aside = el("div").class("adv-aside adv-aside--plain").child(look_up(view)).child(about(view));
    el("div").class("adv-columns").key("start").child(head).child(body).child(aside)
}

/// Which side the visitor is on.
pub fn sides(view: View<'_>) -> Element {
    el("fieldset")
        .class("adv-choices adv-choices--pair")
        .attr(At::DataQuestion, "side")
        .child(el("legend").class("adv-choices__legend").says(view, Message::WhichSide))
        .child(side(view, Side::Cnrs, "cnrs", Message::SideCnrs, Message::SideCnrsHint))
        .child(side(view, Side::Partner, "partner", Message::SidePartner, Message::SidePartnerHint))
}

fn side(view: View<'_>, side: Side, id: &'static str, label: Message<'_>, hint: Message<'_>) -> Element {
    let shown = Choice {
        group: "side",
        id,
        control: RADIO,
        label: view.say(label),
        hint: Some(view.say(hint)),
        checked: view.model.side == Some(side),
        disabled: false,
    };
    choice(view, shown, move |_| Msg::ChoseSide { side })
}

fn actions(view: View<'_>) -> Element {
    let begun = !view.model.answers.is_empty();
    let begin = if begun { Message::GoOn } else { Message::Begin };
    let advice = begun.then(|| link::page(view, Page::Advice, "advice", view.say(Message::AdviceSoFar)));
    let restart = begun.then(|| button::linklike(view, "restart", Message::StartOver, Msg::StartedOver));
    el("div").class("adv-actions").child(button::main(view, "start", begin, Msg::Began)).maybe(advice).maybe(restart).child(link::page(
        view,
        Page::Schemes,
        "schemes",
        view.say(Message::AllSchemes),
    ))
}

/// A way for whoever met a name in a document and only wants to know what it is, or was sent a link that cannot be clicked.
fn look_up(view: View<'_>) -> Element {
    let line = paste::line(view, "look-up", Message::LookUpLabel, "look-up", Message::LookUp, |text| Msg::LookedUp { text });
    el("section")
        .class("adv-look-up")
        .attr(At::AriaLabelledby, "look-up-title")
        .child(el("h2").class("adv-quiet-title").attr(At::Id, "look-up-title").says(view, Message::LookUpTitle))
        .child(line)
}

fn about(view: View<'_>) -> Element {
    el("div")
        .class("adv-about")
        .child(el("p").says(view, Message::StartHow))
        .child(el("p").says(view, Message::NotOfficial))
        .child(el("p").says(view, Message::NoRequests))
        .children(outcome::folded(view, Occasion::Start))
}
