//! The languages the advisor speaks.

/// A language. All of them are complete: a missing text stops the build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

impl Language {
    /// Every language, in the order in which texts are kept.
    pub const ALL: [Language; 3] = [Language::English, Language::French, Language::Spanish];

    /// Its code, as in links and `lang` attributes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
            Language::Spanish => "es",
        }
    }

    /// What it calls itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::French => "Français",
            Language::Spanish => "Español",
        }
    }

    /// The language with this code; of a longer tag ("fr-CA") the first part counts.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        let first = code.split(['-', '_']).next().unwrap_or(code);
        Language::ALL.into_iter().find(|language| first.eq_ignore_ascii_case(language.code()))
    }
}
