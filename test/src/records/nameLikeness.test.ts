import { describe, expect, it } from 'vitest';
import { emailKey, foldedWords, nameKeyOf, nameLikeness } from '../../../src/records/nameLikeness.ts';

/** The same name to whoever reads it. */
const same: readonly (readonly [string, string])[] = [
  // Chinese
  ['王小明', '王小明'],
  ['王小明', '王 小 明'],
  ['王小明', ' 王小明 '],
  ['王小明', '王　小明'],
  ['王小明', '小明 王'],
  ['張偉', '张伟'],
  ['陳麗華', '陈丽华'],
  ['劉　洋', '刘洋'],
  ['欧阳娜娜', '歐陽娜娜'],
  ['阿丽娅·努尔兰诺娃', '阿丽娅・努尔兰诺娃'],
  ['阿丽娅·努尔兰诺娃', '阿丽娅努尔兰诺娃'],
  ['阿丽娅·努尔兰诺娃', '努尔兰诺娃·阿丽娅'],
  ['阿丽娅•努尔兰诺娃', '阿丽娅 努尔兰诺娃'],
  ['买买提·艾力', '買買提·艾力'],
  ['ＷＡＮＧ小明', 'wang小明'],
  ['李（小龙）', '李小龙'],
  ['司马　懿', '懿 司马'],
  ['萨比娜-卡里莫娃', '萨比娜·卡里莫娃'],
  // English
  ['Aliya Nurlanova', 'aliya nurlanova'],
  ['Aliya Nurlanova', 'NURLANOVA Aliya'],
  ['Aliya Nurlanova', 'Nurlanova, Aliya'],
  ['Aliya Nurlanova', 'AliyaNurlanova'],
  ['Aliya Nurlanova', 'nurlanovaaliya'],
  ['Aliya Nurlanova', 'Ａｌｉｙａ　Ｎｕｒｌａｎｏｖａ'],
  ['Aliya  Nurlanova', 'Aliya\tNurlanova'],
  ['José García', 'Jose Garcia'],
  ['José García', 'JOSE\u0301 GARCIA'],
  ['García, José', 'Jose Garcia'],
  ['Nguyễn Văn An', 'Nguyen Van An'],
  ['Nguyễn Văn An', 'An Nguyen Van'],
  ['Nguyễn Văn An', 'Van An Nguyen'],
  ['Đặng Thị Hoa', 'Dang Thi Hoa'],
  ['Jean-Pierre Dupont', 'Jean Pierre Dupont'],
  ['Jean-Pierre Dupont', 'DUPONT Jeanpierre'],
  ["Sinéad O'Brien", 'Sinead OBrien'],
  ['Sinéad O’Brien', "sinead o'brien"],
  ['Łukasz Żak', 'Lukasz Zak'],
  ['Søren Ågård', 'Soren Agard'],
  ['Weiß, Jürgen', 'Jurgen Weiss'],
  ['Işıl Çelik', 'Isil Celik'],
  ['Wang Xiaoming', 'Xiaoming Wang'],
  ['Wang Xiao Ming', 'WANG Xiaoming'],
  ['Wang Xiao-ming', 'wangxiaoming'],
  ['Lü Mei', 'Lu Mei'],
  ['Айгуль Серикова', 'СЕРИКОВА Айгуль'],
  ['Артём Ёлкин', 'Артем Елкин'],
  ['สมชาย ใจดี', 'ใจดี สมชาย'],
  ['김민준', '김 민준'],
  ['Al-Rashid, Omar', 'omar al rashid'],
  ['Juan Carlos de la Cruz', 'de la Cruz Juan Carlos'],
];

/** Perhaps the same person's. */
const similar: readonly (readonly [string, string])[] = [
  // Chinese
  ['王小明', '王晓明'],
  ['张伟', '章伟'],
  ['王小明', '汪晓明'],
  ['陈丽华', '陈莉华'],
  ['欧阳晓明', '欧阳小明'],
  ['阿丽娅·努尔兰诺娃', '阿莉娅·努尔兰诺娃'],
  ['阿丽娅·努尔兰诺娃', '阿丽亚·努尔兰诺瓦'],
  ['阿丽娅·努尔兰诺娃', '阿丽娅·努尔兰诺'],
  ['迪丽热巴·迪力木拉提', '迪丽热巴'],
  ['徐未来', '徐末来'],
  ['王小明', 'Wang Xiaoming'],
  ['王小明', 'xiaoming wang'],
  ['王小明', 'WANGXIAOMING'],
  ['王小明', 'Wang Xiao Ming'],
  ['王小明', 'Wáng Xiǎomíng'],
  ['張偉', 'Zhang Wei'],
  ['吕梅', 'Lv Mei'],
  ['吕梅', 'Lu Mei'],
  ['单晓光', 'Shan Xiaoguang'],
  ['曾小贤', 'Zeng Xiaoxian'],
  ['王小明 (Wang Xiaoming)', '王小明'],
  ['王小明 Xiaoming Wang', 'Wang Xiaoming'],
  ['David 王小明', '王小明'],
  // English
  ['Aliya Nurlanova', 'Aliya Nurlanowa'],
  ['Aliya Nurlanova', 'Alia Nurlanova'],
  ['Aliya Nurlanova', 'Aleea Nurlanova'],
  ['Aliya Nurlanova', 'Nurlanvoa Aliya'],
  ['Aliya Nurlanova', 'Nurlanova Alya'],
  ['Aliya Nurlanova', 'Aliya Bekovna Nurlanova'],
  ['Mohammed Khan', 'Muhammad Khan'],
  ['Mohammed Khan', 'Mohamed Khan'],
  ['Ivan Petrov', 'Ivan Petroff'],
  ['Ivan Petrov', 'Iwan Petrov'],
  ['Nguyen Van An', 'Nguyen Van Anh'],
  ['Nguyen Van An', 'Nguyen An'],
  ['John Smith', 'Jon Smith'],
  ['John Smith', 'Smyth John'],
  ['Catherine Dubois', 'Katherine Dubois'],
  ['Juan Carlos Pérez', 'Perez Juan'],
  ['Айгуль Серикова', 'Айгуль Серыкова'],
  ['Jürgen Weiss', 'Juergen Weiss'],
  ['Li Xiaomei', 'Li Xiaomie'],
  ['Somchai Jaidee', 'Somchai Jaidi'],
];

/** Other people's. */
const different: readonly (readonly [string, string])[] = [
  ['王小明', '李小明'],
  ['王小明', '王小红'],
  ['王小明', '王明'],
  ['王小明', '赵一凡'],
  ['王', '汪'],
  ['张伟', '李伟'],
  ['阿丽娅·努尔兰诺娃', '阿丽娅·伊万诺娃'],
  ['王小明', 'Li Xiaoming'],
  ['王小明', 'Wang Xiaohong'],
  ['王小明', 'Wang'],
  ['王小明', 'Aliya Nurlanova'],
  ['David 王小明', 'David 李强国'],
  ['David 王', 'David 李'],
  ['Aliya Nurlanova', 'Aliya Petrova'],
  ['Aliya Nurlanova', 'Nurlanova'],
  ['Aliya Nurlanova', 'Aliya'],
  ['Ivan Petrov', 'Ivan Sidorov'],
  ['Ali Khan', 'Omar Khan'],
  ['Li Na', 'Li Nan'],
  ['Li Wei', 'Li Lei Xu'],
  ['Anna', 'Nana'],
  ['Kim', 'Tim'],
  ['John Smith', 'Jane Smith'],
  ['Maria Silva', 'Marco Sousa'],
  ['Айгуль Серикова', 'Данияр Ахметов'],
  ['', ''],
  ['-', '-'],
  ['', 'Ann'],
  ['。', '王小明'],
];

describe('names', () => {
  it.each(same)('%s is %s, whichever comes first', (one, other) => {
    expect([nameLikeness(one, other), nameLikeness(other, one)]).toEqual(['same', 'same']);
  });

  it.each(same)('%s is looked up by the key of %s', (one, other) => {
    expect(nameKeyOf(one)).toBe(nameKeyOf(other));
  });

  it.each(similar)('%s may be %s', (one, other) => {
    expect([nameLikeness(one, other), nameLikeness(other, one)]).toEqual(['similar', 'similar']);
  });

  it.each(different)('%s is not %s', (one, other) => {
    expect([nameLikeness(one, other), nameLikeness(other, one)]).toEqual([undefined, undefined]);
  });

  it.each([
    ['Aliya@Example.ORG', 'aliya@example.org'],
    ['ａｌｉｙａ＠example.org', 'aliya@example.org'],
    [' a@b.cn ', 'a@b.cn'],
  ])('of addresses differ by no width or case: %s', (typed, key) => {
    expect(emailKey(typed)).toBe(key);
  });

  it.each([
    ['Renmin University of China', 'renmin university  of china'],
    ['中国人民大学', '中國人民大學'],
    ['Universität Zürich', 'Universitat Zurich'],
  ])('of universities differ by no width, case, script or mark: %s', (one, other) => {
    expect(foldedWords(one)).toBe(foldedWords(other));
  });
});
