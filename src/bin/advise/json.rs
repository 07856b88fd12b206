//! The advice as JSON. `README.md` documents it; fields are only ever added.

use cooperation_advisor::domain::advice::Advice;
use cooperation_advisor::domain::answers::Answer;
use cooperation_advisor::domain::headline::{Headline, NextStep};
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::judgement::{Bearing, Reason, Rule};
use cooperation_advisor::domain::ranking::Criterion;
use cooperation_advisor::domain::scheme::Scheme;
use cooperation_advisor::domain::truth::Truth;
use cooperation_advisor::i18n::report;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::state::State;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::later::Later;

/// The whole advice.
#[derive(Serialize)]
struct Document<'a> {
    edition: &'a str,
    language: &'a str,
    answers: Map<String, Value>,
    headline: Value,
    next_step: Value,
    next_question: Option<&'a str>,
    open_questions: Vec<&'a str>,
    clashes: Vec<&'a str>,
    first_can_be: Vec<Option<&'a str>>,
    deciding: Vec<Value>,
    checks: Vec<Value>,
    schemes: Vec<Judged<'a>>,
}

/// One judged scheme; the list is in rank order.
#[derive(Serialize)]
struct Judged<'a> {
    scheme: &'a str,
    verdict: &'static str,
    verdict_can_be: Vec<&'static str>,
    status: &'static str,
    rank: usize,
    aim_met: Option<bool>,
    balance: i32,
    open_questions: Vec<&'a str>,
    before_next: Option<&'static str>,
    changes: Value,
    reasons: Vec<Because<'a>>,
}

/// One reason.
#[derive(Serialize)]
struct Because<'a> {
    bearing: &'static str,
    kind: &'static str,
    rule: &'a str,
    questions: Vec<&'a str>,
    statement: String,
    because: Vec<String>,
    reading: bool,
    sources: Vec<&'a str>,
    sentences: Vec<&'a str>,
}

/// The advice, as indented JSON with a line end.
pub(super) fn advice(voice: Voice<'_>, state: &State, advice: &Advice) -> String {
    let question = |id: QuestionId| voice.catalogue.question(id).map_or("", |question| &*question.id);
    let later = Later::new(voice, &state.answers, advice);
    let document = Document {
        edition: &voice.catalogue.edition.id,
        language: voice.language.code(),
        answers: answers(voice, state),
        headline: headline(voice, &advice.headline),
        next_step: next_step(voice, &advice.next_step),
        next_question: advice.next_question(voice.catalogue, state.side).map(question),
        open_questions: advice.questions.iter().map(|open| question(open.question)).collect(),
        clashes: advice.clashes.iter().filter_map(|place| voice.catalogue.clashes.get(*place)).map(|clash| &*clash.id).collect(),
        first_can_be: later.first_can_be(),
        deciding: later.deciding(),
        checks: later.checks(),
        schemes: advice
            .ranking
            .iter()
            .filter_map(|ranked| {
                let judgement = &ranked.judgement;
                let scheme = voice.catalogue.scheme(judgement.scheme)?;
                Some(Judged {
                    scheme: &scheme.id,
                    verdict: judgement.verdict.word(),
                    verdict_can_be: later.verdict_can_be(judgement.scheme),
                    status: scheme.status.word(),
                    rank: ranked.rank,
                    aim_met: truth(judgement.aim_met),
                    balance: judgement.balance,
                    open_questions: judgement.open_questions.iter().map(|id| question(*id)).collect(),
                    before_next: ranked.before_next.map(criterion),
                    changes: later.changes(judgement.scheme),
                    reasons: judgement.reasons.iter().map(|reason| because(voice, scheme, reason)).collect(),
                })
            })
            .collect(),
    };
    serde_json::to_string_pretty(&document).map_or_else(|error| error.to_string(), |text| text + "\n")
}

fn answers(voice: Voice<'_>, state: &State) -> Map<String, Value> {
    let given = state.answers.iter().filter_map(|(id, answer)| {
        let question = voice.catalogue.question(id)?;
        let value = match answer {
            Answer::NotYet => Value::Null,
            Answer::Chosen(set) => {
                set.iter().filter_map(|choice| question.choices.get(choice.index())).map(|choice| choice.id.to_string()).collect()
            }
        };
        Some((question.id.to_string(), value))
    });
    given.collect()
}

fn because<'a>(voice: Voice<'a>, scheme: &'a Scheme, reason: &Reason) -> Because<'a> {
    let words = report::reason(voice, scheme, reason);
    let (kind, rule): (_, Option<&str>) = match reason.rule {
        Rule::Aim => ("aim", Some("aim")),
        Rule::Requires(place) => ("requires", scheme.requires.get(place).map(|rule| &*rule.id)),
        Rule::Favours(place) => ("favours", scheme.favours.get(place).map(|rule| &*rule.id)),
        Rule::Against(place) => ("against", scheme.against.get(place).map(|rule| &*rule.id)),
        Rule::Notes(place) => ("note", scheme.notes.get(place).map(|rule| &*rule.id)),
    };
    Because {
        bearing: match words.bearing {
            Bearing::For => "for",
            Bearing::Against => "against",
            Bearing::Open => "open",
            Bearing::Noted => "noted",
        },
        kind,
        rule: rule.unwrap_or_default(),
        questions: words
            .because
            .iter()
            .filter_map(|because| voice.catalogue.question(because.question?))
            .map(|question| &*question.id)
            .collect(),
        statement: words.statement,
        because: words.because.into_iter().map(|because| because.text).collect(),
        reading: words.evidence.reading,
        sources: words.evidence.sources.iter().filter_map(|id| voice.catalogue.source(*id)).map(|source| &*source.id).collect(),
        sentences: words
            .evidence
            .sentences
            .iter()
            .filter_map(|id| voice.catalogue.sentences.get(id.index()))
            .map(|sentence| &*sentence.id)
            .collect(),
    }
}

fn headline(voice: Voice<'_>, headline: &Headline) -> Value {
    let text = report::headline(voice, headline);
    let id = |scheme: Option<SchemeId>| scheme.map(|scheme| scheme_id(voice, scheme));
    match headline {
        Headline::Reading { name, successor } => json!({"kind": "reading", "scheme": id(*name), "successor": id(*successor), "text": text}),
        Headline::Existing { agreement, then } => {
            json!({"kind": "existing", "scheme": id(*agreement), "then": self::headline(voice, then), "text": text})
        }
        Headline::FindPartner => json!({"kind": "find-partner", "text": text}),
        Headline::TooEarly => json!({"kind": "too-early", "text": text}),
        Headline::Institutions { scheme } => json!({"kind": "institutions", "scheme": id(*scheme), "text": text}),
        Headline::Suits { scheme } => json!({"kind": "suits", "scheme": id(Some(*scheme)), "text": text}),
        Headline::SuitsIf { scheme, open } => {
            json!({"kind": "suits-if", "scheme": id(Some(*scheme)), "open": rules(voice, Some(*scheme), open), "text": text})
        }
        Headline::NothingMeets { made_for, blocked_by, instead, .. } => json!({
            "kind": "nothing-meets", "scheme": id(*made_for), "blocked_by": rules(voice, *made_for, blocked_by),
            "instead": id(*instead), "text": text,
        }),
    }
}

fn next_step(voice: Voice<'_>, step: &NextStep) -> Value {
    let text = report::next_step(voice, step);
    let id = |scheme: SchemeId| scheme_id(voice, scheme);
    match step {
        NextStep::Answer(question) => {
            json!({"kind": "answer", "question": voice.catalogue.question(*question).map(|question| &*question.id), "text": text})
        }
        NextStep::Read(scheme) => json!({"kind": "read", "scheme": id(*scheme), "text": text}),
        NextStep::FindPartner => json!({"kind": "find-partner", "text": text}),
        NextStep::JointCalls(scheme) => json!({"kind": "joint-calls", "scheme": id(*scheme), "text": text}),
        NextStep::Enter(scheme) => json!({"kind": "enter", "scheme": id(*scheme), "text": text}),
        NextStep::Settle { scheme, .. } => json!({"kind": "settle", "scheme": id(*scheme), "text": text}),
        NextStep::Change { scheme, .. } => json!({"kind": "change", "scheme": id(*scheme), "text": text}),
        NextStep::StayInformal => json!({"kind": "stay-informal", "text": text}),
    }
}

fn rules(voice: Voice<'_>, scheme: Option<SchemeId>, places: &[usize]) -> Vec<String> {
    let Some(scheme) = scheme.and_then(|scheme| voice.catalogue.scheme(scheme)) else { return Vec::new() };
    places.iter().filter_map(|place| scheme.requires.get(*place)).map(|rule| rule.id.to_string()).collect()
}

fn scheme_id(voice: Voice<'_>, scheme: SchemeId) -> String {
    voice.catalogue.scheme(scheme).map_or_else(String::new, |scheme| scheme.id.to_string())
}

fn truth(truth: Truth) -> Option<bool> {
    match truth {
        Truth::False => Some(false),
        Truth::Unknown => None,
        Truth::True => Some(true),
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
