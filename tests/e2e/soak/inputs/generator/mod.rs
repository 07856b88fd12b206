//! Texts with something wrong in them, the same ones for the same seed.

pub(super) mod links;

/// The longest text that is made, in bytes: somewhat more than any decoder looks at.
const LONGEST: usize = 6000;

/// Characters that mean something to one of the decoders, or that are easily mishandled.
const LETTERS: [char; 32] = [
    '#', '&', '=', ',', '.', '%', '+', ':', '/', '?', '~', '-', '_', ' ', '\n', '\0', '0', '1', 'o', 'v', 'z', 'é', 'İ', 'ß', '😀',
    '\u{301}', '\u{202e}', '\u{200b}', '\u{feff}', '\u{a0}', '<', '"',
];

/// Numbers that look random: SplitMix64.
pub(super) struct Generator(u64);

impl Generator {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below a limit above 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(1).max(1);
        usize::try_from(self.next() % limit).unwrap_or_default()
    }

    pub(super) fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// The text with one to eight things done to it.
    pub(super) fn mutated(&mut self, seed: &str, others: &[String], words: &[String]) -> String {
        let mut letters: Vec<char> = seed.chars().collect();
        for _ in 0..=self.below(8) {
            self.mutate(&mut letters, others, words);
        }
        let mut text: String = letters.into_iter().collect();
        while text.len() > LONGEST {
            text.pop();
        }
        text
    }

    fn mutate(&mut self, letters: &mut Vec<char>, others: &[String], words: &[String]) {
        let place = self.below(letters.len() + 1);
        let end = (place + 1 + self.below(12)).min(letters.len());
        let random = |generator: &mut Self| match generator.below(4) {
            0 => u32::try_from(generator.below(0x11_0000)).ok().and_then(char::from_u32).unwrap_or('\u{fffd}'),
            1 => char::from(u8::try_from(generator.below(128)).unwrap_or_default()),
            _ => *generator.one_of(&LETTERS),
        };
        match self.below(10) {
            0 if place < letters.len() => drop(letters.remove(place)),
            1 => letters.insert(place, random(self)),
            2 if place < letters.len() => letters[place] = random(self),
            3 if place < end => drop(letters.drain(place..end)),
            4 if place < end => {
                // Some few times, or so often that it is long.
                let piece: Vec<char> = letters[place..end].to_vec();
                let times = if self.below(40) == 0 { LONGEST / piece.len() } else { 1 + self.below(4) };
                letters.splice(place..place, piece.iter().copied().cycle().take(piece.len() * times));
            }
            5 => {
                let other: Vec<char> = self.one_of(others).chars().collect();
                let from = self.below(other.len() + 1);
                letters.truncate(place);
                letters.extend(&other[from..]);
            }
            6 | 7 => drop(letters.splice(place..place, self.one_of(words).chars())),
            8 => letters.truncate(place.max(1)),
            _ if place + 1 < letters.len() => {
                let other = self.below(letters.len());
                letters.swap(place, other);
            }
            _ => letters.push(random(self)),
        }
    }
}
