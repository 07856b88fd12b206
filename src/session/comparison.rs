//! Schemes side by side: attributes as rows, and in each cell what the sources state and which answers it meets or fights.

use crate::domain::advice::Advice;
use crate::domain::id::{AttributeId, SchemeId};
use crate::domain::judgement::{Bearing, Reason, Rule, Verdict};
use crate::domain::scheme::{Fact, Scheme};
use crate::i18n::voice::Voice;

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// What is compared.
    pub attribute: AttributeId,
    /// What it means for the answers given: the most that one of its cells does.
    pub weight: Weight,
    /// One cell a scheme, in the schemes' order.
    pub cells: Vec<Cell<'a>>,
    /// Not all schemes say the same.
    pub differs: bool,
}

impl Row<'_> {
    /// Whether it is shown, of all rows or of those alone that differ: what rules a scheme out is never left out.
    #[must_use]
    pub fn is_shown(&self, only_differences: bool) -> bool {
        !only_differences || self.differs || self.weight == Weight::Blocks
    }
}

/// What a row or a cell means for the answers given, what matters most first. Each reason of a verdict has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It rules a scheme out.
    Blocks,
    /// A scheme suits by it: something it requires is met.
    Decides,
    /// It speaks for a scheme or against it: what only ranks, the aim, and what is met of a scheme that does not suit yet.
    Bears,
    /// It is not settled.
    Open,
    /// No answer speaks to it.
    Rest,
}

/// What is known of one scheme in one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell<'a> {
    /// What the sources state; none where it is not stated.
    pub facts: Vec<&'a Fact>,
    /// The reasons of the scheme's verdict and rank that belong to this row.
    pub reasons: Vec<&'a Reason>,
    /// What they mean; of several, the most.
    pub weight: Weight,
}

/// The rows for these schemes: by weight, and those of one weight in the catalogue's order of attributes. While nothing is answered, no row
/// matters more than another.
#[must_use]
pub fn rows<'a>(voice: Voice<'a>, advice: &'a Advice, schemes: &[SchemeId]) -> Vec<Row<'a>> {
    let said = |scheme: &SchemeId| advice.of(*scheme).is_some_and(|ranked| ranked.judgement.reasons.iter().any(answered));
    let any_said = schemes.iter().any(said);
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (attribute, _) in (0..).map(AttributeId).zip(&voice.catalogue.attributes).filter(|(_, attribute)| attribute.compared) {
        let cells: Vec<Cell<'a>> = schemes.iter().filter_map(|scheme| cell(voice, advice, *scheme, attribute)).collect();
        let weight = cells.iter().map(|cell| cell.weight).min().filter(|_| any_said).unwrap_or(Weight::Rest);
        // Rows come in the catalogue's order, so that each goes behind those of its weight.
        let place = rows.iter().position(|row| row.weight > weight).unwrap_or(rows.len());
        rows.insert(place, Row { attribute, weight, differs: differ(voice, &cells), cells });
    }
    rows
}

/// The rows that rule a scheme out; `column` is its place among those compared.
#[must_use]
pub fn blocking(rows: &[Row<'_>], column: usize) -> Vec<AttributeId> {
    let blocks = |row: &&Row<'_>| row.cells.get(column).is_some_and(|cell| cell.weight == Weight::Blocks);
    rows.iter().filter(blocks).map(|row| row.attribute).collect()
}

/// Whether a reason alone rules its scheme out: a requirement that fails does, whatever the others come to.
#[must_use]
pub fn blocks(reason: &Reason) -> bool {
    matches!((reason.rule, reason.bearing), (Rule::Requires(_), Bearing::Against))
}

fn answered(reason: &Reason) -> bool {
    !reason.derivation.said().is_empty()
}

fn cell<'a>(voice: Voice<'a>, advice: &'a Advice, id: SchemeId, attribute: AttributeId) -> Option<Cell<'a>> {
    let scheme: &'a Scheme = voice.catalogue.scheme(id)?;
    let mut weight = Weight::Rest;
    let mut reasons = Vec::new();
    if let Some(ranked) = advice.of(id) {
        for reason in &ranked.judgement.reasons {
            if reason.bearing != Bearing::Noted && stands_in(voice, reason, attribute) {
                weight = weight.min(weigh(ranked.judgement.verdict, reason));
                reasons.push(reason);
            }
        }
    }
    Some(Cell { facts: scheme.facts.iter().filter(|fact| fact.attribute == attribute).collect(), reasons, weight })
}

fn weigh(verdict: Verdict, reason: &Reason) -> Weight {
    match (reason.rule, reason.bearing) {
        (_, Bearing::Open | Bearing::Noted) => Weight::Open,
        _ if blocks(reason) => Weight::Blocks,
        (Rule::Requires(_), Bearing::For) if verdict == Verdict::Suits => Weight::Decides,
        _ => Weight::Bears,
    }
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
