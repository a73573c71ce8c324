import { createTokenSource } from '../../../src/tab/lib/token-source.ts';

const tokenUntil = (end: number, name = ''): string => `x.${btoa(JSON.stringify({ exp: end, name }))}.y`;

test('when several calls need a token at once, then Teams is asked once', async () => {
  let asked = 0;
  const source = createTokenSource(
    async () => tokenUntil(5000, String(++asked)),
    () => 1000,
  );
  const tokens = await Promise.all([source.current(), source.current(), source.current()]);
  expect(new Set(tokens).size).toBe(1);
  await source.current();
  expect(asked).toBe(1);
});

test('when the token is about to end or was refused, then a new one is asked for', async () => {
  let now = 1000;
  let asked = 0;
  const source = createTokenSource(
    async () => tokenUntil(now + 3600, String(++asked)),
    () => now,
  );
  await source.current();
  now = 1000 + 3600 - 60;
  await source.current();
  expect(asked).toBe(2);
  source.forget();
  await source.current();
  expect(asked).toBe(3);
});

test('when Teams hands out no token, then the person is told that sign-in failed, and may try again', async () => {
  let works = false;
  const source = createTokenSource(
    async () => (works ? tokenUntil(9000) : Promise.reject(new Error('CancelledByUser'))),
    () => 1000,
  );
  await expect(source.current()).rejects.toMatchObject({ code: 'signIn', status: 401 });
  works = true;
  await expect(source.current()).resolves.toBe(tokenUntil(9000));
});
