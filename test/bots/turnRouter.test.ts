import { afterAll, beforeAll, expect, test } from 'vitest';
import { precedence } from '../../bots/turnRouter.ts';
import { openStage, type Stage } from '../support/chat.ts';
import { asks, tell, walk } from '../support/registering.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('staff come first, then commands, the form in progress, questions, new tasks and answers', () => {
  const names = precedence.map(([name]) => name);
  const order = ['desk', 'interruption', 'dialog', 'question', 'trigger', 'answer', 'dont-know'];
  expect(order.map((name) => names.indexOf(name))).toEqual(
    [...order.map((name) => names.indexOf(name))].sort((a, b) => a - b),
  );
});

interface Row {
  readonly locale: 'zh' | 'en';
  readonly said: string;
  readonly inForm: boolean;
  readonly becomes: RegExp;
}

/** What may be taken for two things, and what it is. */
const rows: readonly Row[] = [
  { locale: 'zh', said: '取消外债登记要什么材料？', inForm: true, becomes: /回到刚才的活动报名/ },
  { locale: 'zh', said: '取消', inForm: true, becomes: asks.cancelling },
  { locale: 'zh', said: '帮助', inForm: false, becomes: /您可以这样说/ },
  { locale: 'zh', said: '取消报名', inForm: false, becomes: /没有可以取消的报名/ },
  { locale: 'zh', said: '取消报名', inForm: true, becomes: asks.cancelling },
  { locale: 'zh', said: '有什么活动？', inForm: false, becomes: asks.theme },
  { locale: 'zh', said: '报名水处理那场', inForm: false, becomes: asks.event },
  { locale: 'zh', said: '我报了啥', inForm: true, becomes: /还没有报名记录/ },
  { locale: 'zh', said: '人工服务', inForm: true, becomes: /留一个手机号或邮箱/ },
  { locale: 'zh', said: '返回', inForm: false, becomes: /没有正在办理/ },
  { locale: 'zh', said: '我们公司叫北京某某科技有限公司', inForm: true, becomes: asks.creditCode },
  { locale: 'zh', said: '你好', inForm: true, becomes: asks.firm },
  {
    locale: 'en',
    said: 'help the children',
    inForm: false,
    becomes: /reliable answer|reliable on that|Which of these/,
  },
  { locale: 'en', said: 'cancel', inForm: true, becomes: asks.cancelling },
  { locale: 'en', said: 'help', inForm: false, becomes: /You can say/ },
  { locale: 'en', said: 'cancel my registration', inForm: false, becomes: /no registration that can be cancelled/ },
  { locale: 'en', said: 'cancel my registration', inForm: true, becomes: asks.cancelling },
  { locale: 'en', said: 'events please', inForm: false, becomes: asks.theme },
  { locale: 'en', said: 'whats on next month', inForm: false, becomes: asks.event },
  { locale: 'en', said: 'anything with Singapore', inForm: false, becomes: asks.event },
  { locale: 'en', said: 'talk to a person', inForm: true, becomes: /leave a mobile number/ },
  { locale: 'en', said: 'go back', inForm: false, becomes: /Nothing is in progress/ },
  { locale: 'en', said: 'our company is Beijing Example Technology Co., Ltd.', inForm: true, becomes: asks.creditCode },
  { locale: 'en', said: 'hello', inForm: true, becomes: asks.firm },
];

test.each(rows)('$locale: “$said” (in a form: $inForm)', async ({ locale, said, inForm, becomes }) => {
  const chat = stage.newcomer(locale);
  if (inForm) await walk(chat, locale, 'choose');
  expect(await tell(chat, said)).toMatch(becomes);
});
