//! A line of the host's own: whom to write to. Plain text; an address in it is a link only if it is one.

use crate::link::shared::is_hidden;

/// The longest that is shown, in characters.
pub const LONGEST: usize = 160;

/// The text without what could hide in it: controls, what turns the direction of writing, and signs without width.
#[must_use]
pub fn cleaned(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| !is_hidden(*letter)).collect();
    kept.trim().chars().take(LONGEST).collect()
}

/// The line's words, each with where it leads.
pub fn words(line: &str) -> impl Iterator<Item = (&str, Option<String>)> {
    line.split(' ').filter(|word| !word.is_empty()).map(|word| {
        // A full stop or a comma after an address is the sentence's.
        let address = word.trim_end_matches(['.', ',', ';']);
        (word.strip_prefix("mailto:").unwrap_or(word), leads(address))
    })
}

fn leads(address: &str) -> Option<String> {
    let plain = !address.chars().any(|letter| "<>\"'\\".contains(letter));
    let web = address.strip_prefix("https://").is_some_and(|rest| rest.split('/').next().is_some_and(is_host));
    if plain && web {
        return Some(address.to_owned());
    }
    let mailbox = address.strip_prefix("mailto:").unwrap_or(address);
    let (name, host) = mailbox.split_once('@')?;
    let named = name.bytes().all(|letter| letter.is_ascii_alphanumeric() || b".+-_".contains(&letter));
    (!name.is_empty() && named && is_host(host)).then(|| ["mailto:", mailbox].concat())
}

/// Whether it is the name of a machine: no name and password before it, no port after it.
pub(super) fn is_host(name: &str) -> bool {
    let fine = |part: &str| !part.is_empty() && part.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
    name.contains('.') && name.split('.').all(fine)
}
