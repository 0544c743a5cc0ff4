#!/bin/sh
# All that runs in the kiosk's X server. Started by paume-browser.service.
set -eu

# The video signal stays on, always: without it Chromium falls out of full screen. The projector is switched over the network.
xset s off s noblank -dpms

# The page is kept open over the browser's own pipe: one that crashes or hangs is loaded anew in seconds, without a new browser.
browser=$(command -v chromium || command -v chromium-browser)
exec "$PAUME_NODE" "$PAUME_PROJECT/src/setup/keep-browser.mjs" "$browser" \
  --kiosk \
  --window-position="$PAUME_PROJECTOR_AT" \
  --user-data-dir="$CACHE_DIRECTORY" \
  --ozone-platform=x11 \
  --password-store=basic \
  --no-first-run \
  --noerrdialogs \
  --disable-session-crashed-bubble \
  --disable-component-update \
  --disable-background-networking \
  --disable-features=AutofillServerCommunication \
  --disable-pinch \
  --overscroll-history-navigation=0 \
  "$PAUME_ORIGIN/kiosk/"
