//! A table that becomes, where there is no room for it, one section a row.
//!
//! Stacked like that, a table loses its roles in some browsers: so they are said.

use crate::ui::attribute::At;
use crate::ui::element::{Element, el};

/// The table, with what it is called.
pub fn table(caption: String, head: Element, body: Element) -> Element {
    el("table")
        .class("adv-compare")
        .attr(At::Role, "table")
        .child(el("caption").class("adv-hidden").text(caption))
        .child(el("thead").attr(At::Role, "rowgroup").child(head))
        .child(body.attr(At::Role, "rowgroup"))
}

/// A row.
pub fn row() -> Element {
    el("tr").attr(At::Role, "row")
}

/// What a row or a column is called.
pub fn header(scope: &'static str) -> Element {
    let role = if scope == "col" { "columnheader" } else { "rowheader" };
    el("th").attr(At::Scope, scope).attr(At::Role, role)
}

/// A cell, which on narrow screens says whose it is.
pub fn cell(whose: &str, cell: Element) -> Element {
    cell.attr(At::Role, "cell").child(el("span").class("adv-compare__whose").attr(At::AriaHidden, "true").text(whose))
}
