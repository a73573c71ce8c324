import type { Connection } from 'mongoose';
import { defaultTimes } from '../../domain/program/cohort.ts';

/** A step from one shape of the data to the next; safe to repeat, since a stop may come before the version is written. */
export type Migration = {
  readonly version: number;
  readonly what: string;
  readonly up: (connection: Connection) => Promise<void>;
};

/** In order; never changed once released. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    what: 'sessions know when their pair was asked how it went',
    up: async (connection) => {
      await connection
        .collection('sessions')
        .updateMany({ checkInsAskedAt: { $exists: false } }, { $set: { checkInsAskedAt: null } });
    },
  },
  {
    version: 2,
    what: 'sessions know who moved or cancelled them, offers why their times were chosen',
    up: async (connection) => {
      await connection.collection('sessions').updateMany({ changes: { $exists: false } }, { $set: { changes: [] } });
      await connection
        .collection('pairings')
        .updateMany({ offer: { $ne: null }, 'offer.note': { $exists: false } }, { $set: { 'offer.note': null } });
    },
  },
  {
    version: 3,
    what: 'sessions know whether they are part of a series, offers have rhythms',
    up: async (connection) => {
      await connection
        .collection('sessions')
        .updateMany({ inSeries: { $exists: false } }, { $set: { inSeries: false } });
      await connection
        .collection('pairings')
        .updateMany({ offer: { $ne: null }, 'offer.rhythms': { $exists: false } }, { $set: { 'offer.rhythms': [] } });
    },
  },
  {
    version: 4,
    what: 'cohorts say how sessions are placed, offers whether their times are picked by hand, pairs what they wish for',
    up: async (connection) => {
      await connection
        .collection('cohorts')
        .updateMany({ times: { $exists: false } }, { $set: { times: defaultTimes } });
      const pairings = connection.collection('pairings');
      await pairings.updateMany({ wishes: { $exists: false } }, { $set: { wishes: null, stretch: null } });
      await pairings.updateMany(
        { offer: { $ne: null }, 'offer.byHand': { $exists: false } },
        { $set: { 'offer.byHand': null } },
      );
    },
  },
  {
    version: 5,
    what: 'mentees have assistants, sessions know where they are moved, pairings what is watched of them',
    up: async (connection) => {
      const fill = async (name: string, fields: Record<string, unknown>) => {
        for (const [field, value] of Object.entries(fields))
          await connection.collection(name).updateMany({ [field]: { $exists: false } }, { $set: { [field]: value } });
      };
      await fill('enrollments', { assistantId: null, wantsNext: false });
      await fill('sessions', { moving: null, movedFrom: [] });
      await fill('pairings', { watch: { rhythm: null, help: null, oneLine: null }, sessionsBefore: 0 });
      // the ledger's older lines do not say from where a session was moved
      const sessions = connection.collection<{ _id: string; changes: Record<string, unknown>[] }>('sessions');
      for await (const { _id, changes } of sessions.find({ 'changes.0': { $exists: true } })) {
        const whole = changes.map((c) => ({ from: null, far: false, ...c }));
        await sessions.updateOne({ _id }, { $set: { changes: whole } });
      }
    },
  },
  {
    version: 6,
    what: 'owed effects know their lane, and whose notice they are',
    up: async (connection) => {
      const outbox = connection.collection('outbox');
      const old = { urgent: { $exists: false } };
      await outbox.updateMany({ ...old, 'effect.kind': 'notice' }, [
        {
          $set: {
            urgent: '$effect.notice.asked',
            kind: '$effect.notice.kind',
            personId: '$effect.notice.personId',
            subjectId: '$effect.notice.subjectId',
          },
        },
      ]);
      await outbox.updateMany(old, { $set: { urgent: true } });
    },
  },
  {
    version: 7,
    what: 'pairings know how they close and when they are looked at, sessions whether they are remembered differently, check-ins whether they are low',
    up: async (connection) => {
      const pairings = connection.collection('pairings');
      const fresh = { closing: { $exists: false } };
      const none = { closing: null, plannedSessions: null };
      await pairings.updateMany({ ...fresh, state: { $ne: 'active' } }, { $set: { ...none, nextLookAt: null } });
      // the earliest of all times: whatever runs is looked at once now
      await pairings.updateMany(fresh, { $set: { ...none, nextLookAt: '1970-01-01T00:00:00.000Z' } });
      await connection
        .collection('sessions')
        .updateMany({ contestedAt: { $exists: false } }, { $set: { contestedAt: null } });
      await connection
        .collection('checkIns')
        .updateMany({ low: { $exists: false } }, { $set: { low: false, help: null } });
    },
  },
  {
    version: 8,
    what: 'pairings can pause, and say who leaves them',
    up: async (connection) => {
      const away = { pause: null, leaving: { mentor: null, mentee: null }, leavesAt: null };
      await connection.collection('pairings').updateMany({ leaving: { $exists: false } }, { $set: away });
    },
  },
  {
    version: 9,
    what: 'cohorts say what line managers are told; those that began without asking tell them nothing',
    up: async (connection) => {
      await connection
        .collection('cohorts')
        .updateMany({ managers: { $exists: false } }, { $set: { managers: 'none' } });
    },
  },
  {
    version: 10,
    what: 'enrollments know which steps of the training are done, and whether one was reminded of it',
    up: async (connection) => {
      const enrollments = connection.collection('enrollments');
      await enrollments.updateMany(
        { training: { $exists: false } },
        { $set: { training: { steps: [], workshops: [] } } },
      );
      await enrollments.updateMany({ trainingNudgedAt: { $exists: false } }, { $set: { trainingNudgedAt: null } });
    },
  },
  {
    version: 11,
    what: 'places know what a lead filled in, how they came about and whether a mentee gave their word; cohorts, whether anybody may join',
    up: async (connection) => {
      const enrollments = connection.collection('enrollments');
      await enrollments.updateMany(
        { prefilled: { $exists: false } },
        { $set: { prefilled: null, joinedBy: 'invitation', committedAt: null } },
      );
      await enrollments.updateMany(
        { form: { $ne: null }, 'form.suggestions': { $exists: false } },
        { $set: { 'form.suggestions': [], 'form.commitment': false } },
      );
      await connection
        .collection('cohorts')
        .updateMany({ openCall: { $exists: false } }, { $set: { openCall: false } });
    },
  },
];

type SchemaNote = { readonly _id: string; readonly version: number };

/** Brings the data forward to what this program understands. Throws when the data is of a newer program. */
export async function migrate(connection: Connection, steps: readonly Migration[] = migrations): Promise<void> {
  const notes = connection.collection<SchemaNote>('schemaVersion');
  const newest = steps.at(-1)?.version ?? 0;
  const at = (await notes.findOne({ _id: 'schema' }))?.version ?? 0;
  if (at > newest)
    throw new Error(`the data has schema version ${at}, this program knows ${newest}: start a newer one`);
  for (const step of steps.filter((s) => s.version > at)) {
    await step.up(connection);
    // the highest stays: another process may be further
    await notes.updateOne({ _id: 'schema' }, { $max: { version: step.version } }, { upsert: true });
  }
}
