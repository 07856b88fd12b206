//! Where schemes stand while some answers vary: their rules laid out as sums.
//!
//! A rule reads a question or two. What it comes to is worked out once for each way in which its questions can be answered; then a
//! scheme's place, by every criterion of [`ranking`](super::ranking), is a sum over the questions: so many requirements that fail, so
//! many that are open, so much that favours it. Sums can be tried by the thousand, and bounded while some of their parts are not known.
//! Answers to which all rules come to the same are one class, tried once.

use super::answers::{Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::id::{QuestionId, SchemeId};
use super::sum::{Span, Sum};
use super::summand::{Depth, Said, Summand, summands};

/// A question whose answer varies.
#[derive(Clone, Debug)]
pub struct Varied {
    /// Which.
    pub question: QuestionId,
    /// Every answer, with its class.
    pub answers: Vec<(ChoiceSet, usize)>,
    /// How many classes there are.
    pub classes: usize,
}

impl Varied {
    /// The class of an answer.
    #[must_use]
    pub fn class(&self, answer: ChoiceSet) -> usize {
        self.answers.iter().find(|(known, _)| *known == answer).map_or(0, |(_, class)| *class)
    }

    /// The first answer of a class.
    #[must_use]
    pub fn answer(&self, class: usize) -> ChoiceSet {
        self.answers.iter().find(|(_, own)| *own == class).map_or(ChoiceSet::NONE, |(answer, _)| *answer)
    }
}

/// A scheme on the board.
#[derive(Clone, Debug)]
pub struct Player {
    /// Which.
    pub scheme: SchemeId,
    /// What its rules come to that read nothing that varies.
    pub fixed: Sum,
    /// By question and class: what its rules come to that read this question alone.
    pub alone: Vec<Vec<Sum>>,
    /// Its rules that read several.
    pub joint: Vec<Joint>,
}

/// A rule that reads several questions that vary.
#[derive(Clone, Debug)]
pub struct Joint {
    /// Their places on the board, and how many classes each has.
    pub reads: Vec<(usize, usize)>,
    /// What it comes to, the first question's class counting slowest.
    sums: Vec<Sum>,
    /// The least and the most of it.
    pub span: Span,
}

impl Joint {
    /// Whether it reads the question at this place.
    #[must_use]
    pub fn is_read(&self, question: usize) -> bool {
        self.reads.iter().any(|(read, _)| *read == question)
    }

    /// What it comes to under these classes, by the questions' places.
    #[must_use]
    pub fn sum(&self, classes: &[usize]) -> Sum {
        let place = self.reads.iter().fold(0, |place, (read, count)| place * count + classes.get(*read).copied().unwrap_or(0));
        self.sums.get(place).copied().unwrap_or_default()
    }
}

/// Schemes and questions that vary.
#[derive(Clone, Debug)]
pub struct Board {
    /// The questions.
    pub varied: Vec<Varied>,
    /// The schemes.
    pub players: Vec<Player>,
}

/// The questions that the rules of these schemes read, in catalogue order.
#[must_use]
pub fn read_by(catalogue: &Catalogue, schemes: &[SchemeId], depth: Depth) -> Vec<QuestionId> {
    let read_from: Vec<Summand<'_>> =
        schemes.iter().filter_map(|id| catalogue.scheme(*id)).flat_map(|scheme| summands(catalogue, scheme, depth)).collect();
    let read = |id: &QuestionId| read_from.iter().any(|rule| rule.reads(*id));
    catalogue.questions().map(|(id, _)| id).filter(read).collect()
}

impl Board {
    /// These schemes over these questions; all others are as they were answered.
    #[must_use]
    pub fn new(catalogue: &Catalogue, answers: &Answers, varied: &[QuestionId], schemes: &[SchemeId], depth: Depth) -> Board {
        let mut said = Said::of(catalogue, answers);
        varied.iter().for_each(|id| said.set(*id, ChoiceSet::NONE));
        let mut laid: Vec<Laid<'_>> = schemes
            .iter()
            .filter_map(|id| Some((*id, catalogue.scheme(*id)?)))
            .map(|(id, scheme)| Laid::new(id, summands(catalogue, scheme, depth), varied, &said))
            .collect();
        let varied: Vec<Varied> = varied
            .iter()
            .enumerate()
            .filter_map(|(place, id)| {
                let mut all: Vec<ChoiceSet> = catalogue.question(*id)?.completions().collect();
                // What a link said is an answer, whatever the question's kind.
                all.extend(answers.chosen(*id).filter(|given| !all.contains(given)));
                Some(classes(*id, place, all, &mut laid, &mut said))
            })
            .collect();
        let players = laid.into_iter().map(|laid| laid.player(&varied, &mut said)).collect();
        Board { varied, players }
    }

    /// What a scheme comes to under these classes.
    #[must_use]
    pub fn sum(player: &Player, classes: &[usize]) -> Sum {
        let alone = player.alone.iter().zip(classes).filter_map(|(by_class, class)| by_class.get(*class));
        let sum = alone.fold(player.fixed, |sum, part| sum.and(*part));
        player.joint.iter().fold(sum, |sum, joint| sum.and(joint.sum(classes)))
    }
}

/// Gives every answer its class, and works out on the way what each scheme's rules come to that read this question alone.
fn classes(id: QuestionId, place: usize, all: Vec<ChoiceSet>, laid: &mut [Laid<'_>], said: &mut Said) -> Varied {
    let mut found: Vec<(Vec<Sum>, Vec<u32>)> = Vec::new();
    let mut answers = Vec::new();
    for answer in all {
        said.set(id, answer);
        let sums: Vec<Sum> = laid.iter().map(|laid| laid.alone_sum(place, said)).collect();
        let mut seen = Vec::new();
        laid.iter().for_each(|laid| laid.joint_signature(id, answer, &mut seen));
        let class = found.iter().position(|(known, joint)| *known == sums && *joint == seen).unwrap_or_else(|| {
            found.push((sums, seen));
            found.len() - 1
        });
        answers.push((answer, class));
    }
    said.set(id, ChoiceSet::NONE);
    for (player, laid) in laid.iter_mut().enumerate() {
        laid.alone.push(found.iter().filter_map(|(sums, _)| sums.get(player).copied()).collect());
    }
    Varied { question: id, answers, classes: found.len() }
}

/// A scheme while it is laid out: its rules by how many of the varied questions they read.
struct Laid<'c> {
    scheme: SchemeId,
    fixed: Sum,
    /// Each with the place of the question it reads.
    single: Vec<(usize, Summand<'c>)>,
    /// Each with the places of the questions it reads.
    several: Vec<(Vec<usize>, Summand<'c>)>,
    alone: Vec<Vec<Sum>>,
}

impl<'c> Laid<'c> {
    fn new(scheme: SchemeId, rules: Vec<Summand<'c>>, varied: &[QuestionId], said: &Said) -> Laid<'c> {
        let mut laid = Laid { scheme, fixed: Sum::default(), single: Vec::new(), several: Vec::new(), alone: Vec::new() };
        for rule in rules {
            let reads: Vec<usize> = varied.iter().enumerate().filter(|(_, id)| rule.reads(**id)).map(|(place, _)| place).collect();
            match reads.as_slice() {
                [] => laid.fixed = laid.fixed.and(rule.sum(said)),
                [place] => laid.single.push((*place, rule)),
                _ => laid.several.push((reads, rule)),
            }
        }
        laid
    }

    fn alone_sum(&self, place: usize, said: &Said) -> Sum {
        let own = self.single.iter().filter(|(read, _)| *read == place);
        own.fold(Sum::default(), |sum, (_, rule)| sum.and(rule.sum(said)))
    }

    /// What rules that read several questions see of an answer to one of them: how many of the choices of each leaf are in it. A
    /// condition tells only none from some, a preference counts.
    fn joint_signature(&self, id: QuestionId, answer: ChoiceSet, seen: &mut Vec<u32>) {
        for (_, rule) in &self.several {
            let counts = matches!(rule, Summand::Prefers(..));
            rule.leaves(&mut |read, choices| {
                if read == id {
                    let met = answer.both(choices).len();
                    seen.push(if counts { met } else { met.min(1) });
                }
            });
        }
    }

    fn player(self, varied: &[Varied], said: &mut Said) -> Player {
        let joint = |(reads, rule): (Vec<usize>, Summand<'_>)| {
            let reads: Vec<(usize, &Varied)> = reads.into_iter().filter_map(|place| Some((place, varied.get(place)?))).collect();
            let mut sums = Vec::new();
            each_class(&reads, said, &mut |said| sums.push(rule.sum(said)));
            let span = Span::of(sums.iter().copied());
            Joint { reads: reads.into_iter().map(|(place, varied)| (place, varied.classes)).collect(), sums, span }
        };
        Player { scheme: self.scheme, fixed: self.fixed, joint: self.several.into_iter().map(joint).collect(), alone: self.alone }
    }
}

fn each_class(reads: &[(usize, &Varied)], said: &mut Said, visit: &mut dyn FnMut(&Said)) {
    let Some(((_, varied), rest)) = reads.split_first() else { return visit(said) };
    for class in 0..varied.classes {
        said.set(varied.question, varied.answer(class));
        each_class(rest, said, visit);
    }
    said.set(varied.question, ChoiceSet::NONE);
}
