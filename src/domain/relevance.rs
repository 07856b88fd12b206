//! Which open questions still matter, and which of them to ask next.

use std::cmp::Reverse;

use super::answers::{Answer, Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::condition::Condition;
use super::id::QuestionId;
use super::information::Information;
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
    /// What is expected to be learned from its answer, scheme by scheme, in parts of a bit: of the requirements of open schemes that may
    /// serve the aim, of those of other schemes, and of what only ranks.
    pub bits: [u64; 3],
}

/// The open questions that still matter, the one that separates most first, after the gates.
///
/// What separates most is what is expected to tell most of the schemes still standing: for each of them, the information in whether what
/// it requires holds, taken over the choices as if each were as likely as any other, and added up. Adding up scheme by scheme keeps it
/// linear. It counts what is learned of each scheme, so that a question which splits many outweighs one which splits few more finely;
/// the information of all of them together would not, since no answer tells more than which choice it was.
///
/// A question matters if it can change the verdict of a scheme, or if a rule that only ranks a scheme that is not ruled out reads
/// it. The second is generous: a rule may be outweighed in every case. It never leaves out a question that could change anything.
#[must_use]
pub fn open_questions(catalogue: &Catalogue, answers: &Answers, ranking: &[Ranked]) -> Vec<OpenQuestion> {
    let mut weights = Weights::default();
    let information = Information::new();
    for ranked in ranking.iter().filter(|ranked| ranked.judgement.verdict != Verdict::RuledOut) {
        weigh_scheme(catalogue, answers, &information, &ranked.judgement, &mut weights);
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
            bits: [weight.fitting, weight.other, weight.ranking],
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

fn weigh_scheme(catalogue: &Catalogue, answers: &Answers, information: &Information, judgement: &Judgement, weights: &mut Weights) {
    let Some(scheme) = catalogue.scheme(judgement.scheme) else { return };
    let fits = judgement.aim_met != Truth::False && scheme.is_open();
    let told = |id: QuestionId, condition: &Condition| information.expected(&leading(catalogue, answers, id, condition));
    let told_of_requirements = |id: QuestionId| -> u64 { scheme.requires.iter().map(|rule| told(id, &rule.condition)).sum() };
    for id in &judgement.open_questions {
        let told = told_of_requirements(*id);
        weights.of(*id, |weight| {
            weight.verdicts += 1;
            *(if fits { &mut weight.fitting } else { &mut weight.other }) += told;
        });
    }
    let mut only_ranks = |id: QuestionId, told: u64| {
        weights.of(id, |weight| {
            weight.places += 1;
            weight.ranking += told;
        });
    };
    for id in &judgement.settling {
        only_ranks(*id, told_of_requirements(*id));
    }
    if judgement.aim_met == Truth::Unknown {
        let condition = Condition::Is { question: catalogue.roles.aim, choices: scheme.aims };
        only_ranks(catalogue.roles.aim, told(catalogue.roles.aim, &condition));
    }
    for rule in scheme.favours.iter().chain(scheme.against.iter()) {
        for (id, condition) in open_in(rule, answers) {
            only_ranks(id, told(id, &condition));
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

/// How many choices of a question give a condition each truth.
fn leading(catalogue: &Catalogue, answers: &Answers, id: QuestionId, condition: &Condition) -> [u64; 3] {
    let mut counts = [0; 3];
    let Some(question) = catalogue.question(id) else { return counts };
    for choice in question.every_choice().iter() {
        let truth = condition.truth_under(&|asked| if asked == id { Some(ChoiceSet::one(choice)) } else { answers.chosen(asked) });
        if let Some(count) = counts.get_mut(truth as usize) {
            *count += 1;
        }
    }
    counts
}
