//! The catalogue as Rust source: constants that the compiler lays out, so that the page decodes nothing.

use std::fmt::{Debug, Write};

use crate::catalogue::texts::Texts;
use crate::domain::answers::ChoiceSet;
use crate::domain::catalogue::{Attribute, Catalogue, Clash, Edition, Logged, Outcome, Roles, Sentence};
use crate::domain::condition::Condition;
use crate::domain::id::{List, Name, TextId};
use crate::domain::question::{Choice, Question, Wording};
use crate::domain::scheme::{Evidence, Fact, Note, Preference, Requirement, Scheme, Status, Step, Window, Yield};
use crate::domain::source::{Date, Dating, Source};

/// A file of Rust with two statics, `CATALOGUE` and `TEXTS`.
#[must_use]
pub fn rust(catalogue: &Catalogue, texts: &Texts) -> String {
    let mut out = String::from(
        "use std::borrow::Cow::Borrowed;\n\
         use crate::catalogue::texts::Texts;\n\
         use crate::domain::{answers::*, catalogue::*, condition::*, id::*, question::*, scheme::*, source::*};\n",
    );
    let _ = writeln!(out, "pub(super) static CATALOGUE: Catalogue = {};", catalogue.rust());
    let _ = writeln!(out, "pub(super) static TEXTS: Texts = Texts {{ all: {} }};", texts.all.rust());
    out
}

/// Anything that can be written as the Rust expression that makes it.
trait Rust {
    fn rust(&self) -> String;
}

/// A struct is written field by field; a field added to the domain and forgotten here does not compile in the page.
macro_rules! fields {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Rust for $name {
            fn rust(&self) -> String {
                let fields: &[(&str, String)] = &[$((stringify!($field), self.$field.rust())),*];
                let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
                format!("{} {{ {} }}", stringify!($name), fields.join(", "))
            }
        }
    )*};
}

fields! {
    Catalogue { edition, questions, schemes, sources, attributes, roles, clashes, outcomes, sentences }
    Edition { id, date, log }
    Logged { edition, schemes, says }
    Roles { matter, existing, reading, agreement, carrier, nobody, aim, institutions }
    Attribute { id, compared, label }
    Clash { id, condition, says }
    Outcome { id, title, says }
    Sentence { id, source, words }
    Question { id, aliases, side, hands, kind, gate, asked_if, asks, help, why, short, choices }
    Choice { id, aliases, label, hint }
    Wording { cnrs, partner }
    Source { id, title, url, dating }
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

impl Rust for Condition {
    fn rust(&self) -> String {
        match self {
            Condition::Is { question, choices } => format!("Condition::Is {{ question: {}, choices: {} }}", question.rust(), choices.rust()),
            Condition::All(parts) => format!("Condition::All({})", parts.rust()),
            Condition::Any(parts) => format!("Condition::Any({})", parts.rust()),
            Condition::Neither(parts) => format!("Condition::Neither({})", parts.rust()),
            Condition::Undecided(parts) => format!("Condition::Undecided({})", parts.rust()),
        }
    }
}

impl Rust for Status {
    fn rust(&self) -> String {
        match self {
            Status::Replaced { by, since } => format!("Status::Replaced {{ by: {}, since: {} }}", by.rust(), since.rust()),
            other @ (Status::Open | Status::BetweenInstitutions | Status::EntryOnly) => path("Status", other),
        }
    }
}

impl Rust for ChoiceSet {
    fn rust(&self) -> String {
        format!("ChoiceSet::from_bits({})", self.bits())
    }
}

impl<T: Rust + Clone> Rust for List<T> {
    fn rust(&self) -> String {
        format!("Borrowed(&[{}])", self.iter().map(Rust::rust).collect::<Vec<_>>().join(", "))
    }
}

impl<T: Rust> Rust for [T; 3] {
    fn rust(&self) -> String {
        format!("[{}]", self.iter().map(Rust::rust).collect::<Vec<_>>().join(", "))
    }
}

impl<T: Rust> Rust for Option<T> {
    fn rust(&self) -> String {
        self.as_ref().map_or("None".to_owned(), |value| format!("Some({})", value.rust()))
    }
}

impl Rust for Name {
    fn rust(&self) -> String {
        format!("Borrowed({:?})", &**self)
    }
}

impl Rust for (TextId, Evidence) {
    fn rust(&self) -> String {
        format!("({}, {})", self.0.rust(), self.1.rust())
    }
}

/// Numbers, flags, positions and enums without data are written as they are debugged.
macro_rules! as_debugged {
    ($($name:ty),*) => {$(
        impl Rust for $name {
            fn rust(&self) -> String {
                format!("{self:?}")
            }
        }
    )*};
}

as_debugged!(bool, u8, u16, (u8, u8));
as_debugged!(
    crate::domain::id::QuestionId,
    crate::domain::id::ChoiceId,
    crate::domain::id::SchemeId,
    crate::domain::id::SourceId,
    crate::domain::id::AttributeId,
    crate::domain::id::SentenceId,
    crate::domain::id::TextId
);

macro_rules! as_path {
    ($($name:ident),*) => {$(
        impl Rust for crate::domain::question::$name {
            fn rust(&self) -> String {
                path(stringify!($name), self)
            }
        }
    )*};
}

as_path!(Side, Hands, Kind);

impl Rust for crate::domain::scheme::Generation {
    fn rust(&self) -> String {
        path("Generation", self)
    }
}

impl Rust for crate::domain::scheme::WindowKind {
    fn rust(&self) -> String {
        path("WindowKind", self)
    }
}

fn path(name: &str, value: &impl Debug) -> String {
    format!("{name}::{value:?}")
}
