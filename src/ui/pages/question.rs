//! One question at a time, with the ladder beside it.

use wasm_bindgen::JsCast;

use crate::domain::answers::{Answer, ChoiceSet};
use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::question::{Kind, Question};
use crate::i18n::message::Message;
use crate::link::readable::NOT_YET;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::session::screen::{is_for_the_other_side, progress};
use crate::ui::attribute::At;
use crate::ui::element::{Element, On, el};
use crate::ui::parts::choices::{CHECKBOX, Choice, RADIO, choice};
use crate::ui::parts::{answers, button, certain, ladder, link, steps};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>, id: QuestionId) -> Element {
    let Some(question) = view.voice.catalogue.question(id) else { return el("h1").attr(At::Tabindex, "-1").says(view, Message::AppName) };
    let error = el("p").text(view.voice.labelled(&view.say(Message::Error), &view.say(Message::NothingChosen)));
    let alert = el("div")
        .class("adv-alert")
        .attr(At::Role, "alert")
        .attr(At::Id, "error")
        .attr(At::DataNotice, "error")
        .attr(At::Tabindex, "-1")
        .flag(At::Hidden, !view.model.nothing_chosen)
        .maybe(view.model.nothing_chosen.then_some(error));
    let body = el("div")
        .class("adv-columns__body adv-stack")
        .child(alert)
        .child(choices(view, question))
        .child(actions(view))
        .child(ladder::moved(view, id))
        .child(certain::certain(view))
        .child(explained(view, id, question))
        .child(so_far(view));
    el("div").class("adv-columns").key(&question.id).child(head(view, id, question)).child(ladder::ladder(view)).child(body)
}

fn head(view: View<'_>, id: QuestionId, question: &Question) -> Element {
    let soft = |text| el("p").class("adv-soft").text(text);
    let progress = progress(view.model, view.advice, id);
    // The bars repeat for the eye what the words say.
    let bars = (1..=progress.about).map(|place| el("i").flag(At::DataDone, place <= progress.number));
    let number = Message::QuestionNumber { number: progress.number, about: progress.about };
    let steps = el("p")
        .class("adv-progress")
        .child(el("span").class("adv-progress__bars").attr(At::AriaHidden, "true").children(bars))
        .child(el("span").text(view.say(number)));
    let help = question.help.map(|help| soft(view.voice.wording(help).into()));
    let other = is_for_the_other_side(view.voice.catalogue, view.model, id).then(|| soft(view.say(Message::OtherSide)));
    let several = (question.kind == Kind::Several).then(|| soft(view.say(Message::SeveralAllowed)));
    el("div")
        .class("adv-columns__head adv-stack--tight")
        .child(steps)
        .child(el("h1").attr(At::Id, "asked").attr(At::Tabindex, "-1").text(view.voice.wording(question.asks)))
        .maybe(help)
        .maybe(other)
        .maybe(several)
}

fn choices(view: View<'_>, question: &Question) -> Element {
    let control = if question.kind == Kind::Several { CHECKBOX } else { RADIO };
    let chosen = match view.model.draft {
        Some(Answer::Chosen(set)) => set,
        Some(Answer::NotYet) | None => ChoiceSet::NONE,
    };
    let offered = (0..).map(ChoiceId).zip(question.choices.iter()).map(|(id, offered)| {
        let shown = Choice {
            group: &question.id,
            id: &offered.id,
            control,
            label: view.voice.wording(offered.label).to_owned(),
            hint: offered.hint.map(|hint| view.voice.wording(hint).to_owned()),
            checked: chosen.contains(id),
            disabled: false,
        };
        choice(view, shown, move |marked| Msg::Marked { choice: id, marked })
    });
    let unknown = Choice {
        group: &question.id,
        id: NOT_YET,
        control,
        label: view.say(Message::DontKnowYet),
        hint: Some(view.say(Message::DontKnowYetHint)),
        checked: view.model.draft == Some(Answer::NotYet),
        disabled: false,
    };
    // A frame without the right to submit forms never fires `submit`: Enter is heard as a key.
    let enter = |event: yew::Event| {
        let pressed = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|key| key.key() == "Enter");
        pressed.then_some(Msg::Continued)
    };
    el("fieldset")
        .class("adv-choices")
        .attr(At::DataQuestion, &question.id)
        .attr(At::AriaLabelledby, "asked")
        .attr_if(At::AriaDescribedby, view.model.nothing_chosen.then_some("error"))
        .hears(view, On::KeyDown, enter)
        .children(offered)
        .child(choice(view, unknown, |_| Msg::MarkedNotYet).class("adv-choice adv-choice--apart"))
}

fn actions(view: View<'_>) -> Element {
    el("div")
        .class("adv-actions")
        .child(button::main(view, "next", Message::Continue, Msg::Continued))
        .child(button::linklike(view, "back", Message::Back, Msg::WentBack))
        .child(link::page(view, Page::Advice, "advice", view.say(Message::AdviceSoFar)))
}

/// Why it is asked, and what the words in it mean: in place, for whoever wants to know.
fn explained(view: View<'_>, id: QuestionId, question: &Question) -> Element {
    let why = el("details")
        .class("adv-why")
        .attr(At::DataMore, "why")
        .child(el("summary").says(view, Message::WhyAsked))
        .child(el("p").text(view.voice.text(question.why)))
        .maybe(certain::separates(view, id));
    let terms: Vec<_> = question.terms.iter().filter_map(|id| view.voice.catalogue.term(*id)).collect();
    let explained = terms
        .iter()
        .map(|term| el("div").child(el("dt").text(view.voice.text(term.term))).child(steps::said("dd", view, term.says, &term.evidence)));
    let words = (!terms.is_empty()).then(|| {
        el("details")
            .class("adv-why")
            .attr(At::DataMore, "terms")
            .child(el("summary").says(view, Message::Terms))
            .child(el("dl").class("adv-terms").children(explained))
    });
    el("div").class("adv-stack--tight").child(why).maybe(words)
}

fn so_far(view: View<'_>) -> Element {
    let count = view.model.answers.iter().count();
    let title = view.voice.labelled(&view.say(Message::AnswersSoFar), &count.to_string());
    el("details")
        .class("adv-why")
        .attr(At::DataMore, "answers")
        .flag(At::Hidden, count == 0)
        .child(el("summary").text(title))
        .child(el("div").class("adv-answers").child(answers::list(view)))
}
