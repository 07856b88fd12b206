//! The schemes side by side: few columns, so that a table can be read on a narrow screen.

use super::markup::Markup;
use super::section::link;
use super::words::{Word, word};
use crate::domain::catalogue::Attribute;
use crate::domain::id::AttributeId;
use crate::domain::scheme::Scheme;
use crate::i18n::message::Message;
use crate::i18n::report;

/// The attributes that have a column.
const COLUMNS: [&str; 3] = ["duration", "partners", "countries"];

/// The table, in a region that scrolls by itself and can be reached with the keyboard.
pub fn table(out: &mut Markup<'_>) {
    let voice = out.voice;
    let code = voice.language.code();
    let column = |id: &&str| -> Option<(AttributeId, &Attribute)> {
        (0..).map(AttributeId).zip(&voice.catalogue.attributes).find(|(_, attribute)| attribute.id == *id)
    };
    let columns: Vec<(AttributeId, &Attribute)> = COLUMNS.iter().filter_map(column).collect();
    out.tag(&format!("<div role=region tabindex=0 aria-labelledby=compared-{code}><table><caption id=compared-{code}>"));
    out.words(word(Word::SideBySide, voice.language)).tag("<thead><tr><th scope=col>").words(word(Word::Scheme, voice.language));
    out.tag("<th scope=col>").words(word(Word::Status, voice.language)).tag("<th scope=col>").words(word(Word::MadeFor, voice.language));
    for (_, attribute) in &columns {
        out.tag("<th scope=col>").words(voice.text(attribute.label));
    }
    out.tag("<tbody>");
    for (id, scheme) in voice.catalogue.schemes() {
        out.tag("<tr><th scope=row>");
        link(out, id);
        out.tag("<td>").words(&report::status(voice, &scheme.status)).tag("<td>").words(&voice.aims(scheme.aims));
        for (attribute, _) in &columns {
            out.tag("<td>");
            cell(out, scheme, *attribute);
        }
    }
    out.tag("</table></div>");
}

/// What is stated of an attribute, in the words of the source that rules. With its sources, and with what others state, it stands in
/// the scheme's entry.
fn cell(out: &mut Markup<'_>, scheme: &Scheme, attribute: AttributeId) {
    let voice = out.voice;
    match scheme.facts.iter().find(|fact| fact.attribute == attribute) {
        Some(fact) => out.words(voice.text(fact.value)),
        None => out.say(Message::NotStated),
    };
}
