//! Who speaks to whom, about which catalogue.

use super::message::Message;
use crate::catalogue::language::Language;
use crate::catalogue::texts::Texts;
use crate::domain::answers::ChoiceSet;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId, TextId};
use crate::domain::question::{Side, Wording};

/// A catalogue with its words, a language, and the side that is spoken to. Everything that makes sentences takes one.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// What is spoken of.
    pub catalogue: &'a Catalogue,
    /// The words for it.
    pub texts: &'a Texts,
    /// The language spoken.
    pub language: Language,
    /// The side spoken to, if it was said.
    pub side: Option<Side>,
}

impl<'a> Voice<'a> {
    /// A sentence.
    #[must_use]
    pub fn say(self, message: Message<'_>) -> String {
        message.text(self.language)
    }

    /// A text of the catalogue.
    #[must_use]
    pub fn text(self, id: TextId) -> &'a str {
        self.texts.get(id, self.language)
    }

    /// A text of the catalogue as it is worded for the side spoken to.
    #[must_use]
    pub fn wording(self, wording: Wording) -> &'a str {
        self.text(wording.of(self.side))
    }

    /// A scheme's acronym; its name where it has none.
    #[must_use]
    pub fn acronym(self, id: SchemeId) -> &'a str {
        match self.catalogue.scheme(id) {
            Some(scheme) if !scheme.acronym.is_empty() => &scheme.acronym,
            _ => self.name(id),
        }
    }

    /// A scheme's acronym and name together.
    #[must_use]
    pub fn title(self, id: SchemeId) -> String {
        let (acronym, name) = (self.acronym(id), self.name(id));
        if acronym == name { name.to_owned() } else { format!("{acronym}, {name}") }
    }

    /// Something with what it is called before it.
    #[must_use]
    pub fn labelled(self, label: &str, text: &str) -> String {
        self.say(Message::Labelled { label, text })
    }

    /// A scheme's full name.
    #[must_use]
    pub fn name(self, id: SchemeId) -> &'a str {
        self.catalogue.scheme(id).map_or("", |scheme| self.text(scheme.name))
    }

    /// A question.
    #[must_use]
    pub fn question(self, id: QuestionId) -> &'a str {
        self.catalogue.question(id).map_or("", |question| self.wording(question.asks))
    }

    /// A question in two or three words.
    #[must_use]
    pub fn short(self, id: QuestionId) -> &'a str {
        self.catalogue.question(id).map_or("", |question| self.text(question.short))
    }

    /// Choices of a question, one after the other.
    #[must_use]
    pub fn choices(self, id: QuestionId, set: ChoiceSet) -> String {
        let Some(question) = self.catalogue.question(id) else { return String::new() };
        let labels = set.iter().filter_map(|choice| question.choices.get(choice.index())).map(|choice| self.wording(choice.label));
        self.listed(&labels.collect::<Vec<_>>())
    }

    /// Several things one after the other. A thing may hold commas of its own.
    #[must_use]
    pub fn listed<T: AsRef<str>>(self, things: &[T]) -> String {
        let between = if self.language == Language::French { "\u{a0}; " } else { "; " };
        things.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between)
    }

    /// A large count, its thousands set apart as the language does it.
    #[must_use]
    pub fn counted(self, number: u64) -> String {
        let between = if self.language == Language::English { ',' } else { '\u{202f}' };
        let digits = number.to_string();
        let mut set = String::new();
        for (place, digit) in digits.chars().enumerate() {
            // In Spanish four digits stand together.
            let apart = digits.len() > 4 || self.language != Language::Spanish;
            if place > 0 && (digits.len() - place).is_multiple_of(3) && apart {
                set.push(between);
            }
            set.push(digit);
        }
        set
    }

    /// Aims as the end of a sentence: "a joint project; a network on one topic".
    #[must_use]
    pub fn aims(self, set: ChoiceSet) -> String {
        let capitals = self.choices(self.catalogue.roles.aim, set);
        let mut lower = String::with_capacity(capitals.len());
        let mut begins = true;
        for character in capitals.chars() {
            if begins {
                lower.push(lower_case(character))
            } else {
                lower.push(character)
            }
            begins = character == ';' || (begins && matches!(character, ' ' | '\u{a0}'));
        }
        lower
    }
}

/// A capital of the Latin alphabets of Europe as a small letter; all else as it is. The standard library knows every alphabet, by a table
/// of 11 KB, and here it is the first letter of a text in one of three languages.
#[must_use]
pub fn lower_case(letter: char) -> char {
    let next = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => 32,
        // Capital and small letter follow each other; here capitals are even, there odd.
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' => u32::from(u32::from(letter) % 2 == 0),
        'Ĺ'..='ň' | 'Ź'..='ž' => u32::from(u32::from(letter) % 2 == 1),
        'Ÿ' => return 'ÿ',
        _ => 0,
    };
    char::from_u32(u32::from(letter) + next).unwrap_or(letter)
}
