//! Which schemes the list shows: generations, filters, and finding them by what people type.

use std::collections::BTreeSet;

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::id::{ChoiceId, SchemeId};
use cooperation_advisor::domain::scheme::{Generation, Scheme, StatusKind};
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::state::{Filter, Shown};
use cooperation_advisor::session::model::Model;
use cooperation_advisor::session::search::{called, finds};
use cooperation_advisor::session::shelf::{Family, families, listed};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generated::config;

fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

fn ids(schemes: impl IntoIterator<Item = SchemeId>) -> Vec<&'static str> {
    schemes.into_iter().map(|id| &*catalogue().schemes[id.index()].id).collect()
}

fn heads(families: &[Family]) -> Vec<&'static str> {
    ids(families.iter().map(|family| family.scheme))
}

/// Schemes of which something holds, in catalogue order.
fn those(holds: impl Fn(&Scheme) -> bool) -> Vec<&'static str> {
    catalogue().schemes.iter().filter(|scheme| holds(scheme)).map(|scheme| &*scheme.id).collect()
}

fn model(shown: Shown, filter: Filter) -> Model {
    Model { shown, filter, ..Model::default() }
}

// Generations ----

/// Nothing is hidden from who asks for everything.
#[test]
fn all_shows_every_scheme_in_a_line_of_its_own() {
    assert_eq!(heads(&families(catalogue(), Shown::All)), those(|_| true));
    assert!(families(catalogue(), Shown::All).iter().all(|family| family.folded.is_empty()));
}

/// Who comes with a plan sees what there is today; who knows an old name finds it under what took its place.
#[test]
fn today_shows_open_schemes_once_and_folds_replaced_ones_once() {
    let today = families(catalogue(), Shown::Today);
    assert_eq!(heads(&today), those(|scheme| scheme.generations.contains(&Generation::Today)));
    let missing: Vec<&str> = those(|scheme| scheme.is_judged() && scheme.is_open());
    assert_eq!(missing.into_iter().filter(|id| !heads(&today).contains(id)).collect::<Vec<_>>(), [""; 0]);
    let mut folded = ids(today.iter().flat_map(|family| family.folded.clone()));
    folded.sort_unstable();
    let mut replaced = those(|scheme| scheme.status.kind() == StatusKind::Replaced);
    replaced.sort_unstable();
    assert_eq!(folded, replaced);
    for family in &today {
        assert!(family.folded.iter().all(|id| catalogue().schemes[id.index()].successor() == Some(family.scheme)), "{family:?}");
    }
}

/// The two documents the advisor starts from present five schemes and two; their tables show these and no others.
#[test]
fn a_table_shows_what_its_document_presents() {
    let table = |generation| families(catalogue(), Shown::Table(generation));
    assert_eq!(heads(&table(Generation::ToolKit)), ["prc", "pics", "gdri", "lia", "umi"]);
    assert_eq!(heads(&table(Generation::Year2020)), ["irp", "irl"]);
    for generation in Generation::ALL {
        assert_eq!(heads(&table(generation)), those(|scheme| scheme.generations.contains(&generation)), "{generation:?}");
        assert!(table(generation).iter().all(|family| family.folded.is_empty()), "{generation:?}");
    }
}

// Filters ----

fn filters() -> impl Strategy<Value = Filter> {
    let aims = u16::try_from(catalogue().questions[catalogue().roles.aim.index()].choices.len()).unwrap();
    let search = select(vec!["", "lab", "international", "unité mixte", "PhD", "réseau pays", "zzz"]).prop_map(str::to_owned);
    (option::of((0..aims).prop_map(ChoiceId)), option::of(select(StatusKind::ALL.to_vec())), search)
        .prop_map(|(aim, status, search)| Filter { aim, status, search })
}

proptest! {
    #![proptest_config(config(128))]

    /// A filter takes away and never adds or moves. What was folded stands in the open, so that it can be found.
    #[test]
    fn filters_only_narrow(filter in filters(), shown in select(Shown::ALL.to_vec())) {
        let voice = voice(Language::English);
        let found = heads(&listed(voice, &model(shown, filter.clone())));
        let narrowed = filter != Filter::default();
        let all = heads(&families(catalogue(), if narrowed && shown == Shown::Today { Shown::All } else { shown }));
        let expected: Vec<&str> = all.into_iter().filter(|id| {
            let scheme = catalogue().schemes.iter().find(|scheme| scheme.id == *id).unwrap();
            filter.aim.is_none_or(|aim| scheme.aims.contains(aim))
                && filter.status.is_none_or(|status| scheme.status.kind() == status)
                && finds(voice, scheme, &filter.search)
        }).collect();
        prop_assert_eq!(&found, &expected);
        for wider in [Filter { aim: None, ..filter.clone() }, Filter { status: None, ..filter.clone() }] {
            let wider: BTreeSet<&str> = everything(&listed(voice, &model(shown, wider)));
            prop_assert!(found.iter().all(|id| wider.contains(id)), "{found:?} of {wider:?}");
        }
    }

    /// Another word finds less, and the order of words nothing else: people type what they remember.
    #[test]
    fn another_word_only_narrows(one in "[a-zé]{1,4}", other in "[a-zé]{1,4}") {
        for scheme in &catalogue().schemes {
            let found = |text: &str| finds(voice(Language::French), scheme, text);
            prop_assert_eq!(found(&format!("{one} {other}")), found(&one) && found(&other));
            prop_assert_eq!(found(&format!(" {other}  {one} ")), found(&format!("{one} {other}")));
        }
    }
}

/// Every scheme in these lines and folded under them.
fn everything(families: &[Family]) -> BTreeSet<&'static str> {
    ids(families.iter().flat_map(|family| family.folded.iter().copied().chain([family.scheme]))).into_iter().collect()
}

/// A space in the field looks for nothing: the list stays as it is.
#[test]
fn a_search_without_words_narrows_nothing() {
    for shown in Shown::ALL {
        for search in [" ", "   ", "\u{a0}"] {
            let filter = Filter { search: search.into(), ..Filter::default() };
            assert_eq!(listed(voice(Language::French), &model(shown, filter)), families(catalogue(), shown), "{search:?}");
        }
    }
}

// Names ----

/// Lower case without accents, as somebody in a hurry or without the keyboard for it types.
fn plain(name: &str) -> String {
    let plain =
        |letter| "aàâä cç eéèêë iíîï nñ oóôö uúùûü".split(' ').find(|group| group.contains(letter)).and_then(|group| group.chars().next());
    name.to_lowercase().chars().map(|letter| plain(letter).unwrap_or(letter)).collect::<String>().replace('’', "'")
}

/// As some systems hand a copied name over: each accent a character of its own after its letter.
fn taken_apart(name: &str) -> String {
    [("é", "e\u{301}"), ("è", "e\u{300}"), ("à", "a\u{300}"), ("ê", "e\u{302}"), ("ç", "c\u{327}"), ("ó", "o\u{301}"), ("ñ", "n\u{303}")]
        .into_iter()
        .fold(name.to_owned(), |name, (whole, apart)| name.replace(whole, apart))
}

/// Every name a scheme bears anywhere: whoever met one in a document, in whichever language, finds the scheme.
#[test]
fn every_name_finds_its_scheme() {
    for scheme in &catalogue().schemes {
        let names = Language::ALL.map(|language| texts().get(scheme.name, language).to_owned());
        let known = scheme.also.iter().chain(&scheme.aliases).chain([&scheme.acronym, &scheme.id]).cloned();
        for name in known.chain(names) {
            for typed in [name.clone(), plain(&name), name.to_uppercase(), taken_apart(&name), format!(" {name} ")] {
                for language in Language::ALL {
                    assert!(finds(voice(language), scheme, &typed), "`{typed}` does not find {} in {language:?}", scheme.id);
                }
            }
        }
    }
}

/// What a scheme alone is called leads straight to it; an acronym comes before a name that another was once met under.
#[test]
fn every_scheme_is_called_by_its_names() {
    for (id, scheme) in catalogue().schemes() {
        let acronyms = scheme.acronym.split('/').map(str::trim).filter(|acronym| !acronym.is_empty());
        let names = scheme.also.iter().chain(&scheme.aliases).chain([&scheme.id]).map(|name| &**name);
        for name in acronyms.chain(names) {
            for typed in [name.to_owned(), plain(name), name.to_uppercase(), taken_apart(name), format!(" {name} ")] {
                assert_eq!(called(catalogue(), &typed), Some(id), "`{typed}`");
            }
        }
    }
    for nothing in ["", " ", "/", "-", "I", "IR", "IRPS", "IRP IRL", "%"] {
        assert_eq!(called(catalogue(), nothing), None, "`{nothing}`");
    }
}

/// People type what stands in their document: dots between the letters, the year of the page.
#[test]
fn dots_and_years_do_not_hide_a_name() {
    for search in ["G.D.R.I.", "GDRI 2013", "2013 gdri"] {
        let filter = Filter { search: search.to_owned(), ..Filter::default() };
        let found = heads(&listed(voice(Language::French), &model(Shown::Today, filter)));
        assert!(found.contains(&"gdri"), "{search}: {found:?}");
    }
}
