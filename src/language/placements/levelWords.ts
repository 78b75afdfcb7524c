import type { LanguageLevel } from '../../model/cirrus.ts';

/** How well a language is spoken, in words. Plain praise (好, good) is none of these: it says too little, and is asked about. */
export const levelWords: readonly (readonly [LanguageLevel, RegExp])[] = [
  [
    'native',
    /母语(?:者|水平|级别?|人士|是|为)?|第一语言|\b(?:native(?:[- ](?:level|speakers?|language|tongue|or bilingual))*|mother[- ]tongue|first language|l1)\b/g,
  ],
  [
    'fluent',
    /(?:非常|很|十分|比较|要|能|能够)?(?:流利|流畅|精通|熟练掌握|熟练运用|熟练|高级)(?:水平|地|的)?|\b(?:(?:near|non|almost)[- ])?(?:fluent(?:ly)?|fluency|fluenty|flunet|proficien(?:t(?:ly)?|cy)|advanced(?: level)?|full professional(?: proficiency)?|excellent command)\b/g,
  ],
  [
    'working',
    /(?:可以|可|能|能够)?(?:作为|用作|当)?工作(?:语言|水平|用语)|(?:可以|能)(?:用\S{1,6})?(?:工作|办公)|中级(?:水平)?|\b(?:(?:limited |professional )*working(?: (?:proficiency|level|knowledge|language))?|professional(?: (?:proficiency|level))|business(?:[- ]level| level)|upper[- ]intermediate|intermediate(?: level)?)\b/g,
  ],
  [
    'basic',
    /(?:一点点?|一点儿|一些|些许|略懂|略会|略知|粗通|初级|入门|基础(?:水平)?|简单(?:的|交流|沟通|会话|对话)*|皮毛)(?:水平)?|\b(?:basics?(?: level)?|beginner'?s?|elementary(?: level)?|a (?:little|bit)(?: bit)?(?: of)?|little|bit of|some|limited(?! working)|rudimentary|survival|conversational basics)\b/g,
  ],
];

/** Behind the level of another language, and of none itself. */
export const notLevel = /(?:基础设施|基础上|高级(?:经理|总监|工程师)|工作(?:时间|经验|地点|日))/;
