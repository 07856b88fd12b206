//! Sentences with their sources: steps in order, or differences in none.

use super::cite;
use crate::domain::id::TextId;
use crate::domain::scheme::{Evidence, Scheme, Step};
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The list, numbered where the order matters.
pub fn list(view: View<'_>, steps: &[Step], ordered: bool) -> Element {
    let tag = if ordered { "ol" } else { "ul" };
    el(tag).class("adv-list").children(steps.iter().map(|step| said("li", view, step.says, &step.evidence)))
}

/// Requirements of a scheme by their places, each with its sources.
pub fn required(view: View<'_>, scheme: &Scheme, places: &[usize]) -> Vec<Element> {
    let rules = places.iter().filter_map(|place| scheme.requires.get(*place));
    rules.map(|rule| said("li", view, rule.states, &rule.evidence)).collect()
}

/// One sentence with what it rests on.
pub fn said(tag: &'static str, view: View<'_>, says: TextId, evidence: &Evidence) -> Element {
    el(tag).text(view.voice.text(says)).text(" ").child(cite::list(view, evidence))
}
