//! Takes the pictures of the page: `cargo run --package e2e --bin pictures -- <folder> [name …]`.
//!
//! Without names it takes all of them. The page and the browser are found as for the tests.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use e2e::browser::{Window, run};
use e2e::server::Server;
use e2e::tab::done;
use e2e::visit::Visit;
use e2e::{check, places};

const USAGE: &str = "usage: cargo run --package e2e --bin pictures -- <folder> [name …]";

/// What is taken.
const PAGES: [(&str, &str); 4] = [
    ("start", "side=cnrs&page=start"),
    ("question", "matter=new&carrier=permanent&aim=consolidate&prior=publications&side=cnrs&page=question&question=prior"),
    (
        "advice",
        "matter=new&carrier=permanent&aim=consolidate&prior=publications&countries=one&partners=one&place=no&joint-call=no\
         &region=mexico&horizon=five&pays=mobility,meetings&side=cnrs&page=advice",
    ),
    ("scheme", "matter=new&carrier=permanent&aim=consolidate&side=cnrs&page=scheme&scheme=irp"),
];

/// How it is taken: language, colours, window.
const WAYS: [(&str, &str, &str, Window); 4] = [
    ("desktop", "en", "light", Window::WIDE),
    ("narrow", "en", "light", Window { width: 390, height: 844, mobile: true, ..Window::WIDE }),
    ("dark", "en", "dark", Window::WIDE),
    ("french", "fr", "light", Window::WIDE),
];

/// Host pages with the advisor in them: the picture, the page, the window.
const HOSTS: [(&str, &str, Window); 2] = [
    ("host-university", "university.html", Window { width: 1200, height: 1000, ..Window::WIDE }),
    ("host-three", "three.html", Window { width: 1000, height: 1500, ..Window::WIDE }),
];

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let (Some(folder), names) = (arguments.next().map(PathBuf::from), arguments.collect::<Vec<_>>()) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let ready = places::places()
        .map(|_| ())
        .and_then(|()| fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be created: {error}", folder.display())));
    if let Err(problem) = ready {
        eprintln!("{problem}");
        return ExitCode::FAILURE;
    }
    let all = WAYS.into_iter().flat_map(|way| PAGES.map(|page| (format!("{}-{}", page.0, way.0), page.1, way)));
    let wanted: Vec<_> = all.filter(|(name, ..)| names.is_empty() || names.iter().any(|wanted| *wanted == **name)).collect();
    let hosts: Vec<_> = HOSTS.into_iter().filter(|(name, ..)| names.is_empty() || names.iter().any(|wanted| *wanted == **name)).collect();
    if wanted.is_empty() && hosts.is_empty() {
        eprintln!("there is no picture of that name; {USAGE}");
        return ExitCode::from(2);
    }
    run(Window { arguments: &["--hide-scrollbars"], ..Window::WIDE }, |tab| async move {
        for (name, page, (_, language, colours, window)) in wanted {
            let fragment = format!("#{page}&lang={language}");
            tab.resize(&window).await;
            tab.emulate(&[("prefers-color-scheme", colours)]).await;
            tab.open(&fragment).await;
            check::shows(&tab, &Visit::opened(&fragment)).await;
            let picture = done("taking a picture", tab.client.screenshot().await);
            let file = folder.join(format!("{name}.png"));
            fs::write(&file, picture).unwrap_or_else(|error| panic!("{} should be writable: {error}", file.display()));
            println!("{}", file.display());
        }
        tab.emulate(&[("prefers-color-scheme", "light")]).await;
        let advisor = Server::start([("/", places::page()), ("/embed.js", places::built("embed.js"))]).await;
        for (name, page, window) in hosts {
            tab.resize(&window).await;
            let served = [("/page.html", places::host(page, &advisor.origin)), ("/university.css", places::host("university.css", ""))];
            let host = Server::start(served).await;
            tab.load(&format!("{}/page.html", host.origin)).await;
            // A frame hides its link once the advisor is there.
            let there = "[...document.querySelectorAll('cooperation-advisor')].every(place => place.querySelector('iframe')?.style.height !== '640px')";
            tab.wait_until("every frame has its height", there).await;
            let picture = done("taking a picture", tab.client.screenshot().await);
            let file = folder.join(format!("{name}.png"));
            fs::write(&file, picture).unwrap_or_else(|error| panic!("{} should be writable: {error}", file.display()));
            println!("{}", file.display());
        }
    })
    .await;
    ExitCode::SUCCESS
}
