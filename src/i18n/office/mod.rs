//! What only the officers' page says, in every language: the visitors' page does not carry it.

pub mod english;
pub mod french;
pub mod spanish;
