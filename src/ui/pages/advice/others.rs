//! Every other scheme, in rank order: the reason that decides on one line, all of them a click away.

use crate::domain::id::SchemeId;
use crate::domain::judgement::Verdict;
use crate::domain::ranking::Ranked;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::session::shelf;
use crate::ui::element::{Element, el};
use crate::ui::parts::{changes, generations, link, reasons, replaced, standing};
use crate::ui::view::View;

/// All of the generations shown but the first.
pub(super) fn others(view: View<'_>, first: Option<SchemeId>) -> Element {
    let families = shelf::shown(view.voice.catalogue, view.model.shown, &view.model.given);
    let is_shown = |ranked: &&Ranked| families.iter().any(|family| family.scheme == ranked.judgement.scheme);
    let others = view.advice.ranking.iter().filter(is_shown).filter(|ranked| Some(ranked.judgement.scheme) != first);
    let title = if first.is_some() { Message::TheOthers } else { Message::HowTheyStand };
    let others = others.filter_map(|ranked| other(view, ranked, first));
    let list = el("div").child(generations::select(view)).children(others);
    let section = el("section").class("adv-others").child(el("h2").says(view, title));
    // Where one and the same thing rules out all of them, a dozen times the same line would only discourage.
    if view.advice.ranking.iter().all(|ranked| ranked.judgement.verdict == Verdict::RuledOut) {
        return section.child(el("details").child(el("summary").says(view, Message::ShowMore)).child(list));
    }
    section.child(list)
}

fn other(view: View<'_>, ranked: &Ranked, first: Option<SchemeId>) -> Option<Element> {
    let judgement = &ranked.judgement;
    let id = judgement.scheme;
    let scheme = view.scheme(id)?;
    let acronym = view.voice.acronym(id);
    let deciding = judgement.reasons.first().map(|reason| report::reason(view.voice, scheme, reason));
    let why = deciding.map(|told| {
        let because = reasons::because(view, &told.because);
        el("p").class("adv-other__why").text(told.statement).text(" ").child(because)
    });
    let hidden = || el("span").class("adv-hidden").text(format!(", {acronym}"));
    let count = el("summary").says(view, Message::ReasonsCount { count: judgement.reasons.len() }).child(hidden());
    let more = el("details").child(count).child(reasons::list(view, scheme, &judgement.reasons)).maybe(account(view, ranked));
    let compare = first.map(|first| {
        let label = view.say(Message::CompareWith { acronym: view.voice.acronym(first) });
        link::compare(view, vec![first, id], label).child(hidden())
    });
    let path = scheme.is_open().then(|| link::path(view, id).child(hidden()));
    let shown = standing::about("article", "adv-other", scheme, Some(ranked))
        .child(el("h3").class("adv-other__name").child(link::page(view, Page::Scheme(id), "scheme", acronym)))
        .child(el("p").class("adv-other__full").text(view.voice.text(scheme.name)))
        .child(standing::tags(view, Some(judgement.verdict), scheme))
        .maybe(why)
        .child(
            el("div")
                .class("adv-other__more")
                .child(more)
                .maybe(changes::changes(view, ranked))
                .maybe(path)
                .maybe(compare)
                .maybe(folded(view, id)),
        );
    Some(shown)
}

/// The schemes it took the place of, each with its own verdict: judged like any other, folded.
pub(super) fn folded(view: View<'_>, id: SchemeId) -> Option<Element> {
    let families = shelf::shown(view.voice.catalogue, view.model.shown, &view.model.given);
    let folded = families.into_iter().find(|family| family.scheme == id)?.folded;
    let names: Vec<&str> = folded.iter().map(|id| view.voice.acronym(*id)).collect();
    let title = view.voice.labelled(&view.say(Message::Replaces), &names.join(", "));
    (!folded.is_empty()).then(|| {
        el("details").class("adv-replaced").child(el("summary").text(title)).child(replaced::list(view, &folded, |id| view.advice.of(id)))
    })
}

/// Why it stands before the next one.
fn account(view: View<'_>, ranked: &Ranked) -> Option<Element> {
    let next = view.advice.ranking.iter().find(|other| other.rank == ranked.rank + 1)?;
    let account = report::account(view.voice, ranked.before_next?, next.judgement.scheme);
    Some(el("p").class("adv-soft").text(account))
}
