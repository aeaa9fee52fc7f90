//! Nouns for what is nobody: "strategy", "drinking", "earnings".

use super::listed;
use crate::words::Words;

/// Endings of nouns for what is nobody.
const ENDINGS: &[&str] = &[
    "tion", "sion", "ment", "ness", "ity", "ety", "ism", "ance", "ence", "ancy", "ency", "cracy", "ship", "hood",
    "dom", "age", "ure", "ing", "ics", "logy", "graphy", "nomy", "metry", "tude", "sis",
];

/// The shortest word with such an ending, in bytes.
const SHORTEST: usize = 6;

/// Nouns for what is nobody that no ending shows, those among them that end as nouns for people do.
static THINGS: Words = Words::new(
    "abuse accent access accident acquisition act advance advantage affair aftermath aid aim air airstrikes alarm \
    alert alligator amount anger angle answer anxiety applause appraisal approach approval area arena armor array \
    arrival art aspect assault asset attack attempt attitude aura avalanche award back backdrop backlash bailout \
    ballot ban banter bar bargain barnburner barrage barrier basis battle battleground beer behavior belief benefit \
    bent bet betrayal bias biases bid birth blacklist blast blaze blessing blister blitz blizzard blockade \
    blockbuster blocker blood bloodshed blow blunder bluster boast bomb bombs bombshell bond bonus boom boost boots \
    border bottom boycott breach break breakdown breakthrough breakup breeze bribe bridge build-up buildup bullets \
    bummer bumper bunker burden burner burst butter buy buyout buzz calculator calendar cancer candidacy candor car \
    career case cash casualties cause cease-fire ceasefire ceiling challenge chance chandelier change chant chaos \
    charge charm chat chatter checklist cheer choice chowder cider circumstance claim clamor clash clatter cleanup \
    cliffhanger climate climb clincher clipper close cloud clout clue cluster clutter coal coast coat coffee \
    collapse collar comeback comfort commerce compromise computer concept concern condor conduct conflict consensus \
    constant container contempt contest context contrast control controversy conveyor cooker coolant cooler copper \
    corner corridor cost counter counterattack coup course crackdown cracker crash crater craze credential \
    credentials credit crime crisis croissant crop cruiser culture cure currency curse custom cut cutback cycle \
    cyclone cyst damage dance danger dark date dawn day days deadline deadlock deal-breaker dealbreaker death deaths \
    debacle debate debt debut decade decay decline decor decrease deed deer default defeat defect deficit degree \
    delay demand demeanor demise demo denial denominator deodorant depth desire despair destroyer detail detector \
    detente determinant deterrent detonator device dialogue diet dilemma dinner dip disapproval disarray disaster \
    disconnect discontent discord discourse discovery disease disgrace disgust dishwasher disinfectant dislike \
    dismay disorder dispenser dispersal display dispute dissent distance distaste distress divide divorce dock \
    doctrine dollar dollars donation donations door doozer dose doubt downer downfall downside downturn drama draw \
    drawer dream dress dresser drift drill drink drinking drive drone drones drop drought drug drumbeat dryer duel \
    dumpster duty dynamic earnings earthquake ease echo economy edge effect effort egg ego election element elephant \
    elevator embargo ember embrace emphasis enclave encounter end endeavor endgame energy engine enthusiasm envy \
    epidemic episode equator era eraser error eruption escalator escape esteem ethics ethos evening event evil \
    example excess excuse exercise exodus expanse expense explosions export extent exterior extreme eye eye-opener \
    face factor failure faith fall fallout fame famine fanfare fanning fare fashion fate fault favor fear feast feat \
    feature fee feeder feeling fertilizer fervor feud fever fiasco fiber fibre fiction field fight filter finger \
    fire firecracker firestorm fireworks fist fit fix flag flame flap flash flavor flaw flicker flight flip-flop \
    flood flooding floor flop flow flower flu fluster flutter focus fodder fog fondness food forest formula fortune \
    frame framework fraud freedom freeze freezer freighter frenzy frisbee frontier fuel fun function fundraising \
    funds funeral furor furore fury fusillade fuss future gaffe gain gains gala gamble game game-changer game-winner \
    gamechanger gap garden gas gasoline gaze gdp gear gender generator gesture ghost gift gist glacier glamor glance \
    glee glimmer glimpse glitch glitter goal gold golf good goods grace grade grant grasp grief grip ground growth \
    grudge guarantee guess guilt gulf gun gunfire guns gunshots gutter habit hall halt hammer hamper handshake \
    hanger harbinger harbor harm harvest harvests haste hate hatred haul havoc hazard head-scratcher headache header \
    headway health heart heartbeat heat heater heatwave height heist helicopter help hiccup highlight highway hike history \
    hint hit hoax hold hole holiday holocaust holster home honor hope horror hostilities hour hours housing hub hug \
    humor hunger hurdle hurricane hype hysteria ideal ideology illness imbalance impact impasse implant impulse \
    incentive incident income increase inflation influx infrastructure initiation injuries injury inroads insight \
    instant instinct insult intent interest interior internet intrigue irony irritant item jab jammer jeer job jobs \
    joke journey joy jubilee jump key kick kicker kickoff kind kiss knack knee knowledge labor lack ladder lake land \
    landscape landslide lapse laser lather laugh laughter launch lawn lawnmower layer layoff lead leap leather leave \
    leg legacy lesson levee level lever leverage lie life lifestyle lifetime lighter limbo limit line-up liner \
    lineup link litter liver load loader loan lobbying locator lockdown locker logistics longevity look loophole \
    loss losses love loyalty lubricant luck luster luxury machine magic make-up makeup maneuver manner manoeuvre \
    manor manslaughter march margin mark marker market marquee match-up matchup math mathematics matter maze meal \
    meaning means meat mechanism median medicine melee melody meltdown memory menace merger meridian mess metal \
    meteor meter method midst milestone mind mindset miracle mirror mishap missiles misstep mist mistake mix mixer \
    mixture mode moment momentum money monster months mood moon moor mortar motive motor mountain mouth move muffler \
    murder murmur music mystery myth nail-biter name need night nightmare no-brainer nod noise nonsense norm notion \
    nudge nuisance number oath object objective obstacle occasion ocean odds odor offence offense offensive offer \
    oil omen omission onslaught onus opener operation optics option ordeal origin other outbreak outburst outcome \
    outcry outlook outpouring outrage outreach overhaul overture oyster pace page-turner pager pain palette pallor \
    pandemic panic parade paradox pardon park parlor part passion past path patience pattern pause pay payment \
    payoff payout payroll peace peak pedigree penalty penchant pendant pension pepper peppercorn performance \
    perimeter period perk permit perspective phase phenomenon philanthropy philosophy phone photo-op pier pile \
    pillar pipeline pivot place plague plane planet planter plaster playlist pleasure pledge plot ploy plunge \
    plunger pocket point pointer points poison poker pole politics pollutant popularity portion posture pot \
    potential poverty powder practice praise precedent precursor predicament prejudice premise premium present \
    pressure prestige pretext price prices pride primary prime-time principle printer privilege prize probability \
    problem procedure process processor product profit profits progress projector prominence promise propaganda \
    propeller propensity property prospect prosperity protest proximity pulse punch puncher purchase purge purpose \
    pursuit push puzzle quadrant quagmire quake qualification quality quarrel quest question queue quiver race \
    racism radiator rage raid raids rail rain rainfall rally ramp-up rancor range rape rate rather ratio razor reach \
    reactor reality realm reason rebate rebound rebuke recall recession recipe recount recovery red-tape reform \
    refrain refrigerator refuge refusal regard rehearsal reign rein relations relief religion remainder remedy \
    reminder remnant removal render rent repair repeal reprieve request rescue resentment reserve resolve resource \
    respect respite response rest restraint resurgence retirements retreat revenge revenue reversal revival revolt \
    reward rhythm rift rights rigmarole rigor ripper ripple rise risk ritual rivalry river road roadblock roar role \
    roll roller roller-coaster rollercoaster rollout romance roof room root round rout route router routine row \
    rubber ruckus rudder run runoff rush sacrifice safety sale sales salvo sanction sanctions satisfaction savings \
    scale scandal scanner scar scarcity scare scene scheme science scooter scope scramble scrutiny sea season \
    seat secrecy secret section sector seizure sell-off semester semiconductor sense sensor sentence sentiment \
    server setback settlement setup sewer shadow shake-up shaker shakeup shame shape share shelling shift shimmer \
    shiver shock shortage shortfall shortlist shot shoulder showdown shower showstopper shudder shutdown shutter \
    siege sight signifier silence silver simulator sin sinker situation size skewer skill skirmish sky slander slap \
    slaughter sleep slip slipper slope slowdown slumber slump smear smell smile smiles smoke smolder snag sneaker \
    sneer snow snowstorm snub soccer software soil soiree solace sorrow sort soul sound sovereignty space spacer \
    span spark spat spate spatter spectacle specter spectre spectrum speed spell spending spike spill spin spiral \
    spirit splendor splinter split sport spotlight spread spree spring sprinkler squabble squander stability stage \
    stain stake stalemate stamp stance stand stand-off standard standoff standoffs stapler start stature status stay \
    steal steam steamer steel steer step stereotype stick stigma stimulant stimulus stint stock stop stopper storm \
    storyline strain strand strategy streak stream streamer street strength stress stretch stretcher strife strike \
    strikes string strip stroke stroller struggle stuff stunner stunt stupor style subject subsidy substance success \
    succor suicide sum summer summit sun supper supply support surge surplus surprise surrender survival swagger \
    sway sweater sweep swing swipe switch symbol symptom syndrome synergy system tack tactic takeover talisman talk \
    talks tanker taper tapper target tariff task taste tatter tax tax-cut taxes tea tear technique technology \
    telephone temper temperature temptation tendency tender tenor tensions term terms terrain terror test tether \
    thaw theater theatre theft thermometer thought threat throne thrust thunder thunderstorm tickets tide tie \
    tie-breaker tie-up tiger timber time timing tinge tinker tip tirade toaster toffee toll tone toner tool top \
    topic topper torment tornado torture touch tour tower town-hall track tractor trade trail train trait trajectory \
    transformer transistor transplant trap trauma travel trawler treason tree tremor trend trial trick trickle \
    trigger trimmer trip tripwire triumph trouble truce truck truth try tryst tsunami tuber tumbler tumor tune \
    tunnel turf turmoil turn turnaround turnout turnover twist twitter type typewriter typhoon ulcer umbrella \
    undercurrent undertone unease unemployment unrest upheaval uprising uproar upset upside upswing upturn urge \
    usage use vacancy vaccine vaccines vacuum valor value vapor variant vector vehicle vein veneer ventilator venue \
    vibe vicinity victory view vigil vigor virus visit void volatility volume vote voucher vow voyage wafer wage \
    wager wages waist wait waitlist wake walk walkout wall war warmth waste watch watchlist water wave way weakness \
    wealth weapon weapons weather weeks welfare wheel whim whimper whirlwind whisper whispering whitelist wildfire \
    will win wind windbreaker window winter wish wishlist wit withdrawal woe wonder wood world-view worldview worry \
    worth wound wrangling wrath wreck wrist years yell yield zeal zipper zone",
);

/// Whether a word in lower case, in the singular, is a noun for what can be no source.
pub(crate) fn is_thing(word: &str) -> bool {
    let word = word.rsplit('-').next().filter(|last| THINGS.has(last)).unwrap_or(word);
    listed(word).is_none()
        && (THINGS.has(word) || word.len() >= SHORTEST && ENDINGS.iter().any(|ending| word.ends_with(ending)))
}
