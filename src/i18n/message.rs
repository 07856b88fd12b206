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
    HandsYours,
    HandsTime,
    HandsGiven,
    TheOthers,
    HowTheyStand,
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
    YouSaid { question: &'a str, choices: &'a str },
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
    OldAddress,
    Checked { date: &'a str },
    NameIsOurs,
    AlsoCalled { names: &'a str },
    GenerationToolKit,
    Generation2020,
    GenerationToday,
    SeedWords,

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
    Labelled { label: &'a str, text: &'a str },
}

impl Message<'_> {
    /// The words, in one language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        let template = match language {
            Language::English => super::english::template(self),
            Language::French => super::french::template(self),
            Language::Spanish => super::spanish::template(self),
        };
        let mut text = String::with_capacity(template.len());
        let mut rest = template;
        // Data are put in as they are: a brace in one of them is no place for another.
        while let Some((before, (name, after))) = rest.split_once('{').and_then(|(before, open)| Some((before, open.split_once('}')?))) {
            text.push_str(before);
            self.data(language, &mut |known, datum| {
                if known == name {
                    text.push_str(datum);
                }
            });
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// Shows each datum with the name it has in the words.
    fn data(self, language: Language, show: &mut dyn FnMut(&str, &str)) {
        let mut number = |name: &str, number: usize| show(name, &number.to_string());
        match self {
            Message::QuestionNumber { number: place, about } => {
                number("number", place);
                number("about", about);
            }
            Message::FromAnswers { count }
            | Message::OpenCount { count }
            | Message::ReasonsCount { count }
            | Message::LinkKept { count } => number("count", count),
            Message::UndatedBefore { year } | Message::UndatedAfter { year } | Message::FiguresFor { year } => number("year", year.into()),
            Message::MonthOf { month, year } => {
                number("year", year.into());
                show("month", &Message::Month { month }.text(language));
            }
            Message::DayOf { day, month, year } => {
                number("day", day.into());
                number("year", year.into());
                show("month", &Message::Month { month }.text(language));
            }
            Message::HeadlineSuitsIf { acronym, name, count } => {
                number("count", count);
                show("acronym", acronym);
                show("name", name);
            }
            Message::Edition { edition } => show("edition", edition),
            Message::ChangeOf { question }
            | Message::NextAnswer { question }
            | Message::NotAnswered { question }
            | Message::LinkTooMany { question } => {
                show("question", question);
            }
            Message::StatusReplaced { by, since } => {
                show("by", by);
                show("since", since);
            }
            Message::Stands { verdict } => show("verdict", verdict),
            Message::BeforeRuledOut { next }
            | Message::BeforeReplaced { next }
            | Message::BeforeAim { next }
            | Message::BeforePossible { next }
            | Message::BeforeBalance { next }
            | Message::BeforeOpen { next }
            | Message::BeforeCommitment { next } => show("next", next),
            Message::HeadlineReading { acronym, name }
            | Message::HeadlineSuits { acronym, name }
            | Message::WouldDoInstead { acronym, name } => {
                show("acronym", acronym);
                show("name", name);
            }
            Message::HeadlineReadingReplaced { acronym, name, successor } => {
                show("acronym", acronym);
                show("name", name);
                show("successor", successor);
            }
            Message::HeadlineExisting { acronym }
            | Message::MadeForItBlocked { acronym }
            | Message::NextRead { acronym }
            | Message::NextJointCalls { acronym }
            | Message::SeeScheme { acronym } => show("acronym", acronym),
            Message::NextChange { acronym, changes } => {
                show("acronym", acronym);
                show("changes", changes);
            }
            Message::Labelled { label, text } => {
                show("label", label);
                show("text", text);
            }
            Message::MadeFor { aims } => show("aims", aims),
            Message::YouSaid { question, choices } => {
                show("question", question);
                show("choices", choices);
            }
            Message::ToCheck { check } => show("check", check),
            Message::WhatDiffers { successor } => show("successor", successor),
            Message::Checked { date } => show("date", date),
            Message::AlsoCalled { names } => show("names", names),
            Message::UndatedAbout { years } => show("years", years),
            Message::LinkUnknownKey { key } | Message::LinkTwice { key } => show("key", key),
            Message::LinkUnknownChoice { question, said } => {
                show("question", question);
                show("said", said);
            }
            Message::LinkUnknownValue { key, said } => {
                show("key", key);
                show("said", said);
            }
            // Every other sentence is always the same; a place left unfilled is found by the snapshots of all sentences.
            _ => {}
        }
    }
}
