# Runs the engine "$1" on the configuration read from standard input,
# for as long as that input stays open afterwards.
umask 077

# Ctrl-C reaches every process of a terminal. When Redis stops is its owner's decision, told by closing our input.
trap '' HUP INT QUIT TERM

config=
line=
while [ "$line" != end ]; do
    IFS= read -r line || exit 1
    [ "$line" = end ] || config="$config$line
"
done

# Redis sets handlers of its own, so that only a process group of its own keeps Ctrl-C away from it.
if command -v setsid >/dev/null; then
    set -- setsid "$1" -
elif command -v perl >/dev/null; then
    set -- perl -e 'setpgrp; exec @ARGV' "$1" -
else
    set -- "$1" -
fi

# Commands in the background have no standard input: it lives on as 3.
exec 3<&0
printf '%s' "$config" | sh -c 'echo $$ >engine.pid; echo $$; exec "$@"' engine "$@" 3<&- &
engine=$!

{
    while read -r line; do :; done <&3
    kill "$engine"
    for second in 1 2 3 4 5 6 7 8 9 10; do
        kill -0 "$engine" || exit
        sleep 1
    done
    kill -9 "$engine"
} >/dev/null 2>&1 &
watcher=$!

exec 3<&- </dev/null
wait "$engine"
code=$?
kill -9 "$watcher"
exit $code
