//! The catalogue's data files, their loading and their check. Layer 1.
//!
//! The files in `data/` are read and checked when the project is built ([`reading`]), and compiled in as plain constants
//! ([`built`]): the page has no parser and no decoder for them, and nothing in them can fail at run time.

pub mod built;
pub mod language;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
pub mod texts;
