//! The page: mounts the app in its element.

use cooperation_advisor::ui::app::App;

/// A small allocator: Rust's own takes 7 KB of the module, this one a fifth of it.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let mount = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    if let Some(mount) = mount {
        yew::Renderer::<App>::with_root(mount).render();
    }
}
