//! State to fragment and back. Layer 3. Decoding never fails: it returns what was understood and what was not.
//!
//! Two forms: `readable` is written by hand, `v1` is what the page writes, short and safe against damage. `decode` reads both, and
//! whatever people paste around them; `encode` writes `v1`. It knows nothing of a browser: a fragment is text.

pub mod pasted;
pub mod percent;
pub mod problem;
pub mod qr;
pub mod readable;
pub mod shared;
pub mod state;
pub mod v1;

pub use self::pasted::decode;
pub use self::v1::encode;
