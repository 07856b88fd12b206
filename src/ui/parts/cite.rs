//! Sources, small, on the line they prove.

use crate::domain::id::SourceId;
use crate::domain::scheme::Evidence;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::ui::attribute::At;
use crate::ui::element::{Element, Words, el};
use crate::ui::view::View;

/// The documents something rests on, each with its date and, where it has one, its address.
pub fn list(view: View<'_>, evidence: &Evidence) -> Element {
    let reading = evidence.reading.then(|| el("span").class("adv-cite__reading").says(view, Message::OurReading));
    let sources = evidence.sources.iter().map(|id| source(view, *id));
    el("span").class("adv-cite").children(reading.into_iter().chain(sources))
}

fn source(view: View<'_>, id: SourceId) -> Element {
    let source = report::source(view.voice, id);
    let dating = if source.old_address {
        format!(" ({}, {})", source.dating, view.say(Message::OldAddress))
    } else {
        format!(" ({})", source.dating)
    };
    let named = match &source.url {
        Some(url) => outward(url).attr(At::Title, source.title).text(source.by),
        None => el("span").text(format!("{}, {}", source.by, source.title)),
    };
    el("span").class("adv-cite__source").child(named).text(dating)
}

/// A link that leads out. In a frame it must not open inside it; the new tab knows nothing of this page.
pub fn outward(address: impl Words) -> Element {
    el("a").attr(At::Href, address).attr(At::Rel, "noopener noreferrer").attr(At::Target, "_blank")
}

/// The seeds' own words, where something renders them.
pub fn words(view: View<'_>, evidence: &Evidence) -> Option<Element> {
    let sentences: Vec<Element> = evidence
        .sentences
        .iter()
        .filter_map(|id| view.voice.catalogue.sentences.get(id.index()))
        .map(|sentence| el("q").attr(At::Lang, "en").text(&sentence.words))
        .collect();
    let summary = el("summary").says(view, Message::SeedWords);
    (!sentences.is_empty()).then(|| el("details").class("adv-words").child(summary).children(sentences))
}
