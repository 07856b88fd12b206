//! Who can still come first: exactly, over all completions of the open answers, without going through them one by one.
//!
//! Questions are answered one after the other, and a branch ends as soon as one scheme stands before all others whatever the rest will
//! be. Three things keep it small, and none of them leaves anything out. Answers that all rules take alike are tried once (`board`). A
//! scheme that another one beats for certain leaves the contest; that is told from the most that the difference between both can come
//! to, added up over the questions left, which is closer than comparing the best of one with the worst of the other. And where two
//! branches leave the same schemes with the same differences, and nothing said before is read again, they go on alike, so that one of
//! them is followed.

use super::answers::Answers;
use super::board::{Board, Joint, Player, read_by};
use super::catalogue::Catalogue;
use super::id::{QuestionId, SchemeId};
use super::order::ordered;
use super::seen::Seen;
use super::sum::{Span, Sum, beats};
use super::summand::Depth;

/// A branch: so many questions are answered, and these schemes can still come first.
struct Branch {
    level: usize,
    classes: Vec<usize>,
    left: Vec<(usize, Sum)>,
}

/// What the questions from some level on can come to.
#[derive(Clone)]
struct Rest {
    /// By player.
    spans: Vec<Span>,
    /// By two players: the most that the first can have more than the second.
    most: Vec<Sum>,
}

/// What a step came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more to look through.
    GoesOn,
    /// The question decides, among these at least; or everybody looked for was found.
    Found(Vec<Option<SchemeId>>),
    /// All was looked through.
    Nothing,
}

/// The schemes that can still come first, and the open questions that their rules read.
pub struct Contest {
    board: Board,
    /// By question and two players: the most that the first can have more than the second.
    most: Vec<Vec<Sum>>,
    /// By question and player.
    spans: Vec<Vec<Span>>,
    /// Whether every scheme can be ruled out at once is to be found out like who comes first; nobody's place is behind the players.
    found: Vec<bool>,
    first_order: Vec<usize>,
    /// By question: schemes, with one class for each way in which answers to it can move them.
    apart: Vec<Vec<(Vec<usize>, Vec<usize>)>>,
    // One search ----
    last: Option<usize>,
    order: Vec<usize>,
    rest: Vec<Rest>,
    branches: Vec<Branch>,
    seen: Seen,
}

impl Contest {
    /// The contest for the first place, `open` being the questions that are open.
    #[must_use]
    pub fn new(catalogue: &Catalogue, answers: &Answers, open: &[QuestionId]) -> Contest {
        let mut players: Vec<SchemeId> = catalogue.schemes().filter(|(_, scheme)| scheme.is_judged()).map(|(id, _)| id).collect();
        // Without those that cannot come first, fewer answers are told apart, which can tell more of them. Most of them are told by their
        // own bounds; comparing every two takes longer, and comes second.
        let mut by_two = false;
        loop {
            let mut varied = read_by(catalogue, &players, Depth::Place);
            varied.retain(|id| open.contains(id));
            let board = Board::new(catalogue, answers, &varied, &players, Depth::Place);
            let gate = |place: usize| {
                let varied = board.varied.get(place);
                let gate = varied.and_then(|varied| catalogue.question(varied.question)).and_then(|question| question.gate);
                (gate.unwrap_or(u16::MAX), varied.map_or(0, |varied| varied.classes))
            };
            let first_order = ordered((0..varied.len()).collect(), &|one, other| gate(*one).cmp(&gate(*other)));
            let mut contest = Contest {
                most: (0..varied.len()).map(|question| most(&board.players, question, by_two)).collect(),
                spans: (0..varied.len()).map(|question| spans(&board.players, question)).collect(),
                found: vec![false; players.len() + 1],
                apart: vec![Vec::new(); varied.len()],
                last: None,
                order: Vec::new(),
                rest: Vec::new(),
                branches: Vec::new(),
                seen: Seen::new(),
                first_order,
                board,
            };
            contest.begin(None);
            let left: Vec<SchemeId> =
                contest.branches.iter().flat_map(|root| &root.left).filter_map(|(place, _)| contest.scheme(*place)).collect();
            if by_two && left.len() == players.len() || left.is_empty() {
                return contest;
            }
            by_two = true;
            players = left;
        }
    }

    /// The questions that can have a say, in catalogue order.
    #[must_use]
    pub fn questions(&self) -> Vec<QuestionId> {
        self.board.varied.iter().map(|varied| varied.question).collect()
    }

    /// Who was found to come first in some completion, in catalogue order; at the end `None`, where every scheme can be ruled out at once.
    #[must_use]
    pub fn found(&self) -> Vec<Option<SchemeId>> {
        let found = self.found.iter().enumerate().filter(|(_, found)| **found);
        found.map(|(place, _)| self.scheme(place)).collect()
    }

    /// Begins a search: whether the question at this place among [`questions`](Contest::questions) can change who comes first; without
    /// one, who was not yet found to come first.
    pub fn begin(&mut self, question: Option<usize>) {
        self.last = question;
        self.order = self.first_order.iter().copied().filter(|place| Some(*place) != question).chain(question).collect();
        self.rest = self.rests();
        self.seen = Seen::new();
        let fixed = self.board.players.iter().map(|player| player.fixed).enumerate().collect();
        let left = self.left(0, fixed);
        self.branches = vec![Branch { level: 0, classes: vec![0; self.order.len()], left }];
    }

    /// Follows one branch.
    pub fn step(&mut self) -> Step {
        let Some(branch) = self.branches.pop() else { return Step::Nothing };
        if self.is_idle(&branch) {
            return Step::GoesOn;
        }
        let Some(question) = self.order.get(branch.level).copied() else { return Step::GoesOn };
        let decides = self.last.is_some() && branch.level + 1 == self.order.len();
        let mut among = vec![false; self.found.len()];
        for class in self.told_apart(question, &branch.left).into_iter().rev() {
            let next = self.answered(&branch, question, class);
            match self.outcome(&next) {
                Some(place) => {
                    [&mut self.found, &mut among].into_iter().filter_map(|all| all.get_mut(place)).for_each(|found| *found = true)
                }
                None if self.seen.is_new(self.key(&next)) => self.branches.push(next),
                None => {}
            }
        }
        let among: Vec<Option<SchemeId>> = among.iter().enumerate().filter(|(_, is)| **is).map(|(place, _)| self.scheme(place)).collect();
        if decides && among.len() > 1 { Step::Found(among) } else { Step::GoesOn }
    }

    /// Whether nothing that is looked for lies behind this branch.
    fn is_idle(&mut self, branch: &Branch) -> bool {
        if let Some(place) = self.outcome(branch) {
            self.found.get_mut(place).into_iter().for_each(|found| *found = true);
            return true;
        }
        match self.last {
            Some(question) => !self.is_felt(question, &branch.left),
            None => {
                let known = |place: usize| self.found.get(place) == Some(&true);
                branch.left.iter().all(|(place, _)| known(*place)) && (self.somebody_stays(branch) || known(self.board.players.len()))
            }
        }
    }

    fn scheme(&self, place: usize) -> Option<SchemeId> {
        self.board.players.get(place).map(|player| player.scheme)
    }

    /// Who comes first, if that is settled.
    fn outcome(&self, branch: &Branch) -> Option<usize> {
        match branch.left.as_slice() {
            [] => Some(self.board.players.len()),
            [(place, _)] if self.somebody_stays(branch) => Some(*place),
            _ => None,
        }
    }

    /// Whether some scheme cannot be ruled out any more.
    fn somebody_stays(&self, branch: &Branch) -> bool {
        let rest = self.rest.get(branch.level);
        branch.left.iter().any(|(place, sum)| {
            let rest = rest.and_then(|rest| rest.spans.get(*place)).copied().unwrap_or_default();
            sum.fails + rest.most.fails == 0
        })
    }

    /// Whether answers to a question make a difference among these schemes.
    fn is_felt(&self, question: usize, left: &[(usize, Sum)]) -> bool {
        let Some(((spans, most), (first, _))) = self.spans.get(question).zip(self.most.get(question)).zip(left.first()) else {
            return false;
        };
        let difference = |one: usize, other: usize| most.get(one * self.board.players.len() + other).copied().unwrap_or_default();
        left.iter().any(|(place, _)| {
            let Span { least, most } = spans.get(*place).copied().unwrap_or_default();
            let joint = self.board.players.get(*place).is_some_and(|player| player.joint.iter().any(|rule| rule.is_read(question)));
            let moves = difference(*place, *first).and(difference(*first, *place)) != Sum::default();
            joint || moves || (least.fails, least.open) != (most.fails, most.open)
        })
    }

    /// One class of answers to a question for each way in which they can move these schemes, of which only differences count.
    fn told_apart(&mut self, question: usize, left: &[(usize, Sum)]) -> Vec<usize> {
        let players: Vec<usize> = left.iter().map(|(place, _)| *place).collect();
        let Some(known) = self.apart.get_mut(question) else { return Vec::new() };
        if let Some((_, classes)) = known.iter().find(|(of, _)| *of == players) {
            return classes.clone();
        }
        let all = self.board.varied.get(question).map_or(0, |varied| varied.classes);
        let of: Vec<&Player> = players.iter().filter_map(|place| self.board.players.get(*place)).collect();
        // What other answers make of a class is not seen here.
        let joint = of.iter().any(|player| player.joint.iter().any(|rule| rule.is_read(question)));
        let mut found: Vec<(usize, Vec<Sum>)> = Vec::new();
        for class in 0..all {
            let sums = of.iter().filter_map(|player| player.alone.get(question)?.get(class).copied());
            let first = sums.clone().next().unwrap_or_default();
            let base = Sum { fails: 0, open: 0, ..first };
            let moves: Vec<Sum> = sums.map(|sum| sum.less(base)).collect();
            if joint || !found.iter().any(|(_, known)| *known == moves) {
                found.push((class, moves));
            }
        }
        let classes: Vec<usize> = found.into_iter().map(|(class, _)| class).collect();
        known.push((players, classes.clone()));
        classes
    }

    /// A branch with one more question answered.
    fn answered(&self, branch: &Branch, question: usize, class: usize) -> Branch {
        let mut classes = branch.classes.clone();
        classes.get_mut(question).into_iter().for_each(|own| *own = class);
        let level = branch.level + 1;
        let with = |(place, sum): &(usize, Sum)| {
            let player = self.board.players.get(*place)?;
            let alone = player.alone.get(question).and_then(|by_class| by_class.get(class)).copied().unwrap_or_default();
            // A rule that reads several counts as soon as all of them are answered.
            let complete = player.joint.iter().filter(|rule| rule.is_read(question) && self.is_complete(rule, level));
            Some((*place, complete.fold(sum.and(alone), |sum, rule| sum.and(rule.sum(&classes)))))
        };
        let left = self.left(level, branch.left.iter().filter_map(with).collect());
        Branch { level, left, classes }
    }

    fn is_complete(&self, rule: &Joint, level: usize) -> bool {
        !self.order.iter().skip(level).any(|question| rule.is_read(*question))
    }

    /// Those of these schemes that can still come first.
    fn left(&self, level: usize, schemes: Vec<(usize, Sum)>) -> Vec<(usize, Sum)> {
        let Some(rest) = self.rest.get(level) else { return schemes };
        let spans: Vec<(usize, Sum, Span)> = schemes
            .into_iter()
            .filter_map(|(place, sum)| Some((place, sum, rest.spans.get(place)?.and(Span { least: sum, most: sum }))))
            .filter(|(.., span)| span.least.fails == 0)
            .collect();
        let is_beaten = |(place, sum, span): &(usize, Sum, Span)| {
            spans.iter().filter(|(other, _, of)| other != place && of.most.fails == 0).any(|(other, theirs, of)| {
                let most = rest.most.get(other * self.board.players.len() + place).copied().unwrap_or_default();
                beats(theirs.less(*sum).and(most), of.most.open, span.least.open, other < place)
            })
        };
        spans.iter().filter(|one| !is_beaten(one)).map(|(place, sum, _)| (*place, *sum)).collect()
    }

    /// All that what follows depends on.
    fn key(&self, branch: &Branch) -> Vec<i32> {
        let mut key = vec![i32::try_from(branch.level).unwrap_or(i32::MAX)];
        // Only differences count, but for what fails and what is open.
        let least = branch.left.iter().map(|(_, sum)| sum.cost).min().unwrap_or(0);
        for (place, sum) in &branch.left {
            key.extend([i32::try_from(*place).unwrap_or(i32::MAX), sum.replaced, sum.aim, sum.open, sum.cost - least]);
            for rule in self.board.players.get(*place).map(|player| player.joint.as_slice()).unwrap_or_default() {
                // What was said is read again where a rule is not complete.
                let said = self.order.iter().take(branch.level).filter(|question| rule.is_read(**question));
                let said = said.filter(|_| !self.is_complete(rule, branch.level)).filter_map(|question| branch.classes.get(*question));
                key.extend(said.filter_map(|class| i32::try_from(*class).ok()));
            }
        }
        key
    }

    /// What is left at each level: worked out from the end, where it is nothing.
    fn rests(&self) -> Vec<Rest> {
        let players = &self.board.players;
        let mut alone = Rest { spans: vec![Span::default(); players.len()], most: vec![Sum::default(); players.len() * players.len()] };
        let mut rests = vec![alone.clone()];
        for level in (0..self.order.len()).rev() {
            let question = self.order.get(level).copied().unwrap_or(0);
            let by_player = self.spans.get(question).into_iter().flatten();
            alone.spans.iter_mut().zip(by_player).for_each(|(all, one)| *all = all.and(*one));
            let by_two = self.most.get(question).into_iter().flatten();
            alone.most.iter_mut().zip(by_two).for_each(|(all, one)| *all = all.and(*one));
            let mut rest = alone.clone();
            for (place, player) in players.iter().enumerate() {
                for rule in player.joint.iter().filter(|rule| !self.is_complete(rule, level)) {
                    rest.spans.get_mut(place).into_iter().for_each(|span| *span = span.and(rule.span));
                    for other in (0..players.len()).filter(|other| *other != place) {
                        let most = rest.most.get_mut(place * players.len() + other);
                        most.into_iter().for_each(|most| *most = most.and(rule.span.most));
                        let most = rest.most.get_mut(other * players.len() + place);
                        most.into_iter().for_each(|most| *most = most.less(rule.span.least));
                    }
                }
            }
            rests.push(rest);
        }
        rests.reverse();
        rests
    }
}

fn spans(players: &[Player], question: usize) -> Vec<Span> {
    players.iter().map(|player| Span::of(player.alone.get(question).into_iter().flatten().copied())).collect()
}

/// The most that each player can have more than each other one: `by_two`, exactly, else out of the bounds of both.
fn most(players: &[Player], question: usize, by_two: bool) -> Vec<Sum> {
    let by_class = |player: &Player| player.alone.get(question).cloned().unwrap_or_default();
    let all: Vec<(Vec<Sum>, Span)> = players.iter().map(by_class).map(|sums| (sums.clone(), Span::of(sums))).collect();
    let most = |(one, bounds): &(Vec<Sum>, Span), (other, others): &(Vec<Sum>, Span)| {
        let exact = || Span::of(one.iter().zip(other).map(|(one, other)| one.less(*other))).most;
        // What does not move has the same differences either way.
        if by_two && bounds.least != bounds.most && others.least != others.most { exact() } else { bounds.most.less(others.least) }
    };
    all.iter().flat_map(|one| all.iter().map(move |other| most(one, other))).collect()
}
