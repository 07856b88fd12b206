//! The sentences, without their words.

#[cfg(not(target_arch = "wasm32"))]
use super::sentence::place_of;
use super::sentence::{Datum, messages};

messages! {
    // The page around everything.
    AppName, SkipToContent, MainNavigation, Languages, AllSchemes, YourAdvice, NotOfficial, NoRequests,
    Edition { edition: &'a str },

    // Start.
    StartTitle, StartLead, StartHow, StartTime, WhichSide, SideCnrs, SideCnrsHint, SidePartner, SidePartnerHint, Begin, GoOn, StartOver,
    LookUpTitle, LookUpLabel, LookUp,

    // Questions.
    QuestionNumber { number: usize, about: usize },
    SeveralAllowed, DontKnowYet, DontKnowYetHint, WhyAsked, OtherSide, Continue, Back, AdviceSoFar, NothingChosen, Error, AnswersSoFar,
    NoAnswersYet, Change,
    ChangeOf { question: &'a str },

    // Check.
    CheckTitle, CheckLead, SeeAdvice, Terms,

    // Verdict, status, ranking.
    Suits, Possible, RuledOut, StatusOpen,
    StatusReplaced { by: &'a str, since: &'a str },
    StatusBetweenInstitutions, StatusEntryOnly,
    Stands { verdict: &'a str },
    BeforeRuledOut { next: &'a str },
    BeforeReplaced { next: &'a str },
    BeforeAim { next: &'a str },
    BeforePossible { next: &'a str },
    BeforeBalance { next: &'a str },
    BeforeOpen { next: &'a str },
    BeforeCommitment { next: &'a str },

    // Ladder.
    WhereTheyStand, ShowMore, ShowLess, RungFirst,
    RungOpen { question: &'a str },
    RungCheck, RungAim, RungBalance, RungHeavier,
    RungReplaced { by: &'a str },
    Moved { answer: &'a str, changes: &'a str },
    MovedNothing { answer: &'a str },
    MovedFirst { acronym: &'a str },
    MovedSuits { acronym: &'a str },
    MovedPossible { acronym: &'a str },
    MovedRuledOut { acronym: &'a str },
    MovedHigher { acronym: &'a str },
    MovedLower { acronym: &'a str },
    MovedMore { count: usize },

    // Headlines.
    HeadlineReading { acronym: &'a str, name: &'a str },
    HeadlineReadingReplaced { acronym: &'a str, name: &'a str, successor: &'a str },
    HeadlineReadingUnnamed,
    HeadlineExisting { acronym: &'a str },
    HeadlineExistingUnnamed, HeadlineFindPartner, HeadlineTooEarly, HeadlineInstitutions,
    HeadlineSuits { acronym: &'a str, name: &'a str },
    HeadlineSuitsIf { acronym: &'a str, name: &'a str, count: usize },
    HeadlineNothingMeets, WhatCanFollow,
    MadeForItBlocked { acronym: &'a str },
    WouldDoInstead { acronym: &'a str, name: &'a str },
    InstitutionsLead, TooEarlyLead,

    // Advice.
    FromAnswers { count: usize },
    SettledFirst, Why, Facts, NextStep,
    NextAnswer { question: &'a str },
    NextRead { acronym: &'a str },
    NextFindPartner,
    NextJointCalls { acronym: &'a str },
    NextSettle,
    NextChange { acronym: &'a str, changes: &'a str },
    NextStayInformal, HandsYours, HandsTime, HandsGiven, TheOthers, HowTheyStand,
    OpenCount { count: usize },
    Notices, AlsoConsider,
    SeeScheme { acronym: &'a str },
    AtAGlance,
    CompareWith { acronym: &'a str },
    ToKnowMore { question: &'a str },
    WindowPast { date: &'a str },
    Replaces,

    // Reasons.
    For, Against, Open, Noted,
    MadeFor { aims: &'a str },
    YouSaid { question: &'a str, choices: &'a str },
    NotAnswered { question: &'a str },
    SourcesUndecided,
    ToCheck { check: &'a str },
    OurReading,
    ReasonsCount { count: usize },

    // Schemes and facts.
    SchemesTitle, SchemesLead, LightestFirst, NotStated, WordedOtherwise, AboutYou, WayIn,
    WhatDiffers { replaced: &'a str, successor: &'a str },
    Successor, Notes, OldAddress,
    Checked { date: &'a str },
    NameIsOurs,
    AlsoCalled { names: &'a str },
    GenerationToolKit, Generation2020, GenerationToday, SeedWords, ShownLabel, ShownToday, ShownAll, SearchLabel, FilterAim, FilterStatus,
    Any, StatusReplacedShort,
    FoundCount { count: usize },
    NothingFound, ShowAll,
    Pick { acronym: &'a str },
    ReportError,
    ReportSubject { scheme: &'a str, edition: &'a str },
    NoContact,

    // Compare.
    Compare, CompareTitle,
    CompareTitleOf { schemes: &'a str },
    CompareLead, CompareChoose, CompareFull, CompareNeedsTwo, OnlyDifferences,
    RowsShown { shown: usize, all: usize },
    Attribute, UnderYourAnswers, Meets, Fights,

    // Dates.
    Undated,
    UndatedAbout { years: &'a str },
    UndatedBefore { year: usize },
    UndatedAfter { year: usize },
    FiguresFor { year: usize },
    Month { month: usize },
    MonthOf { month: &'a str, year: usize },
    DayOf { day: usize, month: &'a str, year: usize },

    // Links.
    LinkNotice,
    LinkUnknownKey { key: &'a str },
    LinkUnknownChoice { question: &'a str, said: &'a str },
    LinkTooMany { question: &'a str },
    LinkTwice { key: &'a str },
    LinkUnknownValue { key: &'a str, said: &'a str },
    LinkTooLong,
    LinkDamaged { text: &'a str },
    LinkNewer, LinkNotKnownYet,
    LinkChoiceNotKnownYet { question: &'a str },
    LinkRetired { label: &'a str },
    LinkRenamed { from: &'a str, to: &'a str },
    LinkNotAsked { question: &'a str },
    LinkKept { count: usize },
    LinkBefore { count: usize },
    LinkRestore, LinkPaste, LinkOpen, LinkMadeTitle,
    LinkMade { date: &'a str, edition: &'a str },
    LinkMadeWith { edition: &'a str },
    LinkMadeNewer,
    LinkSameFirst { scheme: &'a str },
    LinkOtherFirst { then: &'a str, now: &'a str },
    LinkNoneFirst { then: &'a str },
    FromLink, CheckLeadOwn, Dismiss,

    // On other pages.
    ShownOnly { shown: usize, all: usize },
    FirstNotShown { acronym: &'a str },
    OpenFull, IfNotOpened, HostContact, SetByHost, EmbedLink, EmbedTitle, EmbedLead, OptionLanguage, OptionTheme, AsVisitor, ThemeLight,
    ThemeDark, OptionAccent, AccentRefused, OptionPage, OptionContact, OptionRadius, OptionFont, OwnLook, OptionBase, BaseRefused,
    OptionCompact, OptionSandbox, OptionSchemes, OptionLock, Preview, NoPreview,
    PutAddress { address: &'a str },
    CodeLink, CodeFrame, CodeScript, CodePinned, PolicyNote, CmsTitle, CmsWordpress, CmsDrupal, CmsTypo3, CmsSpip,
    // Sharing, and both sides' answers.
    Share, SendBack, ShareLead, ShareFor, ShareShow,
    ShareShowHint { page: &'a str },
    ShareAsk, ShareAskHint, ShareReplyHint, ShareLanguage, ShareNote,
    ShareNoteLeft { count: usize },
    ShareGoes, ShareDay, ShareFirst, ShareOthers, ShareNothingElse, ShareLink, ShareCode, Copy, Copied, NotCopied, ShareSheet, Mail,
    MailSubject, MailBody, Print, QrTitle, QrTooLong, NoteFrom, Invited, BothTitle, BothLead, BothNone, AccordSame, AccordDiffers,
    AccordOneSide, AccordCounts, AccordOpen, Question, Agreed, BothAdvice, GoOnWith,
    // About.
    AboutLink, AboutTitle, AboutCopy, AboutPublished, AboutOld, AboutUndated, AboutVersion, AboutEdition, AboutCommit, AboutPayload,
    SaveTitle, SaveLead, Save, SaveDone, SaveRefused, SaveLink, SavedAnswers, AboutNewerTitle, AboutNewer, AboutHere, AboutNowhere,
    AboutCheckTitle, AboutCheck,

    // What would change it, what is certain, what to ask.
    WhatChanges, WouldSuit, WouldBePossible, WouldBeFirst, NoChange, WouldSettle,
    Instead { to: &'a str, was: &'a str },
    SeeIf,
    MoreChanges { count: usize },
    IfSo { changes: &'a str },
    IfLead, IfKeep, IfDrop, CertainTitle,
    CertainFirst { acronym: &'a str },
    CertainNone,
    CertainOpen { count: usize, acronyms: &'a str },
    CertainSuits { acronyms: &'a str },
    CertainOut { acronyms: &'a str },
    CertainStop,
    WhySeparates { acronyms: &'a str },
    AskTitle, AskPartner, AskCnrs, AskTogether, AskCheck,

    // Pathways, and pictures.
    Scheme,
    PathTitle { scheme: &'a str },
    PathLink, PathLead, PathBoth, PathShortest, PathSafest,
    PathTotal { count: usize },
    PathTotalOpen, PathThere,
    PathToday { to: usize },
    PathSpan { from: usize, to: usize },
    PathTodayOpen,
    PathOpen { from: usize },
    PathAfter, PathWhen, PathGains, PathOpens, PathFavours, PathSettle, PathCalls, PathYears, PathDashed,
    PathBlocked { acronym: &'a str },
    CallsAnyTime, CallsYearly,
    CallsYearlyIn { from: &'a str, to: &'a str },
    CallsUntil { date: &'a str },
    MapTitle, MapLead, MapTerm, MapCanBe,
    CountsTitle { year: usize },
    CountsNowhere,

    // The comparison taken along, and families in time.
    CompareOrder, RulesOut,
    RuledBy { rows: &'a str },
    CopyTable, CopyMarkdown, SaveCsv, InTime,
    Since { year: usize },

    // The advice taken along.
    TakeAlong, SheetTitle, SheetSecond, SheetOne, SheetForm, SheetUse, SheetParagraph, SheetMarkdown, SheetJson, SheetCalendar,
    SheetText, SheetSave, SheetNoFile, SheetFrom,
    SheetMade { date: &'a str, edition: &'a str },
    SheetLink, SheetCode,
    CalendarEntry { acronym: &'a str },
    CalendarConfirm, CalendarNone,

    // For officers, and named everywhere.
    ProofLink, ProofTitle, CasesLink, CasesTitle, OfficeLead, OfficeOpen,

    // Typography.
    Labelled { label: &'a str, text: &'a str },

    // From here on only the officers' page says it. The catalogue's checks.
    ProofLead, ProofTrust, ProofChecks, ProofRun, ProofStop, ProofGoOn, ProofAgain, ProofRunning, ProofStopped,
    ProofAllHold,
    ProofSomeFail { count: usize },
    ProofHolds, ProofFails, ProofWaits,
    ProofDone { done: &'a str, all: &'a str },
    ProofFound, ProofFirst, ProofFirstHow, ProofMatters, ProofMattersHow, ProofChoices, ProofChoicesHow, ProofExact, ProofExactHow,
    ProofHeadlines, ProofHeadlinesHow,
    ProofTried { projects: &'a str, classes: &'a str, gates: &'a str, all: &'a str },
    ProofCompletions { sets: &'a str, completions: &'a str },
    ProofNever { number: usize },
    ProofIdle,
    ProofNumber { number: usize },
    ProofOr { one: &'a str, other: &'a str },
    ProofRefused, ProofOwnAdvice, ProofRecords, ProofRecordsLead,
    ProofUndated { count: usize, all: usize, placed: usize },
    ProofOld { count: usize },
    ProofGaps { count: usize, all: usize },
    ProofTable, ProofTableLead,
    ProofRows { count: usize },
    ProofDoes, ProofStates, ProofWhen, ProofSources, ProofRequires, ProofMadeFor, ProofGraph, ProofGraphLead, ProofByVerdict, ProofByRank,
    ProofToOthers,
    ProofOpens { choices: &'a str, questions: &'a str },
    ProofSettles { choices: &'a str, questions: &'a str },
    ProofTogether { questions: &'a str },

    // A file of cases.
    CasesLead, CasesFile, CasesPaste, CasesRead, CasesExample, CasesTry, CasesHow, CasesFormat, CasesGoing,
    CasesJudged { count: usize },
    CasesSame,
    CasesMoved { count: usize },
    CasesUnexpected,
    CasesProblems { count: usize },
    Case, CaseMovedHead,
    CaseMoved { what: &'a str, then: &'a str, now: &'a str },
    CaseNoneFirst, CaseSame,
    CasesMore { count: usize },
    CasesSave, CasesClear,
    CaseLine { line: usize },
    CaseCell { line: usize, column: usize, head: &'a str },
    CaseNear { near: &'a str },
    CaseNoText, CaseWindows, CaseTooLarge, CaseEmpty, CaseNoHeads, CaseTooMany,
    CaseHead { said: &'a str },
    CaseUnknown { said: &'a str, known: &'a str },
    CaseSeveral, CaseHeadless, CaseTorn, CaseCut,
    CaseBadLink { said: &'a str },
}

/// How many of them, from the first one on, the visitors' page says. The others are said in the officers' alone.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const VISITORS: usize = place_of(NAMES, "ProofLead");
#[cfg(not(target_arch = "wasm32"))]
const _: [(); 1] = [(); (VISITORS < NAMES.len()) as usize];
