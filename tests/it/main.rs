//! The host tests: one program, one module a subject. They need no browser, no network and no clock.
//!
//! Property tests are reproducible: they start from a fixed seed. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` widen the search.

mod architecture;
mod asking;
mod bare;
mod beside;
mod emitted;
mod folder;
mod formulas;
mod generated;
mod headlines;
mod laws;
mod link;
mod metamorphic;
mod named;
mod oracle;
mod permuted;
mod proof;
mod reading;
mod scenarios;
mod session;
mod still;
mod typography;
mod words;
