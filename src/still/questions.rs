//! What the advisor would ask, to be read.

use super::markup::Markup;
use crate::domain::question::{Question, Wording};
use crate::i18n::message::Message;

/// The questions with their choices.
pub fn list(out: &mut Markup<'_>) {
    let voice = out.voice;
    for asked in &voice.catalogue.questions {
        question(out, asked);
    }
}

/// The words in them that not everybody knows.
pub fn terms(out: &mut Markup<'_>) {
    let voice = out.voice;
    out.tag("<h3>").say(Message::Terms).tag("</h3><dl>");
    for term in &voice.catalogue.terms {
        out.tag("<dt>").text(term.term).tag("<dd>").text(term.says).cite(&term.evidence);
    }
    out.tag("</dl>");
}

fn question(out: &mut Markup<'_>, question: &Question) {
    out.tag("<h3>");
    wording(out, question.asks);
    out.tag("</h3><p>");
    if let Some(help) = question.help {
        wording(out, help);
        out.tag(" ");
    }
    out.text(question.why).tag("<p>").text(question.short).tag("<ul>");
    for choice in &question.choices {
        out.tag("<li>");
        wording(out, choice.label);
        if let Some(hint) = choice.hint {
            out.tag(" – ");
            wording(out, hint);
        }
    }
    out.tag("</ul>");
}

/// For whoever is asked; where the partner's side is asked in other words, those too.
fn wording(out: &mut Markup<'_>, wording: Wording) {
    out.text(wording.cnrs);
    if wording.partner != wording.cnrs {
        out.tag(" <i>(").say(Message::SidePartner).tag(": ").text(wording.partner).tag(")</i>");
    }
}
