//! How to get to a scheme: the schemes before it, one opening the next, as a timeline and as a table.

use super::share::today;
use crate::domain::answers::{Answer, Answers};
use crate::domain::change::smallest_change;
use crate::domain::id::SchemeId;
use crate::domain::pathway::{Path, Pathway, Stage, pathway};
use crate::domain::scheme::Scheme;
use crate::domain::source::Date;
use crate::i18n::change::supposed;
use crate::i18n::message::Message;
use crate::i18n::path::{span, window};
use crate::i18n::report;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::picture::{Bar, picture};
use crate::ui::parts::{button, cite, link, stacked, standing, steps};
use crate::ui::view::View;

/// A stage whose term no source states is drawn so many months long, dashed.
const UNSTATED: u16 = 24;

/// The page.
pub fn page(view: View<'_>, id: SchemeId) -> Element {
    let lead = || el("p").class("adv-lead adv-prose").says(view, Message::PathLead);
    let told = match pathway(view.voice.catalogue, &view.model.effective(), id) {
        Pathway::Closed { successor } => closed(view, id, successor),
        Pathway::Blocked { by } => blocked(view, id, &by),
        Pathway::Open { shortest, safest } if shortest == safest => vec![lead(), way(view, Message::PathBoth, &safest)],
        Pathway::Open { shortest, safest } => {
            vec![lead(), way(view, Message::PathShortest, &shortest), way(view, Message::PathSafest, &safest)]
        }
    };
    let entry = link::page(view, Page::Scheme(id), "scheme", view.say(Message::SeeScheme { acronym: view.voice.acronym(id) }));
    el("div")
        .class("adv-stack")
        .key("path")
        .child(el("h1").attr(At::Tabindex, "-1").text(title(view, id)))
        .children(told)
        .child(el("p").class("adv-actions").child(entry))
}

/// What the page is called.
#[must_use]
pub fn title(view: View<'_>, id: SchemeId) -> String {
    view.say(Message::PathTitle { scheme: &view.voice.title(id) })
}

/// Nobody gets there; where another takes its place, the way leads there.
fn closed(view: View<'_>, id: SchemeId, successor: Option<SchemeId>) -> Vec<Element> {
    let status = view.scheme(id).map(|scheme| report::status(view.voice, &scheme.status)).unwrap_or_default();
    let instead = successor.map(|successor| link::page(view, Page::Path(successor), "path", title(view, successor)));
    vec![el("p").child(el("b").text(status).text(". ")).maybe(instead)]
}

/// What stands in the way, and the least that would have to be otherwise.
fn blocked(view: View<'_>, id: SchemeId, by: &[usize]) -> Vec<Element> {
    let Some(scheme) = view.scheme(id) else { return Vec::new() };
    let catalogue = view.voice.catalogue;
    // What the page around set is no visitor's to change.
    let locked: Vec<_> = view.model.given.locked.iter().map(|(question, _)| *question).collect();
    let answers = view.model.effective();
    let change = smallest_change(catalogue, &answers, id, &locked).map(|change| {
        let instead = change.instead.iter().fold(Answers::new(), |all, (question, set)| all.with(*question, Answer::Chosen(*set)));
        let words = supposed(view.voice, &answers, &instead);
        let label = view.voice.labelled(&view.say(Message::SeeIf), &words);
        let see = button::linklike(view, "suppose", Message::SeeIf, Msg::Supposed { instead: change.instead });
        el("p").says(view, Message::WouldBePossible).text(" ").text(words).text(" ").child(see.attr(At::AriaLabel, label))
    });
    let told = el("p").says(view, Message::PathBlocked { acronym: view.voice.acronym(id) });
    [told, el("ul").class("adv-list").children(steps::required(view, scheme, by))].into_iter().chain(change).collect()
}

/// One sequence, drawn and as a table.
fn way(view: View<'_>, title: Message<'_>, path: &Path) -> Element {
    let total = match path.months {
        Some(months) => Message::PathTotal { count: months.into() },
        None => Message::PathTotalOpen,
    };
    let title = view.say(title);
    let today = today().unwrap_or(view.voice.catalogue.edition.date);
    let columns = [Message::PathWhen, Message::PathGains, Message::PathSettle, Message::PathCalls].map(|column| view.say(column));
    let head = stacked::row().child(stacked::header("col").says(view, Message::Scheme));
    let head = head.children(columns.iter().map(|column| stacked::header("col").text(column)));
    let rows = path.stages.iter().enumerate().filter_map(|(place, stage)| {
        let next = path.stages.get(place + 1).and_then(|next| view.scheme(next.scheme));
        row(view, stage, next, &columns, today)
    });
    let table = stacked::table(title.clone(), head, el("tbody").children(rows)).class("adv-compare adv-compare--named adv-way");
    el("section")
        .class("adv-stack")
        .child(el("h2").text(&title))
        .child(el("p").says(view, total))
        .child(timeline(view, title, path))
        .child(table)
}

fn timeline(view: View<'_>, title: String, path: &Path) -> Element {
    let mut now = 0;
    let mut said = Vec::new();
    let mut bars = Vec::new();
    for stage in &path.stages {
        let (from, verdict) = (stage.from.unwrap_or(now), stage.judgement.as_ref().map(|judgement| judgement.verdict));
        now = stage.to.unwrap_or(from.saturating_add(UNSTATED));
        let acronym = view.voice.acronym(stage.scheme);
        said.push(view.voice.labelled(acronym, &span(view.voice, stage)));
        bars.push(Bar {
            label: [verdict.map_or("", standing::mark), " ", acronym].concat(),
            tag: verdict.map_or("status", |verdict| verdict.word()),
            spans: vec![(from, stage.to.unwrap_or(from))],
            until: now,
        });
    }
    let dashed = path.stages.iter().any(|stage| stage.to.is_none()).then(|| el("span").text(" ").says(view, Message::PathDashed));
    let caption = el("figcaption").class("adv-soft").says(view, Message::PathYears);
    el("figure").class("adv-figure").child(picture(title, &view.voice.listed(&said), &bars, 12, None)).child(caption.maybe(dashed))
}

fn row(view: View<'_>, stage: &Stage, next: Option<&Scheme>, columns: &[String; 4], today: Date) -> Option<Element> {
    let scheme = view.scheme(stage.scheme)?;
    let verdict = stage.judgement.as_ref().map(|judgement| judgement.verdict);
    let gains = stage.gains.iter().filter_map(|place| scheme.yields.get(*place)).map(|gain| {
        let said =
            view.voice.labelled(view.voice.short(gain.question), &view.voice.choices(gain.question, [gain.choice].into_iter().collect()));
        el("li").text(said).text(" ").child(cite::list(view, &gain.evidence))
    });
    let opens = next.map(|next| list(view, Message::PathOpens, steps::required(view, next, &stage.opens)));
    let favours = next.map(|next| {
        let rules = stage.favours.iter().filter_map(|place| next.favours.get(*place));
        list(view, Message::PathFavours, rules.map(|rule| steps::said("li", view, rule.states, &rule.evidence)).collect())
    });
    let windows = scheme
        .windows
        .iter()
        .map(|known| el("li").text(window(view.voice, known, today)).text(" ").child(cite::list(view, &known.evidence)));
    let cells = [
        vec![el("p").text(span(view.voice, stage)), standing::tags(view, verdict, scheme)],
        [plain(gains.collect())].into_iter().chain(opens.flatten()).chain(favours.flatten()).collect(),
        vec![plain(steps::required(view, scheme, &stage.open))],
        vec![if scheme.windows.is_empty() { el("p").class("adv-soft").says(view, Message::NotStated) } else { plain(windows.collect()) }],
    ];
    let cells = columns.iter().zip(cells).map(|(column, cell)| stacked::cell(column, el("td").class("adv-compare__cell")).children(cell));
    let name = stacked::header("row").child(link::page(view, Page::Scheme(stage.scheme), "scheme", view.voice.acronym(stage.scheme)));
    let row = standing::about("tr", "", scheme, None).attr(At::Role, "row").attr_if(At::DataVerdict, verdict.map(|verdict| verdict.word()));
    Some(row.child(name).children(cells))
}

/// Some lines, or that there are none.
fn plain(lines: Vec<Element>) -> Element {
    if lines.is_empty() { el("p").text("–") } else { el("ul").class("adv-plain").children(lines) }
}

fn list(view: View<'_>, label: Message<'_>, lines: Vec<Element>) -> Option<Element> {
    (!lines.is_empty()).then(|| el("div").child(el("p").child(el("b").says(view, label))).child(plain(lines)))
}
