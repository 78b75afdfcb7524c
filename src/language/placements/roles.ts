/** Words of which names of roles are made, as sources of patterns: 俄语市场助理, "marketing assistant". */
export const chineseRole =
  '(?:助理|专员|翻译|口译|笔译|工程师|运营|编辑|助教|研究员|顾问|设计师|设计|策划|客服|销售|分析师|程序员|开发|主播|教师|老师|文员|秘书|跟单员?|业务员|推广|剪辑|文案|记者|测试|产品经理|项目经理|管培生|采购|财务|会计|法务|人事|行政)';
export const englishRole =
  '(?:assistants?|translators?|interpreters?|engineers?|developers?|analysts?|editors?|designers?|researchers?|specialists?|coordinators?|representatives?|reps?|agents?|customer (?:service|support)|consultants?|programmers?|accountants?|writers?|tutors?|teachers?|managers?|salespersons?|testers?|marketers?|administrators?|trainees?)';
