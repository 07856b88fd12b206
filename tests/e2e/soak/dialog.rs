//! The browser's own dialog for saving, on a screen in memory: what a hand does there, done by xdotool.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use e2e::{driver, places};
use tokio::sync::{Mutex, MutexGuard};

const PATIENCE: Duration = Duration::from_secs(30);

static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// Where the browser and its dialogs are shown. `None` where there is no screen or nothing to press keys with: then it says so.
pub(crate) async fn hands() -> Option<Hands> {
    // There is one pointer and one keyboard.
    let turn = ONE_AT_A_TIME.lock().await;
    let missing = match (places::screen(), places::named("ADVISOR_XDOTOOL").or_else(|| places::on_path(&["xdotool"]))) {
        (Ok(screen), Some(xdotool)) => return Some(Hands { display: driver::screen(&screen), xdotool, _turn: turn }),
        (Err(missing), _) => missing,
        (_, None) => "there is no xdotool; ADVISOR_XDOTOOL says where one is".to_owned(),
    };
    println!("skipped: {missing}");
    None
}

pub(crate) struct Hands {
    pub(crate) display: &'static str,
    xdotool: std::path::PathBuf,
    _turn: MutexGuard<'static, ()>,
}

impl Hands {
    /// Saves what the window whose title holds these words shows, as this file, and returns what was saved.
    pub(crate) async fn save(&self, title: &str, file: &Path) -> Vec<u8> {
        let window = self.window(title).await;
        self.does(&["windowfocus", "--sync", &window, "key", "--clearmodifiers", "ctrl+s"]);
        let dialog = self.window("^Save (File$|As( - |$))").await;
        let path = file.to_str().expect("the path should be plain");
        let from = Instant::now();
        while from.elapsed() < PATIENCE {
            // A dialog takes keys once it is drawn, and does not say when: what it missed is done again.
            tokio::time::sleep(Duration::from_millis(700)).await;
            self.does(&["windowfocus", &dialog, "key", "--clearmodifiers", "ctrl+a"]);
            self.does(&["type", "--delay", "5", path]);
            // Without a window manager no button answers to Enter; "Save" is the last one, in the corner.
            let size = self.does(&["getwindowgeometry", "--shell", &dialog]);
            let number = |name: &str| size.lines().find_map(|line| line.strip_prefix(name)?.parse::<u32>().ok()).unwrap_or_default();
            let (x, y) = (number("WIDTH=").saturating_sub(50).to_string(), number("HEIGHT=").saturating_sub(24).to_string());
            // A pointer that lies there already from the dialog before would not be noticed.
            self.does(&["mousemove", "--window", &dialog, "5", "5"]);
            self.does(&["mousemove", "--window", &dialog, &x, &y, "click", "1"]);
            let clicked = Instant::now();
            while clicked.elapsed() < Duration::from_secs(4) {
                if let Some(saved) = fs::read(file).ok().filter(|bytes| bytes.trim_ascii_end().ends_with(b"</html>")) {
                    return saved;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        panic!("the dialog should have saved {}", file.display())
    }

    /// The last window whose title matches, once it is there.
    async fn window(&self, title: &str) -> String {
        let from = Instant::now();
        loop {
            if let Some(window) = self.does(&["search", "--onlyvisible", "--name", title]).lines().last() {
                return window.to_owned();
            }
            assert!(from.elapsed() < PATIENCE, "there should be a window “{title}”");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    fn does(&self, what: &[&str]) -> String {
        let done = Command::new(&self.xdotool).args(what).env("DISPLAY", self.display).output();
        let done = done.unwrap_or_else(|error| panic!("xdotool should start: {error}"));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }
}
