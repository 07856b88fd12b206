//! The readable form: `aim=coordinate&countries=two&pays=mobility,meetings&lang=fr`.
//!
//! Pairs in any order. A question's id takes a choice, several choices with commas, or `unknown` for "I don't know yet". Settings:
//! `lang` (en, fr, es), `side` (cnrs, partner), `generation` (today, tool-kit, 2020, all), `page` (start, question, check, advice,
//! schemes, scheme, compare, share, both, embed, about) with `question` and `scheme` naming which one; `scheme=irp` alone opens that scheme, `compare=iea,irp`
//! sets schemes side by side, with `differences=only` to leave out the rows in which they agree; `for` (an aim), `status` and `search`
//! narrow the list of schemes, and open it where no page is named. Ids that were renamed are known by their old names too.

use super::percent::{decoded, encoded};
use super::problem::LinkProblem;
use super::state::{Compared, Filter, Page, Shown, State};
use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::QuestionId;
use crate::domain::question::{Kind, Side};
use crate::domain::scheme::StatusKind;

/// The longest fragment that is read, in bytes: many times what the form can make.
pub const LONGEST: usize = 4096;

/// What "I don't know yet" is written as.
pub const NOT_YET: &str = "unknown";

/// The longest text that is looked for, in characters.
pub const LONGEST_SEARCH: usize = 60;

/// The keys that are no questions.
pub const SETTINGS: [&str; 11] =
    ["lang", "side", "page", "question", "scheme", "generation", "compare", "differences", "for", "status", "search"];

/// What a fragment says, with or without its `#`, and what in it was not understood.
#[must_use]
pub fn decode(catalogue: &Catalogue, fragment: &str) -> (State, Vec<LinkProblem>) {
    let mut problems = Vec::new();
    if fragment.len() > LONGEST {
        return (State::default(), vec![LinkProblem::TooLong]);
    }
    let pairs = pairs(fragment, &mut problems);
    let setting = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let page = page(catalogue, &setting, &mut problems);
    // What narrows one page says nothing on another.
    let narrowing = [("differences", Page::Compare), ("for", Page::Schemes), ("status", Page::Schemes), ("search", Page::Schemes)];
    let unused = narrowing.into_iter().filter(|(key, on)| setting(key).is_some() && page != Some(*on));
    problems.extend(unused.map(|(key, _)| LinkProblem::UnknownKey { key: key.to_owned() }));
    let only = |said: &str| (said == "only").then_some(true);
    let mut state = State {
        page,
        language: known(setting("lang"), "lang", Language::from_code, &mut problems),
        side: known(setting("side"), "side", side, &mut problems),
        shown: known(setting("generation"), "generation", Shown::from_word, &mut problems).unwrap_or_default(),
        compared: compared(catalogue, setting("compare"), &mut problems),
        only_differences: page == Some(Page::Compare)
            && known(setting("differences"), "differences", only, &mut problems).unwrap_or_default(),
        filter: if page == Some(Page::Schemes) { filter(catalogue, &setting, &mut problems) } else { Filter::default() },
        ..State::default()
    };
    for (key, value) in pairs.iter().filter(|(key, _)| !SETTINGS.contains(&key.as_str())) {
        match catalogue.question_named(key) {
            None => problems.push(LinkProblem::UnknownKey { key: shortened(key) }),
            Some(question) if state.answers.get(question).is_some() => problems.push(LinkProblem::Twice { key: shortened(key) }),
            Some(question) => {
                if let Some(answer) = answer(catalogue, question, value, &mut problems) {
                    state.answers = state.answers.with(question, answer);
                }
            }
        }
    }
    (state, problems)
}

/// The fragment for a state, without `#`. The same state gives the same text.
#[must_use]
pub fn encode(catalogue: &Catalogue, state: &State) -> String {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    for (id, answer) in state.answers.iter() {
        let Some(question) = catalogue.question(id) else { continue };
        let value = match answer {
            Answer::NotYet => NOT_YET.to_owned(),
            Answer::Chosen(set) => {
                set.iter().filter_map(|choice| question.choices.get(choice.index())).map(|choice| &*choice.id).collect::<Vec<_>>().join(",")
            }
        };
        pairs.push((&question.id, value));
    }
    if let Some(page) = state.page {
        pairs.push(("page", page.name().to_owned()));
        match page {
            Page::Question(id) => pairs.extend(catalogue.question(id).map(|question| ("question", question.id.to_string()))),
            Page::Scheme(id) => pairs.extend(catalogue.scheme(id).map(|scheme| ("scheme", scheme.id.to_string()))),
            Page::Schemes => narrowed(catalogue, &state.filter, &mut pairs),
            Page::Compare if state.only_differences => pairs.push(("differences", "only".to_owned())),
            _ => {}
        }
    }
    if !state.compared.schemes().is_empty() {
        let ids = state.compared.schemes().iter().filter_map(|id| catalogue.scheme(*id)).map(|scheme| &*scheme.id);
        pairs.push(("compare", ids.collect::<Vec<_>>().join(",")));
    }
    if state.shown != Shown::Today {
        pairs.push(("generation", state.shown.word().to_owned()));
    }
    pairs.extend(state.side.map(|side| ("side", if side == Side::Partner { "partner" } else { "cnrs" }.to_owned())));
    pairs.extend(state.language.map(|language| ("lang", language.code().to_owned())));
    pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
}

fn narrowed(catalogue: &Catalogue, filter: &Filter, pairs: &mut Vec<(&str, String)>) {
    let aims = catalogue.question(catalogue.roles.aim);
    let aim = filter.aim.zip(aims).and_then(|(aim, question)| question.choices.get(aim.index()));
    pairs.extend(aim.map(|aim| ("for", aim.id.clone())));
    pairs.extend(filter.status.map(|status| ("status", status.word().to_owned())));
    if !filter.search.is_empty() {
        pairs.push(("search", encoded(&filter.search)));
    }
}

fn pairs(fragment: &str, problems: &mut Vec<LinkProblem>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let text = fragment.trim().trim_start_matches('#');
    for part in text.split('&').map(str::trim).filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let (key, value) = (decoded(key).trim().to_ascii_lowercase(), decoded(value));
        // What was typed into the search stays as it was typed.
        let value = if key == "search" { value } else { value.trim().to_ascii_lowercase() };
        if pairs.iter().any(|(known, _)| *known == key) {
            problems.push(LinkProblem::Twice { key: shortened(&key) });
        } else {
            pairs.push((key, value));
        }
    }
    pairs
}

fn answer(catalogue: &Catalogue, id: QuestionId, value: &str, problems: &mut Vec<LinkProblem>) -> Option<Answer> {
    let question = catalogue.question(id)?;
    if value == NOT_YET {
        return Some(Answer::NotYet);
    }
    let mut set = ChoiceSet::NONE;
    let before = problems.len();
    for said in value.split(',').map(str::trim) {
        match question.choice(said) {
            Some(choice) => set = set.either(ChoiceSet::one(choice)),
            None => problems.push(LinkProblem::UnknownChoice { question: id, said: shortened(said) }),
        }
    }
    // Half of an answer would be another answer: what was misread leaves the question open.
    if problems.len() > before {
        return None;
    }
    if set.len() > 1 && question.kind != Kind::Several {
        problems.push(LinkProblem::TooMany { question: id });
        return None;
    }
    Some(Answer::Chosen(set))
}

fn compared(catalogue: &Catalogue, said: Option<&str>, problems: &mut Vec<LinkProblem>) -> Compared {
    let mut compared = Compared::default();
    for said in said.into_iter().flat_map(|all| all.split(',')).map(str::trim).filter(|said| !said.is_empty()) {
        match catalogue.scheme_named(said) {
            Some(scheme) if !compared.is_full() || compared.schemes().contains(&scheme) => compared = compared.with(scheme),
            Some(_) | None => problems.push(unknown("compare", said)),
        }
    }
    compared
}

fn filter<'a>(catalogue: &Catalogue, setting: &impl Fn(&str) -> Option<&'a str>, problems: &mut Vec<LinkProblem>) -> Filter {
    let aims = catalogue.question(catalogue.roles.aim);
    let status = |said: &str| StatusKind::ALL.into_iter().find(|kind| kind.word() == said);
    // Part of what was looked for would be another search.
    let search = |said: &str| (said.chars().count() <= LONGEST_SEARCH).then(|| said.to_owned());
    Filter {
        aim: known(setting("for"), "for", |said| aims.and_then(|question| question.choice(said)), problems),
        status: known(setting("status"), "status", status, problems),
        search: known(setting("search"), "search", search, problems).unwrap_or_default(),
    }
}

fn page<'a>(catalogue: &Catalogue, setting: &impl Fn(&str) -> Option<&'a str>, problems: &mut Vec<LinkProblem>) -> Option<Page> {
    let [question, scheme, compare] = ["question", "scheme", "compare"].map(setting);
    // Whoever names a scheme or a question wants to see it, whether or not the page is named too.
    let named = setting("page").or(scheme.and(Some("scheme"))).or(question.and(Some("question")));
    let narrowed = ["for", "status", "search"].into_iter().find_map(setting);
    let name = named.or(compare.and(Some("compare"))).or(narrowed.and(Some("schemes")))?;
    let unused = [("scheme", scheme), ("question", question)].into_iter().filter(|(key, said)| said.is_some() && *key != name);
    problems.extend(unused.map(|(key, _)| LinkProblem::UnknownKey { key: key.to_owned() }));
    match name {
        "question" => {
            let said = question.unwrap_or_default();
            let found = catalogue.question_named(said).map(Page::Question);
            if found.is_none() {
                problems.push(unknown("question", said));
            }
            found
        }
        "scheme" => {
            let said = scheme.unwrap_or_default();
            let found = catalogue.scheme_named(said).map(Page::Scheme);
            if found.is_none() {
                problems.push(unknown("scheme", said));
            }
            // The visitor wanted to see a scheme: all of them is nearer to that than the start.
            Some(found.unwrap_or(Page::Schemes))
        }
        other => {
            let found = Page::PLAIN.into_iter().find(|page| page.name() == other);
            if found.is_none() {
                problems.push(unknown("page", other));
            }
            found
        }
    }
}

fn unknown(key: &str, said: &str) -> LinkProblem {
    LinkProblem::UnknownValue { key: key.to_owned(), said: shortened(said) }
}

fn known<T>(value: Option<&str>, key: &str, read: impl Fn(&str) -> Option<T>, problems: &mut Vec<LinkProblem>) -> Option<T> {
    let said = value?;
    let found = read(said);
    if found.is_none() {
        problems.push(unknown(key, said));
    }
    found
}

fn side(name: &str) -> Option<Side> {
    match name {
        "cnrs" => Some(Side::Cnrs),
        "partner" => Some(Side::Partner),
        _ => None,
    }
}

/// What was not understood is shown as it stood, but never more of it than fits a line.
fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST).chain(['…']).collect() }
}
