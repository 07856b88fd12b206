//! Times the page as a telephone on a slow network would see it: `cargo xtask bench`, which builds the page and compresses it.
//!
//! The numbers to beat were measured the same way (see `ARCHITECTURE.md`, Times): a cold load, 390 by 844 pixels, 1.6 Mbit/s and
//! 150 ms to the server and back, a processor four times slower. Wall times are noisy: what counts is the median, and the ratio of
//! two measured side by side. So several files can be given; they take turns.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use e2e::action;
use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::Tab;
use serde_json::{Value, json};

const USAGE: &str = "usage: bench <rounds> <page in brotli> …";

const PHONE: Window = Window { width: 390, height: 844, mobile: true, noise: true, ..Window::WIDE };

/// What is opened, and what must be there before a visitor can go on.
const VISITS: [(&str, &str, &str); 3] = [
    ("first page answerable", "", "input[name=side]"),
    ("first question answerable", "#page=question&question=matter&lang=en", "[data-question] input"),
    (
        "shared link to advice",
        "#matter=new&carrier=permanent&aim=coordinate&countries=two&prior=publications&page=advice&lang=en",
        "[data-page=advice] [data-scheme]",
    ),
];

/// Notes when what is waited for stands in a page whose app is there, and has been painted.
const WATCH: &str = "
    const wanted = SELECTOR;
    const there = () => document.documentElement.dataset.shell === 'app' && document.querySelector('#app ' + wanted);
    const watch = new MutationObserver(() => {
        if (!there()) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.ready = performance.now(); }));
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    new PerformanceObserver(list => { for (const event of list.getEntries()) if (event.name === 'click') window.clicked = event.duration; })
        .observe({ type: 'event', durationThreshold: 16, buffered: true });";

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let rounds = arguments.next().and_then(|rounds| rounds.to_str()?.parse().ok());
    let files: Vec<PathBuf> = arguments.map(PathBuf::from).collect();
    let (Some(rounds), false) = (rounds, files.is_empty()) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let mut measured: Vec<Vec<(&str, Vec<f64>)>> = vec![Vec::new(); files.len()];
    for _ in 0..rounds {
        for (file, measured) in files.iter().zip(&mut measured) {
            let page = fs::read(file).unwrap_or_else(|error| panic!("{} should be readable: {error}", file.display()));
            let (told, hear) = std::sync::mpsc::channel();
            run(PHONE, |tab| async move {
                for (name, fragment, wanted) in VISITS {
                    told.send(visit(&tab, page.clone(), name, fragment, wanted).await).expect("somebody should listen");
                }
            })
            .await;
            for (name, time) in hear.iter().flatten() {
                match measured.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, times)) => times.push(time),
                    None => measured.push((name, vec![time])),
                }
            }
        }
    }
    for (file, measured) in files.iter().zip(measured) {
        println!("{}", file.display());
        for (name, mut times) in measured {
            times.sort_by(f64::total_cmp);
            let (least, median, most) = (times[0], times[times.len() / 2], times[times.len() - 1]);
            println!("  {name:<28} {median:>6.0} ms  ({least:.0} to {most:.0}, {} times)", times.len());
        }
    }
    ExitCode::SUCCESS
}

/// One visit with an empty cache.
async fn visit(tab: &Tab, page: Vec<u8>, name: &'static str, fragment: &str, wanted: &str) -> Vec<(&'static str, f64)> {
    let server = Server::start([("/page.html.br", page)]).await;
    tab.load("about:blank").await;
    tab.devtools("Network.enable", json!({})).await;
    tab.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
    tab.devtools("Network.emulateNetworkConditions", slow).await;
    tab.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    let watch = WATCH.replace("SELECTOR", &format!("{wanted:?}"));
    let watch = tab.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
    tab.load(&format!("{}/page.html.br{fragment}", server.origin)).await;
    let number = |value: &Value| value.as_f64().ok_or_else(|| format!("there is {value}"));
    let mut times = vec![(name, tab.wait_for("return window.ready", "the page to be ready", number).await)];
    let first = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    if fragment.is_empty() {
        times.push(("first contentful paint", tab.wait_for(first, "something to be painted", number).await));
        let last = "return performance.getEntriesByType('navigation')[0].responseEnd";
        times.push(("last byte", tab.wait_for(last, "the page to have arrived", number).await));
    }
    if wanted.starts_with("[data-question]") {
        action::click(tab, "[data-question] label").await;
        times.push(("click to paint", tab.wait_for("return window.clicked", "a click to be painted", number).await));
    }
    tab.devtools("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": watch["identifier"] })).await;
    times
}
