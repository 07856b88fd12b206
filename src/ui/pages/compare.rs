//! Two to four schemes side by side.

use super::scheme::fact_in;
use super::share::{copied, gives};
use crate::browser::{file, sharing};
use crate::domain::id::SchemeId;
use crate::domain::judgement::{Bearing, Reason};
use crate::domain::scheme::Scheme;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::session::comparison::{Cell, Row, Weight, blocking, blocks, rows};
use crate::session::export::{Form, comparison, written};
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::choices::{CHECKBOX, Choice, choice};
use crate::ui::parts::{button, cite, link, reasons, sender, stacked, standing};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let schemes: Vec<SchemeId> = view.model.compared.schemes().to_vec();
    let enough = schemes.len() > 1;
    let lead = if enough { Message::CompareLead } else { Message::CompareNeedsTwo };
    el("div")
        .class("adv-stack")
        .key("compare")
        .child(el("h1").attr(At::Tabindex, "-1").text(title(view)))
        .child(el("p").class("adv-lead").text(view.say(lead)))
        .child(chooser(view, !enough || view.model.picking))
        .maybe(enough.then(|| table(view, &schemes)))
}

/// What the page is called.
#[must_use]
pub fn title(view: View<'_>) -> String {
    let names: Vec<&str> = view.model.compared.schemes().iter().map(|id| view.voice.acronym(*id)).collect();
    if names.len() < 2 {
        return view.voice.say(Message::CompareTitle);
    }
    view.voice.say(Message::CompareTitleOf { schemes: &names.join(", ") })
}

fn chooser(view: View<'_>, open: bool) -> Element {
    let compared = &view.model.compared;
    let offered = view.voice.catalogue.schemes().filter(|(id, _)| view.model.given.shows(*id)).map(|(id, scheme)| {
        let checked = compared.schemes().contains(&id);
        let shown = Choice {
            group: "compare",
            id: &scheme.id,
            control: CHECKBOX,
            label: view.voice.title(id),
            hint: None,
            checked,
            disabled: !checked && compared.is_full(),
        };
        choice(view, shown, move |picked| Msg::Picked { scheme: id, picked }).class("adv-choice adv-choice--small")
    });
    let full = compared.is_full().then(|| el("p").class("adv-soft").says(view, Message::CompareFull));
    let list =
        el("fieldset").class("adv-chooser").child(el("legend").class("adv-hidden").says(view, Message::CompareChoose)).children(offered);
    el("details")
        .class("adv-why")
        .flag(At::Open, open)
        .child(el("summary").says(view, Message::CompareChoose))
        // The region is always there, so that what appears in it is announced.
        .child(el("div").attr(At::Role, "status").attr(At::DataNotice, "full").maybe(full))
        .child(list)
}

fn table(view: View<'_>, schemes: &[SchemeId]) -> Element {
    let all = rows(view.voice, view.advice, schemes);
    let shown = || all.iter().filter(|row| row.is_shown(view.model.only_differences));
    let only = Choice {
        group: "compare",
        id: "differences",
        control: CHECKBOX,
        label: view.say(Message::OnlyDifferences),
        hint: None,
        checked: view.model.only_differences,
        disabled: false,
    };
    let only = choice(view, only, |only| Msg::ShowedDifferences { only }).class("adv-choice adv-choice--small");
    let count = view.say(Message::RowsShown { shown: shown().count(), all: all.len() });
    let head = stacked::row().child(stacked::header("col").says(view, Message::Attribute));
    let head = head.children(schemes.iter().filter_map(|id| column(view, *id)));
    // Where the rows end that matter for these answers, a stronger line says so.
    let mut before = Weight::Rest;
    let lines = shown().map(|row| {
        let line = line(view, schemes, row);
        let first = row.weight == Weight::Rest && std::mem::replace(&mut before, row.weight) != Weight::Rest;
        if first { line.class("adv-compare__rest") } else { line }
    });
    let body = el("tbody").child(standings(view, schemes, &all)).children(lines);
    let table = stacked::table(title(view), head, body);
    let ordered = all.first().is_some_and(|row| row.weight != Weight::Rest);
    el("div")
        .class("adv-stack")
        .child(
            el("div")
                .class("adv-actions")
                .child(only)
                .child(el("p").class("adv-soft").attr(At::Role, "status").attr(At::DataNotice, "rows").text(count))
                .child(sender::share(view)),
        )
        .maybe(ordered.then(|| el("p").class("adv-soft").attr(At::DataNotice, "order").says(view, Message::CompareOrder)))
        .child(table)
        .child(taken_along(view, schemes))
        .child(copied(view))
}

/// The table for other programs. Where it may not be copied it is marked, and copied by hand as it stands.
fn taken_along(view: View<'_>, schemes: &[SchemeId]) -> Element {
    let table = comparison(view.voice, view.advice, schemes, view.model.only_differences);
    let copies = |action, label, form| gives(view, ("adv-linklike", action, label), &written(&table, form), "table", sharing::copy);
    // A frame may be refused downloads, and nobody would be told.
    let csv = view.host.is_none().then(|| {
        let csv = written(&table, Form::Commas);
        button::does(view, "adv-linklike", "save-table", Message::SaveCsv, move || file::save_table(&csv))
    });
    el("p")
        .class("adv-actions")
        .child(copies("copy-table", Message::CopyTable, Form::Tabs))
        .child(copies("copy-markdown", Message::CopyMarkdown, Form::Markdown))
        .maybe(csv)
}

fn column(view: View<'_>, id: SchemeId) -> Option<Element> {
    let scheme = view.scheme(id)?;
    let name = el("span").class("adv-compare__name").child(link::page(view, Page::Scheme(id), "scheme", view.voice.acronym(id)));
    let full = (!scheme.acronym.is_empty()).then(|| el("span").class("adv-compare__full").text(view.voice.text(scheme.name)));
    Some(stacked::header("col").child(name).attr(At::DataScheme, &scheme.id).maybe(full))
}

/// Verdict and status of each, first of all, and of one that is ruled out the rows that do it.
fn standings(view: View<'_>, schemes: &[SchemeId], rows: &[Row<'_>]) -> Element {
    let label = if view.has_answers() { Message::UnderYourAnswers } else { Message::FilterStatus };
    let cells = schemes.iter().enumerate().filter_map(|(column, id)| {
        let scheme = view.scheme(*id)?;
        let ranked = view.ranked(*id);
        let open = (ranked.is_none() && scheme.is_open()).then(|| el("p").text(report::status(view.voice, &scheme.status)));
        let by = ranked.map(|_| blocking(rows, column)).unwrap_or_default();
        let by: Vec<&str> = by.into_iter().filter_map(|row| Some(view.voice.text(view.voice.catalogue.attribute(row)?.label))).collect();
        let by = (!by.is_empty()).then(|| el("span").attr(At::DataTag, "by").says(view, Message::RuledBy { rows: &by.join(", ") }));
        let tags = standing::tags(view, ranked.map(|ranked| ranked.judgement.verdict), scheme).maybe(by);
        Some(stacked::cell(view.voice.acronym(*id), standing::about("td", "adv-compare__cell", scheme, ranked)).child(tags).maybe(open))
    });
    stacked::row().child(stacked::header("row").says(view, label)).children(cells)
}

fn line(view: View<'_>, schemes: &[SchemeId], row: &Row<'_>) -> Element {
    let attribute = view.voice.catalogue.attribute(row.attribute);
    let label = attribute.map(|attribute| view.voice.text(attribute.label)).unwrap_or_default();
    let cells = schemes.iter().zip(&row.cells).filter_map(|(id, cell)| filled(view, *id, cell));
    stacked::row()
        .attr_if(At::DataAttribute, attribute.map(|attribute| &attribute.id))
        .child(stacked::header("row").text(label))
        .children(cells)
}

fn filled(view: View<'_>, id: SchemeId, cell: &Cell<'_>) -> Option<Element> {
    let scheme = view.scheme(id)?;
    let nothing = cell.facts.is_empty().then(|| el("p").class("adv-soft").says(view, Message::NotStated));
    let facts = cell.facts.iter().map(|fact| fact_in("p", view, fact));
    let marks = cell.reasons.iter().filter(|_| view.has_answers()).map(|reason| mark(view, scheme, cell, reason));
    let shown = stacked::cell(view.voice.acronym(id), el("td").class("adv-compare__cell"));
    Some(shown.children(nothing.into_iter().chain(facts)).children(marks))
}

/// How an answer bears on what the cell says: a sign, a word, the answer, and what the rule rests on beside the sources that the cell names
/// already.
fn mark(view: View<'_>, scheme: &Scheme, cell: &Cell<'_>, reason: &Reason) -> Element {
    let mut told = report::reason(view.voice, scheme, reason);
    told.evidence.sources.retain(|id| !cell.facts.iter().any(|fact| fact.evidence.sources.contains(id)));
    let blocks = blocks(reason);
    let (sign, bearing, label) = match told.bearing {
        Bearing::Against if blocks => ("✕", "against", Message::RulesOut),
        Bearing::For => ("✓", "for", Message::Meets),
        Bearing::Against => ("–", "against", Message::Fights),
        Bearing::Open | Bearing::Noted => ("?", "open", Message::Open),
    };
    el("p")
        .class(if blocks { "adv-compare__mark adv-compare__mark--blocks" } else { "adv-compare__mark" })
        .attr(At::DataBearing, bearing)
        .child(el("span").attr(At::AriaHidden, "true").text(sign).text(" "))
        .child(el("b").text(view.voice.labelled(&view.say(label), "")))
        .child(reasons::because(view, &told.because))
        .child(cite::list(view, &told.evidence))
}
