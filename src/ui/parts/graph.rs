//! The questions drawn: bars for the schemes each tells apart, and lines to the questions it opens or settles; and the same as a table.

use super::picture::{Bar, picture};
use super::{link, stacked};
use crate::domain::graph::{Edge, Graph, Kind};
use crate::domain::id::QuestionId;
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// A row of the picture and its middle, in tenths of a letter.
const ROW: usize = 26;
const MIDDLE: usize = 18;

/// The picture and the table.
pub fn section(view: View<'_>, graph: &Graph) -> Element {
    let title = view.say(Message::ProofGraph);
    let lead = view.say(Message::ProofGraphLead);
    let most = graph.nodes.iter().map(|node| node.verdicts + node.places).max().unwrap_or(0);
    let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let bars = graph.nodes.iter().map(|node| Bar {
        label: view.voice.short(node.question).to_owned(),
        tag: "own",
        // None is nothing, and not the mark that stands for little.
        spans: if node.verdicts > 0 { vec![(0, number(node.verdicts))] } else { Vec::new() },
        until: number(node.verdicts + node.places),
    });
    // A third of the width is left for the lines.
    let bars: Vec<Bar> = bars.collect();
    let drawn = picture(title.clone(), &lead, &bars, 0, Some((number(most + 1), number(most + most / 2)))).children(lines(graph));
    let figure = el("figure").class("adv-figure").child(drawn).child(el("figcaption").class("adv-soft").text(lead));
    el("section")
        .class("adv-stack adv-stack--tight")
        .attr(At::DataNotice, "graph")
        .child(el("h2").text(title))
        .child(figure)
        .child(table(view, graph))
}

/// One lane for each question and what it does, so that lines never cross a name.
fn lines(graph: &Graph) -> Vec<Element> {
    let at = |id: QuestionId| graph.nodes.iter().position(|node| node.question == id).unwrap_or(0) * ROW + MIDDLE;
    let lanes = lanes(graph);
    let mut drawn = Vec::new();
    for (lane, of) in lanes.iter().enumerate() {
        let Some(first) = of.first() else { continue };
        let (class, sign) = match first.kind {
            Kind::Opens => ("adv-picture__arrow", "▸"),
            Kind::Settles => ("adv-picture__arrow adv-picture__arrow--settles", "✕"),
            Kind::Together => ("adv-picture__arrow", "•"),
        };
        // From seven tenths of the width on, the lanes beside each other.
        let x = 76 + lane * 22 / lanes.len().max(1);
        let line = |x1: usize, x2: usize, y1: usize, y2: usize| {
            let line = el("line").class(class).attr(At::X1, percent(x1)).attr(At::X2, percent(x2));
            line.attr(At::Y1, tenths(y1)).attr(At::Y2, tenths(y2))
        };
        let from = at(first.from);
        let ends = of.iter().map(|edge| at(edge.to));
        let (top, bottom) = ends.clone().chain([from]).fold((usize::MAX, 0), |(top, bottom), y| (top.min(y), bottom.max(y)));
        drawn.push(line(x, x, top, bottom));
        drawn.push(el("circle").class("adv-picture__from").attr(At::Cx, percent(x)).attr(At::Cy, tenths(from)).attr(At::R, ".35em"));
        for y in ends {
            let mark = el("text").class("adv-picture__mark").attr(At::X, percent(x)).attr(At::Y, tenths(y + 4));
            drawn.push(mark.text(sign));
        }
    }
    drawn
}

/// What one question does to others in one way, together.
fn lanes(graph: &Graph) -> Vec<Vec<&Edge>> {
    let mut lanes: Vec<Vec<&Edge>> = Vec::new();
    for edge in &graph.edges {
        let same = |lane: &&mut Vec<&Edge>| {
            lane.first().is_some_and(|known| (known.from, known.kind, known.choices) == (edge.from, edge.kind, edge.choices))
        };
        match lanes.iter_mut().find(same) {
            Some(lane) => lane.push(edge),
            None => lanes.push(vec![edge]),
        }
    }
    lanes
}

fn table(view: View<'_>, graph: &Graph) -> Element {
    let heads = [Message::Question, Message::ProofByVerdict, Message::ProofByRank, Message::ProofToOthers].map(|head| view.say(head));
    let [_, verdict, place, others] = &heads;
    let lanes = lanes(graph);
    let rows = graph.nodes.iter().map(|node| {
        let does = lanes.iter().filter(|lane| lane.first().is_some_and(|edge| edge.from == node.question));
        let does = does.map(|lane| el("p").text(told(view, lane)));
        let cell = |whose: &str| stacked::cell(whose, el("td").class("adv-compare__cell"));
        let name = link::page(view, Page::Question(node.question), "question", view.voice.short(node.question));
        stacked::row()
            .child(stacked::header("row").child(name))
            .child(cell(verdict).child(el("p").text(node.verdicts.to_string())))
            .child(cell(place).child(el("p").text(node.places.to_string())))
            .child(cell(others).children(does))
    });
    let head = stacked::row().children(heads.iter().map(|head| stacked::header("col").text(head)));
    stacked::table(view.say(Message::ProofGraph), head, el("tbody").children(rows)).class("adv-compare adv-compare--named")
}

fn told(view: View<'_>, lane: &[&Edge]) -> String {
    let Some(first) = lane.first() else { return String::new() };
    let names: Vec<&str> = lane.iter().map(|edge| view.voice.short(edge.to)).collect();
    let (choices, questions) = (&*view.voice.choices(first.from, first.choices), &*view.voice.listed(&names));
    view.say(match first.kind {
        Kind::Opens => Message::ProofOpens { choices, questions },
        Kind::Settles => Message::ProofSettles { choices, questions },
        Kind::Together => Message::ProofTogether { questions },
    })
}

fn percent(number: usize) -> String {
    [&number.to_string(), "%"].concat()
}

fn tenths(number: usize) -> String {
    format!("{}.{}em", number / 10, number % 10)
}
