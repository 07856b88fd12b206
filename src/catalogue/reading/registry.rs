//! The registry of numbers, and what it makes of the rest: each id has its number, and what is gone is renamed or retired.

use super::document::{Document, Table, Value};
use super::names::{NOT_YET, SETTINGS, free, well_formed};
use super::problem::Problem;
use super::sources::day;
use super::words::Words;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{List, Name};
use crate::domain::registry::{Published, Registry, Retired, Was};

/// The catalogue with its numbers, and with the old names of what was renamed.
#[must_use]
pub fn registered(document: &Document<'_>, mut catalogue: Catalogue, words: &mut Words, problems: &mut Vec<Problem>) -> Catalogue {
    let root = document.root();
    root.only(&["editions", "questions", "choices", "schemes", "renamed", "retired"], problems);
    let mut registry = Registry { editions: editions(&root, &catalogue, problems), ..Registry::default() };
    let (renamed, retired) = (root.table("renamed", problems), root.table("retired", problems));
    for table in [renamed, retired].into_iter().flatten() {
        table.only(&["questions", "choices", "schemes"], problems);
    }
    let gone =
        |kind: &str, problems: &mut Vec<Problem>| [renamed, retired].map(|table| table.and_then(|table| table.table(kind, problems)));

    let ids: List<Name> = catalogue.schemes.iter().map(|scheme| scheme.id.clone()).collect();
    let [old, dead] = gone("schemes", problems);
    let schemes = Kind { was: Was::Scheme, within: 0, what: "scheme", taken: &NOT_YET }.read(
        &root,
        root.table("schemes", problems),
        old,
        dead,
        &ids,
        words,
        problems,
    );
    for (scheme, names) in catalogue.schemes.iter_mut().zip(&schemes.aliases) {
        scheme.aliases.clone_from(names);
    }

    let asked: List<Name> = catalogue.questions.iter().map(|question| question.id.clone()).collect();
    let [old, dead] = gone("questions", problems);
    let questions = Kind { was: Was::Question, within: 0, what: "question", taken: &SETTINGS }.read(
        &root,
        root.table("questions", problems),
        old,
        dead,
        &asked,
        words,
        problems,
    );
    let [old, dead] = gone("choices", problems);
    let all = root.table("choices", problems);
    let known = questions.aliases.iter().flatten().chain(questions.retired.iter().map(|retired| &retired.id)).chain(&asked);
    for table in [all, old, dead].into_iter().flatten() {
        choices_of(&table, &known.clone().cloned().collect::<Vec<Name>>(), problems);
    }
    for (place, question) in catalogue.questions.iter_mut().enumerate() {
        question.aliases = questions.aliases.get(place).cloned().unwrap_or_default();
        let choices: List<Name> = question.choices.iter().map(|choice| choice.id.clone()).collect();
        let numbered = if choices == ids {
            Numbered { retired: Vec::new(), ..schemes.clone() }
        } else {
            let within = questions.numbers.get(place).copied().unwrap_or(0);
            let kind = Kind { was: Was::Choice, within, what: "choice", taken: &NOT_YET };
            // A question that was renamed keeps the table of its choices.
            let names: List<Name> = std::iter::once(&question.id).chain(&question.aliases).cloned().collect();
            let under = |table: Option<Table<'_>>| names.iter().find(|name| table.is_some_and(|table| table.get(name).is_some()));
            let [mine, old, dead] =
                [all, old, dead].map(|table| table.zip(under(table)).and_then(|(table, name)| table.table(name, &mut Vec::new())));
            kind.read(&root, mine, old, dead, &choices, words, problems)
        };
        for (choice, names) in question.choices.iter_mut().zip(&numbered.aliases) {
            choice.aliases.clone_from(names);
        }
        registry.choices.push(numbered.numbers);
        registry.retired.extend(numbered.retired);
    }
    registry.schemes = schemes.numbers;
    registry.questions = questions.numbers;
    registry.retired.extend(schemes.retired);
    registry.retired.extend(questions.retired);
    Catalogue { registry, ..catalogue }
}

/// The numbers of the present things of one kind, their other names, and what is gone.
#[derive(Clone, Default)]
struct Numbered {
    numbers: List<u16>,
    aliases: List<List<Name>>,
    retired: List<Retired>,
}

/// Things that have numbers among themselves.
struct Kind {
    was: Was,
    within: u16,
    what: &'static str,
    taken: &'static [&'static str],
}

impl Kind {
    #[allow(clippy::too_many_arguments, reason = "three tables of one file, and where to put what they say")]
    fn read(
        &self,
        root: &Table<'_>,
        numbers: Option<Table<'_>>,
        renamed: Option<Table<'_>>,
        retired: Option<Table<'_>>,
        ids: &[Name],
        words: &mut Words,
        problems: &mut Vec<Problem>,
    ) -> Numbered {
        let what = self.what;
        let given = self.given(numbers, problems);
        let renames = self.renames(renamed, ids, problems);
        let lives = |name: &str| ids.iter().any(|id| id == name);
        let mut numbered = Numbered::default();
        for id in ids {
            let names: List<Name> = renames.iter().filter(|(_, to)| to == id).map(|(from, _)| from.clone()).collect();
            let mine = given.iter().find(|(known, _, _)| known == id || names.contains(known));
            if mine.is_none() {
                let table = numbers.as_ref().unwrap_or(root);
                problems.push(table.problem(format!("a number for the {what} `{id}`"), "none"));
            }
            numbered.numbers.push(mine.map_or(0, |(_, number, _)| *number));
            numbered.aliases.push(names);
        }
        let entries = retired.as_ref().map(Table::entries).unwrap_or_default();
        for (id, value) in &entries {
            let number = given.iter().find(|(known, _, _)| known == id).map(|(_, number, _)| *number);
            if number.is_none() || lives(id) {
                problems.push(value.problem(format!("a {what} that has a number and is no longer in the catalogue"), format!("`{id}`")));
            }
            if let Some(table) = value.table(problems) {
                table.only(&["en", "fr", "es"], problems);
                let label = words.text(&table, problems);
                numbered.retired.push(Retired {
                    was: self.was,
                    within: self.within,
                    number: number.unwrap_or(0),
                    id: (*id).to_owned(),
                    label,
                });
            }
        }
        for (id, _, value) in &given {
            let is_known = lives(id) || renames.iter().any(|(from, _)| from == id) || entries.iter().any(|(known, _)| known == id);
            if !is_known {
                problems.push(
                    value.problem(format!("a {what} of the catalogue, or its entry under `renamed` or `retired`"), format!("`{id}`")),
                );
            }
        }
        numbered
    }

    /// Ids and their numbers; each number once.
    fn given<'d>(&self, table: Option<Table<'d>>, problems: &mut Vec<Problem>) -> Vec<(Name, u16, Value<'d>)> {
        let mut given: Vec<(Name, u16, Value<'d>)> = Vec::new();
        for (id, value) in table.as_ref().map(Table::entries).unwrap_or_default() {
            let Some(number) = value.integer(problems) else { continue };
            if number == 0 || given.iter().any(|(_, known, _)| *known == number) {
                problems.push(value.problem("a number from 1 that was never given", number.to_string()));
            }
            given.push((id.to_owned(), number, value));
        }
        given
    }

    /// Old names and what they lead to today. One that was renamed twice leads on.
    fn renames(&self, table: Option<Table<'_>>, ids: &[Name], problems: &mut Vec<Problem>) -> Vec<(Name, Name)> {
        let mut renames: Vec<(Name, Name, Value<'_>)> = Vec::new();
        for (from, value) in table.as_ref().map(Table::entries).unwrap_or_default() {
            well_formed(from, &value, problems);
            free(from, &value, self.taken, problems);
            if ids.iter().any(|id| id == from) {
                problems.push(value.problem("a name that is no id today", format!("`{from}`")));
            }
            renames.extend(value.string(problems).map(|to| (from.to_owned(), to, value)));
        }
        let lead = |mut to: Name| {
            for _ in 0..renames.len() {
                let Some((_, further, _)) = renames.iter().find(|(from, _, _)| *from == to) else { break };
                to.clone_from(further);
            }
            to
        };
        let led: Vec<(Name, Name)> = renames.iter().map(|(from, to, _)| (from.clone(), lead(to.clone()))).collect();
        for ((_, to), (_, _, value)) in led.iter().zip(&renames) {
            if !ids.contains(to) {
                problems.push(value.problem(format!("the id of a {} of the catalogue", self.what), format!("`{to}`")));
            }
        }
        led
    }
}

fn editions(root: &Table<'_>, catalogue: &Catalogue, problems: &mut Vec<Problem>) -> List<Published> {
    let mut editions: List<Published> = Vec::new();
    let Some(table) = root.table("editions", problems) else {
        problems.push(root.problem("`[editions]`", "none"));
        return editions;
    };
    for (id, value) in table.entries() {
        let Some(entry) = value.table(problems) else { continue };
        entry.only(&["number", "date"], problems);
        let number = entry.required("number", problems).and_then(|number| number.integer(problems)).unwrap_or(0);
        let Some(date) = entry.required("date", problems).and_then(|date| day(&date, problems)) else { continue };
        if editions.last().is_some_and(|last| last.number >= number || last.date > date) {
            problems.push(value.problem("a number and a date after those of the edition above", number.to_string()));
        }
        editions.push(Published { number, id: id.to_owned(), date });
    }
    let present = &catalogue.edition;
    if editions.last().is_none_or(|last| last.id != present.id || last.date != present.date) {
        problems.push(table.problem(format!("the catalogue's edition `{}` with its date, last", present.id), "another one or none"));
    }
    editions
}

/// Choices stand under the id of a question, today's or one it had.
fn choices_of(table: &Table<'_>, known: &[Name], problems: &mut Vec<Problem>) {
    for (id, value) in table.entries() {
        if known.iter().any(|known| known == id) {
            value.table(problems);
        } else {
            problems.push(value.problem("the id of a question", format!("`{id}`")));
        }
    }
}
