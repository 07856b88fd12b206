//! What a link says beside answers: generation, schemes side by side, what the list of schemes is narrowed to, and their pages.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::scheme::{Generation, StatusKind};
use cooperation_advisor::link::problem::LinkProblem;
use cooperation_advisor::link::readable::{LONGEST_SEARCH, decode, encode};
use cooperation_advisor::link::state::{Compared, Filter, Page, Shown, State};

use crate::link::{answers, check, scheme, unknown_value};

fn on(page: Page) -> State {
    State { page: Some(page), ..State::default() }
}

fn comparing(ids: &[&str]) -> State {
    State { compared: ids.iter().map(|id| scheme(id)).collect(), ..on(Page::Compare) }
}

fn listing(filter: Filter) -> State {
    State { filter, ..on(Page::Schemes) }
}

fn searching(search: &str) -> State {
    listing(Filter { search: search.into(), ..Filter::default() })
}

fn unknown_key(key: &str) -> LinkProblem {
    LinkProblem::UnknownKey { key: key.into() }
}

fn twice(key: &str) -> LinkProblem {
    LinkProblem::Twice { key: key.into() }
}

// What is read ----

#[test]
fn a_generation_is_read_by_its_word() {
    let showing = |shown| State { shown, ..State::default() };
    check("generation=today", State::default(), &[]);
    check("generation=tool-kit", showing(Shown::Table(Generation::ToolKit)), &[]);
    check("Generation=Tool-Kit", showing(Shown::Table(Generation::ToolKit)), &[]);
    check("generation=2020", showing(Shown::Table(Generation::Year2020)), &[]);
    check("generation=all", showing(Shown::All), &[]);
}

/// Whoever writes schemes side by side into a link wants to see them so, in the order written.
#[test]
fn schemes_side_by_side_open_their_page() {
    check("compare=iea,irp", comparing(&["iea", "irp"]), &[]);
    check("compare=irp,iea", comparing(&["irp", "iea"]), &[]);
    check("compare=IRP%2C%20iea", comparing(&["irp", "iea"]), &[]);
    check("compare=irp", comparing(&["irp"]), &[]);
    check("compare=,irp,,", comparing(&["irp"]), &[]);
    check("compare=", comparing(&[]), &[]);
    check("page=compare", comparing(&[]), &[]);
    check("compare=iea,irp&differences=only", State { only_differences: true, ..comparing(&["iea", "irp"]) }, &[]);
}

/// They stay picked on other pages, and other pages come before them.
#[test]
fn picked_schemes_go_with_every_page() {
    let picked = |page| State { page: Some(page), ..comparing(&["iea", "irp"]) };
    for page in ["start", "check", "advice", "schemes"] {
        let (state, problems) = decode(catalogue(), &format!("page={page}&compare=iea,irp"));
        assert_eq!((state.page.map(Page::name), state.compared, problems), (Some(page), comparing(&["iea", "irp"]).compared, vec![]));
    }
    check("compare=iea,irp&scheme=lia", picked(Page::Scheme(scheme("lia"))), &[]);
    let with_answers = State { answers: answers(&[("aim", "begin")]), ..comparing(&["iea", "irp"]) };
    check("aim=begin&compare=iea,irp", with_answers, &[]);
}

#[test]
fn old_names_of_schemes_are_read_side_by_side_too() {
    check("compare=phdjp,uar", comparing(&["phd", "usr"]), &[]);
    check("compare=phdjp,phd,irp", comparing(&["phd", "irp"]), &[]);
    assert_eq!(encode(catalogue(), &comparing(&["phd"])), "page=compare&compare=phd");
}

/// A word looked for, an aim or a status is a question about the list of schemes, whether or not the page is named.
#[test]
fn what_narrows_the_list_opens_it() {
    let aim = catalogue().questions[catalogue().roles.aim.index()].choice("train");
    for link in ["for=train", "page=schemes&for=train", "For=Train"] {
        check(link, listing(Filter { aim, ..Filter::default() }), &[]);
    }
    for status in StatusKind::ALL {
        let filter = Filter { status: Some(status), ..Filter::default() };
        check(&format!("status={}", status.word()), listing(filter), &[]);
    }
    check("search=lab", searching("lab"), &[]);
    check("search=", searching(""), &[]);
    let all = Filter { aim, status: Some(StatusKind::Open), search: "phd".into() };
    check("search=phd&for=train&status=open&page=schemes", listing(all), &[]);
}

/// What is looked for stays as it was typed: capitals, accents, spaces and signs that links use themselves.
#[test]
fn a_search_is_read_as_it_was_typed() {
    for (written, typed) in [
        ("UMI", "UMI"),
        ("Unit%C3%A9%20mixte", "Unité mixte"),
        ("Unité mixte", "Unité mixte"),
        ("%20two%20words%20", " two words "),
        ("a%26b%3Dc%23d%25", "a&b=c#d%"),
        ("l%E2%80%99%C3%A9tranger", "l’étranger"),
        ("a=b", "a=b"),
        ("c%2B%2B", "c++"),
        ("100%", "100%"),
        ("%zz%4", "%zz%4"),
        ("%ff", "%ff"),
        ("caf%c3", "caf%c3"),
    ] {
        check(&format!("search={written}"), searching(typed), &[]);
        assert_eq!(decode(catalogue(), &encode(catalogue(), &searching(typed))), (searching(typed), vec![]), "{typed}");
    }
}

/// One link for one state: escapes are written one way, and only where they are needed.
#[test]
fn a_search_is_written_in_one_way() {
    for (typed, written) in [("UMI-2_x.~", "UMI-2_x%2e~"), ("é &", "%c3%a9%20%26"), ("l’", "l%e2%80%99"), ("", "")] {
        let expected = if written.is_empty() { "page=schemes".to_owned() } else { format!("page=schemes&search={written}") };
        assert_eq!(encode(catalogue(), &searching(typed)), expected);
    }
}

// What is refused ----

#[test]
fn settings_with_other_values_are_told() {
    for (key, said) in [("generation", "2021"), ("generation", ""), ("generation", "toolkit"), ("page", "shelf"), ("page", "")] {
        check(&format!("{key}={said}"), State::default(), &[unknown_value(key, said)]);
    }
    check("compare=iea,xyz,irp", comparing(&["iea", "irp"]), &[unknown_value("compare", "xyz")]);
    check("compare=iea;irp", comparing(&[]), &[unknown_value("compare", "iea;irp")]);
    check("compare=iea&differences=all", comparing(&["iea"]), &[unknown_value("differences", "all")]);
    check("for=fly", listing(Filter::default()), &[unknown_value("for", "fly")]);
    check("for=train,begin", listing(Filter::default()), &[unknown_value("for", "train,begin")]);
    check("status=closed", listing(Filter::default()), &[unknown_value("status", "closed")]);
    check("status=", listing(Filter::default()), &[unknown_value("status", "")]);
}

/// No more than four can be read side by side: the first four stay, each other one is told.
#[test]
fn more_than_four_schemes_are_told_one_by_one() {
    let four = comparing(&["iea", "prc", "irp", "irn"]);
    assert_eq!(four.compared.schemes().len(), Compared::MOST);
    check("compare=iea,prc,irp,irn", four.clone(), &[]);
    check("compare=iea,prc,irp,irn,irl", four.clone(), &[unknown_value("compare", "irl")]);
    let told = [unknown_value("compare", "irl"), unknown_value("compare", "xyz"), unknown_value("compare", "lia")];
    check("compare=iea,prc,irp,irn,irl,xyz,lia", four, &told);
}

/// A scheme beside itself says nothing; that is no mistake that anybody must be told of, however many there are already.
#[test]
fn a_scheme_named_twice_stands_there_once() {
    check("compare=irp,irp", comparing(&["irp"]), &[]);
    check("compare=irp,iea,irp", comparing(&["irp", "iea"]), &[]);
    check("compare=iea,prc,irp,irn,iea", comparing(&["iea", "prc", "irp", "irn"]), &[]);
    check("compare=phd,iea,irp,irn,phdjp", comparing(&["phd", "iea", "irp", "irn"]), &[]);
}

/// A search that was cut would be another search.
#[test]
fn a_search_that_is_too_long_is_told() {
    let longest = "é".repeat(LONGEST_SEARCH);
    check(&format!("search={longest}"), searching(&longest), &[]);
    check(&format!("search={longest}x"), searching(""), &[unknown_value("search", &("é".repeat(40) + "…"))]);
}

/// "Nothing is dropped in silence": what narrows one page says nothing on another.
#[test]
fn settings_of_another_page_are_told() {
    for page in [Page::Start, Page::Check, Page::Advice, Page::Compare] {
        for setting in ["for", "status", "search"] {
            check(&format!("page={}&{setting}=open", page.name()), on(page), &[unknown_key(setting)]);
        }
    }
    for page in [Page::Start, Page::Check, Page::Advice, Page::Schemes] {
        check(&format!("page={}&differences=only", page.name()), on(page), &[unknown_key("differences")]);
    }
    check("differences=only", State::default(), &[unknown_key("differences")]);
    check("scheme=irp&status=open", on(Page::Scheme(scheme("irp"))), &[unknown_key("status")]);
    check("page=compare&scheme=irp", on(Page::Compare), &[unknown_key("scheme")]);
    check("page=check&question=aim", on(Page::Check), &[unknown_key("question")]);
}

#[test]
fn the_first_of_two_counts() {
    check("compare=irp&compare=iea", comparing(&["irp"]), &[twice("compare")]);
    check("search=a&Search=b", searching("a"), &[twice("search")]);
    let tool_kit = State { shown: Shown::Table(Generation::ToolKit), ..State::default() };
    check("generation=tool-kit&generation=all", tool_kit, &[twice("generation")]);
}

/// Everything that is wrong is told, each thing once, and the rest is kept.
#[test]
fn several_mistakes_are_all_told() {
    let link = "generation=old&compare=iea,xyz&differences=some&side=both&lang=de&status=open&colour=red&aim=begin&aim=train";
    let (state, problems) = decode(catalogue(), link);
    assert_eq!(state, State { answers: answers(&[("aim", "begin")]), ..comparing(&["iea"]) });
    let expected = [
        twice("aim"),
        unknown_key("status"),
        unknown_value("lang", "de"),
        unknown_value("side", "both"),
        unknown_value("generation", "old"),
        unknown_value("compare", "xyz"),
        unknown_value("differences", "some"),
        unknown_key("colour"),
    ];
    assert_eq!(problems.len(), expected.len(), "{problems:?}");
    for problem in expected {
        assert!(problems.contains(&problem), "{problem:?} in {problems:?}");
    }
}
