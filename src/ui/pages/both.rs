//! Both sides' answers side by side, what follows from each, and what both can go on with.

use crate::domain::accord::{Accord, Pair, pairs};
use crate::domain::advice::{Advice, advise};
use crate::domain::answers::{Answer, Answers};
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::session::answering::{Whose, answers_of, best, sides};
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{button, link, sender, stacked, standing};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let known = sides(view.model);
    let lead = if known.is_some() { Message::BothLead } else { Message::BothNone };
    let page = el("div")
        .class("adv-stack")
        .key("both")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::BothTitle))
        .child(el("p").class("adv-lead adv-prose").says(view, lead));
    let Some((cnrs, partner)) = known else { return page };
    let pairs = pairs(view.voice.catalogue, cnrs, partner);
    page.child(counted(view, &pairs))
        .child(said(view, &pairs))
        .child(el("h2").says(view, Message::BothAdvice))
        .child(follows(view))
        .child(el("p").class("adv-actions").child(sender::share(view)))
}

/// How many answers go together in which way.
fn counted(view: View<'_>, pairs: &[Pair]) -> Element {
    let counts = Accord::ALL.into_iter().filter_map(|accord| {
        let count = pairs.iter().filter(|pair| pair.accord == accord).count();
        let told = view.voice.labelled(&view.say(word(accord)), &count.to_string());
        (count > 0).then(|| el("span").class("adv-tag").attr(At::DataAccord, accord.word()).text(told))
    });
    el("p").class("adv-tags").children(counts)
}

fn word(accord: Accord) -> Message<'static> {
    match accord {
        Accord::Same => Message::AccordSame,
        Accord::Differs => Message::AccordDiffers,
        Accord::OneSide => Message::AccordOneSide,
        Accord::Open => Message::Open,
    }
}

fn column(view: View<'_>, whose: Whose) -> String {
    view.say(match whose {
        Whose::Cnrs => Message::SideCnrs,
        Whose::Partner => Message::SidePartner,
        Whose::Both => Message::Agreed,
    })
}

fn table(view: View<'_>, caption: Message<'_>, first: Message<'_>, rows: Vec<Element>) -> Element {
    let names = Whose::ALL.map(|whose| stacked::header("col").text(column(view, whose)));
    let head = stacked::row().child(stacked::header("col").says(view, first)).children(names);
    stacked::table(view.say(caption), head, el("tbody").children(rows)).class("adv-compare adv-compare--named")
}

fn cell(view: View<'_>, whose: Whose, cell: Element) -> Element {
    stacked::cell(&column(view, whose), cell.class("adv-compare__cell"))
}

/// What each side said, question by question.
fn said(view: View<'_>, pairs: &[Pair]) -> Element {
    let stands = answers_of(view.voice.catalogue, view.model, Whose::Both);
    let rows = pairs.iter().filter_map(|pair| {
        let question = view.voice.catalogue.question(pair.question)?;
        let said = |whose, answer| cell(view, whose, el("td")).child(el("p").text(words(view, pair, answer)));
        let counts = stands.chosen(pair.question).is_some();
        let sign = match pair.accord {
            Accord::Differs => "≠",
            _ if counts => "✓",
            _ => "?",
        };
        let told = match pair.accord {
            Accord::OneSide if counts => Message::AccordCounts,
            Accord::OneSide => Message::AccordOpen,
            other => word(other),
        };
        let together = el("p").child(el("span").attr(At::AriaHidden, "true").text(sign).text(" ")).child(el("b").says(view, told));
        let row = stacked::row()
            .attr(At::DataAnswer, &question.id)
            .attr(At::DataAccord, pair.accord.word())
            .child(stacked::header("row").text(view.voice.short(pair.question)))
            .child(said(Whose::Cnrs, pair.cnrs))
            .child(said(Whose::Partner, pair.partner))
            .child(cell(view, Whose::Both, el("td")).child(together));
        Some(row)
    });
    table(view, Message::BothTitle, Message::Question, rows.collect())
}

fn words(view: View<'_>, pair: &Pair, answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Chosen(set)) => view.voice.choices(pair.question, set),
        Some(Answer::NotYet) => view.say(Message::DontKnowYet),
        None => "–".to_owned(),
    }
}

/// What would come first with each set of answers, how the best of each stand, and the ways on.
fn follows(view: View<'_>) -> Element {
    let all = Whose::ALL.map(|whose| {
        let answers = answers_of(view.voice.catalogue, view.model, whose);
        let advice = advise(view.voice.catalogue, &answers);
        (whose, answers, advice)
    });
    let first = all.iter().map(|(whose, answers, advice)| suggestion(view, *whose, answers, advice));
    let first = stacked::row().child(stacked::header("row").says(view, Message::ShareFirst)).children(first);
    let [cnrs, partner, both] = all.each_ref().map(|(_, _, advice)| advice);
    let best = best(view.voice.catalogue, &[cnrs, partner, both]);
    let rows = best.into_iter().filter_map(|id| {
        let scheme = view.scheme(id)?;
        let verdicts = all.iter().map(|(whose, _, advice)| {
            let ranked = advice.of(id);
            let tags = standing::tags(view, ranked.map(|ranked| ranked.judgement.verdict), scheme);
            cell(view, *whose, standing::about("td", "", scheme, ranked)).child(tags)
        });
        let name = stacked::header("row").child(link::page(view, Page::Scheme(id), "scheme", view.voice.acronym(id)));
        Some(stacked::row().child(name).children(verdicts))
    });
    table(view, Message::BothAdvice, Message::WhereTheyStand, [first].into_iter().chain(rows).collect())
}

fn suggestion(view: View<'_>, whose: Whose, answers: &Answers, advice: &Advice) -> Element {
    let go_on = button::linklike(view, "go-on", Message::GoOnWith, Msg::WentOnWith { whose })
        .attr(At::DataChoice, whose.word())
        .child(el("span").class("adv-hidden").text(format!(", {}", column(view, whose))));
    cell(view, whose, el("td"))
        .attr(At::DataOutcome, whose.word())
        .child(el("p").child(el("b").text(report::headline(view.voice, &advice.headline))))
        .child(el("p").class("adv-soft").says(view, Message::FromAnswers { count: answers.count() }))
        .child(el("p").child(go_on))
}
