//! From a sentence to its words: the template of a language, with the data put in.

use super::message::Message;
use super::{english, french, spanish};
use crate::catalogue::language::Language;

impl Message<'_> {
    /// The words, in one language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        let template = match language {
            Language::English => english::template(self),
            Language::French => french::template(self),
            Language::Spanish => spanish::template(self),
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
            Message::RungOpen { question } => {
                show("question", question);
            }
            Message::RungReplaced { by } => {
                show("by", by);
            }
            Message::Moved { answer, changes } => {
                show("answer", answer);
                show("changes", changes);
            }
            Message::MovedNothing { answer } => {
                show("answer", answer);
            }
            Message::MovedFirst { acronym } => {
                show("acronym", acronym);
            }
            Message::MovedSuits { acronym } => {
                show("acronym", acronym);
            }
            Message::MovedPossible { acronym } => {
                show("acronym", acronym);
            }
            Message::MovedRuledOut { acronym } => {
                show("acronym", acronym);
            }
            Message::MovedHigher { acronym } => {
                show("acronym", acronym);
            }
            Message::MovedLower { acronym } => {
                show("acronym", acronym);
            }
            Message::MovedMore { count } => {
                number("count", count);
            }
            Message::CompareWith { acronym } => {
                show("acronym", acronym);
            }
            Message::FoundCount { count } => {
                number("count", count);
            }
            Message::Pick { acronym } => {
                show("acronym", acronym);
            }
            Message::InItsWords { document } => {
                show("document", document);
            }
            Message::ReportSubject { scheme, edition } => {
                show("scheme", scheme);
                show("edition", edition);
            }
            Message::CompareTitleOf { schemes } => {
                show("schemes", schemes);
            }
            Message::RowsShown { shown, all } => {
                number("shown", shown);
                number("all", all);
            }
            // Every other sentence is always the same; a place left unfilled is found by the snapshots of all sentences.
            _ => {}
        }
    }
}
