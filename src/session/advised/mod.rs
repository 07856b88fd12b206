//! The whole advice as JSON, for other programs: the same for the page and for the command line.
//!
//! `README.md` documents it, `advice.schema.json` beside the sources says it to programs. Fields are only ever added.

mod later;
mod told;

use self::later::Later;
use super::json::Json;
use super::thought::Thought;
use crate::domain::advice::Advice;
use crate::domain::answers::{Answer, Answers, ChoiceSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::judgement::{Bearing, Reason, Rule};
use crate::domain::ranking::{Criterion, Ranked};
use crate::domain::scheme::Scheme;
use crate::domain::truth::Truth;
use crate::i18n::report;
use crate::i18n::voice::Voice;

/// The advice on these answers, indented, with a line end; `None` until all was thought through.
#[must_use]
pub fn advised(voice: Voice<'_>, answers: &Answers, advice: &Advice, thought: &Thought<'_>) -> Option<String> {
    if !thought.is_done() {
        return None;
    }
    let later = Later::new(voice, advice, thought)?;
    let catalogue = voice.catalogue;
    Some(Json::document(|json| {
        json.text("edition", &catalogue.edition.id);
        json.text("language", voice.language.code());
        json.fields("answers", |json| said(json, catalogue, answers));
        told::headline(json, voice, "headline", &advice.headline);
        told::next_step(json, voice, &advice.next_step);
        json.maybe("next_question", advice.next_question(catalogue, voice.side).map(|id| question(catalogue, id)));
        json.list("open_questions", |json| {
            for open in &advice.questions {
                json.text("", question(catalogue, open.question));
            }
        });
        json.list("clashes", |json| {
            for clash in advice.clashes.iter().filter_map(|place| catalogue.clashes.get(*place)) {
                json.text("", &clash.id);
            }
        });
        later.write(json);
        json.list("schemes", |json| {
            for ranked in &advice.ranking {
                scheme(json, voice, ranked, &later);
            }
        });
    }))
}

fn said(json: &mut Json, catalogue: &Catalogue, answers: &Answers) {
    for (id, answer) in answers.iter() {
        match answer {
            Answer::NotYet => json.plain(question(catalogue, id), "null"),
            Answer::Chosen(set) => chosen(json, catalogue, id, set),
        }
    }
}

fn chosen(json: &mut Json, catalogue: &Catalogue, id: QuestionId, set: ChoiceSet) {
    let Some(question) = catalogue.question(id) else { return };
    json.list(&question.id, |json| {
        for choice in set.iter().filter_map(|choice| question.choices.get(choice.index())) {
            json.text("", &choice.id);
        }
    });
}

fn scheme(json: &mut Json, voice: Voice<'_>, ranked: &Ranked, later: &Later<'_>) {
    let judgement = &ranked.judgement;
    let Some(scheme) = voice.catalogue.scheme(judgement.scheme) else { return };
    json.fields("", |json| {
        json.text("scheme", &scheme.id);
        json.text("verdict", judgement.verdict.word());
        later.verdict_can_be(json, judgement.scheme);
        json.text("status", scheme.status.word());
        json.plain("rank", &ranked.rank.to_string());
        json.plain("aim_met", truth(judgement.aim_met));
        json.plain("balance", &judgement.balance.to_string());
        json.list("open_questions", |json| {
            for id in &judgement.open_questions {
                json.text("", question(voice.catalogue, *id));
            }
        });
        json.maybe("before_next", ranked.before_next.map(criterion));
        later.changes(json, judgement.scheme);
        json.list("reasons", |json| {
            for reason in &judgement.reasons {
                because(json, voice, scheme, reason);
            }
        });
    });
}

fn because(json: &mut Json, voice: Voice<'_>, scheme: &Scheme, reason: &Reason) {
    let catalogue = voice.catalogue;
    let words = report::reason(voice, scheme, reason);
    let (kind, rule) = match reason.rule {
        Rule::Aim => ("aim", None),
        Rule::Requires(place) => ("requires", scheme.requires.get(place).map(|rule| &rule.id)),
        Rule::Favours(place) => ("favours", scheme.favours.get(place).map(|rule| &rule.id)),
        Rule::Against(place) => ("against", scheme.against.get(place).map(|rule| &rule.id)),
        Rule::Notes(place) => ("note", scheme.notes.get(place).map(|rule| &rule.id)),
    };
    let bearing = match words.bearing {
        Bearing::For => "for",
        Bearing::Against => "against",
        Bearing::Open => "open",
        Bearing::Noted => "noted",
    };
    let evidence = &words.evidence;
    json.fields("", |json| {
        json.text("bearing", bearing);
        json.text("kind", kind);
        // The aim has no rule of its own: it is called as its kind.
        json.text("rule", rule.map_or(kind, |id| id));
        json.list("questions", |json| {
            for id in words.because.iter().filter_map(|because| because.question) {
                json.text("", question(catalogue, id));
            }
        });
        json.text("statement", &words.statement);
        json.list("because", |json| {
            for because in &words.because {
                json.text("", &because.text);
            }
        });
        json.plain("reading", yes_or_no(evidence.reading));
        json.list("sources", |json| {
            for source in evidence.sources.iter().filter_map(|id| catalogue.source(*id)) {
                json.text("", &source.id);
            }
        });
        json.list("sentences", |json| {
            for sentence in evidence.sentences.iter().filter_map(|id| catalogue.sentences.get(id.index())) {
                json.text("", &sentence.id);
            }
        });
    });
}

fn question(catalogue: &Catalogue, id: QuestionId) -> &str {
    catalogue.question(id).map_or("", |question| &question.id)
}

fn scheme_id(catalogue: &Catalogue, id: SchemeId) -> &str {
    catalogue.scheme(id).map_or("", |scheme| &scheme.id)
}

fn yes_or_no(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::False => "false",
        Truth::Unknown => "null",
        Truth::True => "true",
    }
}

fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::NotRuledOut => "not-ruled-out",
        Criterion::NotReplaced => "not-replaced",
        Criterion::Aim => "aim",
        Criterion::Suits => "suits",
        Criterion::Balance => "balance",
        Criterion::OpenRequirements => "open-requirements",
        Criterion::CatalogueOrder => "catalogue-order",
    }
}
