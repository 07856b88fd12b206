//! How sentences are declared, and what they carry.

/// Makes the list of sentences: the type, their places in the words of each language, and what they carry. Those of the officers' page, which
/// the visitors' does not carry, stand last.
macro_rules! messages {
    (visitors { $($visitor:ident $({ $($visitors:ident: $visitors_kind:ty),* })?,)* } office { $($officer:ident $({ $($officers:ident: $officers_kind:ty),* })?,)* }) => {
        /// The names of those of every page. Each language gives its words in the same order.
        pub(super) const VISITORS: &[&str] = &[$(stringify!($visitor)),*];
        /// The names of those of the officers' page, likewise.
        pub(super) const OFFICE: &[&str] = &[$(stringify!($officer)),*];

        $crate::i18n::sentence::messages! {
            $($visitor $({ $($visitors: $visitors_kind),* })?,)* $($officer $({ $($officers: $officers_kind),* })?,)*
        }
    };
    ($($name:ident $({ $($datum:ident: $kind:ty),* })?,)*) => {
        /// One sentence or label, with the data it needs. The words are in the module of each language.
        ///
        /// Data are names and texts that are already in the right language, and counts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the English words say what each one is")]
        pub enum Message<'a> {
            $($name $({ $($datum: $kind),* })?,)*
        }

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
