//! Error correction: what is added so that a stain or a fold does not make a code unreadable. Level M.

/// Of each version: how many blocks its bytes are dealt to, and how many bytes of correction a block has.
const BLOCKS: [(usize, usize); super::MOST] = [
    (1, 10),
    (1, 16),
    (1, 26),
    (2, 18),
    (2, 24),
    (4, 16),
    (4, 18),
    (4, 22),
    (5, 22),
    (5, 26),
    (5, 30),
    (8, 22),
    (9, 22),
    (9, 24),
    (10, 24),
    (10, 28),
    (11, 28),
    (13, 26),
    (14, 26),
    (16, 26),
];

fn blocks(version: usize) -> (usize, usize) {
    BLOCKS.get(version.wrapping_sub(1)).copied().unwrap_or((1, 0))
}

/// How many bytes a version has in all.
fn words(version: usize) -> usize {
    let marks = version / 7 + 2;
    let modules = (16 * version + 128) * version + 64;
    let taken = if version > 1 { (25 * marks - 10) * marks - 55 } else { 0 } + if version > 6 { 36 } else { 0 };
    (modules - taken) / 8
}

/// How many bytes of data it holds.
pub(super) fn room(version: usize) -> usize {
    let (count, correction) = blocks(version);
    words(version) - count * correction
}

/// The data dealt to blocks, each with its correction, and the blocks dealt out byte by byte.
pub(super) fn corrected(data: &[u8], version: usize) -> Vec<u8> {
    let (count, correction) = blocks(version);
    let divisor = divisor(correction);
    let (short, longer) = (words(version) / count - correction, words(version) % count);
    let (mut parts, mut corrections, mut rest) = (Vec::new(), Vec::new(), data);
    for block in 0..count {
        // The last ones hold one more.
        let length = short + usize::from(block + longer >= count);
        let (part, after) = rest.split_at(length.min(rest.len()));
        corrections.push(remainder(part, &divisor));
        parts.push(part);
        rest = after;
    }
    let mut dealt = Vec::new();
    for place in 0..=short {
        for part in &parts {
            dealt.extend(part.get(place));
        }
    }
    for place in 0..correction {
        for part in &corrections {
            dealt.extend(part.get(place));
        }
    }
    dealt
}

/// The polynomial that data are divided by, without its first coefficient, which is 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut coefficients = vec![0; degree];
    if let Some(last) = coefficients.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        let mut next = 0;
        for coefficient in coefficients.iter_mut().rev() {
            let known = *coefficient;
            *coefficient = product(known, root) ^ next;
            next = known;
        }
        root = product(root, 2);
    }
    coefficients
}

fn remainder(data: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in data {
        let factor = byte ^ rest.first().copied().unwrap_or_default();
        let mut next = 0;
        for (place, coefficient) in rest.iter_mut().zip(divisor).rev() {
            let known = *place;
            *place = next ^ product(*coefficient, factor);
            next = known;
        }
    }
    rest
}

/// The product in the field of 256 elements that codes are made in.
fn product(one: u8, other: u8) -> u8 {
    (0..8).rev().fold(0, |product: u8, bit| {
        let doubled = (product << 1) ^ ((product >> 7) * 0x1d);
        doubled ^ ((other >> bit & 1) * one)
    })
}
