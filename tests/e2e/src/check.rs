//! Checks that read as sentences.

use serde_json::{Value, json};

use crate::find;
use crate::tab::Tab;
use crate::visit::Visit;

const SHOWN: &str = include_str!("js/shown.js");

/// The page shows what the visit says, and its address says the same.
pub async fn shows(tab: &Tab, visit: &Visit) {
    let expected = visit.expected();
    let meaning = Visit::meaning(&visit.fragment());
    tab.wait_for(SHOWN, "the page to show what the engine says", |found| {
        let mut found = found.clone();
        let fragment = found.as_object_mut().and_then(|found| found.remove("fragment")).unwrap_or_default();
        if found != expected {
            return Err(difference(&expected, &found));
        }
        let fragment = fragment.as_str().unwrap_or_default();
        // A saved copy carries its state itself: its address stays as it was until something is done.
        if visit.model.saved && fragment.is_empty() {
            return Ok(());
        }
        let said = Visit::meaning(fragment);
        if said == meaning { Ok(()) } else { Err(format!("the address should say `{meaning}`, but says `{said}`")) }
    })
    .await;
}

/// Where two readings of the page differ.
fn difference(expected: &Value, found: &Value) -> String {
    let names = expected.as_object().into_iter().flatten().filter(|(name, value)| found[name.as_str()] != **value);
    let lines = names.map(|(name, value)| format!("\n  {name} should be {value}\n  {name} is        {}", found[name.as_str()]));
    lines.collect()
}

/// The focus is on the page's heading.
pub async fn focus_is_on_the_heading(tab: &Tab) {
    let expression = format!("document.activeElement === document.querySelector({:?})", find::HEADING);
    tab.wait_until("the focus is on the heading", &expression).await;
}

/// Something that the selector finds can be seen.
pub async fn is_visible(tab: &Tab, selector: &str) {
    let expression = format!("document.querySelector({selector:?})?.checkVisibility()");
    tab.wait_until(&format!("`{selector}` can be seen"), &expression).await;
}

/// Nothing that the selector finds can be seen.
pub async fn is_hidden(tab: &Tab, selector: &str) {
    let expression = format!("[...document.querySelectorAll({selector:?})].every(found => !found.checkVisibility())");
    tab.wait_until(&format!("`{selector}` cannot be seen"), &expression).await;
}

/// The text of what the selector finds holds these words.
pub async fn says(tab: &Tab, selector: &str, words: &str) {
    let script = format!("return document.querySelector({selector:?})?.textContent ?? null");
    tab.wait_for(&script, &format!("`{selector}` to say “{words}”"), |found| match found.as_str() {
        Some(text) if text.contains(words) => Ok(()),
        Some(text) => Err(format!("it says “{}”", text.chars().take(400).collect::<String>())),
        None => Err("there is none".to_owned()),
    })
    .await;
}

/// What can be read of what the selector finds holds these words: nothing folded in, nothing for screen readers alone.
pub async fn can_be_read(tab: &Tab, selector: &str, words: &str) {
    let script = format!("return document.querySelector({selector:?})?.innerText ?? null");
    tab.wait_for(&script, &format!("“{words}” to be read in `{selector}`"), |found| match found.as_str() {
        Some(text) if text.contains(words) => Ok(()),
        Some(text) => Err(format!("there stands “{}”", text.chars().take(400).collect::<String>())),
        None => Err("there is none".to_owned()),
    })
    .await;
}

/// This many elements answer to the selector.
pub async fn there_are(tab: &Tab, count: usize, selector: &str) {
    let script = format!("return document.querySelectorAll({selector:?}).length");
    tab.wait_for(&script, &format!("{count} times `{selector}`"), |found| {
        if *found == json!(count) { Ok(()) } else { Err(format!("there are {found}")) }
    })
    .await;
}

/// How many faults a failure lists: enough to see what they have in common.
const LISTED: usize = 20;

/// What a search for faults found should be nothing. Each is a line.
///
/// # Panics
/// When there is one.
pub fn nothing_found(found: &Value, at: &str) {
    assert!(found.is_array(), "the search for faults in {at} should end with a list, but ended with {found}");
    let lines: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let listed = lines.iter().take(LISTED).copied().collect::<Vec<_>>().join("\n  ");
    assert!(lines.is_empty(), "nothing should be wrong in {at}, but there are {} faults:\n  {listed}", lines.len());
}
