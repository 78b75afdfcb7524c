/** Traditional characters of the words that the readers know, and the simplified ones that they are read as. */
const traditional =
  '後后週周個个號号點点兩两禮礼這这們们會会時时與与來来過过從从開开間间內内對对錯错換换應应該该還还問问請请麼么嗎吗訴诉誰谁' +
  '說说語语國国幫帮單单員员實实報报確确認认輸输門门話话電电聯联繫系無无為为飛飞節节慶庆歲岁舊旧長长東东歐欧亞亚澳澳韓韩' +
  '俄俄臺台灣湾馬马爾尔蘭兰寧宁魯鲁爛烂羅罗維维納纳聖圣條条項项場场選选擇择擔担業业產产環环護护藥药術术轉转際际設设計计' +
  '創创訓训練练資资債债務务幾几萬万億亿參参加加學学習习師师總总經经讓让繼继續续結结離离許许記记讀读寫写變变動动備备種种' +
  '張张劉刘陳陈楊杨黃黄趙赵吳吴孫孙鄭郑馮冯鄧邓葉叶蘇苏呂吕盧卢蔣蒋賈贾韋韦鄒邹龍龙賀贺顧顾龔龚蕭萧監监職职處处專专財财銷销採采購购導导譯译責责園园樓楼廳厅書书館馆' +
  '樣样現现發发當当給给覺觉謝谢沒没別别難难嚴严銀银錢钱額额類类題题隊队陰阴陽阳農农曆历臘腊雙双歡欢貳二貮二機机構构買买賣卖氣气質质標标準准級级終终約约於于較较輕轻運运達达遠远進进';

const simplified = new Map<string, string>();
for (let index = 0; index + 1 < traditional.length; index += 2) {
  const from = traditional.charAt(index);
  if (!simplified.has(from)) simplified.set(from, traditional.charAt(index + 1));
}

for (const pair of [
  '〇零',
  '○零',
  '壹一',
  '贰二',
  '叁三',
  '肆四',
  '捌八',
  '玖九',
  '拾十',
  '佰百',
  '仟千',
  '倆俩',
  '妳你',
  '裡里',
  '裏里',
]) {
  simplified.set(pair.charAt(0), pair.charAt(1));
}

const plain = new Map<string, string>([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
  ['\t', ' '],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['−', '-'],
  ['〜', '~'],
  ['∼', '~'],
  ['～', '~'],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
]);

function mapEach(text: string, map: (character: string, code: number) => string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) result += map(text.charAt(index), text.charCodeAt(index));
  return result;
}

function narrow(character: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return plain.get(character) ?? character;
}

/**
 * The text with full-width forms in half width, and dashes, spaces and quotes of one kind. Its length never changes,
 * here as in the functions below: an offset into the result is an offset into the text.
 */
export function toHalfWidth(text: string): string {
  return mapEach(text, narrow);
}

/** As `toHalfWidth`, with the traditional characters and numerals that matter to the readers in their simple form. */
export function simplify(text: string): string {
  return mapEach(text, (character, code) => simplified.get(character) ?? narrow(character, code));
}

/** As `simplify`, and in lower case. */
export function normalise(text: string): string {
  const half = simplify(text);
  const lower = half.toLowerCase();
  if (lower.length === half.length) return lower;
  // A few letters (İ) grow when lowered; they keep their case, so that offsets hold.
  return mapEach(half, (character) => {
    const small = character.toLowerCase();
    return small.length === 1 ? small : character;
  });
}
