//! The advice taken along: the sheet, and as paragraph, Markdown and calendar what it says.

use std::collections::BTreeSet;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::Answers;
use cooperation_advisor::domain::certainty::Search;
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::judgement::Bearing;
use cooperation_advisor::domain::scheme::{Evidence, Window, WindowKind};
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::report;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::encode;
use cooperation_advisor::session::calendar::calendar;
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::sharing::shown;
use cooperation_advisor::session::sheet::{Line, Part, Subject, sheet, windows};
use cooperation_advisor::session::since::made;
use cooperation_advisor::session::taken::{markdown, paragraph};
use icalendar::{Calendar, CalendarComponent, Component};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::accord::said;
use crate::generated::config;
use crate::metamorphic::real_answers;
use crate::words::compare;

const TODAY: Date = Date { year: 2026, month: Some(12), day: Some(1) };

const PEOPLE: [&str; 4] = [
    "matter=new&carrier=permanent&aim=consolidate&prior=publications&countries=one&partners=one&place=no&pays=mobility,meetings",
    "matter=existing&agreement=lia&aim=coordinate&countries=more",
    "aim=locate&prior=none&countries=more",
    "carrier=nobody",
];

fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

/// A visit with these answers, its advice, and all of its sheet.
fn visit(answers: &Answers) -> (Model, Advice) {
    (Model { answers: answers.clone(), ..Model::default() }, advise(catalogue(), answers))
}

fn made_for(answers: &Answers, language: Language) -> Vec<Part> {
    let (model, advice) = visit(answers);
    let certainty = Search::new(catalogue(), answers).finish();
    sheet(voice(language), &model, &advice, Some(&certainty), TODAY)
}

fn link(answers: &Answers, language: Language) -> String {
    let (model, advice) = visit(answers);
    let state = shown(&model, language, made(catalogue(), &advice, Some(TODAY)));
    format!("https://example.org/advisor/#{}", encode(catalogue(), &state))
}

/// All that can be taken along as text, as it was read.
#[test]
fn what_is_taken_along_is_as_it_was_read() {
    for language in Language::ALL {
        let all = PEOPLE.map(|answers| {
            let answers = said(answers);
            let (parts, link) = (made_for(&answers, language), link(&answers, language));
            let (model, advice) = visit(&answers);
            let calendar = calendar(voice(language), &windows(voice(language), &model, &advice, TODAY), TODAY).unwrap_or_default();
            [paragraph(voice(language), &parts, &link), markdown(voice(language), &parts, &link), calendar.replace("\r\n", "\n")]
                .join("\n\n")
        });
        compare("taken", language, &all);
    }
}

/// Of a line what is the same in every language.
type Shape = (Option<Bearing>, Evidence);

proptest! {
    #![proptest_config(config(96))]

    /// What is on the sheet is in the advice: its sentence, the reasons of the scheme it is about, each scheme once and as it stands.
    #[test]
    fn the_sheet_says_what_the_advice_says(answers in real_answers(), language in prop::sample::select(Language::ALL.to_vec())) {
        let (voice, (_, advice)) = (voice(language), visit(&answers));
        let parts = made_for(&answers, language);
        prop_assert_eq!(&parts[0].title, &report::headline(voice, &advice.headline));
        let of = |subject| parts.iter().find(|part| part.subject == subject).map(|part| part.lines.clone()).unwrap_or_default();
        let first = advice.featured();
        let reasons: Vec<(Bearing, String, Evidence)> = first.iter().flat_map(|first| {
            let scheme = catalogue().scheme(first.judgement.scheme).unwrap();
            first.judgement.reasons.iter().map(|reason| report::reason(voice, scheme, reason)).map(|told| (told.bearing, told.statement, told.evidence))
        }).collect();
        let why: Vec<_> = of(Subject::Why).into_iter().map(|line| (line.bearing.unwrap(), line.text, line.evidence)).collect();
        prop_assert_eq!(why, reasons);
        let others = of(Subject::Others);
        for line in &others {
            let ranked = advice.ranking.iter().find(|ranked| voice.acronym(ranked.judgement.scheme) == line.name).unwrap();
            prop_assert!(first.is_none_or(|first| first.rank != ranked.rank));
            prop_assert!(line.text.starts_with(&report::verdict(voice, ranked.judgement.verdict)));
        }
        prop_assert_eq!(others.iter().map(|line| &line.name).collect::<BTreeSet<_>>().len(), others.len());
    }

    /// Two languages can stand side by side, row by row.
    #[test]
    fn each_language_has_the_same_rows(answers in real_answers()) {
        let shape = |language| -> Vec<(Subject, Vec<Shape>)> {
            let lines = |part: Part| part.lines.into_iter().map(|line| (line.bearing, line.evidence)).collect();
            made_for(&answers, language).into_iter().map(|part| (part.subject, lines(part))).collect()
        };
        let english = shape(Language::English);
        prop_assert_eq!(&shape(Language::French), &english);
        prop_assert_eq!(&shape(Language::Spanish), &english);
    }

    /// A paragraph is one, names the advice and every open point, and ends with the link.
    #[test]
    fn a_paragraph_is_one(answers in real_answers(), language in prop::sample::select(Language::ALL.to_vec())) {
        let (parts, link) = (made_for(&answers, language), link(&answers, language));
        let text = paragraph(voice(language), &parts, &link);
        prop_assert!(!text.contains(['\n', '\r']));
        prop_assert!(text.starts_with(&parts[0].title) && text.ends_with(&link));
        for line in parts.iter().filter(|part| matches!(part.subject, Subject::Asks | Subject::Next)).flat_map(|part| &part.lines) {
            prop_assert!(text.contains(&line.text), "{}", line.text);
        }
    }

    /// Markdown comes back as the very titles and lines that went into it, with a link for each source that has an address.
    #[test]
    fn markdown_is_read_as_it_was_meant(answers in real_answers(), language in prop::sample::select(Language::ALL.to_vec())) {
        let parts = made_for(&answers, language);
        let text = markdown(voice(language), &parts, &link(&answers, language));
        same_again(voice(language), &parts, &text)?;
        let sources = parts.iter().flat_map(|part| &part.lines).flat_map(|line| &line.evidence.sources);
        let addresses = sources.filter(|id| catalogue().source(**id).unwrap().url.is_some()).count();
        // And the link to the advice.
        let links = Parser::new(&text).filter(|event| matches!(event, Event::Start(Tag::Link { .. }))).count();
        prop_assert_eq!(links, addresses + 1);
    }

    /// Whatever a catalogue says, it is text.
    #[test]
    fn no_text_becomes_markup(texts in prop::collection::vec("[ -~é–«»]{1,40}|[-+=#0-9]{1,3}[.) ]{1,2}[a-z*_`<>&]{1,9}", 4)) {
        let text = |place: usize| texts[place].trim().to_owned();
        let line = Line { name: text(0), text: text(1), because: text(2), ..Line::default() };
        prop_assume!(texts.iter().all(|text| !text.trim().is_empty()));
        let parts = [Part { subject: Subject::Advice, title: text(3), lines: vec![line, Line { text: text(2), ..Line::default() }] }];
        let text = markdown(voice(Language::English), &parts, "https://example.org/#v1.24.abc");
        same_again(voice(Language::English), &parts, &text)?;
    }
}

/// What a reader of Markdown finds: titles, and items without what they rest on.
fn same_again(voice: Voice<'_>, parts: &[Part], text: &str) -> Result<(), TestCaseError> {
    let (mut titles, mut items, mut within) = (Vec::new(), Vec::new(), String::new());
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Item) => within.clear(),
            Event::End(TagEnd::Heading(_)) => titles.push(std::mem::take(&mut within)),
            Event::End(TagEnd::Item) => items.push(std::mem::take(&mut within)),
            Event::Text(text) => within.push_str(&text),
            Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Rule | Event::HardBreak => {
                return Err(TestCaseError::fail(format!("{event:?} in\n{text}")));
            }
            _ => {}
        }
    }
    let squeezed = |text: &str| text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    prop_assert_eq!(
        titles.iter().map(|title| squeezed(title)).collect::<Vec<_>>(),
        parts.iter().map(|part| squeezed(&part.title)).collect::<Vec<_>>()
    );
    let lines: Vec<&Line> = parts.iter().flat_map(|part| &part.lines).collect();
    prop_assert_eq!(items.len(), lines.len(), "{}", text);
    for (item, line) in items.iter().zip(lines) {
        let name = line.bearing.map_or_else(|| line.name.clone(), |bearing| report::bearing(voice, bearing));
        let before = if name.is_empty() { String::new() } else { voice.labelled(&name, "") };
        let expected = squeezed(&[&before, " ", &line.text, " ", &line.because].concat());
        prop_assert!(squeezed(item).starts_with(&expected), "{:?} should begin with {:?}", item, expected);
    }
    Ok(())
}

// The calendar ----

fn known(kind: WindowKind, opens: Option<Date>, closes: Option<Date>) -> Window {
    Window { kind, opens, closes, evidence: Evidence::default() }
}

fn day(year: u16, month: u8, day: u8) -> Option<Date> {
    Some(Date { year, month: Some(month), day: Some(day) })
}

fn month(year: u16, month: u8) -> Option<Date> {
    Some(Date { year, month: Some(month), day: None })
}

/// From when to when, on this day, and whether each year; nothing where it is no entry.
#[track_caller]
fn check(window: &Window, today: Date, expected: Option<(&str, Option<&str>, bool)>) {
    let text = calendar(voice(Language::English), &[(SchemeId(0), window)], today);
    let Some(text) = text else { return assert_eq!(None, expected) };
    let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
    let found = (value("DTSTART;VALUE=DATE:").unwrap(), value("DTEND;VALUE=DATE:"), value("RRULE:FREQ=YEARLY").is_some());
    assert_eq!(Some(found), expected);
}

#[test]
fn only_what_comes_is_an_entry() {
    let summer = known(WindowKind::Yearly, month(0, 6), month(0, 9));
    for (today, from, after) in [
        (month(2026, 5), "20260601", "20261001"),
        (month(2026, 6), "20260601", "20261001"),
        (month(2026, 9), "20260601", "20261001"),
        (month(2026, 10), "20270601", "20271001"),
        (day(2026, 12, 31), "20270601", "20271001"),
    ] {
        check(&summer, today.unwrap(), Some((from, Some(after), true)));
    }
    let winter = known(WindowKind::Yearly, month(0, 11), month(0, 1));
    for (today, from, after) in [
        (month(2026, 10), "20261101", "20270201"),
        (month(2026, 12), "20261101", "20270201"),
        (month(2027, 1), "20261101", "20270201"),
        (month(2027, 2), "20271101", "20280201"),
    ] {
        check(&winter, today.unwrap(), Some((from, Some(after), true)));
    }
    check(&known(WindowKind::Yearly, None, month(0, 3)), TODAY, Some(("20270301", Some("20270401"), true)));
    // What has no month has no place in a calendar, and what has gone by is no appointment.
    check(&known(WindowKind::Yearly, None, None), TODAY, None);
    check(&known(WindowKind::AnyTime, None, None), TODAY, None);
    check(&known(WindowKind::Dated, day(2026, 1, 23), day(2026, 5, 15)), TODAY, None);
    check(&known(WindowKind::Dated, day(2026, 1, 23), day(2026, 12, 1)), TODAY, Some(("20261201", None, false)));
    check(&known(WindowKind::Dated, day(2026, 1, 23), day(2027, 5, 15)), TODAY, Some(("20270515", None, false)));
    check(&known(WindowKind::Dated, None, month(2026, 12)), TODAY, Some(("20261201", Some("20270101"), false)));
    check(&known(WindowKind::Dated, None, Some(Date { year: 2027, month: None, day: None })), TODAY, None);
}

proptest! {
    #![proptest_config(config(96))]

    /// A foreign reader reads the calendar; each entry is called once, says that it is to be confirmed, and where it is from.
    #[test]
    fn calendars_are_read_by_others(answers in real_answers(), year in 2000..2100u16, number in 1..=12u8, language in prop::sample::select(Language::ALL.to_vec())) {
        let (voice, today) = (voice(language), Date { year, month: Some(number), day: Some(15) });
        let (model, advice) = visit(&answers);
        let windows = windows(voice, &model, &advice, today);
        let Some(text) = calendar(voice, &windows, today) else { return Ok(()) };
        prop_assert!(text.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{}", text);
        let read: Calendar = text.parse().map_err(TestCaseError::fail)?;
        let events: Vec<_> = read.components.iter().filter_map(CalendarComponent::as_event).collect();
        prop_assert!(!events.is_empty() && events.len() == read.components.len());
        let ids: BTreeSet<_> = events.iter().map(|event| event.get_uid().unwrap()).collect();
        prop_assert_eq!(ids.len(), events.len());
        for event in events {
            let summary = event.get_summary().unwrap();
            let known: Vec<String> = windows.iter().map(|(id, _)| voice.say(Message::CalendarEntry { acronym: voice.acronym(*id) })).collect();
            prop_assert!(known.iter().any(|known| known == summary), "{} is none of {:?}", summary, known);
            let description = event.get_description().unwrap();
            prop_assert!(description.contains(&voice.say(Message::CalendarConfirm)));
            let cited = catalogue().sources.iter().any(|source| description.contains(&source.by));
            prop_assert!(cited && event.property_value("URL").is_some_and(|url| url.starts_with("http")), "{}", description);
            prop_assert_eq!(event.property_value("DTSTAMP"), Some(&*format!("{year}{number:02}15T000000Z")));
        }
    }
}
