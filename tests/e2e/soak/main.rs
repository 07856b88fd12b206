//! What takes longer, or drives more than a page: run before a release by `cargo xtask soak`, and reported with its date.

mod archive;
mod axe;
mod dialog;
mod inputs;
mod save_as;
