//! Reasons, each with the way it bears, the answer behind it and its sources.

use super::{cite, link};
use crate::domain::judgement::{Bearing, Reason};
use crate::domain::scheme::Scheme;
use crate::i18n::report::{self, Because};
use crate::link::state::Page;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The list.
pub fn list(view: View<'_>, scheme: &Scheme, reasons: &[Reason]) -> Element {
    el("ul").class("adv-reasons").children(reasons.iter().map(|reason| item(view, scheme, reason)))
}

fn item(view: View<'_>, scheme: &Scheme, reason: &Reason) -> Element {
    let told = report::reason(view.voice, scheme, reason);
    let [sign, word] = mark(view, told.bearing);
    let said = el("div")
        .child(word)
        .text(told.statement)
        .child(el("div").class("adv-proof").child(because(view, &told.because)).child(cite::list(view, &told.evidence)));
    el("li").class("adv-reason").child(sign).child(said)
}

/// The mark for the way a reason bears, for the eye, and the hidden word that says the same.
pub fn mark(view: View<'_>, bearing: Bearing) -> [Element; 2] {
    let (mark, name) = match bearing {
        Bearing::For => ("+", "for"),
        Bearing::Against => ("–", "against"),
        Bearing::Open => ("?", "open"),
        Bearing::Noted => ("i", "noted"),
    };
    let sign = el("span").class("adv-reason__mark").attr(At::DataBearing, name).attr(At::AriaHidden, "true").text(mark);
    [sign, el("span").class("adv-hidden").text(view.voice.labelled(&report::bearing(view.voice, bearing), ""))]
}

/// What is behind a reason: each answer is a way to change it.
pub fn because(view: View<'_>, because: &[Because]) -> Element {
    el("span").children(because.iter().map(|because| {
        let said = el("span").class("adv-because");
        let said = match because.question {
            Some(question) => said.child(link::page(view, Page::Question(question), "change", &because.text)),
            None => said.text(&because.text),
        };
        said.text(" ")
    }))
}
