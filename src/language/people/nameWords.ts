/** Chinese surnames of two characters, for a pattern. */
export const compoundSurnames =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|南宫|端木|长孙|宇文|西门|独孤|澹台|百里|呼延|轩辕|闻人|东郭|太史|申屠|钟离|宗政|濮阳|淳于|单于|公冶|仲孙|鲜于|闾丘|赫连';
/** The commonest Chinese surnames: four in five people have one of them. */
export const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
/** Chinese surnames that are common, or are no common words. */
export const surnames = `${commonSurnames}萧傅常康施牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲翁鞠冉骆路游辛管柴蒙鲍华喻祁蒲房滕屈饶牟艾尤时穆卜古占席戚冷娄盛简楼解池初查车丛储楚崇褚柏边卞别步仓岑晁郗迟仇党刁窦堵杭花桓嵇計计巩勾苟桂佟仝佘隋谈匡邝赖郎乐厉利练廉蔺凤封丰伏扶干郜戈宫贡闵缪母木那农区渠权冀荆井景居寇蒯鄢晏阎燕阳仰羊伊衣易阴应雍禹郁喻元鄂粟宿帅水司麻满茅糜米明宓宗祖卓竺诸支智植仲訾臧湛战展连门言文闻沃邬巫奚冼相项信星幸胥须宣麦强琴卿裘桑沙于洪温费卫姬蓝芮荣习茹瞿屠`;
/** Surnames that as characters are part of everyday words: they count only where other signs of a person are near. */
export const rareSurnames =
  '云昌酆皮平狄贝危虞昝经贲吉钮滑荀於惠甄家羿靳汲邴松富乌巴弓牧隗山蓬全班秋栾暴钭戎束韶蓟薄印怀邰索咸籍乔能苍双莘劳逄宰郦郤璩濮寿通扈郏浦充慕宦鱼容慎庾终暨衡弘国广禄阙东殳蔚越夔隆师厍敖融阚空毋乜养巢后红逯盖益亓仉爨仵肇佴伯赏俟墨哈谯笪爱揭訚代邸苑鹿遆郄普谌';

/** Words of business that begin like a name. */
export const notNames: ReadonlySet<string> = new Set(
  (
    '高新 高新企业 高级 高管 高兴 高科 高科技 方便 方案 方面 方式 方向 安排 金融 金额 任何 任务 常见 常用 ' +
    '何时 何地 何处 于是 马上 时间 时候 成都 江苏 江西 云南 海南 石油 石化 白天 黄金 黄页 钱款 单位 单个 ' +
    '计划 计算 解决 解释 应该 应当 应用 管理 管控 支持 支付 文件 文化 文档 广州 宁波 祝好 关于 关闭 关系 ' +
    '关注 连续 农业 水利 申请 申报 相关 相应 查询 查看 查一下 利润 利率 习惯 强调 路演 路线 明天 明年 明确 ' +
    '明白 全部 全球 包括 包含 程序 项目 国家 国际 易懂 景区 平台 成立 成功 成本 展会 展览 展位 展示 信息 ' +
    '信用 信贷 门票 门户 言论 智能 智慧 支行 阳光 元旦 华北 华东 华南 华中 温度 温州 贵州 贵司 贵方 那么 ' +
    '那个 那里 那就 车辆 车票 别的 别人 别了 池子 初步 初期 初次 查找 古代 席位 冷链 盛会 简单 简介 楼层 ' +
    '游客 游览 路上 季度 管道 花费 水平 水务 康复 施工 施行 常务 章程 关税 关键 左右 包车 宁夏 尚未 纪要 ' +
    '童年 单独 单据 苗头 谷歌 周一 周二 周三 周四 周五 周六 周日 周天 周末 周期 周边 万一 万元 严重 武汉 ' +
    '戴上 莫名 孔子 向您 向你 毛利 顾问 顾客 贺信 史料 龙头 雷达 段落 程度 任职 余额 余下 叶子 田园 曾经 ' +
    '许多 许可 韩国 韩语 韩企 唐山 宋代 谢谢 谢了 谢谢您 谢谢你 梁山 郑州 罗马 林业 何种 胡同 马来 孙子 ' +
    '徐州 吴江 黄河 杨树 陈述 刘海 张贴 李子 王国 白俄 石家庄 江浙 夏天 夏令营 范围 范例 金属 金额是 陆续 ' +
    '陆路 钟头 沈阳 任意 丁字 吕梁 魏晋 苏州 苏丹 程式 和平 安全 安徽 安卓 齐全 庄园 鲁能 岳父 殷实 申领 ' +
    '欧洲 欧盟 欧元 耿直 兰州 焦点 甘肃 符合 舒适 纪律 梅雨 凌晨 毕业 毕业生 毕竟 单价 季节 成员 成果 成交 ' +
    '曲线 翁婿 路径 辛苦 辛苦了 管线 柴油 蒙古 华人 华为 华侨 房间 房产 屈服 艾滋 尤其 时区 穆斯林 古巴 ' +
    '占比 席卷 解除 解放 解析 池州 储备 储存 崇高 柏林 边境 边检 步骤 仓库 迟到 仇恨 党员 党委 花园 计入 ' +
    '计息 桂林 谈判 谈话 赖账 乐意 乐观 厉害 利息 利用 练习 廉洁 封闭 封面 丰富 丰台 伏击 扶持 干部 干什么 ' +
    '戈壁 宫殿 贡献 母公司 木材 木头 那边 那天 那些 区域 区别 区块链 渠道 权利 权益 权限 荆州 井冈 景观 ' +
    '居民 居住 阳台 仰望 羊毛 伊朗 伊拉克 衣服 阴天 应付 应对 应届生 应届 雍容 元件 宿舍 帅气 司机 司法 ' +
    '麻烦 麻烦您 满足 满意 满员 米兰 明细 宗旨 祖国 卓越 诸如 支出 仲裁 战略 连接 连同 文字 文本 文旅 闻名 ' +
    '沃尔玛 相同 相比 项下 信任 信托 信心 星期 星期三 幸运 幸会 须知 须要 宣传 麦当劳 强制 琴行 沙特 沙盘 ' +
    '方可 方才 高校 高峰 高铁 金山 成品 平谷 石景山 海淀 海淀区 高新区 高企 单证 关务 商务 海归 于今 于此 ' +
    '温馨 温馨提示 费用 费率 卫生 卫星 荣誉 荣幸 洪水 班级 班次 习近 司令 江北 江南 万达 万科 温泉 蓝色 ' +
    '蓝图 蓝牙 方案二 时长 时效 和谐 马来西亚 金融街 项目部 安全部 高铁站 单程 成交额 金额为 周五前 党组 包邮 ' +
    '祝您 安好 明早 明晚 何必 向前 于先 全程 全额 成人 毛坯 白板 白领 宣讲 宣讲会 应有 应收 应付款 常驻 ' +
    '常州 常熟 常委 常年 尚可 尚有 盛大 强烈 计时 计量 雷同 支票 支部 查收 查明 查验 符号 路费 路程 车间 ' +
    '车位 车费 饶有 贺卡 辛亥 和解'
  ).split(' '),
);

/** Titles and offices, for a pattern: a run that ends so is one. */
export const chineseTitles =
  '董事长|总经理|总裁|总监|经理|主管|主任|专员|助理|秘书|教授|博士|硕士|研究员|顾问|律师|会计师?|审计师|负责人|部长|处长|院长|所长|科长|局长|校长|厂长|行长|店长|组长|队长|创始人|合伙人|董事|监事|工程师|设计师|架构师|分析师|经济师|咨询师|培训师|药师|医师|医生|科学家|技术员|业务员|销售员|翻译|代表|干事|干部|员工|出纳|法务|财务|销售|采购|老师|讲师|学生|实习生|研究生|总工|总助|站长|主席|会长|秘书长|理事|首席执行官|首席技术官|首席财务官|首席运营官|首席官|执行官|技术官|财务官|运营官|法人|法定代表人|开发|运营|产品|市场|人事|行政|客服';
/** How titles begin, behind a name that they stand directly behind. */
export const chineseTitleStarts =
  '市场|销售|技术|财务|法务|人事|人力|行政|运营|产品|研发|采购|商务|海外|国际|国内|项目|战略|投资|投融资|融资|品牌|公关|质量|质检|生产|工程|高级|中级|初级|资深|首席|副|总|董事|执行|常务|区域|大区|华北|华东|华南|事业部|业务|客户|媒体|注册|临床|医学|数据|算法|软件|硬件|法律|合规|知识产权|外贸|进出口|供应链|物流|信息|网络|安全|环保|环境|能源|节能|设计|创新|创始|联合|合伙|办公室|综合|党|工会|对外|外联|政府|公共|企业|公司|部门|集团|分管|主管|经理|主任|专员|助理|秘书|教授|博士|研究|顾问|律师|会计|审计|负责|部长|处长|院长|所长|科长|监事|架构|分析|药|医|科学|业务|翻译|代表|老师|讲师|学生|实习|站长|主席|会长|理事|法人|法定|开发|客服|出纳|员工|人员';
export const englishTitle =
  /\b(?:director|manager|engineer|officer|ceo|cto|cfo|coo|cmo|cio|cso|cpo|gm|md|vp|svp|evp|president|founder|co-founder|cofounder|chair(?:man|woman|person)?|head|leader|lead|partner|lawyer|attorney|counsel|analyst|researcher|scientist|assistant|secretary|consultant|professor|specialist|representative|sales|marketing|finance|legal|developer|designer|architect|supervisor|executive|intern|student|accountant|auditor|translator|interpreter|coordinator|associate|adviser|advisor|owner|controller|treasurer|dean|lecturer|phd|mba|msc|hr|r&d|bd|pm|directeur|directrice|directora?|direttore|direttrice|direktor(?:in)?|geschaftsfuhrer(?:in)?|gerant|gerente|ingenieur(?:in)?|ingeniero|ingegnere|responsable|responsabile|leiter(?:in)?|berater(?:in)?|abogad[oa]|avocat)\b/i;
/** The same in Russian. */
export const titleInCyrillic =
  /^(?:(?:генеральный|коммерческий|исполнительный|финансовый|технический|главный|старший|заместитель|зам)\s+)*(?:директора?|инженер|менеджер|руководитель|начальник|президент|юрист|бухгалтер|специалист|консультант|профессор)$/i;
export const englishTitleStart =
  /^(?:senior|junior|chief|vice|deputy|general|managing|technical|project|product|marketing|sales|finance|financial|legal|executive|assistant|associate|human|business|regional|international|overseas|export|import|research|r&d|software|hardware|data|operations?|investment|quality|production|supply|public|strategy|head|co-?founder|founder|lead|principal|staff|account|brand|global)$/i;

/** Words of everyday sentences, which make a run of words no name. */
export const sentenceWords =
  /\b(?:we|you|they|he|she|it|the|a|an|is|are|was|were|will|would|can|could|should|want|need|have|has|do|does|not|no|yes|ok|okay|please|thanks|thank|what|when|where|who|which|why|how|this|that|these|those|with|for|from|to|in|on|at|of|our|your|his|her|their|its|us|them|wife|husband|send|sending|register|event|events|company|help|cancel|back|skip|change|later|none|nobody|unknown|tomorrow|today|week|month|people|person|delegates?|attendees?|sure|great|good|hello|hi|dear|sorry|same|me|my|ltd|limited|inc|llc|corp|group|university|institute)\b/i;

/** Words that begin with a capital in titles, greetings and headings, and are nobody's name: "Hello World". */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    'hello hi hey dear best kind warm regards thanks thank thx please pls sorry welcome good great nice ' +
    'fine okay ok yes no not none sure maybe morning afternoon evening night today tomorrow yesterday ' +
    'feb apr aug sept sep oct nov dec tue tues wed thu thurs fri ' +
    'week weekend month year quarter day days time date monday tuesday wednesday thursday friday saturday ' +
    'sunday january february march april july august september october november december world belt road ' +
    'silk initiative green energy saving protection environment environmental bio biopharma pharma ' +
    'technology tech transfer innovation design training annual event events session forum summit ' +
    'conference meeting matchmaking exhibition fair expo workshop seminar salon course programme program ' +
    'project plan policy strategy market markets business trade trading finance financing financial ' +
    'foreign external overseas global international national local domestic cross border debt loan loans ' +
    'bank exchange currency investment acquisition merger mergers acquisitions company companies firm ' +
    'firms enterprise group limited ltd inc llc corp corporation co university college institute ' +
    'institution school academy center centre office department ministry bureau government district city ' +
    'province country state street avenue building floor room park zone square tower plaza registration ' +
    'register form application apply question questions answer answers help menu start stop cancel back ' +
    'next skip change repeat order number code name names title phone email mobile address contact ' +
    'details information info attached attachment list delegate delegates attendee attendees participant ' +
    'participants people person persons team staff colleague colleagues member members customer client ' +
    'supplier new old first second third last other another same big small high low north south east west ' +
    'northern southern eastern western central middle united kingdom states republic union ' +
    'european american chinese english german french russian japanese korean indian british spanish ' +
    'italian china japan korea india russia germany france england britain europe asia africa america ' +
    'brazil canada australia singapore malaysia thailand vietnam indonesia beijing shanghai shenzhen ' +
    'guangzhou haidian zhongguancun tianjin chongqing hong kong macao taiwan york angeles francisco ' +
    'london paris berlin tokyo moscow dubai zealand arabia lanka cirrus drug drugs medical medicine ' +
    'health hospital device devices clinical food auto car cars software hardware data cloud digital ' +
    'smart internet online offline test testing example sample demo lorem ipsum dolor null undefined true ' +
    'false free open close closed lunch dinner coffee hotel flight visa passport ticket price cost fee ' +
    'total urgent important notice note update final draft version copy merry happy christmas holiday ' +
    'birthday one two three four five six seven eight nine ten foo bar quick script alert select drop ' +
    'table admin root user church museum hall bowl library theatre theater station airport garden palace temple super ag gmbh sa nv kg plc llp oy ab srl spa bv pte pty'
  ).split(' '),
);

/** Of these words and those of sentences, the ones that are names as well, beside a word that is none: Anna Green, He Jun. */
export const wordsAndNames: ReadonlySet<string> = new Set(
  'green day price good north west nice april august may june hong paris london france holiday smart he you she an can will do so young white brown long sun song rose grace mark bill king'.split(
    ' ',
  ),
);

/** Greetings and the like in Cyrillic, capitalised at the head of a sentence. */
export const cyrillicWords =
  /^(?:привет|здравствуйте|добрый|доброе|спасибо|да|нет|пожалуйста|мы|я|нам|мне|хочу|хотим|нужно|можно|это|что|как|когда|где|мир|день|россия|москва)$/i;
