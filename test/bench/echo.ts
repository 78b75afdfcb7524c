import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import restify from 'restify';

/**
 * The yardstick: the echo bot of the SDK's samples, with its state in memory, as a process of its own.
 * Prints the port on which it listens, on 127.0.0.1.
 */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const count = state.createProperty<number>('count');

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const turns = (await count.get(context, 0)) + 1;
  await count.set(context, turns);
  await context.sendActivity(`${turns}: ${context.activity.text}`);
  await state.saveChanges(context);
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
