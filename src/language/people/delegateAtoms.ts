import { ending } from '../spelling/endings.ts';
import { normalise } from '../spelling/normalise.ts';
import { readCreditCodes, readEmails, readPhones } from './contacts.ts';
import { isChineseName, type RunParts, splitChineseRun, splitGluedRun, splitLatinRun } from './names.ts';

export type DelegateProblem = 'name-unclear' | 'whose-contact' | 'phone-number' | 'area-code' | 'email-address';

/** One thing that a text says about a person. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly title?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly problem?: DelegateProblem;
  /** A semicolon, a new line or the number of an item stands before it. */
  readonly opens: boolean;
}

interface Piece extends Atom {
  readonly unread?: 'likely' | 'perhaps';
}

/** What a list is announced with, or strung together by: it belongs to nobody's name. */
const leadInChinese =
  /^(?:把|将|再|新增|增加|追加|替补|我们|我叫|我是|本人|他们|她们|他|她|这位|那位|一个|其中|我司|我方|本公司|公司|这次|本次|准备|打算|计划|想|要|派|安排|请|麻烦|报名|登记|参会人员?|参会代表|参会|参加|出席|与会人员|参加人员|报名人员?|人员|代表|名单|信息|如下|有|是|为|叫|名叫|姓名|名字|名称|联系人|联系电话|联系方式|联系|手机号码?|手机|电话号码?|电话|座机|邮箱地址?|电子邮箱|电子邮件|邮件|微信同号|微信|职务|职位|职称|岗位|部门|分别|包括|还有|以及|另外|另一位|另|一位|两位|二位|三位|第[一二三四五六七八九十]+[位个]|我|[一二三四五六七八九十两]+[位名个]人?|和|与|及|跟|加上?|就|的)+/;
const tailInChinese = ending(
  /(?:(?:一?共|总共|合计)(?:[两二三四五六七八九十]{1,2}[个人位名]人?)|(?:我们)?(?:他?们?)?(?:[两二三四五几]个?[人位])?也?都?会?(?:一起|共同|分别)?(?:来)?(?:参加|参会|出席|前往|过去|去|来|报名|到场)|[一两二三四五][个位名]人?|一起|吧|啊|哦|谢谢|等人?|联系电话|电话|手机号码?|手机|邮箱|联系方式|职务|职位|改成|改为|换成|更新为|同上|是|的|为|也)+/,
);
const leadInEnglish =
  /^(?:(?:the\s+|our\s+|my\s+)?(?:delegates?|attendees?|participants?|names?|full\s+name|contact|list|colleagues?|title|position|job\s+title|phone|tel|telephone|mobile|cell|e-?mail|email\s+address|number|no)(?:\s+(?:list|name|number|address))?\s*(?:are|is|will\s+be|:|-|$)|(?:we|i)\s+(?:are|am|will|would\s+like\s+to|want\s+to|shall)?\s*(?:be\s+)?(?:sending|send|register|registering|bring|bringing|nominate)|(?:(?:please\s+)?(?:add|change|update|set)\b|i\s+am|i'm|my\s+name\s+is|this\s+is|here\s+are|here\s+is|they\s+are|it's|please\s+register|and|plus|also|with|then|as\s+well\s+as|first|second|third|is|our|my|at|on)\b)[\s:.-]*/i;
const tailInEnglish =
  /['’]s\s+(?:new\s+)?(?:phone|mobile|cell|tel|e-?mail|number|contact)(?:\s+(?:number|address))?(?:\s+(?:to|is|should\s+be|changed\s+to))?\s*[:.]?$|[\s,]*\b(?:phone|tel|mobile|cell|e-?mail|at|on|is|and|plus|will\s+(?:attend|come|join|go)|attending|joining|same(?:\s+(?:number|phone|e-?mail|title))?|please)\s*[:.]?$/i;
const namedBefore = /(?:姓名|名字|联系人|参会人|\bname)\s*(?:[:：是为]|is)\s*$/i;
const hidden = '\ue000';
/** Labels within a line, which part what they stand between: 姓名张伟职务经理, "Name: Li Na Title: CEO". */
const labels =
  /(?<=\p{Script=Han}\s{0,2})(?:职务|职位|职称|头衔)(?=[:：为]?\s?\p{Script=Han})(?!.{0,12}不是)|(?<=[\p{L}\d\ue000][\s,;]{1,3})(?:job\s+title|title|position|e-?mail(?:\s+address)?|phone(?:\s+number)?|mobile|tel)\s*[:=](?=\s*\S)/giu;
/** The same where the text is filled in like a form: Name Li Na Title CEO Email …. */
const formLabels = /\b(?:name|job\s+title|title|position|e-?mail|phone|mobile|tel)\b\s*[:=]?/gi;

/** All that a text says about people, in order; the text must be in half width. */
export function readAtoms(plain: string): Atom[] {
  const contacts = contactsOf(plain);
  let rest = plain;
  const hide = (start: number, end: number) => {
    rest = rest.slice(0, start) + hidden.repeat(end - start) + rest.slice(end);
  };
  for (const { start, end } of [...contacts, ...readCreditCodes(plain)]) hide(start, end);
  for (const page of plain.matchAll(/(?:https?:\/\/|www\.)[^\s\u3000-\u9fff]+/gi))
    hide(page.index, page.index + page[0].length);
  rest = rest.replace(/^\s*name\b/i.test(rest) ? formLabels : labels, (label) => ','.padEnd(label.length));
  const runs = runsOf(rest);
  const first = runs.flatMap((run) => readRun(run, rest, { listed: false, takesUnread: false }));
  // Most messages name nobody.
  if (contacts.length === 0 && !first.some(isSomebody)) return [];
  // Names that stand by themselves show that a list of people is meant, and others in it are names too.
  const listed = first.some((piece) => piece.name !== undefined);
  const named = runs.flatMap((run) => readRun(run, rest, { listed, takesUnread: true }));
  return settle(withOpenings([...contacts, ...named], plain), rest);
}

function contactsOf(plain: string): Piece[] {
  const found = (
    { start, end, values, problem }: ReturnType<typeof readPhones>[number],
    field: 'phone' | 'email',
  ): Piece => ({
    start,
    end,
    opens: false,
    ...(values[0] ? { [field]: values[0] } : { problem: problem as DelegateProblem }),
  });
  return [
    ...readPhones(plain).map((reading) => found(reading, 'phone')),
    ...readEmails(plain).map((reading) => found(reading, 'email')),
  ];
}

function withOpenings(pieces: readonly Piece[], plain: string): Piece[] {
  let last = 0;
  return [...pieces]
    .sort((a, b) => a.start - b.start)
    .map((piece) => {
      const between = plain.slice(last, piece.start);
      last = piece.end;
      return { ...piece, opens: /[;\n]|(?:^|\s)\(?\d{1,2}\s*[.、)]\s*$|[①-⑳]\s*$/.test(between) };
    });
}

/** How runs are read: as parts of a list in which others are names, and whether with what may be a name and is not known as one. */
interface Manner {
  readonly listed: boolean;
  readonly takesUnread: boolean;
}

interface Run {
  readonly start: number;
  readonly text: string;
}

/** Chinese characters standing together, and words of other scripts with single spaces between them. */
function runsOf(plain: string): Run[] {
  const runs =
    /(?<!\p{Script=Han})\p{Script=Han} {1,3}\p{Script=Han}(?: {1,3}(?![男女])\p{Script=Han})?(?!\p{Script=Han})|[\p{Script=Han}·•・]+|(?!\p{Script=Han})\p{L}(?:(?!\p{Script=Han})[\p{L}\p{M}'’.&-])*(?: (?!\p{Script=Han})\p{L}(?:(?!\p{Script=Han})[\p{L}\p{M}'’.&-])*)*/gu;
  return [...plain.matchAll(runs)].map((match) => ({ start: match.index, text: match[0] }));
}

function readRun(run: Run, rest: string, manner: Manner): Piece[] {
  return /\p{Script=Han}/u.test(run.text) ? readChineseRun(run, rest, manner) : readLatinRun(run, rest, manner);
}

const contactBefore = ending(/\ue000[^;\n。!]*/);
const contactBehind = /^[^;\n。!]*\ue000/;

/** Whether a contact stands in the same line or sentence. */
function hasContact(rest: string, start: number, end: number): boolean {
  if (!rest.includes(hidden)) return false;
  return (
    contactBefore.test(rest.slice(Math.max(0, start - 80), start)) || contactBehind.test(rest.slice(end, end + 80))
  );
}

function readChineseRun({ start, text }: Run, rest: string, { listed, takesUnread }: Manner): Piece[] {
  const supported = listed || hasContact(rest, start, start + text.length);
  if (/^\p{Script=Han}{2,6}$/u.test(text) && namedBefore.test(rest.slice(Math.max(0, start - 12), start))) {
    return [pieceOf({ start, text }, splitChineseRun(text, true, takesUnread) ?? { name: text }, text)];
  }
  if (text.includes(' ')) return readSpaced({ start, text }, supported);
  const plain = normalise(text);
  const lead = leadInChinese.exec(plain)?.[0].length ?? 0;
  const whole = splitChineseRun(text, supported, takesUnread);
  // "代表：" announces somebody; 我们总监张伟 is our director, not a director called 我们.
  const label = /^(?:代表|人员|参会代表)$/.test(plain) && rest.charAt(start + text.length) === ':';
  const announced = lead > 0 && whole?.title !== undefined && whole.name !== undefined && text.startsWith(whole.title);
  if (label) return [];
  const glued = splitGluedRun(text.slice(lead));
  if (whole && !glued && !whole.unread && !announced) return [pieceOf({ start, text }, whole)];
  if (glued) {
    let from = start + lead;
    return glued.map((parts) => {
      const piece = pieceOf({ start: from, text: (parts.name ?? '') + (parts.title ?? '') }, parts);
      from = piece.end;
      return piece;
    });
  }
  const pieces: (Run & { readonly isCounted: boolean })[] = [];
  const end = plain.length - (tailInChinese.find(plain.slice(lead))?.length ?? 0);
  let at = lead;
  for (const piece of plain.slice(lead, end).split(/([和与及跟])/)) {
    if (!/^[和与及跟]$/.test(piece)) {
      const counted = /^另?外?[一两二三四五六七八九十][位名个]/.exec(piece)?.[0].length ?? 0;
      const said = text.slice(at + counted, at + piece.length);
      pieces.push({ start: start + at + counted, text: said, isCounted: counted > 0 });
    }
    at += piece.length;
  }
  const sent = /派|安排|名单|人员|代表|叫|姓名/.test(plain.slice(0, lead));
  return pieces.flatMap((piece) => {
    const parts = splitChineseRun(piece.text, supported || sent || pieces.length > 1, takesUnread);
    // 王小明和一名助理: somebody else, and no title of the one before.
    const isSomeoneElse = piece.isCounted && parts?.name === undefined && parts?.title !== undefined;
    return parts ? [pieceOf(piece, isSomeoneElse ? { unclear: true } : parts)] : [];
  });
}

/** 张 伟, 王 小 明: in lists the characters of names are spread. */
function readSpaced({ start, text }: Run, supported: boolean): Piece[] {
  const name = text.replaceAll(' ', '');
  return isChineseName(name, supported) ? [{ start, end: start + text.length, opens: false, name }] : [];
}

function readLatinRun(run: Run, rest: string, { listed, takesUnread }: Manner): Piece[] {
  const pieces: Piece[] = [];
  let at = run.start;
  for (const part of run.text.split(/( and | plus | & | и | y | et | und )/i)) {
    if (!/^ (?:and|plus|&|и|y|et|und) $/i.test(part)) {
      let body = part;
      let start = at;
      for (let lead = leadInEnglish.exec(body); lead && lead[0] !== ''; lead = leadInEnglish.exec(body)) {
        body = body.slice(lead[0].length);
        start += lead[0].length;
      }
      body = body.replace(tailInEnglish, '').replace(/[.\s-]+$/, '');
      const end = start + body.length;
      const contact = hasContact(rest, start, end);
      // A label such as "Phone:" is nobody.
      const label = /^\s*:/.test(rest.slice(end)) && !contact;
      const beside =
        /^(?:[\s:(<[,-]|mobile|phone|tel|cell|e-?mail)*\ue000/i.test(rest.slice(end, end + 24)) ||
        (rest.charAt(start - 1) === '(' && rest.charAt(end) === ')') ||
        /\ue000[\s:)>\],-]*$/.test(rest.slice(Math.max(0, start - 8), start));
      const isHour = /^[ap]m\b/i.test(body) && /\d\s?$/.test(rest.slice(0, start));
      const parts =
        body === '' || label || isHour
          ? undefined
          : (splitLatinRun(body, { contact, beside, listed }, takesUnread) ??
            (takesUnread && namedWithin.test(body) ? { unread: 'perhaps' } : undefined));
      // John Smith and an interpreter: somebody else, and no title of the one before.
      const isSomeoneElse = part !== run.text && /^(?:an?|one|two|three) /i.test(body) && parts?.name === undefined;
      if (parts) pieces.push(pieceOf({ start, text: body }, isSomeoneElse ? { unclear: true } : parts));
    }
    at += part.length;
  }
  return pieces;
}

/** "replace Jean Dupont with Marie Curie": somebody is named in the sentence, whoever it is. */
const namedWithin = /(?:^|\s)(?!Dear|Hi|Hello|Best|Kind|Many|Thank)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:\s|$)/u;

function pieceOf({ start, text }: Run, parts: RunParts, labelled?: string): Piece {
  const piece: Piece = { start, end: start + text.length, opens: false };
  if (parts.unclear) return { ...piece, problem: 'name-unclear' };
  if (parts.unread) return labelled === undefined ? { ...piece, unread: parts.unread } : { ...piece, name: labelled };
  return {
    ...piece,
    ...(parts.name === undefined ? {} : { name: parts.name }),
    ...(parts.title === undefined ? {} : { title: parts.title }),
  };
}

/**
 * What may be a name and is not known as one becomes somebody who must be asked about where a name is due: in a line
 * with a contact and no other name, and as an item of a list in which others are names. Anywhere else it is no name.
 */
function settle(pieces: readonly Piece[], rest: string): Atom[] {
  const listed = pieces.some(isSomebody);
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && !piece.opens) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) => {
    const nameless = !line.some(isSomebody) && line.some((piece) => piece.phone ?? piece.email ?? piece.problem);
    const only = nameless ? line.find((piece) => piece.unread) : undefined;
    return line.flatMap((piece): Atom[] => {
      if (!piece.unread) return [piece];
      const { unread, ...atom } = piece;
      const item = listed && unread === 'likely' && standsApart(piece, rest);
      return piece === only || item ? [{ ...atom, problem: 'name-unclear' }] : [];
    });
  });
}

function isSomebody(piece: Piece): boolean {
  return piece.name !== undefined || piece.problem === 'name-unclear';
}

function standsApart({ start, end }: Atom, rest: string): boolean {
  const before = rest.slice(Math.max(0, start - 8), start);
  const behind = rest.slice(end, end + 8);
  return (
    /(?:^|[,，、;\n/|&+]|\d[.、)]|[和与及跟]|\band|\s(?:и|y|et|und)|:)\s*$/i.test(before) &&
    /^\s*(?:$|[,，、;\n/|(&+\ue000]|[和与及跟]|\s|and\b)/.test(behind)
  );
}
