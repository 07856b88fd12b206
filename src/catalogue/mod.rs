//! The catalogue's data files, their loading and their check. Layer 1.
//!
//! The files in `data/` are read and checked when the project is built (`reading`), and compiled in as bytes (`wire`, `built`): the
//! page has no parser for them, and what was not whole never gets there. Their words travel beside the bytes.

pub mod built;
pub mod formula;
pub mod language;
pub mod proof;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
pub mod texts;
pub mod wire;
