//! The one decoder: for the address bar and for whatever is pasted, in either form.
//!
//! Mail programs, chats and people wrap links, escape them, hang things on them, and break them into lines. What can only be packaging is
//! taken off; what is left is a code that is whole, or readable pairs, or it is told. A code with anything wrong in it gives nothing.

use super::percent::decoded;
use super::problem::LinkProblem;
use super::readable;
use super::state::State;
use super::v1;
use crate::domain::catalogue::Catalogue;

/// The longest text that is looked at, in bytes: many times what any link needs.
pub const LONGEST: usize = 4096;

/// The most digits of a version. Without a limit a text that is nothing but the letter `v` would be read as often as it is long.
const LONGEST_VERSION: usize = 3;

/// The state that a fragment or a pasted text says, and what in it was not understood. Nothing at all says the first page.
#[must_use]
pub fn decode(catalogue: &Catalogue, pasted: &str) -> (State, Vec<LinkProblem>) {
    if pasted.len() > LONGEST {
        return (State::default(), vec![LinkProblem::TooLong]);
    }
    let text = unwrapped(pasted);
    let text = trimmed(text.split_once(":~:").map_or(text.as_str(), |(before, _)| before)).replace("&amp;", "&");
    if text.trim_start_matches('#').is_empty() {
        return (State::default(), Vec::new());
    }
    match code(&text) {
        Found::Whole { data, check, after } => match v1::decode(catalogue, &data, &check) {
            Some((state, mut problems)) => {
                problems.extend(readable::keys(&after).into_iter().map(|key| LinkProblem::UnknownKey { key }));
                (state, problems)
            }
            None => damaged(pasted),
        },
        Found::Newer => (State::default(), vec![LinkProblem::Newer]),
        Found::Broken => damaged(pasted),
        Found::None => {
            let fragment = fragment(&text);
            // An address without anything of ours, or a piece of a code: pairs have a sign between key and value.
            if fragment.contains('=') { readable::decode(catalogue, &fragment) } else { damaged(pasted) }
        }
    }
}

/// Whether a text is meant as a link, rather than as a name.
#[must_use]
pub fn is_link(text: &str) -> bool {
    let text = trimmed(text);
    let sign = ["#", "=", "://", "%23", "%2523"].into_iter().any(|sign| text.contains(sign));
    // "v1.0" stands in names too, but none begins with it.
    sign || matches!(code(text), Found::Whole { .. } | Found::Newer) || text.starts_with(['v', 'V']) && matches!(code(text), Found::Broken)
}

fn damaged(pasted: &str) -> (State, Vec<LinkProblem>) {
    (State::default(), vec![LinkProblem::Damaged { text: readable::shortened(pasted.trim()) }])
}

/// The text without the wrapper of a mail gateway, and with its `#` where that was escaped, once or twice.
fn unwrapped(pasted: &str) -> String {
    let mut text = pasted.to_owned();
    for _ in 0..3 {
        let lower = text.to_ascii_lowercase();
        // Gateways put the address they guard into a value of their own.
        let inner = ["?url=http", "&url=http", "?u=http", "&u=http", "?q=http", "?a=http"]
            .into_iter()
            .find_map(|key| lower.find(key).map(|at| (at, key.len() - 4)));
        if let Some(inner) = inner.and_then(|(at, length)| text.get(at + length..)).filter(|_| !text.contains('#')) {
            text = decoded(inner.split(['&', ' ', '\n', '>']).next().unwrap_or(inner));
        } else if is_escaped(&lower) {
            text = decoded(&text);
        }
    }
    text
}

/// Whether the sign before the fragment was escaped, or the one between key and value. Within a value it may be.
fn is_escaped(text: &str) -> bool {
    let before = ["%23", "%2523"].into_iter().find_map(|sign| text.split_once(sign)).map(|(before, _)| before);
    let sign = before.is_some_and(|before| !text.contains('#') && (before.contains('/') || !before.contains('=')));
    sign || !text.contains('=') && text.contains("%3d")
}

fn trimmed(text: &str) -> &str {
    const PACKAGING: &[char] = &['<', '>', '"', '\'', '(', ')', '[', ']', '.', ',', ';', '!', '«', '»', '“', '”', '‘', '’', '*', '`'];
    text.trim_matches(|character: char| is_space(character) || PACKAGING.contains(&character))
}

/// Spaces of any kind, and what takes no space at all.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{202f}' | '\u{2060}' | '\u{feff}')
}

enum Found {
    /// `v1.data.check`, and what hangs on it.
    Whole { data: String, check: String, after: String },
    /// The form of a newer version.
    Newer,
    /// It begins like a code and does not go on like one.
    Broken,
    /// Nothing like a code.
    None,
}

/// Looks for a code in a text. Spaces and line breaks inside it are not part of it.
fn code(text: &str) -> Found {
    let mut boundary = true;
    for (at, character) in text.char_indices() {
        let rest = text.get(at + 1..).unwrap_or_default();
        if boundary && matches!(character, 'v' | 'V') {
            let (version, after) = word(rest, LONGEST_VERSION);
            let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit() || b"iIlL".contains(&byte));
            if let Some(after) = after.strip_prefix('.').filter(|_| is_number) {
                return if matches!(&*version, "1" | "i" | "I" | "l" | "L") { whole(after) } else { newer(after) };
            }
        }
        boundary = !character.is_ascii_alphanumeric();
    }
    Found::None
}

fn whole(text: &str) -> Found {
    let (data, after) = word(text, LONGEST);
    let Some(after) = after.strip_prefix('.') else { return Found::Broken };
    let (mut check, mut after) = (String::new(), after);
    while let Some(character) = after.chars().next() {
        if check.len() == 6 || !(character.is_ascii_alphanumeric() || is_space(character)) {
            break;
        }
        if !is_space(character) {
            check.push(character);
        }
        after = after.get(character.len_utf8()..).unwrap_or_default();
    }
    let goes_on = after.chars().next().is_some_and(|next| next.is_ascii_alphanumeric());
    if data.len() < 2 || check.len() != 6 || goes_on {
        return Found::Broken;
    }
    // Only what hangs on it: a sentence after it is not its concern.
    let after = after.strip_prefix(['&', '?']).unwrap_or_default();
    let after = after.split(is_space).next().unwrap_or_default().to_owned();
    Found::Whole { data, check, after }
}

/// "v2.0" stands in many sentences: a code has two full stops.
fn newer(text: &str) -> Found {
    let (data, after) = word(text, LONGEST);
    if data.len() > 1 && after.starts_with('.') { Found::Newer } else { Found::None }
}

/// Letters and digits from the beginning, so many at most, without the spaces between them, and what comes after.
fn word(text: &str, most: usize) -> (String, &str) {
    let mut letters = String::new();
    for (at, character) in text.char_indices() {
        if character.is_ascii_alphanumeric() && letters.len() < most {
            letters.push(character);
        } else if !is_space(character) {
            return (letters, text.get(at..).unwrap_or_default());
        }
    }
    (letters, "")
}

/// The pairs of a text: behind the `#` of an address, whatever stands around that.
fn fragment(text: &str) -> String {
    let Some((before, after)) = text.split_once('#') else {
        // An address without a fragment says nothing.
        return if text.contains("://") { String::new() } else { joined(text) };
    };
    if before.is_empty() {
        return joined(after);
    }
    // Around an address there may be a sentence. A line that was broken goes on with something that can only be of the link.
    let mut kept = String::new();
    for part in after.split(is_space).filter(|part| !part.is_empty()) {
        if !(kept.is_empty() || kept.ends_with(['&', '=', ',']) || part.contains('=') || part.starts_with(['&', ','])) {
            break;
        }
        kept.push_str(part);
    }
    trimmed(&kept).to_owned()
}

/// The text with its lines joined.
fn joined(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines() {
        joined.push_str(line.trim_matches(is_space));
    }
    joined
}
