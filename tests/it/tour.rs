//! The tour of `README.md`: every address in it opens what it is said to open.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::link::decode;
use cooperation_advisor::link::problem::LinkProblem;

/// The addresses of the tour, each with what is said of it.
fn tour() -> Vec<(String, String)> {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("the README should be there");
    let (_, rest) = readme.split_once("\n## A tour\n").expect("the README should have a tour");
    let tour = rest.split_once("\n## ").map_or(rest, |(tour, _)| tour);
    let row = |line: &str| {
        let [said, address] = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect::<Vec<_>>().try_into().ok()?;
        let address: &str = address;
        Some((str::to_owned(said), address.strip_prefix("`#")?.strip_suffix('`')?.to_owned()))
    };
    tour.lines().filter_map(row).collect()
}

#[test]
fn every_address_of_the_tour_is_understood() {
    let tour = tour();
    assert!(tour.len() >= 12, "the tour should be read: {tour:?}");
    for (said, address) in tour {
        let (state, problems) = decode(catalogue(), &address);
        if said.contains("did not understand") {
            let told =
                problems.iter().filter(|problem| matches!(problem, LinkProblem::UnknownKey { .. } | LinkProblem::UnknownChoice { .. }));
            assert_eq!(told.count(), 2, "{address}: {problems:?}");
        } else {
            assert!(problems.is_empty(), "{address}: {problems:?}");
            assert!(state.page.is_some(), "{address} should open a page");
        }
    }
}
