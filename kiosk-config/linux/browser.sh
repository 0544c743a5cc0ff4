#!/bin/sh
# All that runs in the X server of paume-browser.service, or of paume-booth.service.
set -eu

# The video signal stays on, always: without it Chromium falls out of full screen. The projector is switched over the network.
xset s off s noblank -dpms

# In the kiosk no window manager makes the window as large as its display: Chromium is told where that is, and how large. The booth is on the
# other display, if there is one; it has two windows, and needs somebody to manage them.
displays=$(xrandr --listactivemonitors | sed -nE 's|.* ([0-9]+)/[0-9]+x([0-9]+)/[0-9]+\+([0-9]+)\+([0-9]+) .*|\3,\4 \1,\2|p')
if [ "$PAUME_PAGE" = booth ]; then
  display=$(echo "$displays" | grep -v "^$PAUME_PROJECTOR_AT " | head -n 1)
  openbox &
else
  display=$(echo "$displays" | grep "^$PAUME_PROJECTOR_AT " | head -n 1)
  [ -n "$display" ] || echo "No display begins at $PAUME_PROJECTOR_AT (install-kiosk --projector-at). Those that there are, place and size:" $displays >&2
fi
display=${display:-$(echo "$displays" | head -n 1)}

# The page is kept open over the browser's own pipe: one that crashes or hangs is loaded anew in seconds, without a new browser.
# --proxy-server: Chromium asks Google's services for the time, updates and accounts whatever its options and policies say. At port 9 nobody answers; the house
# is on this machine, and asked without.
# --js-flags: V8 would let the space for new objects grow to some 60 MB a page and 20 a worker in a quarter of an hour, and not give it back.
browser=$(command -v chromium || command -v chromium-browser)
exec "$PAUME_NODE" "$PAUME_PROJECT/src/setup/keep-browser.mjs" "$browser" \
  --kiosk \
  --window-position="${display% *}" \
  --window-size="${display#* }" \
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
  --proxy-server=http://127.0.0.1:9 \
  --js-flags=--max-semi-space-size=4 \
  "$PAUME_ORIGIN/$PAUME_PAGE/"
