//! The form that the page writes: `v1.<data>.<check>`, lower-case letters, digits and two full stops.
//!
//! Data are symbols of five bits, written in Crockford's alphabet: no letter is mistaken for a digit, capitals mean the same, nothing in it
//! ends a sentence. Ids are the registry's numbers. A number takes four bits of a symbol, and the fifth says that more follow.
//!
//! | symbols | what they say |
//! | --- | --- |
//! | 1 | language (0 none, 1 en, 2 fr, 3 es), side times 4 (0 none, 1 CNRS, 2 partner), 16 if extras follow |
//! | 1 | page (0 none, else its number + 1); then the number of its question or scheme |
//! | extras | a number of flags, then what each says, lowest flag first: see `State::write` in `state` |
//! | answers | to the end, by ascending question: distance from the question before, then the choice (0 not yet) or the set of choices |
//!
//! The check is CRC-30/CDMA over the data and their count: any damage to neighbouring characters is found for certain, any other but once
//! in 10⁹. The first two symbols can be read by a plain script, before the page is there.

pub mod check;
pub mod read;
pub mod symbols;
pub mod text;
pub mod write;

use super::problem::LinkProblem;
use super::state::State;
use crate::domain::catalogue::Catalogue;

/// The longest code that is written, in characters. No state of ours is longer.
pub const LONGEST: usize = 2000;

/// The code for a state, without `#`. The same state gives the same text.
#[must_use]
pub fn encode(catalogue: &Catalogue, state: &State) -> String {
    let data = write::state(catalogue, state);
    let mut code = String::with_capacity(data.len() + 10);
    code.push_str("v1.");
    symbols::spell(&data, &mut code);
    code.push('.');
    symbols::spell(&check::of(&data), &mut code);
    code
}

/// The state of a code that is whole: what stands between its full stops, and its check. `None` where they do not go together.
#[must_use]
pub fn decode(catalogue: &Catalogue, data: &str, check: &str) -> Option<(State, Vec<LinkProblem>)> {
    let (data, check) = (symbols::spelled(data)?, symbols::spelled(check)?);
    (check == check::of(&data)).then(|| read::state(catalogue, &data))
}
