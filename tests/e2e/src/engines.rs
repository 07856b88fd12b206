//! The same journey in every engine.

/// A test for each engine out of one journey: a function that takes a tab.
#[macro_export]
macro_rules! in_each_engine {
    ($($journey:ident in $window:expr;)*) => {
        $(
            mod $journey {
                use super::*;

                $crate::in_each_engine!(@ $journey, $window, chromium Chromium, firefox Firefox, webkit WebKit);
            }
        )*
    };
    (@ $journey:ident, $window:expr, $($test:ident $engine:ident),*) => {
        $(
            #[::tokio::test]
            async fn $test() {
                $crate::browser::run_in($crate::engine::Engine::$engine, $window, super::$journey).await;
            }
        )*
    };
}
