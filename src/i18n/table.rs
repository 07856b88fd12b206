//! A language's words as one text, a line a sentence: 2 KB less in brotli than a match over all sentences.
//!
//! What could go wrong with lines is checked by the compiler: the names stand in the order of the sentences, none missing, none twice.

/// A language's words for one of the lists of sentences, with `{name}` where a datum goes. Where the form depends on a number, the forms stand side by side with `|`:
/// for one and for several, for the first day of a month and others, or the months.
macro_rules! words {
    ($list:ident; $($name:ident: $words:literal,)*) => {
        #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the page has them beside the module"))]
        pub(in crate::i18n) const WORDS: &str = concat!($($words, "\n"),*);
        /// It does not compile where the names differ from those of the sentences, in whatever way.
        const _: [(); 1] = [(); crate::i18n::table::same(&[$(stringify!($name)),*], crate::i18n::message::$list) as usize];
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
