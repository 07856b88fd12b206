//! The words, from where the page has them.

use crate::browser::document;
use crate::catalogue::built::{self, Store};
use crate::i18n::words;

/// Takes the words that have come: those of one language or of all, and, the first time, those of the sources.
pub fn words_came() {
    let words = document::take_strings("advisorWords").into_iter().map(|words| &*words.leak()).collect::<Vec<&str>>();
    if let [english, french, spanish, shown, links, says @ ..] = &*words {
        built::provide(Store { texts: [english, french, spanish], shown, links, records: built::NAMED });
        if let [english, french, spanish] = *says {
            words::provide([english, french, spanish]);
        }
    }
}
