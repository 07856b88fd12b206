//! What is certain already, and what is still to be found out.

use super::{button, link};
use crate::browser::sharing;
use crate::domain::ask_list::{AskList, ask_list};
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::question::Side;
use crate::domain::separation::separated;
use crate::i18n::change::{acronyms, first_place, settled};
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::session::shelf;
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
        .children(settled(view.voice, certainty, &|schemes| shown(view, schemes)).into_iter().map(|told| el("p").text(told)))
        .maybe(stop)
}

/// The schemes that a question tells apart.
pub fn separates(view: View<'_>, question: QuestionId) -> Option<Element> {
    let answers = view.model.effective();
    let separated = separated(view.voice.catalogue, &answers, &view.advice.ranking, question);
    let schemes: Vec<SchemeId> = separated.into_iter().map(|separated| separated.scheme).collect();
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
    let groups = grouped(view, &ask_list(view.voice.catalogue, view.advice, certainty));
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

/// Something to find out.
struct Ask<'a> {
    /// The question, where one asks it.
    question: Option<QuestionId>,
    words: &'a str,
    /// What hangs on it.
    schemes: Vec<SchemeId>,
}

/// Whom to ask, and what. Those who alone can know come first.
fn grouped<'a>(view: View<'a>, list: &AskList) -> Vec<(Message<'static>, Vec<Ask<'a>>)> {
    let of = |title, side| {
        let asked = list.questions.iter().filter(move |ask| ask.side == side);
        let asks = asked.map(|ask| {
            let mut schemes = ask.verdicts.clone();
            schemes.extend(ask.first.iter().flatten().filter(|id| !ask.verdicts.contains(id)));
            Ask { question: Some(ask.question), words: view.voice.question(ask.question), schemes: shown(view, &schemes) }
        });
        // What decides on folded schemes alone is no matter for somebody who looks at today's.
        (title, asks.filter(|ask| !ask.schemes.is_empty()).collect::<Vec<Ask<'_>>>())
    };
    let mut groups = vec![of(Message::AskPartner, Side::Partner), of(Message::AskCnrs, Side::Cnrs), of(Message::AskTogether, Side::Both)];
    let checks = list.checks.iter().map(|ask| Ask { question: None, words: view.voice.text(ask.check), schemes: vec![ask.scheme] });
    groups.push((Message::AskCheck, checks.collect()));
    groups.retain(|(_, asks)| !asks.is_empty());
    groups
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
