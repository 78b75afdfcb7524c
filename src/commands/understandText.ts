import type { CountProblem } from '../language/counts/counts.ts';
import type { MoneyProblem } from '../language/money/money.ts';
import type { CreditCodeProblem, EmailProblem, PhoneProblem } from '../language/people/contacts.ts';
import type { DelegateProblem } from '../language/people/delegateAtoms.ts';
import type { Command } from '../language/replies/commands.ts';
import { showPeriod } from '../language/show/show.ts';
import { showMoney } from '../language/show/showMoney.ts';
import type { Lexicon } from '../language/terms/lexicon.ts';
import type { Problem as PeriodProblem } from '../language/times/dayTimes.ts';
import type { MessageReadings, TermList } from '../language/understand.ts';
import type { Delegate } from '../model/bookings.ts';
import type { Reading } from '../model/reading.ts';
import type { Text } from '../model/text.ts';

const labels = {
  yesNo: { zh: '答复', en: 'Reply' },
  command: { zh: '指令', en: 'Command' },
  correction: { zh: '更正', en: 'Correction' },
  question: { zh: '提问', en: 'Question' },
  dates: { zh: '日期', en: 'Date' },
  money: { zh: '金额', en: 'Money' },
  counts: { zh: '人数', en: 'People' },
  delegates: { zh: '代表', en: 'Delegate' },
  phones: { zh: '电话', en: 'Phone' },
  emails: { zh: '邮箱', en: 'E-mail' },
  creditCodes: { zh: '信用代码', en: 'Credit code' },
  firms: { zh: '企业', en: 'Firm' },
} satisfies Readonly<Record<string, Text>>;

const lists: Readonly<Record<TermList, Text>> = {
  countries: { zh: '国家或地区', en: 'Country' },
  languages: { zh: '语言', en: 'Language' },
  counterparts: { zh: '对接方', en: 'Counterpart' },
  regions: { zh: '区域', en: 'Region' },
  disciplines: { zh: '学科专业', en: 'Discipline' },
  degrees: { zh: '学位', en: 'Degree' },
  universities: { zh: '高校', en: 'University' },
  sessionTopics: { zh: '宣讲主题', en: 'Session topic' },
  employment: { zh: '用工方式', en: 'Employment' },
};

const commands: Readonly<Record<Command['command'], Text>> = {
  help: { zh: '帮助', en: 'help' },
  back: { zh: '返回上一步', en: 'one step back' },
  repeat: { zh: '再说一遍', en: 'say it again' },
  skip: { zh: '跳过', en: 'skip' },
  cancel: { zh: '取消', en: 'cancel' },
  restart: { zh: '重新开始', en: 'start over' },
  person: { zh: '转人工', en: 'speak to a person' },
  change: { zh: '修改', en: 'change' },
  language: { zh: '换语言', en: 'change the language' },
};

type Problem =
  | PeriodProblem
  | MoneyProblem
  | CountProblem
  | PhoneProblem
  | EmailProblem
  | CreditCodeProblem
  | DelegateProblem
  | 'overlap';

/** Why a reading is not used as it stands, in plain words. */
const problems: Readonly<Record<Problem, Text>> = {
  past: { zh: '已经过去', en: 'it is over' },
  'no-such-day': { zh: '没有这一天', en: 'there is no such day' },
  'unclear-date': { zh: '没有说清是哪一天', en: 'which day it is was not clear' },
  'which-date': { zh: '可能是其中任何一个', en: 'it may be any of these' },
  recurring: { zh: '每逢这个时间都有，没说是哪一次', en: 'it comes round again, and which one was not said' },
  excluded: { zh: '这个时间是排除在外的', en: 'this time is ruled out' },
  'which-time': { zh: '没有说清是上午还是下午', en: 'morning or afternoon was not said' },
  'no-such-time': { zh: '没有这个时间', en: 'there is no such time' },
  'time-zone': { zh: '没有说清是哪里的时间', en: 'whose local time it is was not clear' },
  holiday: { zh: '没有说清是假期里的哪几天', en: 'which days of the holiday was not said' },
  'unclear-amount': { zh: '没有说清金额', en: 'the amount was not clear' },
  'unclear-number': { zh: '数字写法有几种读法', en: 'the number can be read in several ways' },
  'two-currencies': { zh: '同时写了两种货币', en: 'two currencies were given' },
  'unclear-currency': { zh: '没有说清是哪国货币', en: 'which currency it is was not clear' },
  'several-amounts': { zh: '说了不止一个金额', en: 'several amounts were given' },
  'negative-amount': { zh: '可能是负数', en: 'it may be negative' },
  'open-amount': { zh: '只说了下限', en: 'only the least was said' },
  'approximate-amount': { zh: '是大概的金额', en: 'the amount is only about right' },
  'unit-price': { zh: '是单价', en: 'it is the price of one' },
  'unclear-count': { zh: '没有说清是几位', en: 'how many was not clear' },
  'approximate-count': { zh: '是大概的人数', en: 'the number is only about right' },
  'with-speaker': { zh: '没有说清算不算本人', en: 'whether the writer is counted was not said' },
  besides: { zh: '是在原来的人数上再加', en: 'they come on top of those named before' },
  overlap: { zh: '与旁边的文字连在一起，读法不止一种', en: 'it runs into what stands beside it' },
  'no-limit': { zh: '不限人数', en: 'any number will do' },
  'phone-number': { zh: '不是有效的电话号码', en: 'it cannot be a telephone number' },
  'area-code': { zh: '缺少区号', en: 'the area code is missing' },
  'email-address': { zh: '邮箱地址不完整', en: 'the address is not complete' },
  'check-character': { zh: '校验位不符', en: 'its check character does not fit' },
  letter: { zh: '含有代码里不会有的字母', en: 'it holds a letter that no code has' },
  length: { zh: '位数不对', en: 'it is too long or too short' },
  'name-unclear': { zh: '姓名不完整', en: 'the name is not complete' },
  'whose-contact': { zh: '没有说清是谁的联系方式', en: 'whose contact it is was not said' },
};

const words = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  besides: (rest: string) => ({ zh: `；另外说了“${rest}”`, en: `; besides: “${rest}”` }),
  becomes: (rest: string) => ({ zh: `应为“${rest}”`, en: `it should be “${rest}”` }),
  aboutBecomes: (about: string, rest: string) => ({
    zh: `“${about}”应为“${rest}”`,
    en: `“${about}” should be “${rest}”`,
  }),
  asks: { zh: '这句话是在问', en: 'this asks something' },
  toAsk: (why: string) => ({ zh: `需要再问：${why}`, en: `to be asked: ${why}` }),
  nothing: { zh: '没有读出任何内容', en: 'Nothing was read in this' },
} satisfies Readonly<Record<string, Text | ((...values: never[]) => Text)>>;

/** What was read in a message, one finding a line, each with its place in the text as [start, end). */
export function understandText(text: string, read: MessageReadings, lexicon: Lexicon): string[] {
  const { locale } = read;
  const lines: string[] = [];
  const tell = (label: Text, shown: string) => lines.push(`${label[locale]}${locale === 'zh' ? '：' : ': '}${shown}`);
  const tellEach = <Value>(label: Text, readings: readonly Reading<Value>[], show: (value: Value) => string) => {
    for (const { start, end, values, problem } of readings) {
      const shown = values.map(show).join(locale === 'zh' ? '、' : '; ');
      const why = problem === undefined ? '' : words.toAsk(problemText(problem)[locale])[locale];
      const place = `“${text.slice(start, end)}” [${start}, ${end})`;
      tell(label, [place, shown, why].filter((part) => part !== '').join('  '));
    }
  };
  if (read.yesNo) {
    const { answer, rest } = read.yesNo;
    tell(labels.yesNo, `${words[answer][locale]}${rest === '' ? '' : words.besides(rest)[locale]}`);
  }
  if (read.command) tell(labels.command, commands[read.command.command][locale]);
  if (read.correction) {
    const { about, rest } = read.correction;
    tell(labels.correction, (about === undefined ? words.becomes(rest) : words.aboutBecomes(about, rest))[locale]);
  }
  if (read.isQuestion) tell(labels.question, words.asks[locale]);
  tellEach(labels.dates, read.dates, (period) => showPeriod(period, locale));
  tellEach(labels.money, read.money, (money) => showMoney(money, locale));
  tellEach(labels.counts, read.counts, ({ min, max }) => showRange(min, max));
  tellEach(labels.delegates, read.delegates, showDelegate);
  tellEach(labels.phones, read.phones, (phone) => phone);
  tellEach(labels.emails, read.emails, (email) => email);
  tellEach(labels.creditCodes, read.creditCodes, (code) => code);
  tellEach(labels.firms, read.firms, (name) => name);
  for (const list of Object.keys(lists) as TermList[]) {
    tellEach(lists[list], read.terms[list], (id) => lexicon[list].find((term) => term.id === id)?.name[locale] ?? id);
  }
  return lines.length > 0 ? lines : [words.nothing[locale]];
}

function showRange(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

function showDelegate({ name, title, phone, email }: Delegate): string {
  return [name, title, phone, email].filter(Boolean).join(' · ');
}

function problemText(problem: string): Text {
  const known: Readonly<Record<string, Text>> = problems;
  return known[problem] ?? { zh: problem, en: problem };
}
