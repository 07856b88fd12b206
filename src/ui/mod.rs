//! What is on screen, in Yew. Layer 5: it may use everything, nothing uses it.
//!
//! Views are plain functions from a [`view::View`] to an [`element::Element`]; only the app itself is a component. It decides nothing that a test without
//! a browser would have to know.

pub mod app;
pub mod attribute;
pub mod element;
pub mod host;
pub mod office;
pub mod outside;
pub mod pages;
pub mod parts;
pub mod store;
pub mod thinking;
pub mod view;
