//! The sections of the compiled app: without what only tools read, and with other names for what it imports.

use crate::process::Outcome;

const PROBLEM: &str = "the compiled app is not a whole WebAssembly module";

/// The section of imports.
const IMPORTS: u8 = 2;

/// Leaves out a module's custom sections, which change nothing when it runs: names wasm-bindgen gives to a few functions,
/// and which tools made the module. They would cost half a kilobyte in brotli.
pub(crate) fn without_custom(module: &[u8]) -> Outcome<Vec<u8>> {
    let (header, sections) = sections(module)?;
    let kept = sections.into_iter().filter(|section| section.id != 0).map(|section| section.whole);
    Ok(std::iter::once(header).chain(kept).collect::<Vec<_>>().concat())
}

/// Something a module imports.
pub(crate) struct Import<'a> {
    pub(crate) module: &'a str,
    pub(crate) name: &'a str,
    /// What kind of thing it is.
    rest: &'a [u8],
}

/// What a module imports.
pub(crate) fn imports(module: &[u8]) -> Outcome<Vec<Import<'_>>> {
    let (_, sections) = sections(module)?;
    let Some(section) = sections.into_iter().find(|section| section.id == IMPORTS) else { return Ok(Vec::new()) };
    let (count, digits) = number(section.body).ok_or(PROBLEM)?;
    let mut rest = &section.body[digits..];
    let mut imports = Vec::new();
    for _ in 0..count {
        let module = name(&mut rest).ok_or(PROBLEM)?;
        let name = name(&mut rest).ok_or(PROBLEM)?;
        // Only functions, as a number each: that is all that wasm-bindgen imports.
        let digits = number(rest.get(1..).unwrap_or_default()).ok_or(PROBLEM)?.1;
        if rest.first() != Some(&0) {
            return Err(format!("the compiled app imports `{name}`, which is no function"));
        }
        let (kind, after) = rest.split_at(1 + digits);
        imports.push(Import { module, name, rest: kind });
        rest = after;
    }
    Ok(imports)
}

/// The module with other names for what it imports.
pub(crate) fn with_imports(module: &[u8], names: &dyn Fn(&Import<'_>) -> (String, String)) -> Outcome<Vec<u8>> {
    let imports = imports(module)?;
    let mut body = Vec::new();
    write_number(imports.len(), &mut body);
    for import in &imports {
        let (module, name) = names(import);
        for name in [module, name] {
            write_number(name.len(), &mut body);
            body.extend_from_slice(name.as_bytes());
        }
        body.extend_from_slice(import.rest);
    }
    let (header, sections) = sections(module)?;
    let mut renamed = header.to_vec();
    for section in sections {
        if section.id == IMPORTS {
            renamed.push(IMPORTS);
            write_number(body.len(), &mut renamed);
            renamed.extend_from_slice(&body);
        } else {
            renamed.extend_from_slice(section.whole);
        }
    }
    Ok(renamed)
}

/// Where the body of a module's section begins and ends.
pub(crate) fn body(module: &[u8], id: u8) -> Outcome<(usize, usize)> {
    let (header, sections) = sections(module)?;
    let mut end = header.len();
    for section in sections {
        end += section.whole.len();
        if section.id == id {
            return Ok((end - section.body.len(), end));
        }
    }
    Err(format!("{PROBLEM}: it has no section {id}"))
}

struct Section<'a> {
    id: u8,
    body: &'a [u8],
    whole: &'a [u8],
}

fn sections(module: &[u8]) -> Outcome<(&[u8], Vec<Section<'_>>)> {
    let (header, mut rest) = module.split_at_checked(8).filter(|(header, _)| header.starts_with(b"\0asm")).ok_or(PROBLEM)?;
    let mut sections = Vec::new();
    while let Some((&id, after_id)) = rest.split_first() {
        let (size, digits) = number(after_id).ok_or(PROBLEM)?;
        let (whole, after) = rest.split_at_checked(1 + digits + size).ok_or(PROBLEM)?;
        sections.push(Section { id, body: &whole[1 + digits..], whole });
        rest = after;
    }
    Ok((header, sections))
}

fn name<'a>(bytes: &mut &'a [u8]) -> Option<&'a str> {
    let (length, digits) = number(bytes)?;
    let (name, rest) = bytes.get(digits..)?.split_at_checked(length)?;
    *bytes = rest;
    std::str::from_utf8(name).ok()
}

/// Writes a number in LEB128, as short as can be.
pub(crate) fn write_number(mut value: usize, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A number in LEB128, which has seven bits a byte, and how many bytes it takes.
pub(crate) fn number(bytes: &[u8]) -> Option<(usize, usize)> {
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
