//! The catalogue as it was compiled in.

use super::texts::Texts;
use crate::domain::catalogue::Catalogue;

#[allow(clippy::all, clippy::pedantic, missing_docs, reason = "written by build.rs out of the data files")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}

/// Everything the advisor knows.
pub static CATALOGUE: &Catalogue = &generated::CATALOGUE;

/// The words for it.
pub static TEXTS: &Texts = &generated::TEXTS;
