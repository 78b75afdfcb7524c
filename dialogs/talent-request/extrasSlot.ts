import { readCommand } from '../../src/language/replies/commands.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../../src/language/replies/questions.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Message } from '../../src/model/message.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { leftBy } from './jobSlots.ts';
import { toldOf } from './requestValues.ts';
import { talentRequestText as text } from './talentRequestText.ts';

const longest = 300;

const nothing =
  /^(?:没有?了?|没有其他(?:要求)?了?|没别的了?|没什么(?:了|要求)?|无|暂无|不用了?|就这些了?|其他没有了?|no|nope|none|nothing(?: else)?|that'?s (?:all|it)|no more|not really|all good)[\s,，。.!！吧啦]*$/i;

/** Who somebody is, rather than what he or she can do: it is asked of nobody here. */
const ofPerson =
  /性别|[男女](?:生|性|孩|士|的)?(?:$|优先|最好|即可|就[行好]|[,，。;；])|(?:只要|限|招|要)[男女]|年龄|\d+岁|岁(?:以下|以上)|年轻|未婚|已婚|婚育|生育|宗教|信仰|信教|穆斯林|基督教|佛教|民族|肤色|黑人|白人|外貌|形象好|颜值|身高|长得|\b(?:gender|(?:fe)?male|wom[ae]n|girls?|boys?|m[ae]n (?:only|preferred)|age[ds]?|young|years old|under \d\d|married|unmarried|single women|religio\w*|muslims?|christians?|race|skin|good[- ]looking|attractive|height)\b/;

/** One question for all that may still be wished; what other slots do not make out is kept as it was written. */
export function createExtrasSlot(others: () => readonly AnySlot[]): Slot<string> {
  return slot<string>({
    name: 'extras',
    label: text.extrasLabel,
    called: { zh: ['其他要求', '其他', '补充'], en: ['other wishes', 'other', 'anything else'] },
    examples: text.extrasExamples,
    optional: text.nothingElse,
    saidBack: true,
    needed: () => true,
    ask: ({ values, locale }) => ({ text: text.askExtras(toldOf(values).degree === undefined)[locale] }),
    async read(message, form): Promise<SlotReading<string> | undefined> {
      const { text: words } = message;
      if (nothing.test(words.trim()) || readPlainYesNo(words) === 'no') return { kind: 'none' };
      if (readPlainYesNo(words) || readCommand(words) || isQuestion(words)) return undefined;
      const clauses = words.split(/(?<=[,，。;；\n])/);
      const fair = clauses.filter((clause) => !ofPerson.test(normalise(clause)));
      const left = await leftBy(others(), { ...message, text: fair.join('') }, { ...form, asked: 'extras' });
      const isDropped = fair.length < clauses.length;
      const note = text.notAsked[form.locale];
      if (/\p{L}{2}/u.test(left)) {
        return { kind: 'value', value: left.slice(0, longest), sure: false, ...(isDropped && { note }) };
      }
      // What others know otherwise by now is for them to change.
      if (!isDropped && (await changesOthers(others(), message, form))) return undefined;
      // All of it is for others, or for nobody.
      return isDropped ? { kind: 'reopen', slot: 'extras', note } : { kind: 'none' };
    },
    show: (value) => value,
  });
}

async function changesOthers(others: readonly AnySlot[], message: Message, form: FormTurn): Promise<boolean> {
  for (const one of others) {
    if (form.values[one.name] === undefined) continue;
    const found = await one.spot?.(message, form);
    if (found?.kind === 'value' && JSON.stringify(found.value) !== JSON.stringify(form.values[one.name])) return true;
  }
  return false;
}
