//! The readable form, for writing by hand: `aim=coordinate&countries=two&pays=mobility,meetings&lang=fr`.
//!
//! Pairs in any order. A question's id takes a choice, several choices with commas, or `unknown` for "I don't know yet". Settings:
//! `lang` (en, fr, es), `side` (cnrs, partner), `generation` (today, tool-kit, 2020, all), `page` (start, question, check, advice,
//! schemes, scheme, path, compare, share, both, embed, about, cases) with `question` and `scheme` naming which one; `scheme=irp` alone opens that
//! scheme, `compare=iea,irp` sets schemes side by side, with `differences=only` to leave out the rows in which they agree; `for` (an aim), `status` and `search`
//! narrow the list of schemes, and open it where no page is named. Ids that were renamed are known by their old names too.

mod settings;
mod write;

pub use self::settings::LONGEST_SEARCH;
pub use self::write::encode;

use self::settings::{compared, filter, known, made, page, side};
use super::percent::decoded;
use super::problem::LinkProblem;
use super::shared::{Note, Role};
use super::state::{Filter, Page, Shown, State};
use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::QuestionId;
use crate::domain::question::Kind;
use crate::domain::registry::{Retired, Was};

/// What "I don't know yet" is written as.
pub const NOT_YET: &str = "unknown";

/// The keys that are no questions.
pub const SETTINGS: [&str; 16] = [
    "lang",
    "side",
    "page",
    "question",
    "scheme",
    "generation",
    "compare",
    "differences",
    "for",
    "status",
    "search",
    "role",
    "note",
    "made",
    "edition",
    "first",
];

/// What stands before the questions that the other side answered.
pub const OTHERS: &str = "other.";

/// What stands before the questions that are only supposed to be answered so.
pub const SUPPOSED: &str = "if.";

/// What a fragment says, with or without its `#`, and what in it was not understood.
#[must_use]
pub fn decode(catalogue: &Catalogue, fragment: &str) -> (State, Vec<LinkProblem>) {
    let mut problems = Vec::new();
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
        role: known(setting("role"), "role", |said| Role::ALL.into_iter().find(|role| role.word() == said), &mut problems)
            .unwrap_or_default(),
        note: setting("note").and_then(Note::cleaned),
        made: made(catalogue, &setting, &mut problems),
        ..State::default()
    };
    for (key, value) in pairs.iter().filter(|(key, _)| !SETTINGS.contains(&key.as_str())) {
        let prefix = [OTHERS, SUPPOSED].into_iter().find(|prefix| key.starts_with(prefix)).unwrap_or_default();
        let key = key.get(prefix.len()..).unwrap_or_default();
        let Some(question) = catalogue.question_named(key) else {
            problems.push(gone(catalogue, Was::Question, 0, key).unwrap_or_else(|| LinkProblem::UnknownKey { key: shortened(key) }));
            continue;
        };
        let given = match prefix {
            OTHERS => state.others.get_or_insert_default(),
            SUPPOSED => &mut state.supposed,
            _ => &mut state.answers,
        };
        if given.get(question).is_some() {
            problems.push(LinkProblem::Twice { key: shortened(key) });
        } else if let Some(answer) = answer(catalogue, question, value, &mut problems) {
            renamed(key, catalogue.question(question).map_or("", |question| &question.id), &mut problems);
            *given = std::mem::take(given).with(question, answer);
        }
    }
    (state, problems)
}

fn pairs(fragment: &str, problems: &mut Vec<LinkProblem>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let text = fragment.trim().trim_start_matches('#');
    for part in text.split('&').map(str::trim).filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let (key, value) = (self::key(key), decoded(value));
        if is_tracker(&key) {
            continue;
        }
        // What was typed stays as it was typed.
        let value = if matches!(&*key, "search" | "note") { value } else { value.trim().to_ascii_lowercase() };
        if pairs.iter().any(|(known, _)| *known == key) {
            problems.push(LinkProblem::Twice { key: shortened(&key) });
        } else {
            pairs.push((key, value));
        }
    }
    pairs
}

/// The keys of pairs, shortened, but those that others hang on any link.
pub(super) fn keys(pairs: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
        let key = key(pair.split_once('=').map_or(pair, |(key, _)| key));
        if !is_tracker(&key) {
            keys.push(shortened(&key));
        }
    }
    keys
}

fn key(text: &str) -> String {
    let key = decoded(text).trim().to_ascii_lowercase();
    // What is left of an ampersand that was escaped for a page.
    key.strip_prefix("amp;").map(str::to_owned).unwrap_or(key)
}

/// What campaigns and networks hang on links. It says nothing to us, and nothing about the visitor's answers.
fn is_tracker(key: &str) -> bool {
    key.starts_with("utm_") || key.starts_with("mc_") || key.ends_with("clid") || key == "igshid" || key == "mkt_tok"
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
            None => problems.push(
                gone(catalogue, Was::Choice, catalogue.registry.questions.get(id.index()).copied().unwrap_or(0), said)
                    .unwrap_or_else(|| LinkProblem::UnknownChoice { question: id, said: shortened(said) }),
            ),
        }
    }
    // Half of an answer would be another answer: what was misread leaves the question open.
    if problems.len() > before {
        return None;
    }
    for choice in set.iter() {
        let today = question.choices.get(choice.index()).map_or("", |choice| &choice.id);
        if let Some(said) = value.split(',').map(str::trim).find(|said| *said != today && question.choice(said) == Some(choice)) {
            renamed(said, today, problems);
        }
    }
    if set.len() > 1 && question.kind != Kind::Several {
        problems.push(LinkProblem::TooMany { question: id });
        return None;
    }
    Some(Answer::Chosen(set))
}

/// What an id of something retired stood for.
fn gone(catalogue: &Catalogue, was: Was, within: u16, id: &str) -> Option<LinkProblem> {
    let it = |retired: &&Retired| retired.was == was && retired.within == within && retired.id == id;
    catalogue.registry.retired.iter().find(it).map(|retired| LinkProblem::Retired { label: retired.label })
}

fn renamed(said: &str, today: &str, problems: &mut Vec<LinkProblem>) {
    if said != today {
        problems.push(LinkProblem::Renamed { from: said.to_owned(), to: today.to_owned() });
    }
}

/// What was not understood is shown as it stood, but never more of it than fits a line.
#[must_use]
pub fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST).chain(['…']).collect() }
}
