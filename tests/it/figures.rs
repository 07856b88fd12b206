//! Numbers beside words: what is wrong with them is told, what they say agrees with the words, and windows are seen from a day.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::figure::{Figure, Months};
use cooperation_advisor::domain::scheme::{Scheme, Window, WindowKind};
use cooperation_advisor::domain::source::Date;

use crate::link::scheme;
use crate::reading::{IRP, QUESTIONS, check};

fn entry(id: &str) -> &'static Scheme {
    &catalogue().schemes[scheme(id).index()]
}

#[test]
fn wrong_numbers_are_told() {
    const TERM: &str = "[[facts]]\nid = \"IRP-17\"";
    const CANADA: &str = "[[facts]]\nid = \"IRP-27-canada\"";
    let expected = "expected `[least, most]` or `[least]` in months, found";
    check(&[(IRP, "months = [60, 60]", "months = [60, 6]", &[("months = [60, 6]", &format!("{expected} [60, 6]"))])]);
    check(&[(IRP, "months = [60, 60]", "months = []", &[("months = []", &format!("{expected} []"))])]);
    check(&[(IRP, "months = [60, 60]", "months = 60", &[("months = 60", "expected a list in square brackets, found integer")])]);
    check(&[(
        IRP,
        "months = [60, 60]",
        "months = [\"five\"]",
        &[("months = [\"five\"]", "expected a whole number up to 65535, found string")],
    )]);
    check(&[(
        IRP,
        "months = [60, 60]",
        "months = [60, 60]\nrenewals = 2",
        &[(TERM, "expected one of months, renewals, count, since, found months, renewals")],
    )]);
    check(&[(IRP, "renewals = 1", "renewals = -1", &[("renewals = -1", "expected a whole number up to 65535, found integer")])]);
    check(&[(IRP, "count = 14\nyear = 2020", "count = 14", &[(CANADA, "expected `year`: the year of the count, found none")])]);
    check(&[(IRP, "count = 14\nyear = 2020", "year = 2020", &[(CANADA, "expected `count`, as there is a `year`, found none")])]);
    // Two numbers for one thing would drift apart.
    let words = ["en", "fr", "es"].map(|code| format!("expected 13 in the words of `{code}`, found none"));
    check(&[(IRP, "count = 14\nyear = 2020", "count = 13\nyear = 2020", &[(CANADA, &words[0]), (CANADA, &words[1]), (CANADA, &words[2])])]);
    check(&[(QUESTIONS, "months = [61]", "months = [61, 60]", &[("months = [61, 60]", &format!("{expected} [61, 60]"))])]);
    let gain = "question = \"prior\"\nchoice = \"structured\"";
    let put = "question = \"place\"\nchoice = \"no\"";
    check(&[(IRP, gain, put, &[(&format!("[[yields]]\n{put}"), "expected an ordered question, found `place`")])]);
}

/// Terms, renewals and their product, as the seeds write them: "Duration: 4 - 8 years", "4 - 12 years".
#[test]
fn terms_are_those_of_the_seeds() {
    let of = |id: &str| {
        let scheme = entry(id);
        (scheme.term().map(|(term, _)| (term.least, term.most)), scheme.renewals().map(|(times, _)| times), scheme.longest())
    };
    let years = |least: u16, most: u16| Some((least * 12, Some(most * 12)));
    assert_eq!(of("pics"), (years(3, 3), Some(0), Some(36)));
    assert_eq!(of("lia"), (years(4, 4), Some(1), Some(96)));
    assert_eq!(of("gdri"), (years(4, 4), Some(1), Some(96)));
    assert_eq!(of("umi"), (years(4, 4), Some(2), Some(144)));
    assert_eq!(of("irp"), (years(5, 5), Some(1), Some(120)));
    assert_eq!(of("irl"), (years(5, 5), None, Some(60)));
    assert_eq!(of("irn"), (years(5, 5), None, Some(60)));
    assert_eq!(of("iea"), (years(2, 2), Some(0), Some(24)));
    // Variable, says the seed; generally two to three years, says the page of the department.
    assert_eq!(of("prc"), (years(2, 3), Some(0), Some(36)));
    assert_eq!(of("jrp"), (years(4, 4), None, Some(48)));
    // Where no source states a number there is none.
    for id in ["dsca", "vf", "irc", "bilateral", "usr", "umifre", "lea"] {
        assert_eq!(of(id), (None, None, None), "{id}");
    }
}

/// A number stands on a fact that states it: a length on one of duration, and whole years in digits or in words.
#[test]
fn numbers_stand_where_they_are_stated() {
    for scheme in &catalogue().schemes {
        for fact in &scheme.facts {
            let attribute = &*catalogue().attributes[fact.attribute.index()].id;
            let allowed: &[&str] = match fact.figure {
                None => continue,
                Some(Figure::Months(_)) => &["duration"],
                Some(Figure::Renewals(_)) => &["renewal"],
                Some(Figure::Count { .. }) => &["counts"],
                Some(Figure::Since(_)) => &["lineage"],
            };
            assert!(allowed.contains(&attribute), "{}: {:?} on {attribute}", fact.id, fact.figure);
            assert!(!fact.evidence.sources.is_empty() && !fact.evidence.reading, "{}", fact.id);
            if let Some(Figure::Months(Months { least, .. })) = fact.figure
                && least.is_multiple_of(12)
            {
                let words = texts().get(fact.value, Language::English);
                let named = ["", "one", "two", "three", "four", "five"].get(usize::from(least / 12)).copied().unwrap_or_default();
                assert!(words.contains(&(least / 12).to_string()) || words.contains(named), "{}: {words}", fact.id);
            }
        }
    }
}

/// The choices that stand for a length of time leave no month out and count none twice.
#[test]
fn lengths_to_choose_from_follow_each_other() {
    let asked: Vec<_> =
        catalogue().questions.iter().filter(|question| question.choices.iter().any(|choice| choice.months.is_some())).collect();
    assert_eq!(asked.len(), 1, "one question asks for how long");
    let mut next = Some(1);
    for choice in &asked[0].choices {
        let months = choice.months.expect("each of its choices is a length");
        assert_eq!(Some(months.least), next, "{}", choice.id);
        next = months.most.map(|most| most + 1);
    }
    assert_eq!(next, None, "the last one has no end");
}

fn day(year: u16, month: u8, day: u8) -> Date {
    Date { year, month: Some(month), day: Some(day) }
}

#[test]
fn windows_are_seen_from_a_day() {
    let window = |kind, opens: Option<Date>, closes: Option<Date>| Window { kind, opens, closes, evidence: Default::default() };
    let month = |month: u8| Some(Date { year: 0, month: Some(month), day: None });
    let dated = window(WindowKind::Dated, Some(day(2026, 1, 23)), Some(day(2026, 5, 15)));
    assert!(!dated.is_past(day(2026, 5, 15)) && dated.is_past(day(2026, 5, 16)));
    assert_eq!(dated.wait(day(2025, 11, 30)), Some(2));
    assert_eq!(dated.wait(day(2026, 3, 1)), Some(0));
    assert_eq!(dated.wait(day(2026, 6, 1)), None);
    // Only its first day is known: it may have been open until the end of the year.
    let begun = window(WindowKind::Dated, Some(day(2015, 3, 1)), None);
    assert!(!begun.is_past(day(2015, 12, 31)) && begun.is_past(day(2016, 1, 1)));
    let summer = window(WindowKind::Yearly, month(6), month(9));
    let waits = |window: &Window| (1..=12).map(|month| window.wait(day(2026, month, 1)).unwrap()).collect::<Vec<_>>();
    assert_eq!(waits(&summer), [5, 4, 3, 2, 1, 0, 0, 0, 0, 8, 7, 6]);
    let winter = window(WindowKind::Yearly, month(11), month(2));
    assert_eq!(waits(&winter), [0, 0, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0]);
    assert!(!summer.is_past(day(2026, 12, 31)));
    assert_eq!(window(WindowKind::Yearly, None, None).wait(day(2026, 1, 1)), None);
    assert_eq!(window(WindowKind::AnyTime, None, None).wait(day(2026, 1, 1)), Some(0));
    assert_eq!(day(2026, 11, 30).later(0), Date { year: 2026, month: Some(11), day: None });
    assert_eq!(day(2026, 11, 30).later(2), Date { year: 2027, month: Some(1), day: None });
    assert_eq!(day(2026, 12, 31).later(24), Date { year: 2028, month: Some(12), day: None });
}
