import assistant from './en/assistant.json' with { type: 'json' };
import checkIn from './en/check-in.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import concern from './en/concern.json' with { type: 'json' };
import delivery from './en/delivery.json' with { type: 'json' };
import enrollment from './en/enrollment.json' with { type: 'json' };
import insight from './en/insight.json' with { type: 'json' };
import pairing from './en/pairing.json' with { type: 'json' };
import session from './en/session.json' with { type: 'json' };
import times from './en/times.json' with { type: 'json' };
import training from './en/training.json' with { type: 'json' };
import watch from './en/watch.json' with { type: 'json' };

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
