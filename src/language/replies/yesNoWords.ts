/**
 * The words of an answer, to be matched with the sticky flag at one place of a normalised text. English words may be
 * drawn out (yesss, nooo) and lack their apostrophe; Chinese ones may be typed with spaces (好 的).
 */
function anyOf(plain: readonly string[], patterns: readonly string[] = []): RegExp {
  const words = plain.flatMap((line) => line.split('|')).sort((a, b) => b.length - a.length);
  return new RegExp([...patterns, ...words.map(drawnOut)].join('|'), 'y');
}

function drawnOut(word: string): string {
  if (!/[a-z]/.test(word)) return [...word].map((character) => character.replace(/[[\]+]/g, '\\$&')).join(' ?');
  return word.replace(/([a-z])\1*|'|\s+|[[\]]/g, (run, letter?: string) => {
    if (letter) return `${letter}{${run.length},}`;
    if (run === '[' || run === ']') return `\\${run}`;
    return run === "'" ? "'?" : '\\s+';
  });
}

const good = '(?:ok|okay|fine|good|great|perfect|correct|right|accurate|alright|all\\s+right)';
const bad = '(?:wrong|incorrect|worng|off)';
const it = '(?:that|this|it|everything|all|the\\s+(?:info|information|details?|data|summary))';

export const yesWords = anyOf(
  [
    '是的|是滴|对的|对滴|对头|没错|没错的|没问题|没有问题|没啥问题|没什么问题|木有问题|没意见|没有意见|没异议|没有异议|没毛病|完全正确|全部正确|都正确|正确无误|正确|准确无误|信息无误|确认无误|核对无误|以上无误|无误|都对|全对|都是对的|都没问题|可以的|可以|阔以|行的|行|好的|好滴|好哒|好嘞|好咧|好勒|好|好了|欧克|嗯|恩|嗯呢|嗯呐|嗯哪|妥|妥妥|成|要的|要|需要|需要的|愿意|愿意的|接受|同意|都同意|完全同意|完全可以|确认|确认提交|确认报名|确认登记|确认预订|确认信息|确定|提交|就这样|就这么办|就这么定|就这么定了|就它了|当然可以|当然|必须的|必须|肯定|那当然|是|对|很好|非常好|太好了|挺好|挺好的|係|得闲',
    "ok|okay|okey|oki|okie|okk|okok|k|kk|yes|yse|yeah|yea|yeh|yah|yep|yeap|yup|ya|y|aye|yes please|yes we do|yes i do|yes it is|yes they are|i do|we do|sure thing|sure|shure|suer|certainly|absolutely|absolutly|definitely|definately|definitly|def|totally|of course|ofc|indeed|affirmative|exactly|correct|true|corect|corret|right|confirmed|confirm|confrim|comfirm|cofirm|comfirmed|confrimed|i confirm|we confirm|agreed|i agree|we agree|agree|accepted|i accept|we accept|accept|fine by me|fine with me|fine by us|fine with us|fine|that works for me|that works for us|that works|works for me|works for us|good|great|perfect|cool|sounds good to me|sounds good|sounds great|sounds fine|sounds right|looks good to me|looks good to us|looks good|looks great|looks right|looks fine|looks correct|looks ok|lgtm|all correct|all right|alright|good to go|go ahead|go for it|proceed|please do|do it|let's do it|let's go|submit|submit it|book it|no problem|no problems|no prob|no probs|np|no objection|no objections|by all means|for sure|you bet|uh-huh|uh huh|mhm|mm-hmm|hell yes|i'm in|we're in|count me in|count us in|haode|hao de|keyi|ke yi|shide|shi de|duide|dui de|meiwenti|mei wenti|queren",
    '👍|👌|✅|✔|🆗|🙆|[ok]|[强]|[赞]|[好的]',
  ],
  [
    `${it}(?:(?:'?s|\\s+is|\\s+are)|\\s+looks?)\\s+(?:all\\s+)?(?:correct|right|perfect|accurate|good|great)`,
    "that'?s\\s+(?:ok|okay|fine)",
  ],
);

export const noWords = anyOf(
  [
    '不太行|不是的|不是|不是这样|不是这样的|不对|不太对|都不对|信息不对|有误|信息有误|不用|不必|不要|都不要|不需要|不了|不行|不可以|不好|不同意|不接受|不愿意|不想|不想要|不想去|不想参加|不想报|不想报名|不确认|不正确|不参加|不去|不来|不报|不报名|不提交|不办|不弄|不考虑|不感兴趣|没兴趣|不ok|暂不|算了|取消|取消掉|没有|没了|没|无|否|不|别|别提交|别确认|别报|不要提交|不要确认|不要报|免|拒绝|放弃|无需|不成|错了|错|唔使|唔要|唔係|到此为止',
    "no thank you|no thanks|no thx|no ty|no tks|nothanks|nty|no need|no not really|no way|no good|nope|nop|noep|nah|naah|neh|nay|no|n|not at all|not now|not yet|not really|not today|not this time|not correct|not right|not quite right|not ok|not okay|not good|not fine|not interested|not going|not coming|not attending|not anymore|absolutely not|certainly not|definitely not|of course not|hell no|never mind|nevermind|nvm|never|negative|wrong|worng|incorrect|incorect|cancel it|cancel this|cancel that|cancel everything|cancel|cancle|cancell|cansel|canel|cnacel|cancle it|forget it|forget about it|stop|stop it|abort|decline|declined|i decline|we decline|i refuse|we refuse|refuse|i disagree|we disagree|disagree|do not|don't|i don't|we don't|i'd rather not|we'd rather not|rather not|afraid not|i'm afraid not|false|i'd prefer not to|i changed my mind|count me out|count us out|i'm out|we're out|can't make it|i can't make it|we can't make it|i can't|we can't|i cannot|we cannot|i won't|we won't|bu|bushi|bu shi|buyong|bu yong|buyao|bu yao|buxing|bu xing|budui|bu dui|quxiao|suanle|suan le",
    '👎|❌|✖|🙅|🚫|[弱]',
  ],
  [
    `${it}(?:'?s|\\s+is|\\s+are)\\s+(?:all\\s+)?${bad}`,
    `${it}(?:(?:'?s|\\s+is|\\s+are)\\s+not|\\s+isn'?t|\\s+aren'?t|\\s+(?:does\\s+not|doesn'?t)\\s+look)(?:\\s+quite)?\\s+${good}`,
    `(?:does\\s+not|doesn'?t)\\s+look\\s+${good}`,
    "(?:i|we)\\s+(?:do\\s+not|don'?t)\\s+(?:agree|accept|confirm|(?:want|need|like)(?:\\s+(?:to|it|that|this))?)",
    "(?:do\\s+not|don'?t)\\s+(?:submit|book|register|confirm|do|send)(?:\\s+(?:it|that|this|me|us|anything))?|(?:do\\s+not|don'?t)\\s+(?:want|need|agree)(?:\\s+(?:to|it|that|this))?",
    "(?:i'?m|we'?re|i\\s+am|we\\s+are)\\s+not\\s+(?:going|coming|attending|interested)",
    "it(?:'?s|\\s+is)\\s+not|it\\s+isn'?t|it\\s+is\\s+not",
  ],
);

/** An answer only beside another: alone, "it's ok" and "all good" may be a yes or a "no, thank you". */
export const softWords = anyOf([
  "it's ok|it's okay|it's fine|it's good|is ok|all good|no worries|i'm good|we're good|i'm fine|not a problem|收到|知道了|明白|没事|没关系",
]);

/** Words before an answer that change nothing about it. */
export const fillers = new RegExp(
  [
    '(?:嗯+|恩+|哦+|噢+|喔+|啊+|呃+|额+|诶|哎+|唉)(?=[\\s,，.。!！~…]*\\S)',
    '那个|那么|那就(?=[不取算好行可]|ok)|那(?![个些边里天])|谢谢[你您]?|多谢|感谢|抱歉|不好意思|请|麻烦[你您]?|我觉得|我看|你好|您好',
    '(?:我们?|咱们?|我司|我方|我公司|我?们?这边|本人)(?:都)?(?=可以|同意|确认|确定|接受|愿意|没问题|没有?意见|没有?异议|不|放弃|拒绝|没兴趣|ok)',
    '(?:我们?(?:要|想)|帮我们?|给我|还是|就(?=取消|算|不)|先(?=[不别])|暂时?(?=不)|全部(?=取消|不|正确)|(?:以上)?(?:信息|内容|资料)?(?:都|全部?)?(?=正确|没问题|没错|无误|不对|有误|对(?![接方])))(?=\\S)',
    '帮我(?=提交)|(?:看过?了?|核对过?了?|检查过?了?|确认)(?:一下|过)?(?:了)?[\\s,，]+(?=没|无|都|正|可|ok)',
    '(?:hi|hello|hey|oh|ah|well|so|um+|thanks|thank\\s+you|thx|please|pls|plz|sorry|but|and|i\\s+said|hell)(?![a-z])',
    "(?:i|we)(?:\\s+(?:want|would\\s+like|wish)|'d\\s+like)\\s+to(?=\\s+(?:cancel|decline|stop|confirm|submit|accept))|let'?s(?=\\s+(?:cancel|stop|proceed))",
  ].join('|'),
  'y',
);

/** Thanks and farewells after an answer. */
export const courtesies =
  /(?:(?:多谢|谢谢|感谢|非常感谢|谢啦?|辛苦|麻烦|拜托|有劳)(?:大家|你们?|您|各位)?(?:的?(?:帮助|帮忙|提醒|告知))?[了啦啊哈哦]*|再见|拜拜|(?:many\s+|ok\s+)?(?:thank\s+you|thanks?|thx|tks|thnx|ty|cheers|ta|please|pls|plz|sorry|bye|sir|madam|ma'am|mate|bro)(?:\s+(?:so\s+much|very\s+much|a\s+lot|again|everyone|all|though|anyway|for\s+(?:your|the)\s+help))?(?![a-z]))/y;

/** Neither: whoever says one of these has not decided. */
export const hedges =
  /可能|也许|或许|大概|应该(?:是|可以|行|没问题|吧|能|会|对|好)|好像|似乎|貌似|估计|说不定|不一定|不确定|不太确定|不好说|难说|不知道|不清楚|不晓得|看情况|(?:再|先|我|让我)看看|看看(?:再说|吧)?\s*$|再说|想一想|想想|(?<!不)考虑|犹豫|纠结|拿不准|随便|都行|都可以|无所谓|等等|稍等|等一?下|等会|待会|回头|是也不是|差不多|算是吧|还行吧|基本上|(?:可以|是|对|要|同意|确认|没问题|没错)吧|\b(?:maybe|mayb|perhaps|possibly|probably|prolly|might|may be|not sure|unsure|i think|i guess|i suppose|sort of|kind of|kinda|depends|no idea|don'?t know|dunno|idk|not certain|let me (?:think|see|check|ask)|hmm+|hm|umm*|uh(?![- ]huh)|er|erm|either|whatever|yes and no|hold on|wait|one (?:moment|sec|second)|later|hopefully|almost|really\?)\b|[🤔🤷😕❓😐]|\[(?:疑问|思考|困|晕|尴尬|捂脸)\]/u;

/** An answer of yes with one of these after it is none. */
export const refusals =
  /(?:不[去来要用报办弄行]|不参加|不报名|不需要|不想[去要]?|不同意|不提交|不确认|取消|放弃|算了|退出|别提交|别报)(?:了|吧|啦|的)*\s*(?=$|[,，。!！.;；~]|谢|thank|thx)|\b(?:cancel(?:l?ed)?|not\s+(?:going|coming|attending|interested|submit|agree)|(?:do\s+not|don'?t)\s+(?:submit|book|register|confirm|want|do|send|cancel)|can'?t\s+(?:come|make|attend|go|join)|cannot|won'?t|never\s?mind|forget\s+it|no\s+(?:longer|more|thanks))\b|\b(?:not|no)\s*[.!]*$/;

/** What sounds like a condition and is none: "if possible, a seat in front", 如果有问题再联系. */
export const politeConditions =
  /(?:如果|要是|若|如)(?:可以|方便|可能|行)[^,，。;]{0,12}(?:的话|请|再|就?联系|告诉|通知|[,，]|$)|(?:如果|要是|若|如)有(?:任何|什么|其[他它]|别的|新的?|进一步)*(?:问题|变[化动更]|调整|需要|要求|更新|消息|通知|疑[问义]|情况|不[妥便对清]|错|误|遗漏)[^,，。;]{0,12}|先(?:这样|这么|报|谢|登记|预订|预定|订|按)|\bif\s+(?:(?:it'?s\s+|it\s+is\s+|at\s+all\s+)?(?:possible|ok|okay|available|convenient)|(?:you|u)\s+(?:can|could|don'?t\s+mind|need|have|want|like|please|would)|there(?:'?s|\s+is|\s+are)?\s+(?:any|an?|something|more|another)|any(?:thing)?|needed|necessary|not,?\s+(?:tell|let)\s)/g;

/** Whoever answers so has set a condition or something to be done first: neither a yes nor a no. */
export const conditions =
  /前提|有?条件[是地下]|的条件下|必须|完[^,，。;]{0,6}再|再(?:提交|确认|报名|登记|预[订定]|定|决定|同意)|如果|假如|假设|倘若|要是|若是|除非|如有|只要|只有[^,，。;]{1,12}才|得看|要看|取决|视[^,，。;]{1,8}而定|的话|(?:得|要|需要?|必须|应该|还是|但是?|可|想|我|们|请|让|^|[,，。;\s])先(?:要|得|让|给|看|问|确认|核实|核对|核查|检查|请示|汇报|商量|讨论|沟通|跟|和|与|同|等|把|将|了解|咨询|查|付|签|审|批|过|收|拿|发|寄|改|弄|搞|说)|(?:等|待)[^,，。;]{1,16}(?:再|之后|以后|后|才|确认|批|回复|同意|通知)|(?:问|请示|商量|讨论|确认|看|核实)(?:一下|过|完|好)?[^,，。;]{0,10}(?:之后|以后|后)?(?:再|才)(?!次)|(?:要|得|需要?|还没|没)(?:去|和|跟|向|问|经|请示)[^,，。;]{0,6}(?:老板|领导|上级|经理|总|董事会|法务|财务|同事|家人|对方|批准|同意|商量)|\b(?:if|unless|provided|providing|as\s+long\s+as|so\s+long\s+as|on\s+(?:the\s+)?conditions?|under\s+the\s+condition|only\s+(?:when|once|after)|subject\s+to|conditional(?:ly)?|assuming|supposing|depend(?:s|ing)?|contingent|pending|(?:not\s+)?until\s+(?:i|we|my|our|you|he|she|they|it)\b|not\s+(?:until|before)|(?:it|this|that|there|they|you)\s+(?:must|(?:has|have|needs?)\s+to)|before\s+(?:that|i|we|you|this|submitting|confirming|anything|booking)|once\s+(?:i|we|you|my|our|the|it|he|she|they)|after\s+(?:i|we|you|my|our|he|she|they)|when\s+(?:i|we)\s+(?:have|get|know)|(?:need|have|got|want|would\s+like|'d\s+like|must|should|ought)\s+(?:to\s+)?(?:ask|check|consult|clear|discuss|talk|verify|confirm\s+with|run\s+(?:it|this)\s+by)|(?:let\s+me|i'?ll|i\s+will|we'?ll|we\s+will)\s+(?:first|ask|check|consult|confirm\s+with)|check\s+with|(?<!\b(?:the|at|our|my|very|his|her|a)\s)first\s*(?=$|[.,;!?])|(?:but|only|please|must|^)\s+first\b|^first(?!\s+(?:one|event|session|time|option|of)\b)\b)/;
