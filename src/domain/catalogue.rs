//! The catalogue: all schemes, questions, rules and sources of one edition.

use super::answers::Answers;
use super::condition::Condition;
use super::id::{AttributeId, ChoiceId, List, Name, QuestionId, SchemeId, SourceId, TermId, TextId};
use super::question::Question;
use super::registry::Registry;
use super::scheme::{Evidence, Generation, Scheme};
use super::source::{Date, Source};
use super::truth::Truth;

/// Everything the advisor knows. Plain data: that it is consistent is checked where it is read, once, when the project is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// Its dated version.
    pub edition: Edition,
    /// Questions; their order is the last tie-break of what is asked next.
    pub questions: List<Question>,
    /// Schemes, lightest commitment first; their order is the last tie-break of the ranking.
    pub schemes: List<Scheme>,
    /// The documents cited.
    pub sources: List<Source>,
    /// The rows of the comparison and of a scheme's page, in order.
    pub attributes: List<Attribute>,
    /// Which question plays which part. The engine knows no question by name either.
    pub roles: Roles,
    /// Answers that hardly go together.
    pub clashes: List<Clash>,
    /// What is said beside schemes.
    pub outcomes: List<Outcome>,
    /// Words that are explained where a question uses them.
    pub terms: List<Term>,
    /// How documents present a generation of schemes.
    pub presented: List<Presented>,
    /// The sentences of the seeds, as they word them.
    pub sentences: List<Sentence>,
    /// The numbers by which links call things.
    pub registry: Registry,
}

impl Catalogue {
    /// A question by its position; `None` for a position of another catalogue.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.get(id.index())
    }

    /// A scheme by its position.
    #[must_use]
    pub fn scheme(&self, id: SchemeId) -> Option<&Scheme> {
        self.schemes.get(id.index())
    }

    /// A source by its position.
    #[must_use]
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(id.index())
    }

    /// An attribute by its position.
    #[must_use]
    pub fn attribute(&self, id: AttributeId) -> Option<&Attribute> {
        self.attributes.get(id.index())
    }

    /// A word that is explained by its position.
    #[must_use]
    pub fn term(&self, id: TermId) -> Option<&Term> {
        self.terms.get(id.index())
    }

    /// Every question with its position.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionId, &Question)> + '_ {
        (0..).map(QuestionId).zip(self.questions.iter())
    }

    /// Every scheme with its position.
    pub fn schemes(&self) -> impl Iterator<Item = (SchemeId, &Scheme)> + '_ {
        (0..).map(SchemeId).zip(self.schemes.iter())
    }

    /// A question by its id or one of its aliases.
    #[must_use]
    pub fn question_named(&self, id: &str) -> Option<QuestionId> {
        self.questions().find(|(_, question)| question.id == id || question.aliases.iter().any(|alias| alias == id)).map(|found| found.0)
    }

    /// A scheme by its id or one of its aliases.
    #[must_use]
    pub fn scheme_named(&self, id: &str) -> Option<SchemeId> {
        self.schemes().find(|(_, scheme)| scheme.id == id || scheme.aliases.iter().any(|alias| alias == id)).map(|found| found.0)
    }

    /// The scheme a choice of the agreement question stands for: choice and scheme bear the same id.
    #[must_use]
    pub fn scheme_of_choice(&self, choice: ChoiceId) -> Option<SchemeId> {
        let named = self.question(self.roles.agreement)?.choices.get(choice.index())?;
        self.scheme_named(&named.id)
    }
}

/// The catalogue's dated version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Stable id, carried by links.
    pub id: Name,
    /// Its date.
    pub date: Date,
    /// What changed, newest first.
    pub log: List<Logged>,
}

/// One entry of the change log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// The edition it came with.
    pub edition: Name,
    /// The schemes it touches.
    pub schemes: List<SchemeId>,
    /// What changed.
    pub says: TextId,
}

/// Which question plays which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roles {
    /// What it is all about: something new, something that exists, a name met in a document.
    pub matter: QuestionId,
    /// The matter is an agreement that exists.
    pub existing: ChoiceId,
    /// The matter is a name met in a document.
    pub reading: ChoiceId,
    /// Which agreement or name; its choices bear the schemes' ids.
    pub agreement: QuestionId,
    /// Who carries it on the organisation's side.
    pub carrier: QuestionId,
    /// Nobody does yet.
    pub nobody: ChoiceId,
    /// What should exist in the end.
    pub aim: QuestionId,
    /// The aim is an agreement between institutions.
    pub institutions: ChoiceId,
}

/// A row of the comparison, or of a scheme's page only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Stable id.
    pub id: Name,
    /// Whether it is a row of the comparison.
    pub compared: bool,
    /// Whether it is one of the few facts that are shown with the first scheme of an advice.
    pub key: bool,
    /// What it is called.
    pub label: TextId,
}

/// Answers that hardly go together: a notice, which constrains nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Stable id.
    pub id: Name,
    /// When it arises.
    pub condition: Condition,
    /// What is said.
    pub says: TextId,
}

/// Something said beside schemes: stay informal, find a partner first, another organisation's ladder, what the page stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Stable id.
    pub id: Name,
    /// When it is said.
    pub occasion: Occasion,
    /// Its heading.
    pub title: TextId,
    /// Its paragraphs. At least one of them is for everybody.
    pub says: List<Saying>,
}

/// A paragraph of what is said beside schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The answers it is for; `None` for everybody.
    pub when: Option<Condition>,
    /// What it says.
    pub says: TextId,
    /// What it rests on.
    pub evidence: Evidence,
}

impl Saying {
    /// Whether it is for somebody who gave these answers. What is not answered yet makes it for nobody in particular.
    #[must_use]
    pub fn is_for(&self, answers: &Answers) -> bool {
        self.when.as_ref().is_none_or(|when| when.truth(answers) == Truth::True)
    }
}

/// When something beside schemes is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// On the first page: what the advisor stands on.
    Start,
    /// First of all, where nobody in a CNRS unit carries the plan yet.
    FindPartner,
    /// First of all, where no scheme would do; offered with every advice.
    StayInformal,
    /// With what to do next: whom to write to.
    WriteTo,
    /// Offered with every advice.
    Always,
}

/// A word that is explained in place, for a partner abroad or a young researcher who never met it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable id.
    pub id: Name,
    /// The word.
    pub term: TextId,
    /// What it means, in a sentence or two.
    pub says: TextId,
    /// What that rests on.
    pub evidence: Evidence,
}

/// How the document that presents a generation of schemes presents them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presented {
    /// The generation.
    pub generation: Generation,
    /// The document.
    pub source: SourceId,
    /// What it presents, and as what.
    pub says: TextId,
}

/// A sentence of a seed, in the seed's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Stable id.
    pub id: Name,
    /// The seed it stands in.
    pub source: SourceId,
    /// The words.
    pub words: Name,
}
