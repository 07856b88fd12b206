//! A file of cases as it is saved: as it came, with what follows from each case in the columns of what is expected. And one to begin with.

use super::columns::Column;
use super::reading::NONE_FIRST;
use super::table::write;
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

impl Cases {
    /// The file with what follows from each case. What was not understood stands in it as it came.
    #[must_use]
    pub fn written(&self, catalogue: &Catalogue) -> String {
        let mut heads: Vec<&str> = self.heads.iter().map(String::as_str).collect();
        let mut columns = self.columns.clone();
        // What stands in no column stays out of those that are added.
        let widest = self.entries.iter().map(|entry| entry.cells.len()).max().unwrap_or(0);
        heads.resize(heads.len().max(widest), "");
        columns.resize(heads.len(), Column::Other);
        let schemes = catalogue.schemes().filter(|(_, scheme)| scheme.is_judged());
        let schemes = schemes.map(|(id, scheme)| (&*scheme.id, Column::Scheme(id)));
        for (head, column) in [("edition", Column::Edition), ("first", Column::First)].into_iter().chain(schemes) {
            if !columns.contains(&column) {
                heads.push(head);
                columns.push(column);
            }
        }
        let mut text = String::new();
        write(heads.into_iter(), self.separator, &mut text);
        for entry in &self.entries {
            let cells = columns.iter().enumerate().map(|(place, column)| cell(catalogue, entry, place, *column));
            write(cells, self.separator, &mut text);
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

/// A file to begin with: every question at its head, the visitor's own answers, and for the first few aims somebody new who has it.
#[must_use]
pub fn example(voice: Voice<'_>, own: &Answers) -> String {
    let catalogue = voice.catalogue;
    let roles = &catalogue.roles;
    // Where a comma stands in numbers, spreadsheets expect another sign between cells.
    let separator = if voice.language == Language::English { ',' } else { ';' };
    let mut cases = Vec::new();
    if !own.is_empty() {
        cases.push((voice.say(Message::AnswersSoFar), own.clone()));
    }
    let but = |others: &[ChoiceId]| (0..).map(ChoiceId).find(|choice| !others.contains(choice)).map(chosen).unwrap_or(Answer::NotYet);
    for aim in (0..EXAMPLES).map(ChoiceId) {
        let answers = Answers::new()
            .with(roles.matter, but(&[roles.existing, roles.reading]))
            .with(roles.carrier, but(&[roles.nobody]))
            .with(roles.aim, chosen(aim));
        cases.push((voice.choices(roles.aim, ChoiceSet::one(aim)), answers));
    }
    let mut text = String::new();
    write(["case"].into_iter().chain(catalogue.questions.iter().map(|question| &*question.id)), separator, &mut text);
    for (name, answers) in cases {
        let said: Vec<String> = catalogue.questions().map(|(id, question)| said(question, answers.get(id))).collect();
        write([&*name].into_iter().chain(said.iter().map(String::as_str)), separator, &mut text);
    }
    text
}

/// How many aims the file to begin with has a case for.
const EXAMPLES: u16 = 3;

fn chosen(choice: ChoiceId) -> Answer {
    Answer::Chosen(ChoiceSet::one(choice))
}

/// An answer as it stands in a cell.
#[must_use]
pub fn said(question: &Question, answer: Option<Answer>) -> String {
    let ids =
        |set: ChoiceSet| set.iter().filter_map(|choice| question.choices.get(choice.index())).map(|choice| &*choice.id).collect::<Vec<_>>();
    match answer {
        Some(Answer::Chosen(set)) => ids(set).join(" "),
        Some(Answer::NotYet) => NOT_YET.to_owned(),
        None => String::new(),
    }
}
