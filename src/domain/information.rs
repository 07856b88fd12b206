//! How much an answer tells, in bits, without fractions.

/// Parts of a bit that are told apart.
const SCALE: u64 = 1024;

/// The most things whose logarithm is known: a question has at most 64 choices.
const MOST: u64 = 64;

/// What is expected to be learned from an answer of which nothing is known beforehand: Shannon's measure, each choice being as likely as
/// any other. Worked out once: n times the logarithm of n, by n.
pub struct Information {
    weighed: Vec<u64>,
}

impl Information {
    /// Ready to measure.
    #[must_use]
    pub fn new() -> Information {
        Information { weighed: (0..=MOST).map(|n| n * logarithm(n)).collect() }
    }

    /// What is learned where so many choices lead to each of some outcomes, in parts of a bit. Nothing where all lead to one; the most,
    /// where each leads to its own. It does not fall with the number of choices, as the share of pairs told apart does: one choice out of
    /// ten that rules out tells less than one out of two, and two against two as much as one against one.
    #[must_use]
    pub fn expected(&self, leading: &[u64]) -> u64 {
        let weighed = |n: u64| usize::try_from(n).ok().and_then(|n| self.weighed.get(n)).copied().unwrap_or(0);
        let all: u64 = leading.iter().sum();
        weighed(all).saturating_sub(leading.iter().map(|n| weighed(*n)).sum()) / all.max(1)
    }
}

impl Default for Information {
    fn default() -> Information {
        Information::new()
    }
}

/// The logarithm to the base of two, in parts of one, rounded down. Squaring a number doubles its logarithm: bit by bit it shows.
fn logarithm(n: u64) -> u64 {
    let Some(whole) = n.checked_ilog2() else { return 0 };
    let one = 1u64 << 31;
    let mut number = (n << 31) >> whole;
    let mut found = u64::from(whole) * SCALE;
    let mut part = SCALE / 2;
    while part > 0 {
        number = (number * number) >> 31;
        if number >= 2 * one {
            number >>= 1;
            found += part;
        }
        part /= 2;
    }
    found
}
