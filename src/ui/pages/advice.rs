//! The advice: the sentence first, then the first scheme with its reasons, what to do next, the others, and what is open.

use yew::prelude::*;

use crate::domain::catalogue::Occasion;
use crate::domain::headline::{Headline, NextStep};
use crate::domain::id::SchemeId;
use crate::domain::ranking::Ranked;
use crate::domain::scheme::Scheme;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::session::msg::Msg;
use crate::ui::parts::{answers, cite, link, outcome, reasons, standing, steps};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>) -> Html {
    let first = featured(&view.advice.headline, view);
    let occasion = outcome::occasion(view);
    let beside =
        [Occasion::FindPartner, Occasion::StayInformal, Occasion::Always].map(|beside| (Some(beside) != occasion).then_some(beside));
    let beside = beside.into_iter().flatten();
    html! {
        <div class="adv-columns">
            <div class="adv-stack adv-prose">
                <h1 tabindex="-1">{ report::headline(view.voice, &view.advice.headline) }</h1>
                <p class="adv-soft">
                    { view.say(Message::FromAnswers { count: view.model.answers.count() }) }{ " " }
                    { open_count(view) }
                </p>
                { clashes(view) }
                { lead(view, &view.advice.headline) }
                if let Some(occasion) = occasion {
                    { outcome::told(view, occasion) }
                }
                if let Some(ranked) = first {
                    { featured_scheme(view, ranked) }
                }
                { next(view) }
                { others(view, first.map(|ranked| ranked.judgement.scheme)) }
                <section>
                    <h2>{ view.say(Message::AlsoConsider) }</h2>
                    { for beside.map(|occasion| outcome::folded(view, occasion)) }
                </section>
            </div>
            { answers::list(view) }
        </div>
    }
}

/// The scheme the headline is about, where it is judged.
fn featured<'a>(headline: &Headline, view: View<'a>) -> Option<&'a Ranked> {
    let scheme = match headline {
        Headline::Suits { scheme } | Headline::SuitsIf { scheme, .. } => Some(*scheme),
        Headline::Existing { then, .. } => return featured(then, view),
        Headline::Institutions { scheme } => *scheme,
        Headline::NothingMeets { instead, .. } => *instead,
        Headline::Reading { .. } | Headline::FindPartner | Headline::TooEarly => None,
    };
    view.advice.of(scheme?)
}

/// What the headline says beyond its sentence.
fn lead(view: View<'_>, headline: &Headline) -> Html {
    match headline {
        Headline::Suits { .. } | Headline::SuitsIf { .. } | Headline::FindPartner => Html::default(),
        Headline::TooEarly => html! { <p>{ view.say(Message::TooEarlyLead) }</p> },
        Headline::Institutions { scheme } => html! {
            <>
                <p>{ view.say(Message::InstitutionsLead) }</p>
                if let Some(scheme) = scheme.and_then(|id| view.voice.catalogue.scheme(id)) {
                    { told(view, scheme) }
                }
            </>
        },
        Headline::Reading { name, successor } => html! {
            <>
                if let Some(scheme) = name.and_then(|id| view.voice.catalogue.scheme(id)) {
                    <p>{ view.voice.text(scheme.summary) }{ " " }{ cite::list(view, &scheme.summary_evidence) }</p>
                    { told(view, scheme) }
                }
                { differences(view, *name, *successor) }
                if let Some(id) = name {
                    <p>{ link::page(view, Page::Scheme(*id), "scheme", view.say(Message::SeeScheme { acronym: view.voice.acronym(*id) })) }</p>
                }
            </>
        },
        Headline::Existing { agreement, then } => html! {
            <>
                if let Some((id, scheme)) = agreement.and_then(|id| Some((id, view.voice.catalogue.scheme(id)?))) {
                    <p>{ view.voice.text(scheme.summary) }{ " " }{ cite::list(view, &scheme.summary_evidence) }</p>
                    { told(view, scheme) }
                    { differences(view, Some(id), scheme.successor()) }
                    <p>{ link::page(view, Page::Scheme(id), "scheme", view.say(Message::SeeScheme { acronym: &scheme.acronym })) }</p>
                }
                <h2>{ view.say(Message::WhatCanFollow) }</h2>
                <p class="adv-lead">{ report::headline(view.voice, then) }</p>
                { lead(view, then) }
            </>
        },
        Headline::NothingMeets { made_for, blocked_by, instead, .. } => html! {
            <>
                if let Some((id, scheme)) = made_for.and_then(|id| Some((id, view.voice.catalogue.scheme(id)?))) {
                    <p>{ view.say(Message::MadeForItBlocked { acronym: view.voice.acronym(id) }) }</p>
                    <ul class="adv-list">
                        { for blocked_by.iter().filter_map(|place| scheme.requires.get(*place)).map(|rule| html! {
                            <li key={rule.id.clone()}>{ view.voice.text(rule.states) }{ " " }{ cite::list(view, &rule.evidence) }</li>
                        }) }
                    </ul>
                }
                if let Some(id) = instead {
                    <p>{ view.say(Message::WouldDoInstead { acronym: view.voice.acronym(*id), name: view.voice.name(*id) }) }</p>
                }
            </>
        },
    }
}

/// A scheme's status, and what is to be known of it.
fn told(view: View<'_>, scheme: &Scheme) -> Html {
    html! {
        <p>
            <b>{ report::status(view.voice, &scheme.status) }{ "." }</b>{ " " }
            if let Some(text) = scheme.standing {
                { view.voice.text(text) }{ " " }
            }
            { cite::list(view, &scheme.standing_evidence) }
        </p>
    }
}

fn differences(view: View<'_>, scheme: Option<SchemeId>, successor: Option<SchemeId>) -> Html {
    let found = scheme.and_then(|id| view.voice.catalogue.scheme(id)).zip(successor);
    let Some((scheme, successor)) = found.filter(|(scheme, _)| !scheme.differences.is_empty()) else { return Html::default() };
    html! {
        <section>
            <h2>{ view.say(Message::WhatDiffers { successor: view.voice.acronym(successor) }) }</h2>
            { steps::list(view, &scheme.differences, false) }
        </section>
    }
}

fn featured_scheme(view: View<'_>, ranked: &Ranked) -> Html {
    let judgement = &ranked.judgement;
    let Some(scheme) = view.voice.catalogue.scheme(judgement.scheme) else { return Html::default() };
    let children = html! {
        <>
            { standing::tags(view, Some(judgement.verdict), scheme) }
            <h2>{ view.voice.title(judgement.scheme) }</h2>
            <p>{ view.voice.text(scheme.summary) }{ " " }{ cite::list(view, &scheme.summary_evidence) }</p>
            <h3>{ view.say(Message::Why) }</h3>
            { reasons::list(view, scheme, &judgement.reasons) }
            <p>{ link::page(view, Page::Scheme(judgement.scheme), "scheme", view.say(Message::SeeScheme { acronym: &scheme.acronym })) }</p>
        </>
    };
    standing::about("section", "adv-first adv-stack", scheme, Some(ranked), children)
}

fn next(view: View<'_>) -> Html {
    let step = &view.advice.next_step;
    let entry =
        |id: SchemeId| link::page(view, Page::Scheme(id), "scheme", view.say(Message::SeeScheme { acronym: view.voice.acronym(id) }));
    let more = match step {
        NextStep::Answer(question) => link::page(view, Page::Question(*question), "question", view.say(Message::GoOn)),
        NextStep::Read(scheme) => entry(*scheme),
        NextStep::Enter(scheme) | NextStep::JointCalls(scheme) | NextStep::Settle { scheme, .. } => way_in(view, *scheme),
        NextStep::FindPartner | NextStep::Change { .. } | NextStep::StayInformal => Html::default(),
    };
    html! {
        <section class="adv-next">
            <h2>{ view.say(Message::NextStep) }</h2>
            // The steps of a scheme say it themselves, with their sources.
            if !matches!(step, NextStep::Enter(_)) {
                <p>{ report::next_step(view.voice, step) }</p>
            }
            { more }
        </section>
    }
}

fn way_in(view: View<'_>, id: SchemeId) -> Html {
    view.voice.catalogue.scheme(id).map_or_else(Html::default, |scheme| steps::list(view, &scheme.steps, true))
}

/// Every other judged scheme, in rank order; the reason that decides on one line, all of them a click away.
fn others(view: View<'_>, first: Option<SchemeId>) -> Html {
    let others = || view.advice.ranking.iter().filter(move |ranked| Some(ranked.judgement.scheme) != first);
    html! {
        <section class="adv-stack">
            <h2>{ view.say(if first.is_some() { Message::TheOthers } else { Message::HowTheyStand }) }</h2>
            { for others().map(|ranked| other(view, ranked)) }
        </section>
    }
}

fn other(view: View<'_>, ranked: &Ranked) -> Html {
    let judgement = &ranked.judgement;
    let Some(scheme) = view.voice.catalogue.scheme(judgement.scheme) else { return Html::default() };
    let deciding = judgement.reasons.first().map(|reason| report::reason(view.voice, scheme, reason));
    let children = html! {
        <>
            <h3 class="adv-other__name">
                { link::page(view, Page::Scheme(judgement.scheme), "scheme", scheme.acronym.clone().into()) }
            </h3>
            <p class="adv-other__full">{ view.voice.text(scheme.name) }</p>
            { standing::tags(view, Some(judgement.verdict), scheme) }
            if let Some(words) = deciding {
                <p class="adv-other__why adv-soft">{ words.statement }{ " " }{ words.because.join(" ") }</p>
            }
            <details class="adv-other__more">
                <summary>
                    { view.say(Message::ReasonsCount { count: judgement.reasons.len() }) }
                    <span class="adv-hidden">{ ", " }{ &*scheme.acronym }</span>
                </summary>
                { reasons::list(view, scheme, &judgement.reasons) }
                { account(view, ranked) }
            </details>
        </>
    };
    standing::about("article", "adv-other", scheme, Some(ranked), children)
}

/// Why it stands before the next one.
fn account(view: View<'_>, ranked: &Ranked) -> Html {
    let next = view.advice.ranking.iter().find(|other| other.rank == ranked.rank + 1);
    match ranked.before_next.zip(next) {
        Some((criterion, next)) => html! {
            <p class="adv-soft">{ report::account(view.voice, criterion, next.judgement.scheme) }</p>
        },
        None => Html::default(),
    }
}

fn open_count(view: View<'_>) -> Html {
    let open = &view.advice.questions;
    if open.is_empty() && outcome::occasion(view) == Some(Occasion::FindPartner) {
        return Html::default();
    }
    if open.is_empty() {
        return html! { { view.say(Message::SettledFirst) } };
    }
    html! {
        <>
            { view.say(Message::OpenCount { count: open.len() }) }{ " " }
            if view.advice.next_question(view.voice.catalogue, view.model.side).is_some() {
                <button class="adv-linklike" type="button" data-action="start" onclick={view.send(Msg::Began)}>{ view.say(Message::GoOn) }</button>
            }
        </>
    }
}

fn clashes(view: View<'_>) -> Html {
    let clashes = view.advice.clashes.iter().filter_map(|place| view.voice.catalogue.clashes.get(*place));
    html! {
        <>
            { for clashes.map(|clash| html! {
                <p key={clash.id.clone()} class="adv-notice" data-notice={clash.id.clone()}>
                    <b>{ view.voice.labelled(&view.say(Message::Notices), "") }</b>{ view.voice.text(clash.says) }
                </p>
            }) }
        </>
    }
}
