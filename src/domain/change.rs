//! What would change it: the smallest changes of answers given that make a scheme suit, bring it back, or put it first.
//!
//! Answering an open question is no change: what would settle a scheme is told by its open reasons. What the visitor is asking about
//! (`matter`, `agreement`) and every question whose answer lies in nobody's hands to change is left alone. What is proposed was tried
//! with the engine's own rules (`board`), and whatever smaller would do the same was tried before it (`turning`).

use std::cmp::Ordering;

use super::answers::{Answers, ChoiceSet};
use super::board::{Board, Depth, Varied, beats, read_by};
use super::catalogue::Catalogue;
use super::id::{QuestionId, SchemeId};
use super::judgement::Verdict;
use super::order::ordered;
use super::question::Hands;
use super::ranking::Ranked;
use super::turning::{Goal, Turning};

/// The most answers that are changed at once: who would have to change more has another plan.
const MOST: usize = 3;

/// Answers that would be given instead, as few as possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Each question once, with what would be answered instead: what is most in the visitor's hands first.
    pub instead: Vec<(QuestionId, ChoiceSet)>,
}

/// A change that can be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// What would be answered instead.
    pub change: Change,
    /// What was said to these questions, in the same order.
    pub was: Vec<ChoiceSet>,
    /// In whose hands it lies: where its parts lie in several, the one that is least the visitor's.
    pub hands: Hands,
    /// The scheme stands better by itself than before. Where it does not, it comes first only because others fall: true, but hardly
    /// what anybody would want to change answers for.
    pub rises: bool,
}

impl Proposed {
    /// The answers with the change made.
    #[must_use]
    pub fn made(&self, answers: &Answers) -> Answers {
        let instead = self.change.instead.iter();
        instead.fold(answers.clone(), |all, (question, set)| all.with(*question, super::answers::Answer::Chosen(*set)))
    }
}

/// All the smallest changes for one scheme: what is most in the visitor's hands first, then fewer answers, then the catalogue's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The scheme.
    pub scheme: SchemeId,
    /// Those after which it suits; none where it does.
    pub suits: Vec<Proposed>,
    /// Where none of up to three answers makes it suit: those after which it is no longer ruled out.
    pub possible: Vec<Proposed>,
    /// Those after which it has the first place and is not ruled out.
    pub first: Vec<Proposed>,
}

/// The changes for every scheme but the first, in the order of the ranking, a scheme a step. Each step takes a moment: whoever has a
/// page to keep alive goes on with the next one later.
pub fn every_change<'a>(catalogue: &'a Catalogue, answers: &'a Answers, ranking: &'a [Ranked]) -> impl Iterator<Item = Changes> + 'a {
    let all: Vec<SchemeId> = catalogue.schemes().filter(|(_, scheme)| scheme.is_judged()).map(|(id, _)| id).collect();
    let places = board(catalogue, answers, &all, Depth::Place, &[]);
    ranking.iter().filter(|ranked| !is_first(ranked)).map(move |ranked| {
        let scheme = ranked.judgement.scheme;
        let requirements = board(catalogue, answers, &[scheme], Depth::Verdict, &[]);
        let found = |board: &Board, goal| {
            let own = board.players.iter().position(|player| player.scheme == scheme);
            own.map(|own| smallest(catalogue, answers, board, own, goal, false)).unwrap_or_default()
        };
        let suits = found(&requirements, Goal::Suits);
        let out = ranked.judgement.verdict == Verdict::RuledOut && suits.is_empty();
        let possible = if out { found(&requirements, Goal::Possible) } else { Vec::new() };
        Changes { scheme, suits, possible, first: found(&places, Goal::First) }
    })
}

/// Where all are ruled out, none has come first.
fn is_first(ranked: &Ranked) -> bool {
    ranked.rank == 1 && ranked.judgement.verdict != Verdict::RuledOut
}

/// The smallest change after which the scheme is no longer ruled out. Among changes of one size the one most in the visitor's hands, then
/// the first in the catalogue. `keep` are questions whose answers stay.
#[must_use]
pub fn smallest_change(catalogue: &Catalogue, answers: &Answers, scheme: SchemeId, keep: &[QuestionId]) -> Option<Change> {
    let board = board(catalogue, answers, &[scheme], Depth::Verdict, keep);
    let found = smallest(catalogue, answers, &board, 0, Goal::Possible, true);
    // All are of one size here: the hands are compared one by one, not the weakest alone.
    let hands = |one: &Proposed| -> Vec<Option<Hands>> { one.change.instead.iter().map(|(id, _)| hands(catalogue, *id)).collect() };
    ordered(found, &|one, other| hands(one).cmp(&hands(other))).into_iter().next().map(|proposed| proposed.change)
}

/// These schemes over the answers that can be proposed to change.
fn board(catalogue: &Catalogue, answers: &Answers, schemes: &[SchemeId], depth: Depth, keep: &[QuestionId]) -> Board {
    let mut varied = read_by(catalogue, schemes, depth);
    let roles = &catalogue.roles;
    varied.retain(|id| {
        let left_alone = keep.contains(id) || [roles.matter, roles.agreement].contains(id);
        !left_alone && hands(catalogue, *id).is_some() && answers.chosen(*id).is_some()
    });
    Board::new(catalogue, answers, &varied, schemes, depth)
}

fn hands(catalogue: &Catalogue, id: QuestionId) -> Option<Hands> {
    catalogue.question(id)?.hands
}

/// What serves the goal, in order. `fewest`: only changes of the smallest size there is.
fn smallest(catalogue: &Catalogue, answers: &Answers, board: &Board, own: usize, goal: Goal, fewest: bool) -> Vec<Proposed> {
    let given: Vec<ChoiceSet> = board.varied.iter().map(|varied| answers.chosen(varied.question).unwrap_or_default()).collect();
    let Some(mut turning) = Turning::new(board, own, goal, &given) else { return Vec::new() };
    let mut found = Vec::new();
    for size in 1..=MOST {
        found.extend(turning.changes_of(size));
        if fewest && !found.is_empty() {
            break;
        }
    }
    let propose = |instead: Vec<(QuestionId, ChoiceSet)>| {
        let rises = rises(board, own, &given, &instead);
        proposed(catalogue, answers, instead, rises)
    };
    ordered(found.into_iter().filter_map(propose).collect(), &|one, other| in_order(one, other))
}

/// Whether the scheme's own measures are better with the change than before, by the first of the ranking's criteria that differs.
fn rises(board: &Board, own: usize, given: &[ChoiceSet], instead: &[(QuestionId, ChoiceSet)]) -> bool {
    let said = || board.varied.iter().zip(given);
    let before: Vec<usize> = said().map(|(varied, given)| varied.class(*given)).collect();
    let changed = |varied: &Varied| instead.iter().find(|(id, _)| *id == varied.question).map(|(_, set)| *set);
    let after: Vec<usize> = said().map(|(varied, given)| varied.class(changed(varied).unwrap_or(*given))).collect();
    board.players.get(own).is_some_and(|player| {
        let (before, after) = (Board::sum(player, &before), Board::sum(player, &after));
        before.fails > 0 || beats(after.less(before), after.open, before.open, false)
    })
}

fn proposed(catalogue: &Catalogue, answers: &Answers, instead: Vec<(QuestionId, ChoiceSet)>, rises: bool) -> Option<Proposed> {
    let instead = ordered(instead, &|(one, _), (other, _)| (hands(catalogue, *one), one).cmp(&(hands(catalogue, *other), other)));
    let (last, _) = instead.last()?;
    let hands = hands(catalogue, *last)?;
    let was = instead.iter().filter_map(|(id, _)| answers.chosen(*id)).collect();
    Some(Proposed { change: Change { instead }, was, hands, rises })
}

/// The weakest of its hands, its size, then question by question the place in the catalogue, how much differs, and the choices.
fn in_order(one: &Proposed, other: &Proposed) -> Ordering {
    let parts = |proposed: &Proposed| -> Vec<(QuestionId, u32, ChoiceSet)> {
        let parts = proposed.change.instead.iter().zip(&proposed.was);
        parts.map(|((id, set), was)| (*id, difference(*set, *was).len(), *set)).collect()
    };
    (one.hands, one.was.len(), parts(one)).cmp(&(other.hands, other.was.len(), parts(other)))
}

/// The choices that are in one set and not in the other.
#[must_use]
pub fn difference(one: ChoiceSet, other: ChoiceSet) -> ChoiceSet {
    ChoiceSet::from_bits(one.bits() ^ other.bits())
}
