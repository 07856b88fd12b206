//! Schemes: what they are, what they require, and what the sources say of them.

use super::answers::ChoiceSet;
use super::condition::Condition;
use super::figure::Figure;
use super::id::{AttributeId, ChoiceId, List, Name, QuestionId, SchemeId, SentenceId, SourceId, TextId};
use super::source::Date;

/// One instrument of one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Stable id.
    pub id: Name,
    /// Ids it had before.
    pub aliases: List<Name>,
    /// Printed as it is, in every language; empty where it has none.
    pub acronym: Name,
    /// Other names met in documents, for searching.
    pub also: List<Name>,
    /// Its full name.
    pub name: TextId,
    /// Codes of the languages in which the name is our translation, not the sources' word.
    pub ours: List<Name>,
    /// One sentence: what it is for.
    pub summary: TextId,
    /// What the summary rests on.
    pub summary_evidence: Evidence,
    /// Whether it is open, replaced, and so on; no answer changes it.
    pub status: Status,
    /// What is to be known of the status.
    pub standing: Option<TextId>,
    /// What the status rests on.
    pub standing_evidence: Evidence,
    /// The tables it stands in.
    pub generations: List<Generation>,
    /// When a person last compared the entry with its sources.
    pub checked: Date,
    /// The choices of the aim question it is made for.
    pub aims: ChoiceSet,
    /// What the aims rest on.
    pub aims_evidence: Evidence,
    /// What can rule it out. All of them form one conjunction.
    pub requires: List<Requirement>,
    /// What speaks for it. Only ranks.
    pub favours: List<Preference>,
    /// What speaks against it. Only ranks.
    pub against: List<Preference>,
    /// What is shown and changes nothing.
    pub notes: List<Note>,
    /// What the sources state, attribute by attribute.
    pub facts: List<Fact>,
    /// How to get in, in order.
    pub steps: List<Step>,
    /// What having it makes true later.
    pub yields: List<Yield>,
    /// When one can apply.
    pub windows: List<Window>,
    /// What it became, where it was not replaced for new projects but changed its name and its reach.
    pub became: Option<SchemeId>,
    /// Of a scheme that was replaced or became another: what really differs from that one.
    pub differences: List<Step>,
}

impl Scheme {
    /// Whether it gets a verdict and a rank. Entries that are only explained do not.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.status != Status::EntryOnly
    }

    /// Whether it is open to new projects.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status == Status::Open
    }

    /// The scheme that stands where it stood: the one that replaces it, or the one it became.
    #[must_use]
    pub fn next(&self) -> Option<SchemeId> {
        self.successor().or(self.became)
    }

    /// The scheme that takes its place, if it is replaced.
    #[must_use]
    pub fn successor(&self) -> Option<SchemeId> {
        match self.status {
            Status::Replaced { by, .. } => Some(by),
            Status::Open | Status::BetweenInstitutions | Status::EntryOnly => None,
        }
    }
}

/// A scheme's standing whatever the answers. Not a verdict: a replaced scheme is judged like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// New projects can be put forward.
    Open,
    /// Another scheme takes its place for new projects.
    Replaced {
        /// Which.
        by: SchemeId,
        /// Since which year or years.
        since: Name,
    },
    /// Institutions decide; nobody applies.
    BetweenInstitutions,
    /// Explained, not judged.
    EntryOnly,
}

impl Status {
    /// Its stable word, as in the data files, in hooks and in what programs print.
    #[must_use]
    pub fn word(&self) -> &'static str {
        self.kind().word()
    }

    /// The status without what goes with it.
    #[must_use]
    pub fn kind(&self) -> StatusKind {
        match self {
            Status::Open => StatusKind::Open,
            Status::Replaced { .. } => StatusKind::Replaced,
            Status::BetweenInstitutions => StatusKind::BetweenInstitutions,
            Status::EntryOnly => StatusKind::EntryOnly,
        }
    }
}

/// A status without what goes with it, for lists and filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusKind {
    /// New projects can be put forward.
    Open,
    /// Another scheme takes its place for new projects.
    Replaced,
    /// Institutions decide; nobody applies.
    BetweenInstitutions,
    /// Explained, not judged.
    EntryOnly,
}

impl StatusKind {
    /// Every status.
    pub const ALL: [StatusKind; 4] = [StatusKind::Open, StatusKind::Replaced, StatusKind::BetweenInstitutions, StatusKind::EntryOnly];

    /// Its stable word, as in the data files, in links, in hooks and in what programs print.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            StatusKind::Open => "open",
            StatusKind::Replaced => "replaced",
            StatusKind::BetweenInstitutions => "between-institutions",
            StatusKind::EntryOnly => "entry-only",
        }
    }
}

/// A tag and a view: the tables a scheme stands in. Not to be confused with the catalogue's edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// The tool kit, before 2019.
    ToolKit,
    /// As seed 2 presents them, in 2020.
    Year2020,
    /// Today.
    Today,
}

impl Generation {
    /// Every generation, the oldest first.
    pub const ALL: [Generation; 3] = [Generation::ToolKit, Generation::Year2020, Generation::Today];

    /// Its stable word, as in the data files and in links.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Generation::ToolKit => "tool-kit",
            Generation::Year2020 => "2020",
            Generation::Today => "today",
        }
    }
}

/// What a rule or a fact rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The documents, the one that rules first.
    pub sources: List<SourceId>,
    /// The sentences of the seeds it renders.
    pub sentences: List<SentenceId>,
    /// No source words it so: it is our reading of them, and is shown as that.
    pub reading: bool,
}

/// A condition that can rule the scheme out: a source words it as one, or it is what the scheme is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Stable id within the scheme.
    pub id: Name,
    /// What must hold; where the rule is limited, only under that limit.
    pub condition: Condition,
    /// Where the rule is limited, to one institute say: the limit.
    pub given: Option<Condition>,
    /// What the sources state, true whatever was answered.
    pub states: TextId,
    /// What to check, and with whom, where the sources leave it undecided.
    pub check: Option<TextId>,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What speaks for or against a scheme without deciding: each choice made that stands among its choices counts one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preference {
    /// Stable id within the scheme.
    pub id: Name,
    /// The question it reads.
    pub question: QuestionId,
    /// The choices that count.
    pub choices: ChoiceSet,
    /// Where it is limited: it counts only where this holds.
    pub given: Option<Condition>,
    /// What the sources state.
    pub states: TextId,
    /// What it rests on.
    pub evidence: Evidence,
}

/// Something worth knowing that changes neither verdict nor rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Stable id within the scheme.
    pub id: Name,
    /// Where it is shown; `None` always.
    pub when: Option<Condition>,
    /// What it says.
    pub states: TextId,
    /// What it rests on.
    pub evidence: Evidence,
}

/// One thing the sources state of one attribute. An attribute without a fact is "not stated": that is no fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Stable id: the record it comes from.
    pub id: Name,
    /// The row it stands in.
    pub attribute: AttributeId,
    /// What is stated.
    pub value: TextId,
    /// The answers it is about; a visitor who gave them sees it first.
    pub about: Option<Condition>,
    /// A source words it otherwise than the facts beside it.
    pub differs: bool,
    /// The number in it, where one is compared or drawn.
    pub figure: Option<Figure>,
    /// What it rests on.
    pub evidence: Evidence,
}

/// One sentence with its sources: a step on the way in, a difference to the successor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Of a difference: the row of the comparison it speaks of.
    pub row: Option<AttributeId>,
    /// What it says.
    pub says: TextId,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What having a scheme makes true later, for pathways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Yield {
    /// The question whose answer it improves.
    pub question: QuestionId,
    /// The answer it leads to.
    pub choice: ChoiceId,
    /// What it rests on.
    pub evidence: Evidence,
}

/// When one can apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// How certain it is to come again.
    pub kind: WindowKind,
    /// First day or month, where stated.
    pub opens: Option<Date>,
    /// Last day or month, where stated.
    pub closes: Option<Date>,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What kind of window a source states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WindowKind {
    /// Stated for one year; that it comes again is not stated.
    Dated,
    /// Stated as coming every year; only months are known, the year in its dates is 0.
    Yearly,
    /// Stated as open at any time.
    AnyTime,
}
