//! The kinds of headlines, and the claims that can fail, with their words.

/// The kinds of headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the headline of that name")]
pub enum Kind {
    Reading,
    Existing,
    FindPartner,
    TooEarly,
    Institutions,
    Suits,
    SuitsIf,
    NothingMeets,
}

/// What turned out not to be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Another clause comes before the one taken.
    Clause,
    /// The name, its successor or the agreement is another one.
    Name,
    /// The scheme between institutions is none.
    BetweenInstitutions,
    /// The scheme is closed, or not made for the aim, or another one stands before it.
    First,
    /// The scheme does not suit.
    Suits,
    /// The scheme is not possible with an open requirement, or those named are not open.
    Open,
    /// The scheme made for the aim is not ruled out, or what is said to block it does not.
    Blocked,
    /// The change does not bring the scheme back, or changes what is not to be changed.
    Change,
    /// What would do instead is closed or ruled out, or is missing where there is something.
    Instead,
    /// The next step names something that is not there or has no words.
    Step,
    /// The whole advice has another headline or next step than its parts.
    Whole,
}

impl Kind {
    /// Every kind, in the order in which the clauses are tried.
    pub const ALL: [Kind; 8] = [
        Kind::Reading,
        Kind::Existing,
        Kind::FindPartner,
        Kind::TooEarly,
        Kind::Institutions,
        Kind::Suits,
        Kind::SuitsIf,
        Kind::NothingMeets,
    ];

    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Kind::Reading => "a name read",
            Kind::Existing => "an agreement that exists",
            Kind::FindPartner => "find a partner",
            Kind::TooEarly => "too early",
            Kind::Institutions => "institutions decide",
            Kind::Suits => "suits",
            Kind::SuitsIf => "suits if",
            Kind::NothingMeets => "nothing meets the aim",
        }
    }
}

impl Claim {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Claim::Clause => "another clause of the headline comes first",
            Claim::Name => "the headline names another agreement, or another successor",
            Claim::BetweenInstitutions => "the headline's scheme is not one between institutions",
            Claim::First => "the headline's scheme is closed, not made for the aim, or not the first",
            Claim::Suits => "the headline's scheme does not suit",
            Claim::Open => "the headline's scheme has none of the open requirements it names",
            Claim::Blocked => "the scheme made for the aim is not blocked as the headline says",
            Claim::Change => "the headline's change does not bring the scheme back",
            Claim::Instead => "what the headline offers instead is closed or ruled out, or missing",
            Claim::Step => "the next step names nothing that has words",
            Claim::Whole => "the whole advice has another headline or next step than its parts",
        }
    }
}
