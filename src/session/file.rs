//! What this very file is: which version, how old, a copy or the published page.

use crate::domain::source::Date;

/// What the file says about itself in its head, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// The state of the sources it was built from.
    pub commit: String,
    /// The day of that state, as `2026-11-20`.
    pub committed: String,
    /// The checksum of the compiled program in it.
    pub payload: String,
    /// Where it is published, if it says so.
    pub published: Option<String>,
    /// What links to it begin with, without query and fragment; empty for a copy that does not know where it is published.
    pub base: String,
    /// It stands on a disk, or was saved from the running page.
    pub copy: bool,
    /// The days since that day by the visitor's clock; `None` where one of both is not to be had.
    pub days: Option<i32>,
}

/// How much the visitor's clock says about the file's age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// The clock is before the file, or there is no date.
    Unknown,
    /// Not old.
    Recent,
    /// Old enough for calls and schemes to have changed.
    Old,
}

impl File {
    /// From how many days on it is old.
    pub const OLD: i32 = 181;

    /// Its age.
    #[must_use]
    pub fn age(&self) -> Age {
        match self.days {
            Some(days) if days >= File::OLD => Age::Old,
            // A day is a day somewhere: the clock may be behind the one of whoever built it.
            Some(days) if days >= -1 => Age::Recent,
            _ => Age::Unknown,
        }
    }

    /// Its day, if it states one.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        let mut parts = self.committed.split('-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
        let day = parts.next()?.parse().ok().filter(|day| (1..=31).contains(day))?;
        Some(Date { year, month: Some(month), day: Some(day) })
    }
}
