//! The ladder as a map, commitment against time, and as a table: what a term is, how the scheme stands, and how it can still stand.

use super::picture::{Bar, picture};
use super::{cite, link, stacked, standing};
use crate::domain::certainty::Certainty;
use crate::domain::id::SchemeId;
use crate::domain::judgement::Verdict;
use crate::domain::picture::{Point, map};
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// The map of these schemes, folded.
pub fn folded(view: View<'_>, shown: &[SchemeId]) -> Element {
    let map = map(view.voice.catalogue, &view.model.effective(), view.advice, shown);
    let bars: Vec<Bar> = map.points.iter().map(|point| bar(view, point, map.longest)).collect();
    let band = map.wanted.map(|wanted| (wanted.least.saturating_sub(1), wanted.most.unwrap_or(map.longest)));
    let title = view.say(Message::MapTitle);
    let lead = view.say(Message::MapLead);
    let certain = view.thought.and_then(|thought| thought.certainty()).filter(|_| view.has_answers());
    let columns = [Message::MapTerm, Message::UnderYourAnswers, Message::MapCanBe].map(|column| view.say(column));
    let known = 1 + usize::from(view.has_answers()) + usize::from(certain.is_some());
    let head = stacked::row().child(stacked::header("col").says(view, Message::Scheme));
    let head = head.children(columns.iter().take(known).map(|column| stacked::header("col").text(column)));
    let rows = map.points.iter().filter_map(|point| {
        let scheme = view.scheme(point.scheme)?;
        let term = match point.term {
            Some((_, fact)) => el("p").text(view.voice.text(fact.value)).text(" ").child(cite::list(view, &fact.evidence)),
            None => el("p").class("adv-soft").says(view, Message::NotStated),
        };
        let can_be = certain.and_then(|certain| certain.verdicts.iter().find(|prospect| prospect.scheme == point.scheme));
        let can_be = el("p").class("adv-tags").children(
            can_be.map(|prospect| &prospect.can_be[..]).unwrap_or_default().iter().map(|verdict| standing::verdict(view, *verdict)),
        );
        let cells = [term, standing::tags(view, point.verdict, scheme), can_be];
        let cells = columns
            .iter()
            .zip(cells)
            .take(known)
            .map(|(column, cell)| stacked::cell(column, el("td").class("adv-compare__cell")).child(cell));
        let name = stacked::header("row").child(link::page(view, Page::Scheme(point.scheme), "scheme", view.voice.acronym(point.scheme)));
        Some(stacked::row().child(name).children(cells))
    });
    let table = stacked::table(title.clone(), head, el("tbody").children(rows)).class("adv-compare adv-compare--named");
    let drawn = el("figure")
        .class("adv-figure")
        .child(picture(title.clone(), &lead, &bars, 12, band))
        .child(el("figcaption").class("adv-soft").text(&lead));
    let can_be = certain.map(|certain| prospects(view, &map.points, certain));
    el("details")
        .class("adv-why")
        .child(el("summary").text(title))
        .child(el("div").class("adv-stack").child(drawn).maybe(can_be).child(table))
}

/// What can still become of each scheme: ruled out at the left, possible in the middle, suits at the right; one part alone is settled.
fn prospects(view: View<'_>, points: &[Point<'_>], certain: &Certainty) -> Element {
    let title = view.say(Message::MapCanBe);
    let bars = points.iter().filter_map(|point| {
        let can_be = &certain.verdicts.iter().find(|prospect| prospect.scheme == point.scheme)?.can_be;
        let place = |verdict: &Verdict| [Verdict::RuledOut, Verdict::Possible, Verdict::Suits].iter().position(|known| known == verdict);
        let places = can_be.iter().rev().filter_map(place).filter_map(|place| u16::try_from(place).ok());
        // Marks alone, since a narrow picture has no room for words: those stand in its description and in the table.
        let marks: Vec<&str> = can_be.iter().rev().map(|verdict| standing::mark(*verdict)).collect();
        Some(Bar {
            label: [view.voice.acronym(point.scheme), " ", &marks.join(" ")].concat(),
            tag: if let [settled] = can_be[..] { settled.word() } else { "own" },
            spans: places.map(|place| (place * 10, place * 10 + 10)).collect(),
            until: 0,
        })
    });
    let bars: Vec<Bar> = bars.collect();
    let words = certain.verdicts.iter().map(|prospect| {
        let words: Vec<String> = prospect.can_be.iter().map(|verdict| report::verdict(view.voice, *verdict)).collect();
        view.voice.labelled(view.voice.acronym(prospect.scheme), &words.join(", "))
    });
    let words: Vec<String> = words.collect();
    el("figure")
        .class("adv-figure")
        .child(picture(title.clone(), &view.voice.listed(&words), &bars, 0, Some((0, 30))))
        .child(el("figcaption").class("adv-soft").text(title))
}

fn bar(view: View<'_>, point: &Point<'_>, longest: u16) -> Bar {
    // Without answers every scheme would be "possible": that says nothing, so nothing is said.
    let verdict = point.verdict.filter(|_| view.has_answers());
    let acronym = view.voice.acronym(point.scheme);
    let named = [verdict.map_or("", standing::mark), " ", acronym].concat();
    let term = point.term.map(|(months, _)| months);
    Bar {
        // A long name fills a narrow line by itself; that nothing is stated, the table says too.
        label: if term.is_some() || acronym.len() > 8 { named } else { view.voice.labelled(&named, &view.say(Message::NotStated)) },
        tag: verdict.map_or("own", |verdict| verdict.word()),
        spans: term.map(|months| (months.least, months.most.unwrap_or(months.least))).into_iter().collect(),
        until: point.longest.unwrap_or(if term.is_some() { longest } else { 0 }),
    }
}
