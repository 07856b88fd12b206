//! The catalogue as bytes, small enough to travel in the page.
//!
//! Measured: plain constants laid out by the compiler took 110 KB of the module (35 KB compressed), these bytes a fifth of it. A
//! library would need a second set of types, since `domain` knows no serialisation; this is one line a type. The bytes never leave
//! the build that made them, so there is no version and nothing to migrate. Reading is total all the same: what is cut reads as
//! nothing.

use crate::domain::answers::ChoiceSet;
use crate::domain::catalogue::{Attribute, Catalogue, Clash, Edition, Logged, Occasion, Outcome, Presented, Roles, Saying, Sentence, Term};
use crate::domain::condition::Condition;
use crate::domain::id::{AttributeId, ChoiceId, QuestionId, SchemeId, SentenceId, SourceId, TermId, TextId};
use crate::domain::question::{Choice, Hands, Kind, Question, Side, Wording};
use crate::domain::scheme::{Evidence, Fact, Generation, Note, Preference, Requirement, Scheme, Status, Step, Window, WindowKind, Yield};
use crate::domain::source::{Date, Dating, Source};

/// What can be written as bytes and read again. `read(write(x)) == x`.
pub trait Wire: Sized {
    /// Appends its bytes.
    fn write(&self, out: &mut Vec<u8>);
    /// Takes its bytes off the front.
    fn read(from: &mut &[u8]) -> Self;
}

/// A struct is its fields, one after the other.
macro_rules! fields {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$field.write(out);)*
            }
            fn read(from: &mut &[u8]) -> $name {
                $name { $($field: Wire::read(from)),* }
            }
        }
    )*};
}

fields! {
    Catalogue { edition, questions, schemes, sources, attributes, roles, clashes, outcomes, terms, presented, sentences }
    Edition { id, date, log }
    Logged { edition, schemes, says }
    Roles { matter, existing, reading, agreement, carrier, nobody, aim, institutions }
    Attribute { id, compared, key, label }
    Clash { id, condition, says }
    Outcome { id, occasion, title, says }
    Saying { when, says, evidence }
    Term { id, term, says, evidence }
    Presented { generation, source, says }
    Sentence { id, source, words }
    Question { id, aliases, side, hands, kind, gate, asked_if, asks, help, why, short, terms, row, choices }
    Choice { id, aliases, label, hint }
    Wording { cnrs, partner }
    Source { id, by, title, lang, url, dating }
    Dating { dated, about, before, after, figures }
    Date { year, month, day }
    Scheme {
        id, aliases, acronym, also, name, ours, summary, summary_evidence, status, standing, standing_evidence, generations, years,
        checked, aims, aims_evidence, requires, favours, against, notes, facts, steps, yields, windows, differences
    }
    Evidence { sources, sentences, reading }
    Requirement { id, condition, given, states, check, evidence }
    Preference { id, question, choices, given, states, evidence }
    Note { id, when, states, evidence }
    Fact { id, attribute, value, about, differs, evidence }
    Step { says, evidence }
    Yield { question, choice, evidence }
    Window { kind, opens, closes, evidence }
}

/// An enum without data is the place of its variant; an unknown place is the first one.
macro_rules! variants {
    ($($name:ident { $first:ident $(, $variant:ident)* })*) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Vec<u8>) {
                let all = [$name::$first $(, $name::$variant)*];
                number(all.iter().position(|known| known == self).unwrap_or(0) as u64, out);
            }
            fn read(from: &mut &[u8]) -> $name {
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
    Occasion { Start, FindPartner, StayInformal, WriteTo, Always }
}

macro_rules! positions {
    ($($name:ident),*) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Vec<u8>) {
                self.0.write(out);
            }
            fn read(from: &mut &[u8]) -> $name {
                $name(Wire::read(from))
            }
        }
    )*};
}

positions!(QuestionId, ChoiceId, SchemeId, SourceId, AttributeId, SentenceId, TermId, TextId);

impl Wire for Condition {
    fn write(&self, out: &mut Vec<u8>) {
        let (tag, parts) = match self {
            Condition::Is { question, choices } => {
                out.push(0);
                question.write(out);
                return choices.write(out);
            }
            Condition::All(parts) => (1, parts),
            Condition::Any(parts) => (2, parts),
            Condition::Neither(parts) => (3, parts),
            Condition::Undecided(parts) => (4, parts),
        };
        out.push(tag);
        parts.write(out);
    }

    fn read(from: &mut &[u8]) -> Condition {
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
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Status::Open => out.push(0),
            Status::Replaced { by, since } => {
                out.push(1);
                by.write(out);
                since.write(out);
            }
            Status::BetweenInstitutions => out.push(2),
            Status::EntryOnly => out.push(3),
        }
    }

    fn read(from: &mut &[u8]) -> Status {
        match take(from) {
            0 => Status::Open,
            1 => Status::Replaced { by: Wire::read(from), since: Wire::read(from) },
            2 => Status::BetweenInstitutions,
            _ => Status::EntryOnly,
        }
    }
}

impl Wire for ChoiceSet {
    fn write(&self, out: &mut Vec<u8>) {
        number(self.bits(), out);
    }

    fn read(from: &mut &[u8]) -> ChoiceSet {
        ChoiceSet::from_bits(take_number(from))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        number(self.len() as u64, out);
        for item in self {
            item.write(out);
        }
    }

    fn read(from: &mut &[u8]) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..take_number(from) {
            // What is cut ends here, whatever length it promised.
            if from.is_empty() {
                break;
            }
            items.push(T::read(from));
        }
        items
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut &[u8]) -> Option<T> {
        (take(from) != 0).then(|| T::read(from))
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut &[u8]) -> (A, B) {
        (A::read(from), B::read(from))
    }
}

impl Wire for String {
    fn write(&self, out: &mut Vec<u8>) {
        number(self.len() as u64, out);
        out.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut &[u8]) -> String {
        let length = (take_number(from) as usize).min(from.len());
        let (text, rest) = from.split_at_checked(length).unwrap_or((&[], &[]));
        *from = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

impl Wire for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn read(from: &mut &[u8]) -> bool {
        take(from) != 0
    }
}

impl Wire for u8 {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn read(from: &mut &[u8]) -> u8 {
        take(from)
    }
}

impl Wire for u16 {
    fn write(&self, out: &mut Vec<u8>) {
        number(u64::from(*self), out);
    }

    fn read(from: &mut &[u8]) -> u16 {
        take_number(from) as u16
    }
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn number(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn take_number(from: &mut &[u8]) -> u64 {
    let mut value = 0;
    for place in 0..10 {
        let byte = take(from);
        value |= u64::from(byte & 0x7f) << (7 * place).min(63);
        if byte < 0x80 {
            break;
        }
    }
    value
}

fn take(from: &mut &[u8]) -> u8 {
    match from.split_first() {
        Some((first, rest)) => {
            *from = rest;
            *first
        }
        None => 0,
    }
}
