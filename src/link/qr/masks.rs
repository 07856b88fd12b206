//! Masks: data turned by a pattern, so that nothing in a code looks like what a camera searches for.

use super::grid::Grid;

/// The code under the mask that disturbs a reader least.
pub(super) fn best(grid: Grid) -> Grid {
    let masked = (0..8).map(|mask| {
        let mut masked = grid.clone();
        masked.turn(|x, y| turns(mask, x, y));
        masked.format(mask);
        masked
    });
    let mut least = None;
    for masked in masked {
        let penalty = penalty(&masked);
        if least.as_ref().is_none_or(|(known, _)| penalty < *known) {
            least = Some((penalty, masked));
        }
    }
    least.map_or(grid, |(_, grid)| grid)
}

fn turns(mask: usize, x: usize, y: usize) -> bool {
    let both = x * y;
    let sum = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => both % 2 + both % 3,
        6 => (both % 2 + both % 3) % 2,
        _ => ((x + y) % 2 + both % 3) % 2,
    };
    sum == 0
}

/// How much about a code would disturb a reader, as the standard counts it.
fn penalty(grid: &Grid) -> usize {
    let size = grid.size;
    let (mut penalty, mut dark) = (0, 0);
    for line in 0..size {
        penalty += along(size, |place| grid.is_dark(place, line)) + along(size, |place| grid.is_dark(line, place));
        for place in 0..size {
            let module = grid.is_dark(place, line);
            dark += usize::from(module);
            let alike = |x, y| x < size && y < size && grid.is_dark(x, y) == module;
            if alike(place + 1, line) && alike(place, line + 1) && alike(place + 1, line + 1) {
                penalty += 3;
            }
        }
    }
    // How far from half dark it is, in steps of a twentieth.
    penalty + (dark * 20).abs_diff(size * size * 10) / (size * size) * 10
}

/// Long runs of one colour, and what looks like a mark of a corner.
fn along(size: usize, is_dark: impl Fn(usize) -> bool) -> usize {
    let (mut penalty, mut run, mut last) = (0, 0, 0);
    for place in 0..size {
        let dark = usize::from(is_dark(place));
        run = if place > 0 && last & 1 == dark { run + 1 } else { 1 };
        last = (last << 1 | dark) & 0x7ff;
        penalty += match run {
            0..5 => 0,
            5 => 3,
            _ => 1,
        };
        if place > 9 && (last == 0b101_1101_0000 || last == 0b101_1101) {
            penalty += 40;
        }
    }
    penalty
}
