import type { BackupDto } from '../../kernel/api/client.js';

/** How a backup is made and noted, as docs/installation.md and docker/README.md have it too. */
export const BACKUP_COMMANDS: Readonly<Record<Exclude<BackupDto['way'], 'demo'>, string>> = {
  machine: `sudo -u postgres pg_dumpall --roles-only > roles-$(date +%F).sql
sudo -u postgres pg_dump -Fc demarche > demarche-$(date +%F).dump &&
  sudo -u postgres psql -qc 'update installation set backup_at = now()' demarche`,
  containers: `docker compose -f docker/compose.yaml exec -T postgres pg_dumpall -U postgres --roles-only > roles-$(date +%F).sql
docker compose -f docker/compose.yaml exec -T postgres pg_dump -U postgres -Fc demarche > demarche-$(date +%F).dump &&
  docker compose -f docker/compose.yaml exec -T postgres psql -U postgres -qc 'update installation set backup_at = now()' demarche`,
};
