//! A condition as an officer writes it in the data files, by the ids that links use. What reads it again is `reading::formula`.

use crate::domain::answers::ChoiceSet;
use crate::domain::catalogue::Catalogue;
use crate::domain::condition::Condition;
use crate::domain::id::QuestionId;
use crate::domain::question::Kind;

/// The condition as a formula.
#[must_use]
pub fn written(catalogue: &Catalogue, condition: &Condition) -> String {
    let joined = |parts: &[Condition], between: &str| {
        if let [alone] = parts {
            return written(catalogue, alone);
        }
        parts.iter().map(|part| inside(catalogue, part)).collect::<Vec<String>>().join(between)
    };
    match condition {
        Condition::Is { question, choices } => compared(catalogue, *question, *choices, "="),
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::Neither(parts) => match parts.as_slice() {
            [Condition::Is { question, choices }] => compared(catalogue, *question, *choices, "!="),
            _ => ["not (", &joined(parts, " or "), ")"].concat(),
        },
        Condition::Undecided(parts) if parts.is_empty() => "undecided".to_owned(),
        Condition::Undecided(parts) => ["undecided(", &joined(parts, " and "), ")"].concat(),
    }
}

/// A part of another one: what binds less than its surroundings stands in brackets.
fn inside(catalogue: &Catalogue, part: &Condition) -> String {
    let formula = written(catalogue, part);
    if matches!(part, Condition::All(_) | Condition::Any(_)) { ["(", &formula, ")"].concat() } else { formula }
}

/// A question with the choices that count. What is "at least" or "at most" of an ordered one is said so.
fn compared(catalogue: &Catalogue, id: QuestionId, choices: ChoiceSet, equal: &'static str) -> String {
    let Some(question) = catalogue.question(id) else { return String::new() };
    let named: Vec<&str> = choices.iter().filter_map(|choice| question.choices.get(choice.index())).map(|choice| &*choice.id).collect();
    let every = question.every_choice();
    let reaches = |end: Option<_>| end.is_some_and(|end| choices.contains(end));
    // No gap between the first and the last of them.
    let is_run = choices.bits().wrapping_shr(choices.bits().trailing_zeros()).trailing_ones() == choices.len();
    let ordered = question.kind == Kind::Ordered && equal == "=" && is_run && choices != every && choices.len() > 1;
    match (named.first(), named.last()) {
        (Some(first), _) if ordered && reaches(every.iter().last()) => [&*question.id, " >= ", first].concat(),
        (_, Some(last)) if ordered && reaches(every.iter().next()) => [&*question.id, " <= ", last].concat(),
        _ => [&*question.id, " ", equal, " ", &named.join(" | ")].concat(),
    }
}
