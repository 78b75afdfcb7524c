import { describe, expect, it } from 'vitest';
import { readDelegates } from '../../../../src/language/people/delegates.ts';

/** Name, title, phone and e-mail of each, with strokes between; what cannot be used with its problem. */
function read(text: string): string[] {
  return readDelegates(text).map(({ values: [delegate], problem }) =>
    delegate ? [delegate.name, delegate.title, delegate.phone, delegate.email].join('|') : `!${problem}`,
  );
}

/** As people type when they are in a hurry: a contact that may be another's is nobody's. */
const messages: readonly (readonly [string, ...string[]])[] = [
  ['姓名张伟职务经理电话13800138000', '张伟|经理|+8613800138000|'],
  ['王小明经理李小红主管', '王小明|经理||', '李小红|主管||'],
  ['主管李小红经理王小明', '李小红|主管||', '王小明|经理||'],
  ['张伟市场部经理李娜技术总监', '张伟|市场部经理||', '李娜|技术总监||'],
  ['张伟13800138000总监李娜13900139000经理', '张伟|总监|+8613800138000|', '李娜|经理|+8613900139000|'],
  [
    '张伟13800138000总监李娜13900139000经理王芳13700137000助理',
    '张伟|总监|+8613800138000|',
    '李娜|经理|+8613900139000|',
    '王芳|助理|+8613700137000|',
  ],
  ['张伟 李娜去，张伟是经理李娜是工程师', '张伟|||', '李娜|||'],
  ['张伟总 13800138000', '张伟||+8613800138000|'],
  ['我和张伟总监 13800138000', '!name-unclear', '张伟|总监|+8613800138000|'],
  ['我和李娜', '!name-unclear', '李娜|||'],
  ['张伟、李娜和我', '张伟|||', '李娜|||', '!name-unclear'],
  ['再加一个李娜 经理 13900139000', '李娜|经理|+8613900139000|'],
  ['把周文的电话改成13900139000', '周文||+8613900139000|'],
  ['周文电话改成13900139000', '周文||+8613900139000|'],
  ['李娜等3人', '李娜|||', '!name-unclear'],
  ['张伟、李娜等2人', '张伟|||', '李娜|||'],
  ['张伟、李娜、王芳共三人', '张伟|||', '李娜|||', '王芳|||'],
  ['李娜（不参加）、张伟', '!name-unclear', '张伟|||'],
  ['张伟和他们的司机', '张伟|||', '!name-unclear'],
  ['张伟 13800138000 李娜同上', '张伟||+8613800138000|', '李娜|||'],
  ['Jean Dupont (not coming), Anna Lee', '!name-unclear', 'Anna Lee|||'],
  ['Anna Lee & team', 'Anna Lee|||', '!name-unclear'],
  ['Anna Lee +65 6123 4567, Jean Dupont same number', 'Anna Lee||+6561234567|', 'Jean Dupont|||'],
  ['李娜等人', '李娜|||', '!name-unclear'],
  ['李娜和两位同事', '李娜|||', '!name-unclear'],
  ['李娜和一名助理', '李娜|||', '!name-unclear'],
  ['李娜和一位翻译张伟', '李娜|||', '张伟|翻译||'],
  ['李娜，还有一个没定', '李娜|||', '!name-unclear'],
  ['两位同事：张伟和李娜', '张伟|||', '李娜|||'],
  ['王 小 明 13800138000', '王小明||+8613800138000|'],
  ['张 伟 男 13800138000', '张伟||+8613800138000|'],
  ['Jean Dupont + 2', 'Jean Dupont|||', '!name-unclear'],
  ['Jean Dupont and one more', 'Jean Dupont|||', '!name-unclear'],
  ['Li Na plus 2 colleagues', 'Li Na|||', '!name-unclear'],
  ['Jean Dupont and an interpreter', 'Jean Dupont|||', '!name-unclear'],
  ['Jean Dupont et al', 'Jean Dupont|||', '!name-unclear'],
  ['Jean Dupont +33142685300', 'Jean Dupont||+33142685300|'],
  ['Jean Dupont, 3pm tomorrow', 'Jean Dupont|||'],
  ['Li Na, Dec 2 3pm', 'Li Na|||'],
  ['周文13800138000zhouwen@example.com', '!email-address'],
  ['周文zhouwen@example.com13800138000', '!email-address'],
  ['张伟 13800138000（紧急联系人李娜13900139000）', '张伟||+8613800138000|', '!whose-contact'],
  ['张伟，李娜，13800138000', '张伟|||', '李娜|||', '!whose-contact'],
  ['Marco（马可） 13800138000', '!name-unclear', '马可||+8613800138000|'],
  ['找李娜 13900139000', '!name-unclear'],
  ['姓李 13900139000', '!name-unclear'],
  ['星河科技总监张伟', '张伟|星河科技总监||'],
  ['Jean-Pierre Dupont, directeur, jp@example.org', 'Jean-Pierre Dupont|directeur||jp@example.org'],
  ['María José García López, Directora, maria@example.com', 'María José García López|Directora||maria@example.com'],
  ['Иван Петров, директор, ivan@example.com', 'Иван Петров|директор||ivan@example.com'],
  ['Anna Schmidt, PhD, Head of R&D, anna@example.org', 'Anna Schmidt|PhD Head of R&D||anna@example.org'],
  ['name: Jean Dupont title: CEO email: jean@example.com', 'Jean Dupont|CEO||jean@example.com'],
  ['Name Jean Dupont Title CEO Email jean@example.com', 'Jean Dupont|CEO||jean@example.com'],
  ['me and Jean Dupont', '!name-unclear', 'Jean Dupont|||'],
  ['Jean Dupont and me', 'Jean Dupont|||', '!name-unclear'],
  ['Jean Dupont and his assistant', 'Jean Dupont|||', '!name-unclear'],
  ["change Li Na's phone to 13900139000", 'Li Na||+8613900139000|'],
  ["change Li's phone to 13900139000", '!name-unclear'],
  ["Li Na's new number: 13900139000", 'Li Na||+8613900139000|'],
  ["update Jean's email to jean@example.org", '!name-unclear'],
  ['replace Jean Dupont with Marie Curie, CTO, marie@example.com', '!name-unclear'],
  ['add Marie Curie, CTO, marie@example.com', 'Marie Curie|CTO||marie@example.com'],
  ['Director Zhang 13800138000', '!name-unclear'],
  ['Manager Wang', '!name-unclear'],
  ['Jean Dupont, Friday at 3pm', 'Jean Dupont|||'],
  ['Jean Dupont (Xinghe Ltd)', 'Jean Dupont|||'],
  ['Dupont, Jean <jean@example.com>', '!name-unclear', 'Jean|||jean@example.com'],
  ['Jean Dupont jean@example.com, marie@example.com', 'Jean Dupont|||jean@example.com', '!whose-contact'],
  ['remove Jean Dupont'],
  ["Jean's title is director, not manager"],
  ["Jean Dupont can't come"],
];

describe('delegates in hurried messages', () => {
  it.each(messages)('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});
