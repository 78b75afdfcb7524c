/** What kind of thing is asked for, in both languages: it tells apart "when", "how long" and "how much" of one order. */
export const askedFor: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'when',
    pattern: /什么时候|何时|哪一?[年天日]|几[月号]|几时|时间$|\bwhen\b|\bwhat (?:date|year|day)\b|\bdates?\b/,
  },
  {
    kind: 'how-long',
    pattern:
      /多久|多长|几天|几个(?:月|工作日|小时)|多少(?:天|个?工作日|个?月|个?小时|年)|期限|\bhow (?:long|fast|soon|quick)|\bhow many (?:working )?(?:days|months|years|hours)\b|\bdeadline\b/,
  },
  {
    kind: 'how-many',
    pattern:
      /多少|几[个家场届次项种类]|多大|规模|数量|\bhow (?:many|much|big|large|high)\b|\bnumber of\b|\bsize of\b|\bamount\b/,
  },
  { kind: 'who', pattern: /谁|哪(?:个部门|家|个单位)|找哪|\bwho(?:m)?\b|\bwhich (?:bank|office|authority)\b/ },
  { kind: 'where', pattern: /哪里|哪儿|在哪|去哪|到哪|\bwhere\b/ },
  {
    kind: 'how',
    pattern: /怎么(?!样)|如何|怎样|流程|步骤|\bhow (?:do|does|can|to|is|are|should)\b|\bsteps?\b|\bprocedure\b/,
  },
  {
    kind: 'which',
    pattern:
      /哪些|哪几|有什么(?:条件|材料|内容)|\bwhich\b|\bwhat (?:papers|documents|kinds?|topics|areas|conditions)\b/,
  },
  {
    kind: 'meaning',
    pattern: /什么是|是什么|是啥|什么意思|干嘛|干什么|指的?是|\bwhat (?:is|are|does|the)\b|\bmeaning\b|\bmean\b/,
  },
  { kind: 'why', pattern: /为什么|为啥|为何|\bwhy\b/ },
];

/** Courtesies say nothing about the question; they are taken out before it is read. */
export const courtesies =
  /您好|你好|哈喽|嗨|请问一?下?|请教一?下?|麻烦(?:您|你)?(?:问一?下)?|打扰一?下?了?|(?:我|我们)?想(?:请)?(?:问|了解|咨询|知道)一?下?|(?:能|可以)?告诉我|谢谢(?:您|你)?|多谢|在吗|\b(?:hello|hi|hey|good (?:morning|afternoon|evening)|please|thanks|thank you|excuse me|just wondering|(?:just )?(?:a )?(?:quick|short|small|another) question|hi there|(?:could|can|would) you (?:please )?tell me|tell me|(?:i|we)(?:'d| would)? (?:like|want|need) to know|do you know|i was wondering|i wonder)\b/g;

/** Chinese words that carry no content of their own; longer ones first. */
const emptyHan = (
  '什么时候|是不是|有没有|能不能|可不可以|要不要|会不会|多少钱|为什么|怎么样|怎么办|什么样|我们|你们|他们|咱们|您们|什么|怎么|怎样|如何|多少|多久|哪些|哪里|哪儿|哪个|哪家|哪年|几个|可以|需要|应该|是否|一下|这个|那个|这些|那些|的话|以后|之后|之前|以前|之内|还是|还有|还要|还能|还会|如果|或者|以及|因为|所以|不过|有关|关于|到底|究竟|具体|所谓|一般|通常|' +
  [
    ...'跟才指说讲的了吗呢吧啊呀嘛么是在有要和与及或就都也把被给对于从到为以将又很这那我你您他她它们请能可会想来去做办得个些啥谁着过让才呗哦',
  ].join('|')
).split('|');

/** The words above as lists of characters, by their first one. */
export const emptyHanByFirst: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  emptyHan.map((word) => [...word]),
  ([first = '']) => first,
);

/** English words that carry no content of their own, as written. */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for from with about into as is are was were be been being am do does did have has had ' +
    'can could may might must shall should will would i we you they he she it me us our your their my its this that these ' +
    'those there here what which who whom when where why how and or but if so than then too also very just some any all ' +
    'no not s t don doesn isn ve ll re d m need want get there please much many long'
  ).split(' '),
);
