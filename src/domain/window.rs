//! When one can apply, seen from a day. There is no clock: the day is the caller's.

use super::scheme::{Window, WindowKind};
use super::source::Date;

impl Date {
    /// The month that comes so many months later. What bears no month is taken for the first of its year.
    #[must_use]
    pub fn later(self, months: u16) -> Date {
        let month = u32::from(self.month.unwrap_or(1)).saturating_sub(1) + u32::from(months);
        let year = u32::from(self.year) + month / 12;
        Date { year: u16::try_from(year).unwrap_or(u16::MAX), month: u8::try_from(month % 12 + 1).ok(), day: None }
    }
}

impl Window {
    /// Whether it was for one time and that has gone by. What is not known of its end is taken for the last it can be.
    #[must_use]
    pub fn is_past(&self, today: Date) -> bool {
        let Some(last) = self.closes.or(self.opens) else { return false };
        let end = |date: Date| (date.year, date.month.unwrap_or(12), date.day.unwrap_or(31));
        let last = if self.closes.is_some() { end(last) } else { (last.year, 12, 31) };
        self.kind == WindowKind::Dated && last < end(today)
    }

    /// How many months there are from `today` to the next month in which it is open; `None` where none is stated.
    #[must_use]
    pub fn wait(&self, today: Date) -> Option<u16> {
        let month = u16::from(today.month.unwrap_or(1));
        match self.kind {
            WindowKind::AnyTime => Some(0),
            WindowKind::Dated if self.is_past(today) => None,
            WindowKind::Dated => {
                let opens = self.opens.or(self.closes)?;
                let of = |year: u16, month: u16| year.saturating_mul(12).saturating_add(month);
                Some(of(opens.year, u16::from(opens.month.unwrap_or(1))).saturating_sub(of(today.year, month)))
            }
            WindowKind::Yearly => {
                let first = u16::from(self.opens.or(self.closes)?.month?);
                let last = u16::from(self.closes.or(self.opens)?.month?);
                // Months from the first one on, so that a window may go over the turn of the year.
                let since = |month: u16| (month + 12 - first.min(12)) % 12;
                if since(month) <= since(last) { Some(0) } else { Some(12 - since(month)) }
            }
        }
    }
}
