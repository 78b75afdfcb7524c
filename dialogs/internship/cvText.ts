import type { Text } from '../../src/model/text.ts';

export const cvText = {
  label: { zh: '简历', en: 'CV' },
  ask: { zh: '请把简历发过来（PDF 或 Word，5 MB 以内）。', en: 'Please send your CV (PDF or Word, up to 5 MB).' },
  examples: {
    zh: '请发一个 PDF 或 Word 文件；现在没有可以说“以后再发”。',
    en: 'Please send a PDF or Word file; if you have none at hand, say “send it later”.',
  },
  sendLater: { zh: '以后再发', en: 'Send it later' },
  another: {
    zh: '好的，简历可以以后再发，到时说“发简历”就行。申请没有变化。',
    en: 'All right, you can send a CV another time: just say “send my CV”. Nothing was changed.',
  },
  show: (name: string, size: string): Text => ({ zh: `${name}（${size}）`, en: `${name} (${size})` }),
  removed: { zh: '删除已有的简历', en: 'the one on file is removed' },
  notYet: {
    zh: '文件我先没有收下：简历要先征得您的同意，等问到简历时请再发一次。',
    en: 'I have not taken that file: a CV needs your consent first. Please send it again when I ask for it.',
  },
  onlyOne: {
    zh: '一次只能收一个文件，请把简历合成一个 PDF 或 Word 文件再发。',
    en: 'I can take one file only. Please send your CV as a single PDF or Word file.',
  },
  'too-large': {
    zh: '这个文件超过 5 MB，没有收下。请压缩后再发，或以后再发。',
    en: 'That file is larger than 5 MB and was not taken. Please send a smaller one, or send it later.',
  },
  empty: {
    zh: '这个文件是空的，没有收下。请再发一次。',
    en: 'That file is empty and was not taken. Please send it again.',
  },
  'neither-pdf-nor-word': {
    zh: '这个文件的内容不是 PDF 或 Word，没有收下。请另存为 PDF 或 Word 后再发，或以后再发。',
    en: 'What is in that file is neither PDF nor Word, so it was not taken. Please save it as PDF or Word and send it again, or send it later.',
  },
  damaged: {
    zh: '这个文件不完整，打不开，没有保存。请再发一次，或重新导出后再发。',
    en: 'That file is incomplete and can’t be opened, so it was not kept. Please send it again, or export it anew.',
  },
  'with-macros': {
    zh: '这个 Word 文件带有宏，没有保存。请另存为 PDF，或不带宏的 Word 文件（.docx）后再发。',
    en: 'That Word file contains macros, so it was not kept. Please save it as PDF or as a Word file without macros (.docx) and send it again.',
  },
  protected: {
    zh: '这个文件加了密码，工作人员打不开，没有收下。请去掉密码后再发。',
    en: 'That file is protected by a password and our staff could not open it, so it was not taken. Please send it without one.',
  },
  gone: {
    zh: '文件没有收到，可能已经过期。请再发一次。',
    en: 'The file did not come through; it may have expired. Please send it again.',
  },
  unsupported: {
    zh: '这个渠道的文件我收不到。您可以先提交申请，之后在网页上发简历，或转人工。',
    en: 'I can’t receive files on this channel. You can apply without one and send it later in the web chat, or ask for a person.',
  },
} satisfies Record<string, Text | ((name: string, size: string) => Text)>;
