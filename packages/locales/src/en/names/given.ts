import { parseGivenNames } from '../../roles.ts';

/** Own list of common given names, in alphabetical order; those of both genders are left out. */
export const givenNames = parseGivenNames(`
    f: abby abigail ada adele adriana aisha alana alexandra alice alicia alison allison alyssa amanda amber amelia amelie amy ana angela angelica
    f: angelina anita ann anna annabel annalena anne annie audrey aung ava barbara beatrice becky belinda bella bernadette bertha beth bethany
    f: betty beverly bianca bonnie brenda bridget brittany brooke camila camille candice carla carmen carol caroline carolyn carrie cassandra
    f: catherine cecilia celia charlotte chelsea cheryl chloe christina christine christy cindy claire clara clare colleen constance cora courtney
    f: crystal cynthia daisy dana danielle daphne dawn deborah debra delia denise desiree diana diane dolores donna dora doris dorothy edith eileen
    f: elaine eleanor elena eliza elizabeth ella ellen elsa emilia emily emma erica erika erin esther ethel eunice eva eve evelyn faith fay felicia
    f: fiona florence frances gabriela gail georgia geraldine gertrude gina giorgia gladys glenda gloria greta gwen hannah hazel heather heidi
    f: helen helena henrietta hilary hillary ida imogen ingrid irene iris irma isabel isabella isla ivanka ivy jacinda jackie jacqueline jade jan
    f: jane janet janice janine jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna jocelyn jodi josephine josie
    f: joyce juanita judith judy julia julie juliet kamala kara karen karin kate katherine kathleen kathryn kathy katie katrina kay kayla kelly
    f: kellyanne kendra kim kimberly kirsten kristen kristin kristina lana lara laura lauren lea leah lena lillian lily linda lindsay lindsey lisa
    f: lola lorena loretta lori lorraine louise lucia lucille lucy luisa lydia lynn mabel mackenzie madeleine madeline maggie mandy marcia margaret
    f: margarita margot marguerite maria mariah marian marianne marie marilyn marina marine marion marissa marjorie marlene marsha martha mary
    f: maryam maureen maxine maya meghan megyn melania melanie melinda melissa mercedes meredith mia michelle mildred mindy miranda miriam molly
    f: mona monica muriel myra nadia nancy naomi natalia natalie natalya nell nicole nina noelle nora norma oksana olga olivia ophelia paige pam
    f: pamela patricia patsy paula pauline pearl peggy penelope penny phoebe phyllis polly priscilla rachael rachel ramona rebecca regina renee
    f: rhonda rita roberta rosa rosalie rose rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sandy sanna sara sarah savannah selena
    f: shannon sharon sheila shelby shelley sherry shirley simone sonia sonya sophia stacey stacy stella stephanie sue susan susanna susie suzanne
    f: sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina toni tracey tracy ursula valerie vanessa vera vicki vicky victoria viola
    f: violet virginia vivian wanda wendy whitney winifred yolanda yulia yvette yvonne zoe
    m: aaron abdul abe abraham adam ahmed al alan albert alec alejandro alex alexander alexei alfonso alfred ali allan allen alvin amir andre
    m: andreas andrei andrew andy angelo anthony anton antonio antony archie armando arnold arthur arturo ashton austin barack barney barry bart
    m: ben benjamin bernard bernie bert bill blake bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan bryce byron caleb
    m: calvin carl carlos cecil cedric chad charles charlie chester chris christopher chuck clarence clark claude clay clayton cliff clifford clint
    m: clive clyde cody colin connor cory craig curtis cyril cyrus damian damon dan daniel dave david denis dennis derek derrick desmond diego
    m: dimitri dmitriy dmitry dominic don donald doug douglas drew duane duncan dustin dwight dylan ed eddie edgar edmund eduardo edward edwin eli
    m: elias elliot ellis elmer emanuel emilio emmanuel enrique eric erik ernest ernie erwin esteban ethan eugene evan everett felipe felix
    m: ferdinand fernando floyd francis francisco frank franklin fred freddie frederick gabriel garrett gary gavin gene geoffrey george gerald
    m: gerard gerhard gilbert giles giovanni glen glenn gordon greg gregory guido gus guy harold harry harvey hassan hector henry herbert herman
    m: homer horace howard hubert hugh hugo humphrey hussein ian ibrahim igor imran irving isaac ismail ivan jack jacob jaime jair jake jamal james
    m: jared jason jasper javier jay jed jeff jeffery jeffrey jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy joaquin joe joel joey
    m: john johnny jon jonah jonathan jorge jose josef joseph josh joshua juan jude jules julian julio julius justin kareem karl keith ken kenneth
    m: kent kevin kirk kurt kyle lamar larry leo leon leonard leroy lester lewis liam lionel lloyd logan lou louis lucas luigi luis luke luther
    m: malcolm manuel marco marcus mario mark martin marvin mathew matt matthew maurice max maxwell melvin mervyn micah michael mickey miguel mike
    m: mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed morris moses murray mustafa narendra nathan nathaniel ned neil nelson
    m: newt nicholas nick nigel nikita nikolai noah noel norman olaf oleg oliver omar orlando osama oscar otto owen pablo paolo pascal patrick paul
    m: pavel pedro percy perry pete peter phil philip phillip pierre preston quentin quincy rafael ralph ramon randall randy raul ravi raymond
    m: recep rex ricardo richard rick ricky rob robbie robert roberto rodney rodrigo roger roland ron ronald ronnie rory ross ruben rudy rufus
    m: russell ryan salvador sam sami samir sammy samuel santiago saul scott sean sebastian sergei sergey sergio seth shane shaun sheldon sherman
    m: shinzo sidney simeon simon spencer stan stanley stefan stephen sterling steven stewart stuart sylvester ted terence terrence theo theodore
    m: thomas tim timothy todd tom tommy tony travis trent trevor troy ty tyler umar vance vernon vic victor viktor vince vincent virgil vladimir
    m: volodymyr wallace walter warren wayne wendell wesley wilbur wilfred willard william willie winston wolfgang woody xavier yevgeny yusuf
    m: zachary zack
`);
