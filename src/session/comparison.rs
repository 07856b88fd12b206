//! Schemes side by side: attributes as rows, and in each cell what the sources state and which answers it meets or fights.

use crate::domain::advice::Advice;
use crate::domain::id::{AttributeId, SchemeId};
use crate::domain::judgement::{Bearing, Reason};
use crate::domain::scheme::{Fact, Scheme};
use crate::i18n::voice::Voice;

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// What is compared.
    pub attribute: AttributeId,
    /// One cell a scheme, in the schemes' order.
    pub cells: Vec<Cell<'a>>,
    /// Not all schemes say the same.
    pub differs: bool,
}

/// What is known of one scheme in one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell<'a> {
    /// What the sources state; none where it is not stated.
    pub facts: Vec<&'a Fact>,
    /// The reasons of the scheme's verdict and rank that belong to this row.
    pub reasons: Vec<&'a Reason>,
}

/// The rows for these schemes, in the catalogue's order of attributes.
#[must_use]
pub fn rows<'a>(voice: Voice<'a>, advice: &'a Advice, schemes: &[SchemeId]) -> Vec<Row<'a>> {
    let compared = (0..).map(AttributeId).zip(voice.catalogue.attributes.iter()).filter(|(_, attribute)| attribute.compared);
    compared
        .map(|(attribute, _)| {
            let cells: Vec<Cell<'a>> = schemes.iter().filter_map(|scheme| cell(voice, advice, *scheme, attribute)).collect();
            Row { attribute, differs: differ(voice, &cells), cells }
        })
        .collect()
}

fn cell<'a>(voice: Voice<'a>, advice: &'a Advice, id: SchemeId, attribute: AttributeId) -> Option<Cell<'a>> {
    let scheme: &'a Scheme = voice.catalogue.scheme(id)?;
    let reasons = advice.of(id).map(|ranked| ranked.judgement.reasons.iter()).into_iter().flatten();
    Some(Cell {
        facts: scheme.facts.iter().filter(|fact| fact.attribute == attribute).collect(),
        reasons: reasons.filter(|reason| reason.bearing != Bearing::Noted && stands_in(voice, reason, attribute)).collect(),
    })
}

/// Whether a reason rests on a question whose answers speak to this row.
fn stands_in(voice: Voice<'_>, reason: &Reason, attribute: AttributeId) -> bool {
    let said = reason.derivation.said().into_iter().map(|(question, _)| question);
    let mut questions = said.chain(reason.derivation.open());
    questions.any(|id| voice.catalogue.question(id).is_some_and(|question| question.row == Some(attribute)))
}

fn differ(voice: Voice<'_>, cells: &[Cell<'_>]) -> bool {
    let stated = |cell: &Cell<'_>| -> Vec<&str> { cell.facts.iter().map(|fact| voice.text(fact.value)).collect() };
    let mut all = cells.iter().map(stated);
    let first = all.next();
    all.any(|other| Some(other) != first)
}
