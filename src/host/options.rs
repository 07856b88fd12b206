//! What a host page asks for, in the query of the frame's address: `?lang=fr&theme=dark&accent=%23005a9c&schemes=iea,irp`.
//!
//! Presentation only: answers and the page to open stand in the fragment, which no server sees. The names are the same as in the
//! readable link where they mean the same, and as those of the attributes that `embed.js` takes.

use super::{accent, contact};
use crate::catalogue::language::Language;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::link::percent::decoded;

/// The longest query that is read, in bytes.
pub const LONGEST: usize = 2048;

/// The roundest corners, in pixels.
pub const ROUNDEST: u8 = 16;

/// The options by name.
pub const NAMES: [&str; 10] = ["lang", "theme", "accent", "radius", "font", "schemes", "lock", "contact", "compact", "base"];

/// What was asked for. What was not, or not well, is as in the page that stands by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language to begin with.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// A colour that can be read in light, in dark, or in the one theme asked for.
    pub accent: Option<accent::Colour>,
    /// How round corners are, in pixels.
    pub radius: Option<u8>,
    /// The letters.
    pub font: Option<Font>,
    /// The schemes shown; empty for all.
    pub schemes: Vec<SchemeId>,
    /// The questions that the host has answered for its visitors.
    pub lock: Vec<QuestionId>,
    /// Whom the host says to write to, cleaned.
    pub contact: String,
    /// Without bar and margins, in one column.
    pub compact: bool,
    /// The host's own page, which shared links lead to.
    pub base: Option<String>,
}

/// Light or dark, whatever the visitor's system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them with their words.
    pub const ALL: [(Theme, &'static str); 3] = [(Theme::Auto, "auto"), (Theme::Light, "light"), (Theme::Dark, "dark")];
}

/// The letters, of those that visitors have: a frame loads none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Font {
    /// The system's for text, serifs for headings: the page's own.
    System,
    /// No serifs anywhere.
    Sans,
    /// Serifs everywhere.
    Serif,
    /// Arial.
    Arial,
    /// Verdana.
    Verdana,
    /// Georgia.
    Georgia,
}

impl Font {
    /// All of them with their words.
    pub const ALL: [(Font, &'static str); 6] = [
        (Font::System, "system"),
        (Font::Sans, "sans"),
        (Font::Serif, "serif"),
        (Font::Arial, "arial"),
        (Font::Verdana, "verdana"),
        (Font::Georgia, "georgia"),
    ];
}

/// An option that was not understood, or not granted. The rest is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionProblem {
    /// Its name.
    pub name: String,
    /// What it said, shortened.
    pub value: String,
    /// What it may say.
    pub allowed: String,
}

impl OptionProblem {
    /// It in words, for whoever makes the host page.
    #[must_use]
    pub fn words(&self) -> String {
        ["cooperation-advisor: ", &self.name, "=\"", &self.value, "\" is not used; allowed: ", &self.allowed].concat()
    }

    fn of(name: &str, value: &str, allowed: String) -> OptionProblem {
        let value = contact::cleaned(value).chars().take(40).collect();
        OptionProblem { name: contact::cleaned(name).chars().take(40).collect(), value, allowed }
    }
}

/// What a query says, with or without its `?`, and what in it was not understood.
#[must_use]
pub fn decode(catalogue: &Catalogue, query: &str) -> (Options, Vec<OptionProblem>) {
    let mut options = Options::default();
    let mut problems = Vec::new();
    if query.len() > LONGEST {
        problems.push(OptionProblem::of("?", query, "at most 2048 characters".to_owned()));
        return (options, problems);
    }
    let mut seen: Vec<String> = Vec::new();
    let mut colour = None;
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (
            decoded(name).to_ascii_lowercase(),
            decoded(&value.chars().map(|letter| if letter == '+' { ' ' } else { letter }).collect::<String>()),
        );
        let value = value.trim();
        if seen.contains(&name) {
            problems.push(OptionProblem::of(&name, value, "each option once".to_owned()));
        } else if let Err(allowed) = options.take(catalogue, &name, value) {
            problems.push(OptionProblem::of(&name, value, allowed));
        } else if name == "accent" {
            colour = Some(value.to_owned());
        }
        seen.push(name);
    }
    // Which theme a colour must be readable in is known once all was read.
    if let (Some(said), false) = (colour, options.accent.is_none_or(|accent| options.serves(accent))) {
        options.accent = None;
        problems.push(OptionProblem::of("accent", &said, CONTRAST.to_owned()));
    }
    (options, problems)
}

const COLOUR: &str = "#rrggbb";
const CONTRAST: &str = "#rrggbb with a contrast of 4.5 to 1 in the theme it is for";

impl Options {
    /// What a host's message asks for, in the same words, put over what its address asked for.
    #[must_use]
    pub fn heard(&self, catalogue: &Catalogue, words: &str) -> Options {
        let (asked, _) = decode(catalogue, words);
        let mut options = self.clone();
        options.language = asked.language.or(self.language);
        options.theme = asked.theme.or(self.theme);
        // It may serve in one theme and not in the one that was asked for before.
        options.accent = asked.accent.filter(|accent| options.serves(*accent)).or(self.accent);
        options
    }

    /// What of it holds for a page that stands by itself: its looks and its language. Anybody can write such an address, so nothing
    /// in it may narrow the advice or speak for somebody.
    #[must_use]
    pub fn alone(self) -> Options {
        let Options { language, theme, accent, radius, font, .. } = self;
        Options { language, theme, accent, radius, font, ..Options::default() }
    }

    /// Whether the colour can be read in the theme asked for; in one of both where that is the visitor's.
    #[must_use]
    pub fn serves(&self, colour: accent::Colour) -> bool {
        let [light, dark] = accent::readable(colour);
        match self.theme {
            Some(Theme::Light) => light,
            Some(Theme::Dark) => dark,
            Some(Theme::Auto) | None => light || dark,
        }
    }

    /// Takes one option, or says what is allowed.
    fn take(&mut self, catalogue: &Catalogue, name: &str, value: &str) -> Result<(), String> {
        let lower = value.to_ascii_lowercase();
        let word = lower.as_str();
        match name {
            "lang" => {
                self.language = Some(Language::from_code(word).ok_or("en, fr, es")?);
            }
            "theme" => self.theme = Some(named(&Theme::ALL, word)?),
            "font" => self.font = Some(named(&Font::ALL, word)?),
            "accent" => self.accent = Some(accent::read(word).ok_or(COLOUR)?),
            "radius" => {
                let radius = word.strip_suffix("px").unwrap_or(word).parse().ok().filter(|radius| *radius <= ROUNDEST);
                self.radius = Some(radius.ok_or("0 to 16")?);
            }
            "compact" => self.compact = named(&[(true, "yes"), (false, "no")], word)?,
            "schemes" => self.schemes = all(word, &|id| catalogue.scheme_named(id), &mut catalogue.schemes.iter().map(|it| &*it.id))?,
            "lock" => self.lock = all(word, &|id| catalogue.question_named(id), &mut catalogue.questions.iter().map(|it| &*it.id))?,
            "contact" => self.contact = contact::cleaned(value),
            "base" => {
                let host = value.strip_prefix("https://").and_then(|rest| rest.split(['/', '?']).next());
                let whole = host.is_some_and(contact::is_host) && !value.contains(['#', '"', '<', '>', ' ']);
                self.base = Some(whole.then(|| value.to_owned()).ok_or("an address with https:// and without #")?);
            }
            _ => return Err(NAMES.join(", ")),
        }
        Ok(())
    }
}

fn named<T: Copy>(known: &[(T, &str)], said: &str) -> Result<T, String> {
    let found = known.iter().find(|(_, word)| *word == said).map(|(value, _)| *value);
    found.ok_or_else(|| known.iter().map(|(_, word)| *word).collect::<Vec<_>>().join(", "))
}

/// Several ids with commas; all of them, or none: part of what was meant would be something else.
fn all<'a, T: PartialEq>(said: &str, find: &dyn Fn(&str) -> Option<T>, known: &mut dyn Iterator<Item = &'a str>) -> Result<Vec<T>, String> {
    let mut found = Vec::new();
    for id in said.split(',').map(str::trim).filter(|id| !id.is_empty()) {
        match find(id) {
            Some(thing) if found.contains(&thing) => {}
            Some(thing) => found.push(thing),
            None => return Err(known.collect::<Vec<_>>().join(",")),
        }
    }
    Ok(found)
}
