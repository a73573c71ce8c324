import assistant from './de/assistant.json' with { type: 'json' };
import checkIn from './de/check-in.json' with { type: 'json' };
import common from './de/common.json' with { type: 'json' };
import concern from './de/concern.json' with { type: 'json' };
import delivery from './de/delivery.json' with { type: 'json' };
import enrollment from './de/enrollment.json' with { type: 'json' };
import insight from './de/insight.json' with { type: 'json' };
import pairing from './de/pairing.json' with { type: 'json' };
import session from './de/session.json' with { type: 'json' };
import times from './de/times.json' with { type: 'json' };
import training from './de/training.json' with { type: 'json' };
import watch from './de/watch.json' with { type: 'json' };

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
