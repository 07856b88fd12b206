//! Every judged scheme can stand first.

mod search;

use self::search::{About, Search};
use super::{Proof, Steps, counted, judged, pairs, scheme_id, whole, word};
use crate::domain::answers::Answers;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::SchemeId;
use crate::domain::judgement::Verdict;
use crate::domain::ranking::Criterion;

/// Which schemes can stand first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CanBeFirst {
    /// Those that can, each with answers under which it does.
    pub witnesses: Vec<First>,
    /// Those for which no such answers were found.
    pub never: Vec<Never>,
}

/// A scheme that stands first, made for the aim and not ruled out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// The scheme.
    pub scheme: SchemeId,
    /// What is found of it under both sets of answers.
    pub verdict: Verdict,
    /// An answer to every question.
    pub full: Answers,
    /// As few of them as still put it first, with the same verdict.
    pub short: Answers,
}

/// A scheme that no answers tried put first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Never {
    /// The scheme.
    pub scheme: SchemeId,
    /// How many sets of answers were tried.
    pub tried: usize,
    /// The set in which it stood highest.
    pub answers: Answers,
    /// What is found of it there.
    pub verdict: Verdict,
    /// Its place there.
    pub rank: usize,
    /// What stood just before it there, and why.
    pub behind: Option<(SchemeId, Criterion)>,
}

/// Looks for answers that put each judged scheme first.
///
/// The search starts from a full set of answers made of what satisfies and favours the scheme, and changes one answer, then two at a
/// time, while the scheme rises. What it finds is certain, the engine says it; what it does not find may still exist.
#[must_use]
pub fn every_scheme_can_be_first(catalogue: &Catalogue) -> CanBeFirst {
    whole(Run::new(catalogue))
}

/// The proof in steps, an answer tried each.
pub struct Run<'c> {
    about: About<'c>,
    schemes: Vec<SchemeId>,
    search: Option<Search>,
    found: CanBeFirst,
}

impl<'c> Run<'c> {
    /// Nothing tried yet.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue) -> Run<'c> {
        let schemes = judged(catalogue).into_iter().map(|(id, _)| id).collect();
        Run { about: About::new(catalogue), schemes, search: None, found: CanBeFirst::default() }
    }

    fn done(&self) -> usize {
        self.found.witnesses.len() + self.found.never.len()
    }
}

impl Steps for Run<'_> {
    type Found = CanBeFirst;

    fn step(&mut self) -> bool {
        let Some(scheme) = self.schemes.get(self.done()).copied() else { return false };
        match self.search.get_or_insert_with(|| Search::new(scheme)).step(&self.about) {
            None => return true,
            Some(Ok(first)) => self.found.witnesses.push(first),
            Some(Err(never)) => self.found.never.push(never),
        }
        self.search = None;
        true
    }

    fn progress(&self) -> (u64, u64) {
        (self.done() as u64, self.schemes.len() as u64)
    }

    fn found(&self) -> &CanBeFirst {
        &self.found
    }
}

impl Proof for CanBeFirst {
    fn holds(&self) -> bool {
        self.never.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        let all = self.witnesses.len() + self.never.len();
        format!("Every judged scheme can stand first, made for the aim and not ruled out: {} of {all}.", self.witnesses.len())
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let id = |scheme| scheme_id(catalogue, scheme);
        let witnesses = self
            .witnesses
            .iter()
            .map(|first| format!("{} {} and is first: {}", id(first.scheme), word(first.verdict), pairs(catalogue, &first.short)));
        let never = self.never.iter().map(|never| {
            let behind = never.behind.map_or_else(String::new, |(scheme, why)| format!(", behind {} by {}", id(scheme), criterion(why)));
            format!(
                "{} is never first in {} sets tried: at best it {} and is number {}{behind}: {}",
                id(never.scheme),
                counted(never.tried),
                word(never.verdict),
                never.rank,
                pairs(catalogue, &never.answers)
            )
        });
        witnesses.chain(never).collect()
    }
}

fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::NotRuledOut => "its verdict, ruled out",
        Criterion::NotReplaced => "its status, replaced",
        Criterion::Aim => "its aims",
        Criterion::Suits => "its verdict, not suited",
        Criterion::Balance => "what favours it",
        Criterion::OpenRequirements => "what it leaves open",
        Criterion::CatalogueOrder => "the catalogue's order alone",
    }
}
