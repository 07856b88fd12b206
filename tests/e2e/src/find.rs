//! Every selector. They are the page's public hooks and what HTML itself gives; no class, no wording.

/// An expression that is true once the app has rendered and the fallback is gone.
pub const APP_IS_THERE: &str = "document.querySelector('#app [data-page] h1') && document.getElementById('fallback').hidden";

/// The page's main element.
pub const MAIN: &str = "[data-page]";

/// The heading of what is on screen.
pub const HEADING: &str = "[data-page] h1";

/// What is asked on a question's page.
pub const QUESTION: &str = "[data-question]";

/// "Continue was pressed with nothing chosen."
pub const ERROR: &str = "[data-notice=error]";

/// What was not understood of the link.
pub const LINK_NOTICE: &str = "[data-notice=link]";

/// What is supposed instead of some answers.
pub const SUPPOSED: &str = "[data-page] [role=status] [data-notice=supposed]";

/// What is certain already.
pub const CERTAIN: &str = "[data-page] [data-notice=certain]";

/// What is still to be found out, and from whom.
pub const ASKS: &str = "[data-page] [data-notice=asks]";

/// The region that says what an answer moves.
pub const MOVED: &str = "[data-page] [role=status][data-notice=moved]";

/// The region that says how many schemes were found.
pub const FOUND: &str = "[data-page] [role=status][data-notice=found]";

/// The region that says how many rows are compared.
pub const ROWS: &str = "[data-page] [role=status][data-notice=rows]";

/// What stands in the file and is shown until the app is there.
pub const FALLBACK: &str = "#fallback";

/// What is shown after an error that the app cannot survive.
pub const CRASH: &str = "#crash";

/// A button or link within the page's main element.
#[must_use]
pub fn action(name: &str) -> String {
    format!("[data-page] [data-action=\"{name}\"]")
}

/// A link in the bar above every page.
#[must_use]
pub fn in_bar(name: &str) -> String {
    format!("header [data-action=\"{name}\"]")
}

/// The button of a language.
#[must_use]
pub fn language(code: &str) -> String {
    format!("[data-action=language][data-language={code}]")
}

/// The control of a choice.
#[must_use]
pub fn choice(id: &str) -> String {
    format!("{QUESTION} [data-choice=\"{id}\"]")
}

/// The control of something to tick that is no answer.
#[must_use]
pub fn tick(id: &str) -> String {
    format!("[data-page] [data-choice=\"{id}\"]")
}

/// An answer in a list of answers.
#[must_use]
pub fn answer(question: &str) -> String {
    format!("[data-page] [data-answer=\"{question}\"]")
}

/// The link by which an answer is changed, in a list of answers.
#[must_use]
pub fn change(question: &str) -> String {
    format!("{} a[data-action=change]", answer(question))
}

/// The field of a page with this id: a search, or a list of options.
#[must_use]
pub fn field(id: &str) -> String {
    format!("[data-page] #{id}")
}

/// What is said beside schemes under this id.
#[must_use]
pub fn outcome(id: &str) -> String {
    format!("[data-page] [data-outcome=\"{id}\"]")
}

/// What is about one attribute.
#[must_use]
pub fn attribute(id: &str) -> String {
    format!("[data-page] [data-attribute=\"{id}\"]")
}

/// What is about one scheme.
#[must_use]
pub fn scheme(id: &str) -> String {
    format!("[data-scheme=\"{id}\"]")
}

/// The link to a scheme's page in what is about it.
#[must_use]
pub fn link_to_scheme(id: &str) -> String {
    format!("{} a[data-action=scheme]", scheme(id))
}

/// The lines of the fallback for one cause.
#[must_use]
pub fn cause(name: &str) -> String {
    format!("{FALLBACK} [data-cause={name}]")
}
