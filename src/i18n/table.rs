//! A language's words as one text, a line a sentence: 2 KB less in brotli than a match over all sentences.
//!
//! What could go wrong with lines is checked by the compiler: the names stand in the order of the sentences, none missing, none twice.

/// A language's words, with `{name}` where a datum goes. Where the form depends on a number, the forms stand side by side with `|`:
/// for one and for several, for the first day of a month and others, or the months.
macro_rules! words {
    ($($name:ident: $words:literal,)*) => {
        #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the page has them beside the module"))]
        pub(super) const WORDS: &str = concat!($($words, "\n"),*);
        /// It does not compile where the names differ from those of the sentences, in whatever way.
        const _: [(); 1] = [(); crate::i18n::table::same(&[$(stringify!($name)),*], crate::i18n::message::NAMES) as usize];
    };
}
pub(super) use words;

/// Whether two lists of names are the same.
pub(super) const fn same(mut one: &[&str], mut other: &[&str]) -> bool {
    while let ([first, after @ ..], [second, beyond @ ..]) = (one, other) {
        if !alike(first.as_bytes(), second.as_bytes()) {
            return false;
        }
        (one, other) = (after, beyond);
    }
    one.is_empty() && other.is_empty()
}

const fn alike(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, after @ ..], [second, beyond @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        (one, other) = (after, beyond);
    }
    one.is_empty() && other.is_empty()
}

/// The place of a name in a list; the list's length for one that is not in it.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const fn place_of(mut names: &[&str], name: &str) -> usize {
    let mut place = 0;
    while let [first, rest @ ..] = names {
        if alike(first.as_bytes(), name.as_bytes()) {
            return place;
        }
        (names, place) = (rest, place + 1);
    }
    place
}
