//! How sentences are declared, and what they carry.

/// Makes the list of sentences: the type, their places in the words of each language, and what they carry.
macro_rules! messages {
    ($($name:ident $({ $($datum:ident: $kind:ty),* })?,)*) => {
        /// One sentence or label, with the data it needs. The words are in the module of each language.
        ///
        /// Data are names and texts that are already in the right language, and counts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the English words say what each one is")]
        pub enum Message<'a> {
            $($name $({ $($datum: $kind),* })?,)*
        }

        /// Their names. Each language gives its words in the same order.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];

        impl Message<'_> {
            /// Its place among them.
            pub(super) fn place(self) -> usize {
                enum Place { $($name),* }
                (match self { $(Message::$name { .. } => Place::$name),* }) as usize
            }

            /// Shows each datum with the name it has in the words.
            pub(super) fn data(self, show: &mut dyn FnMut(&str, Datum<'_>)) {
                match self {
                    $(Message::$name $({ $($datum),* })? => { $($(show(stringify!($datum), $datum.into());)*)? })*
                }
            }
        }
    };
}
pub(super) use messages;

/// What a sentence carries.
#[derive(Clone, Copy, Debug)]
pub(super) enum Datum<'a> {
    /// A name or a text.
    Text(&'a str),
    /// A count, a year, a day.
    Number(usize),
}

impl<'a> From<&'a str> for Datum<'a> {
    fn from(text: &'a str) -> Datum<'a> {
        Datum::Text(text)
    }
}

impl From<usize> for Datum<'_> {
    fn from(number: usize) -> Datum<'static> {
        Datum::Number(number)
    }
}

/// Whether two names are the same.
pub(super) const fn alike(mut one: &[u8], mut other: &[u8]) -> bool {
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
