//! How to get to a scheme, and what is drawn: each picture says what the table beside it says.

use cooperation_advisor::domain::pathway::Stage;
use cooperation_advisor::i18n::path::span;
use cooperation_advisor::link::state::Page;
use e2e::browser::{Window, run};
use e2e::tab::Tab;
use e2e::visit::Visit;
use e2e::visitor::{Visitor, scheme};
use serde_json::{Value, json};

use crate::pages::{LANGUAGES, go_to};

const LABORATORY: &str = "matter=new&carrier=permanent&aim=locate&prior=none&countries=one&partners=one&horizon=five";

/// Of each picture its bars: what each is called, where it begins and how wide it is, in tenths of a percent.
const DRAWN: &str = "const tenths = (bar, name) => Math.round(parseFloat(bar.getAttribute(name)) * 10);
    return [...document.querySelectorAll('main svg.adv-picture')].map(picture => [...picture.querySelectorAll('g[data-tag]')].map(row => {
        const bar = row.querySelector('rect');
        return { name: row.querySelector('text').textContent.trim(), from: bar && tenths(bar, 'x'), wide: bar && tenths(bar, 'width') };
    }))";

/// Of each table of stages its rows: the scheme, and when it stands.
const TABLES: &str = "return [...document.querySelectorAll('main section table')].map(table => [...table.tBodies[0].rows].map(row =>
    ({ name: row.cells[0].textContent, when: row.cells[1].querySelector('p').textContent })))";

async fn drawn(tab: &Tab) -> Value {
    tab.ask(DRAWN).await
}

#[tokio::test]
async fn the_way_to_a_scheme_is_drawn_as_the_table_says_it_in_every_language() {
    run(Window::WIDE, |tab| async move {
        for language in LANGUAGES {
            let visitor = Visitor::arrives(&tab, &format!("#{LABORATORY}&page=path&scheme=irl&lang={language}")).await;
            let (voice, ways) = (visitor.visit.voice(), visitor.visit.ways(scheme("irl")));
            assert_eq!(ways.len(), 2, "the safest way should be another than the shortest");
            let tables = ways.iter().map(|way| {
                way.stages.iter().map(|stage| json!({ "name": voice.acronym(stage.scheme), "when": span(voice, stage) })).collect::<Value>()
            });
            assert_eq!(tab.ask(TABLES).await, tables.collect::<Value>());
            let mark = |stage: &Stage| match stage.judgement.as_ref().map(|judged| judged.verdict.word()) {
                Some("suits") => "✓",
                _ => "?",
            };
            let pictures = ways.iter().map(|way| {
                let end = way.months.expect("every term on this way is stated");
                let bar = |stage: &Stage| {
                    let (from, to) = stage.from.zip(stage.to).expect("every term on this way is stated");
                    let share = |months: u16| u32::from(months) * 1000 / u32::from(end);
                    let name = format!("{} {}", mark(stage), voice.acronym(stage.scheme));
                    json!({ "name": name, "from": share(from), "wide": share(to - from) })
                };
                way.stages.iter().map(bar).collect::<Value>()
            });
            assert_eq!(drawn(&tab).await, pictures.collect::<Value>());
        }
    })
    .await;
}

#[tokio::test]
async fn the_way_is_a_click_away_from_the_advice_and_from_the_entry() {
    run(Window::WIDE, |tab| async move {
        let mut visitor = Visitor::arrives(&tab, &format!("#{LABORATORY}&page=advice&lang=en")).await;
        visitor.follows("main section[data-scheme=irl] > p a[data-action=path]", Page::Path(scheme("irl"))).await;
        visitor.follows("main tr[data-scheme=iea] a[data-action=scheme]", Page::Scheme(scheme("iea"))).await;
        visitor.follows("main a[data-action=path]", Page::Path(scheme("iea"))).await;
        let mut visitor = Visitor::arrives(&tab, "#page=path&scheme=umi&lang=fr").await;
        visitor.follows("main a[data-action=path]", Page::Path(scheme("irl"))).await;
    })
    .await;
}

#[tokio::test]
async fn what_blocks_a_way_is_said_with_the_least_that_would_open_it() {
    run(Window::WIDE, |tab| async move {
        let blocked = "#carrier=permanent&aim=locate&countries=more&place=abroad&prior=structured&page=path&scheme=irl&lang=en";
        let visitor = Visitor::arrives(&tab, blocked).await;
        assert!(visitor.visit.ways(scheme("irl")).is_empty(), "a laboratory has one partner country");
        e2e::check::can_be_read(&tab, "main", "It has a single foreign partner country.").await;
        e2e::action::click(&tab, "main [data-action=suppose]").await;
        e2e::check::is_visible(&tab, "main[data-page=advice]").await;
    })
    .await;
}

#[tokio::test]
async fn counts_and_the_map_are_drawn_as_their_tables_say() {
    run(Window::WIDE, |tab| async move {
        for (id, language) in [("irl", "en"), ("irp", "fr"), ("irl", "es")] {
            Visitor::arrives(&tab, &format!("#page=scheme&scheme={id}&lang={language}")).await;
            let counted =
                "return [[...document.querySelectorAll('main svg g[data-tag] text')].map(text => text.textContent.match(/\\d+$/)[0]),
                [...document.querySelectorAll('main section td b')].map(number => number.textContent)]";
            let counted = tab.ask(counted).await;
            assert_eq!(counted, json!([["14", "5", "16", "7", "2", "2", "1"], ["14", "5", "16", "7", "2", "2", "1"]]), "{id}");
        }
        Visitor::arrives(&tab, &format!("#{LABORATORY}&page=schemes&lang=en")).await;
        tab.ask("document.querySelector('main details:has(svg)').open = true").await;
        let pairs = "const all = selector => [...document.querySelectorAll(selector)].map(found => found.textContent);
            const [bars, rows] = [all('main figure:first-child svg g[data-tag] text'), all('main details:has(svg) tbody th')];
            return [bars.length === rows.length && bars.length, rows.filter((name, place) => !bars[place].includes(name))]";
        let pairs = tab.ask(pairs).await;
        assert!(pairs[0].as_u64().is_some_and(|count| count > 5) && pairs[1] == json!([]), "one bar a row: {pairs}");
        // How each can still stand is known after a while.
        tab.wait_until(
            "what can still become of each scheme is told",
            "document.querySelector('main details:has(svg) tr').cells.length === 4",
        )
        .await;
        let drawn = "const words = text => text.match(/[–?✓]/g)?.sort() ?? [];
            const rows = [...document.querySelectorAll('main details:has(svg) tbody tr')].map(row => words(row.cells[3].textContent))
                .filter(words => words.length);
            const bars = [...document.querySelectorAll('main figure:nth-child(2) svg g[data-tag]')];
            return [rows, bars.map(bar => words(bar.textContent)), bars.map(bar => bar.querySelectorAll('rect').length)]";
        let drawn = tab.ask(drawn).await;
        assert_eq!(drawn[0], drawn[1], "what can still become of each is drawn as the table says");
        let counts: Vec<Value> =
            drawn[0].as_array().into_iter().flatten().map(|words| json!(words.as_array().map_or(0, Vec::len))).collect();
        assert_eq!(drawn[2], json!(counts), "a bar a verdict");
    })
    .await;
}

/// Letters of a picture stand on the paper, or on the band of what is wanted.
#[tokio::test]
async fn every_letter_of_a_picture_can_be_read_in_light_and_dark() {
    run(Window::WIDE, |tab| async move {
        for colours in ["light", "dark"] {
            tab.emulate(&[("prefers-color-scheme", colours), ("prefers-reduced-motion", "reduce")]).await;
            tab.open("#lang=en").await;
            let mut visit = Visit::default();
            for page in ["page=path&scheme=irl", "page=schemes", "page=scheme&scheme=irp"] {
                go_to(&tab, &mut visit, &format!("#{LABORATORY}&{page}&lang=en")).await;
                tab.ask("for (const folded of document.querySelectorAll('main details')) folded.open = true;").await;
                let at = format!("{page} in {colours}");
                e2e::check::nothing_found(&tab.ask(include_str!("src/js/contrast.js")).await, &at);
                // The same letters, had they the band behind them.
                let banded =
                    "for (const picture of document.querySelectorAll('main svg')) picture.parentElement.classList.add('adv-next');";
                tab.ask(banded).await;
                e2e::check::nothing_found(&tab.ask(include_str!("src/js/contrast.js")).await, &format!("{at}, on the band"));
            }
        }
    })
    .await;
}
