//! What the columns of a file of cases say, by their heads.

use super::near::near;
use super::problem::Trouble;
use crate::catalogue::language::Language;
use crate::domain::id::{QuestionId, SchemeId, TextId};
use crate::i18n::voice::Voice;
use crate::session::search::{called, folded};

/// What a column says of each case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What the case is called.
    Name,
    /// Its answers, as a link.
    Link,
    /// Its answer to a question.
    Question(QuestionId),
    /// The edition with which what follows was found.
    Edition,
    /// The scheme that came first.
    First,
    /// A scheme's verdict.
    Scheme(SchemeId),
    /// Nothing that is used: a note, or a head that is not known. It is kept when the file is saved.
    Other,
}

/// The heads that are neither questions nor schemes.
const OWN: [(&str, Column); 4] = [("case", Column::Name), ("link", Column::Link), ("edition", Column::Edition), ("first", Column::First)];

/// How the heads of columns begin that are somebody's own.
const NOTE: &str = "note";

/// The columns under these heads, each known one once, and what was not understood by their places.
#[must_use]
pub fn columns(voice: Voice<'_>, heads: &[String]) -> (Vec<Column>, Vec<(usize, Trouble)>) {
    let (mut columns, mut problems) = (Vec::new(), Vec::new());
    for (place, said) in heads.iter().enumerate() {
        let column = match column(voice, said) {
            Some(column) if column == Column::Other || !columns.contains(&column) => column,
            Some(_) => {
                problems.push((place, Trouble::Twice { said: said.clone() }));
                Column::Other
            }
            None if said.is_empty() => Column::Other,
            None => {
                problems.push((place, Trouble::Head { said: said.clone(), near: meant(voice, said) }));
                Column::Other
            }
        };
        columns.push(column);
    }
    (columns, problems)
}

/// A column by its head: an id or, since people write what they read, what the page calls it in any language.
fn column(voice: Voice<'_>, said: &str) -> Option<Column> {
    let key = said.to_ascii_lowercase();
    let own = OWN.into_iter().find(|(head, _)| *head == key).map(|(_, column)| column);
    let short = || voice.catalogue.questions().find(|(_, question)| is_called(voice, question.short, said)).map(|(id, _)| id);
    let question = || voice.catalogue.question_named(&key).or_else(short).map(Column::Question);
    let judged = |id: &SchemeId| voice.catalogue.scheme(*id).is_some_and(|scheme| scheme.is_judged());
    let scheme = || called(voice.catalogue, said).filter(judged).map(Column::Scheme);
    own.or_else(question).or_else(scheme).or_else(|| key.starts_with(NOTE).then_some(Column::Other))
}

/// Whether a text of the catalogue is what somebody wrote, in whichever language.
pub(super) fn is_called(voice: Voice<'_>, text: TextId, said: &str) -> bool {
    let said = folded(said);
    Language::ALL.into_iter().any(|language| folded(voice.texts.get(text, language)) == said)
}

fn meant(voice: Voice<'_>, said: &str) -> Option<String> {
    let catalogue = voice.catalogue;
    let own = OWN.iter().map(|(head, _)| *head);
    let questions = catalogue.questions.iter().map(|question| &*question.id);
    let schemes = catalogue.schemes.iter().map(|scheme| &*scheme.id);
    near(said, &mut own.chain(questions).chain(schemes)).map(str::to_owned)
}
