import { chineseRole, englishRole } from '../../src/language/placements/roles.ts';

/** What a text says of the work itself. */
export interface Job {
  readonly role?: string;
  readonly tasks?: string;
}

/** Longer names of a role are cut: it heads a list. */
const longestRole = 60;
/** Longer descriptions are cut. */
export const longestTasks = 600;

/** 招一名俄语市场助理, "need two marketing assistants": the role behind how many are looked for. */
const roleInChinese = new RegExp(
  `(?:招聘?|找|聘|要|需要|缺|做|当|担任|从事|[个名位])(?:[^,，。;；的招聘找要缺\\d个名位]*的)?((?:[^\\p{P}\\s的个名位招聘找要缺\\d]{0,8}?)${chineseRole})(?:实习生|实习|岗位|岗)?(?=$|[\\s,，。;；、!！(（]|\\d|每|从|负责|主要|到|在|做|明|今|下|[二三四五六七八九十]+月)`,
  'u',
);
const roleInEnglish = new RegExp(
  `\\b(?:an?|one|two|three|four|five|\\d+|some|for|hire|need|seeking)\\s+(?:(?:paid|unpaid|part[- ]time|full[- ]time|work[- ]study|experienced|good|junior) )*(?:[a-z]+[- ]speaking\\s+)?((?:[a-z]+ ){0,2}?(?!students?\\b)${englishRole})\\b`,
  'i',
);
const tasksInChinese =
  /(?:主要)?(?:负责|工作内容(?:是|为|:|：)|职责(?:是|为|:|：)|主要做|主要是|用来|来(?=帮|做|翻译|联系)|帮(?:助|忙)?(?:我们)?(?=做|联系|翻译|处理|整理|维护|拓展|跟进|写)|协助)\s*([^,，。;；\n]{2,80})/;
const tasksInEnglish =
  /\b(?:(?:to|who (?:will|would|can)) (?!speak|start|come|begin|work (?:from|in|at|for|on site|online)|join|be\b)(?=help|assist|support|contact|translate|handle|work on|do\b|write|manage|run|edit|design|develop|research|sell|build|prepare|organi[sz]e|interpret|test)|responsible for |tasks?: |duties: |helping (?:us )?(?:to |with )?|assisting (?:with )?)([^,.;\n]{3,120})/i;

const labelled = {
  role: /(?:岗位|职位|岗位名称|role|position|job title)\s*(?:是|为|:|：|\bis\b)\s*([^,，。;；\n]{2,60})/i,
  tasks: /(?:工作内容|职责|任务|主要工作|tasks?|duties)\s*(?:是|为|:|：|\bare\b|\bis\b)\s*([^。;；\n]{2,400})/i,
} as const;

const lead =
  /^(?:(?:岗位|职位)(?:是|为|:|：)?|我们?(?:想|要|需要)?|想|要|需要|招聘?|找|一[个名位]|[两二三]?[个名位]|是|做|(?:it is|it's|we (?:need|want|are looking for)|looking for|need|as|role:|position:)\s+|(?:an?|the|our)\s+)+/i;
const tail = /(?:\s(?:position|role|job)|实习生|岗位|的?岗|的工作|这个|吧|[\s,，。.;；!！])+$/u;
/** Where the role is over and the work begins. */
const cut =
  /\s*(?:[,，。;；:：\n]|\s[-–—]\s|——|(?=负责|主要|协助|帮忙|帮助|从事|参与)|\s(?=to (?!be\b|the\b|our\b|an?\b)|who |responsible|helping|assisting|doing|working on)|\bwho (?:will|would|can) )\s*/i;
const isWork =
  /^(?:主要)?(?:负责|协助|帮|联系|翻译(?!$|实习)|整理|做|写|维护|跟进|处理|拓展|参与|开发客户)|^(?:to |help|assist(?!ants?)|contact|translat(?:e|ing)|handl|support|writ(?:e|ing)|manag(?:e|ing)|do(?:ing)? )/i;

/** A role and tasks that stand in a message beside other things. */
export function findJob(words: string): Job {
  const role = labelled.role.exec(words)?.[1] ?? roleInChinese.exec(words)?.[1] ?? roleInEnglish.exec(words)?.[1];
  const tasks = labelled.tasks.exec(words)?.[1] ?? tasksInChinese.exec(words)?.[1] ?? tasksInEnglish.exec(words)?.[1];
  return {
    ...(role !== undefined && {
      role: tidy(role.replace(/^.*(?:做|当|担任|改成|改为|换成|变成)/, '')).replace(
        /(?<=assistant|translator|analyst|designer|engineer)s$/i,
        '',
      ),
    }),
    ...(tasks !== undefined && { tasks: tidy(tasks) }),
  };
}

/** The answer to the question for both, in one line: 市场助理，联系俄语区客户. Nothing where it holds no words. */
export function readJob(words: string): Job {
  const [role, tasks] = [labelled.role.exec(words)?.[1], labelled.tasks.exec(words)?.[1]];
  if (role !== undefined) return { role: tidy(role), ...(tasks !== undefined && { tasks: tidy(tasks) }) };
  const whole = words.trim();
  if (isWork.test(whole) || (isDoing.test(whole) && !namesRole(whole))) return ofWork(whole);
  const plain = whole.replace(lead, '');
  const at = cut.exec(plain);
  const isCut = at !== null && at.index >= 2;
  const name = tidy(isCut ? plain.slice(0, at.index) : plain).slice(0, longestRole);
  const rest = isCut ? plain.slice(at.index + at[0].length) : '';
  // "Somebody who answers mail" and 实习生，做数据标注 say the work alone.
  if (rest !== '' && (nobody.test(name) || !/\p{L}{2}/u.test(name))) return ofWork(rest);
  if (!/\p{L}{2}/u.test(name)) return {};
  const work = withoutLead(rest).slice(0, longestTasks);
  return { role: name, ...(/\p{L}{2}/u.test(work) && { tasks: work }) };
}

/** "Labelling data", and no "marketing assistant". */
const isDoing = /^[a-z]{2,}ing\s+\S+/i;

const nobody = /^(?:some(?:one|body)|an?yone|(?:a )?(?:person|people|interns?|students?)|学生|留学生|实习生|人)$/i;

function withoutLead(words: string): string {
  return tidy(words.replace(/^(?:主要(?:是|做)?|负责|who (?:will|would|can) |to )\s*/i, ''));
}

/** The work is its own name where no role was named. */
function ofWork(words: string): Job {
  const work = withoutLead(words);
  const [first = ''] = work.split(/[,，。;；\n]/);
  const doing = /^(?:做|当|担任|从事)(.+)$/.exec(first);
  const named = doing?.[1] !== undefined && namesRole(doing[1]) ? doing[1] : undefined;
  const role = tidy(named ?? first).slice(0, longestRole);
  if (!/\p{L}{2}/u.test(role)) return {};
  const tasks = named === undefined ? work : withoutLead(work.slice(first.length).replace(/^[,，。;；\s]+/, ''));
  return { role, ...(/\p{L}{2}/u.test(tasks) && { tasks: tasks.slice(0, longestTasks) }) };
}

/** Words that name a role beyond doubt. */
const roleAlone = new RegExp(`${chineseRole}|\\b${englishRole}\\b`, 'i');

export function namesRole(words: string): boolean {
  return roleAlone.test(words);
}

function tidy(words: string): string {
  return words
    .trim()
    .replace(/^(?:an?|the|our|some) /i, '')
    .replace(tail, '')
    .trim();
}
