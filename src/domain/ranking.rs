//! The order of schemes, and why one stands before another. No weights: the account can always be said in words.

use super::judgement::{Judgement, Verdict};
use super::order::ordered;
use super::scheme::Scheme;
use super::truth::Truth;

/// What is compared, in this order; the first difference decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// Not ruled out before ruled out.
    NotRuledOut,
    /// Not replaced before replaced, unless the visitor is reading about names.
    NotReplaced,
    /// Aim met, then aim not known, then aim not met.
    Aim,
    /// Suits before possible.
    Suits,
    /// More that favours it, less that counts against it.
    Balance,
    /// Fewer requirements that are not settled.
    OpenRequirements,
    /// Catalogue order: lighter commitment first. It always differs.
    CatalogueOrder,
}

impl Criterion {
    /// All of them, in the order in which they decide.
    pub const ALL: [Criterion; 7] = [
        Criterion::NotRuledOut,
        Criterion::NotReplaced,
        Criterion::Aim,
        Criterion::Suits,
        Criterion::Balance,
        Criterion::OpenRequirements,
        Criterion::CatalogueOrder,
    ];

    /// Where a judged scheme stands by this criterion; less is better.
    #[must_use]
    pub fn measure(self, judgement: &Judgement, scheme: &Scheme, reading: bool) -> i64 {
        match self {
            Criterion::NotRuledOut => i64::from(judgement.verdict == Verdict::RuledOut),
            Criterion::NotReplaced => i64::from(!reading && scheme.successor().is_some()),
            Criterion::Aim => match judgement.aim_met {
                Truth::True => 0,
                Truth::Unknown => 1,
                Truth::False => 2,
            },
            Criterion::Suits => i64::from(judgement.verdict != Verdict::Suits),
            Criterion::Balance => -i64::from(judgement.balance),
            Criterion::OpenRequirements => i64::try_from(judgement.open_requirements).unwrap_or(i64::MAX),
            Criterion::CatalogueOrder => i64::from(judgement.scheme.0),
        }
    }
}

/// A judged scheme in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its place, from 1.
    pub rank: usize,
    /// What was judged.
    pub judgement: Judgement,
    /// Why it stands before the next one; `None` for the last.
    pub before_next: Option<Criterion>,
}

/// Judged schemes in order. `schemes` is the catalogue's list; `reading`: the matter is a name met in a document.
#[must_use]
pub fn rank(judgements: Vec<Judgement>, schemes: &[Scheme], reading: bool) -> Vec<Ranked> {
    let measured: Vec<([i64; 7], Judgement)> = judgements
        .into_iter()
        .filter_map(|judgement| {
            let scheme = schemes.get(judgement.scheme.index())?;
            Some((Criterion::ALL.map(|criterion| criterion.measure(&judgement, scheme, reading)), judgement))
        })
        .collect();
    // The last measure is the place in the catalogue, so that the order is total.
    let measured = ordered(measured, &|(one, _), (other, _)| one.cmp(other));
    let accounts: Vec<Option<Criterion>> = measured
        .iter()
        .zip(measured.iter().skip(1).map(Some).chain([None]))
        .map(|((above, _), next)| {
            let (below, _) = next?;
            Criterion::ALL.into_iter().zip(above.iter().zip(below)).find(|(_, (above, below))| above != below).map(|found| found.0)
        })
        .collect();
    (1..).zip(measured).zip(accounts).map(|((rank, (_, judgement)), before_next)| Ranked { rank, judgement, before_next }).collect()
}
