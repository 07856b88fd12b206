//! What is certain already, and what is still to be found out.

use super::{button, link};
use crate::browser::sharing;
use crate::domain::ask_list::ask_list;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::separation::separated;
use crate::i18n::change::{acronyms, first_place, settled};
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::asks::{Ask, grouped, shown};
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::pages::share::{copied, gives};
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
        .children(
            settled(view.voice, certainty, &|schemes| shown(view.voice.catalogue, view.model, schemes))
                .into_iter()
                .map(|told| el("p").text(told)),
        )
        .maybe(stop)
}

/// The schemes that a question tells apart.
pub fn separates(view: View<'_>, question: QuestionId) -> Option<Element> {
    let answers = view.model.effective();
    let separated = separated(view.voice.catalogue, &answers, &view.advice.ranking, question);
    let schemes: Vec<SchemeId> = separated.into_iter().map(|separated| separated.scheme).collect();
    let acronyms = acronyms(view.voice, shown(view.voice.catalogue, view.model, &schemes));
    (!acronyms.is_empty()).then(|| el("p").attr(At::DataNotice, "separates").says(view, Message::WhySeparates { acronyms: &acronyms }))
}

/// What is still to be found out, by whom to ask.
pub fn to_ask(view: View<'_>) -> Option<Element> {
    let certainty = view.thought?.certainty().filter(|_| view.has_answers())?;
    let groups = grouped(view.voice, view.model, &ask_list(view.voice.catalogue, view.advice, certainty));
    let lists = groups.iter().map(|(title, asks)| {
        let items = asks.iter().map(|ask| {
            let what = match ask.question {
                Some(id) => el("li").child(link::page(view, Page::Question(id), "question", ask.words)),
                None => el("li").text(ask.words),
            };
            let decides = view.say(Message::WhySeparates { acronyms: &acronyms(view.voice, ask.schemes.iter().copied()) });
            what.text(" ").child(el("span").class("adv-soft").text(decides))
        });
        el("div").child(el("h3").says(view, *title)).child(el("ul").class("adv-list").children(items))
    });
    let copy = gives(view, ("adv-linklike", "copy-asks", Message::Copy), &text(view, &groups), "#asks", sharing::copy);
    let actions = el("p")
        .class("adv-actions")
        .child(copy.attr(At::AriaLabel, view.voice.labelled(&view.say(Message::Copy), &view.say(Message::AskTitle))))
        .child(button::linklike(view, "invite", Message::ShareAsk, Msg::AskedForTheRest));
    (!groups.is_empty()).then(|| {
        el("section")
            .class("adv-asks adv-stack--tight")
            .attr(At::DataNotice, "asks")
            .child(el("h2").says(view, Message::AskTitle))
            .child(el("div").attr(At::Id, "asks").children(lists))
            .child(actions)
            .child(copied(view))
    })
}

/// The same as lines of text, to be sent by whatever means.
fn text(view: View<'_>, groups: &[(Message<'static>, Vec<Ask<'_>>)]) -> String {
    let mut text = String::new();
    for (title, asks) in groups {
        text.extend([&view.say(*title), "\n"]);
        for ask in asks {
            text.extend(["- ", ask.words, "\n"]);
        }
    }
    text
}
