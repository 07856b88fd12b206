//! What would change it: the smallest changes of answers given that make a scheme suit, bring it back, or put it first.
//!
//! Answering an open question is no change: what would settle a scheme is told by its open reasons. What the visitor is asking about
//! (`matter`, `agreement`) and every question whose answer lies in nobody's hands to change is left alone. What is proposed was tried
//! with the engine's own rules (`board`), and whatever smaller would do the same was tried before it (`turning`).

use std::cmp::Ordering;
use std::rc::Rc;

use super::answers::{Answers, ChoiceSet};
use super::board::{Board, Varied, read_by};
use super::catalogue::Catalogue;
use super::id::{QuestionId, SchemeId};
use super::judgement::Verdict;
use super::order::ordered;
use super::question::Hands;
use super::ranking::Ranked;
use super::sum::beats;
use super::summand::Depth;
use super::turning::{Goal, Turning};

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

/// The changes for every scheme but the first, in the order of the ranking. Each item is one short step: most bring nothing yet, the last
/// step of a scheme brings its changes. Whoever has a page to keep alive goes on later; `flatten` goes through at once.
#[must_use]
pub fn every_change<'a>(catalogue: &'a Catalogue, answers: &Answers, ranking: &[Ranked]) -> EveryChange<'a> {
    let all: Vec<SchemeId> = catalogue.schemes().filter(|(_, scheme)| scheme.is_judged()).map(|(id, _)| id).collect();
    let mut ahead: Vec<(SchemeId, Verdict)> =
        ranking.iter().filter(|ranked| !is_first(ranked)).map(|ranked| (ranked.judgement.scheme, ranked.judgement.verdict)).collect();
    ahead.reverse();
    let places = Rc::new(board(catalogue, answers, &all, Depth::Place, &[]));
    EveryChange { catalogue, answers: answers.clone(), places, ahead, now: None }
}

/// The search for the changes of every scheme; see [`every_change`].
pub struct EveryChange<'a> {
    catalogue: &'a Catalogue,
    answers: Answers,
    places: Rc<Board>,
    /// The schemes to come, the next one last.
    ahead: Vec<(SchemeId, Verdict)>,
    now: Option<Looking>,
}

/// One scheme whose changes are looked for.
struct Looking {
    verdict: Verdict,
    requirements: Rc<Board>,
    goal: Goal,
    search: Option<Search>,
    found: Changes,
}

impl Iterator for EveryChange<'_> {
    type Item = Option<Changes>;

    fn next(&mut self) -> Option<Option<Changes>> {
        let Some(mut looking) = self.now.take() else {
            let (scheme, verdict) = self.ahead.pop()?;
            let requirements = Rc::new(board(self.catalogue, &self.answers, &[scheme], Depth::Verdict, &[]));
            let search = Search::new(&self.answers, &requirements, scheme, Goal::Suits);
            let found = Changes { scheme, suits: Vec::new(), possible: Vec::new(), first: Vec::new() };
            self.now = Some(Looking { verdict, requirements, goal: Goal::Suits, search, found });
            return Some(None);
        };
        if looking.search.as_mut().is_some_and(Search::step) {
            self.now = Some(looking);
            return Some(None);
        }
        let scheme = looking.found.scheme;
        let found = looking.search.take().map(|search| search.proposed(self.catalogue, &self.answers)).unwrap_or_default();
        let (goal, board) = match looking.goal {
            Goal::Suits => {
                looking.found.suits = found;
                let out = looking.verdict == Verdict::RuledOut && looking.found.suits.is_empty();
                if out { (Goal::Possible, &looking.requirements) } else { (Goal::First, &self.places) }
            }
            Goal::Possible => {
                looking.found.possible = found;
                (Goal::First, &self.places)
            }
            Goal::First => {
                looking.found.first = found;
                return Some(Some(looking.found));
            }
        };
        looking.search = Search::new(&self.answers, board, scheme, goal);
        looking.goal = goal;
        self.now = Some(looking);
        Some(None)
    }
}

/// Where all are ruled out, none has come first.
fn is_first(ranked: &Ranked) -> bool {
    ranked.rank == 1 && ranked.judgement.verdict != Verdict::RuledOut
}

/// The smallest change after which the scheme is no longer ruled out. Among changes of one size the one most in the visitor's hands, then
/// the first in the catalogue. `keep` are questions whose answers stay.
#[must_use]
pub fn smallest_change(catalogue: &Catalogue, answers: &Answers, scheme: SchemeId, keep: &[QuestionId]) -> Option<Change> {
    let board = Rc::new(board(catalogue, answers, &[scheme], Depth::Verdict, keep));
    let mut search = Search::new(answers, &board, scheme, Goal::Possible)?;
    while search.is_smallest() && search.step() {}
    let found = search.proposed(catalogue, answers);
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

/// One scheme, one goal, and what was found so far.
struct Search {
    board: Rc<Board>,
    own: usize,
    given: Vec<ChoiceSet>,
    turning: Turning,
    found: Vec<Vec<(QuestionId, ChoiceSet)>>,
}

impl Search {
    fn new(answers: &Answers, board: &Rc<Board>, scheme: SchemeId, goal: Goal) -> Option<Search> {
        let own = board.players.iter().position(|player| player.scheme == scheme)?;
        let given: Vec<ChoiceSet> = board.varied.iter().map(|varied| answers.chosen(varied.question).unwrap_or_default()).collect();
        let turning = Turning::new(Rc::clone(board), own, goal, &given)?;
        Some(Search { board: Rc::clone(board), own, given, turning, found: Vec::new() })
    }

    /// Whether there is more to do.
    fn step(&mut self) -> bool {
        let more = self.turning.step();
        let goes_on = more.is_some();
        self.found.extend(more.into_iter().flatten());
        goes_on
    }

    /// Whether what comes next is no larger than what was found.
    fn is_smallest(&self) -> bool {
        self.found.first().is_none_or(|found| found.len() == self.turning.size())
    }

    fn proposed(self, catalogue: &Catalogue, answers: &Answers) -> Vec<Proposed> {
        let propose = |instead: Vec<(QuestionId, ChoiceSet)>| {
            let rises = rises(&self.board, self.own, &self.given, &instead);
            proposed(catalogue, answers, instead, rises)
        };
        ordered(self.found.into_iter().filter_map(propose).collect(), &|one, other| in_order(one, other))
    }
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
