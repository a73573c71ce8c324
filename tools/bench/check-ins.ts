import { type CheckInFigures, sendCheckIns } from '../check-ins/send-check-ins.ts';

type Case = { readonly case: string; readonly correct: boolean } & CheckInFigures;

/** The usual rate, and the rate at which the emulated Bot Connector begins to refuse. */
const cases = [
  { name: 'usual', count: 10_000, perSecond: 20 },
  { name: 'limit', count: 10_000, perSecond: 30 },
];

/** Ten thousand check-ins on the virtual clock, through server, database and emulator with its limits on. */
export async function* checkInCases(part: string): AsyncGenerator<Case> {
  for (const { name, ...given } of cases.filter((c) => c.name.includes(part))) {
    const figures = await sendCheckIns(given);
    const whole = figures.lost === 0 && figures.twice === 0 && figures.atNight === 0;
    yield { case: name, correct: whole && figures.rateUsed >= 0.9 && figures.throttledShare <= 0.01, ...figures };
  }
}
