//! All schemes, lightest commitment first, with a search and filters.

use crate::domain::catalogue::Presented;
use crate::domain::id::{ChoiceId, SchemeId};
use crate::domain::scheme::{Scheme, StatusKind};
use crate::i18n::message::Message;
use crate::link::state::{Filter, Page};
use crate::session::msg::Msg;
use crate::session::presented::{documents, sentences};
use crate::session::shelf::{Family, listed};
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::choices::{CHECKBOX, Choice, choice};
use crate::ui::parts::{button, cite, field, generations, link, map, replaced, standing};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    let families = listed(view.voice, view.model);
    let documents = documents(view.voice.catalogue, view.model.shown);
    let presented = documents.iter().map(|presented| {
        let source = crate::domain::scheme::Evidence { sources: vec![presented.source], ..Default::default() };
        el("p").class("adv-lead").text(view.voice.text(presented.says)).text(" ").child(cite::list(view, &source))
    });
    let shown: Vec<SchemeId> = families.iter().map(|family| family.scheme).collect();
    let nothing = || {
        let all = button::quiet(view, "show-all", Message::ShowAll, Msg::ShowedAll);
        el("div").class("adv-stack--tight").child(el("p").says(view, Message::NothingFound)).child(all)
    };
    el("div")
        .class("adv-stack adv-list-page")
        .key("schemes")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::SchemesTitle))
        .child(el("p").class("adv-lead").says(view, Message::SchemesLead))
        .child(filters(view))
        .children(presented)
        .child(count(view, &families))
        .child(el("div").class("adv-others").children(families.iter().filter_map(|family| entry(view, family, &documents))))
        .maybe(families.is_empty().then(nothing))
        .maybe((!families.is_empty()).then(|| map::folded(view, &shown)))
        .maybe(view.host.is_none().then(|| el("p").child(link::office(view, Page::Proof, "proof", view.say(Message::ProofLink)))))
}

fn filters(view: View<'_>) -> Element {
    let filter = &view.model.filter;
    let any = || (view.say(Message::Any), filter.aim.is_none());
    let choices = view.voice.catalogue.question(view.voice.catalogue.roles.aim).map(|question| &question.choices[..]).unwrap_or_default();
    let aims = (0..).map(ChoiceId).zip(choices).map(|(id, choice)| (view.voice.wording(choice.label).to_owned(), filter.aim == Some(id)));
    let aim = |place: usize| Msg::FilteredAim { aim: place.checked_sub(1).and_then(|place| u16::try_from(place).ok()).map(ChoiceId) };
    let statuses = StatusKind::ALL.map(|kind| (view.say(status_label(kind)), filter.status == Some(kind)));
    let any_status = (view.say(Message::Any), filter.status.is_none());
    let status = |place: usize| Msg::FilteredStatus { status: place.checked_sub(1).and_then(|place| StatusKind::ALL.get(place).copied()) };
    let searched = |text| Some(Msg::Searched { text });
    el("div")
        .class("adv-filters")
        .attr(At::Role, if view.host.is_some() { "group" } else { "search" })
        .child(field::text(view, "search", Message::SearchLabel, Some(filter.search.clone()), searched))
        .child(field::select(view, "for", Message::FilterAim, [any()].into_iter().chain(aims).collect(), aim))
        .child(generations::select(view))
        .child(field::select(view, "status", Message::FilterStatus, [any_status].into_iter().chain(statuses).collect(), status))
}

fn status_label(kind: StatusKind) -> Message<'static> {
    match kind {
        StatusKind::Open => Message::StatusOpen,
        StatusKind::Replaced => Message::StatusReplacedShort,
        StatusKind::BetweenInstitutions => Message::StatusBetweenInstitutions,
        StatusKind::EntryOnly => Message::StatusEntryOnly,
    }
}

/// How many were found, announced when it changes, and the way to the comparison of those picked.
fn count(view: View<'_>, families: &[Family]) -> Element {
    let found = families.iter().map(|family| 1 + family.folded.len()).sum();
    let picked = view.model.compared.schemes();
    let names: Vec<&str> = picked.iter().map(|id| view.voice.acronym(*id)).collect();
    let label = view.voice.labelled(&view.say(Message::Compare), &names.join(", "));
    let compare = (picked.len() > 1).then(|| link::page(view, Page::Compare, "compare", label));
    let narrowed = view.model.filter != Filter::default();
    let clear = narrowed.then(|| button::linklike(view, "show-all", Message::ShowAll, Msg::ShowedAll));
    el("div")
        .class("adv-actions adv-found")
        .child(el("p").attr(At::Role, "status").attr(At::DataNotice, "found").says(view, Message::FoundCount { count: found }))
        .maybe(clear)
        .child(el("p").class("adv-soft").says(view, Message::LightestFirst))
        .maybe(compare)
}

fn entry(view: View<'_>, family: &Family, documents: &[&Presented]) -> Option<Element> {
    let id = family.scheme;
    let scheme = view.scheme(id)?;
    // Without answers every scheme would be "possible": that says nothing, so nothing is said.
    let ranked = view.ranked(id);
    let full = if scheme.acronym.is_empty() { "" } else { view.voice.text(scheme.name) };
    let replaced = (!family.folded.is_empty()).then(|| replaced::list(view, &family.folded, |id| view.ranked(id)));
    let shown = standing::about("article", "adv-other", scheme, ranked)
        .child(el("h2").class("adv-other__name").child(link::page(view, Page::Scheme(id), "scheme", view.voice.acronym(id))))
        .child(el("p").class("adv-other__full").text(full))
        .child(standing::tags(view, ranked.map(|ranked| ranked.judgement.verdict), scheme))
        .child(el("p").class("adv-other__why").text(view.voice.text(scheme.summary)))
        .child(el("div").class("adv-other__more").children(own_words(view, scheme, documents)).maybe(replaced).child(pick(view, id)));
    Some(shown)
}

/// The scheme as the document of the generation shown presents it.
fn own_words(view: View<'_>, scheme: &Scheme, documents: &[&Presented]) -> Vec<Element> {
    let quoted = documents.iter().map(|presented| {
        let said = sentences(view.voice.catalogue, scheme, presented).into_iter();
        let said = said.filter_map(|id| view.voice.catalogue.sentences.get(id.index()));
        el("blockquote").class("adv-own-words").attr(At::Lang, "en").children(said.map(|sentence| el("p").text(&sentence.words)))
    });
    quoted.collect()
}

fn pick(view: View<'_>, id: SchemeId) -> Element {
    let picked = view.model.compared.schemes().contains(&id);
    let shown = Choice {
        group: "pick",
        id: &view.scheme(id).map(|scheme| scheme.id.clone()).unwrap_or_default(),
        control: CHECKBOX,
        label: view.say(Message::Pick { acronym: view.voice.acronym(id) }),
        hint: None,
        checked: picked,
        disabled: !picked && view.model.compared.is_full(),
    };
    choice(view, shown, move |picked| Msg::Picked { scheme: id, picked }).class("adv-choice adv-choice--small")
}
