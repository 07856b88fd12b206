//! The page: takes the words from where they stand, and mounts the app in its element.

use cooperation_advisor::browser::document;
use cooperation_advisor::catalogue::built::{self, Store};
use cooperation_advisor::i18n;
use cooperation_advisor::ui::app::App;

/// A small allocator: Rust's own takes 7 KB of the module, this one 1 KB.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // `boot.js` has read them and found them to be the right ones, else it would not have started this.
    let words = document::take_strings("advisorWords").into_iter().map(|words| &*words.leak()).collect::<Vec<&str>>();
    if let [english, french, spanish, shown, links, says @ ..] = &*words {
        built::provide(Store { texts: [english, french, spanish], shown, links, records: built::NAMED });
        if let [english, french, spanish] = *says {
            i18n::words::provide([english, french, spanish]);
        }
    }
    let mount = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    if let Some(mount) = mount {
        yew::Renderer::<App>::with_root(mount).render();
    }
}
