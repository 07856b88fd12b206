//! Sentences with their sources: steps in order, or differences in none.

use super::cite;
use crate::domain::id::TextId;
use crate::domain::scheme::{Evidence, Step};
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The list, numbered where the order matters.
pub fn list(view: View<'_>, steps: &[Step], ordered: bool) -> Element {
    let tag = if ordered { "ol" } else { "ul" };
    el(tag).class("adv-list").children(steps.iter().map(|step| said("li", view, step.says, &step.evidence)))
}

/// One sentence with what it rests on.
pub fn said(tag: &'static str, view: View<'_>, says: TextId, evidence: &Evidence) -> Element {
    el(tag).text(view.voice.text(says)).text(" ").child(cite::list(view, evidence))
}
