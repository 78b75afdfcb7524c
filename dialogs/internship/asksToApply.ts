import { spellOwnDegree } from '../../src/language/placements/ownDegree.ts';
import { readPlacementWish } from '../../src/language/replies/applying.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import { readIntroducedName } from './introducedName.ts';

export type IntroductionLists = Pick<Lexicon, 'countries' | 'degrees' | 'disciplines' | 'languages' | 'universities'>;

const firstPerson = /^\s*(?:(?:hi|hello|hey|您好|你好)[\s,，!！.。]*)?(?:i'm|i am|im|my name|this is|我是|我叫|本人)/i;
const tellsOfTime = /有空|有时间|可以(?:来|到岗|入职)|\b(?:free|available|availability|can start)\b/i;
/** Before or behind a country, of one's own. */
const ownBefore = /(?:来自|国籍[是为:：]?|我是|\b(?:from|i'm|i am|im|nationality:?|citizen of)(?: an?)?)\s*$/i;
const ownBehind = /^\s*(?:人|籍|留学生|学生|\b(?:student|citizen|girl|guy)\b)/i;

/** Of what an application tells: a university and a degree alone may introduce any question. */
const enoughWithoutWish = 4;
/** Who looks for an internship and says who is looking wants more than a list. */
const enoughWithWish = 2;

/**
 * Whether somebody asks to apply: in so many words, or by an introduction such as applications begin with. Who looks
 * for an internship and tells nothing of himself or herself wants to see what there is first.
 */
export function asksToApply(words: string, lists: IntroductionLists): boolean {
  const wish = readPlacementWish(words);
  if (wish === 'apply') return true;
  const plain = words.replaceAll('’', "'");
  if (/[?？]/.test(plain) || (wish !== 'find' && !firstPerson.test(plain))) return false;
  const ofPerson = [
    readIntroducedName(words, lists) !== undefined,
    tellsCountry(plain, lists),
    readTerms(plain, lists.universities).length > 0,
    readTerms(spellOwnDegree(plain), lists.degrees).length > 0,
  ];
  if (wish === 'find') return count(ofPerson) >= enoughWithWish;
  const others = [
    readTerms(plain, lists.disciplines).length > 0,
    readTerms(plain, lists.languages).length > 0,
    tellsOfTime.test(plain),
  ];
  return count([...ofPerson, ...others]) >= enoughWithoutWish;
}

function tellsCountry(plain: string, { countries }: IntroductionLists): boolean {
  return readTerms(plain, countries).some(
    ({ start, end }) => ownBefore.test(plain.slice(0, start)) || ownBehind.test(plain.slice(end)),
  );
}

function count(signs: readonly boolean[]): number {
  return signs.filter(Boolean).length;
}
