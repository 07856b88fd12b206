//! What a link that was shared carries beside the state: when it was made, what for, and the sender's note.

use crate::domain::id::SchemeId;
use crate::domain::source::Date;

/// What a link records of the moment it was made.
///
/// It is never trusted with an advice: that is computed anew. It serves to say what has changed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// The number of the catalogue's edition, as the registry gives it.
    pub edition: u16,
    /// The day, if whoever made the link let it be recorded.
    pub day: Option<Date>,
    /// The scheme that came first then, if one did and it is still in the catalogue.
    pub first: Option<SchemeId>,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// To be read: somebody shows their answers.
    #[default]
    Share,
    /// To be gone on with: one side answered what it knows, the other is asked the rest.
    Invitation,
    /// The answer to an invitation: both sides' answers are in it.
    Reply,
}

impl Role {
    /// Every role, in the order of their numbers in links.
    pub const ALL: [Role; 3] = [Role::Share, Role::Invitation, Role::Reply];

    /// Its word in links written by hand.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Role::Share => "share",
            Role::Invitation => "invitation",
            Role::Reply => "reply",
        }
    }
}

/// The sender's own words: plain text on one line, short, without anything that cannot be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    /// The most characters it may have.
    pub const LONGEST: usize = 200;

    /// The text as a note: line breaks and tabs become spaces; what is invisible or turns the direction of writing goes, and so does
    /// what is too long. `None` where nothing is left.
    #[must_use]
    pub fn cleaned(text: &str) -> Option<Note> {
        let mut kept = String::new();
        let mut count = 0;
        for character in text.chars() {
            let character = if matches!(character, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}') { ' ' } else { character };
            if count < Note::LONGEST && !is_hidden(character) && !(character == ' ' && kept.is_empty()) {
                kept.push(character);
                count += 1;
            }
        }
        while kept.ends_with(' ') {
            kept.pop();
        }
        (!kept.is_empty()).then_some(Note(kept))
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Whether a character cannot be seen, or changes how others are shown: controls, direction marks, joiners and spaces without width,
/// tags.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
