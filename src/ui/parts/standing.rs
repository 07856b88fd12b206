//! Verdict and status beside each other: a mark, a word, and the public hooks for both.

use crate::domain::judgement::Verdict;
use crate::domain::ranking::Ranked;
use crate::domain::scheme::Scheme;
use crate::i18n::report;
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::view::View;

/// An element about one scheme, with the public hooks for its verdict, status and place.
pub fn about(tag: &'static str, class: &'static str, scheme: &Scheme, ranked: Option<&Ranked>) -> Element {
    el(tag)
        .class(class)
        .key(&scheme.id)
        .attr(At::DataScheme, &scheme.id)
        .attr(At::DataStatus, scheme.status.word())
        .attr_if(At::DataVerdict, ranked.map(|ranked| ranked.judgement.verdict.word()))
        .attr_if(At::DataRank, ranked.map(|ranked| ranked.rank.to_string()))
}

/// The verdict, where there is one, and the status where it says more than "open".
pub fn tags(view: View<'_>, verdict: Option<Verdict>, scheme: &Scheme) -> Element {
    let verdict = verdict.map(|known| self::verdict(view, known));
    let sign = if scheme.successor().is_some() { "↷" } else { "" };
    let status = (!scheme.is_open()).then(|| tag("status", sign, report::status(view.voice, &scheme.status)));
    el("p").class("adv-tags").children(verdict.into_iter().chain(status))
}

/// A verdict: its mark and its word.
pub fn verdict(view: View<'_>, verdict: Verdict) -> Element {
    tag(verdict.word(), mark(verdict), report::verdict(view.voice, verdict))
}

/// How many schemes have a verdict.
pub fn count(view: View<'_>, verdict: Verdict, count: usize) -> Element {
    tag(verdict.word(), mark(verdict), view.voice.labelled(&report::verdict(view.voice, verdict), &count.to_string()))
}

fn tag(about: &'static str, mark: &'static str, word: String) -> Element {
    el("span").class("adv-tag").attr(At::DataTag, about).child(el("span").attr(At::AriaHidden, "true").text(mark).text(" ")).text(word)
}

/// The sign of a verdict: never alone, a word is always nearby.
#[must_use]
pub fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Suits => "✓",
        Verdict::Possible => "?",
        Verdict::RuledOut => "–",
    }
}
