# The build stage has every package; the image keeps those that run, and of Web Chat its bundle alone.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=optional
RUN mkdir -p /kept/node_modules/botframework-webchat/dist \
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
RUN mkdir -p /data node_modules/.cache && chown node:node /data node_modules/.cache
USER node
VOLUME /data
EXPOSE 3978
# As "npm start" does it, without npm in between, which would keep the signal to stop to itself.
CMD ["node", "--max-semi-space-size=8", "--import", "./src/nodeVersion.mjs", "--import", "./src/compileCache.mjs", "src/main.ts"]
