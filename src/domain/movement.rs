//! What moved between two rankings of the same catalogue: what an answer did, told scheme by scheme.

use super::id::SchemeId;
use super::judgement::{Judgement, Verdict};
use super::ranking::Ranked;

/// One scheme that moved, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The scheme.
    pub scheme: SchemeId,
    /// What became of it.
    pub to: Moved,
}

/// How a scheme moved. A scheme moves only by itself: that another one passed it is that other one's movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It has the first place now.
    First,
    /// It has another verdict now.
    Verdict(Verdict),
    /// More speaks for it than before.
    Higher,
    /// Less speaks for it than before.
    Lower,
}

/// What moved: the new first place, then other verdicts, then what only ranks, each in the new order.
#[must_use]
pub fn movements(before: &[Ranked], after: &[Ranked]) -> Vec<Movement> {
    let was = |scheme: SchemeId| before.iter().find(|ranked| ranked.judgement.scheme == scheme);
    let mut moved: Vec<(u8, Movement)> = Vec::new();
    for now in after {
        let judgement = &now.judgement;
        let Some(earlier) = was(judgement.scheme) else { continue };
        let then = &earlier.judgement;
        // The aim weighs more than any preference, as it does in the ranking.
        let merit = |judgement: &Judgement| (judgement.aim_met, judgement.balance);
        // Where all are ruled out, the first of them has not come first: it is ruled out.
        let (order, to) = if now.rank == 1 && earlier.rank != 1 && judgement.verdict != Verdict::RuledOut {
            (0, Moved::First)
        } else if judgement.verdict != then.verdict {
            (1, Moved::Verdict(judgement.verdict))
        } else if merit(judgement) > merit(then) {
            (2, Moved::Higher)
        } else if merit(judgement) < merit(then) {
            (2, Moved::Lower)
        } else {
            continue;
        };
        moved.push((order, Movement { scheme: judgement.scheme, to }));
    }
    [0, 1, 2].into_iter().flat_map(|order| moved.iter().filter(move |(place, _)| *place == order).map(|(_, movement)| *movement)).collect()
}
