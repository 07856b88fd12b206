//! Serves the finished page on this machine and builds it again when a source changes.
//!
//! Trunk's own server cannot be used: the script it adds to reload the page is refused by the page's policy.

use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use crate::config::Config;
use crate::http::Site;
use crate::process::Outcome;
use crate::watch::Sources;
use crate::{dist, http, project, setup};

const USUAL_PORT: u16 = 8080;

/// What stands for the advisor's address in `tests/hosts`.
const ADVISOR: &str = "https://advisor.example.org";

pub(crate) fn serve(port: Option<u16>) -> Outcome<()> {
    // The port comes first: it would be a pity to learn after a long build that it is taken.
    let listener = listen(port)?;
    let address = listener.local_addr().map_err(|error| format!("the server has no address: {error}"))?;
    let compiler = setup::for_building()?;
    // The sources are looked at before the build, so that a change during it is not missed.
    let mut sources = Sources::look();
    dist::build(&compiler, &Config::default())?;
    let page = Site { folder: project::dist(), under: "", address: None };
    thread::spawn(move || accept(&listener, &page));
    println!("the page is at http://{address}/ (stop with Ctrl+C)");
    // Pages that frame it come from another port: for a browser that is another site.
    let other = listen(None)?;
    let hosts = other.local_addr().map_err(|error| format!("the server has no address: {error}"))?;
    let site = Site { folder: project::root().join("tests/hosts"), under: "/hosts", address: Some((ADVISOR, format!("http://{address}"))) };
    thread::spawn(move || accept(&other, &site));
    println!("pages that embed it are at http://{hosts}/hosts/");
    loop {
        sources.wait_for_change();
        match dist::build(&compiler, &Config::default()) {
            Ok(_) => println!("built again: reload the page"),
            Err(problem) => eprintln!("{problem}\nthe page is still that of the last build that succeeded"),
        }
    }
}

/// Listens on this machine only. Without a wish for a port, the next free one will do.
fn listen(port: Option<u16>) -> Outcome<TcpListener> {
    let ports = match port {
        Some(port) => port..=port,
        None => USUAL_PORT..=USUAL_PORT + 100,
    };
    let mut failure = None;
    for port in ports.clone() {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => failure = Some(error),
        }
    }
    let reason = failure.map(|error| error.to_string()).unwrap_or_default();
    Err(format!("no port of {ports:?} can be listened on: {reason}. Choose another with --port."))
}

fn accept(listener: &TcpListener, site: &Site) {
    for stream in listener.incoming().flatten() {
        let site = site.clone();
        // A browser that goes away in the middle is no trouble of ours.
        thread::spawn(move || http::answer(stream, &site).ok());
    }
}
