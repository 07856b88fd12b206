//! What was asked for, as the style sheet that brings it about: values of our own for the custom properties of `styles/tokens.css`.
//!
//! It is built from numbers and from words of a list, never from what the host wrote. The page adopts it as a sheet of its own: an
//! attribute `style` would be refused by the page's policy, and would stay in a copy that somebody saves.

use super::accent::{self, OWN, PAPER};
use super::options::{Font, Options};

/// The sheet; empty where nothing was asked for.
#[must_use]
pub fn sheet(options: &Options) -> String {
    let mut rules = String::new();
    if let Some(colour) = options.accent {
        // Where it could not be read the page keeps its own.
        let [light, dark] = accent::readable(colour);
        let accents = [if light { colour } else { OWN[0] }, if dark { colour } else { OWN[1] }];
        property(&mut rules, "accent", accents.map(accent::written));
        property(&mut rules, "accent-wash", [accent::wash(accents[0], PAPER[0]), accent::wash(accents[1], PAPER[1])].map(accent::written));
    }
    if let Some(radius) = options.radius {
        rules.push_str("--adv-radius:");
        rules.push_str(&radius.to_string());
        rules.push_str("px;");
    }
    let [text, headings] = match options.font {
        None | Some(Font::System) => ["", ""],
        Some(Font::Sans) => ["", "var(--adv-sans)"],
        Some(Font::Serif) => ["var(--adv-serif)", ""],
        Some(Font::Arial) => ["Arial,Helvetica,sans-serif"; 2],
        Some(Font::Verdana) => ["Verdana,Geneva,sans-serif"; 2],
        Some(Font::Georgia) => ["Georgia,serif"; 2],
    };
    for (name, letters) in [("--adv-sans:", text), ("--adv-serif:", headings)] {
        if !letters.is_empty() {
            rules.push_str(name);
            rules.push_str(letters);
            rules.push(';');
        }
    }
    if rules.is_empty() { rules } else { [":root{", &rules, "}"].concat() }
}

fn property(rules: &mut String, name: &str, [light, dark]: [String; 2]) {
    for part in ["--adv-", name, ":light-dark(", &light, ",", &dark, ");"] {
        rules.push_str(part);
    }
}
