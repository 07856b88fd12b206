//! The compiled app without what only tools read.

use crate::process::Outcome;

/// Leaves out a module's custom sections, which change nothing when it runs: names wasm-bindgen gives to a few functions,
/// and which tools made the module. They would cost half a kilobyte in brotli.
pub(crate) fn without_custom(module: &[u8]) -> Outcome<Vec<u8>> {
    let problem = "the compiled app is not a whole WebAssembly module";
    let (header, mut rest) = module.split_at_checked(8).filter(|(header, _)| header.starts_with(b"\0asm")).ok_or(problem)?;
    let mut kept = header.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (size, digits) = number(after_id).ok_or(problem)?;
        let (section, after) = rest.split_at_checked(1 + digits + size).ok_or(problem)?;
        if id != 0 {
            kept.extend_from_slice(section);
        }
        rest = after;
    }
    Ok(kept)
}

/// A number in LEB128, which has seven bits a byte, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let digits = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
    let value = bytes[..digits].iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f));
    Some((value, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_sections_go() {
        let header = b"\0asm\x01\0\0\0";
        let long = [b"\x0b\x80\x01".as_slice(), &[7; 128]].concat();
        let module = [header, b"\x00\x02ab".as_slice(), b"\x01\x01x", &long, b"\x00\x00"].concat();
        assert_eq!(without_custom(&module), Ok([header, b"\x01\x01x".as_slice(), &long].concat()));
        assert_eq!(without_custom(header), Ok(header.to_vec()));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        for module in [b"".as_slice(), b"\0asm", b"\0elf\x01\0\0\0", b"\0asm\x01\0\0\0\x01", b"\0asm\x01\0\0\0\x01\x05ab"] {
            assert!(without_custom(module).is_err(), "{module:?}");
        }
    }
}
