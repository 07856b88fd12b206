//! Where schemes stand and what an answer moved, in words: `snapshots/ladder-*.snap`, as in `words.rs`; and that there always are words.

use cooperation_advisor::catalogue::built::{catalogue, texts};
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::{Answer, Answers};
use cooperation_advisor::domain::id::QuestionId;
use cooperation_advisor::domain::judgement::Verdict;
use cooperation_advisor::domain::movement::{Moved, movements};
use cooperation_advisor::i18n::ladder::{moved, rung};
use cooperation_advisor::i18n::voice::Voice;
use cooperation_advisor::link::readable::decode;
use proptest::prelude::*;

use crate::generated::config;
use crate::link::scheme;
use crate::metamorphic::real_answers;
use crate::words::compare;

fn voice(language: Language) -> Voice<'static> {
    Voice { catalogue: catalogue(), texts: texts(), language, side: None }
}

#[track_caller]
fn answers(fragment: &str) -> Answers {
    let (state, problems) = decode(catalogue(), fragment);
    assert_eq!(problems, [], "{fragment}");
    state.answers
}

/// What was said, and the schemes looked at then. Among them each kind of standing: first, first under a condition, open, left undecided
/// by the sources, ruled out, made for another aim, fewer answers for it, replaced, as good as the one before; and nobody first.
const STANDINGS: [(&str, &str); 8] = [
    ("", "iea irp lia"),
    (
        "matter=new&carrier=permanent&aim=consolidate&prior=publications&countries=one&partners=one&institute=inp",
        "irp lia pics iea prc irn",
    ),
    ("matter=new&carrier=permanent&aim=structure&prior=none&institute=insmi", "irp"),
    ("matter=new&carrier=permanent&aim=structure&place=no&prior=none&countries=more&partners=more", "irp lia irl umi irn"),
    ("matter=new&carrier=permanent&aim=begin&prior=ongoing&joint-call=yes&pays=mobility&horizon=two", "iea prc irp irc"),
    ("matter=new&carrier=permanent&aim=begin&region=africa-south-of-sahara", "iea dsca"),
    ("matter=new&carrier=nobody", "iea irp"),
    ("matter=reading&agreement=umi", "umi irl"),
];

/// What was said, and one more answer: it moves nothing, one scheme, some, and more than are told one by one; "I don't know yet" too.
const MOVES: [(&str, &str); 8] = [
    ("matter=new&carrier=permanent", "aim=unknown"),
    ("matter=new&carrier=permanent", "institute=inp"),
    ("matter=new&carrier=permanent", "act=letter"),
    ("matter=new&carrier=permanent", "aim=coordinate"),
    ("matter=new&carrier=permanent&aim=consolidate", "prior=publications"),
    ("matter=new&aim=begin", "carrier=nobody"),
    ("matter=new&carrier=permanent&aim=begin", "pays=mobility,meetings"),
    ("matter=new&carrier=permanent&aim=train", "region=canada"),
];

#[test]
fn every_standing_is_as_it_was_read() {
    for language in Language::ALL {
        let mut lines = Vec::new();
        for (said, ids) in STANDINGS {
            let advice = advise(catalogue(), &answers(said));
            lines.push(format!("[{said}]"));
            for id in ids.split(' ') {
                let ranked = advice.of(scheme(id)).expect("a judged scheme");
                lines.push(format!(
                    "{}. {id}, {}: {}",
                    ranked.rank,
                    ranked.judgement.verdict.word(),
                    rung(voice(language), &advice, ranked)
                ));
            }
        }
        lines.extend(MOVES.iter().map(|(said, answer)| format!("[{said}] {answer}: {}", told(language, said, answer))));
        compare("ladder", language, &lines);
    }
}

fn told(language: Language, said: &str, answer: &str) -> String {
    let (before, after) = (answers(said), answers(&format!("{said}&{answer}")));
    let (question, answer): (QuestionId, Answer) =
        after.iter().find(|(id, answer)| before.get(*id) != Some(*answer)).expect("a new answer");
    let movements = movements(&advise(catalogue(), &before).ranking, &advise(catalogue(), &after).ranking);
    moved(voice(language), question, answer, &movements)
}

/// The names of the first schemes that moved are told, and how many more did: nobody listens to sixteen.
#[test]
fn the_first_movements_are_told_one_by_one() {
    let advice = |fragment: &str| -> Advice { advise(catalogue(), &answers(fragment)) };
    let all = movements(&advice("matter=new&aim=begin").ranking, &advice("matter=new&aim=begin&carrier=nobody").ranking);
    let carrier = catalogue().roles.carrier;
    let nobody = answers("carrier=nobody").chosen(carrier).expect("an answer");
    for language in Language::ALL {
        let voice = voice(language);
        for (count, told) in [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (6, 4), (7, 4)] {
            let words = moved(voice, carrier, Answer::Chosen(nobody), &all[..count]);
            let named: Vec<bool> = all.iter().map(|movement| words.contains(voice.acronym(movement.scheme))).collect();
            assert!(named.iter().enumerate().all(|(place, named)| *named == (place < told)), "{words}");
            assert_eq!(words.contains(&(count - told).to_string()), count > told, "{words}");
            assert!(words.contains(&voice.choices(carrier, nobody)), "{words}");
        }
    }
}

proptest! {
    #![proptest_config(config(64))]

    /// No scheme stands anywhere without a word, and one that is ruled out is told with the answer that did it.
    #[test]
    fn every_rung_has_words(answers in real_answers()) {
        let advice = advise(catalogue(), &answers);
        for language in Language::ALL {
            let voice = voice(language);
            for ranked in &advice.ranking {
                let id = &catalogue().schemes[ranked.judgement.scheme.index()].id;
                let words = rung(voice, &advice, ranked);
                prop_assert!(!words.is_empty(), "{id} at {}: {:?}", ranked.rank, ranked.judgement.verdict);
                if ranked.judgement.verdict == Verdict::RuledOut {
                    let said = ranked.judgement.reasons[0].derivation.said();
                    prop_assert!(said.iter().any(|(question, set)| {
                        answers.chosen(*question) == Some(*set) && words.contains(voice.short(*question)) && words.contains(&voice.choices(*question, *set))
                    }), "{id}: {words}");
                }
            }
        }
    }

    /// Each answer that moves a scheme into the first place says so by that scheme's name.
    #[test]
    fn a_new_first_place_is_told(answers in real_answers(), others in real_answers()) {
        let all = movements(&advise(catalogue(), &answers).ranking, &advise(catalogue(), &others).ranking);
        let aim = catalogue().roles.aim;
        for language in Language::ALL {
            let words = moved(voice(language), aim, Answer::NotYet, &all);
            if let Some(first) = all.iter().find(|movement| movement.to == Moved::First) {
                prop_assert!(words.contains(voice(language).acronym(first.scheme)), "{words}");
            }
            prop_assert!(!words.contains('{') && words.ends_with('.'), "{words}");
        }
    }
}
