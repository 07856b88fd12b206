//! What the data proves.
