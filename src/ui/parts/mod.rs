//! What several pages share, one thing a module.

pub mod answers;
pub mod choices;
pub mod cite;
pub mod footer;
pub mod header;
pub mod link;
pub mod notice;
pub mod outcome;
pub mod reasons;
pub mod standing;
pub mod steps;
