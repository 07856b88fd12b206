//! The officers' page: whether this is it, and where it is.

/// Whether this page holds what is for officers. Where it does not, nothing of that is compiled in.
pub const IS_HERE: bool = cfg!(feature = "office");

/// What its file is called, beside that of the visitors' page.
pub const FILE: &str = "office.html";
