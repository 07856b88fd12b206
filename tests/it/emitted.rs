//! What was compiled in is what the files say.

use cooperation_advisor::catalogue::built;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::catalogue::reading::read;
use cooperation_advisor::catalogue::wire::{Reader, Wire, Writer};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::id::TextId;
use proptest::prelude::*;

use crate::generated::{self, Case, config};
use crate::reading;

/// The page decides by what was compiled in, the tools by what stands in the files: they must be the same, field by field.
#[test]
fn the_catalogue_compiled_in_is_the_one_in_the_files() {
    let (catalogue, _, _) = reading::real();
    let Catalogue { edition, questions, schemes, sources, attributes, roles, clashes, outcomes, terms, presented, sentences, registry } =
        built::catalogue();
    assert_eq!(*edition, catalogue.edition);
    assert_eq!(*questions, catalogue.questions);
    for (built, read) in schemes.iter().zip(&catalogue.schemes) {
        assert_eq!(built, read, "{}", read.id);
    }
    assert_eq!(schemes.len(), catalogue.schemes.len());
    assert_eq!(*sources, catalogue.sources);
    assert_eq!(*attributes, catalogue.attributes);
    assert_eq!(*roles, catalogue.roles);
    assert_eq!(*clashes, catalogue.clashes);
    assert_eq!(*outcomes, catalogue.outcomes);
    assert_eq!(*terms, catalogue.terms);
    assert_eq!(*presented, catalogue.presented);
    assert_eq!(*sentences, catalogue.sentences);
    assert_eq!(*registry, catalogue.registry);
}

/// The words too, number by number and in every language.
#[test]
fn the_texts_compiled_in_are_those_in_the_files() {
    let (_, texts, _) = reading::real();
    assert_eq!(built::texts().all.len(), texts.all.len());
    for id in (0..texts.all.len()).map(|place| TextId(place.try_into().unwrap())) {
        for language in Language::ALL {
            assert_eq!(built::texts().get(id, language), texts.get(id, language), "{id:?} in {language:?}");
        }
    }
}

/// A number of another catalogue has no words; it must not have somebody else's.
#[test]
fn a_text_beyond_the_last_is_empty() {
    for language in Language::ALL {
        assert_eq!(built::texts().get(TextId(u16::MAX), language), "");
    }
}

/// The same files give the same bytes, so that two builds of one commit can be compared.
#[test]
fn bytes_are_the_same_each_time() {
    let again = read(&reading::files()).0;
    let (again, first) = (written(&again), written(&reading::real().0));
    assert!(again.bytes == first.bytes && again.shown == first.shown && again.links == first.links);
}

/// Texts are numbered as the data name them: so the page can show them in order, and none has to say its number.
#[test]
fn texts_are_numbered_as_they_are_met() {
    let (catalogue, texts, _) = reading::real();
    let numbers: Vec<usize> = written(catalogue).texts.into_iter().map(TextId::index).collect();
    assert_eq!(numbers, (0..texts.all.len()).collect::<Vec<_>>());
}

/// The words that stand beside the bytes are kept one a line.
#[test]
fn what_is_shown_has_no_line_break() {
    let written = written(&reading::real().0);
    let wrong: Vec<String> =
        written.shown.into_iter().chain(written.links).chain(written.records).filter(|words| words.contains(['\n', '\r'])).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

fn written(catalogue: &Catalogue) -> Writer {
    let mut written = Writer::default();
    catalogue.write(&mut written);
    written
}

proptest! {
    #![proptest_config(config(200))]

    /// What is written is read, and nothing is left over.
    #[test]
    fn a_catalogue_survives_being_written(Case { catalogue, .. } in generated::case()) {
        let Writer { bytes, shown, links, records, .. } = written(&catalogue);
        let [shown, links, records] = [shown, links, records].map(|lines| lines.join("\n"));
        let mut rest = Reader::new(&bytes, &shown, &links, &records);
        prop_assert_eq!(Catalogue::read(&mut rest), catalogue);
        prop_assert_eq!(rest.left(), 0);
    }

    /// Reading is total: what is cut or changed reads as something, in little time, and never panics.
    #[test]
    fn damaged_bytes_are_read_without_panic(
        Case { catalogue, .. } in generated::case(),
        cut in any::<proptest::sample::Index>(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let Writer { mut bytes, shown, links, records, .. } = written(&catalogue);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        bytes.truncate(cut.index(bytes.len() + 1));
        let [shown, links, records] = [shown, links, records].map(|lines| lines.join("\n"));
        let read = Catalogue::read(&mut Reader::new(&bytes, &shown, &links, &records));
        prop_assert!(read.questions.len() + read.schemes.len() <= bytes.len());
    }
}
