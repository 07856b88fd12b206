//! The square: the patterns by which a camera finds it, and the path of the data between them.

/// A square of modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) size: usize,
    /// Row by row. Bit 0: dark. Bit 1: part of a pattern, not of the data.
    modules: Vec<u8>,
}

const PATTERN: u8 = 2;

impl Grid {
    /// The square of a version with its patterns; the places of the format are kept free.
    pub(super) fn for_version(version: usize) -> Grid {
        let size = 17 + 4 * version;
        let mut grid = Grid { size, modules: vec![0; size * size] };
        for place in 0..size {
            grid.pattern(6, place, place % 2 == 0);
            grid.pattern(place, 6, place % 2 == 0);
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            grid.rings(x, y, 4);
        }
        let count = version / 7 + 2;
        let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        // None in version 1, whose two places would be corners.
        let marks = || (0..count).map(|mark| if mark == 0 { 6 } else { size - 7 - (count - 1 - mark) * step });
        let corner = |x, y| (x == 6 || x == size - 7) && (y == 6 || y == size - 7) && (x == 6 || y == 6);
        for x in marks() {
            for y in marks().filter(|y| version > 1 && !corner(x, *y)) {
                grid.rings(x, y, 2);
            }
        }
        if version > 6 {
            let bits = version << 12 | checked(version, 12, 0x1f25);
            for place in 0..18 {
                let (far, near) = (size - 11 + place % 3, place / 3);
                grid.pattern(far, near, bits >> place & 1 == 1);
                grid.pattern(near, far, bits >> place & 1 == 1);
            }
        }
        grid.format(0);
        grid
    }

    /// Says which mask lies over the data, and that the level is M.
    pub(super) fn format(&mut self, mask: usize) {
        let bits = (mask << 10 | checked(mask, 10, 0x537)) ^ 0x5412;
        let size = self.size;
        for place in 0..15 {
            let dark = bits >> place & 1 == 1;
            // Around the first corner, past the lines that count the modules.
            let (x, y) = match place {
                0..=5 => (8, place),
                6 | 7 => (8, place + 1),
                8 => (7, 8),
                _ => (14 - place, 8),
            };
            self.pattern(x, y, dark);
            // And once more, beside the two others.
            let (x, y) = if place < 8 { (size - 1 - place, 8) } else { (8, size - 15 + place) };
            self.pattern(x, y, dark);
        }
        self.pattern(8, size - 8, true);
    }

    /// Lays the bytes along the path: two modules wide, up and down, from the right to the left.
    pub(super) fn fill(&mut self, bytes: &[u8]) {
        let mut laid = 0;
        for pair in 0..self.size / 2 {
            // The line that counts the modules is skipped.
            let right = self.size - 1 - 2 * pair;
            let right = if right < 7 { right - 1 } else { right };
            for step in 0..self.size {
                let y = if pair % 2 == 0 { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    if self.at(x, y) & PATTERN == 0 {
                        // A few modules at the end hold nothing.
                        let byte = bytes.get(laid / 8).copied().unwrap_or_default();
                        self.set(x, y, byte >> (7 - laid % 8) & 1);
                        laid += 1;
                    }
                }
            }
        }
    }

    /// The data turned where the mask says so.
    pub(super) fn turn(&mut self, turned: impl Fn(usize, usize) -> bool) {
        for y in 0..self.size {
            for x in 0..self.size {
                let module = self.at(x, y);
                if module & PATTERN == 0 && turned(x, y) {
                    self.set(x, y, module ^ 1);
                }
            }
        }
    }

    pub(super) fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && self.at(x, y) & 1 == 1
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.modules.get(y * self.size + x).copied().unwrap_or_default()
    }

    fn set(&mut self, x: usize, y: usize, module: u8) {
        let place = y * self.size + x;
        if let Some(known) = self.modules.get_mut(place).filter(|_| x < self.size) {
            *known = module;
        }
    }

    fn pattern(&mut self, x: usize, y: usize, dark: bool) {
        self.set(x, y, PATTERN | u8::from(dark));
    }

    /// Squares in each other around a place: of 4, with a light border, the marks of the corners; of 2 those between.
    fn rings(&mut self, x: usize, y: usize, reach: usize) {
        for down in 0..=2 * reach {
            for right in 0..=2 * reach {
                let ring = down.abs_diff(reach).max(right.abs_diff(reach));
                // The light border of a corner reaches beyond the square.
                if let (Some(x), Some(y)) = ((x + right).checked_sub(reach), (y + down).checked_sub(reach)) {
                    let light = if reach == 4 { ring == 2 || ring == 4 } else { ring == 1 };
                    self.pattern(x, y, !light);
                }
            }
        }
    }
}

/// The bits that protect a number: what is left when it is divided by a polynomial.
fn checked(number: usize, bits: usize, polynomial: usize) -> usize {
    (0..bits).fold(number, |rest, _| (rest << 1) ^ ((rest >> (bits - 1)) * polynomial))
}
