import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { readCounts } from '../counts/counts.ts';
import { findNumerals } from '../numbers/numeralsInText.ts';
import { normalise } from '../spelling/normalise.ts';

const inChinese = /^\s*(?:多|来)?\s*(?:个(?!月|小时|星期|礼拜|钟|工作日|学期|季度|学分|亿|百分)|名|位|人(?!民币))/;
/** 2 会俄语的实习生: no word counts them. */
const plainInChinese = /^\s*[^,，。;；\d月年日天周岁级元块]{0,20}(?:实习生|学生|同学|助理)/;
const role =
  '(?:interns?|iterns?|students?|people|persons?|candidates?|graduates?|trainees?|assistants?|positions?|openings?|vacanc(?:y|ies)|places?|speakers?|translators?|interpreters?|developers?|engineers?|undergraduates?|postgraduates?|masters?|placements?|helpers?|reps?|representatives?|salespersons?|tutors?|teachers?|coordinators?|writers?|testers?|marketers?|programmers?|researchers?|analysts?|designers?|editors?|juniors?|talents?|native)';
/** Two Russian-speaking interns: nothing but words up to whom they are. */
const inEnglish = new RegExp(`^\\s*(?:x\\s*)?(?:[a-z][a-z'/-]*[\\s-]+){0,6}?${role}(?![a-z])`);
const other =
  /^\s*(?:-\s*)?(?:months?|weeks?|days?|years?|hours?|hrs?|yuan|rmb|usd|cny|k\b|%|am\b|pm\b|th\b|st\b|nd\b|rd\b|of the)/;
/** 第一位 and "number 1" count nobody. */
const orderBefore = /(?:第|no\.?|number|hsk|level|cet|year|\d[/:.-])\s*$/;
const labelled =
  /(?:人数|名额|招聘人数|需求人数|number(?: of (?:interns|students|people|positions))?|headcount|interns?|students?|实习生|positions?|openings?)\s*(?:是|为|:|：|=|is)\s*$/;
/** Who is there already: 我们公司有200人, 50名员工, "a team of 5". */
const staffBefore =
  /(?:公司|团队|我们|企业|规模|现|目前|共|员工|办公室)(?:目前|现在?|一共|总共)?(?:有|是|约|为)\s*$|\b(?:we are|we're|we have|team of|company of|firm of|employ|employs|staff of|about|over|more than)\s*$/;
const staffBehind =
  /^\s*(?:个|名|位|多|余)*\s*(?:人的(?:公司|团队|企业)|员工|职工|客户|用户|同事|合伙人|老师|导师)|^\s*(?:[a-z-]+\s)?(?:employees|staff|customers|clients|colleagues|mentors|partners|offices)/;
const rangeLink = /^\s*(?:-|~|到|至|to|or|and|或者?)\s*$/;
/** Whoever recruits says so right before: 招两名, "need 2". */
const wantedBefore =
  /(?:招聘|招募|招收|招|需要|需|找|要|想要|征|聘请|聘)(?:个|了|到|大约|大概|约)?\s*$|\b(?:need|needs|looking for|look for|hire|hiring|want|recruit|recruiting|seek|seeking)\s*(?:about |around |up to )?$/;

/**
 * How many people are looked for, in the words of somebody who looks: 招两个会俄语的, "2 Russian-speaking interns". The
 * words between the number and whom it counts may be many; who works there already is not counted. Both ends of a range
 * are given. In the answer to a question for the number (`asked`) whatever `readCounts` reads counts too.
 */
export function readPlacesWanted(text: string, asked: boolean): Reading<number>[] {
  const seen = text.slice(0, longestMessage);
  const plain = normalise(seen);
  const numerals = findNumerals(plain).slice(0, 40);
  const found = numerals.flatMap(({ start: at, end, values: last, unit, bare }, index): Found[] => {
    const [previous, next] = [numerals[index - 1], numerals[index + 1]];
    if (next && rangeLink.test(plain.slice(end, next.start))) return [];
    const isRange = previous !== undefined && rangeLink.test(plain.slice(previous.end, at));
    const [start, values] = isRange ? [previous.start, [...previous.values, ...last]] : [at, last];
    const before = plain.slice(Math.max(0, start - 40), start);
    const behind = plain.slice(end, end + 80);
    if (unit !== 'none' || bare || orderBefore.test(before)) return [];
    const isWanted = wantedBefore.test(before);
    if (staffBehind.test(behind) || (staffBefore.test(before) && !isWanted)) return [];
    const isCounted =
      inChinese.test(behind) ||
      plainInChinese.test(behind) ||
      labelled.test(before) ||
      (!other.test(behind) && inEnglish.test(behind));
    if (!isCounted && !(asked && isWanted && !other.test(behind))) return [];
    const counts = [...new Set(values.flatMap(({ min, max }) => [min, max]))];
    const whole = counts.filter((count) => count > 0 && Number.isInteger(count));
    return whole.length > 0 ? [{ start, end, values: whole, isWanted }] : [];
  });
  // 招两名，一个会俄语，一个会法语: the others are parts of it.
  const [wanted, ...more] = found.filter(({ isWanted }) => isWanted);
  const told = wanted && more.length === 0 ? [wanted] : found;
  if (told.length > 0) return told.map(({ start, end, values }) => ({ start, end, values }));
  const single = one.exec(plain);
  if (single) return [{ start: single.index, end: single.index + single[0].length, values: [1] }];
  return asked ? countsIn(seen) : [];
}

interface Found extends Reading<number> {
  readonly isWanted: boolean;
}

const one =
  /\b(?:an?|one)\s+(?:[a-z][a-z'/-]*[\s-]+){0,6}?(?:intern|student|person|candidate|graduate|trainee|assistant|translator|interpreter|speaker)(?![a-z])|[招找要]个(?=[会懂说讲]|[^,，。;；]{0,12}(?:实习生|学生|人|助理|翻译))/;

function countsIn(seen: string): Reading<number>[] {
  return readCounts(seen).flatMap(({ start, end, values, problem }) => {
    const counts = values.flatMap(({ min, max }) =>
      max - min > 9 ? [] : Array.from({ length: max - min + 1 }, (_, at) => min + at),
    );
    return counts.length > 0 ? [{ start, end, values: counts, ...(problem && { problem }) }] : [];
  });
}
