//! A module's code, sorted by kind: what follows what is far easier to foretell among instructions alone, among the numbers of
//! variables alone and so on than where they stand mixed. LZMA makes an eighth less of it so.
//!
//! Sections other than the code stay as they are. Of a function's body the size goes, which its end says too. `arrival.js` puts
//! everything back; what it could not put back, [`sorted`] refuses.

use crate::process::Outcome;
use crate::sections::{self, number};

/// The section of function bodies.
const CODE: u8 = 10;

/// How many kinds there are. See [`Kind`].
pub(crate) const KINDS: usize = 8;

/// What a number in the code is.
#[derive(Clone, Copy)]
enum Kind {
    /// An instruction; and the alignment of an access to memory, which nearly always follows from it.
    Instruction,
    /// Which variable is read.
    Read,
    /// Which variable is written.
    Written,
    /// A constant.
    Constant,
    /// Where in memory, from an address on.
    Offset,
    /// Which function is called.
    Called,
    /// Anything else that follows an instruction.
    Other,
    /// How many variables of which type a function has.
    Variables,
}

/// A module's parts, apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sorted {
    /// All up to the first function's body.
    pub(crate) before: Vec<u8>,
    /// How many functions have a body.
    pub(crate) functions: usize,
    /// What the bodies consist of.
    pub(crate) kinds: [Vec<u8>; KINDS],
    /// All that comes after the last function's body.
    pub(crate) after: Vec<u8>,
}

/// The module, sorted; or why it cannot be.
pub(crate) fn sorted(module: &[u8]) -> Outcome<Sorted> {
    let (begin, end) = sections::body(module, CODE)?;
    let mut code = Code { rest: &module[begin..end], kinds: [const { Vec::new() }; KINDS] };
    let (functions, digits) = number(code.rest).ok_or(CUT)?;
    let before = module[..begin + digits].to_vec();
    code.rest = &code.rest[digits..];
    for _ in 0..functions {
        code.function()?;
    }
    if !code.rest.is_empty() {
        return Err(CUT.to_owned());
    }
    Ok(Sorted { before, functions, kinds: code.kinds, after: module[end..].to_vec() })
}

const CUT: &str = "the compiled app's code does not end where it says";

/// What is left of the code, and what was taken of it.
struct Code<'a> {
    rest: &'a [u8],
    kinds: [Vec<u8>; KINDS],
}

impl Code<'_> {
    fn function(&mut self) -> Outcome<()> {
        let (size, digits) = number(self.rest).ok_or(CUT)?;
        if digits > 1 && size >> (7 * (digits - 1)) == 0 {
            return Err("the compiled app writes a function's size longer than need be".to_owned());
        }
        self.rest = &self.rest[digits..];
        let left = self.rest.len().checked_sub(size).ok_or(CUT)?;
        for _ in 0..self.take(Kind::Variables)? {
            self.take(Kind::Variables)?;
            self.take(Kind::Variables)?;
        }
        let mut depth = 1;
        while depth > 0 {
            match self.instruction()? {
                Some(Depth::Deeper) => depth += 1,
                Some(Depth::Out) => depth -= 1,
                None => {}
            }
        }
        if self.rest.len() == left { Ok(()) } else { Err(CUT.to_owned()) }
    }

    /// Takes one instruction with all that belongs to it.
    fn instruction(&mut self) -> Outcome<Option<Depth>> {
        use Kind::{Called, Constant, Instruction, Offset, Other, Read, Written};
        let code = usize::from(*self.rest.first().ok_or(CUT)?);
        self.bytes(Instruction, 1)?;
        match code {
            0x02..=0x04 => {
                self.take(Other)?;
                return Ok(Some(Depth::Deeper));
            }
            0x0b => return Ok(Some(Depth::Out)),
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            0x0c | 0x0d | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => drop(self.take(Other)?),
            0x0e => {
                for _ in 0..=self.take(Other)? {
                    self.take(Other)?;
                }
            }
            0x10 => drop(self.take(Called)?),
            0x11 => drop((self.take(Other)?, self.take(Other)?)),
            0x20 => drop(self.take(Read)?),
            0x21 | 0x22 => drop(self.take(Written)?),
            0x28..=0x3e => drop((self.take(Instruction)?, self.take(Offset)?)),
            0x41 | 0x42 => drop(self.take(Constant)?),
            0x43 => self.bytes(Constant, 4)?,
            0x44 => self.bytes(Constant, 8)?,
            0xfc => match self.take(Instruction)? {
                0..=7 => {}
                8 | 10 | 12 | 14 => drop((self.take(Other)?, self.take(Other)?)),
                9 | 11 | 13 | 15..=17 => drop(self.take(Other)?),
                code => return Err(unknown(0xfc00 + code)),
            },
            code => return Err(unknown(code)),
        }
        Ok(None)
    }

    /// Takes a number. Its value matters only where it is small; of others the low bits do.
    fn take(&mut self, kind: Kind) -> Outcome<usize> {
        let digits = self.rest.iter().take(10).position(|byte| byte & 0x80 == 0).ok_or(CUT)? + 1;
        let (taken, rest) = self.rest.split_at(digits);
        self.kinds[kind as usize].extend_from_slice(taken);
        self.rest = rest;
        Ok(number(taken).map_or(0, |(value, _)| value))
    }

    /// Takes this many bytes, whatever they are.
    fn bytes(&mut self, kind: Kind, count: usize) -> Outcome<()> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(CUT)?;
        self.kinds[kind as usize].extend_from_slice(taken);
        self.rest = rest;
        Ok(())
    }
}

/// Where an instruction leads.
enum Depth {
    Deeper,
    Out,
}

fn unknown(code: usize) -> String {
    format!("the compiled app has an instruction, {code:#x}, that neither xtask/src/sorting.rs nor arrival.js knows: teach both")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Puts a module back together, as `arrival.js` does.
    pub(crate) fn unsorted(sorted: &Sorted) -> Vec<u8> {
        let mut whole = Whole { sorted, at: [0; KINDS], out: sorted.before.clone() };
        for _ in 0..sorted.functions {
            whole.function();
        }
        whole.out.extend_from_slice(&sorted.after);
        whole.out
    }

    struct Whole<'a> {
        sorted: &'a Sorted,
        at: [usize; KINDS],
        out: Vec<u8>,
    }

    impl Whole<'_> {
        fn byte(&mut self, kind: usize) -> u8 {
            self.at[kind] += 1;
            let byte = self.sorted.kinds[kind][self.at[kind] - 1];
            self.out.push(byte);
            byte
        }

        fn number(&mut self, kind: usize) -> usize {
            let (mut value, mut shift) = (0, 0);
            loop {
                let byte = self.byte(kind);
                value |= usize::from(byte & 0x7f) << shift;
                shift = (shift + 7).min(56);
                if byte < 0x80 {
                    return value;
                }
            }
        }

        fn function(&mut self) {
            let start = self.out.len();
            for _ in 0..self.number(7) {
                self.number(7);
                self.number(7);
            }
            let mut depth = 1;
            while depth > 0 {
                let code = self.byte(0);
                let others = match code {
                    0x11 => 2,
                    0x02..=0x04 | 0x0c | 0x0d | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => 1,
                    0x0e => self.number(6) + 1,
                    0xfc => match self.byte(0) {
                        0..=7 => 0,
                        code => 2 - usize::from(code % 2 == 1 || code > 14),
                    },
                    _ => 0,
                };
                for _ in 0..others {
                    self.number(6);
                }
                match code {
                    0x02..=0x04 => depth += 1,
                    0x0b => depth -= 1,
                    0x10 => drop(self.number(5)),
                    0x20 => drop(self.number(1)),
                    0x21 | 0x22 => drop(self.number(2)),
                    0x28..=0x3e => drop((self.byte(0), self.number(4))),
                    0x41 | 0x42 => drop(self.number(3)),
                    0x43 | 0x44 => (0..(u32::from(code) - 0x42) * 4).for_each(|_| _ = self.byte(3)),
                    _ => {}
                }
            }
            let mut size = Vec::new();
            sections::write_number(self.out.len() - start, &mut size);
            self.out.splice(start..start, size);
        }
    }

    /// A module of these function bodies, each without its size.
    pub(crate) fn module(bodies: &[&[u8]]) -> Vec<u8> {
        let mut code = Vec::new();
        sections::write_number(bodies.len(), &mut code);
        for body in bodies {
            sections::write_number(body.len(), &mut code);
            code.extend_from_slice(body);
        }
        let mut module = b"\0asm\x01\0\0\0\x03\x02\x01\0\x0a".to_vec();
        sections::write_number(code.len(), &mut module);
        [module, code, b"\x0b\x03\x01ab".to_vec()].concat()
    }

    const EVERY_KIND: &[u8] = &[
        2, 1, 0x7f, 0x83, 1, 0x7e, // 1 i32, 131 i64
        0x02, 0x40, 0x03, 0x40, 0x20, 1, 0x04, 0x40, 0x21, 2, 0x05, 0x22, 3, 0x0b, 0x0d, 0, 0x0b, 0x0b, // blocks and variables
        0x41, 0x80, 0x80, 0xc0, 0, 0x42, 0x7f, 0x43, 1, 2, 3, 0x0b, 0x44, 1, 2, 3, 4, 5, 6, 7, 0x0b, // constants
        0x28, 2, 0x84, 1, 0x3e, 2, 0, 0x10, 0x8a, 2, 0x11, 1, 0, 0x0e, 2, 0, 1, 2, // memory, calls, a table of branches
        0x23, 0, 0x25, 1, 0x3f, 0, 0xd0, 0x6f, 0xd1, 0xd2, 5, 0xfc, 3, 0xfc, 10, 0, 0, 0xfc, 11, 0, 0xfc, 16, 1, 0x6a, 0x0f, 0x0b,
    ];

    #[test]
    fn a_module_comes_back() {
        let long = [&[0], [0x01; 300].as_slice(), &[0x0b]].concat();
        let short = [0, 0x0b].as_slice();
        for bodies in [vec![], vec![short], vec![EVERY_KIND], vec![short, EVERY_KIND, &long, EVERY_KIND]] {
            let module = module(&bodies);
            assert_eq!(sorted(&module).map(|sorted| unsorted(&sorted)), Ok(module));
        }
    }

    #[test]
    fn kinds_are_apart() {
        let sorted = sorted(&module(&[&[0, 0x20, 1, 0x41, 7, 0x36, 2, 4, 0x10, 9, 0x0b]])).expect("it is whole");
        assert_eq!(sorted.kinds, [vec![0x20, 0x41, 0x36, 2, 0x10, 0x0b], vec![1], vec![], vec![7], vec![4], vec![9], vec![], vec![0]]);
        assert_eq!((sorted.functions, sorted.after.as_slice()), (1, b"\x0b\x03\x01ab".as_slice()));
    }

    #[test]
    fn what_could_not_be_put_back_is_refused() {
        let unknown = sorted(&module(&[&[0, 0xfd, 12, 0x0b]]));
        assert!(unknown.is_err_and(|problem| problem.contains("0xfd")));
        assert!(sorted(&module(&[&[0, 0x20, 0]])).is_err(), "a body without an end");
        assert!(sorted(&module(&[&[0, 0x0b, 0x0b]])).is_err(), "a body that goes on after its end");
        let padded = [b"\0asm\x01\0\0\0\x0a\x05\x01\x82\0\0\x0b".as_slice()].concat();
        assert!(sorted(&padded).is_err_and(|problem| problem.contains("longer than need be")));
        assert!(sorted(b"\0asm\x01\0\0\0").is_err(), "no code at all");
    }
}
