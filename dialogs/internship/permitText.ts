import type { PermitKind } from '../../src/model/profiles.ts';
import type { Text } from '../../src/model/text.ts';

export const permitText = {
  label: { zh: '签证或居留证件', en: 'Visa or permit' },
  ask: {
    zh: '您现在人在哪里，持哪种签证或居留证件？例如“在北京，学习类居留许可”。',
    en: 'Where are you now, and which visa or permit for China do you hold? For example “in Beijing, residence permit for study”.',
  },
  askAlone: {
    zh: '您目前持哪种签证或居留证件？',
    en: 'Which visa or permit for China do you hold at present?',
  },
  examples: {
    zh: '请点按钮，或直接说证件的名称，例如“学习类居留许可”“X2 签证”。',
    en: 'Please tap a button, or name it, for example “residence permit for study” or “X2 visa”.',
  },
  inBeijingLabel: { zh: '目前在北京', en: 'In Beijing now' },
  askInBeijing: { zh: '您目前在北京吗？', en: 'Are you in Beijing at present?' },
  inBeijingExamples: { zh: '请回复“在”或“不在”。', en: 'Please reply “yes” or “no”.' },
  yes: { zh: '在北京', en: 'Yes, in Beijing' },
  no: { zh: '不在北京', en: 'No, elsewhere' },
} satisfies Record<string, Text>;

export const permitNames: Readonly<Record<PermitKind, Text>> = {
  'study-residence': { zh: '学习类居留许可', en: 'Residence permit for study' },
  'short-term': { zh: '短期签证（180天以内）', en: 'Short-term visa (up to 180 days)' },
  abroad: { zh: '没有，人在境外', en: 'None, I am abroad' },
  other: { zh: '其他证件', en: 'Another one' },
};
