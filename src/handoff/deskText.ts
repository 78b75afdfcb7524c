import type { Text } from '../model/text.ts';

/** What the user sees of the desk. The name is the one under which staff signed in. */
export const deskText = {
  joined: (name: string): Text => ({
    zh: `工作人员 **${name}** 已加入对话。接下来由 ${name} 回复您，智能助手暂不作答。想回到智能助手，请发送“返回助手”。`,
    en: `**${name}** from our staff has joined the conversation and will answer you from here; the assistant stays silent. To go back to the assistant, send “back to the assistant”.`,
  }),
  answer: (name: string, text: string): Text => ({
    zh: `**${name}（工作人员）：** ${text}`,
    en: `**${name} (staff):** ${text}`,
  }),
  givenBack: (name: string, reference: string): Text => ({
    zh: `${name} 已结束人工服务（编号 ${reference}），接下来由智能助手继续为您服务。`,
    en: `${name} has ended the conversation with our staff (reference ${reference}). You are talking to the assistant again.`,
  }),
  closedUnclaimed: (reference: string): Text => ({
    zh: `您的人工服务请求 ${reference} 已由工作人员处理完毕。如果还需要帮助，请发送“转人工”。`,
    en: `Our staff have closed your request ${reference}. If you still need a person, send “a person”.`,
  }),
};
