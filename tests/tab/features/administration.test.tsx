import { fireEvent, screen, waitFor } from '@testing-library/react';
import { initialsOf } from '../../../src/tab/components/person-line.tsx';
import { AdministrationPage } from '../../../src/tab/features/administration/administration-page.tsx';
import { renderTab } from '../support/render-tab.tsx';
import { id, person, program } from '../support/samples.ts';

const reads = {
  'GET /api/programs': { body: { programs: [] } },
  'GET /api/directory': {
    body: {
      takenAt: '2026-12-01T02:00:00.000Z',
      people: 1200,
      findings: [{ kind: 'noMail', count: 31, people: [person(31)] }],
    },
  },
};

test('when an administrator names a lead, then the program is created with them', async () => {
  const { api } = await renderTab(<AdministrationPage />, {
    ...reads,
    'GET /api/people?words=ada': { body: { people: [person(41, 'Ada Byron')] } },
    'POST /api/programs': { status: 201, body: program() },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Create program' }));
  expect(await screen.findByText('Choose at least one person.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Leads of the program', { selector: 'input' }), { target: { value: 'ada' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Add Ada Byron' }));
  fireEvent.click(screen.getByRole('button', { name: 'Create program' }));
  await waitFor(() =>
    expect(api.asked('POST /api/programs')[0]?.body).toEqual({
      name: 'Reverse mentoring',
      aims: '',
      leads: [id(41)],
    }),
  );
});

test('when the directory is untidy, then each finding stands in words with its remedy', async () => {
  await renderTab(<AdministrationPage />, reads);
  expect(await screen.findByText('31 people have no mailbox')).toBeTruthy();
  expect(screen.getByText(/Assign a licence with Exchange/)).toBeTruthy();
});

test('when a name has other scripts, signs or one word only, then its initials are whole letters', () => {
  expect(initialsOf("Zoë O'Brien-Rossi")).toBe('ZR');
  expect(initialsOf('Mia 🌱 Green')).toBe('MG');
  expect(initialsOf('Cher')).toBe('C');
  expect(initialsOf('🌱')).toBe('');
});
