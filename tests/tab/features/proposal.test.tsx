import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { judged, noSay, type Say, verdictOn } from '../../../src/tab/features/proposal/pair-say.ts';
import { ProposeStep } from '../../../src/tab/features/proposal/propose-step.tsx';
import { renderTab } from '../support/render-tab.tsx';
import { cohort, id, run } from '../support/samples.ts';

const runs = `/api/cohorts/${id(300)}/proposal-runs`;
const reads = {
  [`GET ${runs}`]: { body: { runs: [run()] } },
  [`GET /api/proposal-runs/${id(700)}`]: { body: run() },
};

test('when a proposal is about to be released, then it says what will happen before it does', async () => {
  const { api } = await renderTab(<ProposeStep cohort={cohort()} runId={null} />, {
    ...reads,
    [`POST /api/proposal-runs/${id(700)}/release`]: { body: run({ state: 'released' }) },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Release' }));
  const dialog = await screen.findByRole('alertdialog', { hidden: true });
  expect(within(dialog).getByText(/1 mentor gets a card now and is asked in private/)).toBeTruthy();
  expect(within(dialog).getByText(/1 person without a partner is told kindly/)).toBeTruthy();
  expect(within(dialog).getByText('This cannot be taken back.')).toBeTruthy();
  expect(api.asked(`POST /api/proposal-runs/${id(700)}/release`)).toHaveLength(0);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Release', hidden: true }));
  await waitFor(() => expect(api.asked(`POST /api/proposal-runs/${id(700)}/release`)).toHaveLength(1));
});

test('when a pair is locked, then the next proposal is asked to keep it, and a release warns that this one does not know', async () => {
  const { api } = await renderTab(<ProposeStep cohort={cohort()} runId={null} />, {
    ...reads,
    [`POST ${runs}`]: { status: 202, body: run({ id: id(701), state: 'running' }) },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Lock Mara Mentor and Leo Leader' }));
  fireEvent.click(screen.getByRole('button', { name: 'Release' }));
  const dialog = await screen.findByRole('alertdialog', { hidden: true });
  expect(within(dialog).getByText(/Propose again first/)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel', hidden: true }));
  fireEvent.click(screen.getByRole('button', { name: 'Propose again', hidden: true }));
  await waitFor(() => expect(api.asked(`POST ${runs}`)).toHaveLength(1));
  expect(api.asked(`POST ${runs}`)[0]?.body).toMatchObject({
    fixed: [{ mentorId: id(11), menteeId: id(12) }],
    forbidden: [],
  });
});

test('when the answer to a proposal is lost and it is sent again, then it carries the same key', async () => {
  let lost = true;
  const { api } = await renderTab(<ProposeStep cohort={cohort()} runId={null} />, {
    [`GET ${runs}`]: { body: { runs: [] } },
    [`POST ${runs}`]: () => (lost ? { status: 503, body: {} } : { status: 202, body: run({ state: 'running' }) }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Propose pairings' }));
  await screen.findByRole('alert');
  lost = false;
  fireEvent.click(screen.getByRole('button', { name: 'Propose pairings' }));
  await waitFor(() => expect(api.asked(`POST ${runs}`)).toHaveLength(2));
  const keys = api.asked(`POST ${runs}`).map((s) => (s.body as { requestKey: string }).requestKey);
  expect(keys[0]).toBe(keys[1]);
});

test('when a question is closed again, then the page behind is back for screen readers and the focus is where it was', async () => {
  await renderTab(<ProposeStep cohort={cohort()} runId={null} />, {
    ...reads,
    [`GET /api/proposal-runs/${id(700)}/alternatives?mentee=${id(12)}`]: {
      body: { mentee: run().pairs[0]?.mentee, alternatives: [] },
    },
  });
  for (const name of ['Others for Leo Leader', 'Release']) {
    const opener = await screen.findByRole('button', { name });
    opener.focus();
    fireEvent.click(opener);
    const closing = await screen.findByRole('button', { name: /^(Close|Cancel)$/, hidden: true });
    fireEvent.click(closing);
    await waitFor(() => expect(closing.isConnected).toBe(false));
    expect(await screen.findByRole('button', { name })).toBe(document.activeElement);
  }
});

test('when pairs are judged in any order, then none is locked and forbidden at once, and the same verdict twice is none', () => {
  const pair = fc.record({ mentorId: fc.constantFrom('a', 'b'), menteeId: fc.constantFrom('x', 'y') });
  const verdict = fc.constantFrom('fixed' as const, 'forbidden' as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(pair, verdict)), pair, verdict, (steps, last, kind) => {
      const say = steps.reduce<Say>((now, [p, v]) => judged(now, p, v), noSay);
      const keys = [...say.fixed, ...say.forbidden].map((p) => `${p.mentorId}${p.menteeId}`);
      expect(new Set(keys).size).toBe(keys.length);
      if (verdictOn(say, last) !== null) return;
      expect(verdictOn(judged(judged(say, last, kind), last, kind), last)).toBeNull();
    }),
  );
});
