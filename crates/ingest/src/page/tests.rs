use ascribe_model::Precision;
use proptest::prelude::*;

use super::*;

const BODY: &str = "The ferry to the island will not sail before April, the harbour master said on Friday.\n\n\
                    “The ice is thicker than my arm,” he told reporters who had come to the quay in spite of the wind.";

fn page(text: &str) -> Page {
    read(text, None).expect("an article")
}

fn date(text: &str) -> Option<String> {
    page(text).published.map(|published| format!("{} {}", published.date, published.from))
}

#[test]
fn running_text_is_kept_as_it_stands() {
    assert_eq!(page(BODY).text, BODY);
    assert_eq!(page(BODY).title, None);
}

#[test]
fn a_title_is_kept_once() {
    let text = format!(
        "Ferry stays in port until April\nThe writer's other pieces\nFerry stays in port until April\n\nFerry stays in port until April\n\n{BODY}"
    );
    let page = page(&text);
    assert_eq!(page.title.as_deref(), Some("Ferry stays in port until April"));
    assert_eq!(page.text, format!("Ferry stays in port until April\n\n{BODY}"));
}

#[test]
fn menus_above_and_offers_below_go() {
    let text = format!(
        "Pier | Sea | Town\nLog in\nThree months for nothing\n\nFerry stays in port until April\nHarbour master fears thick ice\n\
         By Ada Lindqvist\n\n{BODY}\n\nGet our letter\nRead also: Ten ways to cook a herring\nIs your boat too old?\nUp again"
    );
    let page = page(&text);
    assert_eq!(
        page.text,
        format!("Ferry stays in port until April\nHarbour master fears thick ice\nBy Ada Lindqvist\n\n{BODY}")
    );
    assert_eq!(page.author.as_deref(), Some("Ada Lindqvist"));
}

#[test]
fn a_name_above_the_menu_is_no_title() {
    let text = format!("OFFICE OF THE HARBOUR MASTER\nEN / FR\nFerry stays in port until April\n7 March 2031\n{BODY}");
    assert_eq!(page(&text).title.as_deref(), Some("Ferry stays in port until April"));
}

#[test]
fn headings_lists_and_late_sentences_stay() {
    let text = format!(
        "Ferry stays in port\n\n{BODY}\n\nWhat comes next\n\nThe council of the island has written down three demands:\n\
         bread for the school\nsalt for the road\n\nThe island\n\nNobody answered.\n“Not a word,” she said.\n\nLatest pictures"
    );
    assert_eq!(page(&text).text, text.strip_suffix("\n\nLatest pictures").unwrap());
}

#[test]
fn side_lines_go_from_within() {
    let (first, second) = BODY.split_once("\n\n").unwrap();
    let text =
        format!("{first}\n\nAdvertisement\n\nRead more: Herring prices fall\nSign up to our daily email\n\n{second}");
    assert_eq!(page(&text).text, BODY);
}

#[test]
fn what_hangs_behind_the_last_paragraph_goes() {
    let (first, second) = BODY.split_once("\n\n").unwrap();
    let text = format!(
        "{first}\n\nThe story continues below\n\n{second}\n(With material of agencies)\nReaders: ★★★☆☆ (12)\n\
         If you see an error, mark it and press Ctrl+Enter\nMaterials on the topic:\nLund: ferry by 2033\n\
         Pilot resigns, sources say\nAll rights reserved. Whoever quotes the Pier Gazette must set a link to it.\nUp"
    );
    assert_eq!(page(&text).text, BODY);
}

#[test]
fn an_author_may_ask_to_be_followed() {
    let text = format!(
        "{BODY}\n\nAda Lindqvist is a pilot of the port. Follow her on Twitter: @ada. Write to her at the quay."
    );
    assert_eq!(page(&text).text, text);
}

#[test]
fn short_sentences_and_rows_of_figures_are_text() {
    let text = "Island votes on winter ferry\n7 March 2031\nThe ferry stays, the council said.\nThe vote\nYes: 21\nNo: 19\n\
                Silent: 2\nAnd now?\nThe ice decides, the pilot said.";
    assert_eq!(page(text).text, text.replacen("7 March 2031\n", "", 1));
    let text =
        format!("{BODY}\n\nRead the log, he told them.\n\nThe vote\nYes: 21\nNo: 19\n\nThe ice decides, he said.");
    assert_eq!(page(&text).text, text);
}

#[test]
fn songs_are_text() {
    let song = "“The ice\nis no road\nthe salt\nis no load”";
    let text = format!("Ferry stays in port until April\n{song}\n{BODY}\n\nHe sang.\n\n{song}");
    assert_eq!(page(&text).text, text);
}

#[test]
fn letters_keep_their_signatures() {
    for gap in ["\n", "\n\n"] {
        let text = format!("{BODY}\n\nYours sincerely,{gap}Petra Lund\nMayor of the island");
        assert_eq!(page(&format!("{text}\n\nLetters should be short and may be cut by the editor.")).text, text);
    }
}

#[test]
fn letters_are_signed_below_a_gap_too() {
    for greeting in ["Dear Mr Mayor,\n\n", "Sir, – "] {
        let text = format!("{greeting}{BODY}\n\nPetra Lund\nHarbour master");
        assert_eq!(page(&text).text, text);
    }
    let page = page(&format!("LETTERS\n\nThe quay is ours\n\n{BODY}\n\nPetra Lund,\nTarn."));
    assert!(page.text.ends_with("Petra Lund,\nTarn."), "{}", page.text);
}

#[test]
fn an_author_may_be_introduced_at_the_end() {
    let text = format!("The price of ice\nAda Lindqvist\n2 April 2031\n{BODY}\nAda Lindqvist is a pilot of the port.");
    let page = page(&text);
    assert_eq!((page.title.as_deref(), page.author.as_deref()), (Some("The price of ice"), Some("Ada Lindqvist")));
}

#[test]
fn with_whom_a_conversation_is_stays() {
    let text = format!("“The ice is ours”\n\nInterview with Ada Orn\n\n{BODY}");
    assert_eq!(page(&text).text, text);
}

#[test]
fn conversations_have_no_title() {
    let text = format!("Q: Will the ferry sail?\n\nA: No.\n\nQ: Not even in April?\n\nA: {BODY}");
    assert_eq!(page(&text).title, None);
    assert_eq!(page(&text).text, text);
}

#[test]
fn a_last_quotation_needs_no_full_stop() {
    let text = format!("{BODY}\n\n“Not one inch,” he said\nMore pictures");
    assert_eq!(page(&text).text, text.strip_suffix("\nMore pictures").unwrap());
}

#[test]
fn banners_are_no_titles_and_no_text() {
    let text = format!(
        "We use cookies to improve our website. By using it you agree to our cookies.\nAccept\nFerry stays in port\n{BODY}\n\
         If you notice an error, highlight the text and press Ctrl+Enter."
    );
    assert_eq!(page(&text).text, format!("Ferry stays in port\n{BODY}"));
}

#[test]
fn the_days_of_a_chronicle_are_headings() {
    let text = format!("{BODY}\n\n5 March 2031\n\n{BODY}\n\n6 March 2031\n\n{BODY}");
    assert_eq!(page(&text).text, text);
    assert_eq!(page(&text).published, None);
}

#[test]
fn the_date_near_the_title_is_that_of_the_article() {
    let title = "Ferry stays in port until April";
    assert_eq!(date(&format!("{title}\n7 March, 2031\n\n{BODY}")).as_deref(), Some("2031-03-07 text"));
    assert_eq!(
        date(&format!("Home\nFriday, 2 May 2031\nAll pieces\n7 March 2031, 9:10\n\n{title}\n\n{BODY}")).as_deref(),
        Some("2031-03-07 text")
    );
    assert_eq!(
        date(&format!("Updated 9 March 2031\nPublished 7 March 2031\n{title}\n{BODY}")).as_deref(),
        Some("2031-03-07 text")
    );
    assert_eq!(
        date(&format!("THE PIER GAZETTE | No. 3 | 7 March 2031\n\n{title}\n\n{BODY}")).as_deref(),
        Some("2031-03-07 text")
    );
}

#[test]
fn a_date_with_another_label_is_not_of_the_article() {
    let title = "Ferry stays in port until April";
    let text = format!("Today's paper: 9 March 2031\n{title}\nLast updated on 7 March 2031 at 18:05\n\n{BODY}");
    assert_eq!(date(&text).as_deref(), Some("2031-03-07 text"));
    assert_eq!(date(&format!("{title}\nDeadline: 7 March 2031\n\n{BODY}")), None);
}

#[test]
fn the_kind_of_a_text_is_no_title() {
    let text = format!("Press notice\nDate: 2031-03-07\nFerry stays in port until April\n\n{BODY}");
    assert_eq!(page(&text).title.as_deref(), Some("Ferry stays in port until April"));
}

#[test]
fn a_dateline_in_a_short_first_sentence_counts() {
    let page = page(&format!("Ferry stays in port\nTARN, 4 May 2031 — The ferry stays, he said.\n\n{BODY}"));
    assert_eq!(page.dateline.as_deref(), Some("TARN"));
    assert_eq!(page.published.map(|published| published.date.to_string()).as_deref(), Some("2031-05-04"));
}

#[test]
fn the_clock_of_a_page_and_dates_in_sentences_are_not() {
    let title = "Ferry stays in port until April";
    assert_eq!(date(&format!("Friday, 2 May 2031\nHome\nSign in\n\n{title}\n\n{BODY}")), None);
    assert_eq!(date(&format!("Pier\nFriday, 2 May 2031\n\n{title}\n\n{BODY}")), None);
    assert_eq!(date(&format!("{title}\n\n{BODY} It had sailed on 2 May 2030 for the last time.")), None);
    assert_eq!(date(&format!("{title}\n04/05/2031\n\n{BODY}")), None);
}

#[test]
fn a_dateline_confirms_refuses_or_gives_the_date() {
    let body = BODY.strip_prefix("The").unwrap();
    let with = |head: &str, line: &str| date(&format!("{head}Ferry stays in port until April\n\n{line} – The{body}"));
    assert_eq!(with("7 March 2031\n", "LORVIK, 7 March (KPA)").as_deref(), Some("2031-03-07 text"));
    assert_eq!(with("2 May 2031\n", "LORVIK, 7 March (KPA)"), None);
    assert_eq!(with("", "LORVIK, 7 March 2031 (KPA)").as_deref(), Some("2031-03-07 dateline"));
    assert_eq!(with("", "LORVIK, 7 March (KPA)"), None);
}

#[test]
fn a_month_is_no_day() {
    let page = page(&format!("Ferry stays in port until April\nMarch 2031\n\n{BODY}"));
    assert_eq!(page.published.map(|published| published.precision), Some(Precision::Month));
}

#[test]
fn the_page_names_its_outlet() {
    let outlet =
        |above: &str, below: &str| page(&format!("{above}Ferry stays in port until April\n\n{BODY}{below}")).outlet;
    assert_eq!(outlet("", "\n\n© 2031 Pier Gazette Ltd").as_deref(), Some("Pier Gazette"));
    assert_eq!(outlet("THE PIER GAZETTE\nSea   Town   Sky\n", "").as_deref(), Some("The Pier Gazette"));
    assert_eq!(outlet("Ferry stays in port until April - Pier24\n", "").as_deref(), Some("Pier24"));
    assert_eq!(outlet("All news\nLog in\n", ""), None);
    let headed =
        |name: &str, third: &str| page(&format!("{name}\nFerry stays in port until April\n{third}\n\n{BODY}")).outlet;
    assert_eq!(headed("Lorvik Compass", "2 May 2031").as_deref(), Some("Lorvik Compass"));
    assert_eq!(headed("Lorvik Compass", "By Ada Lund").as_deref(), Some("Lorvik Compass"));
    assert_eq!(headed("Local Politics", "2 May 2031"), None);
    assert_eq!(headed("Lorvik Compass", "The town waits"), None);
}

#[test]
fn the_head_of_a_paper_names_it_and_dates_it() {
    let read = |head: &str| {
        let page = page(&format!("{head}\n\nFerry stays in port until April\n\n{BODY}"));
        assert_eq!(page.title.as_deref(), Some("Ferry stays in port until April"), "{head}");
        (page.outlet, page.published.map(|published| published.date.to_string()))
    };
    let compass = |date: Option<&str>| (Some("Lorvik Compass".to_owned()), date.map(str::to_owned));
    assert_eq!(read("LORVIK COMPASS\nFriday 2 May 2031"), compass(Some("2031-05-02")));
    assert_eq!(read("LORVIK COMPASS\nTamm, Friday 2 May 2031\n\nPORT"), compass(Some("2031-05-02")));
    assert_eq!(read("LORVIK COMPASS\nIssue 24 - 2 May 2031\n\nPORT\n"), compass(Some("2031-05-02")));
    assert_eq!(read("Lorvik Compass\nYour paper since 1887"), compass(None));
    let news = (Some("Lorvik News".to_owned()), Some("2031-05-02".to_owned()));
    assert_eq!(read("LORVIK NEWS\nFriday 2 May 2031"), news);
    assert_eq!(read("WORLD NEWS\nFriday 2 May 2031").0, None);
    let wire = page(&format!("Lorvik Press Agency\nThickest ice since 1987\n2 May 2031\n\n{BODY}"));
    assert_eq!(wire.title.as_deref(), Some("Thickest ice since 1987"));
    // The clock of a page with a menu.
    assert_eq!(read("LORVIK COMPASS\nFriday 2 May 2031\n\nHome | Sea | Sky"), compass(None));
}

#[test]
fn a_title_that_is_known_is_found_wherever_it_stands() {
    let text = format!("Ferry stays in port, and nobody on the island knows how long it will stay there.\n\n{BODY}");
    let known = "Ferry stays in port, and nobody on the island knows how long it will stay there";
    assert_eq!(read(&text, Some(known)).and_then(|page| page.title), text.lines().next().map(str::to_owned));
}

#[test]
fn what_has_no_sentence_is_kept_whole_or_is_nothing() {
    assert_eq!(read("Menu\nHome\n\nSign in", None), None);
    assert_eq!(read(" \n\t\n", None), None);
    assert_eq!(page("Ferry stays in port until April").text, "Ferry stays in port until April");
    for line in ["He said no.", "Ada Lund said: “salt”", "Lund said no"] {
        assert_eq!(page(line).text, line);
    }
    let text = format!("{BODY}\n\nAda Lund said: “salt”\nMore pictures");
    assert_eq!(page(&text).text, text.strip_suffix("\nMore pictures").unwrap());
}

#[test]
fn texts_in_other_scripts_are_kept() {
    let text = "港は氷で閉ざされている。\n\nПаром останется в порту до апреля, сообщил начальник порта журналистам.";
    assert_eq!(page(text).text, text);
}

/// Lines that articles and pages are made of, and lines of anything.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("The ferry to the island will not sail before April, the harbour master said on Friday.".to_owned()),
        Just("Ferry stays in port until April".to_owned()),
        Just("Pier | Sea".to_owned()),
        Just("7 March 2031".to_owned()),
        Just("“Never,” he said.".to_owned()),
        Just("Three demands:".to_owned()),
        Just("LORVIK, 7 March (KPA) – The ferry to the island will not sail before April, he said.".to_owned()),
        "[^\n\r]{0,60}",
        "[a-z ,.“”'|()–-]{0,80}",
    ]
}

proptest! {
    #[test]
    fn what_is_kept_are_lines_of_the_input_in_their_order(lines in proptest::collection::vec(line(), 0..25)) {
        let text = lines.join("\n");
        let Some(page) = read(&text, None) else { return Ok(()) };
        let mut rest = text.split('\n').map(str::trim);
        for kept in page.text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
            prop_assert!(rest.any(|line| line == kept), "{kept:?} is not there or out of order");
        }
    }

    #[test]
    fn long_sentences_are_never_lost(lines in proptest::collection::vec(line(), 0..25)) {
        let text = lines.join("\n");
        let sentence = "The ferry to the island will not sail before April, the harbour master said on Friday.";
        let untitled = |page: &Page| page.title.as_deref() != Some(sentence);
        if let Some(page) = read(&text, None).filter(untitled) {
            prop_assert_eq!(page.text.matches(sentence).count(), text.matches(sentence).count());
        }
    }
}
