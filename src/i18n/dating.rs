//! Dates and datings in words. There is no clock: a date is what a document or the catalogue says.

use super::message::Message;
use super::voice::Voice;
use crate::domain::source::{Date, Dating};

/// A day, month or year.
#[must_use]
pub fn date(voice: Voice<'_>, date: Date) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => voice.say(Message::DayOf { day: day.into(), month: &named(voice, month), year: date.year.into() }),
        // The year 0 is no year: a month of every year.
        (Some(month), None) if date.year == 0 => named(voice, month),
        (Some(month), None) => voice.say(Message::MonthOf { month: &named(voice, month), year: date.year.into() }),
        (None, _) => date.year.to_string(),
    }
}

fn named(voice: Voice<'_>, month: u8) -> String {
    voice.say(Message::Month { month: month.into() })
}

/// When a document is from, as far as it says or shows.
#[must_use]
pub fn dating(voice: Voice<'_>, dating: &Dating) -> String {
    let mut parts = Vec::new();
    match dating {
        Dating { dated: Some(dated), .. } => parts.push(date(voice, *dated)),
        Dating { about: Some(years), .. } => parts.push(voice.say(Message::UndatedAbout { years: &years.replace('-', "–") })),
        Dating { before: Some(year), .. } => parts.push(voice.say(Message::UndatedBefore { year: (*year).into() })),
        Dating { after: Some(year), .. } => parts.push(voice.say(Message::UndatedAfter { year: (*year).into() })),
        Dating { figures: Some(_), .. } => {}
        Dating { .. } => parts.push(voice.say(Message::Undated)),
    }
    parts.extend(dating.figures.map(|year| voice.say(Message::FiguresFor { year: year.into() })));
    parts.join(", ")
}
