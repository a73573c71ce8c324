import assistant from './it/assistant.json' with { type: 'json' };
import checkIn from './it/check-in.json' with { type: 'json' };
import common from './it/common.json' with { type: 'json' };
import concern from './it/concern.json' with { type: 'json' };
import delivery from './it/delivery.json' with { type: 'json' };
import enrollment from './it/enrollment.json' with { type: 'json' };
import insight from './it/insight.json' with { type: 'json' };
import pairing from './it/pairing.json' with { type: 'json' };
import session from './it/session.json' with { type: 'json' };
import times from './it/times.json' with { type: 'json' };
import training from './it/training.json' with { type: 'json' };
import watch from './it/watch.json' with { type: 'json' };

export const texts = {
  ...assistant,
  ...checkIn,
  ...common,
  ...concern,
  ...delivery,
  ...enrollment,
  ...insight,
  ...pairing,
  ...session,
  ...times,
  ...training,
  ...watch,
};
