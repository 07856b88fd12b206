//! From a state to readable pairs.

use super::{NOT_YET, OTHERS, SUPPOSED};
use crate::domain::answers::{Answer, Answers};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::SchemeId;
use crate::domain::question::Side;
use crate::link::percent::encoded;
use crate::link::shared::{Made, Role};
use crate::link::state::{Filter, Page, Shown, State};

/// The fragment for a state, without `#`. The same state gives the same text.
#[must_use]
pub fn encode(catalogue: &Catalogue, state: &State) -> String {
    let mut text = String::new();
    let to = &mut text;
    answers(catalogue, "", &state.answers, to);
    if let Some(page) = state.page {
        pair(to, "page", page.name());
        match page {
            Page::Question(id) => pair(to, "question", catalogue.question(id).map_or("", |question| &question.id)),
            Page::Scheme(id) | Page::Path(id) => pair(to, "scheme", scheme(catalogue, id)),
            Page::Schemes => narrowed(catalogue, &state.filter, to),
            Page::Compare if state.only_differences => pair(to, "differences", "only"),
            _ => {}
        }
    }
    if !state.compared.schemes().is_empty() {
        let ids: Vec<&str> = state.compared.schemes().iter().map(|id| scheme(catalogue, *id)).collect();
        pair(to, "compare", &ids.join(","));
    }
    if state.shown != Shown::Today {
        pair(to, "generation", state.shown.word());
    }
    match state.side {
        Some(Side::Cnrs) => pair(to, "side", "cnrs"),
        Some(Side::Partner) => pair(to, "side", "partner"),
        Some(Side::Both) | None => {}
    }
    if let Some(language) = state.language {
        pair(to, "lang", language.code());
    }
    if state.role != Role::Share {
        pair(to, "role", state.role.word());
    }
    if let Some(others) = &state.others {
        answers(catalogue, OTHERS, others, to);
    }
    answers(catalogue, SUPPOSED, &state.supposed, to);
    if let Some(note) = &state.note {
        pair(to, "note", &encoded(note.text()));
    }
    if let Some(made) = state.made {
        self::made(catalogue, made, to);
    }
    text
}

fn pair(to: &mut String, key: &str, value: &str) {
    if !to.is_empty() {
        to.push('&');
    }
    to.push_str(key);
    to.push('=');
    to.push_str(value);
}

fn answers(catalogue: &Catalogue, before: &str, answers: &Answers, to: &mut String) {
    for (id, answer) in answers.iter() {
        let Some(question) = catalogue.question(id) else { continue };
        let value = match answer {
            Answer::NotYet => NOT_YET.to_owned(),
            Answer::Chosen(set) => {
                let ids = set.iter().filter_map(|choice| question.choices.get(choice.index())).map(|choice| &*choice.id);
                ids.collect::<Vec<_>>().join(",")
            }
        };
        pair(to, &[before, &question.id].concat(), &value);
    }
}

fn narrowed(catalogue: &Catalogue, filter: &Filter, to: &mut String) {
    let aims = catalogue.question(catalogue.roles.aim);
    if let Some(aim) = filter.aim.zip(aims).and_then(|(aim, question)| question.choices.get(aim.index())) {
        pair(to, "for", &aim.id);
    }
    if let Some(status) = filter.status {
        pair(to, "status", status.word());
    }
    if !filter.search.is_empty() {
        pair(to, "search", &encoded(&filter.search));
    }
}

fn made(catalogue: &Catalogue, made: Made, to: &mut String) {
    let edition = catalogue.registry.published(made.edition).map_or_else(|| made.edition.to_string(), |edition| edition.id.clone());
    pair(to, "edition", &edition);
    if let Some((day, month)) = made.day.and_then(|date| Some((date.day?, date.month?))) {
        let year = made.day.map_or(0, |date| date.year);
        pair(to, "made", &format!("{year}-{month:02}-{day:02}"));
    }
    if let Some(first) = made.first {
        pair(to, "first", scheme(catalogue, first));
    }
}

fn scheme(catalogue: &Catalogue, id: SchemeId) -> &str {
    catalogue.scheme(id).map_or("", |scheme| &scheme.id)
}
