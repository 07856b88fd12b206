//! The tests of the built page in a real browser: one program, one module a subject.
//!
//! `cargo xtask test` runs them with all they need. By themselves they take the page from `dist` and the browser from the path;
//! `ADVISOR_DIST`, `ADVISOR_CHROMIUM`, `ADVISOR_CHROMEDRIVER` and `ADVISOR_AXE` say otherwise. A test that cannot run says
//! `skipped: ` and why.

mod address;
mod arriving;
mod axe;
mod cases;
mod checking;
mod comparison;
mod console;
mod disk_and_http;
mod doors;
mod embed;
mod families;
mod faults;
mod fragment;
mod journeys;
mod keyboard;
mod ladder;
mod layout;
mod links;
mod media;
mod office;
mod pages;
mod pathway;
mod proofs;
mod proving;
mod saved;
mod schemes;
mod sharing;
mod shell;
mod supposing;
mod taken;
mod visits;
mod walk;
