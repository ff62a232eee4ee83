#!/bin/sh
# Keeps the database and the web server of one test site, and ends both when the test runner lets go of our standard input:
# because it asked us to (stop), or because it died, in whatever way. So a killed test run leaves nothing behind.
#
#   keeper.sh FOLDER ROUTER     FOLDER holds docroot/ and data/
#
# "keep" on standard input before its end: shut the database down cleanly and leave FOLDER where it is.
set -u
folder=$1
router=$2

export TOA_SOAN_DB_SOCKET="$folder/db.sock"
export PHP_CLI_SERVER_WORKERS=4

as=''
[ "$(id -u)" = 0 ] && as='--user=root'

# Each in a session of its own, so that the server's forked workers can be ended with it as one process group.
# The data are thrown away: no flushing, no doublewrite, small files. There are no system tables: no accounts, no statistics.
setsid /usr/sbin/mariadbd --no-defaults $as --datadir="$folder/data" --socket="$folder/db.sock" --pid-file="$folder/db.pid" \
  --skip-networking --skip-grant-tables --innodb-log-file-size=8M --innodb-buffer-pool-size=32M \
  --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --innodb-stats-persistent=0 --innodb-fast-shutdown=1 \
  --character-set-server=utf8mb4 </dev/null >"$folder/db.log" 2>&1 &
db=$!

# Port 0: the kernel gives a free port and PHP prints it.
setsid php -d opcache.enable_cli=1 -d opcache.validate_timestamps=0 -d memory_limit=512M -d max_execution_time=120 \
  -d upload_max_filesize=64M -d post_max_size=64M -d display_errors=0 -d log_errors=1 -d sendmail_path=/bin/false \
  -S 127.0.0.1:0 -t "$folder/docroot" "$router" </dev/null >"$folder/web.log" 2>&1 &
web=$!

send() { # SIGNAL PROCESS: to the whole group, or to the process alone when it had no time to make its group
  kill -s "$1" -- "-$2" 2>/dev/null || kill -s "$1" "$2" 2>/dev/null
}

last_word=''
read -r last_word || :

send INT "$web" # PHP's master collects its workers on this signal
tries=0
while kill -s 0 -- "-$web" 2>/dev/null && [ $tries -lt 30 ]; do
  sleep 0.1
  tries=$((tries + 1))
done
send KILL "$web"

if [ "$last_word" = keep ]; then
  send TERM "$db"
  wait
else
  send KILL "$db"
  wait
  rm -rf -- "$folder"
fi
