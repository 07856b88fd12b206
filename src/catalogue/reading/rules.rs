//! Rules of a scheme: what it requires, what favours it, what counts against it, what is only noted.

use super::document::Table;
use super::evidence::{evidence, only};
use super::formula::formula;
use super::index::{Asked, Index};
use super::problem::Problem;
use super::words::Words;
use crate::domain::answers::ChoiceSet;
use crate::domain::condition::Condition;
use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::scheme::{Note, Preference, Requirement};

/// A `[[requires]]`.
pub fn requirement(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Requirement {
    only(table, &["id", "when", "given", "check"], problems);
    let before = problems.len();
    let when = match table.required("when", problems) {
        Some(value) => formula(&value, index, problems),
        None => Condition::Undecided(Vec::new()),
    };
    let given = table.get("given").map(|value| formula(&value, index, problems));
    // A limited rule is met wherever its limit does not hold.
    let condition = match &given {
        Some(given) => Condition::Any(vec![Condition::Neither(vec![given.clone()]), when]),
        None => when,
    };
    let check = table.get("check").map(|_| words.under(table, "check", problems));
    // A formula that was not understood stands as undecided: that is no second problem.
    let understood = problems.len() == before;
    if understood && check.is_none() && leaves_undecided(&condition) {
        problems.push(table.problem("`check`, what to look up where the sources do not decide", "none"));
    }
    Requirement {
        id: table.string("id", problems),
        condition,
        given,
        states: words.text(table, problems),
        check,
        evidence: evidence(table, index, problems),
    }
}

/// A `[[favours]]` or `[[against]]`.
pub fn preference(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Preference {
    only(table, &["id", "question", "choices", "given"], problems);
    let (question, choices) = choices(table, index, problems);
    Preference {
        id: table.string("id", problems),
        question,
        choices,
        given: table.get("given").map(|value| formula(&value, index, problems)),
        states: words.text(table, problems),
        evidence: evidence(table, index, problems),
    }
}

/// A `[[notes]]`.
pub fn note(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Note {
    only(table, &["id", "when"], problems);
    Note {
        id: table.string("id", problems),
        when: table.get("when").map(|value| formula(&value, index, problems)),
        states: words.text(table, problems),
        evidence: evidence(table, index, problems),
    }
}

/// A question and some of its choices, from `question` and `choices`.
fn choices(table: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> (QuestionId, ChoiceSet) {
    let name = table.string("question", problems);
    match index.question(&name) {
        Some(asked) => (asked.id, choices_of(table, asked, problems)),
        None => {
            problems.push(table.problem(format!("a question ({})", index.question_names()), format!("`{name}`")));
            (QuestionId(0), ChoiceSet::NONE)
        }
    }
}

/// The choices of one question listed under `choices`.
pub fn choices_of(table: &Table<'_>, asked: &Asked, problems: &mut Vec<Problem>) -> ChoiceSet {
    let mut set = Vec::new();
    for (name, value) in table.strings("choices", problems) {
        match asked.choice(&name) {
            Some(choice) => set.push(choice),
            None => {
                problems.push(value.problem(format!("a choice of `{}` ({})", asked.name, asked.choices.join(", ")), format!("`{name}`")))
            }
        }
    }
    if set.is_empty() {
        problems.push(table.problem("at least one choice in `choices`", "none"));
    }
    set.into_iter().collect()
}

/// A choice of a question, from `question` and `choice`.
pub fn one_choice(table: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> (QuestionId, ChoiceId) {
    let (question, choice) = (table.string("question", problems), table.string("choice", problems));
    let found = index.question(&question).and_then(|asked| Some((asked.id, asked.choice(&choice)?)));
    if found.is_none() {
        problems.push(table.problem("a question and one of its choices", format!("`{question}`, `{choice}`")));
    }
    found.unwrap_or((QuestionId(0), ChoiceId(0)))
}

fn leaves_undecided(condition: &Condition) -> bool {
    match condition {
        Condition::Undecided(_) => true,
        Condition::Is { .. } => false,
        Condition::All(parts) | Condition::Any(parts) | Condition::Neither(parts) => parts.iter().any(leaves_undecided),
    }
}
