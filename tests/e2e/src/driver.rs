//! The drivers and the screen, each started once when it is first needed and ended with the tests.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use crate::engine::Engine;
use crate::places::Places;

/// Waits for its input to end and then ends the program with all that it has started, which is its group: however the tests end, by
/// themselves or not, nothing is left running.
const KEEPER: &str = r#""$0" "$@" & read -r _; kill -- "-$$""#;

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program that runs as long as the tests do.
struct Kept {
    // Its input stays open as long as the program is wanted.
    child: Child,
}

struct Driver {
    address: String,
    _kept: Kept,
}

/// The address of an engine's driver; the first call starts it.
///
/// # Panics
/// When it does not start.
pub(crate) fn address(engine: Engine, places: &Places) -> &'static str {
    static DRIVERS: [OnceLock<Driver>; 3] = [const { OnceLock::new() }; 3];
    &DRIVERS[engine as usize].get_or_init(|| start(engine, places)).address
}

/// The screen that browsers with a window are shown on, as the variable `DISPLAY` names it; the first call starts it.
///
/// # Panics
/// When it does not start.
pub fn screen(program: &Path) -> &'static str {
    static SCREEN: OnceLock<(String, Kept)> = OnceLock::new();
    let start = || {
        let mut kept = keep(Command::new("sh").args(["-c", KEEPER]).arg(program).args(SCREEN_OPTIONS).stdout(Stdio::piped()));
        let mut number = String::new();
        let read = kept.child.stdout.take().map(|output| BufReader::new(output).read_line(&mut number));
        assert!(matches!(read, Some(Ok(1..))), "the screen should say its number");
        (format!(":{}", number.trim()), kept)
    };
    &SCREEN.get_or_init(start).0
}

/// It chooses a free number and writes it to its standard output.
const SCREEN_OPTIONS: [&str; 7] = ["-displayfd", "1", "-screen", "0", "1400x2000x24", "-nolisten", "tcp"];

fn start(engine: Engine, places: &Places) -> Driver {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = port.unwrap_or_else(|error| panic!("this machine should give a port: {error}")).port();
    let mut keeper = Command::new("sh");
    keeper.args(["-c", KEEPER]).arg(&places.driver).arg(format!("--port={port}"));
    if let Some(screen_program) = &places.screen {
        // Composited pages stay white on a screen without graphics.
        keeper.env("DISPLAY", screen(screen_program)).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    }
    if engine == Engine::WebKit {
        // Its browser would look for a bus to announce itself on.
        keeper.env("GIO_USE_VFS", "local").env("NO_AT_BRIDGE", "1").env("LC_ALL", "C.UTF-8");
    }
    // What driver and browsers say goes nowhere: a pipe that nobody reads is full after some dozens of tests, and whoever writes into
    // it then waits for good.
    let kept = keep(keeper.stdout(Stdio::null()));
    let from = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(from.elapsed() < PATIENCE, "{} should listen within {PATIENCE:?}", places.driver.display());
        thread::sleep(Duration::from_millis(15));
    }
    Driver { address: format!("http://127.0.0.1:{port}"), _kept: kept }
}

fn keep(keeper: &mut Command) -> Kept {
    let child = keeper.stdin(Stdio::piped()).stderr(Stdio::null()).process_group(0).spawn();
    Kept { child: child.unwrap_or_else(|error| panic!("a shell should start: {error}")) }
}
