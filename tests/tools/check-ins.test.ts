import { sendCheckIns } from '../../tools/check-ins/send-check-ins.ts';

/** `npm run bench -- check-ins` sends ten thousand, and judges how much of the rate is used: that depends on the machine, this does not. */
const count = 300;

test.each([
  ['at the usual rate', 20, 0.01],
  ['at the rate at which the emulated Bot Connector begins to refuse', 30, 0.05],
])(
  'when hundreds of check-ins are due in four zones, then each arrives once, by day, %s',
  async (_how, perSecond, mostThrottled) => {
    const figures = await sendCheckIns({ count, perSecond });
    process.stdout.write(`check-ins: ${JSON.stringify(figures)}\n`);
    expect(figures).toMatchObject({ checkIns: count, lost: 0, twice: 0, atNight: 0 });
    expect(figures.throttledShare).toBeLessThanOrEqual(mostThrottled);
  },
  150_000,
);
