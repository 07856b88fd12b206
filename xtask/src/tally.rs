//! Adds up what the test runs report.

use std::fmt;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };

    pub(crate) fn skipped(skipped: usize) -> Self {
        Self { skipped, ..Self::default() }
    }

    /// One check of our own.
    pub(crate) fn check(passed: bool) -> Self {
        if passed { Self { passed: 1, ..Self::default() } } else { Self::FAILED }
    }
}

/// Reads a test run's output line by line.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) tally: Tally,
    /// Tests of the suite being read that said they were skipped. The result, which takes them for passed, comes after.
    skipped: usize,
    /// Whether the test whose output is being read has said so already.
    counted: bool,
}

impl Reader {
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            self.tally.passed += count(counts, "passed").saturating_sub(self.skipped);
            self.tally.failed += count(counts, "failed");
            self.tally.skipped += count(counts, "ignored") + self.skipped;
            self.skipped = 0;
        } else if line.starts_with("---- ") {
            self.counted = false;
        } else if line.starts_with("skipped: ") && !self.counted {
            self.counted = true;
            self.skipped += 1;
        }
    }
}

/// The number before a word: `ok. 5 passed; 0 failed; 1 ignored; …`.
fn count(counts: &str, word: &str) -> usize {
    let parts = counts.split([';', '.']).map(str::trim);
    parts.filter_map(|part| part.strip_suffix(word)?.trim().parse::<usize>().ok()).sum()
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// How many tests a source file holds, for telling how many did not run. A journey is one in each of three engines.
pub(crate) fn tests_in(source: &str) -> usize {
    let written = |line: &&str| line.starts_with("#[test]") || line.starts_with("#[tokio::test");
    let journeys = source.split("in_each_engine! {").nth(1).and_then(|rest| rest.split("\n}").next()).unwrap_or_default();
    source.lines().map(str::trim_start).filter(written).count() + 3 * journeys.lines().filter(|line| line.contains(" in ")).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Tally {
        let mut reader = Reader::default();
        for line in lines {
            reader.read(line);
        }
        reader.tally
    }

    #[test]
    fn results_add_up() {
        let tally = read(&[
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.31s",
            "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
            "test the_result: ok",
        ]);
        assert_eq!(tally, Tally { passed: 15, failed: 2, skipped: 1 });
        assert_eq!(tally.to_string(), "15 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn a_test_that_says_it_was_skipped_did_not_pass() {
        let tally = read(&[
            "---- start_page stdout ----",
            "skipped: there is no axe-core",
            "skipped: there is still none",
            "---- advice_page stdout ----",
            "skipped: there is no axe-core",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.31s",
            "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.31s",
        ]);
        assert_eq!(tally, Tally { passed: 4, failed: 0, skipped: 2 });
    }

    #[test]
    fn nothing_skipped_is_not_mentioned() {
        assert_eq!(Tally { passed: 3, failed: 0, skipped: 0 }.to_string(), "3 passed, 0 failed");
    }

    #[test]
    fn tests_are_counted_in_sources() {
        assert_eq!(tests_in("#[test]\nfn a() {}\n    #[tokio::test(flavor = \"x\")]\n// #[test]\n#[testing]\n"), 2);
        assert_eq!(tests_in("in_each_engine! {\n    a in WIDE;\n    b in Window { ..WIDE };\n}\n#[tokio::test]\nasync fn c() {}\n"), 7);
    }
}
