//! First names, and what they tell of their bearer.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::gender::Gender;

/// Names that men bear, for the most part.
const HE: &str = " aaron abbas abdallah abdel abdelaziz abdelkader abdirahman abdoulaye abdul abdullah abe abel abhijit abraham achim adalberto adam adil adnan adolf adrian agustin \
    ahmad ahmed ahmet ajay ajit akbar ake akihito akio akira alain alan alasdair albert alberto albin aldo alec alejandro aleks aleksander aleksandr aleksei alessandro \
    alessio alexander alexandre alexei alexey alfie alfonso alfred alfredo ali alistair allan allen alonzo alphonse alvaro alvin alyaksandr amadou amari ambrose amir amit \
    amos anand anatole anatoly anders andre andreas andrei andres andrew andrey andrii andriy andy angus anil anish anselm anthony antoine anton antonin antonio antony \
    antti anwar aram archibald archie arild aristotle arjun armand armando armin arnaldo arnaud arne arnold arseniy art arthur arturo arun arvid arvind asbjørn ashok \
    ashraf ashwin asif atul augustin augustus aurelio austin avi avraham axel ayman aziz baptiste barack barney barrett barry bart bartholomew bashar basil bastian beau \
    ben benedict bengt benito benjamin benji benny bent bernard bernardo bernd bernhard bernie bert beto bilal bill billy birger bjarne björn blake boaz bob bobby bogdan \
    bohdan boris bosse boutros boyd brad bradford bradley bram brandon branko brendan brennan brent bret brett brian broderick brody bronislaw bruce bruno bryan bryce \
    bulent burak burkhard burt byron bård børge caleb callum calvin carl carles carlos carlton carmelo casimir cecil cedric cedrick cem cesar chaim charles charlie \
    chauncey chester chet chetan chidi chinedu christian christoph christophe christopher chuck ciaran clarence claude claudio claus clay clayton clemens clement cletus \
    cliff clifford clint clinton clyde cody coen colby colin collin conan connor conor conrad constantin corey cormac cornelius cory cosimo craig cristian \
    cristiano cristobal curt curtis curtiss cyril cyrus daan dagfinn daichi daisuke dale damian damien damon dan daniel daniil danny dante darin dario darius dariusz \
    darnell darragh darrel darrell darren darrin darryl darryn daryl dave david davide davis davor dawid dean deandre declan deepak deepan delbert delmar demarcus \
    demetrius denis dennis denny denzel derek derrick deshaun deshawn desmond detlef devin devon devonte dewayne dexter dhruv dick didier diego dieter dietrich dieudonne \
    dilip dimitri dinesh dino diogo dion dirk dmitri dmitriy dmitry dmytro domenico domingo dominic dominick don donal donald donato donnie donny donovan dorian doug \
    douglas doyle dragan duane dudley duncan dusan dustin dwayne dwight eamon eamonn earl earle earnest eberhard eckhard ed eddie eddy edgar edmund edoardo eduard eduardo \
    edward edwin efraim efrain egon egor einar eirik eitan eivind ejner ekrem elbert eldon eldridge eli elias elijah eliot elliot elliott elmar elmer elon elvin elvis \
    emanuel emeka emil emile emilio emmanuel emmett emmitt emory emre emyr endre enoch enrique enzo eoin ephraim erdem erhard eric erich erik erling ernest \
    ernesto ernie ernst errol erwin espen esteban ethan etienne ettore eugene eusebio evan evaristo everett evgeny ewan ewen ezekiel ezra fabian fabien fabio fabrice \
    fabrizio fadi fahad faheem faisal farhan farid farooq farouk fausto federico feliciano felipe felix femi ferdinand fergus fernand fernando fidel filip filippo finn \
    fintan flavio flemming fletcher florian floyd fouad francesco francis francisco franco francois frank franklin frans frantisek franz fred freddie freddy frederic \
    frederick fredrick fredrik friedhelm friedrich fritz frode fumio fyodor gabe gabriel gaetano galen gareth garret garrett garry gary gaston gautam gavin geir genaro \
    gene gennady geoff geoffrey georg george georgios geraint gerald geraldo gerard gerardo gerd gerhard germain gernot gerrit gerry gert gethin ghassan giacomo gianluca \
    gianni gideon gijs gilbert gilberto gilles gilmore gino giorgio giorgos giovanni giulio giuseppe glen glenn godfrey gopal goran gordon gosta gottfried grady graeme \
    graham grant greg gregg greggory gregoire gregor gregory grigory grover guido guillaume guillermo gunnar gunther gus gustaf gustav gustavo guus guy göran götz günter \
    günther haakon hadi haidar hakan hakeem hakim hal halil halvard hamad hamid hamish hamza hank hannes hanns hans harald harish harlan harold haroon harry hartmut \
    haruki harvey hasan hashim hassan hector heiko heiner heino heinrich heinz helge helmut hendrik henk henning henri henrik henry herbert herman hermann hernan herve \
    hezekiah hideki hideo hiram hiro hirohito hiroshi hisham hoang holger homer horace horatio horst hosni howard hrvoje hubert hubertus huey hugh hugo humayun humberto \
    humphrey hussein håkan håkon iain ian ibrahim ibrahima idris ignacio ignatius igor ihor ilan ilya immanuel imran imre ingemar ingo ingvar inigo ioannis irfan irv \
    irving irwin isaac isaiah isaias isiah isidro ismail issam itamar ivan ivar iver ivo jaap jabari jabulani jacek jack jackson jacob jacques jafar jaime jake jakob \
    jalen jamaal jamal jamar jamel james jamison jan janusz jared jarle jarod jaroslav jaroslaw jarrett jarrod jarvis jason javad javed javier jawad jay jayant jaylen \
    jayson jeb jed jedediah jeff jefferey jefferson jeffery jeffrey jeffry jelle jens jeppe jerald jeremiah jeremy jermaine jerod jeroen jerome jerrod jerry jerzy jesper \
    jesse jesus jethro jim jimmie jimmy joachim joakim joao joaquin jochen joe joel joep joey johan johann johannes john johnathan johnathon johnnie johnny johnson jomo \
    jon jonah jonas jonathan jonathon joost jorge jorgen joris jose josef josep joseph josh joshua josiah jostein jozef jozsef juan jud judd juha jukka jules julian \
    julien julio julius junichi juraj jurgen jussi justin jörg jörn jürgen kadir kai kalle kamal kamil karan kareem karel karim karl karlheinz karsten karthik kaspar \
    kayode kazimierz kazuo keenan keir keith kelvin kemal ken kendrick kenji kenneth kenny kent kenta kerem kermit kerwin ketil kevin keyshawn khaled khizar khizr kieran \
    kilian kip kirill kirk kishore kjell kjetil klaus knud knut kobe koen kofi koji kojo konrad konstantin kostas krishna kristian kristof kristoffer krzysztof kunal kurt \
    kwabena kwame kwasi kyle kyler kyrylo kåre lachlan ladislav lajos lamar lamarcus lamont lamonte lanny larry lars lasse laszlo laurence laurens laurent lavar lawrence \
    leandro lee leif leland lemuel len lennart lenny leo leon leonard leonardo leonid leonidas leopold leroy les lester leszek lev levar levi lew liam lindsey linus \
    linwood lionel lloyd lodewijk lon lonnie lonny lorenzo lothar lou louie louis lowell lubomir luc luca lucas luciano lucien lucius ludovic ludvig ludwig luis luiz \
    lukas luke luther lutz luuk lyle lyndon maarten mack mads magnus mahathir mahdi mahesh mahinda mahmoud majid maksim malachi malcolm malik malte manfred manish \
    manmohan manny manoj manolis mansour manuel marc marcel marcello marcellus marco marcos marcus marek mariano mario marius mark markus marlon marshall martijn martin \
    marty marvin marwan masahiro masato masoud massimo mateusz mathew mathias mathieu mats matt matteo matthew matthias mattia maurice mauricio maurizio mauro max maxim \
    maxime maximilian maynard mehdi mehmet mel melvin menachem merrick mervyn mesut metin micah michael michail michal micheal michel miguel mihai mihail mikael mike \
    mikhail mikko miklos milan miles milo milorad milos miloslav milton miroslav mitch mitchell mitt mogens mohamed mohammad mohammed mohit mohsen moise moises monty \
    mordecai morgan morris morten moses moshe mounir mourad muammar muhammad mukesh murad murat murray murtaza mustafa mustapha mykhailo mykola myles myron nadav nadeem \
    nader naftali nahum najib narendra nasir nasser nate nathan nathaniel naveed naveen nayib neal nebojsa ned neil nelson nestor niccolo nicholas nick nicky nicola \
    nicolae nicolas niels nigel nikhil nikita niklas nikolai nikolaj nikolas nikolay nikos nils nitin noah nobuo noel nolan norbert norm norman norris nouri nuno obadiah \
    octavio octavius oddvar oded odell oisin olaf olav oleg oleh oleksandr oleksii oleksiy oliver olivier olle olu omar omer oren orhan orlando orrin orson ortwin orval \
    orville osama oscar oskar osman osvaldo oswald otis ottmar otto ousmane ove owen pablo padraig palle paolo parvez pascal pascual patricio patrick patrik paul paulo \
    pavel pavlo pavlos pawel peder pedro pekka pepe per percival percy perry pervez petar pete peter petr petro petter phil philip philipp philippe pierre pieter pietro \
    pinchas piotr poul prakash pranab pranav preben predrag preston puneet pyotr pål qasim quang quentin rachid radek radoslaw radovan raekwon rafael rafal raffaele rafi \
    ragnar raheem rahm rahul rainer raj rajan rajat rajeev rajesh rajiv rakesh ralf ralph ramesh ramin ramiro ramon ramzan ramzi rand randall randy ranil ranjit raphael \
    rashaan rashad rashid rasmus ratko raul ravi ray raymond raymundo recep reg reggie reginald reince reiner reinhard reinhold renato rene renzo reuben rex reza rhett \
    rhodri rhys riad ricardo riccardo richard richie rick rickard ricky rigoberto rikard rinat rishi rob robbie robby robert roberto rod roddy roderick rodger rodney \
    rodrigo rogelio roger rohan rohit roland rolando rolf rolland romain roman romano romeo romulo ron ronald ronnie ronny roosevelt rory roscoe ross rostislav roy royce \
    ruairi ruben rubin rudolf rudolph rudy rufus rui rupert ruslan russ russell rutger ruud ryan rüdiger saad sabri saddam sadiq saeed saif sajid sajjad saleh salim \
    salman salvador salvatore sam samir sammy samuel sandeep sander sandro sanford sanjay sanjiv santiago saud saul scott seamus sean sebastian segun selim selwyn sepp \
    serdar serge sergei sergey sergii sergio serhii serhiy seth severino seymour shad shahbaz shahid shane shaquille shashi shaun shawn shelton shigeru shimon shinichi \
    shinzo shlomo shmuel sid siddharth siddhartha siegfried siegmar sigmar sigmund sigurd sigve silas silvio simeon simon sinan sindre sipho sixten sjoerd slavko slobodan \
    snorre solomon sondre sonny soren sotiris souleymane spencer spenser spiro spiros srdjan staffan stan stanislav stanislaw stanley stavros stefan stefano steffen \
    steinar stelios stellan sten stephan stephane stephen stephon stevan steve steven stewart stian stipe stuart sture ståle subhash sudhir suleiman suleyman sune sunil \
    suresh sushil svante svein sven svend sverre syed sylvain sylvester sönke søren tadashi tadeusz takashi takeshi takumi talal talmadge tamas tamim tamir taras tarek \
    tareq tariq tayyip ted tendai teodor teodoro terell terence terje terrance terrell terrence terry tevin thabiso thabo thad thaddeus themba theo theodor theodore \
    thiago thierry thijs thilo thom thomas thorsten thurgood thurman tiago tibor tihomir tim timo timothy titus tjeerd tobias tobin toby tod todd todor tom tomas tomasz \
    tomislav tommaso tommy tony toomas torbjörn torbjørn torgeir tormod torstein torsten toshio travis travon tremaine trent trenton trevor trey tristan troels troy \
    trygve tuan tunde turgut tyler tyree tyrell tyrese tyrone udo ugo ulf ullrich ulrich ulrik ulysses umar umaru umberto urs usman uwe uzi vaclav vadim vadym \
    valentin valerio valery vangelis vasco vasil vasilis vasily vasyl vaughn veit venkat venkatesh verner vernon vicente victor vidar viggo vijay vikas vikram viktor \
    ville vinay vince vincent vincenzo vinko vinod viorel virgil vishal vitali vitaly vito vittorio vivek vlad vladimir vladislav vojislav volker volkmar volodymyr \
    vyacheslav wade wael waldemar waleed walid wallace wally walt walter walther warren waylon wayne weldon wendell werner wes wesley westley whit wilbert wilbur wilburn \
    wiley wilfred wilfredo wilfried wilhelm will willem willi william willie willis wim winfred winfried winston winthrop wladyslaw wojciech wolf wolfgang wolfram \
    wolodymyr woodrow wouter wyatt xander xavier yahya yair yakov yan yannick yaser yasir yasser yasuo yegor yehuda yevgeny yiannis yitzhak yngve yoav yoram yosef \
    yoshihide yoshiro yossi yousef youssef yoweri yukio yukiya yunus yuri yuriy yury yusef yusuf yves zachariah zachary zachery zack zafar zaheer zahid zaid zane zayed \
    zbigniew zdenek zeev zeke zeljko ziad zlatan zoltan zoran zubair zubin øyvind ";

/// Names that women bear, for the most part.
const SHE: &str = " aaliyah abby abena abigail ada adaeze addie adela adele adelina adeline aditi adriana adrienne agatha aggie agnes agnieszka aida aiko aileen aisha aisling akiko alana \
    alanna alba alejandra aleksandra alena alesia alessandra alessia alexa alexandra alexia alexis alice alicia alina alisha alison allison alma althea alyce alyson \
    alyssa amal amalia amalie amanda amara amaya amber amelia amelie amina aminata amira amrita amy ana anabel anais ananya anastasia andrea andree anette angela angelica \
    angelina angeline angelique angelita angharad angie anika anisa anissa anita anja anjali anjana anke ann anna annabel annabelle annalisa annamaria anne annegret \
    anneke anneliese annemarie annette annie annika anouk anthea antje antoinette antonia anushka aoife aparna april araceli archana ariana arianna ariella arielle arlene \
    arundhati asha ashanti ashlee ashleigh ashley asma astri astrid asuncion athena audrey aurora autumn ava avis awa ayanna ayelet ayesha ayse aysel azadeh azra babette \
    barbara barbra bea beata beate beatrice beatriz becky belen belinda bella benazir benedetta bente berenice berit bernadette bernadine bernice bertha bess bessie beth \
    bethann bethany betsy bette bettina betty bettye beulah beverley beverly bianca birgit birgitta birgitte birthe blanca blanche blythe bobbi bodil bonnie brandi brandy \
    branka breanna brenda brenna briana brianna bridget brigid brigitta brigitte britney britta brittany bronwyn brooke bärbel caitlin caitlyn callie camilla camille \
    candace candi candice caoimhe cara caren carina carissa carla carlene carley carlie carlotta carly carmela carmelita carmella carmen carol carola carolann carole \
    carolee carolina caroline carolyn carolyne carrie carys cassandra cassidy cassie catalina cate caterina catharina catherine cathie cathleen cathrine cathryn cathy \
    catriona cecelia cecile cecilia cecilie cecily celeste celestina celestine celia celina celine chandra chantal chantel charla charleen charlene charlize charlotta \
    charlotte charmaine chelsea chelsey chelsie cheri cherie cherise cheryl chiamaka chiara chimamanda chloe chloé chrissy christa christel christelle christi christiana \
    christiane christie christin christina christine christy ciara cindy claire clara clarice clarissa clarisse clarita claudette claudia claudine clementine cleo coleen \
    colleen concetta conchita condoleezza connie constance consuelo cora corazon cordelia coreen coretta corina corinna corinne cornelia corrie corrine cosima courtney \
    crista cristina crystal cyndi cyndy cynthia dagmar daina daisy dalia damaris dana danette dani danica daniela danielle danita daphne darcie daria darla darlena \
    darlene darya davina dawn dayna deana deandra deann deanna deanne deb debbie debora deborah debra deedee deepa deepika deidra deidre deirdre delfina delia delilah \
    della delores delphine demetria dena denice denise desiree despina devika diana diane dianna dianne dilek dilma dina dinah dionne divya djamila dollie dolly dolores \
    dominika donatella donna dora dorcas doreen doris dorota dorothea dorothee dorothy dottie dragana dulce earlene earline ebba edeltraud edie edith edna edwige edwina \
    effie eileen eilidh eimear eirini ekaterina elaina elaine elba elda eleanor eleanore elena eleni eleonora elfriede elif elin elina eline elinor elisa elisabeth elise \
    elissa eliza elizabeth elke ella ellen ellie ellyn elma eloise elsa elsie elspeth elvia elvira elzbieta emanuela emilia emilie emily emine emma emmaline emmanuelle \
    enid erica erika erin erma erna ernestina ernestine esme esmeralda esperanza estela estelle esther estrella ethel ethelyn etta eugenia eugenie eula eulalia eunice eva \
    evangelina evangeline eve evelina evelyn evie evonne ewa fabienne fabiola faith fannie farah farida fatema fatemeh fatima fatma fatou fawzia fay faye federica felicia \
    felicitas felicity femke fernanda ffion fiona fiorella flavia flora florence flossie folake fonda fran frances francesca francine francoise franziska frauke freda \
    frederica freya frida frieda funmi gabby gabriela gabriele gabriella gabrielle gail galina gayle geertje geeta gemma geneva genevieve georgeann georgene georgette \
    georgia georgiana georgianna georgina geraldine gerda geri gerlinde germaine gerri gertie gertrude gesine ghada ghazala ghislaine giada gillian gina ginny gisela \
    giselle giulia giuliana gladys glenda glenna gloria grace gracie graciela grainne graziella greta gretchen griselda gro gudrun guinevere gunilla gunvor guri gwen \
    gwenda gwendolyn gwyneth gyda habiba hailey hala haley halina hallie hana hanan hanna hannah hanne hanneke hannelore harriet harriett haruka hatice hattie hazel \
    heather hedda hedwig hedy heide heidi heike helen helena helene helga henny henrietta henriette herdis herminia hermione hester hilary hilda hildegard hildy hillary \
    hiroko hjordis holly hope hortense huma huong ida idun ilana ilaria ileana ilene ilka ilona ilse ilyse imani imelda imogen imogene indira ineke ines inez inga inge \
    ingeborg inger ingrid ingunn ingvild inna ioana ione irena irene irina iris irma irmgard iryna isabel isabella isabelle isadora iva ivana ivanka ivette ivonne iwona \
    izabela jacinda jacinta jacki jackie jacklyn jaclyn jacqueline jacquelyn jada jadwiga jamila jana janae jane janeen janell janelle janessa janet janette janice janie \
    janina janine janis janna jasmine jayne jean jeana jeanette jeanie jeanine jeanna jeanne jeannette jeannie jelena jemima jen jenelle jenifer jenna jenni jennie \
    jennifer jenny jeri jerri jessica jill jillian jo joan joana joann joanna joanne jocelyn jodi jodie joelle johanna johanne jolanta jolene jolie jolien jorunn josefa \
    josefina josephine josette josie jovana jovita joy joyce juana juanita judit judith judy juli julia juliana juliann julianna julianne julie juliet julieta june \
    justine justyna jutta kaisa kaitlin kaitlyn kaja kajsa kaley kalpana kamala kamila kandace kara karen karena kari karin karina karla karolina karrie karyn kasia \
    kassandra kate katelyn katelynn katerina kateryna katharina katharine katherine kathi kathie kathleen kathlyn kathrin kathrine kathryn kathryne kathy katia katie \
    katina katja katrien katrin katrina katy kavita kay kaye kayla kayleigh keely keiko keisha kelli kellie kellyanne kelsey kelsie kendra keri kerri kerstin khadija \
    khadijah khalida kiara kiersten kimberlee kimberley kimberly kira kirsi kirsten kirstie kirstin kirsty kitty krista kristal kristan kristel kristen kristi kristie \
    kristin kristina kristine kristyn krisztina krystal krystyna ksenia kylie kyoko kyra lacey lael laila lakeisha lakisha lakshmi lalita lana lara larae larissa latanya \
    latasha latifa latisha latonya latoya laura lauren laurie lavinia layla lea leah leann leanna leanne leda leeann leela leesa leila lena lene lenora leola leonie \
    leonor leonora leora lerato leslie leticia letitia lettie lexi leyla libby lidia lidija liesel lila lilian liliana liliane lillian lillie lilly lily lina linda lindy \
    linh linnea lisa lisbet lisbeth liselotte lisette liv livia liz liza lizbeth lizzie ljiljana loes lois lola lolita lora lorena lorene loretta lori lorie lorna \
    lorraine lotta lotte lottie louann louisa louise lourdes luann luanne lubna lucia luciana lucie lucille lucinda lucretia lucy ludmila luella luisa luise lula lupita \
    luz lydia lynda lyndsay lyndsey lynette lynn lynne lynnette lyudmila maaike mabel mable madalyn maddalena maddie madeleine madeline madelyn madge madison mae maeve \
    magali magda magdalena maggie mahalia maia mairead mairi maisie maisy maja malala malgorzata malia malika malin malinda mamie mandi mandisa mandy manon \
    manuela mara marcela marcelina marcella marcelle marci marcia marcie marcy mareike maren margaret margareta margarete margarethe margarita margaux marge margery \
    margherita margie margit margo margot margret margrethe marguerite maria mariah mariam marian mariana marianne maribel maribeth maricela marie mariel mariela mariella \
    marielle marijke mariko marilou marilyn marina marine marion marisa marisol marissa marit marita maritza marja marjorie marjory marla marlena marlene marlies marloes \
    marlys marsha marta marte martha marthe martina martyna mary maryam maryann maryanne maryellen maryjo marylou masako mathilda matilda mattie maud maude maura maureen \
    maurine mavis maxine maya mayra meagan meaghan mechthild meena meera meg megan meghan meike melania melanie melba melina melinda melissa melody melva mercedes \
    meredith merete merrilee meryem meryl mette mia michaela michele michelle michiko mieke mila mildred milena milica millicent millie mimi mina mindy minerva minna \
    minnie mira miranda mireille mirela mireya miriam miroslava mitzi miyuki moira mollie molly mona monica monika morag muna muriel myra myriam myrna myrtle nabila nada \
    nadene nadezhda nadia nadine nadiya nadja nafisa naima nanci nancy nandi nanette nannette naoko naomi narges nasreen natacha natalia natalie natalya natascha natasha \
    nathalie nawal nazanin nedra neelam neera neha nell nellie nelly nena nerea nerys nettie ngozi niamh nicki nicole nicoleta nicoletta nicolette nicolle nidia nienke \
    nikki nikole nilufer nina nirmala nisha nita noelia noelle noemi noemie nola nomsa noora nora norah noreen norma nuala nuria octavia odette odile ofelia ofra \
    oksana olena olga olha olive olivia olympe oona opal ophelia oprah oriana orla orlaith ornella padma paige paloma pam pamela pascale patrice patricia patrizia patsy \
    patti patty paula paulene paulette paulina pauline pearl peggy penelope penny perla pernilla pernille petra petronella philippa philomena phoebe phylicia phyllis pia \
    pilar pippa polina polly pooja porsha portia preeti priscilla priya priyanka rachael rachel rachida radha rae raelene rafaela raffaella ragna ragnhild rahel raisa \
    ramona randi rania raquel rashida reba rebecca rebekah reem reena regina regine reidun reiko rekha renae renata renate renee reyna rhea rhiannon rhoda rhonda rihanna \
    riitta rikki rina risa rita robbi roberta robin robyn rochelle rocio roisin romana romina romy ronda ronna rosa rosalba rosalee rosalia rosalie rosalina rosalind \
    rosalinda rosalyn rosalynn rosamund rosanna rosanne rosario rose roseann roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina rosita roslyn rossana \
    roswitha rowena roxana roxane roxann roxanna roxanne roza rupa ruta ruth ruthann ruthie sabina sabine sabrina sadia sadie safia sakina sakura sallie sally salma \
    salome samantha samara samia samira sandi sandra sandrine sangeeta sania sanja sanna sanne saoirse sara sarah sarita sasha saskia saundra savita scarlett seema selena \
    selin selina selma serafina serena shabana shabnam shahida shahnaz shaina shakira shana shanelle shania shanice shaniqua shanna shari sharla sharlene sharmila sharon \
    sharron shauna shawna shayla shazia sheena sheila shelia shelley shellie shelly sheri sherill sherri sherrie sherrill sherry sheryl shira shirin shirley shobha shona \
    shonda shoshana shreya shruti sian sibel sibyl sibylle sidsel sieglinde sigal signe sigrid sigrun silke silvia simona simone sinead siobhan siri snezana socorro sofia \
    sofie solange soledad solfrid solveig sondra sonia sonja sonya sophia sophie soraya sorcha souad stacey staci stacia stacie stacy stefani stefania stefanie steffi \
    stella stephanie suad sudha sue sueann sujata sumaya sumiko sunita sunniva susan susana susanna susannah susanne sushma susie suzanna suzanne suzette suzy svenja \
    svetlana sviatlana swantje swati sybil sylvia sylvie sylwia synnøve tabatha tabitha tahira takako talia tamar tamara tami tamie tamika tammi tammy tamra tamsin tana \
    tania tanisha tanja tansu tanya tara tarja taryn tasha tashfeen tasia tatiana tatjana tatyana tawakkol tawana tawanda tawny teodora tera teresa teresita teri terri \
    terrie tess tessa thalia thandi thea thekla thelma theodora theresa therese thomasina thuy tiffany tiina tilda tina tineke tisha tonia tonja tonya tori torill tosha \
    tracey traci tracie traudl treva tricia trina trine trish trisha trixie trudie trudy truus tuija tulsi turid twila twyla tyra tzipi uliana ulla ulrike unni urmila \
    ursula usha ute uzma valarie valentina valeria valerie valorie vanda vandana vanessa vania velma venita vera verena verla verna vernice veronica veronika vesna vibeke \
    vicki vicky victoria vida vikki viktoria vilma viola violet violeta virginia virginie viveca vivian viviane vivienne vonda wafa waltraud wanda wangari wendi wendy \
    whitney wilda wilhelmina willa willemijn wilma winifred winnie winona wynne xenia ximena xiomara xiu yadira yael yamina yana yara yasemin yasmeen yasmin yasmina \
    yasmine yekaterina yelena yesenia yetta yevgenia yewande yingluck ylva yoko yolanda yolande yoshiko yuki yuko yulia yuliya yuriko yvette yvonne zahra zainab zanele \
    zara zarina zehra zeinab zelda zelma zena zenaida zenobia zeynep zina zinaida zoe zofia zohra zola zora zoya zuzana åse ";

/// Names of both.
const EITHER: &str = " alex ariel ashton aubrey billie blair cameron carey cary casey chris dale dana darcy dee dominique drew elisha gale guadalupe ira jamie jan jess jessie jewel jody \
    jordan kelly kerry kim kiran kris lacy laverne lee leigh lindsay loren lynn mackenzie merle mickey morgan nikola noam ola ollie parker pat peyton quinn reese riley \
    robin rowan sam sandy sasha shannon shea shelby sidney stevie sydney taylor terry tommie toni tracy val vivian whitney ";

/// Names that are as often a place, a month, a thing or a surname before another word with a capital.
const DOUBTFUL: &str = "august austin april june may hope faith grace geneva georgia virginia charlotte florence victoria madison \
    jackson jefferson jordan sydney chester clay crystal dale dean lance rex roman rose jasmine ivy marine \
    melbourne lincoln norman carolina dakota christian king franklin nelson wade grant pat will mark bill penny \
    sandy kent lima orlando san santiago salvador francisco ukraina ruby drew shannon joy aurora dawn olive \
    gene milan lourdes violet heather hazel holly don rob sue jack frank gale rusty wolf miles baker \
    ashton barrett boyd brandy brennan carey cody dante darcy donovan doyle ebony everett fletcher garrett grady hal homer jewel kip kitty lacy leigh mack melody norris opal percival preston rae royce sanford seymour shelby shelton weldon whit wiley wyatt";

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
