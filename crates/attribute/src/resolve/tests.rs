//! Who is meant, by whom it was passed on, to whom and when it was said.

use ascribe_model::{Document, Findings, Offsets, Precision, Published, PublishedFrom, Span, Statement};
use jiff::civil::date;

use crate::Engine;
use crate::engine::Attribution;
use crate::text::Passage;
use crate::words::Lexicon;

pub(super) fn read(text: &str) -> (Document, Findings) {
    let document = Document {
        uri: "a.txt".to_owned(),
        sha256: String::new(),
        title: None,
        outlet: Some("The Courier".to_owned()),
        author: None,
        published: Some(Published { date: date(2024, 3, 5), precision: Precision::Day, from: PublishedFrom::Text }),
        dateline: None,
        language: None,
        text: text.to_owned(),
        not_attributed: None,
    };
    let findings = Engine::of_rules().attribute(&document);
    (document, findings)
}

pub(super) fn name(findings: &Findings, statement: &Statement) -> String {
    let actor = findings.actors.iter().find(|a| Some(&a.id) == statement.actor.as_ref());
    actor.map_or("-".to_owned(), |a| format!("{} ({})", a.name, a.kind))
}

/// The actors of the statements of a text, in order.
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    let (_, findings) = read(text);
    let names: Vec<String> = findings.statements.iter().map(|s| name(&findings, s)).collect();
    assert_eq!(names, expected, "{text}");
}

/// The actors of statements that an extractor found: source, cue and content, each by its words.
pub(super) fn given(text: &str, found: &[(&str, &str, &str)]) -> Vec<String> {
    let (document, _) = read(text);
    let lexicon = Lexicon::new();
    let (passage, _) = Engine::of_rules().read(Passage::read(text, &lexicon));
    let at = |words: &str| text.find(words).map(|start| start..start + words.len());
    let attribution = |(source, cue, content): &(&str, &str, &str)| Attribution {
        source: at(source),
        cue: at(cue),
        content: at(content).into_iter().collect(),
        confidence: 1.0,
    };
    let findings = super::resolve(&document, &passage, found.iter().map(attribution).collect());
    findings.statements.iter().map(|s| name(&findings, s)).collect()
}

#[test]
fn surnames_titles_and_roles_are_one_person() {
    check(
        "“We stay,” said Vella. President Ada Vella said that the fleet was ready. The president added that fuel was \
         short. “It is,” Ms. Vella said. Port director Ivo Orn said he agreed.",
        &["Ada Vella (person)"; 4].into_iter().chain(["Ivo Orn (person)"]).collect::<Vec<_>>(),
    );
    check(
        "Orvanian President Ada Vella met Ivo Orn. The Orvanian leader said the port was open.",
        &["Ada Vella (person)"],
    );
    check(
        "Selt President Ivo Orn was there. The Orvanian leader said the port was open.",
        &["Orvanian leader (unnamed)"],
    );
}

#[test]
fn a_word_that_opens_a_sentence_is_no_part_of_a_name() {
    check("Unlike Vella, Ivo Orn stayed. Vella said that she would go.", &["Vella (person)"]);
    check("Neither Vella nor Orn came. Vella said that the road was shut.", &["Vella (person)"]);
}

#[test]
fn pronouns_mean_the_one_who_spoke_or_was_named() {
    check("Ada Vella spoke. She said the port was open.", &["Ada Vella (person)"]);
    check("Mr. Orn met Ms. Vella. She said the port was open.", &["Vella (person)"]);
    check("She said the port was open.", &["-"]);
    check("They say that it never snows.", &["-"]);
}

#[test]
fn bodies_groups_and_the_unnamed() {
    check(
        "Selt's Ministry of Defence said that it knew. The ministry said that it acted.",
        &["Ministry of Defence of Selt (organisation)", "Ministry of Defence of Selt (organisation)"],
    );
    check(
        "Experts say the ice is thin. A senior official said it was not.",
        &["experts (group)", "senior official (unnamed)"],
    );
    check("According to the Port Safety Report, the ice is thin.", &["Port Safety Report (document)"]);
}

#[test]
fn the_unnamed_of_two_documents_are_two() {
    let (mut document, here) = read("A senior official said that the ice was thin.");
    document.uri = "b.txt".to_owned();
    let there = Engine::of_rules().attribute(&document);
    assert_eq!(here.actors[0].name, there.actors[0].name);
    assert_ne!(here.actors[0].id, there.actors[0].id);
}

#[test]
fn a_name_is_a_persons_only_where_the_text_shows_it() {
    // A title, a first name, an age, "who" or "she" makes a person.
    check("Mr. Halm said it was late.", &["Halm (person)"]);
    check("Halm, who was there, said it was late.", &["Halm (person)"]);
    check("Halm said she was late.", &["Halm (person)"]);
    check("Halm said it was late.", &["Halm (organisation)"]);
    check("Selt said that its ports were open.", &["Selt (organisation)"]);
    check("A Seltian boat left. Seltia said that it was lost.", &["Seltia (organisation)"]);
    check("Tamm Lines said it was late.", &["Tamm Lines (organisation)"]);
    check("He lives in Tamm. Tamm Orchards said it was late.", &["Tamm Orchards (organisation)"]);
    check("Vella Orchards, which owns it, said it was late.", &["Vella Orchards (organisation)"]);
    check("Ada Orchard said it was late.", &["Ada Orchard (person)"]);
}

#[test]
fn phrases_without_a_name_are_somebody_of_this_text() {
    for (text, actor) in [
        (
            "A diplomat close to the League of Northern Ports, who was tired, said it was late.",
            "diplomat close to the League of Northern Ports (unnamed)",
        ),
        ("Two people familiar with the talks said it was late.", "two people familiar with the talks (unnamed)"),
        ("My neighbours said it was late.", "my neighbours (group)"),
        ("According to her owners, Tamm Lines, the ship was late.", "Tamm Lines (organisation)"),
        ("A panel set up by the council said it was late.", "panel set up by the council (organisation)"),
        ("Resolution 7 of the League says that it is late.", "Resolution 7 of the League (document)"),
    ] {
        check(text, &[actor]);
    }
}

#[test]
fn the_lead_tells_the_role_of_the_one_in_the_headline() {
    check(
        "Vella says port was closed\n\nThe prime minister of Selt said that it was closed. “It is shut,” Ms Vella said.",
        &["Vella (person)"; 3],
    );
}

#[test]
fn a_body_keeps_its_whole_name() {
    check(
        "The League of Northern Ports said it was late. The League added that it was dark.",
        &["League of Northern Ports (organisation)"; 2],
    );
    check("The head of the pilots' union, Ada Vella, said it was late.", &["Ada Vella (person)"]);
}

#[test]
fn an_acronym_is_the_body_with_its_initials() {
    check(
        "The Harbour Safety Institute (HSI) said that the ice was thin. HSI added that it would melt.",
        &["Harbour Safety Institute (organisation)"; 2],
    );
    check(
        "The Halm Press Agency wrote that the ice was thin. HPA added that it would melt.",
        &["Halm Press Agency (outlet)"; 2],
    );
}

#[test]
fn a_surname_of_two_is_nobodys_unless_a_title_tells() {
    let text = "Mayor Ada Vella met Captain Ivo Vella.";
    check(&format!("{text} Vella said that the ice was thin."), &["-"]);
    check(&format!("{text} Captain Vella said that the ice was thin."), &["Ivo Vella (person)"]);
}

#[test]
fn the_first_person_is_whom_the_byline_names() {
    let text =
        "The ice is thin\n\nBy harbour director Ada Vella\n\nIt is thin this year, Ivo Orn knows. We call for a ban.";
    let (_, findings) = read(text);
    assert!(findings.statements.iter().any(|s| name(&findings, s) == "Ada Vella (person)"), "{findings:?}");
}

#[test]
fn agencies_around_a_statement_are_links() {
    let text = "Ada Vella said that the port was open, the news agency Halm reports.";
    let (document, findings) = read(text);
    let offsets = Offsets::new(&document.text);
    let words = |span: Option<Span>| span.map(|s| offsets.slice(s).unwrap());
    let [statement] = &findings.statements[..] else { panic!("{:?}", findings.statements) };
    assert_eq!(words(Some(statement.content[0])), Some("that the port was open"));
    let links: Vec<_> = statement.links.iter().map(|l| (words(l.surface), words(l.cue))).collect();
    assert_eq!(links, [(Some("the news agency Halm"), Some("reports")), (None, None)]);

    let (_, findings) = read("Ada Vella was quoted by the Evening Post as saying that the port was open.");
    assert_eq!(findings.statements[0].links.len(), 2);
}

#[test]
fn every_way_of_passing_on_is_a_link_and_no_content() {
    for (text, content, links) in [
        (
            "Ada Vella met Ivo Orn, assuring him that the port was open, according to a Halm report.",
            "that the port was open",
            &["Halm"][..],
        ),
        ("Ada Vella said that the port was open, Halm reported on Monday.", "that the port was open", &["Halm"]),
        (
            "The port was open, said Ada Vella, quoted by HPA, as the Tamm Gazette reports.",
            "The port was open",
            &["HPA", "Tamm Gazette"],
        ),
        ("As reported by Halm News, Ada Vella said that the port was open.", "that the port was open", &["Halm News"]),
        ("Halm News quoted Ada Vella as saying that the port was open.", "that the port was open", &["Halm News"]),
        (
            "Ada Vella asked Ivo Orn for help, promising that the port was open, the Halm Press Agency (HPA) reports.",
            "that the port was open",
            &["Halm Press Agency"],
        ),
    ] {
        let (document, findings) = read(text);
        let offsets = Offsets::new(&document.text);
        let found = findings.statements.iter().find(|s| offsets.slice(s.content[0]) == Some(content));
        let statement = found.unwrap_or_else(|| panic!("{text}: {:?}", findings.statements));
        assert_eq!(name(&findings, statement), "Ada Vella (person)", "{text}");
        let named =
            |link: &ascribe_model::Link| findings.actors.iter().find(|a| a.id == link.actor).unwrap().name.as_str();
        let found: Vec<&str> = statement.links.iter().filter(|l| l.surface.is_some()).map(named).collect();
        assert_eq!(found, links, "{text}");
        assert!(findings.statements.iter().all(|s| name(&findings, s) == "Ada Vella (person)"), "{text}");
    }
}

#[test]
fn addressee_date_and_place() {
    let text = "Ada Vella told the council in Tamm on Monday that the port was open. In a letter to Ivo Orn, she wrote that \
                it would close on 1 April.";
    let (document, findings) = read(text);
    let offsets = Offsets::new(&document.text);
    let first = &findings.statements[0];
    assert_eq!(offsets.slice(first.addressee.as_ref().unwrap().span), Some("the council"));
    assert_eq!(offsets.slice(first.place.unwrap()), Some("Tamm"));
    let said_on = first.said_on.as_ref().unwrap();
    assert_eq!(offsets.slice(said_on.phrase), Some("on Monday"));
    assert_eq!(said_on.date, Some((date(2024, 3, 4), Precision::Day)));
    let second = &findings.statements[1];
    assert_eq!(offsets.slice(second.addressee.as_ref().unwrap().span), Some("Ivo Orn"));
    assert!(second.said_on.is_none());
}

#[test]
fn mentions_are_all_places_of_a_name() {
    let (_, findings) = read("Ada Vella left. The fleet of Vella stayed, said Ada Vella.");
    assert_eq!(findings.mentions.len(), 3);
}

#[test]
fn a_source_with_words_of_its_own_is_a_mention() {
    let text = "A senior official, who was tired, said that the ice was thin. He added that it would melt.";
    let (document, findings) = read(text);
    let offsets = Offsets::new(&document.text);
    let mentions: Vec<_> = findings.mentions.iter().map(|m| offsets.slice(m.span).unwrap()).collect();
    assert_eq!(mentions, ["senior official"]);
}

#[test]
fn a_text_may_break_off_anywhere() {
    check("The ice is thin, said Ada Vella, who", &["Ada Vella (person)"]);
    check("The ice is thin, said Ada Vella, 54", &["Ada Vella (person)"]);
    check("The ice is thin, said Ada Vella, who often", &["Ada Vella (person)"]);
    check("Ada Vella said on", &[]);
}
