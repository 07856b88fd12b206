//! Stages of a pathway and times to apply, in words.

use super::dating::date;
use super::message::Message;
use super::voice::Voice;
use crate::domain::pathway::Stage;
use crate::domain::scheme::{Window, WindowKind};
use crate::domain::source::Date;

/// When a stage begins and ends, counted from today.
#[must_use]
pub fn span(voice: Voice<'_>, stage: &Stage) -> String {
    let stated = stage.from.map(|from| (usize::from(from), stage.to.map(usize::from)));
    voice.say(match stated {
        _ if stage.judgement.is_none() => Message::PathThere,
        None => Message::PathAfter,
        Some((0, None)) => Message::PathTodayOpen,
        Some((0, Some(to))) => Message::PathToday { to },
        Some((from, None)) => Message::PathOpen { from },
        Some((from, Some(to))) => Message::PathSpan { from, to },
    })
}

/// When one can apply. What has gone by is said to have gone by.
#[must_use]
pub fn window(voice: Voice<'_>, window: &Window, today: Date) -> String {
    let [opens, closes] = [window.opens, window.closes].map(|day| day.map(|day| date(voice, day)));
    let last = closes.as_deref().or(opens.as_deref()).unwrap_or_default();
    voice.say(match (window.kind, opens.as_deref()) {
        (WindowKind::AnyTime, _) => Message::CallsAnyTime,
        (WindowKind::Yearly, Some(from)) => Message::CallsYearlyIn { from, to: last },
        (WindowKind::Yearly, None) => Message::CallsYearly,
        (WindowKind::Dated, _) if window.is_past(today) => Message::WindowPast { date: last },
        (WindowKind::Dated, _) => Message::CallsUntil { date: last },
    })
}
