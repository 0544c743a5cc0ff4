#!/bin/sh
# Started by paume-watchdog.service.
set -eu

look_s=5
# Longer than any browser takes from its start to its first picture, on a slow machine too.
most_looks=18

dark=0
while sleep "$look_s"; do
  if health=$(curl --fail-with-body --silent --show-error --max-time 4 "$PAUME_ORIGIN/health/picture" 2>&1); then
    dark=0
    continue
  fi
  dark=$((dark + 1))
  if [ "$dark" -ge "$most_looks" ]; then
    echo "the kiosk's browser is started anew: $health"
    systemctl restart paume-browser.service || echo "and systemd refused"
    dark=0
  fi
done
