# The build stage has every package; the image keeps those that run, and of Web Chat its bundle alone.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=optional
RUN mkdir -p /kept/node_modules/botframework-webchat/dist \
  && cp node_modules/botframework-webchat/package.json /kept/node_modules/botframework-webchat/ \
  && cp node_modules/botframework-webchat/dist/webchat.js /kept/node_modules/botframework-webchat/dist/
RUN npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=build /app/node_modules node_modules
COPY --from=build /kept/node_modules/botframework-webchat node_modules/botframework-webchat
COPY package.json tsconfig.json ./
COPY bots bots
COPY dialogs dialogs
COPY knowledge knowledge
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
CMD ["node", "src/main.ts"]
