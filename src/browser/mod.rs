//! Thin, fallible wrappers over the browser. Layer 1. Nothing of ours is in here, and nothing panics: in frames and from disk the
//! browser refuses things, and a refusal is a value.
//!
//! Storage is not wrapped, because it is never touched: the fragment is the memory.

pub mod address;
pub mod document;
pub mod file;
pub mod host;
pub mod later;
pub mod sharing;
