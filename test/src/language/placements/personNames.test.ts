import { describe, expect, it } from 'vitest';
import { readNameAlone, readNamedBehind, readOwnName } from '../../../../src/language/placements/personNames.ts';

const mentor = ['导师', '带教', '带教老师', '联系人', 'mentor', 'supervisor', 'contact'];

/** The name that is read in answer to a question for one, first behind a word for whose it is; empty: none. */
function read(text: string): string {
  return readNamedBehind(text, mentor, true) ?? readNameAlone(text) ?? '';
}

type Row = readonly [text: string, name: string];

const chinese: readonly Row[] = [
  ['王芳', '王芳'],
  ['王小明', '王小明'],
  ['欧阳娜娜', '欧阳娜娜'],
  ['我叫王小明', '王小明'],
  ['我叫安娜', '安娜'],
  ['我叫安娜，来自俄罗斯', '安娜'],
  ['我是叫王芳', '王芳'],
  ['你好，我叫李雷', '李雷'],
  ['您好，我叫阿依古丽·买买提', '阿依古丽·买买提'],
  ['我的名字叫王芳', '王芳'],
  ['我的名字是李伟', '李伟'],
  ['姓名：王芳', '王芳'],
  ['姓名 王芳', '王芳'],
  ['名字是安娜·彼得罗娃', '安娜·彼得罗娃'],
  ['安娜·彼得罗娃', '安娜·彼得罗娃'],
  ['阿依古丽·买买提', '阿依古丽·买买提'],
  ['我叫Anna Petrova', 'Anna Petrova'],
  ['姓名：Anna Petrova', 'Anna Petrova'],
  ['我叫王小明，是北大的学生', '王小明'],
  ['我叫Aizhan，哈萨克斯坦人', 'Aizhan'],
  ['山田太郎', '山田太郎'],
  ['김민수', '김민수'],
  ['Анна Петрова', 'Анна Петрова'],
  ['王芳。', '王芳'],
  [' 王芳 ', '王芳'],
  ['張偉', '張偉'],
  ['导师：李伟', '李伟'],
  ['导师是王芳', '王芳'],
  ['导师是王芳老师', '王芳'],
  ['导师为李伟', '李伟'],
  ['带教：张三丰', '张三丰'],
  ['带教老师：李雷', '李雷'],
  ['联系人：王芳', '王芳'],
  ['联系人：王芳 13800138000', '王芳'],
  ['联系人王芳', '王芳'],
  ['导师：Li Wei', 'Li Wei'],
  ['还没定', ''],
  ['待定', ''],
  ['导师待定', ''],
  ['导师还没确定', ''],
  ['暂无', ''],
  ['没有', ''],
  ['没有导师', ''],
  ['不知道', ''],
  ['稍后再说', ''],
  ['跳过', ''],
  ['会有导师', ''],
  ['我们会安排导师', ''],
  ['好的', ''],
  ['是的', ''],
  ['可以', ''],
  ['你是谁？', ''],
  ['导师是什么？', ''],
  ['实习是怎么安排的', ''],
  ['13800138000', ''],
  ['我要找实习', ''],
  ['我会俄语', ''],
  ['请问怎么申请', ''],
  ['我们公司在海淀', ''],
  ['每天200元', ''],
  ['三个月', ''],
  ['明年三月到八月', ''],
  ['谢谢', ''],
  ['随便', ''],
];

const english: readonly Row[] = [
  ['Anna Petrova', 'Anna Petrova'],
  ['anna petrova', 'anna petrova'],
  ['Li Wei', 'Li Wei'],
  ['Wang Fang', 'Wang Fang'],
  ['My name is Anna Petrova', 'Anna Petrova'],
  ['my name is anna', 'anna'],
  ["my name's Aizhan", 'Aizhan'],
  ['My full name is José María García López', 'José María García López'],
  ['Name: Aizhan Nurlanova', 'Aizhan Nurlanova'],
  ['name is Tom', 'Tom'],
  ["I'm called Anna", 'Anna'],
  ['I am called Anna Petrova', 'Anna Petrova'],
  ['this is Tom from ABC', 'Tom'],
  ['Hi, my name is Anna', 'Anna'],
  ["Hello! My name is Anna Petrova, I'm from Russia", 'Anna Petrova'],
  ['José María García López', 'José María García López'],
  ['Nguyễn Văn An', 'Nguyễn Văn An'],
  ["O'Brien", "O'Brien"],
  ['Jean-Pierre Dupont', 'Jean-Pierre Dupont'],
  ['Muhammad bin Salman', 'Muhammad bin Salman'],
  ['Zhang Wei', 'Zhang Wei'],
  ['Smith, John', 'Smith, John'],
  ['García, José María', 'García, José María'],
  ['Anna-Maria Schmidt', 'Anna-Maria Schmidt'],
  ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
  ['Abdulla Karimov', 'Abdulla Karimov'],
  ['Айжан Нурланова', 'Айжан Нурланова'],
  ['Ángel', 'Ángel'],
  ['Anna P.', 'Anna P'],
  ['Dr Wang Fang', 'Dr Wang Fang'],
  ['Mr. Zhang', 'Mr. Zhang'],
  ['mentor: Li Wei', 'Li Wei'],
  ['Mentor: Li Wei, marketing manager', 'Li Wei'],
  ['our mentor is Li Wei', 'Li Wei'],
  ['the mentor will be Wang Fang', 'Wang Fang'],
  ['supervisor: John Smith', 'John Smith'],
  ['my supervisor is John Smith', 'John Smith'],
  ['Supervisor is Anna Petrova', 'Anna Petrova'],
  ['contact: Wang Fang, wf@x.com', 'Wang Fang'],
  ['contact is Wang Fang', 'Wang Fang'],
  ['Anna Petrova.', 'Anna Petrova'],
  ['ANNA PETROVA', 'ANNA PETROVA'],
  ['my name is Anna and I study at PKU', 'Anna'],
  ['not decided yet', ''],
  ['no mentor', ''],
  ['none', ''],
  ['nobody', ''],
  ['skip', ''],
  ['later', ''],
  ['tbd', ''],
  ['yes', ''],
  ['no', ''],
  ['ok', ''],
  ['hello', ''],
  ['hi', ''],
  ['what is this?', ''],
  ['who are you?', ''],
  ['why do you ask', ''],
  ['I want an internship', ''],
  ['I need help', ''],
  ['I speak Russian', ''],
  ['mentorship', ''],
  ['our mentor', ''],
  ['13800138000', ''],
  ['anna@example.com', ''],
  ['200 yuan a day', ''],
  ['three months', ''],
  ['March to August', ''],
  ['thank you', ''],
];

describe.each([
  ['Chinese', chinese],
  ['English', english],
])('names in %s', (_name, rows) => {
  it.each(rows)('%s', (text, name) => {
    expect(read(text)).toBe(name);
  });
});

describe('in passing', () => {
  it.each([
    ['我叫安娜，想找教学实习', '安娜'],
    ['你好，我叫李雷，北大研二', '李雷'],
    ['姓名：Anna Petrova，国籍：俄罗斯', 'Anna Petrova'],
    ['my name is Anna Petrova and I study law', 'Anna Petrova'],
    ['Hi, this is Tom from ABC', 'Tom'],
    ['想找教学实习', undefined],
    ['I want an internship', undefined],
    ['王芳', undefined],
  ])('one’s own: %s', (text, name) => {
    expect(readOwnName(text)).toBe(name);
  });

  it.each([
    ['招两个实习生，导师：李伟，每天200元', '李伟'],
    ['the mentor will be Wang Fang, 3 days a week', 'Wang Fang'],
    ['导师李伟', undefined],
    ['会安排导师带教', undefined],
    ['every intern has a mentor', undefined],
  ])('a mentor’s: %s', (text, name) => {
    expect(readNamedBehind(text, mentor, false)).toBe(name);
  });
});
