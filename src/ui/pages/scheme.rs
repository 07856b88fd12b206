//! One scheme with all that its sources state.

use crate::domain::catalogue::Attribute;
use crate::domain::id::{AttributeId, SchemeId};
use crate::domain::scheme::{Fact, Scheme};
use crate::domain::truth::Truth;
use crate::i18n::dating;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{changes, cite, counts, family, generations, link, reasons, standing, steps};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>, id: SchemeId) -> Element {
    let Some(scheme) = view.scheme(id) else { return el("h1").attr(At::Tabindex, "-1").says(view, Message::SchemesTitle) };
    let ranked = view.ranked(id);
    let stands = ranked.map(|ranked| {
        let verdict = report::verdict(view.voice, ranked.judgement.verdict);
        section(view, Message::Stands { verdict: &verdict })
            .child(reasons::list(view, scheme, &ranked.judgement.reasons))
            .maybe(changes::changes(view, ranked))
    });
    let way_in = (!scheme.steps.is_empty()).then(|| section(view, Message::WayIn).child(steps::list(view, &scheme.steps, true)));
    let standing = scheme.standing.map(|text| steps::said("p", view, text, &scheme.standing_evidence));
    standing::about("article", "adv-stack adv-prose", scheme, ranked)
        .child(el("h1").attr(At::Tabindex, "-1").text(view.voice.title(id)))
        .child(standing::tags(view, ranked.map(|ranked| ranked.judgement.verdict), scheme))
        .child(el("p").class("adv-lead").text(view.voice.text(scheme.summary)))
        .child(el("p").class("adv-soft").child(cite::list(view, &scheme.summary_evidence)))
        .child(names(view, scheme))
        .maybe(standing)
        .maybe(scheme.is_open().then(|| el("p").class("adv-actions").child(link::path(view, id))))
        .maybe(family::family(view, id))
        .maybe(stands)
        .child(facts(view, scheme))
        .maybe(counts::counted(view, id))
        .maybe(notes(view, scheme))
        .maybe(way_in)
        .child(checked(view, scheme))
}

fn section(view: View<'_>, title: Message<'_>) -> Element {
    el("section").child(el("h2").says(view, title))
}

fn names(view: View<'_>, scheme: &Scheme) -> Element {
    let ours = scheme.ours.iter().any(|code| code == view.voice.language.code());
    let ours = ours.then(|| view.voice.say(Message::NameIsOurs));
    let also = (!scheme.also.is_empty()).then(|| view.voice.say(Message::AlsoCalled { names: &scheme.also.join(", ") }));
    let said: Vec<String> = ours.into_iter().chain(also).chain([generations::of(view, scheme)]).collect();
    el("p").class("adv-soft").text(said.join(" "))
}

fn facts(view: View<'_>, scheme: &Scheme) -> Element {
    let rows = (0..).map(AttributeId).zip(view.voice.catalogue.attributes.iter());
    let rows = rows.filter_map(|(id, attribute)| row(view, scheme, id, attribute));
    section(view, Message::Facts).child(el("dl").class("adv-facts").children(rows))
}

/// A row of the comparison says "not stated" where no source states it; what only some schemes have is left out where there is none.
fn row(view: View<'_>, scheme: &Scheme, id: AttributeId, attribute: &Attribute) -> Option<Element> {
    let answers = view.model.effective();
    let about = |fact: &&Fact| fact.about.as_ref().is_some_and(|about| about.truth(&answers) == Truth::True);
    let (mut facts, others): (Vec<&Fact>, Vec<&Fact>) = scheme.facts.iter().filter(|fact| fact.attribute == id).partition(about);
    facts.extend(others);
    if facts.is_empty() && !attribute.compared {
        return None;
    }
    let nothing = facts.is_empty().then(|| el("dd").class("adv-soft").says(view, Message::NotStated));
    let stated = facts.iter().map(|fact| {
        let about = about(fact).then(|| el("b").text(format!(" · {}", view.say(Message::AboutYou))));
        fact_in("dd", view, fact).maybe(about).maybe(cite::words(view, &fact.evidence))
    });
    let row = el("div")
        .class("adv-facts__row")
        .attr(At::DataAttribute, &attribute.id)
        .child(el("dt").text(view.voice.text(attribute.label)))
        .children(nothing.into_iter().chain(stated));
    Some(row)
}

/// What is stated, whether another source words it otherwise, and who states it.
pub fn fact_in(tag: &'static str, view: View<'_>, fact: &Fact) -> Element {
    let differs = fact.differs.then(|| el("span").class("adv-soft").text(format!(" · {}", view.say(Message::WordedOtherwise))));
    el(tag).text(view.voice.text(fact.value)).maybe(differs).text(" ").child(cite::list(view, &fact.evidence))
}

fn notes(view: View<'_>, scheme: &Scheme) -> Option<Element> {
    let notes = scheme.notes.iter().map(|note| steps::said("li", view, note.states, &note.evidence));
    (!scheme.notes.is_empty()).then(|| section(view, Message::Notes).child(el("ul").class("adv-list").children(notes)))
}

/// When a person last compared the entry with its sources, and where to write to if something is wrong.
fn checked(view: View<'_>, scheme: &Scheme) -> Element {
    let date = dating::date(view.voice, scheme.checked);
    let report = match view.contact {
        Some(contact) => {
            let edition = &view.voice.catalogue.edition.id;
            let subject = view.voice.say(Message::ReportSubject { scheme: &scheme.id, edition });
            let address = if contact.starts_with("mailto:") {
                format!("{contact}?subject={}", crate::link::percent::encoded(&subject))
            } else {
                contact.to_owned()
            };
            let link = el("a").attr(At::Href, address).attr(At::Rel, "noopener noreferrer").attr(At::Target, "_blank");
            link.attr(At::DataAction, "report").says(view, Message::ReportError)
        }
        None => el("span").says(view, Message::NoContact),
    };
    el("p").class("adv-soft").says(view, Message::Checked { date: &date }).text(" ").child(report)
}
