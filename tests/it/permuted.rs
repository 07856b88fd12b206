//! The same catalogue told in another order, or without one scheme.

use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::catalogue::{Catalogue, Roles};
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::scheme::{Preference, Scheme, Status};

/// The schemes in another order: at each place the one that stood at `order[place]`.
pub(crate) fn schemes(catalogue: &Catalogue, order: &[usize]) -> Catalogue {
    let moved = order.iter().map(|place| moved(&catalogue.schemes[*place], order)).collect();
    Catalogue { schemes: moved, ..catalogue.clone() }
}

/// All schemes but one, in their order.
pub(crate) fn without(catalogue: &Catalogue, scheme: usize) -> Catalogue {
    let order: Vec<usize> = (0..catalogue.schemes.len()).filter(|place| *place != scheme).collect();
    schemes(catalogue, &order)
}

/// A scheme whose successor has moved with the others. Where the successor is gone it stays replaced: that is what it is.
fn moved(scheme: &Scheme, order: &[usize]) -> Scheme {
    let status = match &scheme.status {
        Status::Replaced { by, since } => {
            let place = order.iter().position(|place| *place == by.index()).unwrap_or(order.len());
            Status::Replaced { by: SchemeId(place.try_into().unwrap()), since: since.clone() }
        }
        other => other.clone(),
    };
    Scheme { status, ..scheme.clone() }
}

/// The requirements of each scheme in another order; `keys` are taken in turn and sorted by.
pub(crate) fn requirements(catalogue: &Catalogue, keys: &[u8]) -> Catalogue {
    let mut keys = keys.iter().cycle();
    let reordered = catalogue.schemes.iter().map(|scheme| {
        let mut rules: Vec<_> = scheme.requires.iter().cloned().map(|rule| (keys.next().copied(), rule)).collect();
        rules.sort_by_key(|(key, _)| *key);
        Scheme { requires: rules.into_iter().map(|(_, rule)| rule).collect(), ..scheme.clone() }
    });
    Catalogue { schemes: reordered.collect(), ..catalogue.clone() }
}

/// The questions in another order, and everything that reads them.
pub(crate) fn questions(catalogue: &Catalogue, order: &[usize]) -> Catalogue {
    let to = |question: QuestionId| new_place(question, order);
    let read = |condition: &Condition| renumbered(condition, order);
    let preferences = |rules: &[Preference]| {
        let rule = |rule: &Preference| Preference { question: to(rule.question), given: rule.given.as_ref().map(read), ..rule.clone() };
        rules.iter().map(rule).collect()
    };
    let mut moved = catalogue.clone();
    moved.questions = order.iter().map(|place| catalogue.questions[*place].clone()).collect();
    for question in moved.questions.iter_mut() {
        question.asked_if = question.asked_if.as_ref().map(read);
    }
    for scheme in moved.schemes.iter_mut() {
        for rule in scheme.requires.iter_mut() {
            rule.condition = read(&rule.condition);
            rule.given = rule.given.as_ref().map(read);
        }
        for note in scheme.notes.iter_mut() {
            note.when = note.when.as_ref().map(read);
        }
        scheme.favours = preferences(&scheme.favours);
        scheme.against = preferences(&scheme.against);
    }
    for clash in moved.clashes.iter_mut() {
        clash.condition = read(&clash.condition);
    }
    let Roles { matter, agreement, carrier, aim, .. } = catalogue.roles;
    moved.roles = Roles { matter: to(matter), agreement: to(agreement), carrier: to(carrier), aim: to(aim), ..catalogue.roles };
    moved
}

/// The same answers to the moved questions.
pub(crate) fn answers(answers: &Answers, order: &[usize]) -> Answers {
    answers.iter().fold(Answers::new(), |all, (question, answer)| all.with(new_place(question, order), answer))
}

fn new_place(question: QuestionId, order: &[usize]) -> QuestionId {
    QuestionId(order.iter().position(|place| *place == question.index()).unwrap().try_into().unwrap())
}

fn renumbered(condition: &Condition, order: &[usize]) -> Condition {
    let parts = |parts: &[Condition]| parts.iter().map(|part| renumbered(part, order)).collect();
    match condition {
        Condition::Is { question, choices } => Condition::Is { question: new_place(*question, order), choices: *choices },
        Condition::All(list) => Condition::All(parts(list)),
        Condition::Any(list) => Condition::Any(parts(list)),
        Condition::Neither(list) => Condition::Neither(parts(list)),
        Condition::Undecided(list) => Condition::Undecided(parts(list)),
    }
}
