import type { Activity, CloudAdapter, ResourceResponse } from 'botbuilder';

type Vouched = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;

/**
 * What the adapter gets in place of an Authorization header: an identity that this channel vouches for, since it has
 * checked the token itself, and a connector for the replies.
 *
 * The replies are in the records before anything is sent, and streams read them there, so the connector has nothing to
 * carry: it only has the streams look again.
 * @param botAppId the bot's registration with Azure, for which the adapter makes its token client; empty without one
 */
export function createVouching(botAppId: string, wake: (conversationId: string) => void): Vouched {
  const claims = [
    { type: 'aud', value: botAppId },
    { type: 'appid', value: botAppId },
  ];
  async function send(conversationId: string, activity: Partial<Activity>): Promise<ResourceResponse> {
    wake(conversationId);
    return { id: activity.id ?? '' };
  }
  async function refuse(): Promise<never> {
    throw new Error('Direct Line has no way to change or to take back what was sent');
  }
  const connector = {
    conversations: {
      sendToConversation: send,
      replyToActivity: (conversationId: string, _replyToId: string, activity: Partial<Activity>) =>
        send(conversationId, activity),
      updateActivity: refuse,
      deleteActivity: refuse,
    },
  };
  const vouched = {
    audience: botAppId,
    claimsIdentity: {
      claims,
      isAuthenticated: true,
      getClaimValue: (type: string) => claims.find((claim) => claim.type === type)?.value ?? null,
    },
    connectorFactory: { create: async () => connector },
  };
  // The SDK's types want its classes whole, with all calls of the connector service; it makes no others than these.
  return vouched as unknown as Vouched;
}
