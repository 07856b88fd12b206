//! What the columns of a file of cases say, by their heads.

use super::near::near;
use super::problem::{Problem, Trouble};
use crate::catalogue::language::Language;
use crate::domain::id::{QuestionId, SchemeId, TextId};
use crate::domain::scheme::Scheme;
use crate::i18n::voice::Voice;
use crate::link::readable::shortened;
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

/// The columns under these heads, each known one once, and what was not understood of them.
#[must_use]
pub fn columns(voice: Voice<'_>, line: usize, heads: &[String]) -> (Vec<Column>, Vec<Problem>) {
    let (mut columns, mut problems) = (Vec::new(), Vec::new());
    for (place, said) in heads.iter().enumerate() {
        let column = column(voice, said);
        let twice = column.is_some_and(|column| column != Column::Other && columns.contains(&column));
        columns.push(column.filter(|_| !twice).unwrap_or(Column::Other));
        let what = match column {
            _ if twice => Trouble::Twice { said: said.clone() },
            None if !said.is_empty() => Trouble::Head { said: shortened(said), near: meant(voice, said) },
            _ => continue,
        };
        problems.push(Problem::of_a_cell(line, place, heads, what));
    }
    (columns, problems)
}

/// A column by its head: an id or, since people write what they read, what the page calls it in any language.
fn column(voice: Voice<'_>, said: &str) -> Option<Column> {
    let key = said.to_ascii_lowercase();
    if let Some((_, own)) = OWN.iter().find(|(head, _)| *head == key) {
        return Some(*own);
    }
    for (id, question) in voice.catalogue.questions() {
        if question.id == key || question.aliases.contains(&key) || is_called(voice, question.short, said) {
            return Some(Column::Question(id));
        }
    }
    match called(voice.catalogue, said) {
        Some(scheme) if voice.catalogue.scheme(scheme).is_some_and(Scheme::is_judged) => Some(Column::Scheme(scheme)),
        _ => key.starts_with(NOTE).then_some(Column::Other),
    }
}

/// Whether a text of the catalogue is what somebody wrote, in whichever language.
#[inline(never)]
pub(super) fn is_called(voice: Voice<'_>, text: TextId, said: &str) -> bool {
    let said = folded(said);
    Language::ALL.into_iter().any(|language| folded(voice.texts.get(text, language)) == said)
}

fn meant(voice: Voice<'_>, said: &str) -> Option<String> {
    let catalogue = voice.catalogue;
    let mut known: Vec<&str> = OWN.iter().map(|(head, _)| *head).collect();
    known.extend(catalogue.questions.iter().map(|question| &*question.id));
    known.extend(catalogue.schemes.iter().map(|scheme| &*scheme.id));
    near(said, &known)
}
