#!/bin/sh
# MAIL_HOSTNAME is required. RELAY_HOST, e.g. [smtp.example.org]:587, with RELAY_USER and RELAY_PASSWORD, is the
# provider; without it mail goes straight to the recipients' servers.
set -eu
postconf -e "myhostname = ${MAIL_HOSTNAME:?MAIL_HOSTNAME is missing}"
if [ -n "${RELAY_HOST:-}" ]; then
  postconf -e "relayhost = $RELAY_HOST"
fi
if [ -n "${RELAY_USER:-}" ]; then
  umask 077
  printf '%s %s:%s\n' "$RELAY_HOST" "$RELAY_USER" "${RELAY_PASSWORD:?RELAY_PASSWORD is missing}" > /etc/postfix/sasl_passwd
  postconf -e 'smtp_sasl_auth_enable = yes' \
    'smtp_sasl_password_maps = texthash:/etc/postfix/sasl_passwd' \
    'smtp_sasl_security_options = noanonymous' \
    'smtp_tls_security_level = verify'
fi
# Debian's package confines the daemons to the queue folder, where they find no resolver settings.
postconf -F "*/*/chroot = n"
postfix check
exec postfix start-fg
