import type { Draft, DraftStore, Kept } from '../../../src/tab/features/session/draft-store.ts';
import { WordsKeeper } from '../../../src/tab/features/session/words-keeper.ts';
import { ApiError, noAnswer } from '../../../src/tab/lib/api-error.ts';

/** A server that keeps one text, and can be away. */
class Server {
  kept: Kept = { words: '', version: 0 };
  away = false;
  saves = 0;

  readonly save = async (words: string, version: number): Promise<Kept> => {
    this.saves += 1;
    if (this.away) throw noAnswer();
    if (words === this.kept.words) return this.kept;
    if (version !== this.kept.version)
      throw new ApiError({ code: 'versionConflict', status: 412, title: '', current: this.kept });
    this.kept = { words, version: version + 1 };
    return this.kept;
  };
}

function drafts(): DraftStore & { draft: Draft | null } {
  const store = {
    draft: null as Draft | null,
    read: () => store.draft,
    write: (draft: Draft) => {
      store.draft = draft;
    },
    clear: () => {
      store.draft = null;
    },
  };
  return store;
}

const open = (server: Server, kept: DraftStore = drafts()): WordsKeeper =>
  new WordsKeeper({ start: server.kept, save: server.save, drafts: kept, currentIn: ({ current }) => current as Kept });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

test('when somebody types, then it is saved once when they pause, and says so', async () => {
  const server = new Server();
  const keeper = open(server);
  for (const words of ['a', 'ab', 'abc']) {
    keeper.write(words);
    expect(keeper.shown().state).toBe('waiting');
    await pass(100);
  }
  await pass(1000);
  expect(keeper.shown()).toMatchObject({ words: 'abc', state: 'saved' });
  expect(server).toMatchObject({ kept: { words: 'abc', version: 1 }, saves: 1 });
});

test('when somebody types on while it is being saved, then the rest follows', async () => {
  const server = new Server();
  const keeper = open(server);
  keeper.write('first');
  await jest.advanceTimersByTimeAsync(800);
  keeper.write('first and second');
  await pass(2000);
  expect(server.kept.words).toBe('first and second');
  expect(keeper.shown().state).toBe('saved');
});

test('when the connection is cut, then it says so, tries again, and sends the words when it is back', async () => {
  const server = new Server();
  const keeper = open(server);
  server.away = true;
  keeper.write('typed in the train');
  await pass(1000);
  expect(keeper.shown()).toMatchObject({ words: 'typed in the train', state: 'unsaved' });
  await pass(20_000);
  expect(keeper.shown().state).toBe('unsaved');
  server.away = false;
  keeper.saveNow();
  await pass(1);
  expect(keeper.shown().state).toBe('saved');
  expect(server.kept.words).toBe('typed in the train');
});

test('when the page is loaded anew while the connection is cut, then the words are there and are sent', async () => {
  const server = new Server();
  const kept = drafts();
  server.away = true;
  open(server, kept).write('not lost');
  await pass(1000);
  const after = open(server, kept);
  expect(after.shown()).toMatchObject({ words: 'not lost', state: 'unsaved' });
  server.away = false;
  await pass(1);
  expect(server.kept.words).toBe('not lost');
  expect(kept.draft).toBeNull();
});

test.each([
  ['mine', 'here'],
  ['other', 'there'],
  ['both', 'there\n\nhere'],
] as const)('when two windows wrote at once and %s is kept, then those words stand', async (which, words) => {
  const server = new Server();
  const here = open(server);
  const there = open(server);
  there.write('there');
  await pass(1000);
  here.write('here');
  await pass(1000);
  expect(here.shown()).toMatchObject({ words: 'here', state: 'conflict', other: 'there' });
  expect(server.kept.words).toBe('there');
  here.keep(which);
  await pass(1000);
  expect(here.shown()).toMatchObject({ words, state: 'saved', other: null });
  expect(server.kept.words).toBe(words);
});

test('when another window saved and nothing was typed here, then its words appear; when something was typed, then nothing is overwritten', async () => {
  const server = new Server();
  const here = open(server);
  server.kept = { words: 'there', version: 1 };
  here.saw(server.kept);
  expect(here.shown()).toMatchObject({ words: 'there', state: 'saved' });
  here.write('there, and here');
  here.saw({ words: 'other', version: 2 });
  expect(here.shown()).toMatchObject({ words: 'there, and here', state: 'conflict', other: 'other' });
  here.write('there, and here, still typing');
  here.saw({ words: 'newest', version: 3 });
  expect(here.shown()).toMatchObject({ words: 'there, and here, still typing', other: 'newest' });
  await pass(60_000);
  expect(server.saves).toBe(0);
});

test('when a draft from before a reload meets other words, then both are shown', async () => {
  const server = new Server();
  const kept = drafts();
  kept.write({ words: 'draft', base: { words: '', version: 0 } });
  server.kept = { words: 'saved elsewhere', version: 1 };
  expect(open(server, kept).shown()).toMatchObject({ words: 'draft', state: 'conflict', other: 'saved elsewhere' });
});

test('when the server will not take them for good, then the words stay and it stops trying', async () => {
  const keeper = new WordsKeeper({
    start: { words: '', version: 0 },
    save: () => Promise.reject(new ApiError({ code: 'ended', status: 409, title: '' })),
    drafts: drafts(),
    currentIn: () => null,
  });
  keeper.write('late');
  await pass(60_000);
  expect(keeper.shown()).toMatchObject({ words: 'late', state: 'refused' });
});
