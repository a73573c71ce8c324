import { cardActionNames } from '../../src/bot/actions/action-names.ts';
import { guid, tenantId } from '../support/builders.ts';
import { personalScenes } from './support/action-scenes.ts';
import { type Answer, stranger } from './support/bot-stage.ts';
import { companyScenes } from './support/company-scenes.ts';
import type { Scene } from './support/scene-cast.ts';
import { Standing } from './support/standing.ts';
import { moveOn, remember, type Snapshot } from './support/whole-world.ts';

const scenes: Readonly<Record<string, Scene>> = { ...personalScenes, ...companyScenes };

const start = '2026-11-24T09:00:00.000Z';
const afterTwoWeeks = '2026-12-09T09:00:00.000Z';
const textOf = (answer: Answer): string => JSON.stringify(answer.body);
const helpWords = 'What you can ask me';

function expectCard(answer: Answer): void {
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
  });
}

const wrong: readonly (readonly [string, unknown])[] = [
  ['missing', undefined],
  ['empty', ''],
  ['oversized', 'x'.repeat(20_000)],
  ['a list', [1, 2]],
  ['an object', { $ne: null }],
  ['a number', 1e9],
];

/** Well-formed, and of something else. */
const foreign: readonly (readonly [string, unknown])[] = [
  ['a number of something else', '7'],
  ['an id of something else', guid(404)],
];

/** Whatever is stored but these parts, wherever they stand. */
const without = (state: Snapshot, ...parts: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(state, (key, value: unknown) => (parts.includes(key) ? null : value)));

/** Words that are sealed, each time to another text. */
const sealed = ['sentence', 'words', 'ask', 'question', 'answer', 'declinedBecause', 'outcome'];

test('when an action is added, then it has a scene here, and no scene is left of one that is gone', () => {
  expect(Object.keys(scenes).sort()).toEqual([...cardActionNames].sort());
});

describe.each(cardActionNames.flatMap((name) => (scenes[name] === undefined ? [] : [[name, scenes[name]] as const])))(
  '%s',
  (action, scene) => {
    const isOfEveryCard = action.startsWith('card.');
    let standing: Standing;
    let before: Snapshot;
    let restore: () => void;
    beforeAll(async () => {
      standing = new Standing(action, scene);
      await standing.open();
      before = standing.state();
      restore = remember(standing.stage.memory);
    });
    afterAll(() => standing.stage.close());
    beforeEach(() => {
      standing.stage.memory.now = start;
      standing.stage.logged.length = 0;
      restore();
    });
    afterEach(() => expect(standing.surprises()).toEqual([]));

    test('when it is pressed with a card that is unknown, with an unknown action or with nothing, then help comes and nothing changes', async () => {
      const { data } = standing;
      for (const bad of [
        { ...data, id: guid(404) },
        { ...data, id: '' },
        { ...data, id: { $ne: null } },
        { ...data, id: 'x'.repeat(20_000) },
        { ...data, action: 'world.dominate' },
        { ...data, action: `${action}x` },
        {},
      ]) {
        const answer = await standing.press(bad);
        expectCard(answer);
        expect(textOf(answer)).toContain(helpWords);
      }
      expect(standing.state()).toEqual(before);
    });

    test('when it is pressed on another card of the same person, then nothing changes', async () => {
      if (isOfEveryCard) return;
      expectCard(await standing.press({ ...standing.data, id: standing.otherCard }));
      expect(standing.state()).toEqual(before);
    });

    test('when what it needs is missing, oversized or of a wrong type, then a card comes back and nothing changes', async () => {
      const carried = Object.keys(standing.data).filter((key) => key !== 'action' && key !== 'id');
      // times that are no longer offered bring fresh ones
      const fresh = ['offer', 'moving', ...(scene.answers ? ['answeredAt'] : [])];
      const optional = Object.keys(scene.inputs ?? {}).filter((key) => !(scene.needs ?? []).includes(key));
      for (const key of carried.filter((k) => !optional.includes(k)))
        for (const [how, value] of [...wrong, ...(key in (scene.inputs ?? {}) ? [] : foreign)]) {
          expectCard(await standing.press({ ...standing.data, [key]: value }));
          expect({ key, how, state: without(standing.state(), ...fresh) }).toEqual({
            key,
            how,
            state: without(before, ...fresh),
          });
          restore();
        }
    });

    test('when a stranger presses it, then they are told that it is not theirs, it is written down, and nothing changes', async () => {
      const answer = await standing.press(standing.data, stranger);
      expect(answer).toMatchObject({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.any(String) },
      });
      expect(textOf(answer)).toContain('belongs to somebody else');
      expect(standing.stage.memory.audit.at(-1)).toMatchObject({
        tenantId,
        actorId: stranger,
        action: `card.${action}`,
        targetId: standing.cardId,
        outcome: 'refused',
      });
      expect(standing.state()).toEqual(before);
    });

    test('when everything it is about is over by now, then the true state comes back and nothing changes', async () => {
      moveOn(standing.stage.memory);
      const over = standing.state();
      expectCard(await standing.press());
      if (!scene.always) expect(standing.state()).toEqual(over);
    });

    test('when the card is older than two weeks, then it does nothing but show how things stand', async () => {
      if (isOfEveryCard) return;
      standing.stage.memory.now = afterTwoWeeks;
      const answer = await standing.press();
      expectCard(answer);
      expect(textOf(answer)).toContain('more than two weeks old');
      expect(standing.state()).toEqual(before);
    });

    test('when its owner presses it, and presses it again, then it takes effect once, and both answers are cards', async () => {
      const first = await standing.press();
      expectCard(first);
      expect(textOf(first)).not.toContain(helpWords);
      expect(textOf(first)).not.toContain('could not read');
      const after = standing.state();
      if (scene.quiet) expect(after).toEqual(before);
      else expect(after).not.toEqual(before);
      standing.stage.memory.now = '2026-11-24T09:00:05.000Z';
      expectCard(await standing.press());
      const again = standing.state();
      if (scene.wish) expect(without(again, 'offer', 'moving')).toEqual(without(after, 'offer', 'moving'));
      else expect(again).toEqual(after);
    });

    test('when two presses arrive at one moment, then together they do what one does', async () => {
      const one = new Standing(action, scene);
      const two = new Standing(action, scene);
      await Promise.all([one.open(), two.open()]);
      await one.press();
      for (const answer of await Promise.all([two.press(), two.press()])) expectCard(answer);
      const random = ['offer', 'moving', ...sealed];
      expect(without(two.state(), ...random)).toEqual(without(one.state(), ...random));
      expect([...one.surprises(), ...two.surprises()]).toEqual([]);
      await Promise.all([one.stage.close(), two.stage.close()]);
    });

    test('when its optional inputs are oversized or of a wrong type, then a card comes back', async () => {
      for (const key of Object.keys(scene.inputs ?? {}))
        for (const [, value] of wrong) {
          expectCard(await standing.press({ ...standing.data, [key]: value }));
          restore();
        }
    });
  },
);
