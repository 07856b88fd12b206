//! Every sentence of the advisor, in every language, and the way from derivations to sentences. Layer 2.
//!
//! A sentence is a variant of [`message::Message`]; a language is one exhaustive match over them, so a missing sentence does not
//! compile. What the catalogue says of schemes is not here but in its data files; this layer puts both together. It decides nothing.

pub mod change;
pub mod dating;
pub mod english;
pub mod french;
pub mod ladder;
pub mod message;
pub mod office;
pub mod path;
pub mod report;
pub mod sentence;
pub mod spanish;
pub mod table;
pub mod voice;
pub mod words;
