/** The colours of chat.css, which are held to WCAG AA on what they stand on. */
const navy = '#123a5e';
const navySoft = '#e8eff6';
const ink = '#1b2733';
const inkSoft = '#52606d';
const line = '#d3dce6';
const paper = '#ffffff';
const ground = '#f4f7fa';

const fonts =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';

/**
 * How Web Chat looks.
 * @param {{ icon: string, narrow: boolean }} parts
 */
export function styleOptions({ icon, narrow }) {
  return {
    accent: navy,
    subtle: inkSoft,
    backgroundColor: ground,
    primaryFont: fonts,
    monospaceFont: 'ui-monospace, Consolas, "Liberation Mono", monospace',
    paddingRegular: narrow ? 10 : 12,

    // On a phone the picture would take a tenth of the width and say nothing new.
    botAvatarImage: narrow ? undefined : icon,
    botAvatarInitials: narrow ? undefined : ' ',
    botAvatarBackgroundColor: 'transparent',
    avatarSize: 36,
    avatarBorderRadius: 9,

    bubbleBackground: paper,
    bubbleBorderColor: line,
    bubbleBorderRadius: 10,
    bubbleTextColor: ink,
    bubbleMaxWidth: 560,
    bubbleMinWidth: narrow ? 200 : 240,
    bubbleFromUserBackground: navy,
    bubbleFromUserBorderColor: navy,
    bubbleFromUserBorderRadius: 10,
    bubbleFromUserTextColor: paper,

    // What the chooser offers; what is taken is told by the content of the file.
    uploadAccept:
      '.pdf,.doc,.docx,application/pdf,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    uploadMultiple: false,
    // Until it was sent, a file would be no more than a dot on the button.
    sendAttachmentOn: 'attach',
    sendBoxBackground: paper,
    sendBoxTextColor: ink,
    sendBoxPlaceholderColor: inkSoft,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxHeight: 52,
    sendBoxTextWrap: true,
    sendBoxMaxHeight: 160,
    sendBoxButtonAlignment: 'bottom',
    sendBoxButtonColor: navy,
    sendBoxButtonColorOnDisabled: '#8a97a4',
    sendBoxButtonShadeBorderRadius: 8,
    sendBoxButtonShadeColorOnHover: navySoft,
    sendBoxButtonShadeColorOnActive: line,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: navy,
    sendBoxButtonKeyboardFocusIndicatorBorderRadius: 8,
    sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,

    suggestedActionLayout: 'flow',
    // On a phone three rows and a half, so that one sees that there is more.
    suggestedActionsFlowMaxHeight: narrow ? 189 : 220,
    suggestedActionBackgroundColor: paper,
    suggestedActionBackgroundColorOnHover: navySoft,
    suggestedActionBackgroundColorOnActive: line,
    suggestedActionBorderColor: navy,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderRadius: 22,
    suggestedActionTextColor: navy,
    suggestedActionTextColorOnHover: navy,
    suggestedActionTextColorOnActive: navy,
    suggestedActionTextColorOnFocus: navy,
    suggestedActionHeight: 44,
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionKeyboardFocusIndicatorBorderColor: navy,
    suggestedActionKeyboardFocusIndicatorBorderRadius: 20,
    suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
    suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
    suggestedActionsVisualKeyboardIndicatorColor: navy,

    transcriptActivityVisualKeyboardIndicatorColor: navy,
    transcriptVisualKeyboardIndicatorColor: navy,
    transcriptTerminatorBackgroundColor: inkSoft,
    transcriptOverlayButtonBackground: 'rgba(18, 58, 94, .85)',
    transcriptOverlayButtonBackgroundOnHover: navy,
    transcriptOverlayButtonBackgroundOnFocus: navy,
    timestampColor: inkSoft,

    // The page's own banner tells it better, in a way to act on.
    hideToaster: true,
    cardEmphasisBackgroundColor: navySoft,
    cardPushButtonBackgroundColor: navy,
    cardPushButtonTextColor: paper,
  };
}

/** How Adaptive Cards look in it. */
export function cardStyle() {
  const colours = {
    default: { default: ink, subtle: inkSoft },
    accent: { default: navy, subtle: navy },
    dark: { default: ink, subtle: inkSoft },
    light: { default: paper, subtle: line },
    good: { default: '#0b6a0b', subtle: '#0b6a0b' },
    warning: { default: '#8a4b00', subtle: '#8a4b00' },
    attention: { default: '#a4262c', subtle: '#a4262c' },
  };
  const container = (backgroundColor) => ({ backgroundColor, foregroundColors: colours });
  return {
    fontFamily: fonts,
    supportsInteractivity: true,
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
    separator: { lineThickness: 1, lineColor: line },
    fontSizes: { small: 13, default: 15, medium: 17, large: 19, extraLarge: 23 },
    lineHeights: { small: 19, default: 22, medium: 24, large: 27, extraLarge: 31 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    imageSizes: { small: 40, medium: 80, large: 160 },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    containerStyles: {
      default: container(paper),
      emphasis: container(navySoft),
      accent: container(navySoft),
      good: container('#e6f4e6'),
      warning: container('#fdf1df'),
      attention: container('#fbe9ea'),
    },
    actions: {
      actionAlignment: 'stretch',
      actionsOrientation: 'vertical',
      buttonSpacing: 8,
      maxActions: 20,
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
      spacing: 'medium',
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 110 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 10,
    },
    textBlock: { headingLevel: 3 },
  };
}

/**
 * Web Chat's own words where ours are better; it falls back to English for those that it lacks in Chinese.
 * @param {Record<string, string>} words
 */
export function localizedStrings(words) {
  return (strings) => ({
    ...strings,
    TEXT_INPUT_PLACEHOLDER: words.placeholder,
    ACTIVITY_BOT_SAID_ALT: words.assistantSaid,
    ACTIVITY_BOT_ATTACHED_ALT: words.assistantAttached,
    TEXT_INPUT_LENGTH_EXCEEDED_ALT: words.messageTooLong,
    TEXT_INPUT_UPLOAD_BUTTON_ALT: words.attach,
    TEXT_INPUT_DROP_ZONE: words.drop,
  });
}
