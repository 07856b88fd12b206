//! Sentences with their sources: steps in order, or differences in none.

use super::cite;
use crate::domain::id::TextId;
use crate::domain::scheme::{Evidence, Scheme, Step};
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The list, numbered where the order matters.
pub fn list(view: View<'_>, steps: &[Step], ordered: bool) -> Element {
    let tag = if ordered { "ol" } else { "ul" };
    el(tag).class("adv-list").children(steps.iter().map(|step| {
        // A difference says which row of the comparison it speaks of.
        let row = step.row.and_then(|row| view.voice.catalogue.attribute(row));
        let row = row.map(|row| el("b").text(view.voice.labelled(view.voice.text(row.label), "")));
        in_words(el("li").maybe(row), view, step.says, &step.evidence)
    }))
}

/// Requirements of a scheme by their places, each with its sources.
pub fn required(view: View<'_>, scheme: &Scheme, places: &[usize]) -> Vec<Element> {
    let rules = places.iter().filter_map(|place| scheme.requires.get(*place));
    rules.map(|rule| said("li", view, rule.states, &rule.evidence)).collect()
}

/// One sentence with what it rests on.
pub fn said(tag: &'static str, view: View<'_>, says: TextId, evidence: &Evidence) -> Element {
    in_words(el(tag), view, says, evidence)
}

fn in_words(element: Element, view: View<'_>, says: TextId, evidence: &Evidence) -> Element {
    element.text(view.voice.text(says)).text(" ").child(cite::list(view, evidence))
}
