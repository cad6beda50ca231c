import type { Engine } from '../src/engine.ts';
import type { Ask, Flow } from '../src/flow.ts';

/** The same engine that tells of all that is asked of it. */
export function listening(engine: Engine, hear: (ask: Ask, by: 'run' | 'read' | 'write') => void): Engine {
  function* heard<T>(flow: Flow<T>, by: 'run' | 'read' | 'write'): Flow<T> {
    let step = flow.next();
    while (step.done !== true) {
      tell(step.value, by);
      let answer: unknown;
      try {
        answer = yield step.value;
      } catch (error) {
        step = flow.throw(error);
        continue;
      }
      step = flow.next(answer);
    }
    return step.value;
  }
  const tell = (ask: Ask, by: 'run' | 'read' | 'write'): void => {
    if (ask.do === 'several') for (const each of ask.asks) tell(each, by);
    else hear(ask, by);
  };
  return {
    dialect: engine.dialect,
    run: (flow) => engine.run(() => heard(flow(), 'run')),
    read: (flow, how) => engine.read(() => heard(flow(), 'read'), how),
    write: (flow, of) => engine.write(() => heard(flow(), 'write'), of),
    listen: (onMove) => engine.listen(onMove),
    close: () => engine.close(),
  };
}
