//! Stages of a pathway and times to apply, in words: when each stands, and what has gone by.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::judgement::judge;
use cooperation_advisor::domain::pathway::{Pathway, Stage, pathway};
use cooperation_advisor::domain::scheme::{Evidence, Window, WindowKind};
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::i18n::path::{span, window};
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::readable::decode;

use crate::link::scheme;

fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

fn spans(answers: &str, to: &str, language: Language) -> Vec<String> {
    let (state, problems) = decode(catalogue(), answers);
    assert_eq!(problems, [], "{answers}");
    let Pathway::Open { safest, .. } = pathway(catalogue(), &state.answers, scheme(to)) else { panic!("there should be a way to {to}") };
    let told = safest
        .stages
        .iter()
        .map(|stage| voice(language).labelled(voice(language).acronym(stage.scheme), &span(voice(language), stage)).replace('\u{a0}', " "));
    told.collect()
}

#[test]
fn each_stage_says_from_when_to_when_in_every_language() {
    let laboratory = "matter=new&carrier=permanent&aim=locate&prior=none&countries=one&partners=one";
    let told = Language::ALL.map(|language| spans(laboratory, "irl", language));
    assert_eq!(told[0], ["IEA: today to month 24", "IRP: month 24 to month 84", "IRL: month 84 to month 144"]);
    assert_eq!(told[1], ["IEA : d’aujourd’hui au mois 24", "IRP : du mois 24 au mois 84", "IRL : du mois 84 au mois 144"]);
    assert_eq!(told[2], ["IEA: de hoy al mes 24", "IRP: del mes 24 al mes 84", "IRL: del mes 84 al mes 144"]);
    let held = "matter=existing&agreement=lia&carrier=permanent&aim=structure&prior=structured&countries=one&partners=two&place=no";
    assert_eq!(spans(held, "irp", Language::English), ["LIA: already there", "IRP: today to month 60"]);
}

/// A duration that no source states is no duration: it is said not to be stated.
#[test]
fn what_is_not_stated_is_said_not_to_be() {
    let (id, known) = (SchemeId(0), &catalogue().schemes[0]);
    let judgement = judge(id, known, &catalogue().questions, catalogue().roles.aim, &Default::default());
    let stage = |from, to| Stage {
        scheme: id,
        judgement: Some(judgement.clone()),
        from,
        to,
        open: Vec::new(),
        gains: Vec::new(),
        opens: Vec::new(),
        favours: Vec::new(),
    };
    let told = |from, to| span(voice(Language::English), &stage(from, to));
    assert_eq!(told(Some(0), None), "from today; how long is not stated");
    assert_eq!(told(Some(24), None), "from month 24; how long is not stated");
    assert_eq!(told(None, None), "after that; when is not stated");
}

#[test]
fn times_to_apply_say_what_comes_again_and_what_has_gone_by() {
    let month = |month| Some(Date { year: 0, month: Some(month), day: None });
    let day = Some(Date { year: 2026, month: Some(5), day: Some(15) });
    let told = |kind, opens, closes, year| {
        let known = Window { kind, opens, closes, evidence: Evidence::default() };
        window(voice(Language::English), &known, Date { year, month: Some(1), day: Some(1) })
    };
    assert_eq!(told(WindowKind::AnyTime, None, None, 2026), "At any time.");
    assert_eq!(told(WindowKind::Yearly, None, None, 2026), "Every year.");
    assert_eq!(told(WindowKind::Yearly, month(6), month(9), 2026), "Every year, June to September.");
    assert_eq!(told(WindowKind::Dated, None, day, 2026), "Until 15 May 2026.");
    assert_eq!(told(WindowKind::Dated, None, day, 2027), "The last date known here is 15 May 2026; the next one is not announced.");
}
