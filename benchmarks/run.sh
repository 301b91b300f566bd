#!/usr/bin/env bash
# Runs one of the programs that measure the bot: benchmarks/run.sh NAME [ARGUMENTS]
set -euo pipefail
cd "$(dirname "$0")/.."

programs() {
  cat <<'LIST'
  round-trips [--replies]    Redis round trips of every command; --replies also prints what was answered
  kill [TIMES]               kills the running app, 20 times unless told otherwise, and checks what it kept
  footprint [TIMES]          time to ready and memory of the packaged app beside an empty skeleton, the median of 3
  courier                    how the courier treats a platform with limits that refuses half of all calls for 5 minutes
  recap-scale [GROUPS]       how long the recaps of 10,000 groups (or $VITAMINB_BENCH_GROUPS) take, due in the same minute
  pictures                   how long the chart of a recap takes to draw
  discord                    interaction to answer on Discord, beside a bare JDA bot that answers "ok"
  discord-memory             memory after 1,000 interactions over 100 Discord servers, beside an empty skeleton
  throughput [ROUNDS]        thank-yous a second over 1,000 groups, beside the commit script alone
LIST
}

case "${1:-}" in
  round-trips) main=dev.vitaminb.benchmarks.roundtrips.RoundTrips ;;
  kill) main=dev.vitaminb.benchmarks.kill.Kill ;;
  footprint) main=dev.vitaminb.benchmarks.footprint.Footprint ;;
  courier) main=dev.vitaminb.benchmarks.courier.Couriering ;;
  recap-scale) main=dev.vitaminb.benchmarks.recaps.RecapScale ;;
  pictures) main=dev.vitaminb.benchmarks.pictures.Painting ;;
  discord) main=dev.vitaminb.benchmarks.discord.Interacting ;;
  discord-memory) main=dev.vitaminb.benchmarks.footprint.OnDiscord ;;
  throughput) main=dev.vitaminb.benchmarks.throughput.Throughput ;;
  *)
    {
      [ -z "${1:-}" ] || echo "There is no program called $1."
      echo "Usage: benchmarks/run.sh NAME [ARGUMENTS], where NAME is one of"
      programs
    } >&2
    exit 2
    ;;
esac
shift

jdk25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -x "$home/bin/javac" ] && grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$home/release" 2>/dev/null; then
      echo "$home"
      return 0
    fi
  done
  echo "No JDK 25 found: install one below /usr/lib/jvm or in ~/.sdkman, or set JAVA_HOME to it." >&2
  return 1
}
jdk=$(jdk25)

built=benchmarks/target/classpath
fresh() {
  [ -s "$built" ] && [ -s bot-app/target/vitamin-b.jar ] && [ -s benchmarks/skeleton/target/skeleton.jar ] &&
    [ -z "$(find pom.xml ./*/pom.xml ./*/src/main benchmarks/skeleton/pom.xml benchmarks/skeleton/src -newer "$built" -print -quit)" ]
}
if ! fresh; then
  command -v mvn >/dev/null || { echo "Maven (mvn) is missing; it is needed to build the program." >&2; exit 1; }
  echo "Building; this takes a minute or two." >&2
  mvn -q -B -ntp -Dstyle.color=never -pl benchmarks,benchmarks/skeleton -am -Dmaven.test.skip=true package
  touch "$built"
fi

exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djava.util.logging.config.file=benchmarks/logging.properties \
  -cp "benchmarks/target/classes:$(cat "$built")" "$main" "$@"
