const BODY: &str = "The ferry to the island will not sail before April, the harbour master said on Friday.\n\n\
                    “The ice is thicker than my arm,” he told Lorka, and went back to the quay in spite of the wind.";

/// Outlet, author and date of a page that has a title below this head.
fn read(head: &str) -> (Option<String>, Option<String>, Option<String>) {
    let page = super::read(&format!("{head}\n\nFerry stays in port until April\n\n{BODY}"), None).expect("an article");
    assert_eq!(page.title.as_deref(), Some("Ferry stays in port until April"), "{head}");
    (page.outlet, page.author, page.published.map(|published| published.date.to_string()))
}

#[test]
fn a_name_stands_over_what_papers_print() {
    for (head, name) in [
        ("QUAYFRONT\nThe monthly of the island", "Quayfront"),
        ("TARN OUTLOOK\nEnglish service", "Tarn Outlook"),
        ("THE EVENING LAMP\nFriday 28 March – late edition", "The Evening Lamp"),
        ("TARN VOICE", "Tarn Voice"),
        ("THE LAMP ON SUNDAY\n6 April 2031", "The Lamp on Sunday"),
        ("THE MAINLAND\nLetter from Tarn", "The Mainland"),
        ("THE TARN COMET ★ The paper that bites", "The Tarn Comet"),
        ("SALT magazine\nReportage · Winter issue · 3 December 2030", "SALT magazine"),
        ("pier-online\nThe Long Talk", "pier-online"),
        ("LORKA\nCouncil\n2 May 2031", "Lorka"),
        ("COAST & PIER\nA paper of sailors abroad. Printed in Tarn. Pay what you can.", "Coast & Pier"),
        ("salt & gears\na blog about cycling slowly", "salt & gears"),
        ("Tarn Notes\na blog on ice & piers, by Ada Lund\n\nAbout | Archive | RSS", "Tarn Notes"),
        ("THE QUAY\nThe monthly of the island\n\nOur View", "The Quay"),
        ("SOUND & STRAIT | News online", "Sound & Strait"),
        ("KP\nPOLITICS | TARN", "KP"),
        ("TARN 24\nLive news", "Tarn 24"),
        ("TIDEPOLITA / Opinions / in English", "Tidepolita"),
        ("pierinform.eu\nNews > Interview", "pierinform.eu"),
        ("Skip to main content\nSupport the Pier Gazette", "The Pier Gazette"),
        ("RADIO TARN 96.4 – “Up Early”\nTranscript. Check against delivery; the spoken word applies.", "Radio Tarn"),
    ] {
        assert_eq!(read(head).0.as_deref(), Some(name), "{head}");
    }
}

#[test]
fn what_tells_no_outlet_is_none() {
    for head in ["ICE\n2 May 2031", "OPINION", "Petra Lund", "Harbour Desk\nAll news\nLog in", "Skip to main content"] {
        assert_eq!(read(head).0, None, "{head}");
    }
    let text = format!("THICK ICE IN APRIL\n2 May 2031\n\nMaster speaks of an arm\n\n{BODY}");
    assert_eq!(super::read(&text, None).and_then(|page| page.outlet), None);
}

#[test]
fn heads_date_and_sign_a_page() {
    let told = |author: Option<&str>, date: &str| (author.map(str::to_owned), Some(date.to_owned()));
    for (head, expected) in [
        ("PIER GAZETTE\nCourts\nFriday 2 May 2031", told(None, "2031-05-02")),
        ("PIER GAZETTE — Friday, May 2, 2031\n\nINTERVIEW", told(None, "2031-05-02")),
        ("Pier Gazette\nFRIDAY, 2 MAY 2031, 12:47\nADA LUNDGREN", told(Some("Ada Lundgren"), "2031-05-02")),
        ("COAST & PIER\nWeekly letter of the Tarn Exchange. No. 25, Friday 2 May 2031", told(None, "2031-05-02")),
    ] {
        let (_, author, date) = read(head);
        assert_eq!((author, date), expected, "{head}");
    }
}

#[test]
fn a_paper_stands_with_the_date_below_the_title() {
    for (below, name) in [
        ("The Pier Gazette, 2 May 2031", Some("The Pier Gazette")),
        ("The Pier Gazette\nFriday 2 May 2031", Some("The Pier Gazette")),
        ("Pier Weekly, 2 May 2031", Some("Pier Weekly")),
        ("Pier Weekly\n\nBy Ada Lund", None),
        ("By Ada Lund\n2 May 2031", None),
    ] {
        let page = super::read(&format!("Ferry stays in port until April\n\n{below}\n\n{BODY}"), None).unwrap();
        assert_eq!(page.title.as_deref(), Some("Ferry stays in port until April"), "{below}");
        assert_eq!(page.outlet.as_deref(), name, "{below}");
        assert_eq!(page.published.is_some(), below.contains("2031"), "{below}");
    }
}

#[test]
fn a_leading_article_is_by_its_paper() {
    for (head, author) in [
        ("THE EVENING LAMP\nEDITORIAL", Some("The Evening Lamp")),
        ("THE EVENING LAMP\nComment | Our view", Some("The Evening Lamp")),
        ("THE EVENING LAMP\nThe Lamp's view", Some("The Evening Lamp")),
        ("THE EVENING LAMP\nEDITORIAL\nBy Ada Lindqvist", Some("Ada Lindqvist")),
        ("THE EVENING LAMP\nNews", None),
        ("EDITORIAL", None),
    ] {
        assert_eq!(read(head).1.as_deref(), author, "{head}");
    }
}
