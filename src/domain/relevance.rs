//! Which open questions still matter, and which of them to ask next.

use std::cmp::Reverse;

use super::answers::{Answer, Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::condition::Condition;
use super::id::QuestionId;
use super::judgement::{Judgement, Verdict};
use super::order::ordered;
use super::question::{Question, Side};
use super::ranking::Ranked;
use super::scheme::Preference;
use super::truth::Truth;

/// An open question that can still change something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The question.
    pub question: QuestionId,
    /// It was seen, and answered "I don't know yet".
    pub seen: bool,
    /// Schemes whose verdict it can still change.
    pub verdicts: usize,
    /// Schemes whose place it can still change without changing their verdict.
    pub places: usize,
}

/// The open questions that still matter, the one that separates most first, after the gates.
///
/// A question matters if it can change the verdict of a scheme, or if a rule that only ranks a scheme that is not ruled out reads
/// it. The second is generous: a rule may be outweighed in every case. It never leaves out a question that could change anything.
#[must_use]
pub fn open_questions(catalogue: &Catalogue, answers: &Answers, ranking: &[Ranked]) -> Vec<OpenQuestion> {
    let mut weights = Weights::default();
    for ranked in ranking.iter().filter(|ranked| ranked.judgement.verdict != Verdict::RuledOut) {
        weigh_scheme(catalogue, answers, &ranked.judgement, &mut weights);
    }
    for role in [catalogue.roles.matter, catalogue.roles.agreement] {
        weights.of(role, |_| {});
    }
    let open: Vec<(QuestionId, &Question, Weight)> = weights
        .all
        .into_iter()
        .filter(|(id, _)| answers.chosen(*id).is_none())
        .filter_map(|(id, weight)| Some((id, catalogue.question(id)?, weight)))
        .filter(|(_, question, _)| question.asked_if.as_ref().is_none_or(|when| when.truth(answers) == Truth::True))
        .collect();
    let place = |(id, question, weight): &(QuestionId, &Question, Weight)| {
        (question.gate.unwrap_or(u16::MAX), Reverse((weight.fitting, weight.other, weight.ranking)), *id)
    };
    ordered(open, &|one, other| place(one).cmp(&place(other)))
        .into_iter()
        .map(|(question, _, weight)| OpenQuestion {
            question,
            seen: answers.get(question) == Some(Answer::NotYet),
            verdicts: weight.verdicts,
            places: weight.places,
        })
        .collect()
}

/// The next question for somebody on `side`: the first one not seen yet that they can answer, else the first not seen yet.
#[must_use]
pub fn next_question(catalogue: &Catalogue, open: &[OpenQuestion], side: Option<Side>) -> Option<QuestionId> {
    let side = side.unwrap_or(Side::Both);
    let unseen = || open.iter().filter(|open| !open.seen).map(|open| open.question);
    unseen().find(|id| catalogue.question(*id).is_some_and(|question| side.can_answer(question.side))).or_else(|| unseen().next())
}

/// How much a question separates. Three counts compared one after the other, never added: what it does to the verdicts of schemes
/// that may still serve the aim comes before what it does to others, and both before what only ranks.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    fitting: u64,
    other: u64,
    ranking: u64,
    verdicts: usize,
    places: usize,
}

/// What was counted of each question that matters. There are a few dozen at most: looking one up in a row beats a tree, in code too.
#[derive(Default)]
struct Weights {
    all: Vec<(QuestionId, Weight)>,
}

impl Weights {
    /// Counts for a question, which matters from then on.
    fn of(&mut self, question: QuestionId, count: impl FnOnce(&mut Weight)) {
        match self.all.iter_mut().find(|(known, _)| *known == question) {
            Some((_, weight)) => count(weight),
            None => {
                let mut weight = Weight::default();
                count(&mut weight);
                self.all.push((question, weight));
            }
        }
    }
}

fn weigh_scheme(catalogue: &Catalogue, answers: &Answers, judgement: &Judgement, weights: &mut Weights) {
    let Some(scheme) = catalogue.scheme(judgement.scheme) else { return };
    let fits = judgement.aim_met != Truth::False && scheme.is_open();
    let separated_by =
        |id: QuestionId| -> u64 { scheme.requires.iter().map(|rule| separation(catalogue, answers, id, &rule.condition)).sum() };
    for id in &judgement.open_questions {
        let separated = separated_by(*id);
        weights.of(*id, |weight| {
            weight.verdicts += 1;
            *(if fits { &mut weight.fitting } else { &mut weight.other }) += separated;
        });
    }
    let mut only_ranks = |id: QuestionId, separated: u64| {
        weights.of(id, |weight| {
            weight.places += 1;
            weight.ranking += separated;
        });
    };
    for id in &judgement.settling {
        only_ranks(*id, separated_by(*id));
    }
    if judgement.aim_met == Truth::Unknown {
        let condition = Condition::Is { question: catalogue.roles.aim, choices: scheme.aims };
        only_ranks(catalogue.roles.aim, separation(catalogue, answers, catalogue.roles.aim, &condition));
    }
    for rule in scheme.favours.iter().chain(scheme.against.iter()) {
        for (id, condition) in open_in(rule, answers) {
            only_ranks(id, separation(catalogue, answers, id, &condition));
        }
    }
}

/// The open questions a preference reads, each with the condition it reads it in. A limit that fails silences the preference, and an
/// answer that does not match it silences its limit.
fn open_in(rule: &Preference, answers: &Answers) -> Vec<(QuestionId, Condition)> {
    let limit = rule.given.as_ref().map_or(Truth::True, |given| given.truth(answers));
    if limit == Truth::False {
        return Vec::new();
    }
    let matches = answers.chosen(rule.question).map(|chosen| !chosen.both(rule.choices).is_empty());
    if matches == Some(false) {
        return Vec::new();
    }
    let mut open = Vec::new();
    if matches.is_none() {
        open.push((rule.question, Condition::Is { question: rule.question, choices: rule.choices }));
    }
    if let Some(given) = rule.given.as_ref().filter(|_| limit == Truth::Unknown) {
        open.extend(given.questions().into_iter().filter(|id| answers.chosen(*id).is_none()).map(|id| (id, given.clone())));
    }
    open
}

/// Of a thousand pairs of different choices of a question, how many give a condition different truths.
fn separation(catalogue: &Catalogue, answers: &Answers, id: QuestionId, condition: &Condition) -> u64 {
    let Some(question) = catalogue.question(id) else { return 0 };
    let mut counts = [0u64; 3];
    for choice in question.every_choice().iter() {
        let truth = condition.truth_under(&|asked| if asked == id { Some(ChoiceSet::one(choice)) } else { answers.chosen(asked) });
        if let Some(count) = counts.get_mut(truth as usize) {
            *count += 1;
        }
    }
    let [no, unknown, yes] = counts;
    let all = no + unknown + yes;
    let pairs = all * all.saturating_sub(1) / 2;
    (no * unknown + no * yes + unknown * yes) * 1000 / pairs.max(1)
}
