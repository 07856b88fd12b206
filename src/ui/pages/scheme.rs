//! One scheme with all that its sources state.

use yew::prelude::*;

use crate::domain::catalogue::Attribute;
use crate::domain::id::{AttributeId, SchemeId};
use crate::domain::scheme::{Fact, Generation, Scheme};
use crate::domain::truth::Truth;
use crate::i18n::dating;
use crate::i18n::message::Message;
use crate::i18n::report;
use crate::link::state::Page;
use crate::ui::parts::{cite, link, reasons, standing, steps};
use crate::ui::view::View;

/// The page.
pub fn page(view: View<'_>, id: SchemeId) -> Html {
    let Some(scheme) = view.voice.catalogue.scheme(id) else { return html! { <h1 tabindex="-1">{ view.say(Message::SchemesTitle) }</h1> } };
    let ranked = view.advice.of(id).filter(|_| view.model.answers.count() > 0);
    let children = html! {
        <>
            <h1 tabindex="-1">{ view.voice.title(id) }</h1>
            { standing::tags(view, ranked.map(|ranked| ranked.judgement.verdict), scheme) }
            <p class="adv-lead">{ view.voice.text(scheme.summary) }</p>
            <p class="adv-soft">{ cite::list(view, &scheme.summary_evidence) }</p>
            { names(view, scheme) }
            { status(view, scheme) }
            { lineage(view, id, scheme) }
            if let Some(ranked) = ranked {
                <section>
                    <h2>{ view.say(Message::Stands { verdict: &report::verdict(view.voice, ranked.judgement.verdict) }) }</h2>
                    { reasons::list(view, scheme, &ranked.judgement.reasons) }
                </section>
            }
            { facts(view, scheme) }
            { notes(view, scheme) }
            if !scheme.steps.is_empty() {
                <section>
                    <h2>{ view.say(Message::WayIn) }</h2>
                    { steps::list(view, &scheme.steps, true) }
                </section>
            }
            <p class="adv-soft">{ view.say(Message::Checked { date: &dating::date(view.voice, scheme.checked) }) }</p>
        </>
    };
    standing::about("article", "adv-stack adv-prose", scheme, ranked, children)
}

fn names(view: View<'_>, scheme: &Scheme) -> Html {
    let ours = scheme.ours.iter().any(|code| code == view.voice.language.code());
    html! {
        <p class="adv-soft">
            if ours {
                { view.say(Message::NameIsOurs) }{ " " }
            }
            if !scheme.also.is_empty() {
                { view.say(Message::AlsoCalled { names: &scheme.also.join(", ") }) }{ " " }
            }
            { generations(view, scheme) }
        </p>
    }
}

fn generations(view: View<'_>, scheme: &Scheme) -> String {
    let said = scheme.generations.iter().map(|generation| {
        view.voice.say(match generation {
            Generation::ToolKit => Message::GenerationToolKit,
            Generation::Year2020 => Message::Generation2020,
            Generation::Today => Message::GenerationToday,
        })
    });
    said.collect::<Vec<_>>().join(" · ")
}

fn status(view: View<'_>, scheme: &Scheme) -> Html {
    match scheme.standing {
        Some(text) => html! { <p>{ view.voice.text(text) }{ " " }{ cite::list(view, &scheme.standing_evidence) }</p> },
        None => Html::default(),
    }
}

/// What came before and what takes its place, with what really differs.
fn lineage(view: View<'_>, id: SchemeId, scheme: &Scheme) -> Html {
    let before = view.voice.catalogue.schemes().filter(|(_, other)| other.successor() == Some(id));
    html! {
        <>
            if let Some(successor) = scheme.successor() {
                <p>{ view.voice.labelled(&view.say(Message::Successor), "") }{ link::page(view, Page::Scheme(successor), "scheme", view.voice.title(successor).into()) }</p>
                if !scheme.differences.is_empty() {
                    <section>
                        <h2>{ view.say(Message::WhatDiffers { successor: view.voice.acronym(successor) }) }</h2>
                        { steps::list(view, &scheme.differences, false) }
                    </section>
                }
            }
            { for before.map(|(other, scheme)| html! {
                <p key={scheme.id.clone()}>
                    { view.voice.labelled(&view.say(Message::Predecessor), "") }{ link::page(view, Page::Scheme(other), "scheme", view.voice.title(other).into()) }
                </p>
            }) }
        </>
    }
}

fn facts(view: View<'_>, scheme: &Scheme) -> Html {
    let rows = (0..).map(AttributeId).zip(view.voice.catalogue.attributes.iter());
    html! {
        <section>
            <h2>{ view.say(Message::Facts) }</h2>
            <dl class="adv-facts">
                { for rows.filter_map(|(id, attribute)| row(view, scheme, id, attribute)) }
            </dl>
        </section>
    }
}

/// A row of the comparison says "not stated" where no source states it; what only some schemes have is left out where there is none.
fn row(view: View<'_>, scheme: &Scheme, id: AttributeId, attribute: &Attribute) -> Option<Html> {
    let about = |fact: &&Fact| fact.about.as_ref().is_some_and(|about| about.truth(&view.model.answers) == Truth::True);
    let (mut facts, others): (Vec<&Fact>, Vec<&Fact>) = scheme.facts.iter().filter(|fact| fact.attribute == id).partition(about);
    facts.extend(others);
    if facts.is_empty() && !attribute.compared {
        return None;
    }
    Some(html! {
        <div class="adv-facts__row" key={attribute.id.clone()} data-attribute={attribute.id.clone()}>
            <dt>{ view.voice.text(attribute.label) }</dt>
            if facts.is_empty() {
                <dd class="adv-soft">{ view.say(Message::NotStated) }</dd>
            } else {
                { for facts.iter().map(|fact| html! {
                    <dd key={fact.id.clone()}>
                        { view.voice.text(fact.value) }
                        if about(fact) {
                            <b>{ " · " }{ view.say(Message::AboutYou) }</b>
                        }
                        if fact.differs {
                            <span class="adv-soft">{ " · " }{ view.say(Message::WordedOtherwise) }</span>
                        }
                        { " " }{ cite::list(view, &fact.evidence) }{ cite::words(view, &fact.evidence) }
                    </dd>
                }) }
            }
        </div>
    })
}

fn notes(view: View<'_>, scheme: &Scheme) -> Html {
    if scheme.notes.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ view.say(Message::Notes) }</h2>
            <ul class="adv-list">
                { for scheme.notes.iter().map(|note| html! {
                    <li key={note.id.clone()}>{ view.voice.text(note.states) }{ " " }{ cite::list(view, &note.evidence) }</li>
                }) }
            </ul>
        </section>
    }
}
