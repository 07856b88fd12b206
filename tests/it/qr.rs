//! QR codes of links, read again by a reader that knows nothing of how they were made.

use cooperation_advisor::link::qr::{Code, MOST, QUIET, code};
use proptest::prelude::*;

/// How many bytes a code of each version holds at level M, as the standard's table says.
const HOLDS: [usize; MOST] = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];

fn read(code: &Code) -> Option<String> {
    read_with(code, |x, y| code.is_dark(x, y))
}

/// What a camera would make of it: every module four pixels wide, with its border.
fn read_with(code: &Code, is_dark: impl Fn(usize, usize) -> bool) -> Option<String> {
    const WIDE: usize = 4;
    let side = (code.size() + 2 * QUIET) * WIDE;
    let module = |pixel: usize| (pixel / WIDE).checked_sub(QUIET).filter(|module| *module < code.size());
    let dark = |x, y| matches!((module(x), module(y)), (Some(x), Some(y)) if is_dark(x, y));
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x, y) { 0 } else { 255 });
    let grids = seen.detect_grids();
    let (meta, text) = grids.first()?.decode().ok()?;
    assert_eq!((meta.version.to_size(), meta.ecc_level), (code.size(), 0), "the version and level M");
    Some(text)
}

fn link_of(length: usize) -> String {
    let base = "https://example.org/advisor/#v1.";
    base.chars().chain("0123456789abcdefghjkmnpqrstvwxyz".chars().cycle()).take(length).collect()
}

#[test]
fn a_reader_reads_exactly_the_text_in_every_version() {
    for (version, holds) in (1..).zip(HOLDS) {
        let least = if version == 1 { 1 } else { HOLDS[version - 2] + 1 };
        for length in [least, holds] {
            let text = link_of(length);
            let code = code(&text).unwrap();
            assert_eq!(code.version(), version, "{length} bytes");
            assert_eq!(read(&code).as_deref(), Some(&*text), "{length} bytes");
        }
    }
}

#[test]
fn what_is_too_long_has_no_code() {
    assert!(code(&link_of(667)).is_none());
}

/// A link of a whole questionnaire has 120 characters at most.
#[test]
fn a_link_without_a_note_needs_version_7_at_most() {
    assert!(code(&link_of(120)).is_some_and(|code| code.version() <= 7 && code.size() <= 45));
}

/// Paper gets stained: what the correction adds makes up for it.
#[test]
fn a_stain_is_read_over() {
    let text = link_of(120);
    let code = code(&text).unwrap();
    for corner in [12, 20, 28] {
        let stained = |x: usize, y: usize| (corner..corner + 6).contains(&x) && (corner..corner + 6).contains(&y);
        assert_eq!(read_with(&code, |x, y| code.is_dark(x, y) && !stained(x, y)).as_deref(), Some(&*text), "light at {corner}");
        assert_eq!(read_with(&code, |x, y| code.is_dark(x, y) || stained(x, y)).as_deref(), Some(&*text), "dark at {corner}");
    }
}

/// However alike the letters of a text are, its code is about half dark.
#[test]
fn a_code_is_about_half_dark() {
    for length in [20, 60, 120, 300, 600] {
        for text in [link_of(length), "0".repeat(length)] {
            let code = code(&text).unwrap();
            let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
            let dark = places.filter(|(x, y)| code.is_dark(*x, *y)).count() * 100 / (code.size() * code.size());
            assert!((40..=60).contains(&dark), "{dark} % of {length} are dark");
        }
    }
}

#[test]
fn the_path_draws_exactly_the_dark_modules() {
    let code = code(&link_of(100)).unwrap();
    let mut drawn = vec![vec![false; code.size()]; code.size()];
    for run in code.path().split('M').skip(1) {
        let numbers: Vec<usize> = run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let [x, y, wide, 1, back] = numbers[..] else { panic!("{run}") };
        assert_eq!(wide, back);
        for module in &mut drawn[y][x..x + wide] {
            assert!(!std::mem::replace(module, true), "drawn twice");
        }
    }
    for (y, row) in drawn.iter().enumerate() {
        for (x, drawn) in row.iter().enumerate() {
            assert_eq!(*drawn, code.is_dark(x, y), "{x} {y}");
        }
    }
    assert_eq!(code.view_box(), format!("-4 -4 {0} {0}", code.size() + 8));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read_as_it_was_written(text in "[ -~]{0,300}|\\PC{0,60}") {
        prop_assert_eq!(code(&text).and_then(|code| read(&code)), Some(text));
    }
}
