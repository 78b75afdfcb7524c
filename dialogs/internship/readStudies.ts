import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../../src/language/replies/questions.ts';
import { readTerms, type Term } from '../../src/language/terms/lexicon.ts';

/** `id` is of `knowledge/lexicon/universities.yaml`; `name` is what the student wrote. */
export interface University {
  readonly id?: string;
  readonly name: string;
}

const longestName = 80;
/** Words that a message may have to be a name as a whole. */
const longestWhole = 6;
/** Of what is no name, of a university or a programme. */
const ofSentences =
  /\d{3}|@|\b(?:i|i'm|my|am|is|have|the|visa|permit|abroad|email|phone|student|years?|study(?:ing)?)\b|签证|居留|邮箱|电话|手机|我|专业|学的|学生|还没|国外|境外/i;

const inEnglish =
  /(?:\p{Lu}[\p{L}.'’&-]* (?:of |for |and |the )?){0,5}(?:University|Institute|College|Academy|Polytechnic|Universit[àäé]t?|Universidad|Université)\b(?:(?: of| for| in)(?: (?:the|and|of|\p{Lu}[\p{L}.'’&-]*))+)?/u;
const schoolWord = /Universi|Institute|College|Academy|Polytechnic/;
const inChinese = /[\u4e00-\u9fff（）]{2,14}?(?:大学|学院)(?:（[\u4e00-\u9fff]{2,6}）)?/;
const leadInChinese =
  /^.*?(?:就读于|在读于|毕业于|来自|我是|我在|读于|在|读|是|于|，|和)(?=[\u4e00-\u9fff]{2,}(?:大学|学院))/;
/** UIBE, MGIMO: what stands behind "at" in capitals. */
const initials = /\b(?:at|from) (\p{Lu}{3,7})\b/u;

/** Which a text names; several where it may be any of them. `asked`: a whole message may be the name of one. */
export function readUniversity(words: string, universities: readonly Term[], asked: boolean): readonly University[] {
  const spelt = words.replace(/\buniv\b\.?/gi, 'University');
  const found = readTerms(spelt, universities);
  if (found.length > 0) {
    const ids = new Map(
      found.flatMap(({ start, end, values }) => values.map((id) => [id, spelt.slice(start, end)] as const)),
    );
    return [...ids].map(([id, name]) => ({ id, name }));
  }
  const named = findUniversityName(spelt);
  if (named !== undefined) return [{ name: named }];
  if (!asked || isQuestion(words) || readPlainYesNo(words)) return [];
  const whole = words
    .trim()
    .replace(/^(?:我(?:在|是|就读于)|就读于|在|i(?:'m| am| study| go)?(?: studying)? (?:at|to)|at|it is|it's)\s*/i, '')
    .replace(/[\s。.!！]+$|(?:就读|读书|上学)$/g, '')
    .slice(0, longestName);
  return /\p{L}{2}/u.test(whole) && !ofSentences.test(whole) && whole.split(/[\s,，]+/).length <= longestWhole
    ? [{ name: whole }]
    : [];
}

/** The name of a university that is in no list: Moscow State University. */
export function findUniversityName(words: string): string | undefined {
  const english = schoolWord.test(words) ? inEnglish.exec(words)?.[0].trim() : undefined;
  if (english !== undefined && /\s/.test(english)) return english.slice(0, longestName);
  const chinese = inChinese.exec(words)?.[0].replace(leadInChinese, '');
  if (chinese !== undefined && !/^(?:哪|什么|那|这|一|某)/.test(chinese)) return chinese;
  return initials.exec(words)?.[1];
}

/** What is wanted, or done already, is not what is studied. */
const ofWork =
  /实习|工作|岗位|兼职|就业|公司|企业|想(?:做|去|找)|希望|感兴趣|\b(?:internships?|jobs?|work(?:ing)?|positions?|roles?|placements?|interested|want|would like|looking|hope)\b/i;

const endOfProgramme =
  '(?=\\s+(?:at|from|in beijing|and (?:i|want|am|would|my)|with|since|but|who|student|major|programme|program|looking|year|currently|now|, )\\b|\\s*[,，.。;；()（]|$)';
const degreeWord =
  "(?:ba|b\\.a\\.|bsc|ma|m\\.a\\.|msc|mba|phd|ph\\.d\\.?|bachelor'?s?|master'?s?|doctorate|doctoral|undergrad(?:uate)?|postgrad(?:uate)?|graduate|degree|programme|program|student|majors?|majoring|specialis\\w+|specializ\\w+)";
const studied: readonly RegExp[] = [
  new RegExp(
    `\\b${degreeWord}(?: (?:degree|student|programme|program|studies))? (?:in|of) ((?!beijing|china|the \\d|my )[\\p{L}][\\p{L} &/'-]{1,58}?)${endOfProgramme}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:i(?:'m| am)? (?:stud(?:y|ying)|do(?:ing)?|read(?:ing)?)|studying|my (?:major|programme|program|subject|field) is|major(?:ing)?:?)(?: for)?(?: an?)?(?: (?:ba|bsc|ma|msc|mba|phd|bachelor'?s?|master'?s?|degree)(?: degree)? (?:in|of))? ((?!at\\b|in\\b|for\\b|abroad|here|an? |now\\b|on\\b|hard\\b)[\\p{L}][\\p{L} &/'-]{1,58}?)${endOfProgramme}`,
    'iu',
  ),
  /(?:专业(?:是|为|[:：])|主修|(?:学|读)的(?:专业)?是|攻读)\s*([\p{L}（）()·与和及]{2,24}?)(?:专业|系|方向|学位|硕士|博士|本科)*(?=[\s,，。;；!！]|$)/u,
  /(?:^|[\s,，。;；的在读学是])([\u4e00-\u9fff（）]{2,14}?)(?:专业|系)(?=[\s,，。;；!！的]|硕士|博士|本科|研|大|学生|在读|[一二三四]年级|$)/,
];
/** 北外国际贸易, 我是学国际贸易: what stands before the name of a field. */
const leadOfField = /^(?:我|是|在|学|读|的|就读|于)+/;

/** 北京语言大学汉语国际教育专业: the school is no part of it. */
function programmeIn(clauses: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(clauses)?.[1]?.trim();
  const field = found?.replace(/^.*(?:大学|学院)(?=.)/, '').replace(leadOfField, '');
  return field !== undefined && field.length > 1 ? field : undefined;
}

/**
 * What somebody studies, in their own words; undefined where the text does not tell. A field alone tells it in an
 * introduction; once it is known, it is changed only by words that say plainly that it is studied.
 */
export function readProgramme(
  words: string,
  disciplines: readonly Term[],
  how: 'asked' | 'spotted' | 'changed',
): string | undefined {
  const plain = words.replaceAll('’', "'");
  const clauses = how === 'asked' ? plain : withoutWishes(plain);
  for (const pattern of studied) {
    const found = programmeIn(clauses, pattern);
    if (found !== undefined && readTerms(found, disciplines).length > 0) return found;
  }
  if (how === 'changed') return patternAlone(clauses);
  const fields = readTerms(clauses, disciplines);
  const [first] = fields;
  const last = fields.at(-1);
  const whole = how === 'asked' ? wholeProgramme(plain) : undefined;
  if (!first || !last) return patternAlone(clauses) ?? whole;
  const joined = clauses.slice(first.start, last.end);
  const isOne = joined.length <= longestName && !/[,，.。;；]/.test(joined);
  const named = (isOne ? joined : clauses.slice(first.start, first.end)).replace(/专业$/, '');
  const extra = /\p{Script=Han}/u.test(named) ? 4 : 24;
  return whole?.includes(named) && whole.length <= named.length + extra ? whole : named;
}

/** A field that is in no list is taken where the words say plainly that it is studied. */
function patternAlone(clauses: string): string | undefined {
  for (const pattern of studied) {
    const found = programmeIn(clauses, pattern);
    if (found !== undefined && !/大学|学院|university|college/i.test(found)) return found;
  }
  return undefined;
}

function withoutWishes(words: string): string {
  return words
    .split(/(?<=[,，.。;；!！\n])/)
    .filter((clause) => !ofWork.test(clause) || /专业|主修|\b(?:stud(?:y|ying)|major\w*|degree)\b/i.test(clause))
    .join('');
}

function wholeProgramme(words: string): string | undefined {
  if (isQuestion(words) || readPlainYesNo(words)) return undefined;
  const [clause = ''] = words.trim().split(/[,，;；。]/);
  const value = clause
    .replace(
      /^(?:我(?:是)?(?:学|读)(?:的是)?|学的是|专业是|是|i(?:'m| am)? (?:study(?:ing)?|doing)|it's|it is|my major is)\s*/i,
      '',
    )
    .replace(/[\s.!！]+$|专业(?:的)?$/g, '')
    .trim();
  const count = value.split(/\s+/).length;
  return /\p{L}{2}/u.test(value) && value.length <= longestName && count <= longestWhole && !ofSentences.test(value)
    ? value
    : undefined;
}
