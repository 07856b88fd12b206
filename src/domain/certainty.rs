//! What is certain already: verdicts and the first place as they hold in every completion of the open answers, and the questions that
//! can still change them.
//!
//! Completions are the full product of the choices of all open questions (of a several-choice question: every non-empty set); answers
//! that clash constrain nothing. Verdicts are exact since every scheme's requirements are tried under one answer of each class that they
//! can tell apart; the first place since [`contest`](super::contest) leaves out only what it has shown to change nothing. It takes
//! longer than an advice, so it is a search that goes on step by step: `domain` has no clock, who calls it has.

use super::answers::Answers;
use super::board::{Board, read_by};
use super::catalogue::Catalogue;
use super::contest::{Contest, Step};
use super::id::{QuestionId, SchemeId};
use super::judgement::Verdict;
use super::relevance::OpenQuestion;
use super::summand::Depth;

/// What holds in every completion, and what can still differ between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certainty {
    /// Of every judged scheme, in catalogue order.
    pub verdicts: Vec<Prospect>,
    /// Who can still come first, in catalogue order. `None`, at the end: that every scheme is ruled out, so that none comes first.
    pub first: Vec<Option<SchemeId>>,
    /// The open questions that can still change a verdict or the first place, in catalogue order.
    pub questions: Vec<Deciding>,
}

/// The verdicts that a scheme can still get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The scheme.
    pub scheme: SchemeId,
    /// *Suits* before *possible* before *ruled out*. One alone is settled; *possible* alone: the sources do not decide, whatever is
    /// answered.
    pub can_be: Vec<Verdict>,
}

/// An open question that can still change something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding {
    /// The question.
    pub question: QuestionId,
    /// The schemes whose verdict it can change.
    pub verdicts: Vec<SchemeId>,
    /// Schemes between which it decides who comes first: those of one completion that shows it, there may be more. Empty where it cannot
    /// change the first place.
    pub first: Vec<Option<SchemeId>>,
}

impl Certainty {
    /// Who comes first whatever is answered: `Some(None)` where every scheme stays ruled out, `None` where it is not settled.
    #[must_use]
    pub fn settled_first(&self) -> Option<Option<SchemeId>> {
        match self.first.as_slice() {
            [first] => Some(*first),
            _ => None,
        }
    }

    /// The verdict that a scheme has for good, if it has.
    #[must_use]
    pub fn settled_verdict(&self, scheme: SchemeId) -> Option<Verdict> {
        match self.verdicts.iter().find(|prospect| prospect.scheme == scheme)?.can_be.as_slice() {
            [verdict] => Some(*verdict),
            _ => None,
        }
    }

    /// Of the open questions of an advice for the same answers, those that are worth asking, in their order: they can still change a
    /// verdict or the first place. What the matter is, and which agreement, is asked as long as it is not said, since it decides what is
    /// told first. Without any left there is nothing to ask next.
    #[must_use]
    pub fn worth_asking(&self, catalogue: &Catalogue, questions: &[OpenQuestion]) -> Vec<OpenQuestion> {
        let roles = [catalogue.roles.matter, catalogue.roles.agreement];
        questions.iter().filter(|open| self.of(open.question).is_some() || roles.contains(&open.question)).cloned().collect()
    }

    /// What a question can still change; `None` where it can change neither a verdict nor the first place.
    #[must_use]
    pub fn of(&self, question: QuestionId) -> Option<&Deciding> {
        self.questions.iter().find(|deciding| deciding.question == question)
    }
}

/// The search for what is certain. Each step is short; there are some dozens to some thousands.
pub struct Search<'c> {
    catalogue: &'c Catalogue,
    answers: Answers,
    open: Vec<QuestionId>,
    schemes: Vec<SchemeId>,
    contest: Option<Contest>,
    /// The questions of the contest that were not looked at yet, the last one first.
    ahead: Vec<Option<usize>>,
    certainty: Certainty,
}

impl<'c> Search<'c> {
    /// The search for these answers.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue, answers: &Answers) -> Search<'c> {
        let open = catalogue.questions().map(|(id, _)| id).filter(|id| answers.chosen(*id).is_none()).collect();
        let mut schemes: Vec<SchemeId> = catalogue.schemes().filter(|(_, scheme)| scheme.is_judged()).map(|(id, _)| id).collect();
        schemes.reverse();
        Search { catalogue, answers: answers.clone(), open, schemes, contest: None, ahead: Vec::new(), certainty: Certainty::default() }
    }

    /// Goes on. `None` while there is more to do; then what was found, ever again.
    pub fn step(&mut self) -> Option<&Certainty> {
        if let Some(scheme) = self.schemes.pop() {
            self.verdicts_of(scheme);
            return None;
        }
        let Some(contest) = &mut self.contest else {
            let contest = Contest::new(self.catalogue, &self.answers, &self.open);
            // Who comes first is looked for last: by then most of them were met.
            self.ahead = [None].into_iter().chain((0..contest.questions().len()).rev().map(Some)).collect();
            self.contest = Some(contest);
            self.next_search();
            return None;
        };
        let Some(looked_for) = self.ahead.last().copied() else { return Some(&self.certainty) };
        match (contest.step(), looked_for) {
            (Step::GoesOn, _) => return None,
            (Step::Found(among), Some(place)) => {
                let question = contest.questions().get(place).copied();
                question.into_iter().for_each(|question| self.deciding(question, &mut |deciding| deciding.first = among.clone()));
            }
            (Step::Found(_) | Step::Nothing, _) => {}
        }
        self.certainty.first = self.contest.as_ref().map(Contest::found).unwrap_or_default();
        self.ahead.pop();
        self.next_search();
        None
    }

    /// All of it at once.
    #[must_use]
    pub fn finish(mut self) -> Certainty {
        while self.step().is_none() {}
        self.certainty
    }

    fn next_search(&mut self) {
        if let (Some(contest), Some(looked_for)) = (&mut self.contest, self.ahead.last()) {
            contest.begin(*looked_for);
        }
    }

    fn verdicts_of(&mut self, scheme: SchemeId) {
        let mut read = read_by(self.catalogue, &[scheme], Depth::Verdict);
        read.retain(|id| self.open.contains(id));
        let board = Board::new(self.catalogue, &self.answers, &read, &[scheme], Depth::Verdict);
        let Some(player) = board.players.first() else { return };
        let counts: Vec<usize> = board.varied.iter().map(|varied| varied.classes).collect();
        let classes = |number: usize| {
            let mut rest = number;
            let digit = |count: &usize| {
                let digit = rest % (*count).max(1);
                rest /= (*count).max(1);
                digit
            };
            counts.iter().map(digit).collect::<Vec<usize>>()
        };
        let all: Vec<Verdict> = (0..counts.iter().product::<usize>())
            .map(|number| {
                let sum = Board::sum(player, &classes(number));
                match (sum.fails, sum.open) {
                    (0, 0) => Verdict::Suits,
                    (0, _) => Verdict::Possible,
                    _ => Verdict::RuledOut,
                }
            })
            .collect();
        let can_be = [Verdict::Suits, Verdict::Possible, Verdict::RuledOut].into_iter().filter(|verdict| all.contains(verdict)).collect();
        self.certainty.verdicts.push(Prospect { scheme, can_be });
        // Completions that differ in one question alone stand so far apart.
        let mut apart = 1;
        for (question, count) in read.into_iter().zip(&counts) {
            let differs = |(number, verdict): (usize, &Verdict)| {
                (number / apart) % count != 0 && all.get(number - apart).is_some_and(|before| before != verdict)
            };
            if all.iter().enumerate().any(differs) {
                self.deciding(question, &mut |deciding| deciding.verdicts.push(scheme));
            }
            apart *= count;
        }
    }

    fn deciding(&mut self, question: QuestionId, note: &mut dyn FnMut(&mut Deciding)) {
        let all = &mut self.certainty.questions;
        let place = all.partition_point(|known| known.question < question);
        if all.get(place).is_none_or(|known| known.question != question) {
            all.insert(place, Deciding { question, verdicts: Vec::new(), first: Vec::new() });
        }
        all.get_mut(place).into_iter().for_each(note);
    }
}
