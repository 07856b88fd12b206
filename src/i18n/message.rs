//! The sentences, without their words.

use crate::catalogue::language::Language;

/// One sentence or label, with the data it needs. The words are in the module of each language.
///
/// Data are names and texts that are already in the right language, and counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the English words say what each one is")]
pub enum Message<'a> {
    // The page around everything.
    AppName,
    SkipToContent,
    MainNavigation,
    Languages,
    AllSchemes,
    YourAdvice,
    NotOfficial,
    NoRequests,
    Edition { edition: &'a str },

    // Start.
    StartTitle,
    StartLead,
    StartHow,
    StartTime,
    WhichSide,
    SideCnrs,
    SideCnrsHint,
    SidePartner,
    SidePartnerHint,
    Begin,
    GoOn,
    StartOver,
    ContinueToAdvice,

    // Questions.
    QuestionNumber { number: usize, about: usize },
    SeveralAllowed,
    DontKnowYet,
    DontKnowYetHint,
    WhyAsked,
    OtherSide,
    Continue,
    Back,
    AdviceSoFar,
    NothingChosen,
    Error,
    AnswersSoFar,
    NoAnswersYet,
    Change,
    ChangeOf { question: &'a str },

    // Verdict, status, ranking.
    Suits,
    Possible,
    RuledOut,
    StatusOpen,
    StatusReplaced { by: &'a str, since: &'a str },
    StatusBetweenInstitutions,
    StatusEntryOnly,
    Rank { rank: usize },
    Stands { verdict: &'a str },
    BeforeRuledOut { next: &'a str },
    BeforeReplaced { next: &'a str },
    BeforeAim { next: &'a str },
    BeforePossible { next: &'a str },
    BeforeBalance { next: &'a str },
    BeforeOpen { next: &'a str },
    BeforeCommitment { next: &'a str },

    // Headlines.
    HeadlineReading { acronym: &'a str, name: &'a str },
    HeadlineReadingReplaced { acronym: &'a str, name: &'a str, successor: &'a str },
    HeadlineReadingUnnamed,
    HeadlineExisting { acronym: &'a str },
    HeadlineExistingUnnamed,
    HeadlineFindPartner,
    HeadlineTooEarly,
    HeadlineInstitutions,
    HeadlineSuits { acronym: &'a str, name: &'a str },
    HeadlineSuitsIf { acronym: &'a str, name: &'a str, count: usize },
    HeadlineNothingMeets,
    WhatCanFollow,
    MadeForItBlocked { acronym: &'a str },
    WouldDoInstead { acronym: &'a str, name: &'a str },
    InstitutionsLead,
    TooEarlyLead,

    // Advice.
    AdviceTitle,
    FromAnswers { count: usize },
    SettledFirst,
    Why,
    Facts,
    NextStep,
    NextAnswer { question: &'a str },
    NextRead { acronym: &'a str },
    NextFindPartner,
    NextJointCalls { acronym: &'a str },
    NextSettle,
    NextChange { acronym: &'a str, changes: &'a str },
    NextStayInformal,
    ChangeTo { question: &'a str, choice: &'a str },
    HandsYours,
    HandsTime,
    HandsGiven,
    TheOthers,
    StillOpen,
    OpenCount { count: usize },
    Notices,
    AlsoConsider,
    SeeScheme { acronym: &'a str },

    // Reasons.
    For,
    Against,
    Open,
    Noted,
    MadeFor { aims: &'a str },
    YouSaid { choices: &'a str },
    NotAnswered { question: &'a str },
    SourcesUndecided,
    ToCheck { check: &'a str },
    OurReading,
    ReasonsCount { count: usize },

    // Schemes and facts.
    SchemesTitle,
    SchemesLead,
    LightestFirst,
    NotStated,
    WordedOtherwise,
    AboutYou,
    WayIn,
    WhatDiffers { successor: &'a str },
    Successor,
    Predecessor,
    Notes,
    SourcesTitle,
    OldAddress,
    Checked { date: &'a str },
    NameIsOurs,
    AlsoCalled { names: &'a str },
    GenerationToolKit,
    Generation2020,
    GenerationToday,
    SeedWords,
    Years { from: u8, to: u8 },

    // Dates.
    Undated,
    UndatedAbout { years: &'a str },
    UndatedBefore { year: u16 },
    UndatedAfter { year: u16 },
    FiguresFor { year: u16 },
    Month { month: u8 },
    MonthOf { month: u8, year: u16 },
    DayOf { day: u8, month: u8, year: u16 },

    // Links.
    LinkNotice,
    LinkUnknownKey { key: &'a str },
    LinkUnknownChoice { question: &'a str, said: &'a str },
    LinkTooMany { question: &'a str },
    LinkTwice { key: &'a str },
    LinkUnknownValue { key: &'a str, said: &'a str },
    LinkTooLong,
    LinkKept { count: usize },
    Dismiss,

    // Typography.
    And,
}

impl Message<'_> {
    /// The words, in one language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match language {
            Language::English => super::english::text(self),
            Language::French => super::french::text(self),
            Language::Spanish => super::spanish::text(self),
        }
    }
}
