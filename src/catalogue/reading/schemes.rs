//! One file, one scheme.

use super::document::{Document, Table, Value};
use super::evidence::{evidence, only};
use super::figures::figure;
use super::formula::formula;
use super::index::Index;
use super::problem::Problem;
use super::questions::row;
use super::rules::{choices_of, note, one_choice, preference, requirement};
use super::sources::{date, day};
use super::words::Words;
use crate::domain::answers::ChoiceSet;
use crate::domain::id::{AttributeId, List, Name, SchemeId, TextId};
use crate::domain::question::Kind;
use crate::domain::scheme::{Evidence, Fact, Generation, Requirement, Scheme, Status, Step, Window, WindowKind, Yield};
use crate::domain::source::Date;

const KEYS: [&str; 19] = [
    "acronym",
    "also",
    "status",
    "generations",
    "checked",
    "name",
    "summary",
    "aims",
    "standing",
    "requires",
    "favours",
    "against",
    "notes",
    "facts",
    "steps",
    "yields",
    "windows",
    "became",
    "differences",
];

/// The scheme that a file holds. `shared` are the requirements of every scheme that has none of its own on the same question; `aim`
/// is the id of the aim question.
pub fn scheme(
    id: &str,
    document: &Document<'_>,
    shared: &[Requirement],
    aim: &str,
    index: &Index,
    words: &mut Words,
    problems: &mut Vec<Problem>,
) -> Scheme {
    let root = document.root();
    root.only(&KEYS, problems);
    let name = root.required("name", problems).and_then(|value| value.table(problems));
    let summary = root.required("summary", problems).and_then(|value| value.table(problems));
    if let Some(name) = &name {
        name.only(&["en", "fr", "es", "ours"], problems);
    }
    if let Some(summary) = &summary {
        only(summary, &[], problems);
    }
    let (status, standing, standing_evidence) = status(&root, index, words, problems);
    let (aims, aims_evidence) = aims(&root, aim, &status, index, problems);
    let requires = requirements(&root, &status, shared, index, words, problems);
    let mut each = |key: &str, problems: &mut Vec<Problem>| -> List<Step> {
        root.tables(key, problems).iter().map(|table| step(table, key == "differences", index, words, problems)).collect()
    };
    let (steps, differences) = (each("steps", problems), each("differences", problems));
    let became = root.get("became").and_then(|value| one_scheme(&value, index, problems));
    if steps.is_empty() && status != Status::EntryOnly {
        problems.push(root.problem("at least one of `[[steps]]`: how to get in", "none"));
    }
    let generations = generations(&root, &status, problems);
    Scheme {
        id: id.to_owned(),
        // The registry knows them.
        aliases: Vec::new(),
        acronym: root.get("acronym").and_then(|value| value.string(problems)).unwrap_or_default(),
        also: names(&root, "also", problems),
        name: name.map_or(TextId(0), |table| words.text(&table, problems)),
        ours: name.map_or(Vec::new(), |table| names(&table, "ours", problems)),
        summary: summary.map_or(TextId(0), |table| words.text(&table, problems)),
        summary_evidence: summary.map_or_else(Evidence::default, |table| evidence(&table, index, problems)),
        status,
        standing,
        standing_evidence,
        generations,
        checked: root.required("checked", problems).and_then(|value| day(&value, problems)).unwrap_or(NO_DATE),
        aims,
        aims_evidence,
        requires,
        favours: root.tables("favours", problems).iter().map(|table| preference(table, index, words, problems)).collect(),
        against: root.tables("against", problems).iter().map(|table| preference(table, index, words, problems)).collect(),
        notes: root.tables("notes", problems).iter().map(|table| note(table, index, words, problems)).collect(),
        facts: root.tables("facts", problems).iter().map(|table| fact(table, index, words, problems)).collect(),
        steps,
        yields: root.tables("yields", problems).iter().map(|table| yielded(table, index, problems)).collect(),
        windows: root.tables("windows", problems).iter().map(|table| window(table, index, problems)).collect(),
        became,
        differences,
    }
}

const NO_DATE: Date = Date { year: 0, month: None, day: None };
/// Replaced, before it is read by what and since when.
const REPLACED: Status = Status::Replaced { by: SchemeId(0), since: Name::new() };

fn status(root: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> (Status, Option<TextId>, Evidence) {
    let name = root.string("status", problems);
    let standing = root.table("standing", problems);
    if let Some(standing) = &standing {
        only(standing, &["by", "since"], problems);
    }
    let known = [Status::Open, REPLACED, Status::BetweenInstitutions, Status::EntryOnly];
    let status = match known.into_iter().find(|status| status.word() == name) {
        Some(Status::Replaced { .. }) => match &standing {
            Some(standing) => replaced(standing, index, problems),
            None => {
                problems.push(root.problem("`[standing]` with `by` and `since`, as it is replaced", "none"));
                Status::Open
            }
        },
        Some(status) => status,
        None => {
            problems.push(root.problem("status = open, replaced, between-institutions or entry-only", format!("`{name}`")));
            Status::Open
        }
    };
    let text = standing.as_ref().map(|table| words.text(table, problems));
    let evidence = standing.as_ref().map_or_else(Evidence::default, |table| evidence(table, index, problems));
    (status, text, evidence)
}

fn replaced(standing: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> Status {
    let by = standing.string("by", problems);
    let since = Name::from(standing.string("since", problems));
    let found = index.scheme(&by);
    if found.is_none() {
        problems.push(standing.problem("`by`: a scheme of the catalogue", format!("`{by}`")));
    }
    Status::Replaced { by: found.unwrap_or(SchemeId(0)), since }
}

fn aims(root: &Table<'_>, aim: &str, status: &Status, index: &Index, problems: &mut Vec<Problem>) -> (ChoiceSet, Evidence) {
    match (root.table("aims", problems), index.question(aim)) {
        (Some(aims), Some(asked)) => {
            aims.only(&["choices", "sources", "sentences", "reading"], problems);
            (choices_of(&aims, asked, problems), evidence(&aims, index, problems))
        }
        (aims, _) => {
            if aims.is_none() && *status != Status::EntryOnly {
                problems.push(root.problem("`[aims]`: what it is made for", "none"));
            }
            (ChoiceSet::NONE, Evidence::default())
        }
    }
}

/// What it requires itself, after what every scheme requires and it says nothing of.
fn requirements(
    root: &Table<'_>,
    status: &Status,
    shared: &[Requirement],
    index: &Index,
    words: &mut Words,
    problems: &mut Vec<Problem>,
) -> List<Requirement> {
    let own: Vec<Requirement> = root.tables("requires", problems).iter().map(|table| requirement(table, index, words, problems)).collect();
    if *status == Status::EntryOnly {
        for rules in ["requires", "favours", "against", "aims"] {
            if root.get(rules).is_some() {
                let found = if rules == "aims" { "`[aims]`".to_owned() } else { format!("`[[{rules}]]`") };
                problems.push(root.problem("no rules: it is an entry only", found));
            }
        }
        return Vec::new();
    }
    let says_nothing_of = |rule: &&Requirement| {
        let questions = rule.condition.questions();
        !own.iter().any(|own| own.condition.questions().iter().any(|question| questions.contains(question)))
    };
    shared.iter().filter(says_nothing_of).cloned().chain(own.iter().cloned()).collect()
}

fn fact(table: &Table<'_>, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Fact {
    only(table, &["id", "attribute", "about", "differs", "months", "renewals", "count", "year", "since"], problems);
    let name = table.string("attribute", problems);
    let attribute = index.attribute(&name);
    if attribute.is_none() {
        problems.push(table.problem(format!("an attribute ({})", index.attribute_names()), format!("`{name}`")));
    }
    let evidence = evidence(table, index, problems);
    if evidence.reading {
        problems.push(table.problem("a fact that a source states", "`reading = true`: write a note instead"));
    }
    Fact {
        id: table.string("id", problems),
        attribute: attribute.unwrap_or(AttributeId(0)),
        value: words.text(table, problems),
        about: table.get("about").map(|value| formula(&value, index, problems)),
        differs: table.flag("differs", problems),
        figure: figure(table, problems),
        evidence,
    }
}

/// A sentence with its sources; one of a difference says which row it speaks of.
fn step(table: &Table<'_>, has_row: bool, index: &Index, words: &mut Words, problems: &mut Vec<Problem>) -> Step {
    only(table, if has_row { &["row"] } else { &[] }, problems);
    if has_row {
        table.required("row", problems);
    }
    let row = if has_row { row(table, index, problems) } else { None };
    Step { row, says: words.text(table, problems), evidence: evidence(table, index, problems) }
}

fn one_scheme(value: &Value<'_>, index: &Index, problems: &mut Vec<Problem>) -> Option<SchemeId> {
    let name = value.string(problems)?;
    let found = index.scheme(&name);
    if found.is_none() {
        problems.push(value.problem("a scheme of the catalogue", format!("`{name}`")));
    }
    found
}

fn yielded(table: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> Yield {
    table.only(&["question", "choice", "sources", "sentences", "reading"], problems);
    let (question, choice) = one_choice(table, index, problems);
    let named = table.string("question", &mut Vec::new());
    if index.question(&named).is_some_and(|asked| asked.kind != Kind::Ordered) {
        problems.push(table.problem("an ordered question", format!("`{named}`")));
    }
    Yield { question, choice, evidence: evidence(table, index, problems) }
}

fn window(table: &Table<'_>, index: &Index, problems: &mut Vec<Problem>) -> Window {
    table.only(&["kind", "opens", "closes", "sources", "sentences", "reading"], problems);
    let name = table.string("kind", problems);
    let kind = match name.as_str() {
        "past" => WindowKind::Dated,
        "yearly" => WindowKind::Yearly,
        "any-time" => WindowKind::AnyTime,
        other => {
            problems.push(table.problem("kind = past, yearly or any-time", format!("`{other}`")));
            WindowKind::AnyTime
        }
    };
    let mut at = |key: &str| table.get(key).and_then(|value| date(&value, problems));
    let (opens, closes) = (at("opens"), at("closes"));
    Window { kind, opens, closes, evidence: evidence(table, index, problems) }
}

fn generations(root: &Table<'_>, status: &Status, problems: &mut Vec<Problem>) -> List<Generation> {
    let mut generations = Vec::new();
    for (_, value) in root.strings("generations", problems) {
        generations.extend(generation(&value, problems));
    }
    // What is only explained may be older than every table.
    if generations.is_empty() && *status != Status::EntryOnly {
        problems.push(root.problem("at least one of `generations`", "none"));
    }
    generations
}

/// A generation by its word.
pub fn generation(value: &Value<'_>, problems: &mut Vec<Problem>) -> Option<Generation> {
    let word = value.string(problems)?;
    let found = Generation::ALL.into_iter().find(|generation| generation.word() == word);
    if found.is_none() {
        problems.push(value.problem("tool-kit, 2020 or today", format!("`{word}`")));
    }
    found
}

fn names(table: &Table<'_>, key: &str, problems: &mut Vec<Problem>) -> List<Name> {
    table.strings(key, problems).into_iter().map(|(name, _)| Name::from(name)).collect()
}
