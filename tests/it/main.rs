//! The host tests: one program, one module a subject. They need no browser, no network and no clock.
//!
//! Property tests are reproducible: they start from a fixed seed. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` widen the search.

mod accord;
mod architecture;
mod asking;
mod bare;
mod beside;
mod comparison;
mod emitted;
mod figures;
mod folder;
mod formulas;
mod generated;
mod given;
mod headlines;
mod host;
mod ladder;
mod laws;
mod lineage;
mod link;
mod metamorphic;
mod movement;
mod named;
mod opening;
mod oracle;
mod pasting;
mod pathway;
mod permuted;
mod picture;
mod presented;
mod proof;
mod qr;
mod reading;
mod registry;
mod roundtrip;
mod saved;
mod scenarios;
mod session;
mod settings;
mod sharing;
mod shelf;
mod short;
mod still;
mod typography;
mod visit;
mod words;
