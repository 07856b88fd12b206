//! Words in symbols: one for a small letter, two for a capital, a digit or an accent, more for other alphabets.
//!
//! A note of 200 letters takes about 230 characters; as escaped UTF-8 it would take 320 and more.

use super::symbols::{Symbols, number};

/// Those of one symbol.
const COMMON: &str = "abcdefghijklmnopqrstuvwxyz .,";
/// Those of two.
const SECOND: &str = "0123456789éèêàçñáíóúü’'-:;?!()/\u{a0}";
const CAPITAL: u8 = 29;
const OTHER: u8 = 30;
const ANY: u8 = 31;

/// Appends a text, its length first.
pub fn write(text: &str, to: &mut Vec<u8>) {
    number(text.chars().count() as u64, to);
    for character in text.chars() {
        if let Some(place) = place(COMMON, character) {
            to.push(place);
        } else if character.is_ascii_uppercase() {
            to.push(CAPITAL);
            to.push(character as u8 - b'A');
        } else if let Some(place) = place(SECOND, character) {
            to.push(OTHER);
            to.push(place);
        } else {
            to.push(ANY);
            number(character as u64, to);
        }
    }
}

/// Takes a text of at most so many characters. What is no character is left out, as is what is cut.
pub fn read(from: &mut Symbols<'_>, most: usize) -> String {
    let mut text = String::new();
    let count = from.number();
    let mut taken = 0;
    while taken < count && !from.0.is_empty() {
        let character = match from.one() {
            CAPITAL => COMMON.chars().nth(from.one().into()).map(|letter| letter.to_ascii_uppercase()),
            OTHER => SECOND.chars().nth(from.one().into()),
            ANY => u32::try_from(from.number()).ok().and_then(char::from_u32),
            place => COMMON.chars().nth(place.into()),
        };
        if (taken as usize) < most {
            text.extend(character);
        }
        taken += 1;
    }
    text
}

fn place(among: &str, character: char) -> Option<u8> {
    among.chars().position(|known| known == character).map(|place| place as u8)
}
