import { kindsForLeads } from '../../../src/domain/notice/notice-rules.ts';

test('when a lead reads what became of the messages, then none is there whose readers would tell what leads may not know', () => {
  // a sentence's authors, who moved or cancelled, private choices and answers, calls for help, and one's own commitments
  const untold = [
    'actionDone',
    'insightDraft',
    'sessionBooked',
    'consultation',
    'closingResult',
    'concern',
    'exit',
    'ledger',
  ] as const;
  for (const kind of untold) expect(kindsForLeads).not.toContain(kind);
});
