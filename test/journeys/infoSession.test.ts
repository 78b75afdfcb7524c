import { pino } from 'pino';
import { afterAll, beforeAll, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { makeFolder } from '../support/program.ts';
import { meet } from '../support/talking.ts';

const day = 24 * 60 * 60_000;
/** Monday, 23 November 2026, 10:00 in Beijing. */
const monday = Date.parse('2026-11-23T10:00:00+08:00');

type Line = readonly [said: string, answered: RegExp];

interface Journey {
  readonly name: string;
  readonly locale: 'zh' | 'en';
  readonly firstDay: readonly Line[];
  /** Said the next day, to which it is asked whether to go on. */
  readonly comesBack: Line;
  readonly nextDay: readonly Line[];
}

const registering = {
  zh: [
    ['1', /派几位/],
    ['两位', /提前问专家/],
    ['我们这种情况要注意什么？', /会转给专家的问题[\s\S]*我们这种情况要注意什么/],
    ['没有了', /全称是/],
    ['北京某某科技有限公司', /统一社会信用代码/],
    ['91110108MA00A1B2CL', /同意提供吗/],
    ['同意', /2 位参会人/],
    ['张伟 市场总监 13800138000，李娜 工程师 lina@example.com', /请核对/],
    ['确认', /编号 \*\*IS-[0-9A-Z]{6}\*\*/],
    ['我的报名', /IS-[0-9A-Z]{6}/],
  ],
  en: [
    ['2', /How many people/],
    ['two people', /ask the expert/],
    ['What should a firm like ours watch out for?', /passed on to the expert[\s\S]*watch out for/],
    ['that is all', /full name of your firm/],
    ['Beijing Example Technology Co., Ltd.', /unified social credit code/],
    ['91110108MA00A1B2CL', /Do you agree/],
    ['I agree', /2 delegates/],
    ['Zhang Wei, Marketing Director, 13800138000; Li Na, Engineer, lina@example.com', /check the details/],
    ['Confirm', /reference is \*\*IS-[0-9A-Z]{6}\*\*/],
    ['my registrations', /IS-[0-9A-Z]{6}/],
  ],
} as const satisfies Record<string, readonly Line[]>;

const journeys: readonly Journey[] = [
  {
    name: 'external debt',
    locale: 'zh',
    firstDay: [
      ['您好，我们想向母公司借350万美元，两年期', /3,500,000 美元[\s\S]*用在哪里/],
      ['买设备', /净资产大概多少/],
      ['外债登记要什么材料？', /来源：[\s\S]*回到刚才的宣讲会咨询/],
      ['1.2亿', /120,000,000[\s\S]*哪种货币/],
    ],
    comesBack: ['人民币', /还没有办完/],
    nextDay: [
      ['继续', /以前办过外债登记吗/],
      ['没办过', /120,000,000 × 2 = 240,000,000 元[\s\S]*420,000,000 元[\s\S]*5,250,000 美元[\s\S]*请选一场/],
      ['不对，是USD 4m', /4,000,000 美元[\s\S]*6,000,000 美元/],
      ...registering.zh,
    ],
  },
  {
    name: 'external debt',
    locale: 'en',
    firstDay: [
      ['Hi, we want to borrow USD 3.5m from our parent for two years', /USD 3,500,000[\s\S]*What is the money for/],
      ['equipment', /net assets/],
      ['Which papers do I need to register external debt?', /Source: [\s\S]*Back to your information session/],
      ['120 million', /120,000,000[\s\S]*which currency/],
    ],
    comesBack: ['RMB', /haven’t finished/],
    nextDay: [
      ['go on', /registered external debt before/],
      ['no, never', /120,000,000 × 2 = CNY 240,000,000[\s\S]*CNY 420,000,000[\s\S]*USD 5,250,000[\s\S]*Pick one/],
      ['actually make it 400万 USD', /4,000,000[\s\S]*6,000,000/],
      ...registering.en,
    ],
  },
  {
    name: 'foreign currencies',
    locale: 'zh',
    firstDay: [
      ['预约外汇宣讲会', /金额大概多少/],
      ['收120万欧', /1,200,000 欧元[\s\S]*收进来[\s\S]*还是付出去|1,200,000 欧元/],
    ],
    comesBack: ['收进来', /还没有办完/],
    nextDay: [
      ['继续', /属于哪一类/],
      ['出口货款', /什么时候收付/],
      ['明年3月', /汇率避险/],
      ['欧元会涨吗？', /不作预测[\s\S]*回到刚才的宣讲会咨询/],
      ['想做', /合同、发票[\s\S]*远期：把汇率锁定[\s\S]*请选一场/],
      ['不对，是150万', /1,500,000 欧元/],
      ...registering.zh,
    ],
  },
  {
    name: 'foreign currencies',
    locale: 'en',
    firstDay: [
      ['Book a foreign currency information session', /About how much/],
      ['2 million', /2,000,000[\s\S]*which currency/],
      ['euros', /EUR 2,000,000[\s\S]*coming in or going out/],
    ],
    comesBack: ['coming in', /haven’t finished/],
    nextDay: [
      ['go on', /What kind of payment/],
      ['royalties', /When will it be paid/],
      ['next March', /hedge/],
      ['Will the euro rise?', /does not quote or forecast[\s\S]*Back to your information session/],
      ['not for now', /the contract, the invoice[\s\S]*Pick one/],
      ['sorry, 2.5 million', /EUR 2,500,000/],
      ...registering.en,
    ],
  },
  {
    name: 'acquisitions',
    locale: 'zh',
    firstDay: [
      ['我司计划收购德国一家自动化企业，5000万美元左右', /约 50,000,000 美元[\s\S]*进展/],
      ['刚开始谈判', /自有资金还是贷款/],
    ],
    comesBack: ['一半一半', /还没有办完/],
    nextDay: [
      ['继续', /敏感国家或敏感行业/],
      ['不涉及', /发改委备案或核准[\s\S]*第837号[\s\S]*东道国[\s\S]*请选一场/],
      ['不对，是4亿美元', /400,000,000 美元[\s\S]*300,000,000 美元及以上/],
      ['837号令是什么？', /837号[\s\S]*回到刚才的宣讲会咨询/],
      ...registering.zh,
    ],
  },
  {
    name: 'acquisitions',
    locale: 'en',
    firstDay: [
      ['We plan to acquire a German automation company for about $50m', /about USD 50,000,000[\s\S]*How far/],
      ['negotiating', /own funds or a loan/i],
    ],
    comesBack: ['both', /haven’t finished/],
    nextDay: [
      ['go on', /sensitive country or industry/],
      ['no', /NDRC record or approval[\s\S]*Order 837[\s\S]*host country[\s\S]*Pick one/],
      ['actually make it 400 million US dollars', /USD 400,000,000[\s\S]*USD 300,000,000 or more/],
      ['What is State Council Order 837?', /Order 837[\s\S]*Back to your information session/],
      ...registering.en,
    ],
  },
];

let folder: ReturnType<typeof makeFolder>;
let app: App;
let url: string;
const clock = { at: monday };

beforeAll(async () => {
  folder = makeFolder();
  const config = loadConfig({ DATA_DIR: folder.path, PORT: '0' });
  app = await createApp(config, { clock: { now: () => clock.at }, logger: pino({ level: 'silent' }) });
  ({ url } = await app.listen());
});
afterAll(async () => {
  await app?.close();
  folder.remove();
});

test.each(journeys)('$name in $locale: begun, left, and finished the next day', async (journey) => {
  clock.at = monday;
  const first = await meet(url);
  for (const [said, answered] of journey.firstDay) await first.say(said, answered);
  first.leave();

  clock.at = monday + day;
  const second = await meet(url, first.ticket);
  for (const [said, answered] of [journey.comesBack, ...journey.nextDay]) await second.say(said, answered);
  second.leave();
});
