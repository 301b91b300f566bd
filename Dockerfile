# The bot for a club: docker compose up -d builds and starts it beside its store.
# What is done here are scripts in docker/, which also run outside of a container (.ci/packaged).

FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 docker/build-app /app

FROM eclipse-temurin:25-jre-noble
# Charts are drawn with the fonts that fontconfig brings.
RUN apt-get update \
  && apt-get install -y --no-install-recommends fontconfig \
  && rm -rf /var/lib/apt/lists/* \
  && groupadd --system --gid 10001 vitaminb \
  && useradd --system --uid 10001 --gid vitaminb --no-create-home vitaminb \
  && install -d -o vitaminb -g vitaminb -m 700 /data
COPY --from=build --chown=vitaminb:vitaminb /app /app
USER vitaminb
# Here and not in the first stage: the cache fits this very JVM, these files and these options only.
RUN /app/train

ENV PORT=8080 VITAMINB_DATA=/data VITAMINB_PLAYGROUND=false
EXPOSE 8080
VOLUME /data
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 CMD ["/app/health"]
ENTRYPOINT ["/app/run"]
