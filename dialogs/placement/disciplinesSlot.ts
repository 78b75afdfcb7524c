import { showDisciplines } from '../../src/language/show/showPlacement.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import { type Slot, type SlotReading, slot } from '../form/slot.ts';
import { meansAny } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

type Ids = readonly string[];
type Lists = Pick<Lexicon, 'disciplines' | 'universities'>;

const any =
  /专业(?:背景)?(?:都)?(?:不限|无(?:特别)?要求|没有?(?:特别|特殊)?要求|都(?:可以|行))|不限(?:制)?(?:任何)?专业|(?:任何|什么|哪个)专业都|\bany (?:major|field|discipline|subject|degree subject)s?\b|\b(?:no|without) (?:particular |specific )?(?:major|field|discipline)s?\b(?: (?:required|requirements?))?|\b(?:major|field|discipline)s? (?:doesn'?t|does not|do not|don'?t) matter/;
const denied =
  /(?:不要|不招|不是|不学|不想要|除了|非|\b(?:no|not|except|other than|instead of|rather than|without|non-?))\s*$/;
/** 俄语翻译 is a trade: a field only where the words say so. */
const trades: ReadonlySet<string> = new Set(['translation', 'foreign-languages', 'education']);
const asField =
  /^\s*(?:专业|系|学院|学科|方向|背景|类|学生|的?(?:本科|硕士|博士)|majors?\b|students?\b|background|degree|graduates?\b)/;
const asFieldBefore =
  /(?:专业|学|主修|读|\b(?:studying|study|stud(?:y|ied)|major(?:ing|ed)? in|degree in|background in|students? of|field of|in))\s*[:：是为]?\s*$/;
/** A firm's own trade is none that it asks for: 做跨境电商, "an international trade company". */
const tradeBehind =
  /^\s*(?:公司|企业|行业|业务|领域|平台|集团|机构|团队|部门|部(?!分)|firms?\b|compan|business|industry|sector|agency|platform|start-?up|teams?\b|departments?\b)/;
const tradeBefore =
  /(?:做|从事|主营|经营|开展|我们是|一家|是家|\bwe (?:do|are(?: an?)?|work in|sell)|\bin the)\s*[^,，。;；\s]{0,6}\s*$/;
const ofStudents =
  /专业|学生|同学|实习|本科|硕士|博士|研究生|毕业|学历|背景|\b(?:majors?|majoring|students?|interns?|internship|degrees?|background|graduates?|stud(?:y|ying|ied)|undergrad\w*|postgrad\w*|phd|master\w*|bachelor\w*|field|discipline)\b/;
const adds =
  /^(?:再|还|另外|也|加上?|增加|补充|以及|和)|也(?:可以|行|要)|^(?:and|also|plus|add|as well)\b|\b(?:too|as well|also fine|also ok)[\s.!]*$/;

/** The fields of study that a firm asks for, none of them for any, or that a student has. */
export function createDisciplinesSlot(lexicon: Lists, options: SidedOptions): Slot<Ids> {
  const { ask, askBriefly, side } = options;
  const { disciplines, universities } = lexicon;

  function find(words: string, asked: boolean): { readonly ids: Ids; readonly several: Ids } {
    const plain = normalise(words);
    const found = readTerms(words, disciplines);
    const schools = found.length > 0 ? readTerms(words, universities) : [];
    const meant = found.filter(({ start, end, values }) => {
      if (schools.some((school) => school.start < end && start < school.end)) return false;
      const before = plain.slice(Math.max(0, start - 24), start);
      if (denied.test(before)) return false;
      const behind = plain.slice(end, end + 16);
      if (!asked && (tradeBehind.test(behind) || tradeBefore.test(before))) return false;
      if (!asked && !asFieldBefore.test(before) && !ofStudents.test(clauseAt(plain, start, end))) return false;
      const isTrade = values.some((id) => trades.has(id));
      return asked || !isTrade || asField.test(behind) || asFieldBefore.test(before);
    });
    const clear = new Set(meant.flatMap(({ values }) => (values.length === 1 ? values : [])));
    const several = meant.find(({ values }) => values.length > 1 && !values.some((id) => clear.has(id)));
    return { ids: [...clear], several: several?.values ?? [] };
  }

  function read(words: string, before: Ids, asked: boolean): SlotReading<Ids> | undefined {
    const { ids, several } = find(words, asked);
    const kept = adds.test(normalise(words).trim()) ? before : [];
    const all = [...new Set([...kept, ...ids])];
    if (several.length > 0) return { kind: 'several', values: several.map((id) => [...all, id]) };
    return ids.length > 0 ? { kind: 'value', value: all, sure: true } : undefined;
  }

  const told = (value: unknown): Ids => (Array.isArray(value) ? (value as Ids) : []);

  return slot<Ids>({
    ...frameOf(options),
    examples: text.disciplineExamples,
    saidBack: true,
    ask: ({ locale }) => ({
      text: ask[locale],
      ...(askBriefly && { brief: askBriefly[locale] }),
      ...(side === 'firm' && { buttons: [text.anyField[locale]] }),
    }),
    read({ text: words }, { values }) {
      const isAny = isButton(words, text.anyField) || meansAny(words) || any.test(normalise(words));
      if (isAny) return side === 'firm' ? { kind: 'value', value: [], sure: true } : { kind: 'none' };
      return read(words, told(values[options.name]), true);
    },
    spot({ text: words }, { values }) {
      if (side === 'firm' && any.test(normalise(words))) return { kind: 'value', value: [], sure: true };
      return read(words, told(values[options.name]), false);
    },
    show: (ids, { locale }) => showDisciplines(ids, lexicon, locale),
  });
}

function clauseAt(plain: string, start: number, end: number): string {
  const from = Math.max(...['，', ',', '。', ';', '；', '\n'].map((mark) => plain.lastIndexOf(mark, start)));
  return plain.slice(from + 1, end + plain.slice(end).search(/[，,。;；\n]|$/));
}
