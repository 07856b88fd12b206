//! The rules as one decision table, to be read here and to be taken along.

use super::{button, cite, link, stacked};
use crate::browser::{file, sharing};
use crate::i18n::message::Message;
use crate::link::state::Page;
use crate::session::decisions::{self as session, HEADS, Row};
use crate::session::export::{Form, written};
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::pages::share::{copied, gives};
use crate::ui::view::View;

/// The table with what it is, folded, and the ways to take it along.
pub fn section(view: View<'_>) -> Element {
    let rows = session::rows(view.voice);
    let heads = HEADS.map(|head| view.say(head));
    let head = stacked::row().children(heads.iter().map(|head| stacked::header("col").text(head)));
    let shown = stacked::table(view.say(Message::ProofTable), head, el("tbody").children(rows.iter().map(|row| line(view, &heads, row))));
    let table = session::table(view.voice, &rows);
    // A frame may be refused downloads, and nobody would be told: there it is copied.
    let voice = view.voice;
    let csv = view.host.is_none().then(|| {
        let save = move || file::save_table(&written(&session::table(voice, &session::rows(voice)), Form::Commas));
        button::does(view, "adv-linklike", "save-decisions", Message::SaveCsv, save)
    });
    let copy = ("adv-linklike", "copy-decisions", Message::CopyTable);
    el("section")
        .class("adv-stack adv-stack--tight")
        .child(el("h2").says(view, Message::ProofTable))
        .child(el("p").says(view, Message::ProofTableLead))
        .child(el("p").class("adv-actions").maybe(csv).child(gives(view, copy, &written(&table, Form::Tabs), "#decisions", sharing::copy)))
        .child(copied(view))
        .child(
            el("details")
                .class("adv-why")
                .attr(At::DataMore, "decisions")
                .child(el("summary").says(view, Message::ProofRows { count: rows.len() }))
                .child(el("div").child(shown.class("adv-compare adv-compare--named adv-decisions").attr(At::Id, "decisions"))),
        )
}

fn line(view: View<'_>, [_, does, states, when, sources]: &[String; 5], row: &Row<'_>) -> Element {
    let cell = |whose: &str, inside: Element| stacked::cell(whose, el("td").class("adv-compare__cell")).child(inside);
    let name = link::page(view, Page::Scheme(row.scheme), "scheme", view.voice.acronym(row.scheme));
    stacked::row()
        .child(stacked::header("row").child(name))
        .child(cell(does, el("p").says(view, row.does)))
        .child(cell(states, el("p").text(&row.states)))
        .child(cell(when, el("p").child(el("code").text(&row.when))))
        .child(cell(sources, el("p").child(cite::list(view, row.evidence))))
}
