//! Why a question is asked: the schemes that its choices tell apart.

use super::answers::{Answers, ChoiceSet};
use super::board::Board;
use super::catalogue::Catalogue;
use super::id::{QuestionId, SchemeId};
use super::judgement::Verdict;
use super::ranking::Ranked;
use super::summand::Depth;

/// What the choices of a question, each taken alone, do to one scheme, all other answers being as they are. Some do one thing and some
/// another: a scheme to which all do the same is not told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separated {
    /// The scheme.
    pub scheme: SchemeId,
    /// Choices that rule it out.
    pub rules_out: ChoiceSet,
    /// Choices that do not, and leave fewer of its requirements open than there are now.
    pub settles: ChoiceSet,
    /// Choices that are an aim it is made for.
    pub meets: ChoiceSet,
    /// Choices that speak for it.
    pub favours: ChoiceSet,
    /// Choices that speak against it.
    pub against: ChoiceSet,
}

impl Separated {
    /// Whether its verdict hangs on the question, or its requirements do; else only its place does.
    #[must_use]
    pub fn by_requirements(&self) -> bool {
        !self.rules_out.either(self.settles).is_empty()
    }
}

/// The schemes still standing that an open question tells apart: those whose requirements read it first, both in the order of the ranking.
#[must_use]
pub fn separated(catalogue: &Catalogue, answers: &Answers, ranking: &[Ranked], question: QuestionId) -> Vec<Separated> {
    let standing = ranking.iter().filter(|ranked| ranked.judgement.verdict != Verdict::RuledOut).map(|ranked| ranked.judgement.scheme);
    let schemes: Vec<SchemeId> = standing.collect();
    let open = answers.clone().without(question);
    let board = Board::new(catalogue, &open, &[question], &schemes, Depth::Place);
    let now = Board::new(catalogue, &open, &[], &schemes, Depth::Place);
    let Some((varied, asked)) = board.varied.first().zip(catalogue.question(question)) else { return Vec::new() };
    let mut by_requirements = Vec::new();
    let mut by_place = Vec::new();
    for (player, now) in board.players.iter().zip(&now.players) {
        let none = ChoiceSet::NONE;
        let mut found = Separated { scheme: player.scheme, rules_out: none, settles: none, meets: none, favours: none, against: none };
        let mut sums = Vec::new();
        for choice in asked.every_choice().iter() {
            let choice = ChoiceSet::one(choice);
            let sum = Board::sum(player, &[varied.class(choice)]);
            let does = [
                (&mut found.rules_out, sum.fails > 0),
                (&mut found.settles, sum.fails == 0 && sum.open < now.fixed.open),
                (&mut found.meets, sum.aim < now.fixed.aim),
                (&mut found.favours, sum.cost < now.fixed.cost),
                (&mut found.against, sum.cost > now.fixed.cost),
            ];
            does.into_iter().filter(|(_, does)| *does).for_each(|(choices, _)| *choices = choices.either(choice));
            sums.push(sum);
        }
        if sums.iter().any(|sum| Some(sum) != sums.first()) {
            (if found.by_requirements() { &mut by_requirements } else { &mut by_place }).push(found);
        }
    }
    by_requirements.append(&mut by_place);
    by_requirements
}
