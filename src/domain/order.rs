//! Putting things in order, with one sort for all of them: each kind of thing would bring a sort of its own into the page.

use std::cmp::Ordering;

/// The things in order. What compares equal stays as it was.
#[must_use]
pub fn ordered<T>(things: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places(things.len(), &|one, other| match (things.get(one), things.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| things.get_mut(place).and_then(Option::take)).collect()
}

/// A merge sort from the bottom: runs of one, two, four places are merged until one run is left.
///
/// The standard library's sort is faster on long lists; this one is small.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        places = places.chunks(run.saturating_mul(2)).flat_map(|pair| merged(pair.split_at(run.min(pair.len())), compare)).collect();
        run = run.saturating_mul(2);
    }
    places
}

fn merged((mut left, mut right): (&[usize], &[usize]), compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut merged = Vec::with_capacity(left.len() + right.len());
    while let ([one, before @ ..], [other, after @ ..]) = (left, right) {
        // What is equal stays in its order: the left one goes first.
        if compare(*one, *other) == Ordering::Greater {
            merged.push(*other);
            right = after;
        } else {
            merged.push(*one);
            left = before;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
    merged
}
