//! The search for changes that turn a scheme: all that do, none of which holds another one that does.
//!
//! It goes set of questions by set of questions, a step each, and by size, so that whatever contains a change that does is never tried. Sets of questions under which the goal is out of reach
//! are left out unopened: an interval for each criterion tells so ([`board`](super::board)). Of answers to one question that all rules
//! take alike, one is tried.

use std::rc::Rc;

use super::answers::ChoiceSet;
use super::board::{Board, Player, Varied};
use super::change::difference;
use super::id::QuestionId;
use super::order::ordered;
use super::sum::{Span, Sum, beats};

/// The most answers that are changed at once: who would have to change more has another plan.
const MOST: usize = 3;

/// What a change is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The scheme is not ruled out.
    Possible,
    /// It suits.
    Suits,
    /// It has the first place, and is not ruled out.
    First,
}

/// An answer that could be given instead: a question's place on the board, and a class of its answers.
#[derive(Clone, Copy)]
struct Other {
    question: usize,
    class: usize,
}

/// A class of each question, and what every player comes to under them.
#[derive(Clone)]
struct Classes {
    of: Vec<usize>,
    sums: Vec<Sum>,
}

impl Classes {
    fn new(board: &Board, of: Vec<usize>) -> Classes {
        Classes { sums: board.players.iter().map(|player| Board::sum(player, &of)).collect(), of }
    }

    /// With another class of one question.
    fn with(&self, board: &Board, other: Other) -> Classes {
        let mut of = self.of.clone();
        let before = of.get(other.question).copied().unwrap_or(0);
        of.get_mut(other.question).into_iter().for_each(|class| *class = other.class);
        let moved = |(player, sum): (&Player, &Sum)| {
            let by_class = player.alone.get(other.question);
            let alone = |class: usize| by_class.and_then(|by_class| by_class.get(class)).copied().unwrap_or_default();
            let touched = player.joint.iter().filter(|rule| rule.is_read(other.question));
            let sum = sum.less(alone(before)).and(alone(other.class));
            touched.fold(sum, |sum, rule| sum.less(rule.sum(&self.of)).and(rule.sum(&of)))
        };
        let sums = board.players.iter().zip(&self.sums).map(moved).collect();
        Classes { of, sums }
    }
}

/// A scheme, a goal, and what was found so far.
pub struct Turning {
    board: Rc<Board>,
    own: usize,
    goal: Goal,
    said: Vec<ChoiceSet>,
    /// What was said.
    given: Classes,
    others: Vec<Other>,
    /// The questions, those with fewer classes first: what is left of an interval is then known before the many are tried.
    order: Vec<usize>,
    /// The set of questions that is tried next, by their places in this order.
    over: Vec<usize>,
    /// By player and question: how far another answer moves it, and moves it against the own scheme.
    moves: Vec<Vec<Span>>,
    against: Vec<Vec<Span>>,
    /// By the places of two others: whether both together do it, or one alone where both are the same.
    done: Vec<bool>,
}

impl Turning {
    /// The search for one scheme, `own` on the board. `None` where what was said does it already, or there is no such scheme.
    #[must_use]
    pub fn new(board: Rc<Board>, own: usize, goal: Goal, said: &[ChoiceSet]) -> Option<Turning> {
        let scheme = board.players.get(own)?;
        let given: Vec<usize> = board.varied.iter().zip(said).map(|(varied, said)| varied.class(*said)).collect();
        let classes = |question: usize| board.varied.get(question).map_or(0, |varied| varied.classes);
        let others: Vec<Other> = (0..given.len())
            .flat_map(|question| (0..classes(question)).map(move |class| Other { question, class }))
            .filter(|other| given.get(other.question) != Some(&other.class))
            .collect();
        let moved = |by_class: Vec<Sum>, given: usize| {
            let now = by_class.get(given).copied().unwrap_or_default();
            Span::of(by_class.into_iter().map(|sum| sum.less(now)))
        };
        let each = |player: &Player, less: bool| -> Vec<Span> {
            let questions = player.alone.iter().zip(&scheme.alone).zip(&given);
            let against = questions.map(|((one, own), given)| {
                let by_class = one.iter().zip(own).map(|(one, own)| if less { one.less(*own) } else { *one });
                moved(by_class.collect(), *given)
            });
            against.collect()
        };
        let turning = Turning {
            own,
            goal,
            order: ordered((0..given.len()).collect(), &|one, other| classes(*one).cmp(&classes(*other))),
            moves: board.players.iter().map(|player| each(player, false)).collect(),
            against: board.players.iter().map(|player| each(player, true)).collect(),
            done: vec![false; others.len() * others.len()],
            said: said.to_vec(),
            given: Classes::new(&board, given),
            over: vec![0],
            others,
            board,
        };
        (!turning.reached(&turning.given.sums)).then_some(turning)
    }

    /// How many answers are changed at once in what is tried next; more than ever are, at the end.
    #[must_use]
    pub fn size(&self) -> usize {
        self.over.len()
    }

    /// The changes of answers to the next set of questions; `None` when all sets were tried.
    pub fn step(&mut self) -> Option<Vec<Vec<(QuestionId, ChoiceSet)>>> {
        if self.over.len() > MOST || self.over.len() > self.order.len() {
            return None;
        }
        let over: Vec<usize> = self.over.iter().filter_map(|place| self.order.get(*place)).copied().collect();
        let mut found = Vec::new();
        self.choose_answers(&over, &self.given.clone(), &mut Vec::new(), &mut found);
        self.go_on();
        // Changes that differ in one question alone come one after the other: which of its classes serve is worked out once for them.
        let mut known = vec![(Vec::new(), Vec::new()); self.said.len()];
        Some(found.iter().flat_map(|picked| self.answers(picked, &mut known)).collect())
    }

    /// To the next set of questions: of those of one size all, then one more.
    fn go_on(&mut self) {
        let (size, all) = (self.over.len(), self.order.len());
        let free = self.over.iter().enumerate().rev().find(|(place, question)| **question + size - place < all);
        match free.map(|(place, question)| (place, *question)) {
            Some((place, question)) => {
                self.over.truncate(place);
                self.over.extend((question + 1..).take(size - place));
            }
            None => self.over = (0..=size).collect(),
        }
    }

    fn choose_answers(&mut self, over: &[usize], now: &Classes, picked: &mut Vec<usize>, found: &mut Vec<Vec<usize>>) {
        let Some((question, rest)) = over.split_first() else {
            if self.reached(&now.sums) {
                if let (Some(first), Some(last), true) = (picked.first(), picked.last(), picked.len() < 3) {
                    let place = self.pair(*first, *last);
                    self.done.get_mut(place).into_iter().for_each(|done| *done = true);
                }
                found.push(picked.clone());
            }
            return;
        };
        if self.out_of_reach(over, now) {
            return;
        }
        for place in 0..self.others.len() {
            let Some(other) = self.others.get(place).copied().filter(|other| other.question == *question) else { continue };
            // What contains a change that does it is no smallest one.
            let contains = picked.iter().chain([&place]).any(|one| self.done.get(self.pair(*one, place)) == Some(&true));
            if !contains {
                picked.push(place);
                self.choose_answers(rest, &now.with(&self.board, other), picked, found);
                picked.pop();
            }
        }
    }

    fn pair(&self, one: usize, other: usize) -> usize {
        one * self.others.len() + other
    }

    fn reached(&self, sums: &[Sum]) -> bool {
        let Some(own) = sums.get(self.own) else { return false };
        let stands_before = |(place, other): (usize, &Sum)| {
            place != self.own && other.fails == 0 && beats(other.less(*own), other.open, own.open, place < self.own)
        };
        own.fails == 0
            && match self.goal {
                Goal::Possible => true,
                Goal::Suits => own.open == 0,
                Goal::First => !sums.iter().enumerate().any(stands_before),
            }
    }

    /// Whether no answers to these questions can reach the goal, all others being as they are.
    fn out_of_reach(&self, over: &[usize], now: &Classes) -> bool {
        let own = self.span(self.own, over, now, &self.moves);
        if own.least.fails > 0 || self.goal == Goal::Suits && own.least.open > 0 {
            return true;
        }
        let sum = now.sums.get(self.own).copied().unwrap_or_default();
        let fixed = sum.and(self.joint(self.own, over, now).least);
        let stands_before = |place: usize| {
            let other = self.span(place, over, now, &self.moves);
            other.most.fails == 0 && {
                let most = self.span(place, over, now, &self.against).most.less(fixed);
                beats(most, other.most.open, own.least.open, place < self.own)
            }
        };
        self.goal == Goal::First && (0..self.moves.len()).any(|place| place != self.own && stands_before(place))
    }

    /// What a player can come to over these questions, its moves being counted as `moves` has them.
    fn span(&self, player: usize, over: &[usize], now: &Classes, moves: &[Vec<Span>]) -> Span {
        let sum = now.sums.get(player).copied().unwrap_or_default();
        let moves = moves.get(player).map(Vec::as_slice).unwrap_or_default();
        let alone = over.iter().filter_map(|question| moves.get(*question));
        alone.fold(Span { least: sum, most: sum }.and(self.joint(player, over, now)), |span, moved| span.and(*moved))
    }

    /// How far a player's rules that read several questions can move.
    fn joint(&self, player: usize, over: &[usize], now: &Classes) -> Span {
        let rules = self.board.players.get(player).map(|player| player.joint.as_slice()).unwrap_or_default();
        let touched = rules.iter().filter(|rule| over.iter().any(|question| rule.is_read(*question)));
        touched.fold(Span::default(), |all, rule| {
            let now = rule.sum(&now.of);
            all.and(Span { least: rule.span.least.less(now), most: rule.span.most.less(now) })
        })
    }

    /// The answers behind classes: for each question those of the class that no answer closer to what was said makes needless.
    fn answers(&self, picked: &[usize], known: &mut [Serving]) -> Vec<Vec<(QuestionId, ChoiceSet)>> {
        let picked: Vec<Other> = picked.iter().filter_map(|place| self.others.get(*place)).copied().collect();
        let classes = picked.iter().fold(self.given.clone(), |classes, other| classes.with(&self.board, *other));
        let mut all: Vec<Vec<(QuestionId, ChoiceSet)>> = vec![Vec::new()];
        for other in &picked {
            let places = self.board.varied.get(other.question).zip(self.said.get(other.question)).zip(known.get_mut(other.question));
            let Some(((varied, said), known)) = places else { continue };
            let beside = classes.with(&self.board, Other { class: 0, ..*other });
            if known.0 != beside.of {
                let serves = |class| self.reached(&beside.with(&self.board, Other { class, ..*other }).sums);
                *known = (beside.of.clone(), (0..varied.classes).map(serves).collect());
            }
            let sets = closest(other.class, varied, *said, &known.1);
            let with = |so_far: &Vec<(QuestionId, ChoiceSet)>, set: ChoiceSet| {
                let mut with = so_far.clone();
                with.push((varied.question, set));
                with
            };
            all = all.iter().flat_map(|so_far| sets.iter().map(move |set| with(so_far, *set))).collect();
        }
        all
    }
}

/// The classes of all other questions, and which classes of one serve beside them.
type Serving = (Vec<usize>, Vec<bool>);

/// The answers of a class between which and what was said no other one serves: none whose difference to it is a part of theirs.
fn closest(class: usize, varied: &Varied, said: ChoiceSet, serving: &[bool]) -> Vec<ChoiceSet> {
    let serve: Vec<(ChoiceSet, usize)> =
        varied.answers.iter().filter(|(set, class)| *set != said && serving.get(*class) == Some(&true)).copied().collect();
    // Of one choice each, two answers differ from what was said in two choices, and none lies between.
    let lies_closer = |one: ChoiceSet, set: ChoiceSet| {
        let (one, differing) = (difference(one, said), difference(set, said));
        one != differing && one.both(differing) == one
    };
    let own = serve.iter().filter(|(_, own)| *own == class).map(|(set, _)| *set);
    own.filter(|set| !serve.iter().any(|(one, _)| lies_closer(*one, *set))).collect()
}
