//! A link as a QR code, for a phone held before a screen or a sheet of paper.
//!
//! It writes the one kind of code that links need: bytes, error correction of level M (15 % of it may be lost), the smallest version
//! that holds them. The text comes out of it letter by letter: nothing is written in capitals to save room, so that what a phone shows is
//! what stands beside the code.

mod correction;
mod grid;
mod masks;

use grid::Grid;

/// The largest version made: a camera reads it from a screen and from paper. It holds 666 bytes.
pub const MOST: usize = 20;

/// The light border that readers need, in modules.
pub const QUIET: usize = 4;

/// A code: a square of dark and light modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    version: usize,
    grid: Grid,
}

/// The code for a text; `None` for one that is too long for it.
#[must_use]
pub fn code(text: &str) -> Option<Code> {
    let version = (1..=MOST).find(|version| correction::room(*version) >= length(text, *version))?;
    let words = correction::corrected(&data(text, version), version);
    let mut grid = Grid::for_version(version);
    grid.fill(&words);
    Some(Code { version, grid: masks::best(grid) })
}

/// How many bytes the text takes with its head.
fn length(text: &str, version: usize) -> usize {
    text.len() + if version < 10 { 2 } else { 3 }
}

/// The text with its head, filled up to the version's room. The head, 4 bits of kind and the length, makes everything stand half a
/// byte off; the 4 bits at the end say that it is the end.
fn data(text: &str, version: usize) -> Vec<u8> {
    let [.., high, low] = text.len().to_be_bytes();
    let mut data = Vec::new();
    let mut half = 4;
    for byte in [high, low].into_iter().skip(usize::from(version < 10)).chain(text.bytes()) {
        data.push(half << 4 | byte >> 4);
        half = byte & 15;
    }
    data.push(half << 4);
    let mut filling = 0xec;
    while data.len() < correction::room(version) {
        data.push(filling);
        filling ^= 0xec ^ 0x11;
    }
    data
}

impl Code {
    /// Which of the sizes it has, from 1.
    #[must_use]
    pub fn version(&self) -> usize {
        self.version
    }

    /// How many modules a side has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.grid.size
    }

    /// Whether a module is dark; what lies outside is not.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.grid.is_dark(x, y)
    }

    /// The part of the plane it takes with its border, as an SVG says it.
    #[must_use]
    pub fn view_box(&self) -> String {
        let side = self.size() + 2 * QUIET;
        format!("-{QUIET} -{QUIET} {side} {side}")
    }

    /// The dark modules as one path, a run of them after the other.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size() {
            let mut x = 0;
            while x < self.size() {
                let run = (x..self.size()).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
                }
                x += run + 1;
            }
        }
        path
    }
}
