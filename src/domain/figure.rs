//! Numbers in what sources state, for comparing and drawing. The words beside them say the same, and the number has no evidence but theirs.

use super::scheme::{Fact, Scheme};

/// The number in a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// How long one term lasts, before any renewal.
    Months(Months),
    /// How often that term can be renewed.
    Renewals(u16),
    /// How many there were in a year.
    Count {
        /// The year.
        year: u16,
        /// How many.
        number: u16,
    },
    /// The year from which it exists.
    Since(u16),
}

/// A length of time in whole months; what is begun counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Months {
    /// At least so many.
    pub least: u16,
    /// At most so many; `None` without an end.
    pub most: Option<u16>,
}

impl Scheme {
    /// The first fact whose number `found` wants, with what it makes of it: of facts that differ, the one that rules stands first.
    fn first<T>(&self, found: &dyn Fn(Figure) -> Option<T>) -> Option<(T, &Fact)> {
        self.facts.iter().find_map(|fact| Some((found(fact.figure?)?, fact)))
    }

    /// How long one term lasts, and the fact that states it; `None` where no source gives a number.
    #[must_use]
    pub fn term(&self) -> Option<(Months, &Fact)> {
        self.first(&|figure| if let Figure::Months(months) = figure { Some(months) } else { None })
    }

    /// How often a term can be renewed, and the fact that states it; `None` where no source gives a number.
    #[must_use]
    pub fn renewals(&self) -> Option<(u16, &Fact)> {
        self.first(&|figure| if let Figure::Renewals(times) = figure { Some(times) } else { None })
    }

    /// The year from which it exists, and the fact that states it.
    #[must_use]
    pub fn since(&self) -> Option<(u16, &Fact)> {
        self.first(&|figure| if let Figure::Since(year) = figure { Some(year) } else { None })
    }

    /// Its longest duration in months, with all the renewals that a source counts.
    #[must_use]
    pub fn longest(&self) -> Option<u16> {
        let most = self.term()?.0.most?;
        Some(most.saturating_mul(self.renewals().map_or(0, |(times, _)| times).saturating_add(1)))
    }
}
