/** Words and names of people that are one slip away from a name of the lexicon and are right as they are. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'accountant accountants adding adds alan associated australasia australia bahama bars bart basil bath bear begin ' +
    'being berlins birth boat bold bond boot brother buying canadair cast cents chain chains chair charm chart cheap ' +
    'child childs chili chill chime chine clear coarse coast cocoa coffee coin columbia comic comma completing ' +
    'conscience conversation cost costs count country crate cream created creation creations creative creek cross ' +
    'cubic cyrus dancer dancers danes danger data date dates dear deda defiance delay design designs desire diagnosis ' +
    'diplomat discover discovered drinking earn energetic engine england enter entry even events every exert expect ' +
    'expert export fair fare fares fees fiance fiancee file final finals finish finished fish foam force foreign ' +
    'forester forging franc francs frenchman fresh freshman friend frozen gain gambit gamble games gate geek general ' +
    'genetic georgio germ goal grease great greed green greet greeting haidian hail hair half hard head heard heart ' +
    'heath hello help hill holy home horse hunger hungry idea ideal indeed index indie innovative inserting insertion ' +
    'internal internally internationally invention inventor invest invested iris island italic items jade jean jersey ' +
    'judo jump kenny keying kind lane laos large last latch late later latin latino law lawn laws lawyerly layer ' +
    'layers lean learn legal lender lessor letter lever librarian librarians like lima line lines little logos lone ' +
    'long look lord lower macro mail main major make malay male mall malt man manage manager managing mania manually ' +
    'many marathon margin mark market marsh mart maths matter matters meal mechanic mechanics medal medicinal melt ' +
    'member men mental merit metal methodology mexican middle mill mind mining minor moral morale morals naval near ' +
    'need neon nicer nigh night noise noisy number oman one order organise organised other overseas oversees pain ' +
    'paint pair pairs palm panam panel parent parents parish parks part parts party past patch patient patio pause ' +
    'peace pearl perk peru pest plane planned plant polar pole policies policy polished polishing polite pollute port ' +
    'portal porter ports press prince principle private produce produced producer productive prompt public pump pure ' +
    'qatar quick raise rather reason recycle regal region relish resign return revue roman romance room rush rushed ' +
    'safe saint sale salt sauna saving saying sedan select serious serve served service settle settled settles shrine ' +
    'siege single sites skype slim slow small solar solid some sound south space span spawn speak spend spent spin ' +
    'spine stack stacks stain stamp stand standard state stated states station statue status steak stick still stock ' +
    'stories story strait strange street strip stuck sudden sugar suit summary supreme surname swede sweet swift ' +
    'swims swine swing swiss table tail talk tall tax taxi team teas tech teen thank thanks that theater their there ' +
    'thin thing this three thus timer title today token tone tong tons tool tourist tourists tours town trace track ' +
    'tracking tract trade trail trailing train trainee trainer trains tram transaction transactions translating ' +
    'translator translators trash travel treat trial trick trucks true trunk trust tube tunes tunic turban turkey ' +
    'turn turns union united unites universities urban usual utter vaccination valid value vast video vowel wages ' +
    'wake wale walk walks wall wares warm waste watch water waves whales women wonder word words would year yearn ' +
    'yield zone'
  ).split(' '),
);

/** Short words of English that could be syllables of pinyin. */
export const shortWords: ReadonlySet<string> = new Set(
  (
    'am an and are as ask at be but by can car day did do end for fun get go guy had has he her hi him his how if in ' +
    'is it its lot man may me men my name no not now of on one or our out pen run sea set she so sun ten than the ' +
    'then to too up us use was we who why win you'
  ).split(' '),
);
