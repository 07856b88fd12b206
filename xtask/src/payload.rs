//! The compiled app as text in the page: its code sorted by kind, then LZMA, then base64.
//!
//! Before, every byte of the module was a character that the server's own compression could see. On a module of 318 kB, the whole
//! page in kB:
//!
//! | the module as | on disk | brotli 11 | gzip 9 |
//! | --- | --- | --- | --- |
//! | one character a byte | 707 | 184 | 226 |
//! | LZMA and base64 | 508 | 180 | 200 |
//! | sorted, LZMA and base64 | 500 | 173 | 193 |
//!
//! It is smaller on disk, in the mail and over every server, whatever that compresses with, and pure ASCII: no gateway and no editor
//! that takes the file for another encoding can change it. Unpacking takes longer than reading characters did: see
//! `ARCHITECTURE.md` for the time.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};

use crate::process::Outcome;
use crate::sorting::{self, Sorted};

/// How many characters a line has.
const LINE: usize = 1000;

/// How many lines an element has. The first ones are unpacked while the next ones are on their way.
const PIECE: usize = 12;

/// How many bits of the byte before foretell a byte that is in no repetition. More suit texts better, fewer suit code.
const CONTEXT_BITS: u32 = 1;

/// What stands around each piece of the text, and what closes it.
const BEGIN: &str = "<script type=\"application/octet-stream\"";
const END: &str = "</script>";

/// The elements that `arrival.js` reads the module from. Line breaks in them mean nothing.
pub(crate) fn elements(module: &[u8]) -> Outcome<String> {
    let sorted = sorting::sorted(module)?;
    let (packed, lengths) = packed(&sorted)?;
    let text = BASE64.encode(&packed);
    let lines: Vec<&str> = text.as_bytes().chunks(LINE).filter_map(|line| std::str::from_utf8(line).ok()).collect();
    let mut facts = format!(
        " id=\"payload\" data-length=\"{}\" data-packed=\"{}\" data-check=\"{}\" data-bits=\"{CONTEXT_BITS}\" data-functions=\"{}\" \
         data-parts=\"{}\"",
        module.len(),
        packed.len(),
        check(text.as_bytes()),
        sorted.functions,
        lengths.map(|length| length.to_string()).join(" "),
    );
    let pieces = lines.chunks(PIECE).map(|lines| format!("{BEGIN}{}>{}{END}", std::mem::take(&mut facts), lines.join("\n")));
    Ok(pieces.collect())
}

/// All parts one after the other, in LZMA, and how long each is: what stands before the code, after it, and the kinds.
fn packed(sorted: &Sorted) -> Outcome<(Vec<u8>, [usize; sorting::KINDS + 2])> {
    let [a, b, c, d, e, f, g, h] = &sorted.kinds;
    let parts = [&sorted.before, &sorted.after, a, b, c, d, e, f, g, h];
    let options = LzmaOptions {
        dict_size: 1 << 20,
        lc: CONTEXT_BITS,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: 1000,
        preset_dict: None,
    };
    let attempt = || -> std::io::Result<Vec<u8>> {
        let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
        writer.write_all(&parts.map(Vec::as_slice).concat())?;
        writer.finish()
    };
    let packed = attempt().map_err(|error| format!("the compiled app cannot be packed: {error}"))?;
    Ok((packed, parts.map(Vec::len)))
}

/// FNV-1a. Each step maps different sums to different sums, so a single wrong character always shows.
fn check(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use lzma_rust2::LzmaReader;

    use super::*;
    use crate::sorting::tests::{module, unsorted};

    /// Does what `arrival.js` does.
    fn unpack(elements: &str) -> Option<Vec<u8>> {
        let (tag, _) = elements.split_once('>')?;
        let attribute = |name: &str| tag.split_once(&format!(" data-{name}=\""))?.1.split('"').next();
        let pieces = elements.strip_suffix(END)?.split(END).map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
        let text: String = pieces.flat_map(str::chars).filter(|character| !"\r\n".contains(*character)).collect();
        if attribute("check")? != check(text.as_bytes()).to_string() {
            return None;
        }
        let lengths: Vec<usize> = attribute("parts")?.split(' ').filter_map(|length| length.parse().ok()).collect();
        let mut bytes = vec![0; lengths.iter().sum()];
        let packed = BASE64.decode(text).ok()?;
        if attribute("packed")? != packed.len().to_string() {
            return None;
        }
        let bits = attribute("bits")?.parse().ok()?;
        let mut reader = LzmaReader::new(&packed[..], bytes.len() as u64, bits, 0, 0, 1 << 20, None).ok()?;
        reader.read_exact(&mut bytes).ok()?;
        let mut rest = bytes.as_slice();
        let mut parts = lengths.into_iter().map(|length| rest.split_off(..length).unwrap_or_default().to_vec());
        let [before, after] = [parts.next()?, parts.next()?];
        let kinds = std::array::from_fn(|_| parts.next().unwrap_or_default());
        let module = unsorted(&Sorted { before, functions: attribute("functions")?.parse().ok()?, kinds, after });
        (attribute("length")? == module.len().to_string()).then_some(module)
    }

    fn sample() -> Vec<u8> {
        let body: Vec<u8> =
            (0..25_000_u32).flat_map(|seed| [0x41, (seed.wrapping_mul(seed).wrapping_mul(2_654_435_761) >> 26) as u8, 0x1a]).collect();
        let body = [&[0], body.as_slice(), &[0x0b]].concat();
        module(&[&body, &[0, 0x0b], &body])
    }

    #[test]
    fn a_module_comes_back() {
        for module in [module(&[&[0, 0x0b]]), sample()] {
            let element = elements(&module).expect("it can be packed");
            assert_eq!(unpack(&element).as_ref(), Some(&module));
            assert_eq!(unpack(&element.replace('\n', "\r\n")).as_ref(), Some(&module), "with other line ends");
            assert_eq!(unpack(&element.replace('\n', "")), Some(module), "in one line");
        }
    }

    #[test]
    fn the_text_is_ascii_in_short_lines_and_always_the_same() {
        let all = elements(&sample()).expect("it can be packed");
        assert_eq!(Ok(&all), elements(&sample()).as_ref());
        let (_, text) = all.split(END).next().and_then(|rest| rest.split_once('>')).expect("at least one element");
        assert!(all.matches(BEGIN).count() > 1, "several elements");
        assert!(text.lines().count() > 2 && text.lines().all(|line| line.len() <= LINE));
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=\n".contains(&byte)));
    }

    #[test]
    fn damage_shows() {
        let whole = elements(&sample()).expect("it can be packed");
        let start = whole.find('>').expect("a tag") + 1;
        for at in (start..whole.len() - "</script>".len()).step_by(61).filter(|&at| !whole[at..].starts_with('\n')) {
            let (before, character, after) = (&whole[..at], &whole[at..=at], &whole[at + 1..]);
            assert_eq!(unpack(&format!("{before}{after}")), None, "a character is gone");
            assert_eq!(unpack(&format!("{before}{character}{character}{after}")), None, "one is there twice");
            assert_eq!(unpack(&format!("{before}</script>")), None, "the rest is gone");
            for other in ["a", "B", "=", "\u{fffd}"].into_iter().filter(|other| *other != character) {
                assert_eq!(unpack(&format!("{before}{other}{after}")), None, "{character} became {other}");
            }
        }
    }

    #[test]
    fn the_check_is_fnv_1a() {
        assert_eq!([b"".as_slice(), b"a", b"foobar"].map(check), [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968]);
    }
}
