#!/bin/sh
# What a container does: `server`, `web`, or any command of the command line (`worker`, `auth add …`, `backup …`).
set -eu
case "${1:-server}" in
  server) exec node /app/apps/server/src/main.ts ;;
  web)
    cd /app/apps/web
    exec node node_modules/next/dist/bin/next start --hostname "${DIXIT_HOST:-0.0.0.0}" --port "${DIXIT_WEB_PORT:-4310}"
    ;;
  *) exec node /app/apps/cli/src/main.ts "$@" ;;
esac
