//! English.

use super::message::Message;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn month(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// The English words of a sentence.
#[must_use]
pub(super) fn text(message: Message<'_>) -> String {
    match message {
        Message::AppName => "Cooperation advisor".into(),
        Message::SkipToContent => "Skip to the content".into(),
        Message::MainNavigation => "Main navigation".into(),
        Message::Languages => "Languages".into(),
        Message::AllSchemes => "All schemes".into(),
        Message::YourAdvice => "Your advice".into(),
        Message::NotOfficial => "A basis for discussion, and no official CNRS service.".into(),
        Message::NoRequests => "This page makes no request after it has loaded, unless you follow a link. Your answers stay in its address.".into(),
        Message::Edition { edition } => format!("Catalogue edition {edition}"),

        Message::StartTitle => "Which cooperation scheme fits your plan?".into(),
        Message::StartLead => "You have a colleague abroad and want to make it official. CNRS has a ladder of schemes for that, from a first try to a joint laboratory. This advisor says which one suits, why, why not the others, and what to do next.".into(),
        Message::StartHow => "Every reason comes from a rule and every rule names its source. What you leave open stays open: unknown is never a no.".into(),
        Message::StartTime => "A few questions, about three minutes. You can stop at any time and see the advice so far.".into(),
        Message::WhichSide => "Which side are you on?".into(),
        Message::SideCnrs => "The CNRS side".into(),
        Message::SideCnrsHint => "You work in, or with, a CNRS unit.".into(),
        Message::SidePartner => "The partner’s side".into(),
        Message::SidePartnerHint => "You work abroad, with or without a CNRS contact.".into(),
        Message::Begin => "Begin".into(),
        Message::GoOn => "Go on with the questions".into(),
        Message::StartOver => "Start over".into(),
        Message::ContinueToAdvice => "See the advice".into(),

        Message::QuestionNumber { number, about } => format!("Question {number} of about {about}"),
        Message::SeveralAllowed => "You can choose several.".into(),
        Message::DontKnowYet => "I don’t know yet".into(),
        Message::DontKnowYetHint => "Kept open: nothing is ruled out by it.".into(),
        Message::WhyAsked => "Why this is asked".into(),
        Message::OtherSide => "The other side usually knows this best; “I don’t know yet” is a good answer.".into(),
        Message::Continue => "Continue".into(),
        Message::Back => "Back".into(),
        Message::AdviceSoFar => "See the advice so far".into(),
        Message::NothingChosen => "Choose an answer, or “I don’t know yet”.".into(),
        Message::Error => "Error".into(),
        Message::AnswersSoFar => "Your answers".into(),
        Message::NoAnswersYet => "No answers yet.".into(),
        Message::Change => "Change".into(),
        Message::ChangeOf { question } => format!("Change: {question}"),

        Message::Suits => "Suits".into(),
        Message::Possible => "Possible".into(),
        Message::RuledOut => "Ruled out".into(),
        Message::StatusOpen => "Open".into(),
        Message::StatusReplaced { by, since } => format!("Replaced by {by} ({since})"),
        Message::StatusBetweenInstitutions => "Between institutions".into(),
        Message::StatusEntryOnly => "Explained only".into(),
        Message::Rank { rank } => format!("Place {rank}"),
        Message::Stands { verdict } => format!("Under your answers: {verdict}"),
        Message::BeforeRuledOut { next } => format!("Before {next}, which is ruled out."),
        Message::BeforeReplaced { next } => format!("Before {next}, which is replaced."),
        Message::BeforeAim { next } => format!("Before {next}: closer to your aim."),
        Message::BeforePossible { next } => format!("Before {next}, which still has something open."),
        Message::BeforeBalance { next } => format!("Before {next}: more of your answers speak for it."),
        Message::BeforeOpen { next } => format!("Before {next}: less of what it requires is open."),
        Message::BeforeCommitment { next } => format!("Before {next}: level with it, and the lighter commitment."),

        Message::HeadlineReading { acronym, name } => format!("{acronym}: {name}"),
        Message::HeadlineReadingReplaced { acronym, name, successor } => format!("{acronym}: {name}. For new projects, {successor} takes its place"),
        Message::HeadlineReadingUnnamed => "Which name did you meet?".into(),
        Message::HeadlineExisting { acronym } => format!("Your {acronym}, and what can follow it"),
        Message::HeadlineExistingUnnamed => "Your agreement, and what can follow it".into(),
        Message::HeadlineFindPartner => "First find a partner in a CNRS unit".into(),
        Message::HeadlineTooEarly => "It is too early to say".into(),
        Message::HeadlineInstitutions => "Institutions decide this".into(),
        Message::HeadlineSuits { acronym, name } => format!("{acronym}, {name}, suits your plan"),
        Message::HeadlineSuitsIf { acronym, name, count } => {
            if count == 1 { format!("{acronym}, {name}, suits your plan, if one point is settled") } else { format!("{acronym}, {name}, suits your plan, if {count} points are settled") }
        }
        Message::HeadlineNothingMeets => "Nothing that is open meets this aim as it stands".into(),
        Message::WhatCanFollow => "What can follow".into(),
        Message::MadeForItBlocked { acronym } => format!("{acronym} is made for this aim. What stands in the way:"),
        Message::WouldDoInstead { acronym, name } => format!("What would do instead: {acronym}, {name}."),
        Message::InstitutionsLead => "No researcher applies for this. A researcher’s way in is the joint calls that institutions open.".into(),
        Message::TooEarlyLead => "Say what should exist in the end: it orders the schemes more than anything else. Until then, here is how they stand.".into(),

        Message::AdviceTitle => "Advice".into(),
        Message::FromAnswers { count } => format!("From {}.", counted(count, "answer", "answers")),
        Message::SettledFirst => "No question is left that could change anything.".into(),
        Message::Why => "Why".into(),
        Message::Facts => "What the sources say".into(),
        Message::NextStep => "What to do next".into(),
        Message::NextAnswer { question } => format!("Answer the question that helps most: “{question}”"),
        Message::NextRead { acronym } => format!("Read the entry on {acronym}."),
        Message::NextFindPartner => "Find somebody in a CNRS unit who will carry it with you; every scheme needs that.".into(),
        Message::NextJointCalls { acronym } => format!("Look for the joint calls opened under an {acronym}."),
        Message::NextSettle => "Settle what is open:".into(),
        Message::NextChange { acronym, changes } => format!("{acronym} would be possible again with: {changes}."),
        Message::NextStayInformal => "Stay informal: not everything needs an instrument.".into(),
        Message::ChangeTo { question, choice } => format!("{question}: {choice}"),
        Message::HandsYours => "you can change this".into(),
        Message::HandsTime => "time can change this".into(),
        Message::HandsGiven => "given".into(),
        Message::TheOthers => "The others".into(),
        Message::StillOpen => "Still open".into(),
        Message::OpenCount { count } => format!("{} can still change something.", counted(count, "question", "questions")),
        Message::Notices => "Worth a second look".into(),
        Message::AlsoConsider => "Beside the schemes".into(),
        Message::SeeScheme { acronym } => format!("All facts about {acronym}"),

        Message::For => "For".into(),
        Message::Against => "Against".into(),
        Message::Open => "Open".into(),
        Message::Noted => "To know".into(),
        Message::MadeFor { aims } => format!("Made for: {aims}."),
        Message::YouSaid { choices } => format!("You said: {choices}"),
        Message::NotAnswered { question } => format!("Not answered yet: {question}"),
        Message::SourcesUndecided => "The sources do not decide this.".into(),
        Message::ToCheck { check } => format!("To check: {check}"),
        Message::OurReading => "our reading".into(),
        Message::ReasonsCount { count } => counted(count, "reason", "reasons"),

        Message::SchemesTitle => "All schemes".into(),
        Message::SchemesLead => "Today’s schemes and those they replaced, as their sources present them.".into(),
        Message::LightestFirst => "Lightest commitment first; the order is our reading.".into(),
        Message::NotStated => "Not stated".into(),
        Message::WordedOtherwise => "worded otherwise".into(),
        Message::AboutYou => "about your answers".into(),
        Message::WayIn => "How to get in".into(),
        Message::WhatDiffers { successor } => format!("What differs from {successor}"),
        Message::Successor => "For new projects".into(),
        Message::Predecessor => "Before it".into(),
        Message::Notes => "To know".into(),
        Message::SourcesTitle => "Sources".into(),
        Message::OldAddress => "old address".into(),
        Message::Checked { date } => format!("Entry last compared with its sources on {date}."),
        Message::NameIsOurs => "The name in this language is our translation.".into(),
        Message::AlsoCalled { names } => format!("Also met as: {names}."),
        Message::GenerationToolKit => "Tool kit (before 2019)".into(),
        Message::Generation2020 => "2020".into(),
        Message::GenerationToday => "Today".into(),
        Message::SeedWords => "In the source’s words".into(),
        Message::Years { from, to } => {
            if from == to { counted(usize::from(from), "year", "years") } else { format!("{from} to {to} years") }
        }

        Message::Undated => "undated".into(),
        Message::UndatedAbout { years } => format!("undated, about {years}"),
        Message::UndatedBefore { year } => format!("undated, before {year}"),
        Message::UndatedAfter { year } => format!("undated, {year} or later"),
        Message::FiguresFor { year } => format!("figures for {year}"),
        Message::Month { month: number } => month(number).into(),
        Message::MonthOf { month: number, year } => format!("{} {year}", month(number)),
        Message::DayOf { day, month: number, year } => format!("{day} {} {year}", month(number)),

        Message::LinkNotice => "Part of this link was not understood".into(),
        Message::LinkUnknownKey { key } => format!("“{key}” is no question of this advisor; it was left out."),
        Message::LinkUnknownChoice { question, said } => format!("“{said}” is no answer to “{question}”; the question is open."),
        Message::LinkTooMany { question } => format!("“{question}” takes one answer, and several were given; the question is open."),
        Message::LinkTwice { key } => format!("“{key}” stands there twice; the first one counts."),
        Message::LinkUnknownValue { key, said } => format!("“{said}” is no “{key}” that this page knows; it was left out."),
        Message::LinkTooLong => "The link is longer than any link this advisor makes; it was not read.".into(),
        Message::LinkKept { count } => format!("{} kept.", if count == 1 { "1 answer was".to_owned() } else { format!("{count} answers were") }),
        Message::Dismiss => "Close this notice".into(),

        Message::And => "and".into(),
    }
}
