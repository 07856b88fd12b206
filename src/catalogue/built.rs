//! The catalogue as it was compiled in.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::texts::Texts;
use super::wire::Wire;
use crate::domain::catalogue::Catalogue;

/// Everything the advisor knows.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::read(&mut include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin")).as_slice()));
    &CATALOGUE
}

/// The words for it.
#[must_use]
pub fn texts() -> &'static Texts {
    static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
        let [english, french, spanish] = [
            include_str!(concat!(env!("OUT_DIR"), "/texts.en")),
            include_str!(concat!(env!("OUT_DIR"), "/texts.fr")),
            include_str!(concat!(env!("OUT_DIR"), "/texts.es")),
        ]
        .map(|all| all.split('\n').map(Cow::Borrowed));
        Texts { all: english.zip(french).zip(spanish).map(|((english, french), spanish)| [english, french, spanish]).collect() }
    });
    &TEXTS
}
