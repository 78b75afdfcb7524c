import { type Attachment, CardFactory } from 'botbuilder';

/** A button of a card. Typing its words does the same as pressing it. */
export type CardButton =
  /** Answers an asking, and is of no use after it. */
  | {
      readonly title: string;
      readonly ask: string;
      readonly value: string;
      /** The one that most people press: it stands out. */
      readonly primary?: boolean;
    }
  /** Says these words for the user, at any time. */
  | { readonly title: string; readonly says: string };

export interface CardFact {
  readonly title: string;
  readonly value: string;
}

export interface Card {
  readonly title: string;
  readonly subtitle?: string;
  readonly facts: readonly CardFact[];
  /** Small pictures in a row, each with words below it that say the same. */
  readonly images?: readonly { readonly url: string; readonly title: string }[];
  readonly note?: string;
  readonly buttons: readonly CardButton[];
  readonly links?: readonly { readonly title: string; readonly url: string }[];
}

/** The card as text, for readers that do not show cards and for speech. */
export function cardText(card: Card): string {
  const facts = card.facts.map((fact) => `${fact.title}: ${fact.value}`);
  const images = card.images?.map((image) => image.title) ?? [];
  return [card.title, card.subtitle, ...facts, ...images, card.note].filter(Boolean).join('\n');
}

/** An Adaptive Card 1.5 that Web Chat and Teams both show; buttons post the words of their title with a key of the asking. */
export function adaptiveCard(card: Card): Attachment {
  const text = cardText(card);
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: text,
    fallbackText: text,
    body: [
      { type: 'TextBlock', text: card.title, weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
      ...(card.subtitle
        ? [{ type: 'TextBlock', text: card.subtitle, isSubtle: true, wrap: true, spacing: 'Small' }]
        : []),
      // An empty one is an error to some clients.
      ...(card.facts.length > 0 ? [{ type: 'FactSet', facts: card.facts }] : []),
      ...(card.images?.length ? [{ type: 'ColumnSet', columns: card.images.map(pictureColumn) }] : []),
      ...(card.note ? [{ type: 'TextBlock', text: card.note, wrap: true, size: 'Small', isSubtle: true }] : []),
    ],
    actions: [...card.buttons.map(submit), ...(card.links ?? []).map((link) => ({ type: 'Action.OpenUrl', ...link }))],
  });
}

function pictureColumn({ url, title }: { readonly url: string; readonly title: string }) {
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      { type: 'Image', url, altText: title, width: '96px' },
      { type: 'TextBlock', text: title, wrap: true, size: 'Small', isSubtle: true },
    ],
  };
}

/** `__isBotFrameworkCardAction` makes Web Chat, and `msteams` makes Teams, show the press as a message of the user. */
function submit(button: CardButton) {
  const { title } = button;
  const words = 'says' in button ? button.says : title;
  const value = 'says' in button ? undefined : { ask: button.ask, value: button.value };
  const action = { type: 'messageBack', title, displayText: words, text: words, value };
  return {
    type: 'Action.Submit',
    title,
    ...('primary' in button && button.primary && { style: 'positive' }),
    data: { __isBotFrameworkCardAction: true, cardAction: action, msteams: action },
  };
}

/** What the buttons of a card say when they are pressed. */
export function wordsOfButtons({ content }: Attachment): readonly string[] {
  const actions = (content as { actions: readonly { data?: { cardAction: { text: string } } }[] }).actions;
  return actions.flatMap(({ data }) => (data ? [data.cardAction.text] : []));
}
