//! The page: takes the words from where they stand, and mounts the app in its element.

use cooperation_advisor::ui::app::App;
use cooperation_advisor::ui::store::words_came;

/// A small allocator: Rust's own takes 7 KB of the module, this one 1 KB.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // `arrival.js` has read them and found them to be the right ones, else this would not have been started.
    words_came();
    let mount = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    if let Some(mount) = mount {
        yew::Renderer::<App>::with_root(mount).render();
    }
}
