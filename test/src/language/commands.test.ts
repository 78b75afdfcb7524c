import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/language/commands.ts';

const plain: Readonly<Record<string, readonly string[]>> = {
  help: [
    '帮助',
    '求助',
    '菜单',
    '你能做什么',
    '怎么用',
    '？',
    'help',
    'HELP!',
    'help me',
    'menu',
    'what can you do',
    'Hello, help',
  ],
  back: ['返回', '上一步', '上一步。', '返回上一步吧', '後退', 'back', 'go back', 'BACK', 'previous', 'undo'],
  repeat: [
    '重复',
    '再说一遍',
    '再说一次好吗',
    '没听清',
    'repeat',
    'say that again',
    'pardon?',
    'could you repeat that please',
  ],
  skip: ['跳过', '跳过吧', '略过', '不填', 'skip', 'skip this one', 'Skip it, please'],
  cancel: [
    '取消',
    '取消吧',
    '我要取消',
    '退出',
    '算了',
    '算了不报了',
    '算了，不报了',
    '我不想报了',
    '不报了',
    'cancel',
    'please cancel',
    'never mind',
    'exit',
    'stop',
    'forget it',
    'I changed my mind',
  ],
  restart: ['重新开始', '重来', '从头开始', 'start over', 'restart please', 'start again', "let's start over"],
  person: [
    '人工',
    '转人工',
    '你好，转人工',
    '请帮我转人工',
    '人工客服',
    '我想找人聊聊',
    '有人吗',
    '工作人员在吗',
    'agent',
    'human',
    'a real person',
    'I want to talk to a human',
    'can I speak to someone?',
    'can I talk to a real person please',
    'let me talk to a human',
    'connect me to an agent',
  ],
};

const changes: readonly (readonly [string, string | undefined])[] = [
  ['改时间', '时间'],
  ['修改人数', '人数'],
  ['我要改人数', '人数'],
  ['修改公司名称', '公司名称'],
  ['人数要改', '人数'],
  ['把人数改一下', '人数'],
  ['更换代表', '代表'],
  ['change the date', 'date'],
  ['change Delegates', 'Delegates'],
  ['edit company name', 'company name'],
  ["I'd like to change the number of people", 'number of people'],
  ['改', undefined],
  ['修改', undefined],
  ['change', undefined],
  ['I want to change something', undefined],
];

const languages: readonly (readonly [string, 'zh' | 'en'])[] = [
  ['中文', 'zh'],
  ['说中文吗', 'zh'],
  ['请用中文', 'zh'],
  ['切换到中文', 'zh'],
  ['speak Chinese', 'zh'],
  ['can you speak Chinese?', 'zh'],
  ['英文', 'en'],
  ['用英文', 'en'],
  ['English', 'en'],
  ['in English please', 'en'],
  ['switch to English', 'en'],
  ['Do you speak English?', 'en'],
];

const notCommands = [
  'help the children',
  'help with registration',
  '取消外债登记要什么材料',
  '取消报名',
  'cancel my visa?',
  'cancel my registration',
  'back to school',
  '返回首页怎么走',
  '人工智能',
  '人工智能对接会',
  '客服电话是多少',
  'person in charge',
  'people',
  'two people',
  '英文场有吗',
  '中文还是英文',
  'Chinese companies',
  'English teacher',
  '改成三个',
  '人数改成4个',
  'change it to Thursday',
  'change the date to Friday',
  '变更登记怎么办理',
  '修改外债登记',
  '改革开放',
  '改变世界',
  '换句话说',
  'change my mind',
  '下一步',
  '三个人',
  '是的',
  'ok',
  'no',
  '',
  '重复报名怎么办',
  'repeat customers get a discount',
  'stop selling',
  'skip the queue',
];

describe('commands', () => {
  for (const [command, texts] of Object.entries(plain)) {
    it.each(texts)(`takes "%s" for ${command}`, (text) => {
      expect(readCommand(text)).toEqual({ command });
    });
  }

  it.each(changes)('takes "%s" for a wish to change %s', (text, what) => {
    expect(readCommand(text)).toEqual(what === undefined ? { command: 'change' } : { command: 'change', what });
  });

  it.each(languages)('takes "%s" for the choice of %s', (text, locale) => {
    expect(readCommand(text)).toEqual({ command: 'language', locale });
  });

  it.each(notCommands)('does not take "%s" for a command', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });
});
