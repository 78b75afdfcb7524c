import type { Text } from '../../src/model/text.ts';

export const applicationText = {
  none: {
    zh: '您在这里还没有申请。说“申请实习”就可以开始；在别的渠道提交过的，请转人工。想知道这里存了您的哪些信息、怎么删除，可以问“你们存了我哪些信息”。',
    en: 'You have no application here. Say “apply for an internship” to make one; if you made one on another channel, ask for a person. To learn what is kept about you and how to have it deleted, ask “what do you hold about me?”',
  },
  unsent: {
    zh: '您正在填的申请还没有提交，所以没有什么要改、要撤回或删除的。填过的直接说新的就行；不想申请了，请说“取消”。',
    en: 'The application that you are filling in has not been sent yet, so there is nothing to change, withdraw or delete. To correct it just tell me; if you don’t want to apply, say “cancel”.',
  },
  cvComes: {
    zh: '好的。提交之前会请您附上简历，到时直接发文件就行。',
    en: 'All right. Before you submit I ask for your CV; just send the file then.',
  },
  noneOpen: {
    zh: '您没有可以修改的申请。需要的话可以重新申请。',
    en: 'You have no application that can be changed. You are welcome to apply anew.',
  },
  notFound: (reference: string): Text => ({
    zh: `在您名下没有找到申请 ${reference}。请核对编号；在别的渠道提交的，请转人工。`,
    en: `I can’t find application ${reference} under your name here. Please check it; if you made it on another channel, ask for a person.`,
  }),
  ended: (reference: string): Text => ({
    zh: `申请 ${reference} 已经结束，不能再改，但仍可以删除。`,
    en: `Application ${reference} has ended and can’t be changed, but it can still be deleted.`,
  }),
  show: (reference: string, status: string): Text => ({
    zh: `${reference}（${status}）`,
    en: `${reference} (${status})`,
  }),

  changeTitle: { zh: '修改申请', en: 'the change of your application' },
  changeStopped: { zh: '好的，您的申请保持不变。', en: 'All right, your application stays as it is.' },
  changeSummary: { zh: '请核对要做的修改', en: 'Please check the change' },

  withdrawTitle: { zh: '撤回申请', en: 'the withdrawal of your application' },
  withdrawSummary: {
    zh: '确定撤回申请吗？撤回后不再匹配，正在进行的推荐也会停止；资料仍会保留，直到您删除。',
    en: 'Withdraw this application? It will not be matched any more, and what is under way with firms stops; your details stay until you delete them.',
  },
  withdrawYes: { zh: '确认撤回', en: 'Yes, withdraw it' },
  withdrawNo: { zh: '不撤回', en: 'Keep it' },
  withdrawn: (reference: string): Text => ({
    zh: `申请 **${reference}** 已撤回，不再匹配。资料还保留着；要一并删除请说“删除申请”。`,
    en: `Application **${reference}** is withdrawn and will not be matched any more. Your details are still kept; say “delete my application” to have them deleted too.`,
  }),

  deleteTitle: { zh: '删除申请', en: 'the deletion of your application' },
  deleteSummary: {
    zh: '确定删除吗？您的申请资料、简历、匹配记录，以及您到目前为止在对话里写给我们和工作人员的内容都会删除，不能恢复；正在推荐的企业会被告知您不再参加。',
    en: 'Delete it for good? Gone will be your profile, your CV, its matches, and what you have written to us and to our staff so far; it can’t be undone. Firms that it was put forward to are told that you are no longer available.',
  },
  deleteYes: { zh: '确认删除', en: 'Yes, delete it' },
  deleteNo: { zh: '不删除', en: 'Keep it' },
  deleteStopped: { zh: '好的，什么都没有删除。', en: 'All right, nothing was deleted.' },
  deleted: (moment: string): Text => ({
    zh: `已于 ${moment} 全部删除。留下的只有“有一份申请被删除”这件事和删除的时间，不含您的任何信息。`,
    en: `Everything was deleted on ${moment}. All that remains is that an application was deleted, and when; nothing about you.`,
  }),
  passedOn: {
    zh: '此前经您同意交换给企业的联系方式在企业手里，我们无法收回，需要请您直接联系企业。',
    en: 'Contacts that were passed on to a firm with your consent are with that firm and out of our reach; please turn to the firm about them.',
  },
} satisfies Record<string, Text | ((...parts: string[]) => Text)>;
