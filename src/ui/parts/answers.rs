//! What was answered so far, each answer with a way to change it.

use super::{aside, button, link};
use crate::domain::answers::Answer;
use crate::domain::id::QuestionId;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// Beside the page.
pub fn beside(view: View<'_>) -> Element {
    let restart = el("p").child(button::linklike(view, "restart", Message::StartOver, Msg::StartedOver));
    aside::aside(view, "answers", Message::AnswersSoFar, el("div").class("adv-answers").child(list(view)).child(restart))
}

/// The list itself.
pub fn list(view: View<'_>) -> Element {
    if view.model.answers.is_empty() {
        return el("p").class("adv-soft").says(view, Message::NoAnswersYet);
    }
    el("dl").class("adv-answers__list").children(view.model.answers.iter().filter_map(|(question, answer)| row(view, question, answer)))
}

fn row(view: View<'_>, question: QuestionId, answer: Answer) -> Option<Element> {
    let asked = view.voice.catalogue.question(question)?;
    let said = match answer {
        Answer::NotYet => view.voice.say(Message::DontKnowYet),
        Answer::Chosen(set) => view.voice.choices(question, set),
    };
    let short = view.voice.short(question);
    let locked = view.model.given.is_locked(question);
    let change = if locked {
        el("span").class("adv-soft").attr(At::DataLocked, &asked.id).text("(").says(view, Message::SetByHost).text(")")
    } else {
        let label = view.say(Message::ChangeOf { question: short });
        link::page(view, Page::Question(question), "change", view.say(Message::Change)).attr(At::AriaLabel, label)
    };
    // What the page around set came with the link too, and is said to be that.
    let came = !locked && view.model.page == Page::Check && view.model.came.get(question) == Some(answer);
    let from =
        came.then(|| el("span").class("adv-soft").attr(At::DataTag, "from-link").text([" (", &view.say(Message::FromLink), ")"].concat()));
    let row = el("div")
        .class("adv-answers__row")
        .key(&asked.id)
        .attr(At::DataAnswer, &asked.id)
        .child(el("dt").text(short))
        .child(el("dd").text(said).maybe(from).text(" ").child(change));
    Some(row)
}
