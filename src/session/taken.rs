//! The sheet as text: a paragraph for an e-mail, or Markdown for notes.

use super::export::cited;
use super::sheet::{Line, Part};
use crate::catalogue::language::Language;
use crate::domain::judgement::Bearing;
use crate::domain::scheme::Evidence;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::i18n::voice::Voice;

/// What the visitor chose on the page with the sheet. It is in no link: it says nothing of the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taking {
    /// As what the advice is to be taken along.
    pub form: Form,
    /// The language that stands beside that of the page.
    pub second: Option<Language>,
}

/// As what the advice can be taken along, besides on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A paragraph for an e-mail.
    #[default]
    Paragraph,
    /// Markdown.
    Markdown,
    /// All of it, for other programs.
    Json,
    /// Times to apply, for a calendar.
    Calendar,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 4] = [Form::Paragraph, Form::Markdown, Form::Json, Form::Calendar];

    /// What a file of it is called after the full stop, and the type of media it is.
    #[must_use]
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Form::Paragraph => ("txt", "text/plain"),
            Form::Markdown => ("md", "text/markdown"),
            Form::Json => ("json", "application/json"),
            Form::Calendar => ("ics", "text/calendar"),
        }
    }
}

/// One paragraph. `link` is a whole address, or a code.
#[must_use]
pub fn paragraph(voice: Voice<'_>, sheet: &[Part], link: &str) -> String {
    let mut text = String::new();
    for (place, part) in sheet.iter().enumerate() {
        // The last part says where all of it is from, which needs no title.
        if place == 0 {
            text.extend([&*part.title, ". "]);
        } else if place + 1 < sheet.len() {
            text.push_str(&voice.labelled(&part.title, ""));
        }
        // Beside a verdict the others have their own reasons, which the link tells.
        for line in part.lines.iter().filter(|line| line.bearing != Some(Bearing::Noted)) {
            let name = match line.bearing {
                Some(Bearing::Against | Bearing::Open) => label(voice, line),
                _ => line.name.clone(),
            };
            let said = if name.is_empty() { line.text.clone() } else { voice.labelled(&name, &line.text) };
            let bare = said.strip_suffix('.').unwrap_or(&said);
            text.push_str(bare);
            // What stands behind a name alone is not what is said of it here.
            if !line.evidence.sources.is_empty() && (line.because.is_empty() || line.bearing.is_some()) {
                text.extend([" (", &cited(voice, &line.evidence), ")"]);
            }
            text.push_str(if bare.ends_with(['?', '!']) { " " } else { ". " });
        }
    }
    text.extend([&lead(voice, link), link]);
    text
}

/// Markdown: titles, lists, sources as links.
#[must_use]
pub fn markdown(voice: Voice<'_>, sheet: &[Part], link: &str) -> String {
    let mut text = String::new();
    for (place, part) in sheet.iter().enumerate() {
        text.push_str(if place == 0 { "# " } else { "\n## " });
        text.extend([&*escaped(&part.title), "\n\n"]);
        for line in &part.lines {
            text.push_str("- ");
            let name = label(voice, line);
            if !name.is_empty() {
                text.extend(["**", voice.labelled(&escaped(&name), "").trim_end(), "** "]);
            }
            text.push_str(&escaped(&line.text));
            if !line.because.is_empty() {
                text.extend([" *", &escaped(&line.because), "*"]);
            }
            linked(voice, &line.evidence, &mut text);
            text.push('\n');
        }
    }
    let marks = if is_address(link) { ["<", ">"] } else { ["`", "`"] };
    text.extend(["\n", &escaped(&lead(voice, link)), marks[0], link, marks[1], "\n"]);
    text
}

/// What a link begins with, told from a code.
fn is_address(link: &str) -> bool {
    link.starts_with("http")
}

/// What to do with the link.
fn lead(voice: Voice<'_>, link: &str) -> String {
    let says = if is_address(link) { Message::SheetLink } else { Message::SheetCode };
    voice.labelled(&voice.say(says), "")
}

fn label(voice: Voice<'_>, line: &Line) -> String {
    line.bearing.map_or_else(|| line.name.clone(), |bearing| report::bearing(voice, bearing))
}

/// Who says it, where, and when.
fn linked(voice: Voice<'_>, evidence: &Evidence, text: &mut String) {
    let mut parts = Vec::new();
    if evidence.reading {
        parts.push(voice.say(Message::OurReading));
    }
    for id in &evidence.sources {
        let source = report::source(voice, *id);
        let by = escaped(&source.by);
        let by = match source.url {
            // A bracket would end the address.
            Some(url) => ["[", &by, "](", &url.replace('(', "%28").replace(')', "%29"), ")"].concat(),
            None => by,
        };
        parts.push([&by, ", ", &escaped(&source.dating)].concat());
    }
    if !parts.is_empty() {
        text.extend([" (", &voice.listed(&parts), ")"]);
    }
}

/// Text that Markdown takes for nothing but text.
fn escaped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut begins = true;
    for character in text.chars() {
        let marks = matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&');
        // "1." would begin a list of its own, and so would a dash.
        let listed = begins && (matches!(character, '+' | '-' | '=') || (!kept.is_empty() && matches!(character, '.' | ')')));
        if marks || listed {
            kept.push('\\');
        }
        kept.push(character);
        begins &= character.is_ascii_digit();
    }
    kept
}
