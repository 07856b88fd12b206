//! Whole visits, each as the person would make it, from the first page to what they came for.

mod officer;
mod partner;
mod reader;
mod researcher;
