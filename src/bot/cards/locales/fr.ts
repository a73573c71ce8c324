import assistant from './fr/assistant.json' with { type: 'json' };
import checkIn from './fr/check-in.json' with { type: 'json' };
import common from './fr/common.json' with { type: 'json' };
import concern from './fr/concern.json' with { type: 'json' };
import delivery from './fr/delivery.json' with { type: 'json' };
import enrollment from './fr/enrollment.json' with { type: 'json' };
import insight from './fr/insight.json' with { type: 'json' };
import pairing from './fr/pairing.json' with { type: 'json' };
import session from './fr/session.json' with { type: 'json' };
import times from './fr/times.json' with { type: 'json' };
import training from './fr/training.json' with { type: 'json' };
import watch from './fr/watch.json' with { type: 'json' };

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
