//! From a file's bytes to text.

use crate::session::table::lines;

/// The most that is read, in bytes. Ten thousand cases take half of it.
pub const LARGEST: usize = 2_000_000;

/// How a file could be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As text of today.
    Utf8,
    /// As spreadsheets on Windows still write it; the line of the first letter that shows it, from 1.
    Windows(usize),
    /// It is no text: a workbook, say, or a picture.
    None,
    /// It is larger than [`LARGEST`].
    TooLarge,
}

/// The letters of Windows that stand where Latin-1 has none. Six of them are no letters there either.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text of a file, without the mark that tells its letters; none where it is no text.
#[must_use]
pub fn decoded(bytes: &[u8]) -> (String, Form) {
    if bytes.len() > LARGEST {
        return (String::new(), Form::TooLarge);
    }
    // No text has it. Workbooks do, and so does text of two bytes a letter.
    if bytes.contains(&0) {
        return (String::new(), Form::None);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(), Form::Utf8),
        Err(error) => {
            let text: String = bytes.iter().copied().map(windows).collect();
            let before: String = text.chars().take(error.valid_up_to()).collect();
            (text, Form::Windows(lines(&before) + 1))
        }
    }
}

fn windows(byte: u8) -> char {
    let place = byte.checked_sub(0x80).map(usize::from);
    place.and_then(|place| WINDOWS.chars().nth(place)).unwrap_or(char::from(byte))
}
