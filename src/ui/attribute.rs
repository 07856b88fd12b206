//! The attributes the page uses, by name: a name that is not on the list does not compile.
//!
//! One list for every element lets Yew compare attributes place by place. Without it each element carries a hash map of its own, and
//! the page the code for that: 2 KB.

macro_rules! attributes {
    ($($attribute:ident $name:literal,)*) => {
        /// An attribute.
        #[derive(Clone, Copy)]
        #[allow(missing_docs, reason = "its name says it")]
        pub enum At {
            $($attribute,)*
        }

        /// Their names, in the same order.
        pub const NAMES: &[&str] = &[$($name),*];
    };
}

attributes! {
    Class "class",
    Id "id",
    Href "href",
    Src "src",
    Role "role",
    Tabindex "tabindex",
    Hidden "hidden",
    Lang "lang",
    Title "title",
    Target "target",
    Rel "rel",
    For "for",
    Type "type",
    Name "name",
    Value "value",
    Readonly "readonly",
    Rows "rows",
    ViewBox "viewBox",
    D "d",
    X "x",
    Y "y",
    X1 "x1",
    X2 "x2",
    Y1 "y1",
    Y2 "y2",
    Cx "cx",
    Cy "cy",
    R "r",
    Max "max",
    Width "width",
    Height "height",
    Open "open",
    Scope "scope",
    Selected "selected",
    Disabled "disabled",
    Accept "accept",
    Autocomplete "autocomplete",
    Spellcheck "spellcheck",
    AriaControls "aria-controls",
    AriaCurrent "aria-current",
    AriaDescribedby "aria-describedby",
    AriaExpanded "aria-expanded",
    AriaHidden "aria-hidden",
    AriaLabel "aria-label",
    AriaLabelledby "aria-labelledby",
    AriaPressed "aria-pressed",
    DataAccord "data-accord",
    DataAction "data-action",
    DataAnswer "data-answer",
    DataAttribute "data-attribute",
    DataBearing "data-bearing",
    DataCheck "data-check",
    DataChoice "data-choice",
    DataDone "data-done",
    DataLanguage "data-language",
    DataLocked "data-locked",
    DataMore "data-more",
    DataNotice "data-notice",
    DataOutcome "data-outcome",
    DataPage "data-page",
    DataQuestion "data-question",
    DataRank "data-rank",
    DataScheme "data-scheme",
    DataStatus "data-status",
    DataTag "data-tag",
    DataVerdict "data-verdict",
}
