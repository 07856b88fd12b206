//! Times to apply as entries for a calendar (iCalendar, RFC 5545). Only those that come: every year, or on a date to come. What has gone
//! by is no entry, and neither is what has no month.

use super::export::cited;
use crate::domain::id::SchemeId;
use crate::domain::scheme::{Window, WindowKind};
use crate::domain::source::Date;
use crate::i18n::message::Message;
use crate::i18n::path;
use crate::i18n::report;
use crate::i18n::voice::Voice;

/// When an entry begins, when it has ended where it is longer than a day, and whether it comes again each year.
struct When {
    from: Date,
    after: Option<Date>,
    yearly: bool,
}

/// The calendar; `None` where no source states a time that comes. There is no clock: the day is the caller's.
#[must_use]
pub fn calendar(voice: Voice<'_>, windows: &[(SchemeId, &Window)], today: Date) -> Option<String> {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, &["PRODID:-//cooperation-advisor//", &voice.catalogue.edition.id, "//EN"].concat());
    let before = text.len();
    for (id, window) in windows {
        if let Some(when) = when(window, today) {
            event(&mut text, voice, *id, window, &when, today);
        }
    }
    let some = text.len() > before;
    line(&mut text, "END:VCALENDAR");
    some.then_some(text)
}

fn when(window: &Window, today: Date) -> Option<When> {
    match window.kind {
        WindowKind::AnyTime => None,
        WindowKind::Dated if window.is_past(today) => None,
        WindowKind::Dated => {
            let from = window.closes.or(window.opens)?;
            from.month?;
            let after = if from.day.is_some() { None } else { Some(from.later(1)) };
            Some(When { from, after, yearly: false })
        }
        WindowKind::Yearly => {
            let first = window.opens.or(window.closes)?.month?;
            let last = window.closes.or(window.opens)?.month?;
            let from = match window.wait(today)? {
                // Open now: it began this year or, over the turn of the year, in the last one.
                0 => Date { year: today.year.saturating_sub(u16::from(today.month < Some(first))), month: Some(first), day: None },
                months => today.later(months),
            };
            let months = (u16::from(last) + 12 - u16::from(first).min(12)) % 12 + 1;
            Some(When { from, after: Some(from.later(months)), yearly: true })
        }
    }
}

fn event(text: &mut String, voice: Voice<'_>, id: SchemeId, window: &Window, when: &When, today: Date) {
    let from = stamp(when.from);
    let scheme = voice.catalogue.scheme(id).map_or("", |scheme| &scheme.id);
    // The same entry in whichever year and language it is taken along, so that a calendar does not keep it twice.
    let day = if when.yearly { from.get(4..).unwrap_or_default() } else { &from };
    let summary = voice.say(Message::CalendarEntry { acronym: voice.acronym(id) });
    let sources = window.evidence.sources.iter();
    let url = sources.filter_map(|source| report::source(voice, *source).url).next();
    let (known, confirm, cited) = (path::window(voice, window, today), voice.say(Message::CalendarConfirm), cited(voice, &window.evidence));
    line(text, "BEGIN:VEVENT");
    line(text, &["UID:", scheme, "-", day, "@cooperation-advisor"].concat());
    line(text, &["DTSTAMP:", &stamp(today), "T000000Z"].concat());
    line(text, &["DTSTART;VALUE=DATE:", &from].concat());
    if let Some(after) = when.after {
        line(text, &["DTEND;VALUE=DATE:", &stamp(after)].concat());
    }
    if when.yearly {
        line(text, "RRULE:FREQ=YEARLY");
    }
    line(text, &["SUMMARY:", &escaped(&summary)].concat());
    line(text, &["DESCRIPTION:", &escaped(&[&*known, " ", &confirm, " (", &cited, ")"].concat())].concat());
    if let Some(url) = url {
        line(text, &["URL:", &url].concat());
    }
    // It is known from the years before, and takes nobody's time.
    line(text, "STATUS:TENTATIVE");
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
}

/// A day as eight digits; what is not said of it is its first one.
fn stamp(date: Date) -> String {
    let two = |part: Option<u8>| pair(u16::from(part.unwrap_or(1)));
    [pair(date.year / 100), pair(date.year % 100), two(date.month), two(date.day)].concat()
}

fn pair(number: u16) -> String {
    [number / 10 % 10, number % 10].iter().filter_map(|digit| char::from_digit(u32::from(*digit), 10)).collect()
}

fn escaped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => kept.extend(['\\', character]),
            '\n' => kept.push_str("\\n"),
            _ => kept.push(character),
        }
    }
    kept
}

/// A line, folded so that none has more than 75 bytes.
fn line(text: &mut String, whole: &str) {
    let mut length = 0;
    for character in whole.chars() {
        if length + character.len_utf8() > 75 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(character);
        length += character.len_utf8();
    }
    text.push_str("\r\n");
}
