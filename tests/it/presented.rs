//! Schemes in the words of the documents that present them.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::catalogue::Presented;
use cooperation_advisor::domain::id::SentenceId;
use cooperation_advisor::domain::scheme::{Generation, Scheme};
use cooperation_advisor::link::state::Shown;
use cooperation_advisor::session::presented::{documents, sentences};
use cooperation_advisor::session::shelf::families;

/// The document that presents a table.
fn document(generation: Generation) -> &'static Presented {
    let found = documents(catalogue(), Shown::Table(generation));
    assert_eq!(found.len(), 1, "{generation:?} is presented by one document");
    found[0]
}

/// The schemes of a table.
fn table(generation: Generation) -> Vec<&'static Scheme> {
    families(catalogue(), Shown::Table(generation)).iter().map(|family| &catalogue().schemes[family.scheme.index()]).collect()
}

/// The ids of what a document says of a scheme.
fn said(scheme: &Scheme, generation: Generation) -> Vec<&'static str> {
    sentences(catalogue(), scheme, document(generation)).into_iter().map(|id| &*catalogue().sentences[id.index()].id).collect()
}

/// The two old tables have a document each; today's and the one of all schemes are the advisor's own.
#[test]
fn old_tables_have_their_documents() {
    for (generation, source) in [(Generation::ToolKit, "SEED1"), (Generation::Year2020, "SEED2")] {
        assert_eq!(catalogue().sources[document(generation).source.index()].id, source);
    }
    for shown in [Shown::Today, Shown::All] {
        assert_eq!(documents(catalogue(), shown).len(), 0, "{shown:?}");
    }
}

/// Each scheme in its document's own words: all that this document says of it alone, as it was read when it was written down here.
#[test]
fn each_scheme_has_all_its_sentences() {
    let toolkit = [
        ("prc", "tk-prc tk-prc-1 tk-prc-2 tk-prc-3 tk-prc-4"),
        ("pics", "tk-pics tk-pics-1 tk-pics-2 tk-pics-3 tk-pics-4"),
        ("gdri", "tk-gdri tk-gdri-1 tk-gdri-2 tk-gdri-3"),
        ("lia", "tk-lia tk-lia-1 tk-lia-2 tk-lia-3 tk-lia-4 tk-lia-5"),
        ("umi", "tk-umi tk-umi-1 tk-umi-2 tk-umi-3 tk-umi-4 tk-umi-5"),
    ];
    let year2020 =
        [("irp", "na-irp-1 na-irp-2 na-irp-3 na-irp-4 na-irp-5 na-irp-6"), ("irl", "na-irl-1 na-irl-2 na-irl-3 na-irl-4 na-irl-5")];
    for (generation, expected) in [(Generation::ToolKit, &toolkit[..]), (Generation::Year2020, &year2020)] {
        let found: Vec<(&str, String)> =
            table(generation).into_iter().map(|scheme| (&*scheme.id, said(scheme, generation).join(" "))).collect();
        let expected: Vec<(&str, String)> = expected.iter().map(|(id, said)| (*id, (*said).to_owned())).collect();
        assert_eq!(found, expected);
    }
}

/// In the document's order and each once, of that document alone, for any scheme and any document.
#[test]
fn sentences_are_in_order_and_of_their_document() {
    for presented in &catalogue().presented {
        for scheme in &catalogue().schemes {
            let found: Vec<SentenceId> = sentences(catalogue(), scheme, presented);
            assert!(found.is_sorted_by(|one, next| one < next), "{}: {found:?}", scheme.id);
            for id in found {
                assert_eq!(catalogue().sentences[id.index()].source, presented.source, "{}", scheme.id);
            }
        }
    }
}

/// A sentence about one scheme of a table stands with no other scheme of it: the documents do not mix them up either.
#[test]
fn no_sentence_stands_with_two_schemes_of_a_table() {
    for generation in [Generation::ToolKit, Generation::Year2020] {
        let mut all: Vec<&str> = table(generation).into_iter().flat_map(|scheme| said(scheme, generation)).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "{generation:?}");
    }
}
