//! The compiled app as text in the page: every byte of the module is one character.
//!
//! Compressed beforehand and written in base64, as is usual, the module is hidden from the server's own compression.
//! As text it is not. The whole page, with a module of 552 kB, in kB, and until when its first question could be
//! answered in Chromium with 1.6 Mbit/s, 150 ms round trip and a four times slowed processor, in seconds:
//!
//! | the module as | on disk | brotli 11 | brotli 5 | gzip 9 |
//! | --- | --- | --- | --- | --- |
//! | gzip (Zopfli) and base64 | 298 | 197, 1.33 s | 198, 1.37 s | 200, 1.33 s |
//! | one character a byte | 632 | 177, 1.27 s | 202, 1.37 s | 216, 1.42 s |
//!
//! So it is for servers that compress their files once, with brotli; those that know only gzip send a little more.
//! Decoding takes 9 ms where unpacking took 24, and the browser needs no `DecompressionStream`.
//!
//! The alphabet is chosen for each module, and stands beside it. The most frequent bytes get the characters of one byte,
//! each its own where it has one, so that the texts in the module stay readable: 3 kB less than by frequency alone.
//! Other blocks of letters brought nothing, nor did choosing by which characters brotli takes for similar.

use std::ops::RangeInclusive;

/// How many characters a line has at least. Lines of 1000 cost 1 kB more in brotli.
const LINE: usize = 16000;

/// Characters of two bytes: letters of Latin Extended-B and of the phonetic alphabet. None of them is composed or
/// decomposed by a Unicode normalisation, none combines, is invisible, or runs from right to left.
const LETTERS: [RangeInclusive<char>; 4] = ['\u{180}'..='\u{19f}', '\u{1a2}'..='\u{1ae}', '\u{1b1}'..='\u{1bf}', '\u{240}'..='\u{2af}'];

/// The element that `boot.js` reads the module from. Line breaks in it mean nothing.
pub(crate) fn element(bytes: &[u8]) -> String {
    let alphabet = alphabet(bytes);
    let characters = bytes.iter().map(|&byte| alphabet[usize::from(byte)]);
    format!(
        "<script type=\"application/octet-stream\" id=\"payload\" data-length=\"{}\" data-check=\"{}\" data-alphabet=\"{}\">{}</script>",
        bytes.len(),
        check(bytes),
        alphabet.iter().collect::<String>(),
        in_lines(characters),
    )
}

/// The character for each byte.
fn alphabet(bytes: &[u8]) -> [char; 256] {
    let mut counts = [0_usize; 256];
    for &byte in bytes {
        counts[usize::from(byte)] += 1;
    }
    let mut frequent: Vec<u8> = (0..=255).collect();
    // A stable sort: equally frequent bytes stay in their order.
    frequent.sort_by_key(|&byte| std::cmp::Reverse(counts[usize::from(byte)]));
    frequent.truncate((0..=255).filter(|&byte| is_plain(byte)).count());

    let keeps_its_own = |byte: u8| is_plain(byte) && frequent.contains(&byte);
    let mut free = (0..=255).filter(|&byte| is_plain(byte) && !keeps_its_own(byte)).map(char::from);
    let mut letters = LETTERS.into_iter().flatten();
    let character = |byte: u8| {
        if keeps_its_own(byte) {
            Some(char::from(byte))
        } else if frequent.contains(&byte) {
            free.next()
        } else {
            letters.next()
        }
    };
    let characters: Vec<char> = (0..=255).filter_map(character).collect();
    characters.try_into().expect("there are more characters than bytes")
}

/// Printable ASCII without what HTML, and well-meaning editors, give a meaning to. No `<`: nothing ends the element early.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !b"<>&\"'`\\".contains(&byte)
}

/// Breaks the text into lines, but not next to a space, which an editor may take away there.
fn in_lines(characters: impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    let (mut length, mut last) = (0, ' ');
    for character in characters {
        if length >= LINE && last != ' ' && character != ' ' {
            text.push('\n');
            length = 0;
        }
        text.push(character);
        last = character;
        length += 1;
    }
    text
}

/// FNV-1a. Each step maps different sums to different sums, so a single wrong byte always shows.
fn check(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Does what `decode` in `boot.js` does.
    fn decode(element: &str) -> Option<Vec<u8>> {
        let (tag, text) = element.strip_suffix("</script>")?.split_once('>')?;
        let attribute = |name: &str| tag.split_once(&format!(" data-{name}=\""))?.1.split('"').next();
        let alphabet: Vec<char> = attribute("alphabet")?.chars().collect();
        let (mut bytes, mut sum) = (Vec::new(), 0x811c_9dc5_u32);
        for character in text.chars().filter(|character| !"\r\n".contains(*character)) {
            let byte = alphabet.iter().position(|known| *known == character).and_then(|byte| u8::try_from(byte).ok());
            sum = (sum ^ byte.map_or(u32::MAX, u32::from)).wrapping_mul(0x0100_0193);
            bytes.push(byte.unwrap_or(u8::MAX));
        }
        let right = attribute("length") == Some(&bytes.len().to_string()) && attribute("check") == Some(&sum.to_string());
        right.then_some(bytes)
    }

    /// Pseudo-random bytes, half of them from a few, and now and then a run of one that is longer than a line.
    fn sample(length: usize, mut seed: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        while bytes.len() < length {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [_, _, low, high] = seed.to_le_bytes();
            let byte = if high < 128 { low } else { b' ' + low % 8 };
            bytes.extend(std::iter::repeat_n(byte, if high == 255 && low < 16 { 2 * LINE } else { 1 }));
        }
        bytes
    }

    fn samples() -> Vec<Vec<u8>> {
        let every: Vec<u8> = (0..=255).collect();
        let mut samples = vec![Vec::new(), b"\0asm".to_vec(), every.clone(), every.repeat(100), vec![b' '; 3 * LINE]];
        samples.extend((1..=8).map(|seed| sample(40_000, seed)));
        samples
    }

    #[test]
    fn bytes_come_back() {
        for bytes in samples() {
            let element = element(&bytes);
            assert_eq!(decode(&element).as_ref(), Some(&bytes));
            assert_eq!(decode(&element.replace('\n', "\r\n")).as_ref(), Some(&bytes), "with other line ends");
            assert_eq!(decode(&element.replace('\n', "")), Some(bytes), "in one line");
        }
    }

    #[test]
    fn alphabets_have_256_safe_characters() {
        for bytes in samples() {
            let alphabet = alphabet(&bytes);
            assert_eq!(BTreeSet::from(alphabet).len(), 256);
            for character in alphabet {
                let plain = (' '..='~').contains(&character) && !"<>&\"'`\\".contains(character);
                assert!(plain || LETTERS.iter().any(|letters| letters.contains(&character)), "{character:?}");
                assert_eq!(character.len_utf8(), if plain { 1 } else { 2 });
            }
        }
    }

    #[test]
    fn frequent_bytes_are_short_and_texts_stay_readable() {
        let mut bytes = b"Questions, reponses, preguntas".repeat(9);
        bytes.extend([0, 0, 0, 200].repeat(50));
        let alphabet = alphabet(&bytes);
        assert!(b"Questions, reponses, preguntas".iter().all(|&byte| alphabet[usize::from(byte)] == char::from(byte)));
        assert!(alphabet[0].is_ascii() && alphabet[200].is_ascii());
        assert!(!alphabet[255].is_ascii());
    }

    #[test]
    fn the_same_bytes_give_the_same_text() {
        let bytes = sample(20_000, 3);
        assert_eq!(element(&bytes), element(&bytes));
        let mut reversed = bytes.clone();
        reversed.reverse();
        assert_eq!(alphabet(&bytes), alphabet(&reversed));
    }

    #[test]
    fn nothing_ends_the_element_and_no_line_ends_in_a_space() {
        let bytes = b" </script> <!-- --> ]]>".repeat(10_000);
        let element = element(&bytes);
        let (_, text) = element.strip_suffix("</script>").and_then(|rest| rest.split_once('>')).expect("one element");
        assert!(!text.contains(['<', '>', '&']));
        let mut lines = text.trim_start().lines();
        assert!(lines.clone().count() > 10);
        assert!(lines.all(|line| line == line.trim() && line.chars().count() <= LINE + 2));
    }

    #[test]
    fn damage_shows() {
        let bytes = sample(9_000, 5);
        let whole = element(&bytes);
        let start = whole.find('>').expect("a tag") + 1;
        let positions: Vec<(usize, char)> = whole.char_indices().filter(|(at, _)| *at >= start).step_by(97).collect();
        for (at, character) in positions {
            let (before, after) = (&whole[..at], &whole[at + character.len_utf8()..]);
            let next = after.chars().next().expect("the element's end");
            assert_eq!(decode(&format!("{before}{after}")), None, "a character is gone");
            assert_eq!(decode(&format!("{before}{character}{character}{after}")), None, "one is there twice");
            assert_eq!(decode(&format!("{before}</script>")), None, "the rest is gone");
            for other in ['a', '\u{250}', '?', '\u{fffd}', '\u{e9}'].into_iter().filter(|&other| other != character) {
                assert_eq!(decode(&format!("{before}{other}{after}")), None, "{character} became {other}");
            }
            if next != character && next != '<' && next != '\n' && character != '\n' {
                let rest = &after[next.len_utf8()..];
                assert_eq!(decode(&format!("{before}{next}{character}{rest}")), None, "two changed places");
            }
        }
        let other_encoding: String = whole.bytes().map(char::from).collect();
        assert_eq!(decode(&other_encoding), None, "read as Latin-1");
        let other_alphabet = whole.replacen("\u{250}", "\u{251}", 1);
        assert_eq!(decode(&other_alphabet), None, "the alphabet is damaged");
    }

    #[test]
    fn the_check_is_fnv_1a() {
        assert_eq!([b"".as_slice(), b"a", b"foobar"].map(check), [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968]);
    }
}
