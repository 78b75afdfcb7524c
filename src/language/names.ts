import { normalise } from './normalise.ts';

const compound =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|南宫|端木|长孙|宇文|西门|独孤|澹台|百里|呼延|轩辕|闻人|东郭|太史|申屠|钟离|宗政|濮阳|淳于|单于|公冶|仲孙|鲜于|闾丘|赫连';
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤萧傅常康施牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲翁鞠冉骆路游辛管柴蒙鲍华喻祁蒲房滕屈饶牟艾尤时穆卜古占席戚冷娄盛简楼解池初查车丛储楚崇褚柏边卞别步仓岑晁郗迟仇党刁窦堵杭花桓嵇計计巩勾苟桂佟仝佘隋谈匡邝赖郎乐厉利练廉蔺凤封丰伏扶干郜戈宫贡闵缪母木那农区渠权冀荆井景居寇蒯鄢晏阎燕阳仰羊伊衣易阴应雍禹郁喻元鄂粟宿帅水司麻满茅糜米明宓宗祖卓竺诸支智植仲訾臧湛战展连门言文闻沃邬巫奚冼相项信星幸胥须宣麦强琴卿裘桑沙';

/** Words of business that begin like a name. */
const notNames = new Set(
  (
    '高新 高新企业 高级 高管 高兴 高科 高科技 方便 方案 方面 方式 方向 安排 金融 金额 任何 任务 常见 常用 何时 何地 何处 于是 马上 时间 时候 成都 江苏 江西 云南 海南 石油 石化 白天 黄金 黄页 钱款 ' +
    '单位 单个 计划 计算 解决 解释 应该 应当 应用 管理 管控 支持 支付 文件 文化 文档 广州 宁波 祝好 关于 关闭 关系 关注 连续 农业 水利 申请 申报 相关 相应 查询 查看 查一下 利润 利率 习惯 强调 路演 路线 明天 明年 明确 明白 ' +
    '全部 全球 包括 包含 程序 项目 国家 国际 易懂 景区 平台 成立 成功 成本 展会 展览 展位 展示 信息 信用 信贷 门票 门户 言论 智能 智慧 支行 阳光 元旦 华北 华东 华南 华中 温度 温州 贵州 贵司 贵方 那么 那个 那里 那就 ' +
    '车辆 车票 别的 别人 别了 池子 初步 初期 初次 查找 古代 席位 冷链 盛会 简单 简介 楼层 游客 游览 路上 季度 管道 花费 水平 水务 康复 施工 施行 常务 章程 关税 关键 左右 包车 宁夏 尚未 纪要 童年 单独 单据 苗头 谷歌 ' +
    '周一 周二 周三 周四 周五 周六 周日 周天 周末 周期 周边 万一 万元 严重 武汉 戴上 莫名 孔子 向您 向你 汤药 毛利 顾问 顾客 贺信 史料 龙头 雷达 段落 程度 任职 余额 余下 叶子 蔡元 潘家 袁大 田园 曾经 许多 许可 韩国 韩语 韩企 唐山 ' +
    '宋代 谢谢 谢了 谢谢您 谢谢你 梁山 郑州 罗马 林业 何种 胡同 马来 孙子 徐州 吴江 赵公 黄河 杨树 陈述 刘海 张贴 李子 王国 白俄 石家庄 江浙 夏天 夏令营 范围 范例 金属 金额是 陆续 陆路 钟头 姜汤 姚明星 沈阳 任意 丁字 吕梁 魏晋 苏州 苏丹 程式 ' +
    '和平 安全 安徽 安卓 齐全 庄园 聂卫 鲁能 岳父 殷实 申领 欧洲 欧盟 欧元 耿直 兰州 焦点 甘肃 符合 舒适 纪律 梅雨 凌晨 毕业 毕业生 毕竟 单价 季节 裴翠 成员 成果 成交 曲线 翁婿 路径 辛苦 辛苦了 管线 柴油 蒙古 华人 华为 华侨 房间 房产 屈服 艾滋 ' +
    '尤其 时区 穆斯林 古巴 占比 席卷 解除 解放 解析 池州 储备 储存 崇高 柏林 边境 边检 步骤 仓库 迟到 仇恨 党员 党委 花园 计入 计息 桂林 谈判 谈话 赖账 乐意 乐观 厉害 利息 利用 练习 廉洁 封闭 封面 丰富 丰台 伏击 扶持 干部 干什么 戈壁 宫殿 贡献 ' +
    '母公司 木材 木头 那边 那天 那些 区域 区别 区块链 渠道 权利 权益 权限 荆州 井冈 景观 居民 居住 阳台 仰望 羊毛 伊朗 伊拉克 衣服 阴天 应付 应对 应届生 应届 雍容 元件 宿舍 帅气 司机 司法 麻烦 麻烦您 满足 满意 满员 米兰 明细 宗旨 祖国 卓越 诸如 支出 仲裁 战略 连接 连同 文字 文本 文旅 闻名 沃尔玛 ' +
    '相同 相比 项下 信任 信托 信心 星期 星期三 幸运 幸会 须知 须要 宣传 麦当劳 强制 琴行 沙特 沙盘 方可 方才 高校 高峰 高铁 金山 成品 平谷 石景山 海淀 海淀区'
  ).split(/\s+/),
);

const surnameAt = new RegExp(`^(?:(${compound})|[${surnames}])`);
const hanName = new RegExp(`^(?:(?:${compound})\\p{Script=Han}{1,2}|[${surnames}]\\p{Script=Han}{1,2})$`, 'u');
/** 阿依古丽·买买提, and names of foreigners in Chinese. */
const dotted = /^\p{Script=Han}{1,10}(?:[·•・]\p{Script=Han}{1,10}){1,3}$/u;

const chineseTitles =
  '董事长|总经理|总裁|总监|经理|主管|主任|专员|助理|秘书|教授|博士|硕士|研究员|顾问|律师|会计师?|审计师|负责人|部长|处长|院长|所长|科长|局长|校长|厂长|行长|店长|组长|队长|创始人|合伙人|董事|监事|工程师|设计师|架构师|分析师|经济师|咨询师|培训师|药师|医师|医生|科学家|技术员|业务员|销售员|翻译|代表|干事|干部|员工|出纳|法务|财务|销售|采购|老师|讲师|学生|实习生|研究生|总工|总助|站长|主席|会长|秘书长|理事|首席执行官|首席技术官|首席财务官|首席运营官|首席官|执行官|技术官|财务官|运营官|法人|法定代表人|开发|运营|产品|市场|人事|行政|客服';
const titleEnd = new RegExp(`(?:${chineseTitles})$`);
const titleStart =
  /^(?:市场|销售|技术|财务|法务|人事|人力|行政|运营|产品|研发|采购|商务|海外|国际|国内|项目|战略|投资|投融资|融资|品牌|公关|质量|质检|生产|工程|高级|中级|初级|资深|首席|副|总|董事|执行|常务|区域|大区|华北|华东|华南|事业部|业务|客户|媒体|注册|临床|医学|数据|算法|软件|硬件|法律|合规|知识产权|外贸|进出口|供应链|物流|信息|网络|安全|环保|环境|能源|节能|设计|创新|创始|联合|合伙|办公室|综合|党|工会|对外|外联|政府|公共|企业|公司|部门|集团|分管|主管|经理|主任|专员|助理|秘书|教授|博士|研究|顾问|律师|会计|审计|负责|部长|处长|院长|所长|科长|监事|架构|分析|药|医|科学|业务|翻译|代表|老师|讲师|学生|实习|站长|主席|会长|理事|法人|法定|开发|客服|出纳|员工|人员)/;

const englishTitle =
  /\b(?:director|manager|engineer|officer|ceo|cto|cfo|coo|cmo|cio|cso|cpo|gm|md|vp|svp|evp|president|founder|co-founder|cofounder|chair(?:man|woman|person)?|head|leader|lead|partner|lawyer|attorney|counsel|analyst|researcher|scientist|assistant|secretary|consultant|professor|specialist|representative|sales|marketing|finance|legal|developer|designer|architect|supervisor|executive|intern|student|accountant|auditor|translator|interpreter|coordinator|associate|adviser|advisor|owner|controller|treasurer|dean|lecturer|hr|r&d|bd|pm)\b/i;
const englishTitleStart =
  /^(?:senior|junior|chief|vice|deputy|general|managing|technical|project|product|marketing|sales|finance|financial|legal|executive|assistant|associate|human|business|regional|international|overseas|export|import|research|r&d|software|hardware|data|operations?|investment|quality|production|supply|public|strategy|head|co-?founder|founder|lead|principal|staff|account|brand|global)$/i;

/** Whether a run of Chinese characters is a person's whole name. */
export function isChineseName(run: string): boolean {
  const plain = normalise(run);
  if (dotted.test(run)) return true;
  return hanName.test(plain) && !notNames.has(plain) && !titleEnd.test(plain);
}

export function isChineseTitle(run: string): boolean {
  const plain = normalise(run);
  return plain.length <= 16 && titleEnd.test(plain);
}

/** What one run of Chinese characters says about a person; offsets are into the run. */
export interface RunParts {
  readonly name?: string;
  readonly title?: string;
  /** A surname with a title, 王经理: there is someone, and the name is still to be asked for. */
  readonly unclear?: true;
}

const honorific = /(?:先生|女士|小姐|同志|太太)$/;

export function splitChineseRun(run: string): RunParts | undefined {
  const plain = normalise(run);
  if (honorific.test(plain)) {
    const bare = run.replace(honorific, '');
    if (isChineseName(bare)) return { name: bare };
    return surnameAt.exec(plain)?.[0].length === bare.length ? { unclear: true } : undefined;
  }
  const surname = surnameAt.exec(plain)?.[0] ?? '';
  if (surname !== '') {
    const behind = plain.slice(surname.length);
    if (
      /^(?:总|工|董|局|处|院长|经理|总监|主任|老师|教授|博士|律师|部长|总经理|董事长|医生|会计|秘书|主管|厂长|工程师)$/.test(
        behind,
      )
    ) {
      return { unclear: true };
    }
    for (const length of [surname.length + 2, surname.length + 1]) {
      const name = run.slice(0, length);
      const title = plain.slice(length);
      if (title !== '' && isChineseName(name) && isChineseTitle(title) && titleStart.test(title)) {
        return { name, title: run.slice(length) };
      }
    }
  }
  if (isChineseName(run)) return { name: run };
  for (const length of [4, 3, 2]) {
    const name = run.slice(-length);
    const title = run.slice(0, -length);
    if (title.length >= 2 && name.length === length && isChineseName(name) && isChineseTitle(title)) {
      return { name, title };
    }
  }
  return isChineseTitle(run) ? { title: run } : undefined;
}

const capitalised = /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.|de|da|di|van|von|der|den|bin|al|el|la|le|du)$/u;

/** Words of everyday sentences, which make a run of words no name. */
const sentence =
  /\b(?:we|you|they|he|she|it|the|a|an|is|are|was|were|will|would|can|could|should|want|need|have|has|do|does|not|no|yes|ok|okay|please|thanks|thank|what|when|where|who|which|why|how|this|that|these|those|with|for|from|to|in|on|at|of|our|your|send|sending|register|event|events|company|help|cancel|back|skip|change|later|none|nobody|unknown|tomorrow|today|week|month|people|person|delegates?|attendees?|sure|great|good|hello|hi|dear|sorry|same|me|my|ltd|limited|inc|llc|corp|group|university|institute)\b/i;

/**
 * What a run of Latin words says about a person. `supported` by a contact beside it, a name may be one word or in lower
 * case.
 */
export function splitLatinRun(run: string, supported: boolean): RunParts | undefined {
  const salutation = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam)\b\.?\s*)+/i.exec(run)?.[0] ?? '';
  const words = run.slice(salutation.length).trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 9) return undefined;
  const hasTitle = englishTitle.test(unaccented(run.slice(salutation.length)));
  if (hasTitle) {
    const first = words.findIndex((word) => englishTitle.test(word) || englishTitleStart.test(word));
    if (first <= 0) {
      const last = words.findLastIndex((word) => englishTitle.test(word));
      const name = words.slice(last + 1);
      // "Director Zhang Wei", but not "Head of Sales".
      if (name.length >= 2 && name[0]?.toLowerCase() !== 'of' && isLatinName(name, supported)) {
        return { name: name.join(' '), title: words.slice(0, last + 1).join(' ') };
      }
      return words.length <= 7 ? { title: words.join(' ') } : undefined;
    }
    const name = words.slice(0, first);
    if (isLatinName(name, true)) return { name: name.join(' '), title: words.slice(first).join(' ') };
    return words.length <= 7 && !sentence.test(words.slice(0, first).join(' '))
      ? { title: words.join(' ') }
      : undefined;
  }
  if (salutation !== '' && words.length === 1) return { unclear: true };
  return isLatinName(words, supported || salutation !== '') ? { name: words.join(' ') } : undefined;
}

/** Accented letters would look like ends of words to the patterns above. */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function isLatinName(words: readonly string[], supported: boolean): boolean {
  if (words.length === 0 || words.length > 5 || sentence.test(unaccented(words.join(' ')))) return false;
  if (!words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word))) return false;
  if (words.length === 1) return supported && (words[0] ?? '').length >= 2;
  return supported || words.every((word) => capitalised.test(word));
}
