//! Families of schemes in time, and what is said of each change of generation.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::lineage::family;
use cooperation_advisor::domain::scheme::Scheme;
use cooperation_advisor::session::search::called;
use proptest::prelude::*;

use crate::generated::{self, Case, config};
use crate::link::scheme;
use crate::reading::{LIA, check};

fn entry(id: SchemeId) -> &'static Scheme {
    &catalogue().schemes[id.index()]
}

/// A family as `lea -, lia 2002-2019-2020, irp`.
fn told(id: &str) -> String {
    let member = |member: &cooperation_advisor::domain::lineage::Member<'_>| {
        let since = member.since.map_or(String::new(), |(year, _)| format!(" since {year}"));
        let until = member.until.map_or(String::new(), |until| format!(" until {until}"));
        format!("{}{since}{until}", member.entry.id)
    };
    family(catalogue(), scheme(id)).iter().map(member).collect::<Vec<_>>().join(", ")
}

#[test]
fn families_are_those_of_the_sources() {
    let of_lia = "lea, lia since 2002 until 2019-2020, irp";
    for id in ["lea", "lia", "irp"] {
        assert_eq!(told(id), of_lia, "{id}");
    }
    assert_eq!(told("pics"), "pics until 2019, iea since 2019");
    assert_eq!(told("irn"), "gdri since 2002 until 2019-2020, irn");
    assert_eq!(told("umi"), "umi since 2002 until 2019-2020, irl");
    assert_eq!(told("irc"), "irc since 2021");
    assert_eq!(told("prc"), "prc");
}

/// "Any acronym, old or new, finds its entry": and from each the way leads to what is open today.
#[test]
fn any_acronym_finds_its_family() {
    for (name, today) in
        [("LEA", "irp"), ("LIA", "irp"), ("GDRE", "irn"), ("GDRI", "irn"), ("UMI", "irl"), ("PICS", "iea"), ("IRP", "irp"), ("IEA", "iea")]
    {
        let found = called(catalogue(), name).unwrap_or_else(|| panic!("{name} finds nothing"));
        let last = family(catalogue(), found).pop().expect("itself at least");
        assert_eq!(last.entry.id, today, "{name}");
        assert!(last.entry.is_open());
    }
}

/// What a reader of an old acronym asks first: how long, what work before, with whom, what is signed, when. Where both sides state it, the
/// difference is told.
#[test]
fn what_both_sides_state_is_compared() {
    let row = |id: &str| {
        (0..).map(cooperation_advisor::domain::id::AttributeId).zip(&catalogue().attributes).find(|(_, known)| known.id == id).unwrap().0
    };
    let topics: [&[&str]; 5] = [&["duration"], &["prior-work"], &["partners", "countries"], &["agreement"], &["calendar"]];
    let mut compared = 0;
    for (_, old) in catalogue().schemes() {
        let Some(new) = old.successor().map(entry) else { continue };
        for topic in topics {
            let rows: Vec<_> = topic.iter().map(|id| row(id)).collect();
            let states = |scheme: &Scheme, row| scheme.facts.iter().any(|fact| fact.attribute == row);
            if rows.iter().any(|row| states(old, *row) && states(new, *row)) {
                let told = old.differences.iter().any(|step| step.row.is_some_and(|row| rows.contains(&row)));
                assert!(told, "{} and {} both state {topic:?}, and nothing says what differs", old.id, new.id);
                compared += 1;
            }
        }
    }
    assert!(compared >= 12, "{compared}");
}

/// A difference stands between two schemes, cites a source, and is short.
#[test]
fn differences_are_sourced_and_short() {
    for scheme in &catalogue().schemes {
        assert_eq!(scheme.next().is_some(), !scheme.differences.is_empty(), "{}", scheme.id);
        for step in &scheme.differences {
            assert!(step.row.is_some() && !step.evidence.sources.is_empty() && !step.evidence.reading);
            let words = texts().get(step.says, Language::English).split_whitespace().count();
            assert!(words <= 45, "{words} words: {}", texts().get(step.says, Language::English));
        }
        assert!(scheme.steps.iter().all(|step| step.row.is_none()));
    }
}

#[test]
fn wrong_relatives_are_told() {
    check(&[(
        "schemes/lea.toml",
        "became = \"lia\"",
        "became = \"lio\"",
        &[("became = \"lio\"", "expected a scheme of the catalogue, found `lio`")],
    )]);
    check(&[(LIA, "row = \"agreement\"\n", "", &[("[[differences]]\nen = \"The heads of both", "expected `row`, found none")])]);
    check(&[(
        LIA,
        "row = \"agreement\"",
        "row = \"names\"",
        &[("row = \"names\"", "expected an attribute that is compared ({rows}), found `names`")],
    )]);
}

proptest! {
    #![proptest_config(config(200))]

    /// In any catalogue, also where schemes replace themselves: each stands once, the one asked for among them, and whoever is replaced
    /// stands before what takes its place, but in a circle.
    #[test]
    fn families_are_in_time(Case { catalogue, .. } in generated::case()) {
        for (id, scheme) in catalogue.schemes() {
            let members: Vec<SchemeId> = family(&catalogue, id).iter().map(|member| member.scheme).collect();
            prop_assert_eq!(members.iter().filter(|member| **member == id).count(), 1);
            for (place, member) in members.iter().enumerate() {
                prop_assert!(!members[..place].contains(member));
            }
            let own = members.iter().position(|member| *member == id);
            if let Some(next) = scheme.next() {
                prop_assert!(members.contains(&next));
                let circle = family(&catalogue, next).iter().any(|member| member.scheme == id) && {
                    let mut seen = vec![id];
                    let mut now = next;
                    loop {
                        if now == id { break true; }
                        if seen.contains(&now) { break false; }
                        seen.push(now);
                        match catalogue.schemes[now.index()].next() { Some(after) => now = after, None => break false }
                    }
                };
                prop_assert!(circle || members.iter().position(|member| *member == next) > own);
            }
            for (other, before) in catalogue.schemes() {
                if before.next() == Some(id) {
                    prop_assert!(members.contains(&other));
                }
            }
        }
    }
}
