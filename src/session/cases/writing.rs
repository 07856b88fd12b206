//! A file of cases as it is saved: as it came, with what follows from each case in the columns of what is expected. And one to begin with.

use super::columns::Column;
use super::reading::NONE_FIRST;
use super::verdicts::Found;
use super::{Cases, Entry};
use crate::catalogue::language::Language;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{ChoiceId, SchemeId};
use crate::domain::question::Question;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::readable::NOT_YET;
use crate::session::table::write;

impl Cases {
    /// The file with what follows from each case. What was not understood stands in it as it came.
    #[must_use]
    pub fn written(&self, catalogue: &Catalogue) -> String {
        let mut heads: Vec<&str> = self.heads.iter().map(String::as_str).collect();
        let mut columns = self.columns.clone();
        // What stands in no column stays out of those that are added.
        let mut widest = heads.len();
        for entry in &self.entries {
            widest = widest.max(entry.cells.len());
        }
        heads.resize(widest, "");
        columns.resize(widest, Column::Other);
        let mut stated = vec![("edition", Column::Edition), ("first", Column::First)];
        for (id, scheme) in catalogue.schemes() {
            if scheme.is_judged() {
                stated.push((&scheme.id, Column::Scheme(id)));
            }
        }
        for (head, column) in stated {
            if !columns.contains(&column) {
                heads.push(head);
                columns.push(column);
            }
        }
        let mut text = String::new();
        write(&heads, self.separator, &mut text);
        for entry in &self.entries {
            let mut cells = Vec::new();
            for (place, column) in columns.iter().enumerate() {
                cells.push(cell(catalogue, entry, place, *column));
            }
            write(&cells, self.separator, &mut text);
        }
        // What was too much to be read.
        text.push_str(self.text.get(self.at..).unwrap_or_default());
        text
    }
}

fn cell<'a>(catalogue: &'a Catalogue, entry: &'a Entry, place: usize, column: Column) -> &'a str {
    let found = entry.judged.as_ref().and_then(|(_, found)| stated(catalogue, found, column));
    found.or_else(|| entry.cells.get(place).map(String::as_str)).unwrap_or_default()
}

/// What was found of what a column expects; `None` for any other column.
fn stated<'a>(catalogue: &'a Catalogue, found: &Found, column: Column) -> Option<&'a str> {
    let named = |id: SchemeId| catalogue.scheme(id).map(|scheme| &*scheme.id);
    match column {
        Column::Edition => Some(&catalogue.edition.id),
        Column::First => Some(found.first.and_then(named).unwrap_or(NONE_FIRST)),
        Column::Scheme(id) => found.verdicts.iter().find(|(scheme, _)| *scheme == id).map(|(_, verdict)| verdict.word()),
        Column::Name | Column::Link | Column::Question(_) | Column::Other => None,
    }
}

/// How many aims the file to begin with has a case for.
const EXAMPLES: u16 = 3;

/// A file to begin with: every question at its head, the visitor's own answers, and for the first few aims somebody new who has it.
#[must_use]
pub fn example(voice: Voice<'_>, own: &Answers) -> String {
    let roles = &voice.catalogue.roles;
    // Where a comma stands in numbers, spreadsheets expect another sign between cells.
    let separator = if voice.language == Language::English { ',' } else { ';' };
    let mut text = String::new();
    let mut heads = vec!["case"];
    heads.extend(voice.catalogue.questions.iter().map(|question| &*question.id));
    write(&heads, separator, &mut text);
    if !own.is_empty() {
        row(voice, &voice.say(Message::AnswersSoFar), own, separator, &mut text);
    }
    // Something new, carried by somebody: the first choice that is none of those that end the questions.
    let but = |others: &[ChoiceId]| (0..).map(ChoiceId).find(|choice| !others.contains(choice)).map_or(ChoiceSet::NONE, ChoiceSet::one);
    let (matter, carrier) = (but(&[roles.existing, roles.reading]), but(&[roles.nobody]));
    for aim in 0..EXAMPLES {
        let aim = ChoiceSet::one(ChoiceId(aim));
        let mut answers = Answers::new();
        for (question, set) in [(roles.matter, matter), (roles.carrier, carrier), (roles.aim, aim)] {
            answers = answers.with(question, Answer::Chosen(set));
        }
        row(voice, &voice.choices(roles.aim, aim), &answers, separator, &mut text);
    }
    text
}

#[inline(never)]
fn row(voice: Voice<'_>, name: &str, answers: &Answers, separator: char, to: &mut String) {
    let said: Vec<String> = voice.catalogue.questions().map(|(id, question)| said(question, answers.get(id))).collect();
    let mut cells = vec![name];
    cells.extend(said.iter().map(String::as_str));
    write(&cells, separator, to);
}

/// An answer as it stands in a cell.
#[must_use]
pub fn said(question: &Question, answer: Option<Answer>) -> String {
    let mut said = String::new();
    match answer {
        Some(Answer::NotYet) => said.push_str(NOT_YET),
        Some(Answer::Chosen(set)) => {
            for choice in set.iter() {
                said.push_str(if said.is_empty() { "" } else { " " });
                said.push_str(question.choices.get(choice.index()).map_or("", |choice| &choice.id));
            }
        }
        None => {}
    }
    said
}
