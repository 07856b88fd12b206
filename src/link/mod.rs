//! State to fragment and back. Layer 3. Decoding never fails: it returns what was understood and what was not.
//!
//! This edition has the readable form, which people write by hand and which the page keeps in its address. It knows nothing of a
//! browser: a fragment is text.

pub mod percent;
pub mod problem;
pub mod qr;
pub mod readable;
pub mod state;
