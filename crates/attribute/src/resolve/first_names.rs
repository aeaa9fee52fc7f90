//! First names, and what they tell of their bearer.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::gender::Gender;

/// Names that men bear, for the most part.
const HE: &str = " aaron abdul abraham adam adolf adrian ahmed alan albert alberto aleksandr aleksander aleksei alexander alexandre alexei \
    alexey alfred ali allan allen alonzo alyaksandr amir amos anatoly anders andre andrei andres andrew andrey andrii andriy \
    angus anthony antoine anton antonin antonio antony antti archie aristotle armando arnold art arthur arturo asif augustus austin \
    barack barney barry bart bashar beau ben benedict benjamin bernard bernardo bernie bert beto bill billy björn bob bobby boris \
    bosse brad bradley brendan brent bret brett brian bruce bruno bryan bryce byron calvin carl carlos carlton cedric cesar charles charlie \
    chester christian christoph christophe christopher chuck claude clay clayton clement cliff clifford clint clinton clyde colin connor \
    conrad corey cornelius craig curt curtis cyril cyrus dale damian damien dan daniel daniil danny dario darius darrell darren dave \
    david davis dean dennis denis derek desmond devin devon dick didier diego dietrich dimitri dirk dmitri dmitriy dmitry dmytro domenico dominic \
    don donald donny doug douglas duane dudley duncan dustin dwayne dwight earl ed eddie edgar edmund eduard eduardo edward edwin \
    egor eitan eli elias elijah elmer emanuel emil emilio emmanuel enrique eric erich erik ernest ernesto ernst esteban ethan eugene \
    evan evgeny ewan ezra fabian federico felipe felix ferdinand fernando fidel finn floyd francesco francis francisco franco francois frank \
    franklin franz fred freddie freddy frederick fredrik friedrich fyodor gabriel gareth garry gary gavin gennady geoff geoffrey georg george \
    georgios gerald gerard gerhard gerry gilbert giorgio giorgos giovanni giuseppe glen glenn gordon graham grant greg gregory grigory grover guido \
    guillermo günter gus gustav gustavo guy hamid hank hans harald harold harry harvey hasan hassan hector heinrich heinz helmut \
    henri henrik henry herbert herman hermann hernan horace horst howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor ihor \
    ilya imran isaac ismail ivan ivo jack jackson jacob jacques jaime jake jakob jamal james jan janusz jared jason javier jay jeb jed jeff \
    jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joey johan johann johannes john johnny \
    johnson jon jonah jonas jonathan jorge jose josef joseph josep josh joshua juan judd jules julian julio julius juraj jurgen justin jörg \
    kareem karim karl keith ken kenneth kent kevin khaled kirill kirk klaus konrad konstantin kostas kristian kurt kyle kyrylo lamar lars larry \
    laurence laurent lawrence lee len leo leon leonard leonid leopold leroy les leszek lev levi lindsey lionel lloyd lorenzo lothar lou \
    louis luc luca lucas ludwig luis luiz lukas luke luther lyndon mahmoud maksim malcolm manfred manuel marc marcel marcello marco marcos marcus \
    mario marius mark markus marlon marshall martin marty marvin massimo mateusz matt matteo matthew matthias maurice mauricio max maxim \
    maximilian maxime mehmet mel merrick michael michail michal michel miguel mihail mike mikhail miklos miles milos milton mitch mitchell mitt \
    mohamed mohammad mohammed moises monty morgan morris moses muhammad murray mustafa mykhailo mykola nathan nathaniel neal ned neil \
    nelson nicholas nick nicola nicolae nicolas nigel nikita niklas nikolai nikolaj nikolas nikolay nikos nils noah noel norbert norman norm oleg \
    oleh oleksandr oleksii oleksiy oliver olivier omar orrin orlando oscar osama oskar otto owen pablo paolo pascal patrick paul paulo pavel pavlo \
    pawel pedro per percy perry pete peter petr petro philip philipp philippe phil pierre piotr pyotr quentin rafael rafal ralph ramon ramzan rand \
    randall randy raphael rasmus raul ray raymond reince reinhard reinhold rene rex ricardo riccardo richard rick ricky rob robbie robby robert roberto rod roderick \
    rodney rodrigo roger roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rufus rupert russ russell \
    ruslan ryan sajid salman salvador salvatore sam samir samuel sander santiago saul scott sean sebastian sepp serge sergei sergey sergii serhii serhiy \
    sergio seth sigmar silvio simon solomon spencer spiro stan stanislav stanislaw stanley stefan stefano steffen stephan stephen sten steve steven stewart stuart \
    sven tariq ted terence terrence terry theo theodor theodore thom thomas tim timothy timo tobias toby todd tom tomas tomasz tommy tony \
    torsten travis trent trevor trey tristan troy tyler tyrone ulrich umberto uwe vaclav vadim vadym valentin valery vasily vasyl vernon \
    viktor vince vincent vinko vito vitaly vitali vlad vladimir vladislav volodymyr vyacheslav wade waldemar wallace walt walter warren wayne wendell wesley wilbur \
    wilhelm will willem william willie willis winston wojciech wolf wolfgang woodrow wolodymyr xavier yair yakov yan yannick yegor yevgeny yitzhak yuri yury yusuf yves \
    zachary zack zbigniew zoran ";

/// Names that women bear, for the most part.
const SHE: &str = " abby abigail ada adela adele adriana agatha agnes agnieszka aileen aisha alessandra alesia alexandra alexis alice alicia alina alison allison \
    alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita anja anke ann anna annabel anne \
    annegret annette annie annika antje antonia april ariana arlene ashley astrid audrey aurora autumn ava ayanna babette barbara beata beatrice beatriz becky belinda \
    bella bernadette bernice bertha bess beth betsy betty beverly bianca birgit blanca bonnie brenda bridget brigitte britta brittany brooke camilla camille \
    candace candice cara carina carla carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste \
    celia celine charlene charlotte chelsea cheryl chiara chloe christa christiane christina christine cindy claire clara clarissa claudia \
    colleen condoleezza connie constance cora corinne cristina crystal cynthia dagmar daisy dalia dana daniela danielle daphne daria darlene dawn deb debbie deborah \
    debra deirdre delia delores denise diana diane dianne dina dolores donna dora doreen doris dorothea dorothy ebba edith edna eileen \
    ekaterina elaine eleanor elena eleni elisa elisabeth eliza elizabeth ella ellen elsa elsie elvira emilia emily emma erica erika erin ernestine esther \
    ethel eugenia eva eve evelyn faith fatima felicia fiona flora florence frances francesca franziska frauke frida frieda gabriela gabriele gabrielle \
    gail galina geneva genevieve georgia geraldine gertrude gillian gina gisela gladys gloria grace greta gretchen guadalupe gwen gwendolyn haley halina \
    hanna hannah hattie hazel heather heidi helen helena helene helga henrietta hilda hildegard hillary hilary holly hope huma ida ilaria ilse imogen ines \
    inga inge ingrid irena irene irina iris irma isabel isabella isabelle iryna ivana ivanka jacqueline jackie jana jane janet janice jasmine jean jeanette jeanine \
    jeanne jen jenna jennie jennifer jenny jessica jill jo joan joann joanna joanne jocelyn johanna josephine joy joyce juanita judith judy julia \
    juliana julie juliet june justine kamala kara karen karin karina karla karolina kate katerina katharina katherine kathleen kathryn kathy katia katie \
    katja katrin katrina katy kay kayla kelli kellyanne kerstin kimberly kirsten kirstin kristen kristin kristina ksenia laila lana lara larissa laura lauren laurie lea leah leila lena \
    leonora leslie letitia lidia liesel lila liliana lillian lily lina linda lisa liz liza lois lola lora loretta lori lorraine lotte louisa louise lucia lucie lucille lucinda lucy \
    luisa lydia lynn lynne mabel madeleine madeline madison magda magdalena maggie maia maja malgorzata malia mandy manuela mara marcia margaret margarita \
    maren margery margot marguerite maria mariam marianne marie marilyn marina marine marion marissa maritza marjorie marla marlene marsha marta martha martina mary maryam mathilda matilda \
    maud maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith michaela michele michelle mila mildred millie mimi mina \
    mindy mira miranda miriam moira mollie molly mona monica monika muriel myra myriam nadia nadine nadja nancy naomi natalia natalie natalya natasha nathalie \
    nell nellie nicole nicoletta nikki nina nora norma odette olena olga olha olive olivia oksana ophelia oprah pam pamela patrice patricia patsy patti patty paula pauline pearl peggy penelope \
    penny petra phoebe phyllis pia polina polly priscilla rachel ramona raquel rebecca regina renata renate renee rhoda rhonda rita roberta robin rosa rosalie rosalind rosamund rose roseann rosemary \
    rosie roxanne ruth sabina sabine sabrina sally samantha sandra sara sarah sasha selena selma serena sharon sheila shelley sherry shirley silke silvia simone \
    sofia soledad sonia sonja sophia sophie stacey stacy stefanie stella stephanie sue susan susana susanna susanne susie suzanne svetlana sviatlana sybil sylvia sylvie tabitha tamara \
    tammy tania tanya tara tatiana tatyana teresa terri tess tessa thelma theresa therese tiffany tilda tina tracey trina tricia trudy tulsi uliana ulrike ursula \
    valentina valeria valerie vanessa vera verena veronica vicki vicky victoria viktoria viola violet virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred winona \
    yana yasmin ylva yolanda yulia yuliya yvette yvonne zeynep zoe zofia zora zuzana ";

/// Names of both.
const EITHER: &str = " alex blair cameron casey chris dana dale drew gale jamie jan jess jody jordan kelly kerry kim kris lee lindsay loren lynn mackenzie \
    mickey morgan nikola noam parker pat peyton quinn reese riley robin rowan sam sandy sasha shannon sidney stevie sydney taylor terry toni tracy \
    val vivian whitney ";

/// Names that are as often a place, a month, a thing or a surname before another word with a capital.
const DOUBTFUL: &str = "august austin april june may hope faith grace geneva georgia virginia charlotte florence victoria madison \
    jackson jefferson jordan sydney chester clay crystal dale dean lance rex roman rose jasmine ivy marine \
    melbourne lincoln norman carolina dakota christian king franklin nelson wade grant pat will mark bill penny \
    sandy kent lima orlando san santiago salvador francisco ukraina ruby drew shannon joy aurora dawn olive \
    violet heather hazel holly don rob sue jack frank gale rusty wolf miles baker";

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
