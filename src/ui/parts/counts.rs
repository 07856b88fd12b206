//! How many schemes there were in a year, country by country: drawn, and as a table with the sources.

use super::picture::{Bar, picture};
use super::{cite, stacked};
use crate::domain::id::SchemeId;
use crate::domain::picture::{Counted, Place, counts};
use crate::i18n::message::Message;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The year that was counted.
const YEAR: u16 = 2020;

/// What was counted beside this scheme and of it; nothing for a scheme that was not.
pub fn counted(view: View<'_>, id: SchemeId) -> Option<Element> {
    let counts = counts(view.voice.catalogue, YEAR);
    let own = counts.columns.iter().find(|column| column.scheme == id)?;
    // What belongs to no country was counted among others, and says so: it has no table of its own.
    own.counts.iter().any(Option::is_some).then_some(())?;
    let title = view.say(Message::CountsTitle { year: YEAR.into() });
    let mut bars = Vec::new();
    let mut rows = Vec::new();
    for (place, named) in counts.places.iter().map(Some).chain([None]).enumerate() {
        let name = match named {
            Some(place) => country(view, place),
            None => view.say(Message::CountsNowhere),
        };
        let mut cells = Vec::new();
        for column in &counts.columns {
            let found = if named.is_some() { column.counts.get(place).and_then(Option::as_ref) } else { column.elsewhere.as_ref() };
            let acronym = view.voice.acronym(column.scheme);
            if let Some(found) = found {
                bars.push(Bar {
                    label: view.voice.labelled(&format!("{name} · {acronym}"), &found.number.to_string()),
                    tag: if column.scheme == id { "own" } else { "ruled-out" },
                    spans: vec![(0, found.number)],
                    until: 0,
                });
            }
            cells.push(stacked::cell(acronym, el("td").class("adv-compare__cell")).children(said(view, found)));
        }
        rows.push(stacked::row().child(stacked::header("row").text(name)).children(cells));
    }
    let asked = counts.places.first().map(|(question, _)| view.voice.short(*question)).unwrap_or_default();
    let head = stacked::row().child(stacked::header("col").text(asked));
    let head = head.children(counts.columns.iter().map(|column| stacked::header("col").text(view.voice.acronym(column.scheme))));
    let labels: Vec<&str> = bars.iter().map(|bar| &*bar.label).collect();
    let drawn = el("figure").class("adv-figure").child(picture(title.clone(), &view.voice.listed(&labels), &bars, 0, None));
    let table = stacked::table(title.clone(), head, el("tbody").children(rows)).class("adv-compare adv-compare--named");
    Some(el("section").class("adv-stack").child(el("h2").text(title)).child(drawn).child(table))
}

fn country(view: View<'_>, (question, choice): &Place) -> String {
    view.voice.choices(*question, [*choice].into_iter().collect())
}

/// A number with its sources, and what others state instead.
fn said(view: View<'_>, found: Option<&Counted<'_>>) -> Vec<Element> {
    let Some(found) = found else { return vec![el("p").text("–")] };
    let own = el("p").child(el("b").text(found.number.to_string())).text(" ").child(cite::list(view, &found.fact.evidence));
    let others = found.otherwise.iter().map(|(_, fact)| {
        let differs = view.voice.labelled(&view.say(Message::WordedOtherwise), view.voice.text(fact.value));
        el("p").class("adv-soft").text(differs).text(" ").child(cite::list(view, &fact.evidence))
    });
    [own].into_iter().chain(others).collect()
}
