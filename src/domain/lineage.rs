//! What came before a scheme and what takes its place, in time.

use super::catalogue::Catalogue;
use super::id::SchemeId;
use super::scheme::{Fact, Scheme, Status};

/// One of a family of schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// The scheme.
    pub scheme: SchemeId,
    /// Its entry: the tables it stands in, and what differs from the next member with the sources of that.
    pub entry: &'a Scheme,
    /// The year from which it exists, and the fact that states it; `None` where none does.
    pub since: Option<(u16, &'a Fact)>,
    /// The year or years in which another one took its place for new projects; `None` for one that was not replaced so.
    pub until: Option<&'a str>,
}

/// A scheme with all that came before it and all that follows, the oldest first. One without relatives is alone.
#[must_use]
pub fn family(catalogue: &Catalogue, scheme: SchemeId) -> Vec<Member<'_>> {
    let mut line: Vec<SchemeId> = vec![scheme];
    // Backwards: whatever became one of those found so far stands before all of them.
    let mut looked = 0;
    while let Some(after) = line.get(line.len().saturating_sub(looked + 1)).copied() {
        let mut place = 0;
        for (id, before) in catalogue.schemes() {
            if before.next() == Some(after) && !line.contains(&id) {
                line.insert(place, id);
                place += 1;
            }
        }
        looked += 1;
        if looked >= line.len() {
            break;
        }
    }
    let mut last = scheme;
    while let Some(next) = catalogue.scheme(last).and_then(Scheme::next).filter(|next| !line.contains(next)) {
        line.push(next);
        last = next;
    }
    let member = |id: SchemeId| {
        let entry = catalogue.scheme(id)?;
        let until = if let Status::Replaced { since, .. } = &entry.status { Some(&**since) } else { None };
        Some(Member { scheme: id, entry, since: entry.since(), until })
    };
    line.into_iter().filter_map(member).collect()
}
