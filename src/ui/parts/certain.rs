//! What is certain already, and what is still to be found out.

use super::{button, link};
use crate::browser::sharing;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::question::Side;
use crate::i18n::change::{acronyms, first_place, settled};
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::asks::{Ask, What, Whom, asks};
use crate::session::msg::Msg;
use crate::session::shelf;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::pages::share::gives;
use crate::ui::view::View;

/// In words, on a question page: whether anything can still change, and what holds for good. A stable region that fills once it is known.
pub fn certain(view: View<'_>) -> Element {
    let region = el("div").class("adv-certain").attr(At::DataNotice, "certain");
    let Some(certainty) = view.thought.and_then(|thought| thought.certainty()).filter(|_| view.has_answers()) else { return region };
    let stop = certainty.settled_first().is_some().then(|| {
        let advice = link::page(view, Page::Advice, "advice", view.say(Message::SeeAdvice));
        el("p").says(view, Message::CertainStop).text(" ").child(advice)
    });
    region
        .child(el("p").child(el("b").says(view, Message::CertainTitle)))
        .child(el("p").text(first_place(view.voice, certainty)))
        .children(settled(view.voice, certainty, &|schemes| shown(view, schemes)).into_iter().map(|told| el("p").text(told)))
        .maybe(stop)
}

/// The schemes that a question separates.
pub fn separates(view: View<'_>, question: QuestionId) -> Option<Element> {
    let deciding = view.thought?.certainty()?.of(question)?;
    let mut schemes = deciding.verdicts.clone();
    schemes.extend(deciding.first.iter().flatten().filter(|id| !deciding.verdicts.contains(id)));
    let acronyms = acronyms(view.voice, shown(view, &schemes));
    (!acronyms.is_empty()).then(|| el("p").attr(At::DataNotice, "separates").says(view, Message::WhySeparates { acronyms: &acronyms }))
}

/// Of these schemes those that are on the ladder: a replaced one is folded there, and would only be a riddle here.
fn shown(view: View<'_>, schemes: &[SchemeId]) -> Vec<SchemeId> {
    let families = shelf::shown(view.voice.catalogue, view.model.shown, &view.model.given);
    schemes.iter().copied().filter(|id| families.iter().any(|family| family.scheme == *id)).collect()
}

/// What is still to be found out, by whom to ask.
pub fn to_ask(view: View<'_>) -> Option<Element> {
    let certainty = view.thought?.certainty().filter(|_| view.has_answers())?;
    let groups = asks(view.voice.catalogue, view.advice, certainty);
    let lists = groups.iter().map(|(whom, asks)| {
        el("div")
            .child(el("h3").says(view, title(*whom)))
            .child(el("ul").class("adv-list").children(asks.iter().map(|ask| item(view, ask))))
    });
    let copy = gives(view, ("adv-button adv-button--quiet", "copy-asks", Message::Copy), &text(view, &groups), "#asks", sharing::copy);
    let actions = el("p")
        .class("adv-actions")
        .child(copy.attr(At::AriaLabel, view.voice.labelled(&view.say(Message::Copy), &view.say(Message::AskTitle))))
        .child(button::linklike(view, "invite", Message::ShareAsk, Msg::AskedForTheRest));
    let told = view.model.sharing.copied.map(|done| view.say(if done { Message::Copied } else { Message::NotCopied }));
    (!groups.is_empty()).then(|| {
        el("section")
            .class("adv-asks adv-stack--tight")
            .attr(At::DataNotice, "asks")
            .child(el("h2").says(view, Message::AskTitle))
            .child(el("div").attr(At::Id, "asks").children(lists))
            .child(actions)
            .child(el("p").attr(At::Role, "status").text(told.unwrap_or_default()))
    })
}

/// The same as lines of text, to be sent by whatever means.
fn text(view: View<'_>, groups: &[(Whom, Vec<Ask>)]) -> String {
    let mut text = String::new();
    for (whom, asks) in groups {
        text.extend([&view.say(title(*whom)), "\n"]);
        for ask in asks {
            text.extend(["- ", words(view, ask), "\n"]);
        }
    }
    text
}

fn title(whom: Whom) -> Message<'static> {
    match whom {
        Whom::Side(Side::Partner) => Message::AskPartner,
        Whom::Side(Side::Cnrs) => Message::AskCnrs,
        Whom::Side(Side::Both) => Message::AskTogether,
        Whom::Cnrs => Message::AskCheck,
    }
}

fn words<'a>(view: View<'a>, ask: &Ask) -> &'a str {
    match ask.what {
        What::Question(id) => view.voice.question(id),
        What::Check(text) => view.voice.text(text),
    }
}

fn item(view: View<'_>, ask: &Ask) -> Element {
    let decides = view.say(Message::WhySeparates { acronyms: &acronyms(view.voice, shown(view, &ask.schemes)) });
    let words = words(view, ask);
    let item = match ask.what {
        What::Question(id) => el("li").child(link::page(view, Page::Question(id), "question", words)),
        What::Check(_) => el("li").text(words),
    };
    item.text(" ").child(el("span").class("adv-soft").text(decides))
}
