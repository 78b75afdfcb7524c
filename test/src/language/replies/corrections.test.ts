import { describe, expect, it } from 'vitest';
import { readCorrection } from '../../../../src/language/replies/corrections.ts';
import { messages } from '../messages.ts';

/** By what is to be read instead, and in brackets what it is a value of. */
const corrections: Readonly<Record<string, string>> = {
  三个人: `
    不对，是三个人 | 应该是三个人 | 不对,三个人 | 不对 三个人 | 不对三个人 | 不对是三个人 | 不，三个人
    不是，是三个人 | 错了，三个人 | 错了应该是三个人 | 打错了，三个人 | 打错字了 三个人 | 说错了三个人
    写错了，是三个人 | 填错了，是三个人 | 我说错了，是三个人 | 刚才说错了，三个人 | 搞错了，三个人 | 记错了，三个人
    更正，三个人 | 更正一下：三个人 | 纠正一下，三个人 | 修正：三个人 | 应该三个人 | 应为三个人 | 其实是三个人
    实际上是三个人 | 我是说三个人 | 我的意思是三个人 | 我指的是三个人 | 改成三个人 | 改为三个人 | 改三个人
    换成三个人 | 变成三个人 | 麻烦改成三个人 | 请改成三个人 | 请帮我改成三个人 | 帮我改成三个人吧 | 能改成三个人吗
    可以改成三个人吗？ | 能不能改成三个人 | 我想改成三个人 | 我要改成三个人 | 还是三个人吧 | 还是改成三个人吧
    不好意思，三个人 | 不好意思，是三个人 | 抱歉，应该是三个人 | 对不起，说错了，三个人 | 等等，三个人
    等下，是三个人 | 哦不，三个人 | 啊不对，三个人 | 呃不对，是三个人 | 噢不是，是三个人 | 哎呀错了，三个人
  `,
  北京星河科技有限公司: '不，是北京星河科技有限公司',
  电话是13800138000: '错了，电话是13800138000',
  四个: '说错了 是四个 | 不是三个是四个 | 不是3个是四个 | 原来三个人，现在四个',
  四个人: `
    更正：四个人 | 不是三个人，是四个人 | 不是三个人是四个人 | 不是三个人，四个人 | 不是三个人，而是四个人
    不是三个人，应该是四个人 | 不要三个人，要四个人 | 原来三个人，改成四个人
  `,
  李娜: '等等，是李娜 | 换成李娜 | 不对，是李娜 | 不是张伟，是李娜',
  張偉: '不对，是張偉',
  周四: `
    不要周三，要周四 | 还是周四吧 | 能改成周四吗 | 不是周三，是周四 | 不是周三是周四 | 不是周三，周四
    不要周三，改周四 | 不对，不是周三，是周四 | 说错了，不是周三是周四 | actually 周四 | sorry 周四 | no, 周四
    change to 周四
  `,
  下周: '我是说下周',
  我们有四个人: '其实我们有四个人',
  下周三: '改成下周三 | 改到下周三 | 改下周三 | 推迟到下周三 | 延到下周三',
  '4个 (人数)': '人数改成4个',
  '周四 (时间)': '把时间改成周四 | 时间换成周四 | 时间不对，是周四',
  Thursday: `
    actually make it Thursday | no, I meant Thursday | can you make it Thursday? | not Wednesday, Thursday
    Thursday instead | 不对，Thursday | no, Thursday | no Thursday | nope, Thursday | no, it's Thursday
    no its Thursday | no I meant Thursday | no, i mean Thursday | I meant Thursday | I mean Thursday
    i meant to say Thursday | sorry, Thursday | sorry Thursday | sorry, I meant Thursday | sorry i mean Thursday
    sorry, should be Thursday | sorry it should be Thursday | actually Thursday | actually, Thursday
    actually, make that Thursday | actually it's Thursday | actualy Thursday | acutally, make it Thursday
    make it Thursday | make it Thursday please | make it Thursday pls | pls make it Thursday
    please make it Thursday | let's make it Thursday | lets make it Thursday | can we make it Thursday
    could we make it Thursday instead? | could you change it to Thursday | change to Thursday
    change it to Thursday | change that to Thursday please | chnage it to Thursday | switch to Thursday
    move it to Thursday | wait, Thursday | wait no, Thursday | wait, I meant Thursday | hold on, Thursday
    oops, Thursday | oops I meant Thursday | oh no, Thursday | my mistake, Thursday | my bad, Thursday
    correction: Thursday | Correction - Thursday | typo, Thursday | typo: Thursday | scratch that, Thursday
    wrong, it's Thursday | that's wrong, it's Thursday | that's not right, it should be Thursday
    Thursday instead please | rather Thursday | on second thought, Thursday | not Wednesday but Thursday
    not Wednesday, it's Thursday | no, not Wednesday, Thursday | it's not Wednesday, it's Thursday
    its not Wednesday its Thursday | Thursday, not Wednesday | Thursday not Wednesday | I said Thursday
    I said Thursday, not Wednesday | should be Thursday | it should be Thursday | should have been Thursday
    that should be Thursday
  `,
  December: "actually it's December",
  4: `
    sorry I meant 4 | No, it's 4 | not 3 but 4 | actually 改成4 | make that 4 | 4 not 3 | 4, not 3
    make it 4 instead of 3 | change it from 3 to 4
  `,
  '3 people': 'sorry, 3 people',
  '4 people': `
    wait, 4 people | it should be 4 people | 不是3 people，是4 people | not 3 people, 4 people | sorry, 4 people
    we are 4 people actually | actually we are 4 people
  `,
  four: 'make it four',
  'Friday (date)': `
    change the date to Friday | please change the date to Friday | can you change the date to Friday?
    could you please change the date to Friday | I'd like to change the date to Friday
    i want to change the date to Friday | change date to Friday | the date should be Friday
    the date is wrong, it should be Friday | date should be Friday | move the date to Friday | make the date Friday
  `,
  'four (number)': 'make the number four | change the number to four',
  '周四 (周三)': '把周三改成周四 | 周三改成周四 | 从周三改到周四',
  '四个人 (三个人)': '三个人改成四个人',
  '三个 (人数)': `
    人数改成三个 | 人数改为三个 | 把人数改成三个 | 请把人数改成三个 | 麻烦把人数改成三个，谢谢
    麻烦帮我把人数改成三个 | 人数应该是三个 | 人数错了，是三个 | 人数不对，是三个 | 人数不对，应该是三个
    人数变成三个了 | 人数更正为三个 | 我想把人数改成三个 | 能把人数改成三个吗 | 可以把人数改成三个吗？
  `,
  人数是三个: '不对，人数是三个',
  '周四下午 (时间)': '时间改到周四下午 | 时间改周四下午 | 时间调整到周四下午',
  '北京星河科技有限公司 (公司名称)': `
    公司名称改成北京星河科技有限公司 | 公司名称写错了，应该是北京星河科技有限公司
  `,
  '13800138000 (电话)': '电话改成13800138000 | 电话错了，是13800138000 | 电话写错了 13800138000',
  '李娜 (代表)': '代表换成李娜',
  '李娜 (张伟)': '把张伟换成李娜 | 张伟换成李娜',
  四個人: '不對，是四個人 | 應該是四個人',
  '4 (3)': 'change 3 to 4',
  'four of us': 'actually there are four of us',
  'four (number of people)': 'set the number of people to four',
  'four (headcount)': 'headcount should be four',
  '4 (headcount)': 'update headcount to 4',
  'Xinghe Tech Ltd (company name)': 'change the company name to Xinghe Tech Ltd',
  'Xinghe Tech Ltd (company)': 'the company should be Xinghe Tech Ltd',
  'Li Na': "no, it's Li Na | replace Zhang Wei with Li Na",
  'Li Na (zhang wei)': 'change Zhang Wei to Li Na',
};

const none = messages(`
  三个人 | Thursday | 是的 | 不 | 不对 | 不是 | no | sorry | actually | 改时间 | 我们不是外资企业 | 不对外公布吗
  怎么改成人民币 | 外债改成登记制了吗 | 不知道 | sorry, what is Order 57? | actually I want to know how it works
  why did it change to registration? | note the date | nothing | 是三个人 | 不对。 | 错了 | 等等 | 等一下 | 抱歉
  不好意思 | 改 | 改一下 | 修改人数 | 我想改一下人数 | 改人数 | 我们不是北京的企业，可以参加吗 | 不是很清楚
  不是特别明白，能解释一下吗 | 不要了 | 不要紧 | 不用改 | 外债什么时候改成备案的 | 合同改成英文要公证吗
  公司变更为外资要登记吗 | 股权转让变更为外资企业需要什么材料 | 其实我想问一下外债怎么登记 | 抱歉，外债是什么
  不好意思，请问几点开始 | 等一下，我先问个问题 | 等等，我问一下领导 | 等一下我找一下 | 还是算了 | 还是不去了吧
  还是不要了 | 不是我 | 应该可以 | 应该没问题 | 应该是吧 | 应该是 | 改革开放 | 改天吧 | 改天再说 | 换个话题
  不是不行 | 不是说可以吗 | 不是这样的 | 其实不用 | 其实可以 | 下周三 | 错过了报名 | 不对吧 | 不是吧 | 3 people
  yes | no. | nope | no thanks | no thank you | no, thanks | no problem | sorry! | sorry? | wait | hold on | oops
  wrong | not sure | not really | not now | not yet | not interested | not interested, thanks | not Wednesday
  not 3 | notify me | I said no | change | change the date | change it | make a change | make it quick
  sorry what do you mean | sorry for the delay | sorry to bother you | sorry, I don't understand
  sorry I don't know | wait a minute | wait, what is that? | wait, how much is it | hold on a second
  one moment please | actually, how does it work? | actually no | actually yes | actually never mind
  actually cancel | did the rule change to filing? | when did it change to filing
  how do I change the registration to foreign currency | can the loan be changed to RMB
  we are not a foreign company, can we join? | we are not from Beijing, is that ok? | what should be in the file
  it should be fine | should be ok | it should be possible | that's not a problem | it's not clear
  not a problem, thanks | no idea | no idea, sorry | no one is coming | no need | no, not yet | no, I don't
  I mean it | in fact no | move on | switch to English | change my mind | let's do it | rather not | instead
  my mistake | no worries, thanks | no rush, please
`);

describe('corrections', () => {
  for (const [expected, rows] of Object.entries(corrections)) {
    it.each(messages(rows))(`reads ${expected} in "%s"`, (text) => {
      const read = readCorrection(text);
      expect(read?.about === undefined ? read?.rest : `${read.rest} (${read.about})`).toBe(expected);
    });
  }

  it.each(['', ...none])('finds no correction in "%s"', (text) => {
    expect(readCorrection(text)).toBeUndefined();
  });
});
