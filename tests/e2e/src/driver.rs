//! The driver, started once and ended with the tests.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

/// Waits for its input to end and then ends the driver: however the tests end, by themselves or not, nothing is left running.
const KEEPER: &str = r#""$0" --port=0 & driver=$!; read -r _; kill "$driver""#;

struct Driver {
    address: String,
    // Both ends stay open as long as the driver is wanted.
    _input: Option<ChildStdin>,
    _output: BufReader<ChildStdout>,
}

/// The driver's address; the first call starts it.
///
/// # Panics
/// When it does not start.
pub fn address(chromedriver: &Path) -> &'static str {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    &DRIVER.get_or_init(|| start(chromedriver)).address
}

// The keeper outlives this process by a moment and is nobody's to wait for.
#[allow(clippy::zombie_processes)]
fn start(chromedriver: &Path) -> Driver {
    let mut keeper = Command::new("sh");
    keeper.args(["-c", KEEPER]).arg(chromedriver).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = keeper.spawn().unwrap_or_else(|error| panic!("chromedriver should start: {error}"));
    let input = child.stdin.take();
    let mut output = BufReader::new(child.stdout.take().expect("the driver's output should be a pipe"));
    let mut said = String::new();
    loop {
        let from = said.len();
        let read = output.read_line(&mut said).unwrap_or_default();
        assert!(read > 0, "chromedriver should say its port, but ended after: {said}");
        if let Some(port) = port(&said[from..]) {
            return Driver { address: format!("http://127.0.0.1:{port}"), _input: input, _output: output };
        }
    }
}

/// The port in `ChromeDriver was started successfully on port 39493.`
fn port(line: &str) -> Option<u16> {
    line.trim_end().trim_end_matches('.').rsplit_once("successfully on port ")?.1.parse().ok()
}
