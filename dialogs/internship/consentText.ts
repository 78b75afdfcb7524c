import type { Text } from '../../src/model/text.ts';

export const consentText = {
  agree: { zh: '同意', en: 'I agree' },
  disagree: { zh: '不同意', en: 'I do not agree' },
  examples: { zh: '请回复“同意”或“不同意”。', en: 'Please reply “I agree” or “I do not agree”.' },

  profileLabel: { zh: '个人信息', en: 'Personal data' },
  askProfile: {
    zh: '申请前先征求您的同意：为了帮您找实习，我们会保存您提供的资料（姓名、国籍、学校、专业、语言、时间、联系方式等），由本服务的工作人员使用，随时可以说“删除申请”全部删除。您同意吗？',
    en: 'Before we begin: to help you find a placement we keep what you tell us (name, nationality, university, programme, languages, availability, contact and so on) for our staff. You can have all of it deleted at any time by saying “delete my application”. Do you agree?',
  },
  askProfileBriefly: {
    zh: '为帮您找实习而保存您的资料，您同意吗？',
    en: 'Do you agree that we keep your details to help you find a placement?',
  },
  profileAgreed: { zh: '同意为找实习而保存', en: 'may be kept to find a placement' },
  profileRefused: {
    zh: '好的，没有您的同意就不能保存申请，您刚才说的也不会留作申请资料。您仍然可以不留任何资料地看岗位：说“有什么实习”。',
    en: 'All right. Without it I can’t keep an application, and nothing of what you said is kept as one. You can still look at the openings without giving any details: just ask “any internships?”.',
  },
  takenBack: {
    zh: '好的，已收回同意。这份申请没有提交，您填的内容也不保留。您仍然可以不留任何资料地看岗位：说“有什么实习”。',
    en: 'All right, your consent is taken back. Nothing was submitted and nothing of what you told is kept. You can still look at the openings without giving any details: just ask “any internships?”.',
  },
  disagreesWithWhat: {
    zh: '您说的“不同意”，如果是不再同意我们保存您的资料，请说“撤回同意”；如果是在回答下面的问题，请换个说法。',
    en: 'If you mean that you no longer agree to our keeping your details, say “withdraw my consent”. If it is your answer to the question below, please put it in other words.',
  },
  agreedAlready: {
    zh: '“同意”回答不了下面的问题，请直接告诉我情况。',
    en: '“I agree” doesn’t answer the question below; please tell me how it is.',
  },

  matchingLabel: { zh: '参与匹配', en: 'Matching' },
  askMatching: {
    zh: '是否同意我们拿您的资料与企业的岗位匹配，并向合适的企业展示一份不含姓名、国籍、学校和联系方式的简介？不同意也可以保留申请，只是不参与匹配。',
    en: 'May we match your details with firms’ openings, and show firms that fit a short card without your name, nationality, university or contact? If not, your application is kept but not matched.',
  },
  askMatchingBriefly: {
    zh: '是否同意参与匹配，并向合适的企业展示不具名的简介？',
    en: 'May we match you with openings and show fitting firms a card without your name?',
  },
  matchingAgreed: { zh: '同意匹配，并不具名地展示给企业', en: 'agreed; shown to firms without a name' },
  matchingRefusedForAll: {
    zh: '不参与匹配，您的其他申请也不再匹配',
    en: 'not to be matched, nor are your other applications any more',
  },
  matchingRefused: { zh: '不参与匹配', en: 'not to be matched' },

  cvConsentLabel: { zh: '简历的使用', en: 'Use of the CV' },
  askCv: {
    zh: '要附上简历吗（PDF 或 Word，5 MB 以内）？简历只给本服务的工作人员看，不会自动发给企业，随申请一起删除。同意这样保存请点“同意”或直接发文件；也可以不附。',
    en: 'Would you like to add a CV (PDF or Word, up to 5 MB)? Only our staff can open it, no firm gets it by itself, and it is deleted with the application. If you agree to that, reply “I agree” or just send the file; or go on without one.',
  },
  askCvBriefly: {
    zh: '同意由工作人员保管您的简历吗？同意请点“同意”或直接发文件。',
    en: 'Do you agree that our staff keep your CV? If so, reply “I agree” or just send the file.',
  },
  justSend: {
    zh: '好的，请直接把文件发过来。',
    en: 'Please do: just send the file.',
  },
  withoutCv: { zh: '不附简历', en: 'Without a CV' },
  cvAgreed: { zh: '同意由工作人员保管', en: 'may be kept for our staff' },
} satisfies Record<string, Text>;
