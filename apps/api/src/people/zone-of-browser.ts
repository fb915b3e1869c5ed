import { pageScript } from '../http/page-rules.js';

/**
 * Proposes the zone of the browser, and asks where that is none we know. A browser that says UTC, as those do that hide where
 * they are, has said nothing.
 */
export const ZONE_OF_BROWSER = pageScript(`<script>
{ const select = document.getElementById('zone'), zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (select && zone && !/^(Etc\\/)?(UTC|GMT|Unknown)$/.test(zone)) {
    if (select.dataset.more.split(' ').includes(zone)) select.add(new Option(zone))
    select.value = zone
    if (select.selectedIndex < 0) select.value = ''
  } }
</script>`);
