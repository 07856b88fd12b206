//! What the data proves, beyond being well formed: that every scheme has its day, that every question and choice counts for something,
//! that the advice is what it claims to be. [`prove`] runs them all, on the host. Those that need nothing but the catalogue and its words
//! are made in [`Steps`], and the page makes the very same before the visitor's eyes.
//!
//! A proof is no sample of what people answer. It goes through every set of answers that the catalogue can tell apart, or shows one
//! that does what was claimed, found by search and confirmed by the engine. Where even the classes are too many, it says how many sets
//! it tried.

pub mod acceptance;
#[cfg(not(target_arch = "wasm32"))]
pub mod alike;
#[cfg(not(target_arch = "wasm32"))]
pub mod apart;
pub mod exact;
pub mod first;
pub mod headlines;
#[cfg(not(target_arch = "wasm32"))]
pub mod lifted;
pub mod matters;
pub mod record;
pub mod space;
pub mod stated;

#[cfg(not(target_arch = "wasm32"))]
use super::reading::folder::File;
#[cfg(not(target_arch = "wasm32"))]
use super::texts::Texts;
use crate::domain::answers::{Answer, Answers};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::judgement::Verdict;
use crate::domain::scheme::Scheme;

/// Something stated of the catalogue, with what shows that it holds, or that it does not.
pub trait Proof {
    /// Whether what is stated holds.
    fn holds(&self) -> bool;

    /// What is stated, with its numbers, in one line.
    fn statement(&self, catalogue: &Catalogue) -> String;

    /// Witnesses and counterexamples, a line each.
    fn details(&self, catalogue: &Catalogue) -> Vec<String>;
}

/// A proof that is made step by step, for whoever has a page to keep alive. Stopping it and going on changes nothing of what it finds.
pub trait Steps {
    /// What it finds.
    type Found;

    /// Goes a step on; `false` where nothing is left to do.
    fn step(&mut self) -> bool;

    /// How much of it is done, and how much there is in all.
    fn progress(&self) -> (u64, u64);

    /// What it found so far.
    fn found(&self) -> &Self::Found;
}

/// A proof made without a pause.
fn whole<S: Steps>(mut steps: S) -> S::Found
where
    S::Found: Clone,
{
    while steps.step() {}
    steps.found().clone()
}

/// Every proof, in the order in which they are told. `files` are those the catalogue was read from.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn prove(files: &[File], catalogue: &Catalogue, texts: &Texts) -> Vec<Box<dyn Proof>> {
    let shared = apart::shared_requirements(files);
    let first = first::every_scheme_can_be_first(catalogue);
    let matters = matters::every_question_matters(catalogue, &first.witnesses);
    vec![
        Box::new(first),
        Box::new(matters),
        Box::new(acceptance::every_choice_is_accepted(catalogue)),
        Box::new(headlines::every_headline_is_honest(catalogue, texts)),
        Box::new(exact::every_verdict_is_exact(catalogue)),
        Box::new(apart::no_question_is_read_twice(catalogue)),
        Box::new(apart::own_rules_stand_in(catalogue, &shared)),
        Box::new(lifted::nothing_gained_stands_in_the_way(catalogue)),
        Box::new(record::every_word_is_kept(texts)),
        Box::new(record::every_sentence_is_cited(catalogue)),
        Box::new(record::every_rule_rests_on_something(catalogue)),
        Box::new(stated::facts(catalogue)),
        Box::new(stated::sources(catalogue)),
        Box::new(alike::choices_no_rule_reads(catalogue)),
    ]
}

/// Answers as people read them, `question=choice` joined by `&`, as in a link: what a person can paste behind the page's address.
#[must_use]
pub fn pairs(catalogue: &Catalogue, answers: &Answers) -> String {
    let pair = |(id, answer): (QuestionId, Answer)| {
        let question = catalogue.question(id)?;
        let said = match answer {
            Answer::NotYet => "unknown".to_owned(),
            Answer::Chosen(set) => {
                set.iter().filter_map(|choice| question.choices.get(choice.index())).map(|choice| &*choice.id).collect::<Vec<_>>().join(",")
            }
        };
        Some(format!("{}={said}", question.id))
    };
    let pairs: Vec<String> = answers.iter().filter_map(pair).collect();
    if pairs.is_empty() { "nothing answered".to_owned() } else { pairs.join("&") }
}

/// Answers that become as few as still do what they did: they are taken away one by one, in the questions' order, one a step.
struct Shortening {
    kept: Answers,
    questions: std::vec::IntoIter<QuestionId>,
}

impl Shortening {
    fn new(answers: &Answers) -> Shortening {
        let questions: Vec<QuestionId> = answers.iter().map(|(question, _)| question).collect();
        Shortening { kept: answers.clone(), questions: questions.into_iter() }
    }

    /// `false` where no answer is left to try without.
    fn step(&mut self, still: impl Fn(&Answers) -> bool) -> bool {
        let Some(question) = self.questions.next() else { return false };
        let fewer = self.kept.clone().without(question);
        if still(&fewer) {
            self.kept = fewer;
        }
        true
    }
}

/// The schemes that get a verdict, with their positions.
///
/// As a list: one kind of iterator for every proof is a kilobyte less in the page than one each.
#[inline(never)]
fn judged(catalogue: &Catalogue) -> Vec<(SchemeId, &Scheme)> {
    catalogue.schemes().filter(|(_, scheme)| scheme.is_judged()).collect()
}

fn scheme_id(catalogue: &Catalogue, scheme: SchemeId) -> &str {
    catalogue.scheme(scheme).map_or("", |scheme| &scheme.id)
}

fn question_id(catalogue: &Catalogue, question: QuestionId) -> &str {
    catalogue.question(question).map_or("", |question| &question.id)
}

/// What is found of a scheme, after its name.
fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Suits => "suits",
        Verdict::Possible => "is possible",
        Verdict::RuledOut => "is ruled out",
    }
}

/// A count with its thousands set apart.
fn counted(number: impl Copy + ToString) -> String {
    let digits = number.to_string();
    let mut set = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            set.push(',');
        }
        set.push(digit);
    }
    set
}
