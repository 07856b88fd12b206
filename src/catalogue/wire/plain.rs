//! Numbers, texts, lists: what everything else is made of.

use super::{Reader, Wire, Writer};

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut Writer) {
        number(self.len() as u64, out);
        for item in self {
            item.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..take_number(from) {
            // What is cut ends here, whatever length it promised.
            if from.bytes.is_empty() {
                break;
            }
            items.push(T::read(from));
        }
        items
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Writer) {
        out.bytes.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Option<T> {
        (take(from) != 0).then(|| T::read(from))
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Reader<'_>) -> (A, B) {
        (A::read(from), B::read(from))
    }
}

impl Wire for String {
    fn write(&self, out: &mut Writer) {
        number(self.len() as u64, out);
        out.bytes.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut Reader<'_>) -> String {
        let length = (take_number(from) as usize).min(from.bytes.len());
        let (text, rest) = from.bytes.split_at_checked(length).unwrap_or((&[], &[]));
        from.bytes = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

impl Wire for bool {
    fn write(&self, out: &mut Writer) {
        out.bytes.push(u8::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> bool {
        take(from) != 0
    }
}

impl Wire for u8 {
    fn write(&self, out: &mut Writer) {
        out.bytes.push(*self);
    }

    fn read(from: &mut Reader<'_>) -> u8 {
        take(from)
    }
}

impl Wire for u16 {
    fn write(&self, out: &mut Writer) {
        number(u64::from(*self), out);
    }

    fn read(from: &mut Reader<'_>) -> u16 {
        take_number(from) as u16
    }
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
pub(super) fn number(mut value: u64, out: &mut Writer) {
    while value >= 0x80 {
        out.bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.bytes.push(value as u8);
}

pub(super) fn take_number(from: &mut Reader<'_>) -> u64 {
    let mut value = 0;
    for place in 0..10 {
        let byte = take(from);
        value |= u64::from(byte & 0x7f) << (7 * place).min(63);
        if byte < 0x80 {
            break;
        }
    }
    value
}

pub(super) fn take(from: &mut Reader<'_>) -> u8 {
    match from.bytes.split_first() {
        Some((first, rest)) => {
            from.bytes = rest;
            *first
        }
        None => 0,
    }
}
