//! Tables as text that other programs read: with tabs or commas for a spreadsheet, in Markdown for a note.

use super::comparison::{Cell, Weight, blocks, rows};
use super::table::write;
use crate::domain::advice::Advice;
use crate::domain::id::SchemeId;
use crate::domain::judgement::Bearing;
use crate::domain::scheme::{Evidence, Scheme};
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::i18n::voice::Voice;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A tab between cells: what spreadsheets take from the clipboard.
    Tabs,
    /// Commas between cells: what they take from a file.
    Commas,
    /// A Markdown table.
    Markdown,
}

/// The comparison as a table: a line of heads, one of verdict and status, and a line a row. Each statement bears its sources and their years;
/// each mark, while something is answered, what was said.
#[must_use]
pub fn comparison(voice: Voice<'_>, advice: &Advice, schemes: &[SchemeId], only_differences: bool) -> Vec<Vec<String>> {
    let rows = rows(voice, advice, schemes);
    let answered = rows.iter().any(|row| row.weight != Weight::Rest);
    let entries: Vec<(SchemeId, &Scheme)> = schemes.iter().filter_map(|id| Some((*id, voice.catalogue.scheme(*id)?))).collect();
    let mut heads = vec![voice.say(Message::Attribute)];
    let mut stands = vec![voice.say(if answered { Message::UnderYourAnswers } else { Message::FilterStatus })];
    for (id, scheme) in &entries {
        heads.push(voice.title(*id));
        let status = report::status(voice, &scheme.status);
        let verdict = advice.of(*id).filter(|_| answered).map(|ranked| report::verdict(voice, ranked.judgement.verdict));
        stands.push(verdict.into_iter().chain([status]).collect::<Vec<_>>().join(BETWEEN));
    }
    let mut table = vec![heads, stands];
    for row in rows.iter().filter(|row| row.is_shown(only_differences)) {
        let mut line = vec![voice.catalogue.attribute(row.attribute).map_or(String::new(), |known| voice.text(known.label).to_owned())];
        line.extend(entries.iter().zip(&row.cells).map(|((_, scheme), cell)| filled(voice, scheme, cell, answered)));
        table.push(line);
    }
    table
}

/// Between the statements of one cell.
const BETWEEN: &str = " · ";

fn filled(voice: Voice<'_>, scheme: &Scheme, cell: &Cell<'_>, answered: bool) -> String {
    let mut parts = Vec::new();
    for fact in &cell.facts {
        let otherwise = if fact.differs { format!(" – {}", voice.say(Message::WordedOtherwise)) } else { String::new() };
        parts.push(format!("{}{otherwise} ({})", voice.text(fact.value), cited(voice, &fact.evidence)));
    }
    if parts.is_empty() {
        parts.push(voice.say(Message::NotStated));
    }
    for reason in cell.reasons.iter().filter(|_| answered) {
        let told = report::reason(voice, scheme, reason);
        let (sign, label) = match told.bearing {
            Bearing::For => ("✓", Message::Meets),
            Bearing::Against if blocks(reason) => ("✗", Message::RulesOut),
            Bearing::Against => ("✗", Message::Fights),
            Bearing::Open | Bearing::Noted => ("?", Message::Open),
        };
        parts.push(format!("{sign} {}", voice.labelled(&voice.say(label), &told.because())));
    }
    parts.join(BETWEEN)
}

/// Who says it, and when.
#[must_use]
pub fn cited(voice: Voice<'_>, evidence: &Evidence) -> String {
    let source = |id| {
        let source = report::source(voice, id);
        format!("{}, {}", source.by, source.dating)
    };
    let sources: Vec<String> = evidence.sources.iter().map(|id| source(*id)).collect();
    voice.listed(&sources)
}

/// A table, the first line of which are its heads, as text. No cell of ours has a line break.
#[must_use]
pub fn written(table: &[Vec<String>], form: Form) -> String {
    let mut text = String::new();
    for (place, line) in table.iter().enumerate() {
        if form == Form::Commas {
            let cells: Vec<&str> = line.iter().map(String::as_str).collect();
            write(&cells, ',', &mut text);
            continue;
        }
        for (column, cell) in line.iter().enumerate() {
            if form == Form::Tabs {
                text.push_str(if column == 0 { "" } else { "\t" });
                text.push_str(&cell.replace('\t', " "));
            } else {
                text.push_str(if column == 0 { "| " } else { " | " });
                text.push_str(&cell.replace('|', "\\|"));
            }
        }
        text.push_str(if form == Form::Tabs { "\n" } else { " |\n" });
        if form == Form::Markdown && place == 0 {
            text.push('|');
            text.push_str(&" --- |".repeat(line.len()));
            text.push('\n');
        }
    }
    text
}
