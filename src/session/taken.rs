//! The sheet as text: a paragraph for an e-mail, or Markdown for notes.

use super::sheet::{Line, Part, Subject};
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

/// One paragraph: what is said, without what is behind it, which the link tells. `link` is a whole address, or a code.
#[must_use]
pub fn paragraph(voice: Voice<'_>, sheet: &[Part], link: &str) -> String {
    let mut text = String::new();
    for part in sheet {
        match part.subject {
            Subject::Advice => put(&mut text, &[&part.title, ". "]),
            Subject::Calls => continue,
            Subject::From => {}
            Subject::Why | Subject::Next | Subject::Asks | Subject::Others => text.push_str(&voice.labelled(&part.title, "")),
        }
        let mut said = Vec::new();
        for line in &part.lines {
            let name = match line.bearing {
                Some(Bearing::Noted) => continue,
                Some(Bearing::Against | Bearing::Open) => label(voice, line),
                Some(Bearing::For) | None => line.name.clone(),
            };
            said.push(if name.is_empty() { line.text.clone() } else { voice.labelled(&name, &line.text) });
        }
        if part.subject == Subject::Others {
            said = vec![voice.listed(&said)];
        }
        for sentence in said {
            text.push_str(&sentence);
            text.push_str(if sentence.ends_with(['.', '?', '!']) { " " } else { ". " });
        }
    }
    put(&mut text, &[&lead(voice, link), link]);
    text
}

/// Markdown: titles, lists, sources as links.
#[must_use]
pub fn markdown(voice: Voice<'_>, sheet: &[Part], link: &str) -> String {
    let mut text = String::new();
    for part in sheet {
        text.push_str(if part.subject == Subject::Advice { "# " } else { "\n## " });
        put(&mut text, &[&escaped(&part.title), "\n\n"]);
        for line in &part.lines {
            text.push_str("- ");
            let name = label(voice, line);
            if !name.is_empty() {
                // Bold letters end with none but a letter or a sign.
                let name = voice.labelled(&escaped(&name), "");
                put(&mut text, &["**", name.strip_suffix(' ').unwrap_or(&name), "** "]);
            }
            text.push_str(&escaped(&line.text));
            if !line.because.is_empty() {
                put(&mut text, &[" *", &escaped(&line.because), "*"]);
            }
            linked(voice, &line.evidence, &mut text);
            text.push('\n');
        }
    }
    let (before, after) = if is_address(link) { ("<", ">\n") } else { ("`", "`\n") };
    put(&mut text, &["\n", &escaped(&lead(voice, link)), before, link, after]);
    text
}

#[inline(never)]
fn put(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
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
        put(text, &[" (", &voice.listed(&parts), ")"]);
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
