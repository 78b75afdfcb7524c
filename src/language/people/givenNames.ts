import { readingsOf } from '../spelling/pinyin.ts';
import { commonSurnames, everydayWords, wordsAndNames } from './nameWords.ts';

/** Given names that are common in the languages of the firms' guests; those that begin many firms' names are left out. */
const givenNames: ReadonlySet<string> = new Set(
  (
    'aaron abdul abdullah abigail adam adrian ahmad ahmed akira alan albert alejandro aleksandr alessandro alessia alex ' +
    'alexander alexandra alexandre alexei alexey alfred ali alice alicia alina allison amanda amelia amir amy ana ' +
    'anastasia andre andrea andreas andrei andres andrew andrey andy angela angelo anil anita anja anna annabelle anne ' +
    'annette annie anthony antoine anton antonio arjun arnaud arthur artem ashley aurelie ayse barbara beatrice ' +
    'ben benjamin benoit bernard bernd beth betty birgit bjorn bob boris brandon brenda brian bruno camille carl carla ' +
    'carlo carlos carmen carol caroline catherine cathy cecilia celine charles charlotte chiara chloe chris christian ' +
    'christina christine christoph christophe christopher cindy claire clara claudia claudio clement colin connor craig ' +
    'cristina cynthia daisuke daniel daniela daniele danny david deborah denis dennis derek diana diane diego dieter ' +
    'dimitri dmitri dmitry dominik dominique donald donna doris dorothy douglas dylan eduardo edward edwin elena eleanor ' +
    'eleonora elisa elisabeth elizabeth ella ellen emanuele emil emily emma emmanuel enrico enrique eric erica erik ' +
    'erika ethan eugene eva evan evelyn evgeny fabian fabio fabrice fatima federica federico felipe felix fernando ' +
    'filip fiona florence florian frances francesca francesco francisco franck francois frank frederic frederik ' +
    'fritz gabriel gabriela gabriele gary gavin geoffrey george gerald gerard gerd gianluca gianni giorgio giovanni ' +
    'giulia giulio giuseppe gloria gonzalo gordon greg gregory guido guillaume gustavo hanna hannah hans harry hassan ' +
    'heather hector heike heinz helen helena helene henri henrik henry herbert hiroshi hugo hussein ian ibrahim igor ' +
    'ingrid irene irina isabel isabella isabelle ivan ivana jack jacob jacqueline jacques jake james jamie jan jana ' +
    'jane janet jason javier jean jeanne jeff jeffrey jennifer jenny jens jeremy jerome jerry jessica jesus jill jim ' +
    'joachim joan joanna joao joe johan johanna johannes john johnny jonas jonathan jorge jose josef joseph joshua joyce ' +
    'juan judith judy julia julian juliana julie julien juliette jurgen justin karen karin karl karsten katarina ' +
    'kate katharina katherine kathleen kathryn katie katja keiko keith ken kenji kenneth kevin khalid kim klaus kumar ' +
    'kyle lars laura lauren laurence laurent lea lena leo leon leonardo leonid leslie linda lisa liam loic lorenzo louis ' +
    'louise luc luca lucas lucia lucie lucy luigi luis luisa lukas lydia lynn maksim manfred manon manuel manuela marc ' +
    'marcel marcello marco marcos marcus margaret maria marie mariana marina mario marion marius markus marta martha ' +
    'martin martina martine mary masato mathias mathieu matt matteo matthew matthias maurice mauro max maxim maxime ' +
    'megan mehmet melanie melissa michael michaela michel michele michelle miguel mikael mike mikhail mirko mohamed ' +
    'mohammad mohammed monica monika muhammad mustafa nadia naoko natalia natalie natasha nathalie nathan neil nicholas ' +
    'nick nicola nicolas nicole nikita nikolai nina noah nora olaf oleg olga oliver olivia olivier omar oscar otto pablo ' +
    'pamela paola paolo pascal patricia patrick paul paula paulo pavel pedro peggy peter petra philip philipp philippe ' +
    'phillip pierre pietro priya rachel rafael rahul raj rajesh ralf ralph ramon raul raymond rebecca regina reinhard ' +
    'rene ricardo riccardo richard rita rob robert roberta roberto robin rodrigo roger roland roman ronald ross ruben ' +
    'rudolf ruslan russell ruth ryan sabine sabrina salvatore sam samantha samuel sandra sandy sanjay sara sarah scott ' +
    'sean sebastian sebastien serena sergei sergey sergio sharon sheila shirley silvia simon simone sofia sonia sophia ' +
    'sophie stefan stefania stefano stella stephan stephane stephanie stephen steve steven stuart sunil susan susanna ' +
    'susanne suzanne sven svetlana sylvia sylvie takashi takeshi tamara tania tanja tanya tatiana taylor ted teresa ' +
    'terry theo theodore theresa thierry thomas tim timo timothy tina tobias todd tom tomas tommy tony torsten tracy ' +
    'tyler ulrich ulrike ursula uwe valentina valeria valerie vanessa vera veronica victor victoria vijay viktor ' +
    'vincent vincenzo virginia vitaly vladimir walter wendy werner wilhelm william wolfgang xavier yann yannick yasmin ' +
    'yoko yosef yuki yulia yuri yusuf yves yvonne zoe'
  ).split(' '),
);

const nameWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const particle = /^(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|dos|del)$/;
/** What a firm's name holds and a person's does not, beside the everyday words. */
const ofFirms =
  /^(?:engineering|systems?|solutions?|labs?|laborator(?:y|ies)|industr(?:y|ies)|industrial|studios?|ventures?|capital|media|foods?|motors?|networks?|holdings?|brothers|sons|associates|robotics|biotech\w*|chemicals?|electronics?|electric|materials?|machinery|logistics|consulting|consultants|services?|interactive|digital|power|works?|sports?|fashion|optics|semiconductors?|therapeutics|genomics|sciences?|research|education|resources|mining|steel|shipping|airlines?|insurance|securities|partners|ai)$/;

const syllable =
  '(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:[aeou]|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|v|ve|ue)';
/** A given name or surname in pinyin, of up to three syllables. */
export const pinyinName = new RegExp(`^${syllable}(?:['’-]?${syllable}){0,2}$`, 'i');

let surnamesInPinyin: ReadonlySet<string> | undefined;

function isSurnameInPinyin(word: string): boolean {
  surnamesInPinyin ??= new Set([...commonSurnames].flatMap((surname) => readingsOf(surname).slice(0, 1)));
  return surnamesInPinyin.has(word);
}

/**
 * Whether words of Latin letters are most likely a person's name and nothing else: a common given name, alone or with
 * a surname ("Marco Rossi"), a Chinese name in pinyin ("Wang Xiaoming", "Xiaoming Wang"), "Mr Rossi". Some firms are
 * called so as well.
 */
export function isPersonInLatin(name: string): boolean {
  if (/^(?:mr|mrs|ms|miss|dr|prof)\b/i.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length > 4) return false;
  if (!words.every((word) => nameWord.test(word) || particle.test(word))) return false;
  const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  if (plain.some((word) => ofFirms.test(word) || (everydayWords.has(word) && !wordsAndNames.has(word)))) return false;
  if (plain.some((word) => givenNames.has(word.replace(/-.*$/, '')))) return true;
  const [first = '', last = ''] = [plain[0], plain.at(-1)];
  if (words.length === 1) return isSurnameInPinyin(first);
  if (words.length > 3) return false;
  return (
    (isSurnameInPinyin(first) && plain.slice(1).every((word) => pinyinName.test(word))) ||
    (isSurnameInPinyin(last) && plain.slice(0, -1).every((word) => pinyinName.test(word)))
  );
}
