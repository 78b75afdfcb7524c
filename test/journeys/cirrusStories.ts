/** What is said, and what the answer must hold. */
export type Lines = readonly (readonly [said: string, answered: RegExp])[];

interface Student {
  readonly name: string;
  readonly email: string;
  readonly cvHolds: string;
}

export interface Story {
  readonly locale: 'zh' | 'en';
  readonly request: Lines;
  readonly role: string;
  readonly firmName: string;
  readonly contactName: string;
  /** What no student may see before the exchange. */
  readonly firmSecrets: readonly string[];
  /** What no firm may see before the exchange. */
  readonly secretsOf: (reference: string) => readonly string[];
  readonly students: readonly [Student, Student, Student];
  readonly browse: string;
  readonly applyFor: (opening: string) => string;
  readonly asksConsent: RegExp;
  /** Up to the question for a CV. */
  readonly application: (student: Student) => Lines;
  readonly summary: RegExp;
  readonly confirm: string;
  readonly firmAgrees: Lines;
  readonly studentAgrees: Lines;
  readonly bothAgreed: RegExp;
  readonly mine: string;
  readonly interview: RegExp;
  readonly beingMatched: RegExp;
  readonly firmDeclines: (match: string) => Lines;
  readonly notComeAbout: RegExp;
  readonly studentWithdraws: (match: string) => Lines;
  readonly deletes: (reference: string) => Lines;
}

const zh: Story = {
  locale: 'zh',
  request: [
    ['我们想招两个会俄语的国际贸易专业实习生，明年三月到八月，每天200元', /哪一种方式/],
    ['勤工助学', /每周不超过8小时[\s\S]*来源[\s\S]*什么岗位/],
    ['不对，是三个人', /3 人[\s\S]*什么岗位/],
    ['市场助理，联系俄语区客户', /每周大约几个小时/],
    ['留学生能不能同时在两家单位实习？', /北外|同一时间[\s\S]*回到刚才/],
    ['每周8小时', /什么水平/],
    ['流利', /海淀现场/],
    ['海淀', /还有别的要求/],
    ['没有了', /同意吗/],
    ['同意', /全称/],
    ['北京远行科技有限公司', /信用代码/],
    ['91110108MA00A1B2CL', /联系人/],
    ['赵晓明 13800138000', /请核对/],
    ['确认', /TR-[0-9A-Z]{6}/],
  ],
  role: '市场助理',
  firmName: '北京远行科技有限公司',
  contactName: '赵晓明',
  firmSecrets: ['北京远行', '91110108MA00A1B2CL', '赵晓明', '13800138000'],
  secretsOf: (reference) => ['彼得罗娃', '伊万诺娃', '西多罗娃', 'example.org', '北京外国语', '俄罗斯人', reference],
  students: [
    { name: '安娜·彼得罗娃', email: 'anna.zh@example.org', cvHolds: '简历一号' },
    { name: '玛丽亚·伊万诺娃', email: 'maria.zh@example.org', cvHolds: '简历二号' },
    { name: '奥尔加·西多罗娃', email: 'olga.zh@example.org', cvHolds: '简历三号' },
  ],
  browse: '看看有什么实习',
  applyFor: (opening) => `申请岗位 ${opening}`,
  asksConsent: /您同意吗/,
  application: ({ name, email }) => [
    ['同意', /介绍一下自己/],
    [`我叫${name}，俄罗斯人，北京外国语大学国际贸易硕士二年级`, /哪些语言/],
    ['俄语母语，英语流利', /哪一种/],
    ['勤工助学', /从哪年哪月起/],
    ['2024年9月', /什么时候可以来/],
    ['明年3月到8月', /居留证件/],
    ['学习类居留许可', /在北京吗/],
    ['在北京', /现场/],
    ['海淀', /邮箱或手机号/],
    [email, /补充/],
    ['没有', /是否同意/],
    ['同意', /简历/],
  ],
  summary: /请核对/,
  confirm: '确认',
  firmAgrees: [
    ['好的', /转交/],
    ['同意转交', /已记下您同意/],
  ],
  studentAgrees: [
    ['好的', /转交/],
    ['同意转交', /已记下您同意|双方都已同意/],
  ],
  bothAgreed: /同意/,
  mine: '我的申请',
  interview: /状态: 双方都/,
  beingMatched: /状态: 正在匹配/,
  firmDeclines: (match) => [
    [`谢绝推荐 ${match}`, /谢绝/],
    ['确认谢绝', /已谢绝/],
  ],
  notComeAbout: /没有成|未能/,
  studentWithdraws: (match) => [
    [`撤回同意 ${match}`, /撤回/],
    ['确认撤回', /已撤回/],
  ],
  deletes: (reference) => [
    [`删除申请 ${reference}`, /删除/],
    ['确认删除', /全部删除/],
  ],
};

const en: Story = {
  locale: 'en',
  request: [
    [
      'We need 2 Russian-speaking interns in international trade from March to August next year, 200 yuan a day',
      /Which kind/,
    ],
    ['paid work-study', /8 hours a week[\s\S]*Source/],
    ['sorry, three people', /3[\s\S]*(?:role|do\b)/],
    ['Marketing assistant, writes to customers in Russian', /hours a week/],
    ['May a student work for two hosts at once?', /one host[\s\S]*Back to/],
    ['8 hours a week', /level/],
    ['fluent', /Haidian/],
    ['Haidian', /anything else|other/i],
    ['nothing else', /agree/],
    ['I agree', /full name/],
    ['Beijing Faraway Technology Co., Ltd.', /credit code/],
    ['91110108MA00A1B2CL', /contact/i],
    ['Zhao Xiaoming 13800138000', /check/],
    ['Confirm', /TR-[0-9A-Z]{6}/],
  ],
  role: 'Marketing assistant',
  firmName: 'Beijing Faraway Technology Co., Ltd.',
  contactName: 'Zhao Xiaoming',
  firmSecrets: ['Faraway', '91110108MA00A1B2CL', 'Xiaoming', '13800138000'],
  secretsOf: (reference) => [
    'Petrova',
    'Ivanova',
    'Sidorova',
    'example.org',
    'Beijing Foreign',
    'from Russia',
    reference,
  ],
  students: [
    { name: 'Anna Petrova', email: 'anna.en@example.org', cvHolds: 'first curriculum' },
    { name: 'Maria Ivanova', email: 'maria.en@example.org', cvHolds: 'second curriculum' },
    { name: 'Olga Sidorova', email: 'olga.en@example.org', cvHolds: 'third curriculum' },
  ],
  browse: 'show me internships',
  applyFor: (opening) => `Apply for ${opening}`,
  asksConsent: /Do you agree/,
  application: ({ name, email }) => [
    ['I agree', /tell me about yourself/],
    [
      `I'm ${name}, Russian, 2nd year master's in international trade at BFSU, fluent Russian and English, free from March to August next year`,
      /Which kind/,
    ],
    ['paid work-study', /Since which month/],
    ['since September 2024', /permit/],
    ['study residence permit', /in Beijing/],
    ['yes', /Haidian, online/],
    ['Haidian', /e-mail address or a phone/],
    [email, /Anything to add/],
    ['nothing', /May we match/],
    ['I agree', /CV/],
  ],
  summary: /check your application/,
  confirm: 'Confirm',
  firmAgrees: [
    ['yes please', /to this one student/],
    ['Agree, pass it on', /recorded/],
  ],
  studentAgrees: [
    ['yes please', /to this one firm/],
    ['Agree, pass it on', /recorded|Both sides/],
  ],
  bothAgreed: /agreed/,
  mine: 'my applications',
  interview: /interview/i,
  beingMatched: /being matched/i,
  firmDeclines: (match) => [
    [`Decline match ${match}`, /Decline/],
    ['Yes, decline', /declined/],
  ],
  notComeAbout: /did not come about|not come/,
  studentWithdraws: (match) => [
    [`Take back ${match}`, /Take back/],
    ['Yes, take it back', /taken back/],
  ],
  deletes: (reference) => [
    [`Delete application ${reference}`, /delete/i],
    ['Yes, delete it', /deleted/],
  ],
};

export const stories: readonly Story[] = [zh, en];
