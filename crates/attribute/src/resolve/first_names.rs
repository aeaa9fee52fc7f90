//! First names, and what they tell of their bearer.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::gender::Gender;

/// Names that men bear, for the most part.
const HE: &str = " aaron abbas abdallah abdel abdelaziz abdelkader abdirahman abdoulaye abdul abdullah abel abhijit abraham adalberto adam adil adnan adolf adrian agustin ahmad ahmed ahmet \
    ajay ajit akbar akihito akio akira alain alan alasdair albert alberto albin aldo aleksander aleksandr aleksei alessandro alessio alexander alexandre alexei alexey alfonso \
    alfred alfredo ali alistair allan allen alonzo alvaro alvin alyaksandr amir amit amos anand anatole anatoly anders andre andreas andrei andres andrew andrey andrii andriy \
    angus anil anish anthony antoine anton antonin antonio antony antti anwar aram archie aristotle arjun armando armin arnaldo arnaud arne arnold arseniy art arthur arturo \
    arvind ashok ashraf asif atul augustus aurelio austin avi avraham ayman aziz baptiste barack barney barry bart bartholomew bashar bastian beau ben benedict benito \
    benjamin benny bernard bernardo bernie bert beto bilal bill billy björn boaz bob bobby bogdan bohdan boris bosse boutros brad bradley branko brendan brent bret brett \
    brian bronislaw bruce bruno bryan bryce bulent burak byron calvin carl carles carlos carlton carmelo casimir cedric cem cesar chaim charles charlie chester chetan chidi \
    chinedu christian christoph christophe christopher chuck ciaran clarence claude claudio clay clayton clemens clement cliff clifford clint clinton clyde colin connor conor \
    conrad constantin corey cornelius cory cosimo craig cristian cristiano cristobal curt curtis cyril cyrus daisuke dale damian damien damon dan daniel daniil danny dario \
    darius dariusz darrell darren darryl dave david davide davis davor dawid dean declan deepak demetrius denis dennis denzel derek derrick desmond devin devon dhruv dick \
    didier diego dietrich dieudonne dilip dimitri dinesh dino diogo dirk dmitri dmitriy dmitry dmytro domenico domingo dominic don donal donald donato donnie donny doug \
    douglas dragan duane dudley duncan dusan dustin dwayne dwight eamon earl eckhard ed eddie edgar edmund edoardo eduard eduardo edward edwin efraim efrain egor eitan eivind \
    ekrem eli elias elijah elliot elliott elmer elon emanuel emil emile emilio emmanuel emmett emre enrique enzo erdem erhard eric erich erik erling ernest ernesto ernst \
    erwin espen esteban ethan etienne ettore eugene eusebio evan evaristo evgeny ewan ezra fabian fabien fabio fabrice fabrizio fadi fahad faisal farid farooq farouk fausto \
    federico feliciano felipe felix ferdinand fergus fernand fernando fidel filip filippo finn flavio florian floyd fouad francesco francis francisco franco francois frank \
    franklin frantisek franz fred freddie freddy frederic frederick fredrik friedrich fritz fumio fyodor gabriel gaetano galen gareth garry gary gaston gautam gavin genaro \
    gene gennady geoff geoffrey georg george georgios geraint gerald geraldo gerard gerardo gerhard germain gerry ghassan giacomo gianluca gianni gilbert gilberto gilles gino \
    giorgio giorgos giovanni giulio giuseppe glen glenn godfrey gopal goran gordon gottfried graham grant greg gregoire gregor gregory grigory grover guido guillaume \
    guillermo gunnar gunther gus gustav gustavo guus guy günter hadi haidar hakan hakeem hakim halil hamad hamid hamza hank hannes hans harald harish harold haroon harry \
    haruki harvey hasan hashim hassan hector heiko heiner heinrich heinz helmut hendrik henri henrik henry herbert herman hermann hernan herve hideki hideo hirohito hiroshi \
    hisham horace horst hosni howard hrvoje hubert hugh hugo humberto humphrey hussein iain ian ibrahim ibrahima idris ignacio ignatius igor ihor ilan ilya imran imre inigo \
    ioannis irfan irving irwin isaac isaias isidro ismail issam itamar ivan ivar ivo jabari jacek jack jackson jacob jacques jafar jaime jake jakob jamal james jan janusz \
    jared jaroslav jaroslaw jarrod jarvis jason javad javed javier jawad jay jayant jeb jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jerzy jesse jesus jim \
    jimmy joachim joakim joao joaquin joe joel joey johan johann johannes john johnnie johnny johnson jomo jon jonah jonas jonathan jorge jose josef josep joseph josh joshua \
    jozef jozsef juan judd juha jukka jules julian julien julio julius junichi juraj jurgen jussi justin jörg kadir kamal kamil karan kareem karel karim karl karsten kaspar \
    kazimierz kazuo keir keith kemal ken kenji kenneth kent kerem kevin khaled khizr humayun kieran kirill kirk kishore kjell klaus knut kofi koji konrad konstantin kostas krishna kristian \
    kristof krzysztof kunal kurt kwame kwasi kyle kyrylo lachlan ladislav lajos lamar larry lars lasse laszlo laurence laurent lawrence leandro lee leif len leo leon leonard \
    leonardo leonid leonidas leopold leroy les leszek lev levi liam lindsey lionel lloyd lorenzo lothar lou louis lubomir luc luca lucas luciano lucien ludovic ludwig luis \
    luiz lukas luke luther lyle lyndon maarten mads magnus mahathir mahdi mahesh mahinda mahmoud majid maksim malcolm manfred manish manmohan manoj manolis mansour manuel \
    marc marcel marcello marco marcos marcus marek mariano mario marius mark markus marlon marshall martijn martin marty marvin marwan masahiro masato masoud massimo mateusz \
    mathias mathieu mats matt matteo matthew matthias mattia maurice mauricio maurizio mauro max maxim maxime maximilian mehdi mehmet mel menachem merrick mervyn mesut metin \
    micah michael michail michal micheal michel miguel mihai mihail mikael mike mikhail mikko miklos milan miles milorad milos miloslav milton miroslav mitch mitchell mitt \
    mohamed mohammad mohammed mohit mohsen moise moises monty morgan morris moses moshe mounir mourad muammar muhammad mukesh murad murat murray murtaza mustafa mustapha \
    mykhailo mykola nadav nadeem nader naftali nahum najib narendra nasir nasser nate nathan nathaniel naveed naveen nayib neal nebojsa ned neil nelson nestor niccolo \
    nicholas nick nicola nicolae nicolas niels nigel nikhil nikita niklas nikolai nikolaj nikolas nikolay nikos nils nitin noah nobuo noel norbert norm norman nouri nuno \
    octavio oded olaf olav oleg oleh oleksandr oleksii oleksiy oliver olivier omar omer orhan orlando orrin orson orville osama oscar oskar osman osvaldo otis otto ousmane \
    owen pablo padraig paolo parvez pascal pascual patricio patrick patrik paul paulo pavel pavlo pavlos pawel pedro pekka pepe per percy perry pervez petar pete peter petr \
    petro phil philip philipp philippe pierre pieter pietro pinchas piotr prakash pranab predrag puneet pyotr qasim quentin rachid radek radoslaw radovan rafael rafal \
    raffaele rafi rahm rahul rainer raj rajan rajeev rajesh rajiv rakesh ralph ramesh ramin ramiro ramon ramzan ramzi rand randall randy ranil ranjit raphael rashad rashid \
    rasmus ratko raul ravi ray raymond raymundo recep reggie reginald reince reinhard reinhold renato rene renzo reuben rex reza rhys riad ricardo riccardo richard rick ricky \
    rikard rinat rob robbie robby robert roberto rod roderick rodney rodrigo roger rohan rohit roland rolf romain roman romano romeo romulo ron ronald ronnie rory roscoe ross \
    rostislav roy ruben rudolf rudolph rudy rufus rui rupert ruslan russ russell rutger ruud ryan saad sabri saddam sadiq saeed saif sajid sajjad saleh salim salman salvador \
    salvatore sam samir samuel sandeep sander sandro sanjay sanjiv santiago saud saul scott seamus sean sebastian selim selwyn sepp serdar serge sergei sergey sergii sergio \
    serhii serhiy seth severino shahbaz shahid shane shashi shaun shawn shigeru shimon shinichi shinzo shlomo shmuel siddharth siegfried sigmar sigmund sigurd silvio simon \
    sinan slavko slobodan solomon sotiris souleymane spencer spiro spiros srdjan stan stanislav stanislaw stanley stavros stefan stefano steffen steinar stelios sten stephan \
    stephane stephen steve steven stewart stipe stuart subhash sudhir suleiman suleyman sunil suresh sushil svein sven syed sylvain sylvester tadashi tadeusz takashi takeshi \
    talal tamas tamim tamir taras tarek tareq tariq tayyip ted teodor teodoro terence terrence terry thabo thaddeus theo theodor theodore thiago thierry thijs thom thomas \
    thorsten tiago tibor tihomir tim timo timothy tobias toby todd todor tom tomas tomasz tomislav tommaso tommy tony toomas torsten toshio travis trent trevor trey tristan \
    troy turgut tyler tyrone ugo ulf ulrich umar umaru umberto urs usman uwe uzi vaclav vadim vadym valentin valerio valery vangelis vasco vasil vasilis vasily vasyl vaughn \
    venkat vernon vicente victor vijay vikas vikram viktor ville vinay vince vincent vincenzo vinko vinod viorel virgil vishal vitali vitaly vito vittorio vivek vlad vladimir \
    vladislav vojislav volker volodymyr vyacheslav wade wael waldemar waleed walid wallace walt walter walther warren wayne wendell werner wesley wilbur wilfred wilfried \
    wilhelm will willem willi william willie willis wim winfried winston wladyslaw wojciech wolf wolfgang wolfram wolodymyr woodrow xavier yahya yair yakov yan yannick yaser \
    yasir yasser yasuo yegor yehuda yevgeny yiannis yitzhak yoav yoram yosef yoshihide yoshiro yossi yousef youssef yoweri yukio yukiya yunus yuri yuriy yury yusef yusuf yves \
    zachariah zachary zack zafar zaheer zahid zaid zayed zbigniew zdenek zeev zeke zeljko ziad zlatan zoltan zoran zubair ";

/// Names that women bear, for the most part.
const SHE: &str = " aaliyah abby abena abigail ada adela adele aditi adriana adrienne agatha agnes agnieszka aida aiko aileen aisha akiko alba alejandra aleksandra alena alesia alessandra \
    alessia alexandra alexis alice alicia alina alisha alison allison alma alyson alyssa amal amalia amalie amanda amara amber amelia amelie amina aminata amira amrita amy \
    ana anabel anais ananya anastasia andrea andree anette angela angelica angelina angie anika anisa anissa anita anja anjali anke ann anna annabel annabelle annalisa \
    annamaria anne annegret anneke anneliese annemarie annette annie annika antje antonia anushka aparna april ariana arianna arielle arlene arundhati asha ashley asma astrid \
    asuncion athena audrey aurora autumn ava awa ayanna ayelet ayesha ayse aysel azadeh azra babette barbara barbra beata beatrice beatriz becky belinda bella benazir \
    benedetta bente berenice bernadette bernice bertha bess beth betsy bettina betty beverly bianca birgit birgitta birgitte blanca bonnie branka brenda briana brianna \
    bridget brigid brigitta brigitte britney britta brittany bronwyn brooke caitlin caitlyn callie camilla camille candace candice cara carina carissa carla carlotta carly \
    carmela carmelita carmella carmen carol carola carole carolina caroline carolyn carrie cassandra catalina cate caterina catharina catherine cathleen cathryn cathy cecelia \
    cecile cecilia cecilie celeste celestine celia celina celine chantal charlene charlize charlotte charmaine chelsea cherie cheryl chiara chimamanda chloe christa \
    christelle christiana christiane christin christina christine cindy claire clara clarice clarissa clarisse claudette claudia claudine clementine cleo colleen concetta \
    conchita condoleezza connie constance consuelo cora corazon coretta corinne cosima courtney crista cristina crystal cynthia dagmar daisy dalia damaris dana danica daniela \
    danielle daphne daria darla darlene darya dawn deanna deanne deb debbie debora deborah debra deepa deirdre delfina delia delores delphine denise desiree despina devika \
    diana diane dianna dianne dilek dilma dina dinah divya djamila dolly dolores dominika donatella donna dora doreen doris dorota dorothea dorothee dorothy dragana dulce \
    ebba edie edith edna edwige effie eileen eimear eirini ekaterina elaina elaine eleanor elena eleni eleonora elfriede elif elin elina eline elinor elisa elisabeth elissa \
    eliza elizabeth elke ella ellen eloise elsa elsie elspeth elvira elzbieta emanuela emilia emilie emily emine emma emmanuelle erica erika erin ernestine esme esmeralda \
    esperanza estela estelle esther estrella ethel etta eugenia eugenie eulalia eunice eva evangelina evangeline eve evelina evelyn ewa fabienne fabiola faith farah farida \
    fatema fatemeh fatima fatma fatou fawzia federica felicia felicity fernanda fiona fiorella flavia flora florence fran frances francesca francine francoise franziska \
    frauke freda freya frida frieda gabriela gabriele gabriella gabrielle gail galina gemma geneva genevieve georgette georgia georgiana georgina geraldine gerda germaine \
    gertrude ghada ghazala ghislaine giada gillian gina gisela giulia giuliana gladys glenda gloria grace graciela graziella greta gretchen griselda gro  gudrun \
    gunilla gwen gwendolyn gwyneth habiba hala haley halina hana hanan hanna hannah hanne hannelore harriet haruka hatice hattie hazel heather hedda hedwig heidi helen helena \
    helene helga henrietta henriette hermione hester hilary hilda hildegard hillary hiroko holly hope hortense huma ida ilana ilaria ileana ilka ilona ilse ilyse imani imelda \
    imogen indira ines inez inga inge ingrid inna ioana irena irene irina iris irma irmgard iryna isabel isabella isabelle isadora ivana ivanka ivette iwona izabela jacinda \
    jacinta jackie jaclyn jacqueline jacquelyn jadwiga jamila jana jane janelle janet janette janice janina janine jasmine jayne jean jeanette jeanine jeanne jeannette \
    jeannie jelena jemima jen jenna jennie jennifer jenny jeri jessica jill jillian jo joan joana joann joanna joanne jocelyn jodie joelle johanna johanne jolanta josefa \
    josefina josephine josie jovana joy joyce juana juanita judit judith judy julia juliana julianna julianne julie juliet julieta june justine justyna jutta kaisa kaja kajsa \
    kalpana kamala kamila kara karen karin karina karla karolina karyn kasia kate katerina kateryna katharina katharine katherine kathleen kathrin kathrine kathryn kathy \
    katia katie katja katrin katrina katy kavita kay kayla kayleigh keiko keisha kelli kellie kellyanne kendra kerstin khadija khadijah khalida kimberly kirsi kirsten kirstie \
    kirstin kirsty kristen kristi kristie kristin kristina kristine krisztina krystal krystyna ksenia kyoko lael laila lakshmi lalita lana lara larissa latifa latoya laura \
    lauren laurie lavinia layla lea leah leanne leela leila lena lene leonie leonor leonora leslie leticia letitia leyla libby lidia lidija liesel lila liliana liliane \
    lillian lillie lilly lily lina linda linnea lisa lisbet lisbeth liselotte liv livia liz liza ljiljana lois lola lolita lora lorena loretta lori lorna lorraine lotta lotte \
    louisa louise lourdes lubna lucia luciana lucie lucille lucinda lucy ludmila luisa luise lupita luz lydia lynn lynne lyudmila mabel maddalena maddie madeleine madeline \
    madison mae magali magda magdalena maggie mahalia maia mairead maisie maja malala malgorzata malia malika malin mandisa mandy manon manuela mara marcela marcella marcelle \
    marcia margaret margareta margarethe margarita margaux margery margherita margie margit margot margret margrethe marguerite maria mariah mariam marian mariana marianne \
    maribel maricela marie mariela mariella marielle mariko marilyn marina marine marion marisa marisol marissa marit marita maritza marja marjorie marla marlena marlene \
    marlies marsha marta marte martha marthe martina martyna mary maryam masako mathilda matilda mattie maud maude maura maureen mavis maxine maya mayra meena meera megan \
    meghan meike melania melanie melinda melissa mercedes meredith merete meryem meryl mette mia michaela michele michelle michiko mila mildred milena milica millie mimi mina \
    mindy minerva minnie mira miranda mireille mirela mireya miriam miroslava miyuki moira mollie molly mona monica monika muna muriel myra myriam myrna myrtle nabila nada \
    nadezhda nadia nadine nadiya nadja nafisa naima nancy nanette naoko naomi narges nasreen natacha natalia natalie natalya natascha natasha nathalie nawal nazanin neelam \
    neera neha nell nellie nelly nerea niamh nicole nicoleta nicoletta nicolette nidia nikki nilufer nina nirmala nisha nita noelle noemi noemie noora nora noreen norma nuala \
    nuria octavia odette odile ofelia ofra oksana olena olga olha olive olivia olympe oona ophelia oprah oriana orla ornella paige paloma pam pamela pascale patrice patricia \
    patrizia patsy patti patty paula paulette paulina pauline pearl peggy penelope penny pernilla pernille petra petronella philippa philomena phoebe phyllis pia pilar pippa \
    polina polly pooja portia preeti priscilla priya priyanka rachel rachida rafaela raffaella ragnhild rahel raisa ramona randi rania raquel rashida reba rebecca reem reena \
    regina regine reiko renata renate renee reyna rhea rhiannon rhoda rhonda rihanna riitta rina rita roberta robin rocio roisin romana romina romy rosa rosalba rosalia \
    rosalie rosalina rosalind rosalinda rosalyn rosalynn rosamund rosanna rosanne rose roseann roseanne rosella roselyn rosemary rosetta rosie rosina rosita roslyn rossana \
    roswitha rowena roxana roxane roxanne roza ruta ruth ruthie sabina sabine sabrina sadia sadie safia sakina sally salma salome samantha samia samira sandra sandrine sania \
    sanja sanna sara sarah sarita sasha saskia scarlett seema selena selin selina selma serafina serena shabana shabnam shahida shahnaz shakira shanelle shania shanna \
    sharmila sharon sharron shawna shazia sheena sheila shelley sheri sherri sherrie sherry sheryl shira shirin shirley shona shonda shoshana shreya shruti sibel sibylle \
    sigal signe sigrid silke silvia simona simone sinead siobhan snezana socorro sofia sofie solange soledad solveig sondra sonia sonja sonya sophia sophie soraya souad \
    stacey stacie stacy stefanie steffi stella stephanie suad sue sujata sumaya sumiko sunita susan susana susanna susanne sushma susie suzanna suzanne suzette svenja \
    svetlana sviatlana swati sybil sylvia sylvie sylwia tabitha tahira takako tamar tamara tamika tammi tammy tamsin tania tanisha tanja tansu tanya tara tarja taryn tasha \
    tashfeen tatiana tatjana tatyana tawakkol teodora teresa teresita teri terri tess tessa thalia thea thekla thelma theodora theresa therese tiffany tiina tilda tina tonia \
    tracey tracie tricia trina trine trish trisha trixie trudy tuija tulsi tyra tzipi uliana ulla ulrike urmila ursula ute uzma valentina valeria valerie vanda vandana \
    vanessa vania vera verena verna veronica vesna vibeke vicki vicky victoria viktoria viola violet violeta virginia virginie viveca vivian viviane wafa waltraud wanda \
    wangari wendi wendy whitney wilhelmina wilma winifred winona xenia ximena xiomara yael yamina yana yara yasemin yasmeen yasmin yasmina yasmine yekaterina yelena yesenia \
    yevgenia yingluck ylva yoko yolanda yolande yoshiko yuko yulia yuliya yuriko yvette yvonne zahra zainab zara zarina zehra zeinab zelda zenaida zeynep zina zinaida zoe \
    zofia zohra zora zoya zuzana ";

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
pub(super) struct FirstName {
    /// Nothing where both bear it.
    pub(super) gender: Option<Gender>,
    /// Whether the word is hardly ever anything else.
    pub(super) certain: bool,
}

/// What the lists know of a name in lower case.
pub(super) fn look_up(name: &str) -> Option<FirstName> {
    static NAMES: LazyLock<HashMap<&'static str, FirstName>> = LazyLock::new(|| {
        let mut names = HashMap::new();
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
