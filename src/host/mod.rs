//! The page around us: what a host page may ask of the advisor it embeds, and what both tell each other. Layer 3, on top of `link`.
//!
//! Pure: a query is text, a message is text. The browser's part is `xtask/src/host.js` in the page and `src/host/embed.js` in the host.

pub mod accent;
pub mod codes;
pub mod contact;
pub mod options;
pub mod style;
