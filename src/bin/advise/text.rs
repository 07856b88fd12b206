//! The advice as text.

use std::fmt::Write;

use cooperation_advisor::domain::advice::Advice;
use cooperation_advisor::domain::judgement::Bearing;
use cooperation_advisor::domain::ranking::Ranked;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::report;
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::state::State;

/// The whole advice.
pub(super) fn advice(voice: Voice<'_>, state: &State, advice: &Advice) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}", report::headline(voice, &advice.headline));
    let _ = writeln!(out, "{}", voice.say(Message::FromAnswers { count: state.answers.count() }));
    for clash in advice.clashes.iter().filter_map(|place| voice.catalogue.clashes.get(*place)) {
        let _ = writeln!(out, "{}", voice.labelled(&voice.say(Message::Notices), voice.text(clash.says)));
    }
    let _ = writeln!(out, "{}\n", voice.labelled(&voice.say(Message::NextStep), &report::next_step(voice, &advice.next_step)));
    let following = advice.ranking.iter().skip(1).map(Some).chain([None]);
    for (ranked, next) in advice.ranking.iter().zip(following) {
        scheme(&mut out, voice, ranked, next);
    }
    match advice.next_question(voice.catalogue, state.side) {
        Some(question) => {
            let _ = writeln!(out, "{}", voice.say(Message::OpenCount { count: advice.questions.len() }));
            let _ = writeln!(out, "{}", voice.say(Message::NextAnswer { question: voice.question(question) }));
        }
        None => {
            let _ = writeln!(out, "{}", voice.say(Message::SettledFirst));
        }
    }
    let _ = writeln!(out, "{}", voice.say(Message::NotOfficial));
    out
}

fn scheme(out: &mut String, voice: Voice<'_>, ranked: &Ranked, next: Option<&Ranked>) {
    let judgement = &ranked.judgement;
    let Some(scheme) = voice.catalogue.scheme(judgement.scheme) else { return };
    let verdict = report::verdict(voice, judgement.verdict);
    let status = report::status(voice, &scheme.status);
    let _ = writeln!(out, "{}. {} · {verdict} · {status}", ranked.rank, voice.title(judgement.scheme));
    for reason in &judgement.reasons {
        let words = report::reason(voice, scheme, reason);
        let sign = match words.bearing {
            Bearing::For => '+',
            Bearing::Against => '-',
            Bearing::Open => '?',
            Bearing::Noted => 'i',
        };
        let mut line = vec![words.statement];
        line.extend(words.because.into_iter().map(|because| because.text));
        if words.evidence.reading {
            line.push(format!("({})", voice.say(Message::OurReading)));
        }
        let sources = words.evidence.sources.iter().map(|id| {
            let source = report::source(voice, *id);
            format!("{}, {} ({})", source.by, source.title, source.dating)
        });
        let _ = writeln!(out, "   {sign} {}", line.join(" "));
        let cited = sources.collect::<Vec<_>>().join("; ");
        if !cited.is_empty() {
            let _ = writeln!(out, "       [{cited}]");
        }
    }
    if let Some((criterion, next)) = ranked.before_next.zip(next) {
        let _ = writeln!(out, "   {}", report::account(voice, criterion, next.judgement.scheme));
    }
    let _ = writeln!(out);
}
