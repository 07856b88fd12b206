//! What somebody may have meant who mistyped a name.

/// The one of these names that is nearest to what was written, if one is near: a letter or two apart.
#[must_use]
pub fn near(said: &str, names: &[&str]) -> Option<String> {
    let said = said.to_ascii_lowercase();
    // Of a short name two letters are most of it.
    let mut best = if said.len() > 4 { 3 } else { 2 };
    let mut found = None;
    for name in names {
        // A longer text is no mistyped name, and would take long.
        if said.len().abs_diff(name.len()) < 3 {
            let apart = apart(said.as_bytes(), name.as_bytes());
            if apart < best {
                (best, found) = (apart, Some(*name));
            }
        }
    }
    found.map(str::to_owned)
}

/// How many letters are to be put in, taken out or changed to turn one into the other.
fn apart(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.iter().enumerate() {
        let mut places = row.iter_mut();
        let mut left = place + 1;
        let mut diagonal = places.next().map_or(0, |first| std::mem::replace(first, left));
        for (other, above) in other.iter().zip(places) {
            let here = (diagonal + usize::from(letter != other)).min(left + 1).min(*above + 1);
            diagonal = std::mem::replace(above, here);
            left = here;
        }
    }
    row.last().copied().unwrap_or(0)
}
