//! What only the deployer can say: where the page is published, and who answers for it.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::process::Outcome;

/// What was said. Nothing of it is needed: without it the page says that nobody has declared it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Config {
    /// The address at which the page is published.
    pub(crate) canonical: Option<String>,
    /// Where an error can be reported: an address that begins with `https:` or `mailto:`.
    pub(crate) contact: Option<String>,
}

/// What each key may say.
const KEYS: [(&str, &str); 2] = [
    ("canonical", "a whole address that begins with https:// or http://"),
    ("contact", "an address that begins with https:// or mailto:, or an e-mail address"),
];

/// Reads the file.
pub(crate) fn read(file: &Path) -> Outcome<Config> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    parse(&text).map_err(|problem| format!("{}{problem}", file.display()))
}

/// The address, if it is one that a page can be published at.
pub(crate) fn canonical(said: &str) -> Option<String> {
    (said.starts_with("https://") || said.starts_with("http://")).then(|| said.to_owned())
}

/// The address, if it is one that a report can be sent to.
fn contact(said: &str) -> Option<String> {
    let clean = !said.contains(|letter: char| letter.is_whitespace() || letter.is_control() || "<>\"".contains(letter));
    let mailbox =
        |said: &str| said.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    let whole = match said.strip_prefix("mailto:") {
        Some(address) => mailbox(address).then(|| said.to_owned()),
        None if said.strip_prefix("https://").is_some_and(|rest| !rest.is_empty()) => Some(said.to_owned()),
        None => (mailbox(said) && !said.contains(':')).then(|| format!("mailto:{said}")),
    };
    whole.filter(|_| clean)
}

/// A problem begins with its line, to be written after the file's name.
fn parse(text: &str) -> Outcome<Config> {
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let table =
        DeTable::parse(text).map_err(|error| format!(":{}: {}", error.span().map_or(1, |span| line(span.start)), error.message()))?;
    let mut config = Config::default();
    for (key, value) in table.get_ref() {
        let at = line(key.span().start);
        let name = key.get_ref().as_ref();
        let Some((_, allowed)) = KEYS.iter().find(|(known, _)| *known == name) else {
            let known = KEYS.map(|(known, _)| known).join(", ");
            return Err(format!(":{at}: there is no key `{name}`; the keys are {known}"));
        };
        let read = if name == "canonical" { canonical } else { contact };
        let said = read(string(value).unwrap_or_default());
        let Some(said) = said else { return Err(format!(":{at}: `{name}` must be {allowed}")) };
        if name == "canonical" {
            config.canonical = Some(said);
        } else {
            config.contact = Some(said);
        }
    }
    Ok(config)
}

fn string<'a>(value: &'a Spanned<DeValue<'_>>) -> Option<&'a str> {
    if let DeValue::String(text) = value.get_ref() { Some(text) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_read() {
        let config = parse("# Ours.\ncanonical = \"https://example.org/advisor/\"\ncontact = \"someone@example.org\"\n");
        let expected =
            Config { canonical: Some("https://example.org/advisor/".to_owned()), contact: Some("mailto:someone@example.org".to_owned()) };
        assert_eq!(config, Ok(expected));
        assert_eq!(parse(""), Ok(Config::default()));
        for contact in ["https://example.org/help", "mailto:a@example.org"] {
            assert_eq!(parse(&format!("contact = \"{contact}\"")).map(|config| config.contact), Ok(Some(contact.to_owned())));
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_what_is_allowed() {
        let problem = |text: &str| parse(text).expect_err("it is wrong");
        assert!(problem("\ncolour = \"red\"").starts_with(":2: there is no key `colour`; the keys are canonical, contact"));
        assert!(problem("canonical = \"example.org\"").contains(":1: `canonical` must be a whole address"));
        for contact in
            ["\"javascript:alert(1)\"", "\"nobody\"", "\"http://example.org\"", "\"a b@example.org\"", "3", "\"mailto:\"", "\"https://\""]
        {
            assert!(problem(&format!("contact = {contact}")).contains("`contact` must be"), "{contact}");
        }
        assert!(problem("a = 1\nb = \n").starts_with(":2:"));
    }
}
