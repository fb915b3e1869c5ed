import { screen, within } from '@testing-library/react';
import type { FindingDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { HealthPanel } from './health.js';

const well: FindingDto[] = [
  { subject: 'secret', state: 'ok', code: 'secretStrong', params: {} },
  { subject: 'migrations', state: 'ok', code: 'migrationsApplied', params: {} },
];

async function show(findings: FindingDto[]): Promise<void> {
  signIn(() => json(200, { findings }));
  draw(HealthPanel);
  await screen.findByText('2 more checks: well');
}

prepareForms();

describe('How the installation is', () => {
  it('stands open where it is not well, and folded where it is', async () => {
    await show([...well, { subject: 'database', state: 'fault', code: 'databaseSilent', params: {} }]);
    const folded = screen.getByRole('group');
    expect(folded.hasAttribute('open')).toBe(false);
    expect(within(folded).queryByText('Database')).toBeNull();
    within(folded).getByText('Secret');
    screen.getByText('Database');
  });

  it('names the command as it is typed, and no sign around it', async () => {
    await show(well);
    expect(screen.getByText('npm run doctor').tagName).toBe('CODE');
    expect(document.body.textContent).not.toContain('`');
  });
});
