import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../../src/language/numbers/numerals.ts';
import { normalise, simplify, toHalfWidth } from '../../../../src/language/spelling/normalise.ts';
import { isNear } from '../../../../src/language/spelling/spelling.ts';

describe('normalising', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['ＡＢＣ１２３', 'abc123'],
    ['１３８００１３８０００', '13800138000'],
    ['３，５', '3,5'],
    ['（周三）', '(周三)'],
    ['後天下午三點', '后天下午三点'],
    ['下週', '下周'],
    ['兩個', '两个'],
    ['貳拾叁', '二十三'],
    ['二〇二七', '二零二七'],
    ['８—１０', '8-10'],
    ['８～１０', '8~10'],
    ['it’s', "it's"],
    ['a\u3000b\u00a0c', 'a b c'],
    ['İstanbul', 'İstanbul'],
    ['👍🏽 OK', '👍🏽 ok'],
  ];

  /** As they are typed in Hong Kong and Taiwan, in the words of this service. */
  const traditional: readonly (readonly [string, string])[] = [
    ['我們想報名參加下個月的對接會', '我们想报名参加下个月的对接会'],
    ['請問還有沒有名額？', '请问还有没有名额?'],
    ['甚麼時候截止報名', '甚么时候截止报名'],
    ['兩位代表：張偉、劉曉東', '两位代表:张伟、刘晓东'],
    ['外債登記變更', '外债登记变更'],
    ['跨境融資與外匯風險', '跨境融资与外汇风险'],
    ['境外併購備案', '境外并购备案'],
    ['銀行開戶與滙款', '银行开户与汇款'],
    ['國際技術轉移', '国际技术转移'],
    ['環境保護、節約能源', '环境保护、节约能源'],
    ['生物醫藥與醫療器械', '生物医药与医疗器械'],
    ['設計與創新', '设计与创新'],
    ['年度培訓課程', '年度培训课程'],
    ['留學生實習、勤工儉學', '留学生实习、勤工俭学'],
    ['大使館商務處', '大使馆商务处'],
    ['律師事務所', '律师事务所'],
    ['發票、稅務與關稅', '发票、税务与关税'],
    ['這裡與裏面', '这里与里面'],
    ['為什麼與爲什麼', '为什么与为什么'],
    ['臺灣與台灣', '台湾与台湾'],
    ['綫上與線上', '线上与线上'],
    ['轉接真人、幫助、繼續、返回', '转接真人、帮助、继续、返回'],
    ['聯絡電話與電郵', '联络电话与电邮'],
    ['禮拜六上午九點鐘', '礼拜六上午九点钟'],
    ['農曆臘月廿三', '农历腊月廿三'],
    ['週末後兩週內', '周末后两周内'],
    ['韓國、緬甸、愛沙尼亞', '韩国、缅甸、爱沙尼亚'],
    ['沙烏地阿拉伯、義大利、紐西蘭', '沙乌地阿拉伯、义大利、纽西兰'],
    ['貳佰叁拾萬圓', '二百三十万圆'],
    ['贊助、鑑定與衞生', '赞助、鉴定与卫生'],
    ['隨時諮詢', '随时咨询'],
    ['著名企業', '著名企业'],
  ];

  it.each([...cases, ...traditional])('turns %s into %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('never changes the length, so that places hold', () => {
    for (const [text] of [...cases, ...traditional]) {
      for (const form of [normalise, simplify, toHalfWidth]) expect(form(text)).toHaveLength(text.length);
    }
  });

  it('keeps names as they are written where only the width is changed', () => {
    expect(toHalfWidth('張偉，ＣＴＯ')).toBe('張偉,CTO');
  });
});

describe('numerals', () => {
  it.each([
    ['3', 3],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三十五', 35],
    ['廿一', 21],
    ['一百零三', 103],
    ['二零二七', 2027],
    ['two', 2],
    ['twenty-five', 25],
    ['13th', 13],
    ['thirty-first', 31],
    ['twelfth', 12],
    ['', undefined],
    ['人', undefined],
    ['2.5', undefined],
    ['twoo', undefined],
  ])('%s is %s', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });
});

describe('spelling', () => {
  it.each([
    ['trianing', 'training', true],
    ['enviromental', 'environmental', true],
    ['germny', 'germany', true],
    ['us', 'uk', false],
    ['bank', 'bunk', true],
    ['finance', 'france', false],
    ['training', 'trainning1', true],
    ['external', 'internal', false],
    ['export', 'expert', true],
    ['legal', 'green', false],
  ])('%s near %s: %s', (a, b, near) => {
    expect(isNear(a, b)).toBe(near);
  });
});
