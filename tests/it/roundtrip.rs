//! The laws of links: what goes in comes out, one state has one link, and no damage to a link is more than a problem to tell.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::id::{ChoiceId, QuestionId, SchemeId};
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::domain::scheme::StatusKind;
use cooperation_advisor::domain::source::Date;
use cooperation_advisor::link::pasted::LONGEST;
use cooperation_advisor::link::readable::{LONGEST_SEARCH, decode, encode};
use cooperation_advisor::link::shared::{Made, Note, Role};
use cooperation_advisor::link::state::{Compared, Filter, Page, Shown, State};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::generated::{self, config};
use crate::scenarios;

fn count<T>(list: &[T]) -> u16 {
    u16::try_from(list.len()).unwrap()
}

/// Every state that a link can carry. Nobody is on both sides; what only one page shows is kept on that page alone.
pub(crate) fn states() -> impl Strategy<Value = State> {
    let language = option::of(select(Language::ALL.to_vec()));
    let side = option::of(select(vec![Side::Cnrs, Side::Partner]));
    let compared = vec((0..count(&catalogue().schemes)).prop_map(SchemeId), 0..=Compared::MOST);
    let drawn = (generated::answers(generated::shapes(catalogue())), option::weighted(0.9, pages()), language, side);
    (drawn, select(Shown::ALL.to_vec()), compared, any::<bool>(), filters()).prop_map(
        |(drawn, shown, compared, only_differences, filter)| {
            let (answers, page, language, side) = drawn;
            State {
                answers,
                page,
                language,
                side,
                shown,
                // Without a page, schemes side by side are their own page.
                compared: if page.is_some() { compared.into_iter().collect() } else { Compared::default() },
                only_differences: only_differences && page == Some(Page::Compare),
                filter: if page == Some(Page::Schemes) { filter } else { Filter::default() },
                ..State::default()
            }
        },
    )
}

/// Every state that a link carries which somebody sends.
pub(crate) fn shared() -> impl Strategy<Value = State> {
    let note = prop_oneof![".{0,220}", "[A-Za-z0-9 éçñ’.,:?!-]{0,200}"].prop_map(|text| Note::cleaned(&text));
    let others = option::of(generated::answers(generated::shapes(catalogue())).prop_filter("said something", |others| !others.is_empty()));
    let day = (2020..2060u16, 1..=12u8, 1..=31u8).prop_map(|(year, month, day)| Date { year, month: Some(month), day: Some(day) });
    let first = option::of((0..count(&catalogue().schemes)).prop_map(SchemeId));
    let made = option::of((option::of(day), first).prop_map(|(day, first)| Made { edition: 1, day, first }));
    let supposed = generated::answers(generated::shapes(catalogue()));
    (states(), made, select(Role::ALL.to_vec()), note, others, supposed).prop_map(|(state, made, role, note, others, supposed)| State {
        supposed,
        made,
        role,
        note,
        others,
        ..state
    })
}

fn pages() -> impl Strategy<Value = Page> {
    prop_oneof![
        2 => select(vec![Page::Start, Page::Check, Page::Advice, Page::Share, Page::Both, Page::Embed, Page::About, Page::Cases, Page::Proof]),
        1 => Just(Page::Compare),
        2 => Just(Page::Schemes),
        1 => (0..count(&catalogue().questions)).prop_map(|place| Page::Question(QuestionId(place))),
        1 => (0..count(&catalogue().schemes)).prop_map(|place| Page::Scheme(SchemeId(place))),
        1 => (0..count(&catalogue().schemes)).prop_map(|place| Page::Path(SchemeId(place))),
    ]
}

fn filters() -> impl Strategy<Value = Filter> {
    let aims = &catalogue().questions[catalogue().roles.aim.index()].choices;
    // What people type, and what nobody does.
    let search = prop_oneof![
        Just(String::new()),
        "[A-Za-z0-9 éç’&=#%+,.-]{0,60}",
        vec(any::<char>(), 0..=LONGEST_SEARCH).prop_map(|letters| letters.into_iter().collect()),
    ];
    (option::of((0..count(aims)).prop_map(ChoiceId)), option::of(select(StatusKind::ALL.to_vec())), search)
        .prop_map(|(aim, status, search)| Filter { aim, status, search })
}

/// What was understood of a text makes a link that is understood whole. A visit is always on some page, whether a link names it or not.
fn is_understood(text: &str) -> Result<(), TestCaseError> {
    let (state, _) = decode(catalogue(), text);
    let state = State { page: Some(state.page.unwrap_or_default()), ..state };
    prop_assert_eq!(decode(catalogue(), &encode(catalogue(), &state)), (state, vec![]), "{}", text);
    Ok(())
}

proptest! {
    #![proptest_config(config(256))]

    /// The fragment is the memory of the page: what goes in comes out.
    #[test]
    fn a_state_survives_its_link(state in shared()) {
        prop_assert_eq!(decode(catalogue(), &encode(catalogue(), &state)), (state, vec![]));
    }

    /// One state has one link, however it was written: two people can compare theirs.
    #[test]
    fn encoding_is_canonical(state in states(), order in any::<Index>()) {
        let link = encode(catalogue(), &state);
        let mut pairs: Vec<&str> = link.split('&').collect();
        let middle = order.index(pairs.len());
        pairs.rotate_left(middle);
        let (again, _) = decode(catalogue(), &pairs.join("&"));
        prop_assert_eq!(encode(catalogue(), &again), link);
    }

    /// Mail programs and chat windows escape more than they must: the escaped link is the same link.
    #[test]
    fn escapes_change_nothing(state in states(), every in 1..5usize) {
        let link = encode(catalogue(), &state);
        let escaped = link.chars().enumerate().map(|(place, letter)| {
            // What parts a link must stay, and an escape must not be escaped again.
            let stays = "&=%".contains(letter) || !place.is_multiple_of(every) || link[..place].ends_with('%')
                || place.checked_sub(2).is_some_and(|before| link[before..].starts_with('%'));
            if stays { letter.to_string() } else { format!("%{:02X}", u32::from(letter)) }
        });
        prop_assert_eq!(decode(catalogue(), &escaped.collect::<String>()), (state, vec![]));
    }

    /// A link is short enough to be read, and its letters go through any mail program. What is looked for may be in any alphabet.
    #[test]
    fn links_are_short_and_plain(state in states()) {
        let link = encode(catalogue(), &state);
        prop_assert!(link.len() < LONGEST / 2, "{} bytes", link.len());
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"&=,-%_~".contains(&byte)), "{}", link);
        let link = encode(catalogue(), &State { filter: Filter { search: String::new(), ..state.filter }, ..state });
        prop_assert!(link.len() < LONGEST / 4, "{} bytes", link.len());
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"&=,-".contains(&byte)), "{}", link);
    }

    /// Whatever stands in an address bar, the page opens; and what was understood makes a link that is understood whole.
    #[test]
    fn any_text_is_decoded(
        text in prop_oneof![
            ".{0,200}",
            "#?((aim|prior|pays|lang|page|scheme|x|%41|é)(=|%3d)?(begin|none|unknown|,|mobility|fr|%|\\+)*&?){0,12}",
            "((page|compare|differences|for|status|search|generation|scheme|question)=\
                (compare|schemes|scheme|check|only|iea|irp|,|open|begin|all|2020|%|é| )*&){0,8}",
        ],
    ) {
        is_understood(&text)?;
    }
}

proptest! {
    #![proptest_config(config(40))]

    /// A link cut anywhere, as by a line break in a mail, is read as far as it goes: pairs before the cut say what was sent. The pair
    /// that was cut is told or, this form having no check, may say another choice: `umi` begins `umifre`.
    #[test]
    fn every_prefix_of_a_link_is_read(state in states()) {
        let link = encode(catalogue(), &state);
        for end in 0..=link.len() {
            let (found, _) = decode(catalogue(), &link[..end]);
            let cut = link[..end].rsplit('&').next().and_then(|pair| catalogue().question_named(pair.split('=').next()?));
            for (question, answer) in found.answers.iter().filter(|(question, _)| Some(*question) != cut) {
                prop_assert_eq!(state.answers.get(question), Some(answer), "{}", &link[..end]);
            }
            prop_assert!(found.compared.schemes().len() <= state.compared.schemes().len(), "{}", &link[..end]);
            is_understood(&link[..end])?;
        }
    }

    /// One wrong character, typed or garbled on the way, may say something else; it never breaks the page, and what it says can be kept.
    #[test]
    fn every_change_of_a_character_is_read(state in states(), with in prop_oneof![select(vec!['&', '=', ',', '%', '#', 'é']), any::<char>()]) {
        let link = encode(catalogue(), &state);
        for place in 0..link.len() {
            is_understood(&format!("{}{with}{}", &link[..place], &link[place + 1..]))?;
        }
    }
}

/// The links of the scenarios are links people have sent: they are read whole.
#[test]
fn links_of_scenarios_survive() {
    for (file, answers) in scenarios::answers() {
        let state = State { answers, ..State::default() };
        assert_eq!(decode(catalogue(), &encode(catalogue(), &state)), (state, vec![]), "{file}");
    }
}
