#!/bin/sh
# Run once, when the volume is new. Demarche signs in as the owner of its own database: no superuser, since a superuser
# reads past every row-level rule; `createrole` lets the migration make the roles it switches to.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$DEMARCHE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role demarche login createrole password :'password';
create database demarche owner demarche;
SQL
