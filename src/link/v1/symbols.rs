//! Symbols of five bits: as characters, and as numbers.

/// Crockford's alphabet: no `i`, `l`, `o`, `u`.
const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// Appends the characters of symbols.
pub fn spell(symbols: &[u8], to: &mut String) {
    for symbol in symbols {
        to.push(ALPHABET.as_bytes().get(usize::from(*symbol)).copied().map_or('0', char::from));
    }
}

/// The symbols of characters, whatever their case; `i` and `l` are read as one, `o` as nought. `None` where a character is none of them.
#[must_use]
pub fn spelled(text: &str) -> Option<Vec<u8>> {
    let mut symbols = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        let byte = match byte.to_ascii_lowercase() {
            b'i' | b'l' => b'1',
            b'o' => b'0',
            other => other,
        };
        symbols.push(ALPHABET.bytes().position(|known| known == byte)? as u8);
    }
    Some(symbols)
}

/// Appends a number, its highest four bits first; the fifth bit of a symbol says that more follow.
pub fn number(value: u64, to: &mut Vec<u8>) {
    let mut place = 60;
    while place > 0 {
        if value >> place != 0 {
            to.push((value >> place & 15) as u8 | 16);
        }
        place -= 4;
    }
    to.push((value & 15) as u8);
}

/// Takes symbols off the front. What is cut reads as nothing.
#[derive(Debug)]
pub struct Symbols<'a>(pub &'a [u8]);

impl Symbols<'_> {
    /// One symbol.
    pub fn one(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    /// A number.
    pub fn number(&mut self) -> u64 {
        let mut value = 0;
        loop {
            let symbol = self.one();
            value = value << 4 | u64::from(symbol & 15);
            if symbol < 16 {
                return value;
            }
        }
    }

    /// A number of the registry; one that is too large for it is nobody's.
    pub fn id(&mut self) -> u16 {
        u16::try_from(self.number()).unwrap_or(0)
    }
}
