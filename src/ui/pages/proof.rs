//! The catalogue's own checks, made before the visitor's eyes, and what they are about: the rules as a table, the questions as a graph.

use crate::catalogue::proof::stated::{dates, facts};
use crate::domain::answers::Answers;
use crate::domain::id::SourceId;
use crate::domain::scheme::Evidence;
use crate::i18n::message::Message;
use crate::link::state::{Page, State};
use crate::session::findings::{Finding, findings};
use crate::session::msg::Msg;
use crate::session::proving::{Check, Proving};
use crate::ui::attribute::At;
use crate::ui::element::{Element, el};
use crate::ui::parts::{button, cite, decisions, graph};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Element {
    el("div")
        .class("adv-stack")
        .key("proof")
        .child(el("h1").attr(At::Tabindex, "-1").says(view, Message::ProofTitle))
        .child(el("p").class("adv-lead").says(view, Message::ProofLead))
        .child(el("p").says(view, Message::ProofTrust))
        .maybe(view.proving.map(|proving| checks(view, proving)))
        .child(records(view))
        .child(decisions::section(view))
        .maybe(view.proving.and_then(Proving::graph).map(|found| graph::section(view, found)))
}

/// The checks, what became of each, and the one button that runs them and stops them.
fn checks(view: View<'_>, proving: &Proving<'_>) -> Element {
    let running = view.model.proving;
    let begun = proving.progress(Check::First).is_some();
    let done = proving.is_done();
    let press = match (running, done, begun) {
        (true, ..) => button::main(view, "stop-checks", Message::ProofStop, Msg::StoppedChecks),
        (_, true, _) => button::main(view, "run-checks", Message::ProofAgain, Msg::RanChecks),
        (_, _, true) => button::main(view, "run-checks", Message::ProofGoOn, Msg::RanChecks),
        _ => button::main(view, "run-checks", Message::ProofRun, Msg::RanChecks),
    };
    let failed = Check::ALL.iter().filter(|check| proving.holds(**check) == Some(false)).count();
    let told = match (running, done, begun) {
        (true, ..) => Some(Message::ProofRunning),
        (_, true, _) if failed > 0 => Some(Message::ProofSomeFail { count: failed }),
        (_, true, _) => Some(Message::ProofAllHold),
        (_, _, true) => Some(Message::ProofStopped),
        _ => None,
    };
    // What becomes of each check is not announced one by one, only when they begin, stop and are through.
    let status = el("p").attr(At::Role, "status").attr(At::DataNotice, "checks").children(told.map(|told| el("span").says(view, told)));
    el("section")
        .class("adv-stack adv-stack--tight")
        .child(el("h2").says(view, Message::ProofChecks))
        .child(el("div").class("adv-actions").child(press).child(status))
        .child(el("ol").class("adv-checks").children(Check::ALL.map(|check| one(view, proving, check))))
}

fn one(view: View<'_>, proving: &Proving<'_>, check: Check) -> Element {
    let (title, how) = match check {
        Check::First => (Message::ProofFirst, Message::ProofFirstHow),
        Check::Matters => (Message::ProofMatters, Message::ProofMattersHow),
        Check::Choices => (Message::ProofChoices, Message::ProofChoicesHow),
        Check::Exact => (Message::ProofExact, Message::ProofExactHow),
        Check::Headlines => (Message::ProofHeadlines, Message::ProofHeadlinesHow),
    };
    let holds = proving.holds(check);
    let (tag, sign, word) = match holds {
        Some(true) => ("suits", "✓ ", Message::ProofHolds),
        Some(false) => ("possible", "✕ ", Message::ProofFails),
        None => ("ruled-out", "", Message::ProofWaits),
    };
    let progress = proving.progress(check);
    let verdict = el("span").class("adv-tag").attr(At::DataTag, tag).child(el("span").attr(At::AriaHidden, "true").text(sign));
    let verdict = (holds.is_some() || progress.is_none()).then(|| verdict.says(view, word));
    let far = progress.map(|(done, all)| {
        let bar = el("progress").attr(At::AriaLabel, view.say(title)).attr(At::Max, all.to_string()).attr(At::Value, done.to_string());
        let words = Message::ProofDone { done: &view.voice.counted(done), all: &view.voice.counted(all) };
        el("p").class("adv-checks__far").child(bar).text(" ").child(el("span").says(view, words))
    });
    el("li")
        .class("adv-stack--tight")
        .attr(At::DataCheck, check.name())
        .attr_if(At::DataDone, holds.map(|holds| if holds { "holds" } else { "fails" }))
        .child(el("h3").says(view, title).text(" ").maybe(verdict))
        .child(el("p").class("adv-soft").says(view, how))
        .maybe(far)
        .maybe(holds.and_then(|_| numbers(view, proving, check)))
        // While it runs its list grows: it is shown once nothing moves in it any more.
        .maybe(holds.and_then(|_| found(view, findings(view.voice, proving, check))))
}

/// How many sets of answers a check went through, and which it did not.
fn numbers(view: View<'_>, proving: &Proving<'_>, check: Check) -> Option<Element> {
    let counted = |number| view.voice.counted(number);
    Some(match check {
        Check::Exact => {
            let found = proving.exact()?;
            let told = Message::ProofCompletions { sets: &counted(found.partial), completions: &counted(found.completions) };
            el("p").says(view, told)
        }
        Check::Headlines => {
            let found = proving.headlines()?;
            let [projects, classes, gates, all] = [found.projects, found.project_classes, found.gates, found.all].map(counted);
            let told = Message::ProofTried { projects: &projects, classes: &classes, gates: &gates, all: &all };
            el("p").says(view, told)
        }
        Check::First | Check::Matters | Check::Choices => return None,
    })
}

/// What was found, each with a link to the advice under its answers.
fn found(view: View<'_>, findings: Vec<Finding>) -> Option<Element> {
    let lines = findings.iter().map(|Finding { label, says, answers }| {
        let label = if answers.is_empty() {
            el("b").text(label)
        } else {
            el("a").class("adv-link").attr(At::Href, address(view, answers)).attr(At::DataAction, "witness").text(label)
        };
        el("li").child(label).text(if says.is_empty() { "" } else { " · " }).text(says)
    });
    folded(view.say(Message::ProofFound), lines)
}

/// The advice under these answers, as a link of somebody else's: what was answered before can be had again.
fn address(view: View<'_>, answers: &Answers) -> String {
    let language = Some(view.voice.language);
    view.address_of(&State { answers: answers.clone(), page: Some(Page::Advice), language, side: view.model.side, ..State::default() })
}

/// What no source states: counted, and listed.
fn records(view: View<'_>) -> Element {
    let (facts, sources) = (facts(view.voice.catalogue), dates(view.voice.catalogue));
    let rows = view.voice.catalogue.attributes.iter().filter(|row| row.compared).count();
    let gaps = facts.schemes.iter().filter(|(_, _, missing)| !missing.is_empty()).map(|(scheme, _, missing)| {
        let rows: Vec<&str> = missing.iter().filter_map(|row| Some(view.voice.text(view.voice.catalogue.attribute(*row)?.label))).collect();
        el("li").text(view.voice.labelled(view.voice.acronym(*scheme), &view.voice.listed(&rows)))
    });
    let missing = facts.schemes.iter().map(|(_, _, missing)| missing.len()).sum();
    let undated = Message::ProofUndated { count: sources.placed + sources.undated.len(), all: sources.listed, placed: sources.placed };
    let old = Message::ProofOld { count: sources.old.len() };
    let cited = |ids: Vec<SourceId>| {
        let sources = ids.into_iter().map(|id| Evidence { sources: vec![id], ..Evidence::default() });
        sources.map(|source| el("li").child(cite::list(view, &source))).collect::<Vec<_>>()
    };
    el("section")
        .class("adv-stack adv-stack--tight")
        .child(el("h2").says(view, Message::ProofRecords))
        .child(el("p").says(view, Message::ProofRecordsLead))
        .maybe(folded(view.say(undated), cited(sources.undated)))
        .maybe(folded(view.say(old), cited(sources.old)))
        .maybe(folded(view.say(Message::ProofGaps { count: missing, all: rows * facts.schemes.len() }), gaps))
}

/// A list under what it is called; nothing where it has no line.
fn folded(title: String, lines: impl IntoIterator<Item = Element>) -> Option<Element> {
    let lines: Vec<Element> = lines.into_iter().collect();
    (!lines.is_empty()).then(|| {
        el("details").class("adv-why").child(el("summary").text(title)).child(el("ul").class("adv-list adv-proved").children(lines))
    })
}
