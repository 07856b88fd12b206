//! Every sentence in every language, as files to be read: `snapshots/*.snap`. A changed sentence is accepted by running the tests with
//! `INSTA_UPDATE=always` and reading the difference. A no-break space is shown as `⍽`.

use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::catalogue::texts::Texts;
use cooperation_advisor::domain::answers::{Answer, Answers, ChoiceSet};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::change::Change;
use cooperation_advisor::domain::condition::Condition;
use cooperation_advisor::domain::headline::{Headline, NextStep};
use cooperation_advisor::domain::id::{ChoiceId, QuestionId, SchemeId, TextId};
use cooperation_advisor::domain::judgement::{Bearing, Verdict, judge};
use cooperation_advisor::domain::question::{Hands, Kind, Question, Wording};
use cooperation_advisor::domain::ranking::Criterion;
use cooperation_advisor::domain::scheme::{Note, Requirement, Scheme, Status, Step};
use cooperation_advisor::domain::source::{Date, Dating};
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::i18n::{dating, report};

use crate::bare;
use crate::generated::Shape;

/// The list of all messages, and a match over it without a wildcard: a variant that is not on the list does not compile.
macro_rules! messages {
    ($($variant:ident $({ $($field:ident: $datum:expr),* })?,)*) => {
        /// Every message with sample data, some with several.
        pub(crate) fn every_message() -> Vec<(&'static str, Message<'static>)> {
            let all = vec![$((stringify!($variant), Message::$variant $({ $($field: $datum),* })?)),*];
            all.into_iter().inspect(|(_, message)| is_on_the_list(*message)).collect()
        }

        #[allow(unreachable_patterns, reason = "a message with several samples is on the list several times")]
        fn is_on_the_list(message: Message<'_>) {
            match message {
                $(Message::$variant $({ $($field: _),* })? => {})*
            }
        }
    };
}

messages! {
    LookUpTitle,
    LookUpLabel,
    LookUp,
    CheckTitle,
    CheckLead,
    SeeAdvice,
    Terms,
    WhereTheyStand,
    ShowMore,
    ShowLess,
    RungFirst,
    RungOpen { question: "<question>" },
    RungCheck,
    RungAim,
    RungBalance,
    RungHeavier,
    RungReplaced { by: "<by>" },
    Moved { answer: "<answer>", changes: "<changes>" },
    MovedNothing { answer: "<answer>" },
    MovedFirst { acronym: "<acronym>" },
    MovedSuits { acronym: "<acronym>" },
    MovedPossible { acronym: "<acronym>" },
    MovedRuledOut { acronym: "<acronym>" },
    MovedHigher { acronym: "<acronym>" },
    MovedLower { acronym: "<acronym>" },
    MovedMore { count: 1 }, MovedMore { count: 2 },
    AtAGlance,
    CompareWith { acronym: "<acronym>" },
    Replaces,
    ShownLabel,
    ShownToday,
    ShownAll,
    SearchLabel,
    FilterAim,
    FilterStatus,
    Any,
    StatusReplacedShort,
    FoundCount { count: 0 }, FoundCount { count: 1 }, FoundCount { count: 2 },
    NothingFound,
    ShowAll,
    Pick { acronym: "<acronym>" },
    ReportError,
    ReportSubject { scheme: "<scheme>", edition: "<edition>" },
    NoContact,
    Compare,
    CompareTitle,
    CompareTitleOf { schemes: "<schemes>" },
    CompareLead,
    CompareChoose,
    CompareFull,
    CompareNeedsTwo,
    OnlyDifferences,
    RowsShown { shown: 3, all: 3 },
    Attribute,
    UnderYourAnswers,
    Meets,
    Fights,
    ToKnowMore { question: "<question>" }, WindowPast { date: "<date>" }, AppName, SkipToContent, MainNavigation, Languages, AllSchemes, YourAdvice, NotOfficial, NoRequests, Edition { edition: "2026-11" },
    AboutLink, AboutTitle, AboutCopy, AboutPublished, AboutOld, AboutUndated, AboutVersion, AboutEdition, AboutCommit, AboutPayload, SaveTitle, SaveLead, Save, SaveDone, SaveRefused, SaveLink, SavedAnswers, AboutNewerTitle, AboutNewer, AboutHere, AboutNowhere, AboutCheckTitle, AboutCheck,
    StartTitle, StartLead, StartHow, StartTime, WhichSide, SideCnrs, SideCnrsHint, SidePartner, SidePartnerHint, Begin, GoOn, StartOver,
    QuestionNumber { number: 3, about: 9 }, SeveralAllowed, DontKnowYet, DontKnowYetHint, WhyAsked, OtherSide, Continue, Back, AdviceSoFar,
    NothingChosen, Error, AnswersSoFar, NoAnswersYet, Change, ChangeOf { question: "<question>" },
    Suits, Possible, RuledOut, StatusOpen, StatusReplaced { by: "BBB", since: "2019-2020" }, StatusBetweenInstitutions, StatusEntryOnly,
    Stands { verdict: "<verdict>" },
    BeforeRuledOut { next: "BBB" }, BeforeReplaced { next: "BBB" }, BeforeAim { next: "BBB" }, BeforePossible { next: "BBB" },
    BeforeBalance { next: "BBB" }, BeforeOpen { next: "BBB" }, BeforeCommitment { next: "BBB" },
    HeadlineReading { acronym: "AAA", name: "<name>" }, HeadlineReadingReplaced { acronym: "AAA", name: "<name>", successor: "BBB" },
    HeadlineReadingUnnamed, HeadlineExisting { acronym: "AAA" }, HeadlineExistingUnnamed, HeadlineFindPartner, HeadlineTooEarly,
    HeadlineInstitutions, HeadlineSuits { acronym: "AAA", name: "<name>" },
    HeadlineSuitsIf { acronym: "AAA", name: "<name>", count: 1 }, HeadlineSuitsIf { acronym: "AAA", name: "<name>", count: 2 },
    HeadlineNothingMeets, WhatCanFollow, MadeForItBlocked { acronym: "AAA" }, WouldDoInstead { acronym: "AAA", name: "<name>" },
    InstitutionsLead, TooEarlyLead, HowTheyStand,
    FromAnswers { count: 0 }, FromAnswers { count: 1 }, FromAnswers { count: 2 }, SettledFirst, Why, Facts, NextStep,
    NextAnswer { question: "<question>" }, NextRead { acronym: "AAA" }, NextFindPartner, NextJointCalls { acronym: "AAA" }, NextSettle,
    NextChange { acronym: "AAA", changes: "<changes>" }, NextStayInformal,
    HandsYours, HandsTime, HandsGiven, TheOthers, OpenCount { count: 0 }, OpenCount { count: 1 }, OpenCount { count: 2 }, Notices,
    AlsoConsider, SeeScheme { acronym: "AAA" },
    For, Against, Open, Noted, MadeFor { aims: "<aims>" }, YouSaid { question: "<question>", choices: "<choices>" },
    NotAnswered { question: "<question>" }, SourcesUndecided, ToCheck { check: "<check>" }, OurReading, ReasonsCount { count: 0 },
    ReasonsCount { count: 1 }, ReasonsCount { count: 2 },
    SchemesTitle, SchemesLead, LightestFirst, NotStated, WordedOtherwise, AboutYou, WayIn, WhatDiffers { replaced: "AAA", successor: "BBB" }, Successor,
    Notes, OldAddress, Checked { date: "<date>" }, NameIsOurs, AlsoCalled { names: "<names>" },
    GenerationToolKit, Generation2020, GenerationToday, SeedWords,
    Undated, UndatedAbout { years: "2014–2018" }, UndatedBefore { year: 2019 }, UndatedAfter { year: 2012 }, FiguresFor { year: 2020 },
    Month { month: 1 }, Month { month: 2 }, Month { month: 3 }, Month { month: 4 }, Month { month: 5 }, Month { month: 6 }, Month { month: 7 },
    Month { month: 8 }, Month { month: 9 }, Month { month: 10 }, Month { month: 11 }, Month { month: 12 },
    MonthOf { month: "<month>", year: 2018 }, DayOf { day: 1, month: "<month>", year: 2024 }, DayOf { day: 15, month: "<month>", year: 2026 },
    LinkNotice, LinkUnknownKey { key: "<key>" }, LinkUnknownChoice { question: "<question>", said: "<said>" },
    LinkTooMany { question: "<question>" }, LinkTwice { key: "<key>" }, LinkUnknownValue { key: "<key>", said: "<said>" }, LinkTooLong,
    LinkDamaged { text: "<text>" }, LinkNewer, LinkNotKnownYet, LinkChoiceNotKnownYet { question: "<question>" }, LinkRetired { label: "<label>" }, LinkRenamed { from: "<from>", to: "<to>" }, LinkNotAsked { question: "<question>" }, LinkBefore { count: 1 }, LinkBefore { count: 2 }, LinkRestore, LinkPaste, LinkOpen, LinkMadeTitle, LinkMade { date: "<date>", edition: "2026-11" }, LinkMadeWith { edition: "2026-11" }, LinkMadeNewer, LinkSameFirst { scheme: "<scheme>" }, LinkOtherFirst { then: "<then>", now: "<now>" }, LinkNoneFirst { then: "<then>" }, FromLink, CheckLeadOwn,
    LinkKept { count: 0 }, LinkKept { count: 1 }, LinkKept { count: 2 }, Dismiss,
    ShownOnly { shown: 3, all: 19 },
    FirstNotShown { acronym: "<acronym>" },
    OpenFull,
    IfNotOpened,
    HostContact,
    SetByHost,
    EmbedLink,
    EmbedTitle,
    EmbedLead,
    OptionLanguage,
    OptionTheme,
    AsVisitor,
    ThemeLight,
    ThemeDark,
    OptionAccent,
    AccentRefused,
    OptionPage,
    OptionContact,
    OptionRadius,
    OptionFont,
    OwnLook,
    OptionBase,
    BaseRefused,
    OptionCompact,
    OptionSandbox,
    OptionSchemes,
    OptionLock,
    Preview,
    NoPreview,
    PutAddress { address: "<address>" },
    CodeLink,
    CodeFrame,
    CodeScript,
    CodePinned,
    PolicyNote,
    CmsTitle,
    CmsWordpress,
    CmsDrupal,
    CmsTypo3,
    CmsSpip,
    Share, SendBack, ShareLead, ShareFor, ShareShow, ShareShowHint { page: "<page>" }, ShareAsk, ShareAskHint, ShareReplyHint,
    ShareLanguage, ShareNote, ShareNoteLeft { count: 199 }, ShareGoes, ShareDay, ShareFirst,
    ShareOthers, ShareNothingElse, ShareLink, ShareCode, Copy, Copied, NotCopied, ShareSheet, Mail,
    MailSubject, MailBody, Print, QrTitle, QrTooLong, NoteFrom, Invited, BothTitle, BothLead, BothNone,
    AccordSame, AccordDiffers, AccordOneSide, AccordCounts, AccordOpen, Question, Agreed, BothAdvice, GoOnWith,
    WhatChanges, WouldSuit, WouldBePossible, WouldBeFirst, NoChange, WouldSettle, Instead { to: "<to>", was: "<was>" }, SeeIf,
    MoreChanges { count: 1 }, MoreChanges { count: 2 }, IfSo { changes: "<changes>" }, IfLead, IfKeep, IfDrop,
    CertainTitle, CertainFirst { acronym: "AAA" }, CertainNone, CertainOpen { count: 1, acronyms: "AAA, BBB" },
    CertainOpen { count: 2, acronyms: "AAA, BBB" }, CertainSuits { acronyms: "AAA, BBB" }, CertainOut { acronyms: "AAA, BBB" }, CertainStop,
    WhySeparates { acronyms: "AAA, BBB" }, AskTitle, AskPartner, AskCnrs, AskTogether, AskCheck,
    Scheme, PathTitle { scheme: "<scheme>" }, PathLink, PathLead, PathBoth, PathShortest, PathSafest, PathTotal { count: 1 }, PathTotal { count: 24 },
    PathTotalOpen, PathThere, PathToday { to: 24 }, PathSpan { from: 24, to: 84 }, PathTodayOpen, PathOpen { from: 24 }, PathAfter, PathWhen,
    PathGains, PathOpens, PathFavours, PathSettle, PathCalls, PathYears, PathDashed, PathBlocked { acronym: "AAA" }, CallsAnyTime, CallsYearly,
    CallsYearlyIn { from: "<from>", to: "<to>" }, CallsUntil { date: "<date>" }, MapTitle, MapLead, MapTerm, MapCanBe, CountsTitle { year: 2020 },
    CountsNowhere,
    CompareOrder, RulesOut, RuledBy { rows: "<rows>" }, CopyTable, CopyMarkdown, SaveCsv, InTime, Since { year: 2002 },
    TakeAlong, SheetTitle, SheetSecond, SheetOne, SheetForm, SheetUse, SheetParagraph, SheetMarkdown, SheetJson, SheetCalendar, SheetText, SheetSave,
    SheetNoFile, SheetFrom, SheetMade { date: "<date>", edition: "2026-11" }, SheetLink, SheetCode, CalendarEntry { acronym: "AAA" },
    CalendarConfirm, CalendarNone,
    ProofLink,
    ProofTitle,
    ProofLead,
    ProofTrust,
    ProofChecks,
    ProofRun,
    ProofStop,
    ProofGoOn,
    ProofAgain,
    ProofRunning,
    ProofStopped,
    ProofAllHold,
    ProofSomeFail { count: 1 },
    ProofSomeFail { count: 2 },
    ProofHolds,
    ProofFails,
    ProofWaits,
    ProofDone { done: "<done>", all: "<all>" },
    ProofFound,
    ProofFirst,
    ProofFirstHow,
    ProofMatters,
    ProofMattersHow,
    ProofChoices,
    ProofChoicesHow,
    ProofExact,
    ProofExactHow,
    ProofHeadlines,
    ProofHeadlinesHow,
    ProofTried { projects: "<projects>", classes: "<classes>", gates: "<gates>", all: "<all>" },
    ProofCompletions { sets: "<sets>", completions: "<completions>" },
    ProofNever { number: 2 },
    ProofIdle,
    ProofNumber { number: 2 },
    ProofOr { one: "<one>", other: "<other>" },
    ProofRefused,
    ProofOwnAdvice,
    ProofRecords,
    ProofRecordsLead,
    ProofUndated { count: 2, all: 2, placed: 2 },
    ProofOld { count: 1 },
    ProofOld { count: 2 },
    ProofGaps { count: 2, all: 2 },
    ProofTable,
    ProofTableLead,
    ProofRows { count: 1 },
    ProofRows { count: 2 },
    ProofDoes,
    ProofStates,
    ProofWhen,
    ProofSources,
    ProofRequires,
    ProofMadeFor,
    ProofGraph,
    ProofGraphLead,
    ProofByVerdict,
    ProofByRank,
    ProofToOthers,
    ProofOpens { choices: "<choices>", questions: "<questions>" },
    ProofSettles { choices: "<choices>", questions: "<questions>" },
    ProofTogether { questions: "<questions>" },
    CasesLink, CasesTitle, OfficeLead, OfficeOpen, CasesLead, CasesFile, CasesPaste, CasesRead, CasesExample, CasesTry, CasesHow, CasesFormat, CasesGoing,
    CasesJudged { count: 1 }, CasesJudged { count: 2 }, CasesSame, CasesMoved { count: 1 }, CasesMoved { count: 2 }, CasesUnexpected,
    CasesProblems { count: 1 }, CasesProblems { count: 2 }, Case, CaseMovedHead,
    CaseMoved { what: "<what>", then: "<then>", now: "<now>" }, CaseNoneFirst, CaseSame, CasesMore { count: 1 }, CasesMore { count: 2 },
    CasesSave, CasesClear, CaseLine { line: 12 }, CaseCell { line: 12, column: 3, head: "<head>" }, CaseNear { near: "<near>" },
    CaseNoText, CaseWindows, CaseTooLarge, CaseEmpty, CaseNoHeads, CaseTooMany, CaseHead { said: "<said>" },
    CaseUnknown { said: "<said>", known: "<known>" }, CaseSeveral, CaseHeadless, CaseTorn, CaseCut, CaseBadLink { said: "<said>" },
    Labelled { label: "<label>", text: "<text>" },
}

/// The words are the product: none changes without somebody having read it.
#[test]
fn every_message_is_as_it_was_read() {
    for language in Language::ALL {
        let line = |(name, message): (&str, Message<'_>)| format!("{name}: {}", message.text(language));
        let lines: Vec<String> = every_message().into_iter().map(line).collect();
        compare("messages", language, &lines);
    }
}

/// Verdicts, reasons, headlines and dates as they are put together, on a catalogue whose texts nobody edits.
#[test]
fn everything_reported_is_as_it_was_read() {
    let (catalogue, texts) = catalogue();
    for language in Language::ALL {
        let voice = Voice { catalogue: &catalogue, texts: &texts, language, side: None };
        compare("report", language, &[verdicts(voice), headlines(voice), next_steps(voice), reasons(voice), dates(voice)].concat());
    }
}

pub(crate) fn compare(name: &str, language: Language, lines: &[String]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let text = lines.join("\n").replace('\u{a0}', "⍽");
    settings.bind(|| insta::assert_snapshot!(format!("{name}-{}", language.code()), text));
}

// What is reported ----

fn verdicts(voice: Voice<'_>) -> Vec<String> {
    let replaced = Status::Replaced { by: SchemeId(1), since: "2019".into() };
    let verdicts = [Verdict::Suits, Verdict::Possible, Verdict::RuledOut].map(|verdict| report::verdict(voice, verdict));
    let statuses = [Status::Open, replaced, Status::BetweenInstitutions, Status::EntryOnly].map(|status| report::status(voice, &status));
    let bearings = [Bearing::For, Bearing::Against, Bearing::Open, Bearing::Noted].map(|bearing| report::bearing(voice, bearing));
    let hands = [Hands::Yours, Hands::Time, Hands::Given].map(|hands| report::hands(voice, hands));
    let accounts = Criterion::ALL.map(|criterion| format!("{criterion:?}: {}", report::account(voice, criterion, SchemeId(1))));
    let short = [verdicts.join(" | "), statuses.join(" | "), bearings.join(" | "), hands.join(" | ")];
    short.into_iter().chain(accounts).collect()
}

fn headlines(voice: Voice<'_>) -> Vec<String> {
    let (name, one) = (Some(SchemeId(0)), Box::new(Headline::TooEarly));
    let headlines = [
        Headline::Reading { name: None, successor: None },
        Headline::Reading { name, successor: None },
        Headline::Reading { name, successor: Some(SchemeId(1)) },
        Headline::Existing { agreement: None, then: one.clone() },
        Headline::Existing { agreement: name, then: one },
        Headline::FindPartner,
        Headline::TooEarly,
        Headline::Institutions { scheme: name },
        Headline::Suits { scheme: SchemeId(0) },
        Headline::SuitsIf { scheme: SchemeId(0), open: vec![0] },
        Headline::SuitsIf { scheme: SchemeId(0), open: vec![0, 1] },
        Headline::NothingMeets { made_for: name, blocked_by: vec![0], change: None, instead: Some(SchemeId(1)) },
    ];
    headlines.iter().map(|headline| format!("{headline:?}: {}", report::headline(voice, headline))).collect()
}

fn next_steps(voice: Voice<'_>) -> Vec<String> {
    let change = Change { instead: vec![(QuestionId(0), set(&[1])), (QuestionId(1), set(&[0, 1]))] };
    let steps = [
        NextStep::Answer(QuestionId(0)),
        NextStep::Read(SchemeId(1)),
        NextStep::FindPartner,
        NextStep::JointCalls(SchemeId(1)),
        NextStep::Enter(SchemeId(0)),
        NextStep::Settle { scheme: SchemeId(0), requirement: 0 },
        NextStep::Settle { scheme: SchemeId(0), requirement: 1 },
        NextStep::Change { scheme: SchemeId(0), change },
        NextStep::StayInformal,
    ];
    steps.iter().map(|step| format!("{step:?}: {}", report::next_step(voice, step))).collect()
}

fn reasons(voice: Voice<'_>) -> Vec<String> {
    let scheme = &voice.catalogue.schemes[0];
    let said = |places: &[u16]| Answers::new().with(QuestionId(0), chosen(places));
    let all = [Answers::new(), said(&[0]), said(&[1]).with(QuestionId(1), chosen(&[0, 1]))];
    let lines = all.iter().flat_map(|answers| {
        judge(SchemeId(0), scheme, &voice.catalogue.questions, voice.catalogue.roles.aim, answers).reasons.into_iter().map(move |reason| {
            let words = report::reason(voice, scheme, &reason);
            let said: Vec<String> = answers.iter().map(|(question, answer)| format!("{question:?} {answer:?}")).collect();
            format!(
                "{:?} {:?} [{}]: {} / {}",
                reason.rule,
                words.bearing,
                said.join(", "),
                words.statement,
                words.because.iter().map(|because| &*because.text).collect::<Vec<_>>().join(" / ")
            )
        })
    });
    lines.collect()
}

fn dates(voice: Voice<'_>) -> Vec<String> {
    let date = |year, month, day| Date { year, month, day };
    let datings = [
        Dating::default(),
        Dating { dated: Some(date(2026, Some(5), Some(15))), ..Dating::default() },
        Dating { dated: Some(date(2018, Some(8), None)), ..Dating::default() },
        Dating { dated: Some(date(2015, None, None)), figures: Some(2014), ..Dating::default() },
        Dating { about: Some("2014-2018".into()), ..Dating::default() },
        Dating { before: Some(2019), ..Dating::default() },
        Dating { after: Some(2012), figures: Some(2012), ..Dating::default() },
        Dating { figures: Some(2020), ..Dating::default() },
    ];
    let dates = [date(0, Some(6), None), date(2015, None, None), date(2024, Some(3), Some(1))];
    let dates = dates.into_iter().map(|date| format!("{date:?}: {}", dating::date(voice, date)));
    dates.chain(datings.iter().map(|known| format!("{known:?}: {}", dating::dating(voice, known)))).collect()
}

// The catalogue they speak of ----

fn set(places: &[u16]) -> ChoiceSet {
    places.iter().copied().map(ChoiceId).collect()
}

fn chosen(places: &[u16]) -> Answer {
    Answer::Chosen(set(places))
}

/// Two questions (one choice; several) and two schemes, with a rule of each kind.
fn catalogue() -> (Catalogue, Texts) {
    let all: [[&str; 3]; 9] = [
        ["name of A", "nom de A", "nombre de A"],
        ["How far is it?", "À quelle distance\u{a0}?", "¿A qué distancia está?"],
        ["Distance", "Éloignement", "Distancia"],
        ["Near", "Près", "Cerca"],
        ["Far", "Loin", "Lejos"],
        ["It requires nearness.", "Il exige la proximité.", "Exige proximidad."],
        ["Ask the institute.", "Demandez à l’institut.", "Pregunte al instituto."],
        ["Write to the office.", "Écrivez au bureau.", "Escriba a la oficina."],
        ["It favours this.", "Il favorise cela.", "Favorece esto."],
    ];
    let texts = Texts { all: all.map(|text| text.map(|words| words.to_owned().into())).to_vec() };
    let words = |number| Wording { cnrs: TextId(number), partner: TextId(number) };
    let question = |place, kind| {
        let shape = Shape { question: QuestionId(place), kind, choices: 2 };
        let mut asked = Question { asks: words(1), short: TextId(2), ..bare::question(shape, None, Some(Hands::Yours), None) };
        asked.choices[0].label = words(3);
        asked.choices[1].label = words(4);
        asked
    };
    let near = Condition::Is { question: QuestionId(0), choices: set(&[0]) };
    let require = |condition, check| Requirement { states: TextId(5), check, ..bare::requirement(None, condition) };
    let mut favours = bare::preference(QuestionId(1), set(&[0, 1]), None);
    favours.states = TextId(8);
    let first = Scheme {
        acronym: "AAA".into(),
        aims: set(&[0, 1]),
        requires: vec![require(near.clone(), None), require(Condition::Undecided(vec![near.clone()]), Some(TextId(6)))],
        against: vec![favours.clone()],
        favours: vec![favours],
        notes: vec![Note { id: "n".into(), when: Some(near), states: TextId(6), evidence: Default::default() }],
        steps: vec![Step { row: None, says: TextId(7), evidence: Default::default() }],
        ..bare::scheme()
    };
    let second = Scheme { acronym: "BBB".into(), ..bare::scheme() };
    let roles = bare::roles([QuestionId(0), QuestionId(0), QuestionId(0), QuestionId(1)], [0; 4]);
    (bare::catalogue(vec![question(0, Kind::One), question(1, Kind::Several)], vec![first, second], roles, Vec::new()), texts)
}
