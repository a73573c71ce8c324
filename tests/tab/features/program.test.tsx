import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ProgramPage } from '../../../src/tab/features/program/program-page.tsx';
import { problem } from '../support/fake-api.ts';
import { renderTab } from '../support/render-tab.tsx';
import { id, me, program } from '../support/samples.ts';

const path = `/api/programs/${id(350)}`;
const lead = { body: me({ leads: [{ programId: id(350), name: 'Reverse mentoring' }] }) };

test('when somebody else saved first, then that is said, what was typed stays, and saving again works on the new version', async () => {
  let version = 4;
  let aims = 'Listen.';
  const { api } = await renderTab(<ProgramPage programId={id(350)} />, {
    'GET /api/me': lead,
    [`GET ${path}`]: () => ({ body: program({ version, aims }) }),
    [`PATCH ${path}`]: ({ headers }) =>
      headers.get('if-match') === `"${version}"`
        ? { body: program({ version: version + 1 }) }
        : { status: 412, body: problem(412, 'versionConflict') },
  });
  const name = await screen.findByLabelText('Name');
  fireEvent.change(name, { target: { value: 'Upside down' } });
  version = 5;
  aims = 'Changed by the other lead.';
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Somebody else changed this meanwhile.')).toBeTruthy();
  await waitFor(() => expect(screen.getByDisplayValue('Changed by the other lead.')).toBeTruthy());
  expect(screen.getByDisplayValue('Upside down')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  const saves = api.asked(`PATCH ${path}`);
  expect(saves.map((s) => s.headers.get('if-match'))).toEqual(['"4"', '"5"']);
  expect(saves[1]?.body).toEqual({ name: 'Upside down' });
});

test('when the name is emptied, then it says so and nothing is sent', async () => {
  const { api } = await renderTab(<ProgramPage programId={id(350)} />, {
    'GET /api/me': lead,
    [`GET ${path}`]: { body: program() },
  });
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: ' ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('The program needs a name.')).toBeTruthy();
  expect(api.asked(`PATCH ${path}`)).toHaveLength(0);
});
