//! Three-valued truth.

use std::ops::Not;

/// What can be known of a statement: it holds, it does not, or nobody can say yet.
///
/// Kleene's strong logic: an unknown part leaves the whole unknown unless the other parts decide it alone. `Unknown` is never a
/// no: nothing in this crate turns it into `False`. The order `False < Unknown < True` makes *and* the minimum, *or* the maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    False,
    /// Not known: an answer is missing, or the sources do not decide.
    Unknown,
    /// It holds.
    True,
}

impl Truth {
    /// Every value, for laws and enumerations.
    pub const ALL: [Truth; 3] = [Truth::False, Truth::Unknown, Truth::True];

    /// Both hold.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// At least one holds.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    /// All hold. Of nothing at all it is `True`.
    pub fn all(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Truth::True, Truth::and)
    }

    /// At least one holds. Of nothing at all it is `False`.
    pub fn any(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Truth::False, Truth::or)
    }
}

/// True where the other is false; unknown stays unknown.
impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Truth {
        if value { Truth::True } else { Truth::False }
    }
}
