import assistant from './es/assistant.json' with { type: 'json' };
import checkIn from './es/check-in.json' with { type: 'json' };
import common from './es/common.json' with { type: 'json' };
import concern from './es/concern.json' with { type: 'json' };
import delivery from './es/delivery.json' with { type: 'json' };
import enrollment from './es/enrollment.json' with { type: 'json' };
import insight from './es/insight.json' with { type: 'json' };
import pairing from './es/pairing.json' with { type: 'json' };
import session from './es/session.json' with { type: 'json' };
import times from './es/times.json' with { type: 'json' };
import training from './es/training.json' with { type: 'json' };
import watch from './es/watch.json' with { type: 'json' };

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
