import { screen } from '@testing-library/react';
import { ProgressStep } from '../../../src/tab/features/progress/progress-step.tsx';
import { renderTab } from '../support/render-tab.tsx';
import { id, person, progress } from '../support/samples.ts';

const path = `GET /api/cohorts/${id(300)}/progress`;
const step = <ProgressStep cohortId={id(300)} smallestGroup={5} />;

test('when too few have answered, then words say how many more it takes and no score stands there', async () => {
  await renderTab(step, {
    [path]: { body: progress({ questions: [{ questionId: 'PS1', figure: { shown: false, moreNeeded: 1 } }] }) },
  });
  expect(await screen.findByText('2 more answers needed')).toBeTruthy();
  expect(screen.getByText('1 more answer needed')).toBeTruthy();
  expect(screen.queryByText(/ of 5$/)).toBeNull();
  expect(screen.queryByText(/answered$/)).toBeNull();
});

test('when enough have answered, then the score stands with its counts', async () => {
  await renderTab(step, {
    [path]: { body: progress({ usefulness: { shown: true, mean: 4.25, answered: 8, asked: 9 } }) },
  });
  expect(await screen.findByText('4.3 of 5')).toBeTruthy();
  expect(screen.getByText('8 of 9 answered')).toBeTruthy();
});

test('when a lead reads Italian, then so are the words of a hidden score', async () => {
  await renderTab(step, { [path]: { body: progress() } }, 'it');
  expect(await screen.findByText('Mancano ancora 2 risposte')).toBeTruthy();
});

test('when somebody could not be reached, then the remedy is said', async () => {
  await renderTab(step, {
    [path]: {
      body: progress({
        undelivered: [
          { person: person(7), problem: 'ConversationBlockedByUser' },
          { person: person(8), problem: 'SomethingNew' },
        ],
      }),
    },
  });
  expect(await screen.findByText(/Has blocked Inverso/)).toBeTruthy();
  expect(screen.getByText(/Could not be reached \(SomethingNew\)/)).toBeTruthy();
});
