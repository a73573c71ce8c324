import { fireEvent, screen, waitFor } from '@testing-library/react';
import { CohortDefaults } from '../../../src/contracts/programs.ts';
import { InviteStep } from '../../../src/tab/features/cohort/invite-step.tsx';
import { NewCohortPage } from '../../../src/tab/features/cohort/new-cohort-page.tsx';
import { entriesOf } from '../../../src/tab/features/cohort/paste-list.tsx';
import { byWant } from '../../../src/tab/features/cohort/topic-desk.tsx';
import { renderTab } from '../support/render-tab.tsx';
import { cohort, id, person, program } from '../support/samples.ts';

test('when people are found and invited, then each goes with the suggested side, and who was refused stands there with the remedy', async () => {
  const path = `POST /api/cohorts/${id(300)}/invitations`;
  const { api } = await renderTab(<InviteStep cohort={cohort()} />, {
    'GET /api/people?words=pers': { body: { people: [person(21), person(22)] } },
    [path]: { status: 201, body: { invited: [id(21)], refused: [{ personId: id(22), code: 'noMail' }] } },
  });
  fireEvent.change(screen.getByLabelText('Suggest to those you add'), { target: { value: 'mentor' } });
  fireEvent.change(screen.getByLabelText('Search people'), { target: { value: 'pers' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Add Person 21' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Add Person 22' }));
  fireEvent.change(screen.getByLabelText('Side suggested to Person 22'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Invite' }));
  await waitFor(() => expect(api.asked(path)).toHaveLength(1));
  expect(api.asked(path)[0]?.body).toEqual({
    people: [
      { personId: id(21), side: 'mentor', prefilled: null },
      { personId: id(22), side: null, prefilled: null },
    ],
  });
  expect(await screen.findByText('1 person is invited.')).toBeTruthy();
  expect(screen.getByText('No mailbox. With an Exchange licence they can take part.')).toBeTruthy();
});

test('when a list is pasted, then what mail programs add is dropped and nobody is looked up twice', () => {
  expect(entriesOf('Zoë Rossi <zoe@contoso.example>; max@contoso.example\n\nmax@contoso.example\tAda Byron')).toEqual([
    'zoe@contoso.example',
    'max@contoso.example',
    'Ada Byron',
  ]);
});

test('when a lead changes nothing, then one press creates the cohort from its defaults', async () => {
  const defaults = CohortDefaults.parse(cohort());
  const path = `POST /api/programs/${id(350)}/cohorts`;
  const { api } = await renderTab(<NewCohortPage programId={id(350)} />, {
    [`GET /api/programs/${id(350)}`]: { body: program() },
    [`GET /api/programs/${id(350)}/cohort-defaults`]: { body: defaults },
    [path]: { status: 201, body: { id: id(301) } },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Create cohort' }));
  await waitFor(() => expect(api.asked(path)[0]?.body).toEqual(defaults));
  await waitFor(() => expect(window.location.hash).toBe(`#/cohorts/${id(301)}/invite`));
});

test('when the last day comes before the first, then the cohort cannot be created and it says why', async () => {
  const defaults = CohortDefaults.parse(cohort());
  await renderTab(<NewCohortPage programId={id(350)} />, {
    [`GET /api/programs/${id(350)}`]: { body: program() },
    [`GET /api/programs/${id(350)}/cohort-defaults`]: { body: defaults },
  });
  fireEvent.change(await screen.findByLabelText('Last day'), { target: { value: '2026-12-01' } });
  expect(screen.getByText('The last day must come after the first.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Create cohort' }).hasAttribute('disabled')).toBe(true);
});

test('when topics are short of mentors, then the shortest stand first', () => {
  const desk = [
    { topic: 'a', mentors: 3, mentees: 1 },
    { topic: 'b', mentors: 0, mentees: 4 },
    { topic: 'c', mentors: 2, mentees: 3 },
  ];
  expect(byWant(desk).map((row) => row.topic)).toEqual(['b', 'c', 'a']);
});
