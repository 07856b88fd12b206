//! Verdict and status beside each other: a mark, a word, and the public hooks for both.

use yew::prelude::*;

use crate::domain::judgement::Verdict;
use crate::domain::ranking::Ranked;
use crate::domain::scheme::{Scheme, Status};
use crate::i18n::report;
use crate::ui::view::View;

/// An element about one scheme, with the public hooks for its verdict, status and place.
pub fn about(tag: &'static str, class: &'static str, scheme: &Scheme, ranked: Option<&Ranked>, children: Html) -> Html {
    html! {
        <@{tag}
            key={scheme.id.clone()}
            {class}
            data-scheme={scheme.id.clone()}
            data-verdict={ranked.map(|ranked| verdict_hook(ranked.judgement.verdict))}
            data-status={status_hook(&scheme.status)}
            data-rank={ranked.map(|ranked| ranked.rank.to_string())}
        >
            { children }
        </@>
    }
}

/// The verdict, where there is one, and the status where it says more than "open".
pub fn tags(view: View<'_>, verdict: Option<Verdict>, scheme: &Scheme) -> Html {
    html! {
        <p class="adv-tags">
            if let Some(verdict) = verdict {
                <span class="adv-tag" data-verdict={verdict_hook(verdict)}>
                    <span aria-hidden="true">{ mark(verdict) }{ " " }</span>{ report::verdict(view.voice, verdict) }
                </span>
            }
            if !scheme.is_open() {
                <span class="adv-tag adv-tag--status">
                    <span aria-hidden="true">{ "↷ " }</span>{ report::status(view.voice, &scheme.status) }
                </span>
            }
        </p>
    }
}

fn verdict_hook(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Suits => "suits",
        Verdict::Possible => "possible",
        Verdict::RuledOut => "ruled-out",
    }
}

fn status_hook(status: &Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Replaced { .. } => "replaced",
        Status::BetweenInstitutions => "between-institutions",
        Status::EntryOnly => "entry-only",
    }
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Suits => "✓",
        Verdict::Possible => "?",
        Verdict::RuledOut => "–",
    }
}
