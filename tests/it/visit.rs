//! The visit beside its questions: looking a name up, the list of schemes, schemes side by side, the check page, and the ways between.

use crate::session::check;

// Looking a name up ----

/// On the first page: whoever types exactly what a scheme is called sees it, whatever the case, accents and spaces around it.
#[test]
fn what_is_called_so_is_shown() {
    for (typed, id) in [
        ("IRP", "irp"),
        ("irp", "irp"),
        ("  Irp ", "irp"),
        ("LIA", "lia"),
        ("GDRI", "gdri"),
        ("G.D.R.I.", "gdri"),
        ("gdre", "gdri"),
        ("UMI", "umi"),
        ("ex-UMI", "umi"),
        ("Ex UMI", "umi"),
        ("PICS", "pics"),
        ("phd", "phd"),
        ("phdjp", "phd"),
        ("Twin Research Scholars", "phd"),
        ("RSS", "rrs"),
        ("IFRE", "umifre"),
        ("instituts français de recherche à l’étranger", "umifre"),
        ("Instituts Francais de Recherche a l'Etranger", "umifre"),
        ("ACCORD BILATÉRAL", "bilateral"),
        ("accord bilateral", "bilateral"),
        ("bilateral", "bilateral"),
        ("usr", "usr"),
        ("UAR", "usr"),
        ("sor", "usr"),
        ("USR / SOR / UAR", "usr"),
    ] {
        check(&[&format!("look {typed}")], &format!("page=scheme&scheme={id}"));
    }
}

/// Anything else is looked for in the list, as it was typed; an empty field shows the whole list.
#[test]
fn what_is_not_called_so_is_looked_for() {
    check(&["look atlantis"], "page=schemes&search=atlantis");
    check(&["look  International Research "], "page=schemes&search=International%20Research");
    check(&["look laboratoire associé"], "page=schemes&search=laboratoire%20associ%c3%a9");
    check(&["look IR"], "page=schemes&search=IR");
    check(&["look IRP IRL"], "page=schemes&search=IRP%20IRL");
    check(&["look /"], "page=schemes&search=%2f");
    check(&["look "], "page=schemes");
    check(&["look    "], "page=schemes");
    check(&[&format!("look {}", "a".repeat(70))], &format!("page=schemes&search={}", "a".repeat(60)));
}

/// "Show all schemes" means all: every filter and the generation are given up, what was picked to compare stays.
#[test]
fn showing_all_gives_up_every_filter() {
    let narrowed = "open #page=schemes&for=train&status=open&search=phd&compare=irp&generation=2020";
    check(&[narrowed, "everything"], "page=schemes&compare=irp");
    check(&["go schemes", "everything"], "page=schemes");
}

/// A look-up is a new question: what the list was narrowed to before would hide its answer. Everything else stays.
#[test]
fn a_look_up_takes_the_place_of_earlier_filters() {
    let list = ["open #aim=begin&page=schemes&for=train&status=open&search=phd&compare=irp&generation=all&lang=fr", "go start"];
    check(&[&list[..], &["look atlantis"]].concat(), "aim=begin&page=schemes&search=atlantis&compare=irp&generation=all&lang=fr");
    check(&[&list[..], &["look IRL"]].concat(), "aim=begin&page=scheme&scheme=irl&compare=irp&generation=all&lang=fr");
    check(&["look IRL", "back"], "page=start");
}

// The list of schemes ----

#[test]
fn the_list_is_narrowed_step_by_step_and_widened_again() {
    check(&["go schemes", "for train"], "page=schemes&for=train");
    check(&["go schemes", "for train", "status open", "search PhD"], "page=schemes&for=train&status=open&search=PhD");
    check(&["go schemes", "for train", "status open", "for begin"], "page=schemes&for=begin&status=open");
    check(&["go schemes", "for train", "status open", "for any", "status any"], "page=schemes");
    check(&["go schemes", "search lab", "search la", "search "], "page=schemes");
    check(&["go schemes", "generation 2020", "search lab"], "page=schemes&search=lab&generation=2020");
    check(&[&format!("search {}", "é".repeat(70)), "go schemes"], &format!("page=schemes&search={}", "%c3%a9".repeat(60)));
}

/// Whoever opens a scheme of the list and comes back finds the list as it was left; its filters are on no other page's address.
#[test]
fn the_list_is_found_as_it_was_left() {
    let narrowed = "page=schemes&status=open&search=lab&generation=all";
    let done = ["go schemes", "status open", "search lab", "generation all", "see irl"];
    check(&done, "page=scheme&scheme=irl&generation=all");
    check(&[&done[..], &["back"]].concat(), narrowed);
    check(&[&done[..], &["go schemes"]].concat(), narrowed);
    check(&[&done[..], &["go schemes", "restart", "go schemes"]].concat(), "page=schemes");
}

// Schemes side by side ----

#[test]
fn up_to_four_schemes_are_picked() {
    let picks = ["go schemes", "pick irp", "pick iea", "pick umi", "pick phd", "pick irl"];
    for (count, expected) in [
        (1, "page=schemes"),
        (2, "page=schemes&compare=irp"),
        (3, "page=schemes&compare=irp,iea"),
        (4, "page=schemes&compare=irp,iea,umi"),
        (5, "page=schemes&compare=irp,iea,umi,phd"),
        (6, "page=schemes&compare=irp,iea,umi,phd"),
    ] {
        check(&picks[..count], expected);
    }
    check(&[&picks[..], &["unpick iea", "pick irl"]].concat(), "page=schemes&compare=irp,umi,phd,irl");
    check(&["pick irp", "pick irp"], "page=start&compare=irp");
    check(&["pick irp", "unpick irp"], "page=start");
    check(&["unpick irp"], "page=start");
    check(&["pick irp", "see irl", "pick irl", "go compare"], "page=compare&compare=irp,irl");
}

/// "Compare it with …" means these and no others.
#[test]
fn a_comparison_is_of_exactly_what_was_asked_for() {
    check(&["compare lia irp"], "page=compare&compare=lia,irp");
    check(&["pick iea", "pick phd", "compare lia irp"], "page=compare&compare=lia,irp");
    check(&["compare lia lia"], "page=compare&compare=lia");
    check(&["compare iea prc irp irn irl"], "page=compare&compare=iea,prc,irp,irn");
    check(&["pick iea", "compare "], "page=compare");
    check(&["see lia", "compare lia irp", "back"], "page=scheme&scheme=lia&compare=lia,irp");
    check(&["compare lia irp", "compare iea irl", "unpick iea"], "page=compare&compare=irl");
}

#[test]
fn only_differences_belong_to_the_comparison() {
    check(&["compare lia irp", "differences only"], "page=compare&differences=only&compare=lia,irp");
    check(&["compare lia irp", "differences only", "differences all"], "page=compare&compare=lia,irp");
    check(&["compare lia irp", "differences only", "see irp"], "page=scheme&scheme=irp&compare=lia,irp");
    check(&["compare lia irp", "differences only", "see irp", "back"], "page=compare&differences=only&compare=lia,irp");
}

// Questions and the pages around them ----

/// Whatever the visitor opens from a question, what is marked there counts: only "Back" gives it up.
#[test]
fn what_is_marked_counts_wherever_the_visitor_goes() {
    for (left, expected) in [
        ("advice", "matter=new&page=advice"),
        ("go start", "matter=new&page=start"),
        ("go check", "matter=new&page=check"),
        ("go schemes", "matter=new&page=schemes"),
        ("go compare", "matter=new&page=compare"),
        ("see irp", "matter=new&page=scheme&scheme=irp"),
        ("change pays", "matter=new&page=question&question=pays"),
        ("compare irp irl", "matter=new&page=compare&compare=irp,irl"),
        ("look IRL", "matter=new&page=scheme&scheme=irl"),
        ("look atlantis", "matter=new&page=schemes&search=atlantis"),
        ("begin", "matter=new&page=question&question=carrier"),
        ("back", "page=start"),
    ] {
        check(&["begin", "new", left], expected);
    }
    // What leaves the question on screen neither confirms the mark nor forgets it.
    let staying = ["begin", "new", "ladder", "french", "partner", "generation all", "pick irp"];
    check(&staying, "page=question&question=matter&compare=irp&generation=all&side=partner&lang=fr ladder open");
    check(&[&staying[..], &["back"]].concat(), "page=start&compare=irp&generation=all&side=partner&lang=fr");
    check(&[&staying[..], &["advice"]].concat(), "matter=new&page=advice&compare=irp&generation=all&side=partner&lang=fr");
}

/// Whoever changes an answer from somewhere comes back there.
#[test]
fn continuing_leads_back_to_where_an_answer_was_changed_from() {
    for page in ["page=check", "page=advice", "page=compare", "page=schemes", "page=scheme&scheme=irp"] {
        let link = format!("open #matter=new&carrier=permanent&prior=none&{page}&compare=irp,irl");
        let expected = format!("matter=new&carrier=permanent&prior=publications&{page}&compare=irp,irl");
        check(&[&link, "change prior", "publications", "next"], &expected);
        // With nothing marked it stays; with "Back" the answer stays as it was.
        let given_up = expected.replace("publications", "none");
        check(&[&link, "change prior", "publications", "back"], &given_up);
    }
    // From the first page and from another question the questions go on.
    check(&["open #matter=new&page=start", "change matter", "next"], "matter=new&page=question&question=carrier");
    check(&["open #matter=new&page=check", "change pays", "change matter", "next"], "matter=new&page=question&question=carrier");
}

/// "Go on" is not the change of one answer: the questions go on until the advice.
#[test]
fn going_on_leads_from_question_to_question() {
    for page in ["check", "advice"] {
        check(
            &[&format!("open #matter=new&page={page}"), "begin", "permanent", "next"],
            "matter=new&carrier=permanent&page=question&question=aim",
        );
    }
}

/// Answers that somebody else may have given are looked at first; a link that names its page opens that.
#[test]
fn a_link_with_answers_and_no_page_is_checked_first() {
    check(&["open #matter=new&pays=unknown"], "matter=new&pays=unknown&page=check");
    check(&["open #matter=new&side=partner&lang=es"], "matter=new&page=check&side=partner&lang=es");
    check(&["open #matter=new&page=schemes"], "matter=new&page=schemes");
    check(&["open #matter=new&scheme=irp"], "matter=new&page=scheme&scheme=irp");
    check(&["open #matter=new&compare=irp,irl"], "matter=new&page=compare&compare=irp,irl");
    check(&["open #side=partner&generation=all"], "page=start&generation=all&side=partner");
    check(&["open #matter=fly"], "page=start 1 problems");
    check(&["open #matter=new&page=nowhere"], "matter=new&page=check 1 problems");
    check(&["open #matter=new", "back"], "matter=new&page=question&question=matter");
    check(&["open #matter=new", "begin"], "matter=new&page=question&question=carrier");
}

/// The ladder lies over a narrow screen: the next page must not open under it.
#[test]
fn an_open_ladder_closes_with_its_page() {
    check(&["begin", "ladder"], "page=question&question=matter ladder open");
    check(&["begin", "ladder", "ladder"], "page=question&question=matter");
    check(&["begin", "ladder", "new"], "page=question&question=matter ladder open");
    for (left, expected) in [
        ("next", "matter=new&page=question&question=carrier"),
        ("advice", "matter=new&page=advice"),
        ("see irp", "matter=new&page=scheme&scheme=irp"),
        ("compare irp irl", "matter=new&page=compare&compare=irp,irl"),
        ("change pays", "matter=new&page=question&question=pays"),
        ("look IRL", "matter=new&page=scheme&scheme=irl"),
        ("back", "page=start"),
        ("restart", "page=start"),
        ("open #page=question&question=pays", "page=question&question=pays"),
    ] {
        check(&["begin", "ladder", "new", left], expected);
    }
    // Here the page does not change.
    check(&["begin", "ladder", "open #page=question&question=matter"], "page=question&question=matter ladder open");
}
