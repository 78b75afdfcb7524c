import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage } from '../../support/chat.ts';
import { applyAsks as asks } from '../../support/internships.ts';
import { postOpenings } from '../../support/openings.ts';
import { tell } from '../../support/registering.ts';

/** How students begin in a hurry, and what of it is understood at once. */
const applying: Readonly<Record<'zh' | 'en', readonly (readonly [string, RegExp])[]>> = {
  zh: [
    ['想申请实习，我叫阿依古丽，北大研二', /姓名：阿依古丽；学校：北京大学；.*学历：硕士；年级：二年级/],
    ['我是安娜，北外的，想再申请一次', /姓名：安娜；学校：北京外国语大学/],
    ['我想申请，我叫安娜，俄罗斯人', /姓名：安娜；国籍：俄罗斯/],
    ['想申请，北大研二，哈萨克斯坦人', /国籍：哈萨克斯坦；学校：北京大学/],
    ['老师好，我是俄罗斯留学生安娜，想申请实习', /国籍：俄罗斯/],
    ['我想申请实习 我叫Anna 俄罗斯人 北外研二', /姓名：Anna；国籍：俄罗斯；学校：北京外国语大学/],
    ['本人安娜，俄罗斯籍，北外硕士，求实习', /姓名：安娜；国籍：俄罗斯；学校：北京外国语大学/],
    ['我是俄罗斯人，在北外读硕士，想找实习', /国籍：俄罗斯；学校：北京外国语大学/],
    ['我叫金敏智，韩国人，想找份实习', /姓名：金敏智；国籍：韩国/],
    ['你好老师我想申请实习', asks.consent],
    ['想申请实习岗位', asks.consent],
    ['报名实习', asks.consent],
    ['实习报名', asks.consent],
    ['再申请一份', asks.consent],
    ['重新申请', asks.consent],
    ['先申请吧', asks.consent],
    ['能帮我申请实习吗', asks.consent],
  ],
  en: [
    [
      'I want to apply. I am Aigerim Bekova from Kazakhstan, Peking University',
      /Name: Aigerim Bekova; Nationality: Kazakhstan; University: Peking University/,
    ],
    ['I am Aigerim Bekova Peking University, want apply again', /Name: Aigerim Bekova; University: Peking/],
    ['hi i want apply internship i am aigerim from kazakhstan pku', /Nationality: Kazakhstan; University: Peking/],
    ['i want apply intership im Omar from egypt, pku', /Name: Omar; Nationality: Egypt; University: Peking/],
    ['want apply intern position, my name is Omar Hassan, Egypt', /Name: Omar Hassan/],
    [
      'pls help me apply internship, I am Anna Petrova, Russia, BFSU master',
      /Name: Anna Petrova; Nationality: Russia; University: Beijing Foreign.*Master/,
    ],
    [
      'i’d like to apply, name: Kim Minji, Korea, Tsinghua',
      /Name: Kim Minji; Nationality: South Korea; University: Tsing/,
    ],
    ['Hello! My name is Anna Petrova. I would like to apply.', /Name: Anna Petrova/],
    [
      'Dear Sir or Madam, I am Carlos Mendez from Mexico, studying at BNU. I wish to apply for an internship.',
      /Name: Carlos Mendez; Nationality: Mexico/,
    ],
    ['apply for intern job, russian student blcu', /Nationality: Russia/],
    ['apply internship', asks.consent],
    ['apply intern', asks.consent],
    ['i want apply', asks.consent],
    ['I wanna apply for internhsip', asks.consent],
    ['ok let me apply then', asks.consent],
    ['submit application', asks.consent],
    ['apply again', asks.consent],
  ],
};

/** Who tells nothing of himself or herself is shown what there is. */
const looking = {
  zh: [
    '我想找实习',
    '求实习',
    '找实习',
    '想找个实习',
    '我想实习',
    '我是留学生，想找实习',
    '我要找工作',
    '申请第一个',
    '想做兼职',
  ],
  en: [
    'I’m looking for an internship',
    'lookin for intership',
    'I want internship',
    'i want find internship',
    'want to be an intern',
    'hello sir i want intern in beijing company',
    'hello, im student tsinghua, want internship pls',
    'im looking for a internship in marketing from march',
    'apply for the first one',
  ],
} as const;

const list = { zh: /个岗位|没有符合/, en: /There (?:is|are) (?:one|\d+) opening|Nothing fits|No opening/ } as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
  await postOpenings(stage);
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('students in a hurry, in %s', (locale) => {
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  test.each(applying[locale])('%s', async (line, understood) => {
    const said = await tell(chat, line);
    expect(said).toMatch(asks.consent);
    expect(said).toMatch(understood);
  });

  test.each<string>(looking[locale])('%s', async (line) => {
    const said = await tell(chat, line);
    expect(said).toMatch(list[locale]);
    expect(said).not.toMatch(asks.consent);
  });

  test('from the list an introduction begins an application', async () => {
    await tell(chat, looking[locale][0]);
    const line =
      locale === 'zh'
        ? '我叫安娜，俄罗斯人，北外硕士，想申请'
        : 'I’m Anna Petrova from Russia, BFSU, 2nd-year master in economics';
    expect(await tell(chat, line)).toMatch(asks.consent);
  });

  test('what is asked while looking around is not taken for another search', async () => {
    await tell(chat, looking[locale][0]);
    expect(await tell(chat, locale === 'zh' ? '我可以打工吗？' : 'am I allowed to work part-time?')).toMatch(
      locale === 'zh' ? /持哪种签证/ : /Which visa or permit/,
    );
  });
});
