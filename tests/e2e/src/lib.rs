//! What the tests in a browser are made of.
//!
//! A test gets a [`tab::Tab`] from [`browser::run`], acts on it with [`action`], and says what it expects with [`check`]. What the page
//! must show is never written down by hand: a [`visit::Visit`] on the host goes through the same session and the same engine, and the
//! page is compared with it after every step.

pub mod action;
pub mod browser;
pub mod check;
pub mod driver;
pub mod engine;
pub mod engines;
pub mod expected;
pub mod find;
mod left;
pub mod places;
pub mod server;
pub mod tab;
pub mod visit;
pub mod visitor;
