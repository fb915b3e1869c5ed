#!/bin/sh
# Run once, when the volume is new. The migration signs in as the owner of the database: no superuser, since a superuser reads
# past every row-level rule; `createrole` lets it make the account of api and worker, which owns nothing, and the roles that
# this one switches to.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$DEMARCHE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role demarche login createrole password :'password';
create database demarche owner demarche;
SQL
