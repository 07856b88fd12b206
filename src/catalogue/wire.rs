//! The catalogue as bytes, small enough to travel in the page.
//!
//! Measured: plain constants laid out by the compiler took 110 KB of the module (35 KB compressed), these bytes a fifth of it. A
//! library would need a second set of types, since `domain` knows no serialisation; this is one line a type. The bytes never leave
//! the build that made them, so there is no version and nothing to migrate. Reading is total all the same: what is cut reads as
//! nothing.
//!
//! What people read is not among the bytes, since the page has it already, in its static catalogue: texts are numbers, and the words
//! and addresses of sources and seeds are strings beside the bytes, in the order in which they are met.

mod plain;

use self::plain::{number, take, take_number};
use crate::domain::answers::ChoiceSet;
use crate::domain::catalogue::{Attribute, Catalogue, Clash, Edition, Logged, Occasion, Outcome, Presented, Roles, Saying, Sentence, Term};
use crate::domain::condition::Condition;
use crate::domain::figure::{Figure, Months};
use crate::domain::id::{AttributeId, ChoiceId, QuestionId, SchemeId, SentenceId, SourceId, TermId, TextId};
use crate::domain::question::{Choice, Hands, Kind, Question, Side, Wording};
use crate::domain::registry::{Published, Registry, Retired, Was};
use crate::domain::scheme::{Evidence, Fact, Generation, Note, Preference, Requirement, Scheme, Status, Step, Window, WindowKind, Yield};
use crate::domain::source::{Date, Dating, Source};

/// What is written.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    /// The structure.
    pub bytes: Vec<u8>,
    /// Beside it the words of sources and seeds, which are the same in every language.
    pub shown: Vec<String>,
    /// And the addresses of sources.
    pub links: Vec<String>,
    /// And the ids of single rules, facts and sources, which only tools ask for.
    pub records: Vec<String>,
    /// The texts met so far, each where it was met first.
    pub texts: Vec<TextId>,
    next_text: u16,
}

/// What is read from.
#[derive(Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    shown: std::str::Split<'a, char>,
    links: std::str::Split<'a, char>,
    records: std::str::Split<'a, char>,
    unnamed: u16,
    next_text: u16,
    order: Option<&'a [TextId]>,
}

impl<'a> Reader<'a> {
    /// Reads the bytes and, beside them, the words and the addresses of sources and seeds and the ids of records, one a line.
    #[must_use]
    pub fn new(bytes: &'a [u8], shown: &'a str, links: &'a str, records: &'a str) -> Reader<'a> {
        let [shown, links, records] = [shown, links, records].map(|lines| lines.split('\n'));
        Reader { bytes, shown, links, records, unnamed: 0, next_text: 0, order: None }
    }

    /// Gives each text its place in this order for a number.
    #[must_use]
    pub fn renumbering(self, order: &'a [TextId]) -> Reader<'a> {
        Reader { order: Some(order), ..self }
    }

    /// The id of a record: where ids are not there, as in the page, a number that no other has.
    fn record(&mut self) -> String {
        if let Some(id) = self.records.next().filter(|id| !id.is_empty()) {
            return id.to_owned();
        }
        self.unnamed = self.unnamed.wrapping_add(1);
        self.unnamed.to_string()
    }

    /// How many bytes are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.bytes.len()
    }
}

/// What can be written as bytes and read again. `read(write(x)) == x`.
pub trait Wire: Sized {
    /// Appends its bytes.
    fn write(&self, out: &mut Writer);
    /// Takes its bytes off the front.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// A struct is its fields, one after the other.
macro_rules! fields {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                $(self.$field.write(out);)*
            }
            fn read(from: &mut Reader<'_>) -> $name {
                $name { $($field: Wire::read(from)),* }
            }
        }
    )*};
}

fields! {
    Catalogue { edition, questions, schemes, sources, attributes, roles, clashes, outcomes, terms, presented, sentences, registry }
    Registry { editions, questions, choices, schemes, retired }
    Published { number, id, date }
    Retired { was, within, number, id, label }
    Edition { id, date, log }
    Logged { edition, schemes, says }
    Roles { matter, existing, reading, agreement, carrier, nobody, aim, institutions }
    Attribute { id, compared, key, label }
    Clash { id, condition, says }
    Outcome { id, occasion, title, says }
    Saying { when, says, evidence }
    Term { id, term, says, evidence }
    Presented { generation, source, says }
    Question { id, aliases, side, hands, kind, gate, asked_if, asks, help, why, short, terms, row, choices }
    Choice { id, aliases, label, hint, months }
    Wording { cnrs, partner }
    Months { least, most }
    Dating { dated, about, before, after, figures }
    Date { year, month, day }
    Scheme {
        id, aliases, acronym, also, name, ours, summary, summary_evidence, status, standing, standing_evidence, generations, checked, aims, aims_evidence, requires, favours, against, notes, facts, steps, yields, windows, became, differences
    }
    Evidence { sources, sentences, reading }
    Step { row, says, evidence }
    Yield { question, choice, evidence }
    Window { kind, opens, closes, evidence }
}

/// A record is its fields too, and its id beside the bytes.
macro_rules! records {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                out.records.push(self.id.clone());
                $(self.$field.write(out);)*
            }
            fn read(from: &mut Reader<'_>) -> $name {
                $name { id: from.record(), $($field: Wire::read(from)),* }
            }
        }
    )*};
}

records! {
    Requirement { condition, given, states, check, evidence }
    Preference { question, choices, given, states, evidence }
    Note { when, states, evidence }
    Fact { attribute, value, about, differs, figure, evidence }
}

/// An enum without data is the place of its variant; an unknown place is the first one.
macro_rules! variants {
    ($($name:ident { $first:ident $(, $variant:ident)* })*) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                let all = [$name::$first $(, $name::$variant)*];
                number(all.iter().position(|known| known == self).unwrap_or(0) as u64, out);
            }
            fn read(from: &mut Reader<'_>) -> $name {
                let all = [$name::$first $(, $name::$variant)*];
                all.get(take_number(from) as usize).copied().unwrap_or($name::$first)
            }
        }
    )*};
}

variants! {
    Side { Cnrs, Partner, Both }
    Hands { Yours, Time, Given }
    Kind { One, Ordered, Several }
    Generation { ToolKit, Year2020, Today }
    WindowKind { Dated, Yearly, AnyTime }
    Was { Question, Choice, Scheme }
    Occasion { Start, FindPartner, StayInformal, WriteTo, Always }
}

macro_rules! positions {
    ($($name:ident),*) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                self.0.write(out);
            }
            fn read(from: &mut Reader<'_>) -> $name {
                $name(Wire::read(from))
            }
        }
    )*};
}

positions!(QuestionId, ChoiceId, SchemeId, SourceId, AttributeId, SentenceId, TermId);

/// Texts are numbered in the order in which they are met (see `reading::order`), so nearly each is the next one: that is a 0.
impl Wire for TextId {
    fn write(&self, out: &mut Writer) {
        number(if self.0 == out.next_text { 0 } else { u64::from(self.0) + 1 }, out);
        out.next_text = out.next_text.max(self.0.saturating_add(1));
        if !out.texts.contains(self) {
            out.texts.push(*self);
        }
    }

    fn read(from: &mut Reader<'_>) -> TextId {
        let id = match take_number(from) {
            0 => from.next_text,
            known => (known - 1) as u16,
        };
        from.next_text = from.next_text.max(id.saturating_add(1));
        let place = from.order.and_then(|order| order.iter().position(|text| text.0 == id)?.try_into().ok());
        TextId(place.unwrap_or(id))
    }
}

impl Wire for Source {
    fn write(&self, out: &mut Writer) {
        out.records.push(self.id.clone());
        self.lang.write(out);
        self.dating.write(out);
        self.url.is_some().write(out);
        out.shown.extend([self.by.clone(), self.title.clone()]);
        out.links.extend(self.url.clone());
    }

    fn read(from: &mut Reader<'_>) -> Source {
        let (id, lang, dating, has_url) = (from.record(), Wire::read(from), Wire::read(from), bool::read(from));
        let mut shown = || from.shown.next().unwrap_or_default().to_owned();
        let (by, title) = (shown(), shown());
        Source { id, by, title, lang, url: has_url.then(|| from.links.next().unwrap_or_default().to_owned()), dating }
    }
}

impl Wire for Sentence {
    fn write(&self, out: &mut Writer) {
        out.records.push(self.id.clone());
        self.source.write(out);
        out.shown.push(self.words.clone());
    }

    fn read(from: &mut Reader<'_>) -> Sentence {
        Sentence { id: from.record(), source: Wire::read(from), words: from.shown.next().unwrap_or_default().to_owned() }
    }
}

impl Wire for Condition {
    fn write(&self, out: &mut Writer) {
        let (tag, parts) = match self {
            Condition::Is { question, choices } => {
                out.bytes.push(0);
                question.write(out);
                return choices.write(out);
            }
            Condition::All(parts) => (1, parts),
            Condition::Any(parts) => (2, parts),
            Condition::Neither(parts) => (3, parts),
            Condition::Undecided(parts) => (4, parts),
        };
        out.bytes.push(tag);
        parts.write(out);
    }

    fn read(from: &mut Reader<'_>) -> Condition {
        match take(from) {
            0 => Condition::Is { question: Wire::read(from), choices: Wire::read(from) },
            1 => Condition::All(Wire::read(from)),
            2 => Condition::Any(Wire::read(from)),
            3 => Condition::Neither(Wire::read(from)),
            _ => Condition::Undecided(Wire::read(from)),
        }
    }
}

impl Wire for Status {
    fn write(&self, out: &mut Writer) {
        match self {
            Status::Open => out.bytes.push(0),
            Status::Replaced { by, since } => {
                out.bytes.push(1);
                by.write(out);
                since.write(out);
            }
            Status::BetweenInstitutions => out.bytes.push(2),
            Status::EntryOnly => out.bytes.push(3),
        }
    }

    fn read(from: &mut Reader<'_>) -> Status {
        match take(from) {
            0 => Status::Open,
            1 => Status::Replaced { by: Wire::read(from), since: Wire::read(from) },
            2 => Status::BetweenInstitutions,
            _ => Status::EntryOnly,
        }
    }
}

impl Wire for Figure {
    fn write(&self, out: &mut Writer) {
        match self {
            Figure::Months(months) => {
                out.bytes.push(0);
                months.write(out);
            }
            Figure::Renewals(times) => {
                out.bytes.push(1);
                times.write(out);
            }
            Figure::Count { year, number } => {
                out.bytes.push(2);
                year.write(out);
                number.write(out);
            }
            Figure::Since(year) => {
                out.bytes.push(3);
                year.write(out);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Figure {
        match take(from) {
            0 => Figure::Months(Wire::read(from)),
            1 => Figure::Renewals(Wire::read(from)),
            2 => Figure::Count { year: Wire::read(from), number: Wire::read(from) },
            _ => Figure::Since(Wire::read(from)),
        }
    }
}

impl Wire for ChoiceSet {
    fn write(&self, out: &mut Writer) {
        number(self.bits(), out);
    }

    fn read(from: &mut Reader<'_>) -> ChoiceSet {
        ChoiceSet::from_bits(take_number(from))
    }
}
