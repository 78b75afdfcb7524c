import type { Text } from '../../src/model/text.ts';

/** One of a few answers, with the words by which people give it. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly name: Text;
  /** In the answer to its own question. */
  readonly words: RegExp;
  /** Anywhere else; absent: only where it was asked for. */
  readonly said?: RegExp;
}

/** Lets the ids of a list be its type. */
function options<const Id extends string>(list: readonly Option<Id>[]): readonly Option<Id>[] {
  return list;
}

export const caseOptions = {
  lender: options([
    {
      id: 'parent',
      name: { zh: '母公司或股东', en: 'Parent company or shareholder' },
      words:
        /(?:母|总|控股|集团|关联|兄弟)公司|股东|总部|集团内|外方|\b(?:parent|shareholders?|head ?office|headquarters|hq|holding|sister company|affiliates?|group company|intra-?group)\b/i,
      said: /母公司|股东(?:借款|贷款)|(?:向|从|跟|由|找)(?:境外|海外|外方|德国|美国|香港)?(?:股东|总部|总公司|控股公司|关联公司)|\b(?:parent(?: company)?|shareholder loan|our shareholder|head ?office|headquarters)\b/i,
    },
    {
      id: 'bank',
      name: { zh: '境外银行', en: 'Overseas bank' },
      words: /银行|银团|汇丰|渣打|花旗|\b(?:banks?|hsbc|citi(?:bank)?|standard chartered|syndicat\w+|lenders)\b/i,
      said: /(?:境外|海外|国外|外资|香港|新加坡|德国|美国|日本)(?:的)?银行|汇丰|渣打|花旗|\b(?:overseas|foreign|offshore|hong kong|singapore|german) banks?\b|\bhsbc\b|from a bank\b/i,
    },
    {
      id: 'bond',
      name: { zh: '发行债券', en: 'Bond' },
      words: /发债|债券|公司债|票据|可转债|点心债|\b(?:bonds?|notes|convertibles?|dim sum)\b/i,
      said: /发(?:行)?.{0,8}债(?!务)|美元债|点心债|债券|\b(?:issue|issuing).{0,24}(?:bonds?|notes)\b|\b(?:dollar|offshore|dim sum) bonds?\b/i,
    },
    {
      id: 'other',
      name: { zh: '其他', en: 'Somebody else' },
      words:
        /^(?:其他|其它|别的|别人|其他人|其他机构)$|供应商|租赁公司|\b(?:somebody else|someone else|other|supplier|lessor|leasing)\b/i,
    },
  ]),
  registered: options([
    {
      id: 'first',
      name: { zh: '第一次办', en: 'No, this is the first' },
      words:
        /第一次|首次|头一[次回]|头回|初次|(?:从来?没|没有?|未曾?)有?(?:(?:办|登记|借|做|弄)过?|过)|^(?:还|从来?)?没有?[呢啊。.!！]*$|\b(?:first(?: time| one)?|never|not (?:yet|before)|haven'?t|new to)\b/i,
    },
    {
      id: 'before',
      name: { zh: '以前办过', en: 'Yes, before' },
      words:
        /(?:以前|之前|曾经?|去年|前年|已经?|都|(?<!没)有)(?:办|登记|做|弄|借)过?|(?<!没有?|未曾?)(?:办|登记|借)过|\b(?:before|already|previously|last year|(?:have|has) registered|we have)\b/i,
    },
  ]),
  direction: options([
    {
      id: 'in',
      name: { zh: '收进来', en: 'Coming in' },
      words:
        /收[进到汇款入]|结汇|流入|汇入|进来|打进来|入账|回款|客户(?:要|会)?付|出口|\b(?:in|coming in|inflow|inward|inbound|receiv\w+|receipts?|incoming|collect\w*|get paid|export\w*|sell(?:ing)? (?:the )?(?:dollars|euros|usd|eur))\b/i,
      said: /收到|收汇|结汇|汇入|回款|\b(?:receiv\w+|incoming|be paid|get paid|pays? us|settle into rmb)\b/i,
    },
    {
      id: 'out',
      name: { zh: '付出去', en: 'Going out' },
      words:
        /付[出汇款给到]|要付|购汇|售汇|流出|汇出|出去|打出去|对外付|支付|采购|进口|\b(?:out|going out|outflow|outward|outbound|pay(?:ing|ments?)?|remit\w*|send(?:ing)?|outgoing|buy(?:ing)? (?:the )?(?:dollars|euros|usd|eur)|import\w*)\b/i,
      said: /购汇|付汇|汇出|对外付|要付|付给|付款给|支付给|\b(?:we (?:have to|need to|must|will|want to) pay|paying|remit\w*|pay (?:a|our|the) (?:supplier|vendor)|buy (?:dollars|euros|usd|eur|foreign currency))\b/i,
    },
  ]),
  account: options([
    {
      id: 'goods',
      name: { zh: '货物贸易', en: 'Trade in goods' },
      words:
        /货物|货款|贸易(?!服务)|出口|进口|设备款|采购|买货|卖货|\b(?:goods|trade|merchandise|export\w*|import\w*|equipment|shipment|suppliers?)\b/i,
      said: /货款|货物|设备款|供应商|出口|进口|\b(?:goods|suppliers?|shipments?|equipment|export\w*|import\w*)\b/i,
    },
    {
      id: 'services',
      name: { zh: '服务、收益等', en: 'Services or income' },
      words:
        /服务|咨询费|技术费|特许|许可费|版权|软件费|差旅|利息|股息|分红|利润|工资|\b(?:services?|royalt\w+|licen[cs]e fees?|dividends?|interest|consult\w+|software|profits?|salar\w+)\b/i,
      said: /服务费|咨询费|技术费|特许|许可费|版权费|软件费|利息|股息|分红|\b(?:royalt\w+|licen[cs]e fees?|dividends?|service fees?|consult\w+ fees?)\b/i,
    },
    {
      id: 'capital',
      name: { zh: '投资、借贷等资本项目', en: 'Investment or loans (capital account)' },
      words:
        /资本(?:项目|金)|投资|增资|注资|借款|贷款|外债|股权|收购|并购|\b(?:capital|invest\w*|loans?|equity|shares|acquisition|borrow\w*)\b/i,
      said: /增资|注资|投资款|资本金|股权款|收购款|\b(?:capital (?:increase|injection|contribution)|equity investment)\b/i,
    },
  ]),
  hedging: options([
    {
      id: 'yes',
      name: { zh: '想做避险', en: 'Yes, we want to hedge' },
      words:
        /^(?:(?:想|要|打算|考虑|准备|需要)(?:做|锁)?|做|已经做|会做)$|(?:想|要|打算|考虑|准备|需要|能)(?:做|要)?(?:点|一点|一些)?(?:避险|套保|锁汇|远期|掉期|期权|对冲)|锁汇|锁定汇率|锁住|\b(?:want to hedge|hedge it|yes,? hedge|lock(?:ing)? in|forwards?|options?|swaps?)\b/i,
      said: /想?(?:做|要)?(?:套保|避险|锁汇|对冲)|锁定汇率|\b(?:hedge|hedging)\b/i,
    },
    {
      id: 'no',
      name: { zh: '暂时不做', en: 'Not for now' },
      words:
        /不做|不用|不需要|不打算|没打算|暂时不|先不|\b(?:no hedg\w*|not (?:for )?now|without hedg\w*|unhedged|don'?t (?:want to )?hedge|no need)\b/i,
      said: /不(?:做|用|想|打算|需要)(?:做)?(?:套保|避险|锁汇|对冲)|\b(?:no hedg\w*|not hedg\w*|without hedg\w*|unhedged)\b/i,
    },
  ]),
  stage: options([
    {
      id: 'looking',
      name: { zh: '还在找目标', en: 'Still looking' },
      words:
        /找目标|找标的|物色|刚起步|刚开始(?!谈|接触|洽)|初步(?!谈)|还在(?:看|找|选)|没有?(?:定|选)|考察|\b(?:looking|searching|early|idea|exploring|no target|scouting)\b/i,
      said: /找目标|找标的|物色|\b(?:looking for (?:a )?targets?|no target yet|scouting)\b/i,
    },
    {
      id: 'negotiating',
      name: { zh: '谈判或尽调中', en: 'Negotiating or due diligence' },
      words:
        /谈判|在谈|(?:开始|刚)谈|接触|洽谈|尽调|尽职|意向书|意向|框架|\b(?:negotiat\w+|due diligence|dd|loi|letter of intent|term sheet|talks|talking|mou)\b/i,
      said: /在谈|谈判|尽调|尽职调查|意向书|\b(?:negotiat\w+|due diligence|loi|letter of intent|term sheet)\b/i,
    },
    {
      id: 'signed',
      name: { zh: '已签约', en: 'Signed' },
      words: /签了|已?签约|签完|签署|已经签|\b(?:signed|spa|signing done|agreement in place)\b/i,
      said: /签了(?:约|合同|协议)?|已(?:经)?签约|签完|\b(?:have signed|already signed|signed the)\b/i,
    },
    {
      id: 'closed',
      name: { zh: '已交割', en: 'Closed' },
      words: /交割(?:完|了)|已交割|已经交割|完成交割|买完|\b(?:closed|completed|closing done|done deal)\b/i,
      said: /交割(?:完|了)|已交割|完成交割|\b(?:have closed|deal has closed|already closed)\b/i,
    },
  ]),
  funding: options([
    {
      id: 'own',
      name: { zh: '自有资金', en: 'Own funds' },
      words:
        /自有|自己的?(?:钱|资金)|自筹|公司账上|\b(?:own (?:funds?|money|cash|resources)|equity|cash|self-?funded|our own)\b/i,
      said: /自有资金|自己的(?:钱|资金)|自筹|\b(?:own (?:funds?|money|cash|resources)|self-?funded)\b/i,
    },
    {
      id: 'loan',
      name: { zh: '贷款', en: 'A loan' },
      words: /贷款|借款|融资|并购贷|借钱|内保外贷|\b(?:loans?|borrow\w*|debt|bank financ\w+|leverag\w*|credit)\b/i,
      said: /(?:用|靠|通过|一部分)?(?:并购贷款?|贷款|借款|内保外贷)|\b(?:with a loan|bank loan|borrow\w*|acquisition loan|bank financ\w+)\b/i,
    },
    {
      id: 'both',
      name: { zh: '两者都有', en: 'Both' },
      words:
        /两者都有|都有|一半一半|一部分|部分贷款|各一半|\b(?:both|mix(?:ed|ture)?|partly|half and half|part own)\b/i,
    },
  ]),
  sensitive: options([
    {
      id: 'yes',
      name: { zh: '涉及', en: 'Yes, it does' },
      words:
        /^(?:是的?|有|会)?(?:涉及|涉)(?:到|的)?|^属于|在(?:名单|目录)(?:里|上|内)|敏感(?:行业|国家)的|\b(?:it does|on the list|sensitive)\b/i,
    },
    {
      id: 'no',
      name: { zh: '不涉及', en: 'No, it does not' },
      words:
        /不涉及|不属于|没有?涉及|不在(?:名单|目录)|不敏感|非敏感|\b(?:not (?:sensitive|on the list)|non-?sensitive|it does not|it doesn'?t|none of (?:these|those|them))\b/i,
    },
  ]),
};

export type CaseOption<Item extends keyof typeof caseOptions> = (typeof caseOptions)[Item][number]['id'];

export const caseText = {
  topicLabel: { zh: '主题', en: 'Topic' },
  notSaid: { zh: '未说明', en: 'not said' },
  about: (shown: string): Text => ({ zh: `约 ${shown}`, en: `about ${shown}` }),
  labels: {
    amount: { zh: '金额', en: 'Amount' },
    lender: { zh: '出借方', en: 'Lender' },
    term: { zh: '期限', en: 'Term' },
    purpose: { zh: '用途', en: 'Purpose' },
    netAssets: { zh: '净资产', en: 'Net assets' },
    registered: { zh: '外债登记', en: 'Registered external debt before' },
    direction: { zh: '资金方向', en: 'Direction' },
    account: { zh: '款项性质', en: 'Nature of the payment' },
    timing: { zh: '收付时间', en: 'When the money moves' },
    hedging: { zh: '汇率避险', en: 'Hedging' },
    country: { zh: '目标国家', en: 'Target country' },
    sector: { zh: '行业', en: 'Sector' },
    stage: { zh: '进展', en: 'Stage' },
    funding: { zh: '资金来源', en: 'Funding' },
    sensitive: { zh: '敏感国家或行业', en: 'Sensitive country or industry' },
  } satisfies Record<string, Text>,
};
