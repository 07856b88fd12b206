//! The state of a visit, its one update, and plain data for what is on screen. Layer 4.
//!
//! It knows nothing of a browser and nothing of Yew: the page tells it what happened and shows what it says.

pub mod advised;
pub mod answering;
pub mod asks;
pub mod calendar;
pub mod cases;
pub mod comparison;
pub mod decisions;
pub mod export;
pub mod file;
pub mod findings;
pub mod given;
pub mod json;
pub mod kept;
pub mod model;
pub mod msg;
mod opening;
pub mod presented;
pub mod proving;
pub mod screen;
pub mod search;
pub mod sharing;
pub mod sheet;
pub mod shelf;
pub mod since;
pub mod table;
pub mod taken;
pub mod thought;
pub mod update;
