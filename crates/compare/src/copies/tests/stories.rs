//! Stories, and the versions of them that papers print.

pub(super) const DAM: &str = "Engineers to drain half of Lake Morrow before repairs to its dam

The water board of Ostrel will lower Lake Morrow by eleven metres this summer so that cracks in the dam above the town can be closed, its director said on Tuesday.

\"Nobody below the dam has been in danger, and nobody will be,\" Hanna Brevik told reporters in the board's office. \"But I would rather explain an empty lake than a flooded street.\"

The cracks were found in March by a diver who was looking for a lost anchor. They run along a joint between two blocks that were cast in 1957, and the longest of them is as wide as a hand.

Work is to begin in the second week of June and to last until the first frost. The power station at the foot of the dam will stand still for that time, which costs the board about four million crowns.

Owners of the nineteen guest houses on the northern shore asked for help. Their spokesman, Piet Aalders, said that guests had begun to cancel within an hour of the news.

\"A lake without water is a hole,\" he said. \"We cannot sell rooms beside a hole.\"

The board offered to pay for buses to the smaller lakes in the hills, but made no promise about money. A meeting with the owners is planned for next week in the school of Upper Morrow.";

pub(super) const DAM_ELSEWHERE: &str = "Guest houses fear a summer without a lake

For Piet Aalders the season ended before it had started. By noon on Tuesday six families had called off their holidays at his house in Upper Morrow, where the view from the terrace will soon be of mud.

Ostrel's water board wants to mend its old dam, and to do so it has to let out much of the water behind it. How long the reservoir stays low depends on the weather, according to people familiar with the plan.

\"A lake without water is a hole,\" he said. \"We cannot sell rooms beside a hole.\"

He and his neighbours have written to the provincial governor, who can pay out money after storms and fires. Whether a repair counts as a disaster is for lawyers to say.

In the town itself there was more relief than anger. Older people still speak of the night in 1963 when sirens sounded and everyone ran uphill in slippers. That alarm was false.

Hanna Brevik, who leads the water board, understands both sides. \"Nobody below the dam has been in danger, and nobody will be,\" she said. \"But I would rather explain an empty lake than a flooded street.\"";

pub(super) const TRAM: &str = "Night trams return to Kessin after nine years

Trams will run through the night again in Kessin from the first Friday of October, the city's transport company announced on Thursday.

Three lines are to leave the central square every thirty minutes between one and five in the morning. A single ride will cost the same as by day, and holders of a yearly ticket pay nothing more.

The service was given up nine years ago to save money. Since then only taxis have crossed the river after midnight, and nurses of the Saint Brice hospital have collected signatures for a bus every winter.

\"We are tired of walking home over the bridge at three,\" said Odile Renn, a midwife who handed over the last list with eleven thousand names in May.

The company has hired forty drivers and expects to need twenty more. Its head, Tomas Varga, said that he would look at the number of passengers after a year and then decide whether a fourth line to the airport made sense.

Shopkeepers along the route had mixed feelings. Some hope for guests who stay longer, others fear noise below their bedrooms. The new cars are said to be quieter than the old ones by half.";

pub(super) const ORCHARD: &str = "Late frost takes most of the apricots in the valley of Senn

Growers in the valley of Senn expect to harvest less than a fifth of their usual crop of apricots after three nights of frost in the middle of April.

The trees were in full flower when the cold came. Farmers lit candles between the rows and sprayed water over the branches so that the ice would shelter the buds, but on the third night the wind blew most of the fires out.

\"My grandfather told me of such an April, and I did not believe him,\" said Lucia Moretti, who keeps two thousand trees near the village of Pard.

The chamber of agriculture puts the damage at twenty-six million. It asked the government to open the fund for bad years, which was last used after the hail of 2011. The minister, Jonas Weil, plans to visit the valley on Saturday and did not want to name a sum before that.

Insurance against frost is dear, and only one grower in eight has it. Prices in the shops should nevertheless not rise by much, traders said, since the fruit from the south has come through the winter well.";

pub(super) const LIBRARY: &str = "Flooded library saves its oldest books in freezers of a fish factory

More than four thousand books from the cellar of the town library in Holm are lying in the cold store of a fish factory, wrapped in paper and numbered, after a pipe burst on Sunday night.

The caretaker, Ib Sorensen, noticed the water when his dog refused to go down the stairs. By then it stood as high as a chair. Neighbours formed a chain and passed the volumes up to the street, the oldest first.

\"Wet paper begins to rot after two days, but frozen paper waits,\" said the restorer Agnes Lund, who had the idea of the factory. She reckons with two years until all of them are dry.

Among the books are the registers of three parishes and the log of a ship that was lost off the cape in 1794. Copies of both exist in the archive of the province.

The town council met on Monday and set aside a first sum for the work. It did not say why the valuable books had been kept under a bathroom.";

pub(super) const STORIES: [&str; 5] = [DAM, DAM_ELSEWHERE, TRAM, ORCHARD, LIBRARY];

pub(super) fn paragraphs(story: &str) -> Vec<String> {
    story.split("\n\n").map(str::to_owned).collect()
}

/// The paragraphs with which a story reaches a part of its length.
fn cut(story: &str, part: f64) -> Vec<String> {
    let mut length = 0;
    let within = |paragraph: &String| {
        let before = length;
        length += paragraph.len();
        (before as f64) < part * story.len() as f64
    };
    paragraphs(story).into_iter().take_while(within).collect()
}

/// The versions of a story that papers print.
pub(super) fn versions(story: &str) -> Vec<(&'static str, String)> {
    let first = "This newspaper has learned of it from an agency and adds what its own readers may want to \
        know: the matter has been talked about in the cafes of the region for weeks, and more than one \
        letter has reached our desk.";
    let last = "Write to us if you live nearby and want to tell what you have seen. We print a choice of \
        letters every Saturday, with your name or without it, as you like.";
    let all = paragraphs(story);
    let [mut other_headline, mut own_first, mut own_last] = [all.clone(), all.clone(), all.clone()];
    let [mut third_cut, mut half_cut] = [cut(story, 2.0 / 3.0), cut(story, 0.5)];
    other_headline[0] = "What the region talks about today".to_owned();
    own_first.insert(1, first.to_owned());
    own_last.push(last.to_owned());
    let mut half_cut_own_last = half_cut.clone();
    half_cut_own_last[0] = "News from the country".to_owned();
    half_cut_own_last.push(last.to_owned());
    third_cut[0] = "Short news".to_owned();
    half_cut[0].push('!');
    let edited = story.replacen(" said", " explained", 1).replacen(" the ", " this ", 3);
    let typeset = story.to_uppercase().replace("\"", "''").replace(' ', "  ").replace(". ", " – ");
    vec![
        ("other headline", other_headline.join("\n\n")),
        ("own first paragraph", own_first.join("\n\n")),
        ("own last paragraph", own_last.join("\n\n")),
        ("last third cut", third_cut.join("\n\n")),
        ("last half cut", half_cut.join("\n\n")),
        ("last half cut, own headline and end", half_cut_own_last.join("\n\n")),
        ("words changed", edited),
        ("set in another way", typeset),
        ("the same", story.to_owned()),
    ]
}
