//! Bars along a scale, as SVG: the one picture that timelines, the map of the ladder and counts are drawn with.
//!
//! Places are percentages of the width and heights are in the letters' own size, so that letters stay as large as the page's on the
//! narrowest screen. Colours are the style sheet's. What a picture says, a table beside it says too.

use crate::ui::attribute::At;
use crate::ui::element::{Element, el};

/// A bar with what it is called above it.
pub struct Bar {
    /// What it is called: with a mark where its colour says a verdict.
    pub label: String,
    /// What its colour stands for: a verdict's word, or another of the style sheet's.
    pub tag: &'static str,
    /// From where to where it is certain, one or several times; none where there is nothing to draw.
    pub spans: Vec<(u16, u16)>,
    /// To where it may go on, with a dashed edge.
    pub until: u16,
}

/// A row is so high, in tenths of a letter.
const ROW: usize = 26;

/// The picture. A line is drawn and numbered at each `step`, if there is one; `band` is shaded behind all.
pub fn picture(title: String, says: &str, bars: &[Bar], step: u16, band: Option<(u16, u16)>) -> Element {
    let ends = bars.iter().map(|bar| bar.spans.last().map_or(0, |(_, to)| *to).max(bar.until));
    let end = ends.chain(band.map(|(_, to)| to)).max().unwrap_or(0).max(1);
    let high = bars.len() * ROW;
    let box_of = |class: &'static str, (from, to): (u16, u16), top: usize, height: usize| {
        // What takes no time is a mark, not nothing.
        let wide = to.min(end).saturating_sub(from).max(end / 100 + 1);
        el("rect")
            .class(class)
            .attr(At::X, share(from, end))
            .attr(At::Y, tenths(top, "em"))
            .attr(At::Width, share(wide, end))
            .attr(At::Height, tenths(height, "em"))
    };
    let lines = (1..).map(|count| step.saturating_mul(count)).take_while(|at| step > 0 && *at <= end);
    let lines = lines.map(|at| {
        let line = el("line").attr(At::X1, share(at, end)).attr(At::X2, share(at, end)).attr(At::Y2, tenths(high, "em"));
        let year = el("text").class("adv-picture__year").attr(At::X, share(at, end)).attr(At::Y, tenths(high + 12, "em"));
        el("g").child(line).child(year.text((at / step).to_string()))
    });
    let drawn = (0..).map(|place| place * ROW).zip(bars).map(|(top, bar)| {
        let from = bar.spans.first().map_or(0, |(from, _)| *from);
        // A long name would run out of a narrow picture anywhere but at its edge.
        let at = if bar.label.chars().count() > 16 { 0 } else { from };
        let sure = bar.spans.iter().map(|span| box_of("adv-picture__bar", *span, top + 15, 6));
        let sure_to = bar.spans.last().map_or(0, |(_, to)| *to);
        let open = (bar.until > sure_to).then(|| box_of("adv-picture__open", (sure_to, bar.until), top + 15, 6));
        el("g")
            .attr(At::DataTag, bar.tag)
            .child(el("text").attr(At::X, share(at, end)).attr(At::Y, tenths(top + 11, "em")).text(&bar.label))
            .children(sure.chain(open))
    });
    el("svg")
        .class("adv-picture")
        .attr(At::Role, "img")
        .attr(At::Height, tenths(high + if step > 0 { 15 } else { 0 }, "em"))
        .child(el("title").text(title))
        .child(el("desc").text(says))
        .maybe(band.map(|band| box_of("adv-picture__band", band, 0, high)))
        .children(lines)
        .children(drawn)
}

fn share(part: u16, whole: u16) -> String {
    tenths(usize::from(part) * 1000 / usize::from(whole), "%")
}

fn tenths(number: usize, unit: &str) -> String {
    format!("{}.{}{unit}", number / 10, number % 10)
}
