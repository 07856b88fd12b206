//! Numbers that stand for entries of one catalogue, and the containers its data are kept in.
//!
//! The numbers are positions: they mean something only together with the catalogue they come from and are never written anywhere.
//! What is written (in links, files, hooks) is the entry's stable text id.

/// A short text that is the same in every language: a stable id, an acronym, a title.
pub type Name = String;

/// Catalogue data of one kind, in their order.
pub type List<T> = Vec<T>;

macro_rules! position {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The position as an index.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

position!(
    /// A question of the catalogue.
    QuestionId
);
position!(
    /// A choice of one question.
    ChoiceId
);
position!(
    /// A scheme of the catalogue; their order is the catalogue's, lightest commitment first.
    SchemeId
);
position!(
    /// A cited document.
    SourceId
);
position!(
    /// A row of the comparison or of a scheme's page.
    AttributeId
);
position!(
    /// A sentence of the seeds.
    SentenceId
);
position!(
    /// A word that is explained.
    TermId
);
position!(
    /// A text in every language, in the store that `catalogue` holds.
    TextId
);
