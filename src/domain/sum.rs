//! What rules come to, as numbers that can be added up and bounded.

/// What rules come to, by the ranking's criteria; less is better. Sums of rules are rules' sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Requirements that are false.
    pub fails: i32,
    /// It is replaced, and the matter is no name met in a document.
    pub replaced: i32,
    /// The aim: met, not known, not met.
    pub aim: i32,
    /// Requirements that are unknown.
    pub open: i32,
    /// What counts against it less what favours it.
    pub cost: i32,
}

impl Sum {
    /// Part by part.
    #[must_use]
    pub fn join(self, other: Sum, by: fn(i32, i32) -> i32) -> Sum {
        Sum {
            fails: by(self.fails, other.fails),
            replaced: by(self.replaced, other.replaced),
            aim: by(self.aim, other.aim),
            open: by(self.open, other.open),
            cost: by(self.cost, other.cost),
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Sum) -> Sum {
        self.join(other, |one, other| one + other)
    }

    /// This one without the other.
    #[must_use]
    pub fn less(self, other: Sum) -> Sum {
        self.join(other, |one, other| one - other)
    }
}

/// Some things with the least and the most that each part of them comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The least, part by part.
    pub least: Sum,
    /// The most, part by part.
    pub most: Sum,
}

impl Span {
    /// Of these sums; nothing of none.
    pub fn of(sums: impl IntoIterator<Item = Sum>) -> Span {
        let mut sums = sums.into_iter();
        let first = sums.next().unwrap_or_default();
        sums.fold(Span { least: first, most: first }, |span, sum| Span {
            least: span.least.join(sum, i32::min),
            most: span.most.join(sum, i32::max),
        })
    }

    /// One out of each.
    #[must_use]
    pub fn and(self, other: Span) -> Span {
        Span { least: self.least.and(other.least), most: self.most.and(other.most) }
    }
}

/// Whether one scheme stands before another for certain, where the differences between their sums (one less the other) come to `most` at
/// most, and neither fails. `one_open` is the most that can be open of the one, `other_open` the least of the other.
#[must_use]
pub fn beats(most: Sum, one_open: i32, other_open: i32, earlier: bool) -> bool {
    let suits = match (one_open > 0, other_open > 0) {
        (false, true) => -1,
        (false, false) | (true, true) => 0,
        // Who is never more open than the other never is open where the other is not.
        (true, false) => i32::from(most.open > 0),
    };
    let decides = [most.replaced, most.aim, suits, most.cost, most.open].into_iter().find(|difference| *difference != 0);
    decides.map_or(earlier, |difference| difference < 0)
}
