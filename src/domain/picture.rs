//! What is drawn, as plain data: a picture and the table beside it come from the same.

use super::advice::Advice;
use super::answers::{Answers, ChoiceSet};
use super::catalogue::Catalogue;
use super::condition::Condition;
use super::figure::{Figure, Months};
use super::id::{ChoiceId, QuestionId, SchemeId};
use super::judgement::Verdict;
use super::scheme::Fact;

/// The ladder as a map: how much one commits to against how long it lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<'a> {
    /// The schemes, lightest commitment first.
    pub points: Vec<Point<'a>>,
    /// For how long the visitor wants it, if that was said.
    pub wanted: Option<Months>,
    /// The longest duration on it, in months: the end of its scale.
    pub longest: u16,
}

/// A scheme on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point<'a> {
    /// Which.
    pub scheme: SchemeId,
    /// Its rung among those on the map, from 1. That is the catalogue's order, lightest commitment first: our reading, no source's.
    pub rung: u16,
    /// How long one term lasts, and the fact that states it; `None` where no source gives a number.
    pub term: Option<(Months, &'a Fact)>,
    /// Its longest duration in months, with the renewals that a source counts.
    pub longest: Option<u16>,
    /// What is found of it; `None` where it is not judged.
    pub verdict: Option<Verdict>,
}

/// The map of these schemes, in catalogue order whatever order they come in.
#[must_use]
pub fn map<'a>(catalogue: &'a Catalogue, answers: &Answers, advice: &Advice, shown: &[SchemeId]) -> Map<'a> {
    let mut points: Vec<Point<'a>> = Vec::new();
    let mut longest = 0;
    for (id, scheme) in catalogue.schemes().filter(|(id, _)| shown.contains(id)) {
        let point = Point {
            scheme: id,
            rung: u16::try_from(points.len() + 1).unwrap_or(u16::MAX),
            term: scheme.term(),
            longest: scheme.longest(),
            verdict: advice.of(id).map(|ranked| ranked.judgement.verdict),
        };
        longest = longest.max(point.longest.unwrap_or(0)).max(point.term.map_or(0, |(term, _)| term.least));
        points.push(point);
    }
    Map { points, wanted: wanted(catalogue, answers), longest }
}

/// For how long the visitor wants it: the length of time that the choice made stands for.
#[must_use]
pub fn wanted(catalogue: &Catalogue, answers: &Answers) -> Option<Months> {
    catalogue.questions().find_map(|(id, question)| question.choices.get(answers.chosen(id)?.iter().next()?.index())?.months)
}

/// A place: the choice of a question that stands for it.
pub type Place = (QuestionId, ChoiceId);

/// How many of each scheme there were in a year, place by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts<'a> {
    /// The year.
    pub year: u16,
    /// The places, in the questions' order.
    pub places: Vec<Place>,
    /// The schemes that were counted, in catalogue order.
    pub columns: Vec<Column<'a>>,
}

/// What was counted of one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column<'a> {
    /// Which.
    pub scheme: SchemeId,
    /// One a place; `None` where no count is stated.
    pub counts: Vec<Option<Counted<'a>>>,
    /// Counted without a place: its fact says where it belongs.
    pub elsewhere: Option<Counted<'a>>,
    /// All of them together.
    pub total: u16,
}

/// One count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<'a> {
    /// How many.
    pub number: u16,
    /// The fact that states it, with its words and sources.
    pub fact: &'a Fact,
    /// Facts that state another number for the same place and year.
    pub otherwise: Vec<(u16, &'a Fact)>,
}

type ByPlace<'a> = Vec<(Option<Place>, Counted<'a>)>;

/// What was counted in a year.
#[must_use]
pub fn counts(catalogue: &Catalogue, year: u16) -> Counts<'_> {
    let mut places: Vec<Place> = Vec::new();
    let mut counted: Vec<(SchemeId, ByPlace<'_>)> = Vec::new();
    for (id, scheme) in catalogue.schemes() {
        let mut own: ByPlace<'_> = Vec::new();
        for fact in &scheme.facts {
            let Some(Figure::Count { year: counted, number }) = fact.figure else { continue };
            if counted != year {
                continue;
            }
            let place = place(fact);
            if let Some(place) = place
                && let Err(at) = places.binary_search(&place)
            {
                places.insert(at, place);
            }
            match own.iter_mut().find(|(known, _)| *known == place) {
                Some((_, first)) => first.otherwise.push((number, fact)),
                None => own.push((place, Counted { number, fact, otherwise: Vec::new() })),
            }
        }
        if !own.is_empty() {
            counted.push((id, own));
        }
    }
    let columns = counted.into_iter().map(|(scheme, own)| {
        let at = |place| own.iter().find(|(known, _)| *known == place).map(|(_, counted)| counted.clone());
        Column {
            scheme,
            counts: places.iter().map(|place| at(Some(*place))).collect(),
            elsewhere: at(None),
            total: own.iter().fold(0, |sum: u16, (_, counted)| sum.saturating_add(counted.number)),
        }
    });
    Counts { year, columns: columns.collect(), places }
}

/// The place a fact is about: the one choice it is shown first for.
fn place(fact: &Fact) -> Option<Place> {
    let Some(Condition::Is { question, choices }) = &fact.about else { return None };
    let choice = choices.iter().next()?;
    (*choices == ChoiceSet::one(choice)).then_some((*question, choice))
}
