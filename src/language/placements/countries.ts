import type { Reading } from '../../model/reading.ts';
import { normalise } from '../spelling/normalise.ts';
import { type Lexicon, readTermLists, type Term } from '../terms/lexicon.ts';

type Places = Pick<Lexicon, 'countries' | 'languages'>;

/** What says that the name of a people and a language is that of a people: Russian students, "I'm German". */
const peopleBehind =
  /^\s*(?:人|籍|国籍|公民|学生|留学生|同学|男生|女生|市场|客户|企业|公司|students?\b|interns?\b|nationals?\b|citizens?\b|people\b|graduates?\b|candidates?\b|applicants?\b|passport|nationality|girl|boy|guy|man\b|woman\b|male|female|undergrad|postgrad|master|phd|exchange|markets?\b|clients?\b|customers?\b|firms?\b|compan|business|partners?\b|buyers?\b|suppliers?\b|investors?\b)/;
const peopleBefore =
  /(?:\b(?:i am|i'm|im|we are|they are|be|is|nationality(?: is)?:?|citizen(?:ship)?(?: is)?:?|passport(?: is)?:?)\s*(?:an? |the )?|\b(?:ethnic|fellow)\s+|(?:国籍|来自|我是|护照)(?:是|为)?[:：]?\s*)$/;
const languageBehind =
  /^\s*(?:语|文(?![化学])|话|[-( :]*(?:native|fluent|language|speak|skills?|level|proficien|translat|interpret|b[12]\b|c[12]\b|a[12]\b|and\s+\w+[- ]speak))/;

/**
 * The countries that a text names, by their codes, with their peoples and cities. What is a language there (俄语,
 * Russian-speaking, "fluent Russian") is none; the name of a people and a language alike is a country where the words
 * beside it speak of people or markets, and always in the answer to a question for one (`asked`).
 */
export function readCountries(text: string, lexicon: Places, asked: boolean): Reading<string>[] {
  const plain = normalise(text);
  const { countries, languages } = readTermLists(text, listsOf(lexicon));
  return countries.filter((found) => {
    if (!languages.some(({ start, end }) => start < found.end && found.start < end)) return true;
    const before = plain.slice(Math.max(0, found.start - 24), found.start);
    const behind = plain.slice(found.end, found.end + 24);
    if (languageBehind.test(behind)) return false;
    return asked || peopleBehind.test(behind) || peopleBefore.test(before);
  });
}

const lists = new WeakMap<readonly Term[], Readonly<Record<'countries' | 'languages', readonly Term[]>>>();

/** The same object each time: what finds the names is kept with it. */
function listsOf({ countries, languages }: Places) {
  const known = lists.get(countries) ?? { countries, languages };
  lists.set(countries, known);
  return known;
}
