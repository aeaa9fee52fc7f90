//! First names, and what they tell of their bearer.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::gender::Gender;

/// Names that men bear, for the most part.
const HE: &str = " aaron abbas abdallah abdel abdelaziz abdelkader abdirahman abdoulaye abdul abdullah abel abhijit abraham achim adalberto adam adil adnan adolf adrian agustin ahmad ahmed \
    ahmet ajay ajit akbar ake akihito akio akira alain alan alasdair albert alberto albin aldo aleksander aleksandr aleksei alessandro alessio alexander alexandre alexei \
    alexey alfonso alfred alfredo ali alistair allan allen alonzo alvaro alvin alyaksandr amir amit amos anand anatole anatoly anders andre andreas andrei andres andrew \
    andrey andrii andriy angus anil anish anthony antoine anton antonin antonio antony antti anwar aram archie arild aristotle arjun armando armin arnaldo arnaud arne arnold \
    arseniy art arthur arturo arvid arvind asbjørn ashok ashraf asif atul augustus aurelio austin avi avraham axel ayman aziz baptiste barack barney barry bart bartholomew \
    bashar bastian beau ben benedict bengt benito benjamin benny bent bernard bernardo bernd bernhard bernie bert beto bilal bill billy birger bjarne björn boaz bob bobby \
    bogdan bohdan boris bosse boutros brad bradley bram branko brendan brent bret brett brian bronislaw bruce bruno bryan bryce bulent burak burkhard byron bård børge calvin \
    carl carles carlos carlton carmelo casimir cedric cem cesar chaim charles charlie chester chetan chidi chinedu christian christoph christophe christopher chuck ciaran \
    clarence claude claudio claus clay clayton clemens clement cliff clifford clint clinton clyde coen colin connor conor conrad constantin corey cornelius cory cosimo craig \
    cristian cristiano cristobal curt curtis cyril cyrus daan dagfinn daisuke dale damian damien damon dan daniel daniil danny dario darius dariusz darrell darren darryl dave \
    david davide davis davor dawid dean declan deepak demetrius denis dennis denzel derek derrick desmond detlef devin devon dhruv dick didier diego dieter dietrich dieudonne \
    dilip dimitri dinesh dino diogo dirk dmitri dmitriy dmitry dmytro domenico domingo dominic don donal donald donato donnie donny doug douglas dragan duane dudley duncan \
    dusan dustin dwayne dwight eamon earl eberhard eckhard ed eddie edgar edmund edoardo eduard eduardo edward edwin efraim efrain egon egor einar eirik eitan eivind ejner \
    ekrem eli elias elijah elliot elliott elmar elmer elon emanuel emil emile emilio emmanuel emmett emre endre enrique enzo erdem erhard eric erich erik erling ernest \
    ernesto ernst erwin espen esteban ethan etienne ettore eugene eusebio evan evaristo evgeny ewan ezra fabian fabien fabio fabrice fabrizio fadi fahad faisal farid farooq \
    farouk fausto federico feliciano felipe felix ferdinand fergus fernand fernando fidel filip filippo finn flavio flemming florian floyd fouad francesco francis francisco \
    franco francois frank franklin frans frantisek franz fred freddie freddy frederic frederick fredrik friedhelm friedrich fritz frode fumio fyodor gabriel gaetano galen \
    gareth garry gary gaston gautam gavin geir genaro gene gennady geoff geoffrey georg george georgios geraint gerald geraldo gerard gerardo gerd gerhard germain gernot \
    gerrit gerry gert ghassan giacomo gianluca gianni gijs gilbert gilberto gilles gino giorgio giorgos giovanni giulio giuseppe glen glenn godfrey gopal goran gordon gosta \
    gottfried graham grant greg gregoire gregor gregory grigory grover guido guillaume guillermo gunnar gunther gus gustaf gustav gustavo guus guy göran götz günter günther \
    haakon hadi haidar hakan hakeem hakim halil halvard hamad hamid hamza hank hannes hanns hans harald harish harold haroon harry hartmut haruki harvey hasan hashim hassan \
    hector heiko heiner heino heinrich heinz helge helmut hendrik henk henning henri henrik henry herbert herman hermann hernan herve hideki hideo hirohito hiroshi hisham \
    holger horace horst hosni howard hrvoje hubert hubertus hugh hugo humayun humberto humphrey hussein håkan håkon iain ian ibrahim ibrahima idris ignacio ignatius igor ihor \
    ilan ilya imran imre ingemar ingo ingvar inigo ioannis irfan irving irwin isaac isaias isidro ismail issam itamar ivan ivar iver ivo jaap jabari jacek jack jackson jacob \
    jacques jafar jaime jake jakob jamal james jan janusz jared jarle jaroslav jaroslaw jarrod jarvis jason javad javed javier jawad jay jayant jeb jed jeff jefferson jeffrey \
    jelle jens jeppe jeremiah jeremy jeroen jerome jerry jerzy jesper jesse jesus jim jimmy joachim joakim joao joaquin jochen joe joel joep joey johan johann johannes john \
    johnnie johnny johnson jomo jon jonah jonas jonathan joost jorge jorgen joris jose josef josep joseph josh joshua jostein jozef jozsef juan judd juha jukka jules julian \
    julien julio julius junichi juraj jurgen jussi justin jörg jörn jürgen kadir kai kalle kamal kamil karan kareem karel karim karl karlheinz karsten kaspar kazimierz kazuo \
    keir keith kemal ken kenji kenneth kent kerem ketil kevin khaled khizar khizr kieran kilian kirill kirk kishore kjell kjetil klaus knud knut koen kofi koji konrad \
    konstantin kostas krishna kristian kristof kristoffer krzysztof kunal kurt kwame kwasi kyle kyrylo kåre lachlan ladislav lajos lamar larry lars lasse laszlo laurence \
    laurens laurent lawrence leandro lee leif len lennart leo leon leonard leonardo leonid leonidas leopold leroy les leszek lev levi liam lindsey linus lionel lloyd lodewijk \
    lorenzo lothar lou louis lubomir luc luca lucas luciano lucien ludovic ludvig ludwig luis luiz lukas luke luther lutz luuk lyle lyndon maarten mads magnus mahathir mahdi \
    mahesh mahinda mahmoud majid maksim malcolm malte manfred manish manmohan manoj manolis mansour manuel marc marcel marcello marco marcos marcus marek mariano mario marius \
    mark markus marlon marshall martijn martin marty marvin marwan masahiro masato masoud massimo mateusz mathias mathieu mats matt matteo matthew matthias mattia maurice \
    mauricio maurizio mauro max maxim maxime maximilian mehdi mehmet mel menachem merrick mervyn mesut metin micah michael michail michal micheal michel miguel mihai mihail \
    mikael mike mikhail mikko miklos milan miles milorad milos miloslav milton miroslav mitch mitchell mitt mogens mohamed mohammad mohammed mohit mohsen moise moises monty \
    morgan morris morten moses moshe mounir mourad muammar muhammad mukesh murad murat murray murtaza mustafa mustapha mykhailo mykola nadav nadeem nader naftali nahum najib \
    narendra nasir nasser nate nathan nathaniel naveed naveen nayib neal nebojsa ned neil nelson nestor niccolo nicholas nick nicola nicolae nicolas niels nigel nikhil nikita \
    niklas nikolai nikolaj nikolas nikolay nikos nils nitin noah nobuo noel norbert norm norman nouri nuno octavio oddvar oded olaf olav oleg oleh oleksandr oleksii oleksiy \
    oliver olivier olle omar omer orhan orlando orrin orson ortwin orville osama oscar oskar osman osvaldo otis ottmar otto ousmane ove owen pablo padraig palle paolo parvez \
    pascal pascual patricio patrick patrik paul paulo pavel pavlo pavlos pawel peder pedro pekka pepe per percy perry pervez petar pete peter petr petro petter phil philip \
    philipp philippe pierre pieter pietro pinchas piotr poul prakash pranab preben predrag puneet pyotr pål qasim quentin rachid radek radoslaw radovan rafael rafal raffaele \
    rafi ragnar rahm rahul rainer raj rajan rajeev rajesh rajiv rakesh ralf ralph ramesh ramin ramiro ramon ramzan ramzi rand randall randy ranil ranjit raphael rashad rashid \
    rasmus ratko raul ravi ray raymond raymundo recep reggie reginald reince reiner reinhard reinhold renato rene renzo reuben rex reza rhys riad ricardo riccardo richard \
    rick rickard ricky rikard rinat rob robbie robby robert roberto rod roderick rodney rodrigo roger rohan rohit roland rolf romain roman romano romeo romulo ron ronald \
    ronnie rory roscoe ross rostislav roy ruben rudolf rudolph rudy rufus rui rupert ruslan russ russell rutger ruud ryan rüdiger saad sabri saddam sadiq saeed saif sajid \
    sajjad saleh salim salman salvador salvatore sam samir samuel sandeep sander sandro sanjay sanjiv santiago saud saul scott seamus sean sebastian selim selwyn sepp serdar \
    serge sergei sergey sergii sergio serhii serhiy seth severino shahbaz shahid shane shashi shaun shawn shigeru shimon shinichi shinzo shlomo shmuel siddharth siegfried \
    siegmar sigmar sigmund sigurd sigve silvio simon sinan sindre sixten sjoerd slavko slobodan snorre solomon sondre soren sotiris souleymane spencer spiro spiros srdjan \
    staffan stan stanislav stanislaw stanley stavros stefan stefano steffen steinar stelios stellan sten stephan stephane stephen steve steven stewart stian stipe stuart \
    sture ståle subhash sudhir suleiman suleyman sune sunil suresh sushil svante svein sven svend sverre syed sylvain sylvester sönke søren tadashi tadeusz takashi takeshi \
    talal tamas tamim tamir taras tarek tareq tariq tayyip ted teodor teodoro terence terje terrence terry thabo thaddeus theo theodor theodore thiago thierry thijs thilo \
    thom thomas thorsten tiago tibor tihomir tim timo timothy tjeerd tobias toby todd todor tom tomas tomasz tomislav tommaso tommy tony toomas torbjörn torbjørn torgeir \
    tormod torstein torsten toshio travis trent trevor trey tristan troels troy trygve turgut tyler tyrone udo ugo ulf ullrich ulrich ulrik umar umaru umberto urs usman uwe \
    uzi vaclav vadim vadym valentin valerio valery vangelis vasco vasil vasilis vasily vasyl vaughn veit venkat verner vernon vicente victor vidar viggo vijay vikas vikram \
    viktor ville vinay vince vincent vincenzo vinko vinod viorel virgil vishal vitali vitaly vito vittorio vivek vlad vladimir vladislav vojislav volker volkmar volodymyr \
    vyacheslav wade wael waldemar waleed walid wallace walt walter walther warren wayne wendell werner wesley wilbur wilfred wilfried wilhelm will willem willi william willie \
    willis wim winfried winston wladyslaw wojciech wolf wolfgang wolfram wolodymyr woodrow wouter xavier yahya yair yakov yan yannick yaser yasir yasser yasuo yegor yehuda \
    yevgeny yiannis yitzhak yngve yoav yoram yosef yoshihide yoshiro yossi yousef youssef yoweri yukio yukiya yunus yuri yuriy yury yusef yusuf yves zachariah zachary zack \
    zafar zaheer zahid zaid zayed zbigniew zdenek zeev zeke zeljko ziad zlatan zoltan zoran zubair øyvind ";

/// Names that women bear, for the most part.
const SHE: &str = " aaliyah abby abena abigail ada adela adele aditi adriana adrienne agatha agnes agnieszka aida aiko aileen aisha akiko alba alejandra aleksandra alena alesia alessandra \
    alessia alexandra alexis alice alicia alina alisha alison allison alma alyson alyssa amal amalia amalie amanda amara amber amelia amelie amina aminata amira amrita amy \
    ana anabel anais ananya anastasia andrea andree anette angela angelica angelina angie anika anisa anissa anita anja anjali anke ann anna annabel annabelle annalisa \
    annamaria anne annegret anneke anneliese annemarie annette annie annika anouk antje antonia anushka aparna april ariana arianna arielle arlene arundhati asha ashley asma \
    astri astrid asuncion athena audrey aurora autumn ava awa ayanna ayelet ayesha ayse aysel azadeh azra babette barbara barbra beata beate beatrice beatriz becky belinda \
    bella benazir benedetta bente berenice berit bernadette bernice bertha bess beth betsy bettina betty beverly bianca birgit birgitta birgitte birthe blanca bodil bonnie \
    branka brenda briana brianna bridget brigid brigitta brigitte britney britta brittany bronwyn brooke bärbel caitlin caitlyn callie camilla camille candace candice cara \
    carina carissa carla carlotta carly carmela carmelita carmella carmen carol carola carole carolina caroline carolyn carrie cassandra catalina cate caterina catharina \
    catherine cathleen cathryn cathy cecelia cecile cecilia cecilie celeste celestine celia celina celine chantal charlene charlize charlotte charmaine chelsea cherie cheryl \
    chiara chimamanda chloe christa christel christelle christiana christiane christin christina christine cindy claire clara clarice clarissa clarisse claudette claudia \
    claudine clementine cleo colleen concetta conchita condoleezza connie constance consuelo cora corazon coretta corinne cornelia cosima courtney crista cristina crystal \
    cynthia dagmar daisy dalia damaris dana danica daniela danielle daphne daria darla darlene darya dawn deanna deanne deb debbie debora deborah debra deepa deirdre delfina \
    delia delores delphine denise desiree despina devika diana diane dianna dianne dilek dilma dina dinah divya djamila dolly dolores dominika donatella donna dora doreen \
    doris dorota dorothea dorothee dorothy dragana dulce ebba edeltraud edie edith edna edwige effie eileen eimear eirini ekaterina elaina elaine eleanor elena eleni eleonora \
    elfriede elif elin elina eline elinor elisa elisabeth elissa eliza elizabeth elke ella ellen eloise elsa elsie elspeth elvira elzbieta emanuela emilia emilie emily emine \
    emma emmanuelle erica erika erin erna ernestine esme esmeralda esperanza estela estelle esther estrella ethel etta eugenia eugenie eulalia eunice eva evangelina \
    evangeline eve evelina evelyn ewa fabienne fabiola faith farah farida fatema fatemeh fatima fatma fatou fawzia federica felicia felicity femke fernanda fiona fiorella \
    flavia flora florence fran frances francesca francine francoise franziska frauke freda freya frida frieda gabriela gabriele gabriella gabrielle gail galina geertje gemma \
    geneva genevieve georgette georgia georgiana georgina geraldine gerda gerlinde germaine gertrude gesine ghada ghazala ghislaine giada gillian gina gisela giulia giuliana \
    gladys glenda gloria grace graciela graziella greta gretchen griselda gro gudrun gunilla gunvor guri gwen gwendolyn gwyneth gyda habiba hala haley halina hana hanan hanna \
    hannah hanne hanneke hannelore harriet haruka hatice hattie hazel heather hedda hedwig heide heidi heike helen helena helene helga henrietta henriette herdis hermione \
    hester hilary hilda hildegard hillary hiroko hjordis holly hope hortense huma ida idun ilana ilaria ileana ilka ilona ilse ilyse imani imelda imogen indira ineke ines \
    inez inga inge ingeborg inger ingrid ingunn ingvild inna ioana irena irene irina iris irma irmgard iryna isabel isabella isabelle isadora ivana ivanka ivette iwona \
    izabela jacinda jacinta jackie jaclyn jacqueline jacquelyn jadwiga jamila jana jane janelle janet janette janice janina janine jasmine jayne jean jeanette jeanine jeanne \
    jeannette jeannie jelena jemima jen jenna jennie jennifer jenny jeri jessica jill jillian jo joan joana joann joanna joanne jocelyn jodie joelle johanna johanne jolanta \
    jolien jorunn josefa josefina josephine josie jovana joy joyce juana juanita judit judith judy julia juliana julianna julianne julie juliet julieta june justine justyna \
    jutta kaisa kaja kajsa kalpana kamala kamila kara karen karin karina karla karolina karyn kasia kate katerina kateryna katharina katharine katherine kathleen kathrin \
    kathrine kathryn kathy katia katie katja katrien katrin katrina katy kavita kay kayla kayleigh keiko keisha kelli kellie kellyanne kendra kerstin khadija khadijah khalida \
    kimberly kirsi kirsten kirstie kirstin kirsty kristen kristi kristie kristin kristina kristine krisztina krystal krystyna ksenia kyoko lael laila lakshmi lalita lana lara \
    larissa latifa latoya laura lauren laurie lavinia layla lea leah leanne leela leila lena lene leonie leonor leonora leslie leticia letitia leyla libby lidia lidija liesel \
    lila liliana liliane lillian lillie lilly lily lina linda linnea lisa lisbet lisbeth liselotte liv livia liz liza ljiljana loes lois lola lolita lora lorena loretta lori \
    lorna lorraine lotta lotte louisa louise lourdes lubna lucia luciana lucie lucille lucinda lucy ludmila luisa luise lupita luz lydia lynn lynne lyudmila maaike mabel \
    maddalena maddie madeleine madeline madison mae magali magda magdalena maggie mahalia maia mairead maisie maja malala malgorzata malia malika malin mandisa mandy manon \
    manuela mara marcela marcella marcelle marcia mareike margaret margareta margarethe margarita margaux margery margherita margie margit margot margret margrethe marguerite \
    maren maria mariah mariam marian mariana marianne maribel maricela marie mariela mariella marielle marijke mariko marilyn marina marine marion marisa marisol marissa marit \
    marita maritza marja marjorie marla marlena marlene marlies marloes marsha marta marte martha marthe martina martyna mary maryam masako mathilda matilda mattie maud maude \
    maura maureen mavis maxine maya mayra mechthild meena meera megan meghan meike melania melanie melinda melissa mercedes meredith merete meryem meryl mette mia michaela \
    michele michelle michiko mieke mila mildred milena milica millie mimi mina mindy minerva minnie mira miranda mireille mirela mireya miriam miroslava miyuki moira mollie \
    molly mona monica monika muna muriel myra myriam myrna myrtle nabila nada nadezhda nadia nadine nadiya nadja nafisa naima nancy nanette naoko naomi narges nasreen natacha \
    natalia natalie natalya natascha natasha nathalie nawal nazanin neelam neera neha nell nellie nelly nerea niamh nicole nicoleta nicoletta nicolette nidia nienke nikki \
    nilufer nina nirmala nisha nita noelle noemi noemie noora nora noreen norma nuala nuria octavia odette odile ofelia ofra oksana olena olga olha olive olivia olympe oona \
    ophelia oprah oriana orla ornella paige paloma pam pamela pascale patrice patricia patrizia patsy patti patty paula paulette paulina pauline pearl peggy penelope penny \
    pernilla pernille petra petronella philippa philomena phoebe phyllis pia pilar pippa polina polly pooja portia preeti priscilla priya priyanka rachel rachida rafaela \
    raffaella ragna ragnhild rahel raisa ramona randi rania raquel rashida reba rebecca reem reena regina regine reidun reiko renata renate renee reyna rhea rhiannon rhoda \
    rhonda rihanna riitta rina rita roberta robin rocio roisin romana romina romy rosa rosalba rosalia rosalie rosalina rosalind rosalinda rosalyn rosalynn rosamund rosanna \
    rosanne rose roseann roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina rosita roslyn rossana roswitha rowena roxana roxane roxanne roza ruta ruth ruthie \
    sabina sabine sabrina sadia sadie safia sakina sally salma salome samantha samia samira sandra sandrine sania sanja sanna sanne sara sarah sarita sasha saskia scarlett \
    seema selena selin selina selma serafina serena shabana shabnam shahida shahnaz shakira shanelle shania shanna sharmila sharon sharron shawna shazia sheena sheila shelley \
    sheri sherri sherrie sherry sheryl shira shirin shirley shona shonda shoshana shreya shruti sibel sibylle sidsel sieglinde sigal signe sigrid sigrun silke silvia simona \
    simone sinead siobhan siri snezana socorro sofia sofie solange soledad solfrid solveig sondra sonia sonja sonya sophia sophie soraya souad stacey stacie stacy stefanie \
    steffi stella stephanie suad sue sujata sumaya sumiko sunita susan susana susanna susanne sushma susie suzanna suzanne suzette svenja svetlana sviatlana swantje swati \
    sybil sylvia sylvie sylwia synnøve tabitha tahira takako tamar tamara tamika tammi tammy tamsin tania tanisha tanja tansu tanya tara tarja taryn tasha tashfeen tatiana \
    tatjana tatyana tawakkol teodora teresa teresita teri terri tess tessa thalia thea thekla thelma theodora theresa therese tiffany tiina tilda tina tineke tonia torill \
    tracey tracie traudl tricia trina trine trish trisha trixie trudy truus tuija tulsi turid tyra tzipi uliana ulla ulrike unni urmila ursula ute uzma valentina valeria \
    valerie vanda vandana vanessa vania vera verena verna veronica vesna vibeke vicki vicky victoria viktoria viola violet violeta virginia virginie viveca vivian viviane \
    wafa waltraud wanda wangari wendi wendy whitney wilhelmina willemijn wilma winifred winona xenia ximena xiomara yael yamina yana yara yasemin yasmeen yasmin yasmina \
    yasmine yekaterina yelena yesenia yevgenia yingluck ylva yoko yolanda yolande yoshiko yuko yulia yuliya yuriko yvette yvonne zahra zainab zara zarina zehra zeinab zelda \
    zenaida zeynep zina zinaida zoe zofia zohra zora zoya zuzana åse ";

/// Names of both.
const EITHER: &str = " guadalupe alex ariel blair cameron casey chris dana dale drew gale jamie jan jess jody jordan kelly kerry kim kris lee lindsay loren lynn mackenzie \
    mickey morgan nikola noam parker pat peyton quinn reese riley robin rowan sam sandy sasha shannon sidney stevie sydney taylor terry toni tracy \
    val vivian whitney ";

/// Names that are as often a place, a month, a thing or a surname before another word with a capital.
const DOUBTFUL: &str = "august austin april june may hope faith grace geneva georgia virginia charlotte florence victoria madison \
    jackson jefferson jordan sydney chester clay crystal dale dean lance rex roman rose jasmine ivy marine \
    melbourne lincoln norman carolina dakota christian king franklin nelson wade grant pat will mark bill penny \
    sandy kent lima orlando san santiago salvador francisco ukraina ruby drew shannon joy aurora dawn olive \
    gene milan lourdes violet heather hazel holly don rob sue jack frank gale rusty wolf miles baker";

/// What a first name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FirstName {
    /// Nothing where both bear it.
    pub(crate) gender: Option<Gender>,
    /// Whether the word is hardly ever anything else.
    pub(crate) certain: bool,
}

/// What the lists know of a name in lower case.
pub(crate) fn look_up(name: &str) -> Option<FirstName> {
    static NAMES: LazyLock<FxHashMap<&'static str, FirstName>> = LazyLock::new(|| {
        let mut names = FxHashMap::default();
        for (list, gender) in [(HE, Some(Gender::He)), (SHE, Some(Gender::She)), (EITHER, None)] {
            for name in list.split_whitespace() {
                let certain = !DOUBTFUL.split(' ').any(|doubtful| doubtful == name);
                names
                    .entry(name)
                    .and_modify(|known: &mut FirstName| known.gender = known.gender.filter(|&g| Some(g) == gender))
                    .or_insert(FirstName { gender, certain });
            }
        }
        names
    });
    NAMES.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_both_tells_no_gender() {
        assert_eq!(look_up("olga").unwrap().gender, Some(Gender::She));
        assert_eq!(look_up("mykola").unwrap().gender, Some(Gender::He));
        assert_eq!(look_up("robin").unwrap().gender, None);
        assert_eq!(look_up("harbour"), None);
    }
}
