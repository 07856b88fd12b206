//! What several pages share, one thing a module.

pub mod answers;
pub mod aside;
pub mod button;
pub mod certain;
pub mod changes;
pub mod choices;
pub mod cite;
pub mod family;
pub mod field;
pub mod footer;
pub mod generations;
pub mod header;
pub mod host;
pub mod ladder;
pub mod link;
pub mod notice;
pub mod outcome;
pub mod paste;
pub mod qr;
pub mod reasons;
pub mod replaced;
pub mod sender;
pub mod stacked;
pub mod standing;
pub mod steps;
