//! What takes longer.
