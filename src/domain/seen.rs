//! What was met before.

/// How many rows there are to look through one of.
const ROWS: u64 = 1024;

/// Lists of numbers, each kept once. Rows by a sum over each list: a tree or a hash map would bring more code into the page.
pub struct Seen {
    rows: Vec<Vec<Vec<i32>>>,
}

impl Seen {
    /// Nothing met.
    #[must_use]
    pub fn new() -> Seen {
        Seen { rows: Vec::new() }
    }

    /// Whether a list is met for the first time.
    pub fn is_new(&mut self, list: Vec<i32>) -> bool {
        if self.rows.is_empty() {
            self.rows = (0..ROWS).map(|_| Vec::new()).collect();
        }
        let mixed = list.iter().fold(0xcbf2_9ce4_8422_2325, |mixed: u64, number| {
            (mixed ^ u64::from(number.unsigned_abs())).wrapping_mul(0x0100_0000_01b3).rotate_left(5)
        });
        let Some(row) = usize::try_from((mixed >> 32) % ROWS).ok().and_then(|row| self.rows.get_mut(row)) else { return true };
        let new = !row.contains(&list);
        if new {
            row.push(list);
        }
        new
    }
}

impl Default for Seen {
    fn default() -> Seen {
        Seen::new()
    }
}
