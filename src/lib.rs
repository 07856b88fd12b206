//! The cooperation advisor: asks, recommends, explains and compares CNRS cooperation schemes, in the browser alone.
//!
//! The layers, bottom to top; arrows only run down, and a test keeps them: `domain`; `catalogue` and `browser`; `i18n`; `link` and, on it, `host`;
//! `session`; `ui` and, beside it, `still`. `ARCHITECTURE.md` at the top of the repository says what each of them is and what it is not.

#[cfg(feature = "page")]
pub mod browser;
pub mod catalogue;
pub mod domain;
pub mod host;
pub mod i18n;
pub mod link;
pub mod session;
#[cfg(not(target_arch = "wasm32"))]
pub mod still;
#[cfg(feature = "page")]
pub mod ui;
